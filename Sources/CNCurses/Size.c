// The size of the screen, and leaving it for a while.
#include "State.h"
#include <sys/ioctl.h>

void dayfront_size(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

// Whoever logs in says how large his window is, and a screen of 20,000 by 20,000 takes all memory there is.
enum { LARGEST = 1000 };

int dayfront_at_most(int count) { return count > LARGEST ? LARGEST : count; }
int dayfront_is_huge(int rows, int columns) { return rows > LARGEST || columns > LARGEST; }

int dayfront_line_size(int output, int *rows, int *columns) {
  struct winsize line;
  if (ioctl(output, TIOCGWINSZ, &line) != 0) return 0;
  *rows = line.ws_row;
  *columns = line.ws_col;
  // Serial lines know no size.
  return *rows > 0 && *columns > 0;
}

void dayfront_resize(void) {
  int rows, columns, now_rows, now_columns;
  if (dayfront.is_null || !dayfront_line_size(dayfront_output_descriptor(), &rows, &columns)) return;
  rows = dayfront_at_most(rows);
  columns = dayfront_at_most(columns);
  dayfront_size(&now_rows, &now_columns);
  if (rows == now_rows && columns == now_columns) return;
  // It also puts a KEY_RESIZE into the queue, which the key table takes for nothing. Without memory for it the screen
  // stays as it is.
  resizeterm(rows, columns);
}

// The first refresh after endwin, which the next frame begins with, sends the terminal's start sequence again.
static void enter(void) {
  reset_prog_mode();
  dayfront.is_back = 1;
  if (dayfront.reports_mouse) dayfront_switch_mouse(1);
}

void dayfront_suspend(void) {
  if (dayfront.is_null) return;
  dayfront_make_way();
  endwin();
  dayfront_stop_here();
  struct termios shell;
  if (tcgetattr(dayfront_output_descriptor(), &shell) == 0) {
    def_shell_mode();
    dayfront_note_shell_modes(&shell);
  }
  enter();
  dayfront_drop_continue();
}

void dayfront_resume(void) {
  if (!dayfront.is_null) enter();
}
