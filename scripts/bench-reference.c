// The least that a C program on ncurses can do: paint a screenful that it is given, and move a marker in it.
// Usage: bench-reference FILE   (q quits, j and k move)
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <string.h>

enum { MOST_ROWS = 200, MOST_BYTES = 2000 };

int main(int count, char **arguments) {
  static char lines[MOST_ROWS][MOST_BYTES];
  FILE *file = count > 1 ? fopen(arguments[1], "r") : NULL;
  if (!file) return 66;
  int rows = 0;
  while (rows < MOST_ROWS && fgets(lines[rows], MOST_BYTES, file)) {
    lines[rows][strcspn(lines[rows], "\n")] = 0;
    rows++;
  }
  fclose(file);
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  for (int row = 0; row < rows; row++) mvaddstr(row, 0, lines[row]);
  int selected = 6;
  for (int key = 0; key != 'q'; key = getch()) {
    mvaddch(selected, 0, ' ');
    if (key == 'j' && selected < LINES - 3) selected++;
    if (key == 'k' && selected > 6) selected--;
    mvaddch(selected, 0, '>');
    refresh();
  }
  endwin();
  return 0;
}
