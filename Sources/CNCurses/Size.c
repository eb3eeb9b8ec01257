// The size of the screen, and leaving it for a while.
#include "State.h"
#include <sys/ioctl.h>

void dayfront_size(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

void dayfront_resize(void) {
  struct winsize line;
  if (dayfront.is_null || ioctl(dayfront_output_descriptor(), TIOCGWINSZ, &line) != 0) return;
  // Serial lines know no size.
  if (line.ws_row == 0 || line.ws_col == 0) return;
  int rows, columns;
  dayfront_size(&rows, &columns);
  if (rows == line.ws_row && columns == line.ws_col) return;
  // It also puts a KEY_RESIZE into the queue, which the key table takes for nothing.
  resizeterm(line.ws_row, line.ws_col);
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
