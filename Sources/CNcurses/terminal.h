#ifndef TERMINAL_H
#define TERMINAL_H

/* Shared by the source files of this target. */

#define NCURSES_OPAQUE 1
#define _XOPEN_SOURCE_EXTENDED 1
#include <ncursesw/curses.h>

#include "cncurses.h"

/* Key codes of our own, above those of curses and of terminal descriptions. */
enum { KEY_PASTE_BEGIN = 3000, KEY_PASTE_FINISH = 3001 };

/* Saves the modes of the terminal and installs the handlers that end the process in order or restore the terminal after
 * a crash. A new size is blocked from here on; cn_wait lets it in. */
void guard_start(void);

/* Sets what is written to the terminal after a crash, before its modes are restored. */
void guard_restore_with(const char *sequence);

/* Puts back the handlers that were there before. */
void guard_stop(void);

/* Whether the process was asked to end. */
int guard_ending(void);

/* Whether the process was continued since the last call. */
int guard_take_continued(void);

/* A descriptor that becomes readable when a signal arrives, and what empties it. */
int guard_descriptor(void);
void guard_drain(void);

/* Writes all bytes; returns whether it could. */
int write_all(int descriptor, const char *bytes, size_t count);

#endif
