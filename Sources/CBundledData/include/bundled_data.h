#ifndef BUNDLED_DATA_H
#define BUNDLED_DATA_H

#include <stddef.h>

/// How many files the demo region has.
int demo_file_count(void);

/// The path of a file of the demo region inside a store; NULL beyond the last one.
const char *demo_file_name(int index);

/// The bytes of a file of the demo region and how many they are; NULL beyond the last one.
const unsigned char *demo_file_bytes(int index, long *length);

/// The bytes of the library of indicator definitions and how many they are.
const unsigned char *library_bytes(long *length);

#endif
