#ifndef DEMO_REGION_H
#define DEMO_REGION_H

#include <stddef.h>

/// How many files the demo region has.
int demo_file_count(void);

/// The path of a file inside a store; NULL beyond the last one.
const char *demo_file_name(int index);

/// The bytes of a file and how many they are; NULL beyond the last one.
const unsigned char *demo_file_bytes(int index, long *length);

#endif
