// Opens and closes the line, sets its modes, tells its size, and gives it back during a stop.
#include "State.h"
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct dayfront_state dayfront = {.input = -1, .line = -1};

static struct termios keys;

static void make_key_modes(void) {
  keys = dayfront.shell;
  keys.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | ISTRIP | BRKINT);
  keys.c_oflag &= ~(tcflag_t)(ONLCR | OCRNL);
  keys.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | IEXTEN);
  // A signal key must not throw away input: an answer of the terminal may be among it.
  keys.c_lflag |= NOFLSH | ISIG;
  keys.c_cc[VMIN] = 1;
  keys.c_cc[VTIME] = 0;
  // Ctrl-Z arrives as a key; Ctrl-C still sends a signal.
  keys.c_cc[VSUSP] = _POSIX_VDISABLE;
}

// Whether the process is in the foreground. From the background a change of modes would stop the process, and the
// modes are another program's.
int dayfront_is_in_front(void) {
  pid_t front = tcgetpgrp(dayfront.input);
  return front < 0 || front == getpgrp();
}

// Sets modes at once. TCSADRAIN is never used: it would wait for a line that may be stopped.
void dayfront_set_modes(const struct termios *modes) {
  if (!dayfront.is_null && dayfront_is_in_front()) tcsetattr(dayfront.input, TCSANOW, modes);
}

void dayfront_give_modes_back(void) { dayfront_set_modes(&dayfront.shell); }

void dayfront_take_modes(void) { dayfront_set_modes(&keys); }

static void close_line(void) {
  if (dayfront.input >= 0) close(dayfront.input);
  dayfront.input = -1;
  dayfront_close_output();
}

int dayfront_take_line(int input, int output) {
  if (!isatty(input) || !isatty(output)) return DAYFRONT_NOT_A_TERMINAL;
  dayfront.is_null = 0;
  dayfront.input = fcntl(input, F_DUPFD_CLOEXEC, 3);
  if (dayfront.input < 0 || !dayfront_open_output(output) || tcgetattr(dayfront.input, &dayfront.shell) != 0) {
    close_line();
    return DAYFRONT_NO_LINE;
  }
  dayfront.is_open = 1;
  make_key_modes();
  dayfront_set_farewell(NULL, 0);
  // Done before the modes change, so that an early signal gives them back.
  dayfront_catch_signals();
  dayfront_arm_farewell();
  dayfront_take_modes();
  return DAYFRONT_OPENED;
}

int dayfront_open_null(int rows, int columns) {
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (null < 0) return DAYFRONT_NO_LINE;
  dayfront.is_null = 1;
  dayfront.null_rows = rows;
  dayfront.null_columns = columns;
  dayfront.input = null;
  if (!dayfront_open_output(null)) {
    close_line();
    return DAYFRONT_NO_LINE;
  }
  dayfront.is_open = 1;
  return DAYFRONT_OPENED;
}

void dayfront_close(void) {
  if (!dayfront.is_open) return;
  dayfront.is_open = 0;
  if (!dayfront.is_null) {
    dayfront_disarm_farewell();
    if (dayfront_is_in_front()) tcflush(dayfront.input, TCIFLUSH);
    dayfront_give_modes_back();
    dayfront_release_signals();
  }
  close_line();
}

void dayfront_stop_here(void) {
  if (dayfront.is_null) return;
  tcflush(dayfront.input, TCIFLUSH);
  dayfront_give_modes_back();
  dayfront_raise_stop();
  // The shell may have set other modes meanwhile; those are the ones to restore in the end.
  struct termios now;
  if (dayfront_is_in_front() && tcgetattr(dayfront.input, &now) == 0) {
    dayfront.shell = now;
    make_key_modes();
  }
  dayfront_take_modes();
  dayfront_drop_continue();
}

void dayfront_line_size(int *rows, int *columns) {
  struct winsize size;
  *rows = *columns = 0;
  if (dayfront.is_null) {
    *rows = dayfront.null_rows;
    *columns = dayfront.null_columns;
  } else if (ioctl(dayfront.line, TIOCGWINSZ, &size) == 0) {
    *rows = size.ws_row;
    *columns = size.ws_col;
  }
}

int64_t dayfront_line_speed(void) {
  static const struct {
    speed_t code;
    int64_t bits;
  } speeds[] = {{B50, 50},       {B75, 75},       {B110, 110},     {B134, 134},     {B150, 150},       {B200, 200},
                {B300, 300},     {B600, 600},     {B1200, 1200},   {B1800, 1800},   {B2400, 2400},     {B4800, 4800},
                {B9600, 9600},   {B19200, 19200}, {B38400, 38400}, {B57600, 57600}, {B115200, 115200}, {B230400, 230400}};
  if (dayfront.is_null) return 0;
  speed_t speed = cfgetospeed(&dayfront.shell);
  for (size_t i = 0; i < sizeof speeds / sizeof speeds[0]; i++) {
    if (speeds[i].code == speed) return speeds[i].bits;
  }
  return 0;
}

int dayfront_has_flow_control(void) { return !dayfront.is_null && (dayfront.shell.c_iflag & IXON) != 0; }
