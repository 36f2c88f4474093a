#define _GNU_SOURCE
#include "terminal.h"

#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

int cn_was_continued(void) { return guard_take_continued(); }

int cn_wait(int timeout) {
  if (guard_ending()) return -1;
  /* Only here is a new size let in, so that none arrives between the last read and this wait and is slept through. */
  sigset_t heard;
  sigprocmask(SIG_BLOCK, NULL, &heard);
  sigdelset(&heard, SIGWINCH);
  struct pollfd waiting[2] = {{STDIN_FILENO, POLLIN, 0}, {guard_descriptor(), POLLIN, 0}};
  struct timespec limit = {timeout / 1000, (timeout % 1000) * 1000000L};
  int ready = ppoll(waiting, 2, timeout < 0 ? NULL : &limit, &heard);
  if (ready > 0 && (waiting[1].revents & POLLIN)) guard_drain();
  if (guard_ending()) return -1;
  if (ready == 0) return 0;
  if (ready < 0) return 1;
  int typed = 1;
  if (waiting[0].revents & POLLIN) ioctl(STDIN_FILENO, FIONREAD, &typed);
  int is_gone = typed == 0 || (waiting[0].revents & (POLLHUP | POLLERR | POLLNVAL));
  return is_gone ? -1 : 1;
}

/* Swallows the rest of an escape sequence that the terminal description does not know, so that its bytes never run as
 * keys. Returns 0 when what follows is a key that a person pressed after Escape. */
static int swallow_sequence(void) {
  wint_t next;
  int kind = get_wch(&next);
  if (kind == ERR) return 0;
  if (kind == KEY_CODE_YES) {
    ungetch((int)next);
    return 0;
  }
  wint_t opener = next;
  if (opener != '[' && opener != 'O') {
    unget_wch((wchar_t)opener);
    return 0;
  }
  if (get_wch(&next) != OK) {
    unget_wch((wchar_t)opener);
    return 0;
  }
  while (opener == '[' && !(next >= 0x40 && next <= 0x7E) && get_wch(&next) == OK) {
  }
  return 1;
}

static int read_mouse(int *value, int *row, int *column) {
  MEVENT event;
  if (getmouse(&event) != OK) return CN_NOTHING;
  *row = event.y;
  *column = event.x;
  mmask_t clicks = BUTTON1_CLICKED | BUTTON1_DOUBLE_CLICKED | BUTTON1_TRIPLE_CLICKED;
  if (event.bstate & (BUTTON1_PRESSED | clicks)) *value = CN_PRESS;
  else if (event.bstate & BUTTON1_RELEASED) *value = CN_RELEASE;
  else if (event.bstate & BUTTON4_PRESSED) *value = CN_WHEEL_UP;
  else if (event.bstate & BUTTON5_PRESSED) *value = CN_WHEEL_DOWN;
  else return CN_NOTHING;
  return CN_MOUSE;
}

static int named_key(int code) {
  switch (code) {
  case KEY_UP: return CN_UP;
  case KEY_DOWN: return CN_DOWN;
  case KEY_LEFT: return CN_LEFT;
  case KEY_RIGHT: return CN_RIGHT;
  case KEY_HOME: case KEY_FIND: case KEY_A1: return CN_HOME;
  case KEY_END: case KEY_SELECT: case KEY_C1: return CN_END;
  case KEY_PPAGE: case KEY_A3: return CN_PAGE_UP;
  case KEY_NPAGE: case KEY_C3: return CN_PAGE_DOWN;
  case KEY_BACKSPACE: return CN_BACKSPACE;
  case KEY_DC: return CN_DELETE;
  case KEY_ENTER: return CN_ENTER;
  case KEY_BTAB: return CN_BACK_TAB;
  default: return 0;
  }
}

int cn_read(int *value, int *row, int *column) {
  for (;;) {
    wint_t code;
    int kind = get_wch(&code);
    if (kind == ERR) return CN_NOTHING;
    *value = (int)code;
    if (kind == OK && code == 27 && swallow_sequence()) continue;
    if (kind == OK) return CN_CHARACTER;
    if (code == KEY_RESIZE) return CN_RESIZE;
    if (code == KEY_PASTE_BEGIN) return CN_PASTE;
    if (code == KEY_PASTE_FINISH) return CN_PASTE_END;
    if (code == KEY_MOUSE) {
      int mouse = read_mouse(value, row, column);
      if (mouse != CN_NOTHING) return mouse;
      continue;
    }
    if (code > KEY_F0 && code <= KEY_F0 + 24) {
      *value = (int)code - KEY_F0;
      return CN_FUNCTION;
    }
    *value = named_key((int)code);
    if (*value) return CN_KEY;
  }
}
