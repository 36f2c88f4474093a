#define _GNU_SOURCE
#include "terminal.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <ncursesw/term.h>

#define MOUSE_OFF "\033[?1006l\033[?1002l\033[?1000l"
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

static SCREEN *screen;
static int mouse_wanted, line_drawing, brackets_paste, cursor_shown = -1;

static int is_utf8(void) { return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0; }

int cn_use_locale(void) {
  if (setlocale(LC_CTYPE, "") && is_utf8()) return 1;
  const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  const char *wanted = "";
  for (int index = 0; index < 3 && !*wanted; index++) {
    const char *value = getenv(names[index]);
    if (value) wanted = value;
  }
  /* Somebody who asks for C or Latin-1 by name has a terminal that needs it. */
  int is_open = !*wanted || strcasestr(wanted, "utf-8") || strcasestr(wanted, "utf8");
  if (is_open && setlocale(LC_CTYPE, "C.UTF-8") && is_utf8()) return 1;
  return 0;
}

int cn_probe(const char *type) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CN_NOT_A_TERMINAL;
  int found = 0;
  if (!*type || setupterm((char *)type, STDOUT_FILENO, &found) != OK) return CN_UNKNOWN_TYPE;
  const char *motion = tigetstr("cup");
  int has_motion = motion && motion != (char *)-1;
  const char *drawing = tigetstr("acsc");
  line_drawing = drawing && drawing != (char *)-1 && *drawing;
  brackets_paste = has_motion && strncmp(motion, "\033[", 2) == 0;
  del_curterm(cur_term);
  return has_motion ? CN_OPENED : CN_NO_CURSOR_MOTION;
}

int cn_has_line_drawing(void) { return line_drawing; }

/* Appends a capability without its padding, as terminals since the eighties need none. */
static void append(char *buffer, size_t size, const char *capability) {
  if (!capability || capability == (char *)-1) return;
  size_t length = strlen(buffer);
  for (const char *next = capability; *next && length + 1 < size; next++) {
    if (next[0] == '$' && next[1] == '<') {
      const char *end = strchr(next, '>');
      if (end) {
        next = end;
        continue;
      }
    }
    buffer[length++] = *next;
  }
  buffer[length] = '\0';
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  meta(stdscr, TRUE);
}

int cn_open(const char *type, int escape_delay) {
  int reason = cn_probe(type);
  if (reason != CN_OPENED) return reason;
  /* Before curses, so that it leaves these signals alone and the modes are saved as they were found. */
  guard_start();
  screen = newterm(type, stdout, stdin);
  if (!screen) {
    guard_stop();
    return CN_UNKNOWN_TYPE;
  }
  char restore_sequence[512] = "";
  if (brackets_paste) append(restore_sequence, sizeof restore_sequence, PASTE_OFF MOUSE_OFF);
  append(restore_sequence, sizeof restore_sequence, tigetstr("sgr0"));
  append(restore_sequence, sizeof restore_sequence, tigetstr("rmkx"));
  append(restore_sequence, sizeof restore_sequence, tigetstr("cnorm"));
  append(restore_sequence, sizeof restore_sequence, tigetstr("rmcup"));
  guard_restore_with(restore_sequence);
  static int closes_at_exit;
  if (!closes_at_exit) closes_at_exit = atexit(cn_close) == 0;
  set_escdelay(escape_delay);
  set_modes();
  mouseinterval(0);
  define_key("\033[200~", KEY_PASTE_BEGIN);
  define_key("\033[201~", KEY_PASTE_FINISH);
  if (brackets_paste) write_all(STDOUT_FILENO, PASTE_ON, strlen(PASTE_ON));
  return CN_OPENED;
}

static void release(void) {
  if (mouse_wanted) mousemask(0, NULL);
  if (brackets_paste) write_all(STDOUT_FILENO, PASTE_OFF, strlen(PASTE_OFF));
}

void cn_close(void) {
  if (!screen) return;
  /* Nothing that was on the screen stays behind in a terminal that shares its screen with the shell. */
  erase();
  refresh();
  release();
  endwin();
  guard_stop();
  delscreen(screen);
  screen = NULL;
}

int cn_rows(void) { return getmaxy(stdscr); }
int cn_columns(void) { return getmaxx(stdscr); }

int cn_use_color(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  use_default_colors();
  return COLORS;
}

void cn_define_pair(int pair, int foreground, int background) {
  init_pair((short)pair, (short)foreground, (short)background);
}

static attr_t attributes_of(int attributes) {
  attr_t set = A_NORMAL;
  if (attributes & CN_BOLD) set |= A_BOLD;
  if (attributes & CN_REVERSE) set |= A_REVERSE;
  if (attributes & CN_UNDERLINE) set |= A_UNDERLINE;
  if (attributes & CN_DIM) set |= A_DIM;
  return set;
}

void cn_erase(void) { erase(); }

void cn_put(int row, int column, const char *text, int attributes, int pair) {
  attr_set(attributes_of(attributes), (short)pair, NULL);
  mvaddstr(row, column, text);
}

int cn_put_line(int row, int column, unsigned code_point, int attributes, int pair) {
  chtype glyph;
  switch (code_point) {
  case 0x2500: glyph = ACS_HLINE; break;
  case 0x2502: glyph = ACS_VLINE; break;
  case 0x250C: glyph = ACS_ULCORNER; break;
  case 0x2510: glyph = ACS_URCORNER; break;
  case 0x2514: glyph = ACS_LLCORNER; break;
  case 0x2518: glyph = ACS_LRCORNER; break;
  case 0x251C: glyph = ACS_LTEE; break;
  case 0x2524: glyph = ACS_RTEE; break;
  case 0x252C: glyph = ACS_TTEE; break;
  case 0x2534: glyph = ACS_BTEE; break;
  case 0x253C: glyph = ACS_PLUS; break;
  case 0x23BA: glyph = ACS_S1; break;
  case 0x23BB: glyph = ACS_S3; break;
  case 0x23BC: glyph = ACS_S7; break;
  case 0x23BD: glyph = ACS_S9; break;
  default: return 0;
  }
  attr_set(attributes_of(attributes), (short)pair, NULL);
  mvaddch(row, column, glyph);
  return 1;
}

int cn_width(unsigned code_point) { return wcwidth((wchar_t)code_point); }

void cn_cursor(int row, int column, int visible) {
  if (cursor_shown != visible) curs_set(visible);
  cursor_shown = visible;
  move(row, column);
}

void cn_refresh(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

void cn_repaint(void) { clearok(curscr, TRUE); }

void cn_suspend(void) {
  release();
  def_prog_mode();
  endwin();
  struct sigaction stop = {.sa_handler = SIG_DFL}, before;
  sigaction(SIGTSTP, &stop, &before);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  guard_take_continued();
  cn_resume();
}

void cn_resume(void) {
  reset_prog_mode();
  set_modes();
  if (brackets_paste) write_all(STDOUT_FILENO, PASTE_ON, strlen(PASTE_ON));
  if (mouse_wanted) cn_set_mouse(1);
  cursor_shown = -1;
  clearok(curscr, TRUE);
  /* A stopped job is not told of a new size. */
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0
      && is_term_resized(size.ws_row, size.ws_col))
    resizeterm(size.ws_row, size.ws_col);
}

void cn_set_mouse(int on) {
  mouse_wanted = on;
  /* Without these a press and a release that arrive together would be one event that nobody has asked for. */
  mmask_t clicks = BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED;
  mmask_t wanted = BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED | clicks;
  mousemask(on ? wanted : 0, NULL);
}

int cn_write(const char *bytes, int count) { return write_all(STDOUT_FILENO, bytes, (size_t)count); }
