#ifndef CNCURSES_H
#define CNCURSES_H

/* A narrow surface over ncursesw: numbers and strings only, so that Swift needs to know no curses type, macro or global.
 * All functions belong to one thread. Rows and columns count from 0. */

/* Why a terminal cannot be used. */
enum {
  CN_OPENED = 0,
  CN_NOT_A_TERMINAL,
  CN_UNKNOWN_TYPE,
  CN_NO_CURSOR_MOTION,
};

/* What cn_read found. */
enum {
  CN_NOTHING = 0,
  CN_CHARACTER, /* value: code point */
  CN_KEY,       /* value: one of the keys below */
  CN_FUNCTION,  /* value: number from 1 */
  CN_MOUSE,     /* value: one of the mouse events below, and its place */
  CN_RESIZE,
  CN_PASTE,     /* text follows until CN_PASTE_END */
  CN_PASTE_END,
};

enum {
  CN_UP = 1,
  CN_DOWN,
  CN_LEFT,
  CN_RIGHT,
  CN_HOME,
  CN_END,
  CN_PAGE_UP,
  CN_PAGE_DOWN,
  CN_BACKSPACE,
  CN_DELETE,
  CN_ENTER,
  CN_BACK_TAB,
};

enum {
  CN_PRESS = 1,
  CN_RELEASE,
  CN_WHEEL_UP,
  CN_WHEEL_DOWN,
};

/* Attributes, to be added up. */
enum {
  CN_BOLD = 1,
  CN_REVERSE = 2,
  CN_UNDERLINE = 4,
  CN_DIM = 8,
};

/* Takes the character set of the environment, or UTF-8 when the environment names none or one that this host lacks.
 * Returns whether the character set is UTF-8. */
int cn_use_locale(void);

/* Says whether standard input and output are a terminal of this type that a screen can be drawn on.
 * Returns one of the reasons above. */
int cn_probe(const char *type);

/* Whether the type last found usable by cn_probe has an alternate character set for line drawing. */
int cn_has_line_drawing(void);

/* Opens the terminal as the given type; escape_delay is in milliseconds. Returns one of the reasons above. */
int cn_open(const char *type, int escape_delay);

/* Gives the terminal back as it was found. Safe to call twice. */
void cn_close(void);

int cn_rows(void);
int cn_columns(void);

/* Starts colour on the terminal's own background and returns the number of colours, 0 when it has none. */
int cn_use_color(void);

/* Defines a colour pair, from 1; -1 is the terminal's own foreground or background. */
void cn_define_pair(int pair, int foreground, int background);

/* Blanks the whole screen that is to be drawn. */
void cn_erase(void);

/* Puts text at a place, in the character set of the locale. */
void cn_put(int row, int column, const char *text, int attributes, int pair);

/* Puts a line-drawing character, named by its Unicode code point, from the alternate character set.
 * Returns 0 when it has none such. */
int cn_put_line(int row, int column, unsigned code_point, int attributes, int pair);

/* How many columns the system gives a character, so that what it disagrees about can be left out; -1 for none. */
int cn_width(unsigned code_point);

/* Places the cursor, shown or hidden. */
void cn_cursor(int row, int column, int visible);

/* Sends what changed. */
void cn_refresh(void);

/* Makes the next refresh send everything. */
void cn_repaint(void);

/* Waits for input, a new size or a signal; timeout in milliseconds, -1 for none.
 * Returns 1 when there is something to read, 0 after the timeout, -1 when the terminal is gone or the process was asked
 * to end. */
int cn_wait(int timeout);

/* Reads one thing without waiting. */
int cn_read(int *value, int *row, int *column);

/* Whether the process was stopped and continued since the last call. */
int cn_was_continued(void);

/* Stops the job as Ctrl-Z does and returns when it is continued, with the modes set again. */
void cn_suspend(void);

/* Sets the modes of the terminal again and takes its size, after somebody else had it. */
void cn_resume(void);

void cn_set_mouse(int on);

/* Writes bytes to the terminal as they are, after what has been drawn. Returns whether all of them were written. */
int cn_write(const char *bytes, int count);

#endif
