// Takes single keys from standard input for a program that prints lines and has no screen.
//
// Its signals are not recorded, as those of a screen are: each has its default effect after the modes are given back.
#include "State.h"
#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

// The milliseconds that a line gets to take the last sentences, and why processor time ends a session.
enum { FAREWELL = 1000, LAST_WORDS = 500 };

static struct termios keys;
static int are_taken, has_output;
// What is said, and where, when processor time has been used up.
static const char *complaint;
static int complaints;

static void make_modes(int allows_stop, int allows_interrupt) {
  keys = dayfront.shell;
  keys.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  keys.c_cc[VMIN] = 1;
  keys.c_cc[VTIME] = 0;
  if (!allows_stop) keys.c_cc[VSUSP] = _POSIX_VDISABLE;
  if (!allows_interrupt) keys.c_cc[VINTR] = _POSIX_VDISABLE;
}

// Safe in a signal handler. A line that is full gets a moment; on a terminal that Ctrl-S has stopped, which may block a
// write, nothing is said.
static void say(const char *words) {
  struct pollfd place = {complaints, POLLOUT, 0};
  if (poll(&place, 1, LAST_WORDS) <= 0) return;
  (void)!write(complaints, words, strlen(words));
  (void)!write(complaints, "\n", 1);
}

static void end(int number) {
  dayfront_give_modes_back();
  if (number == SIGXCPU && complaint != NULL) say(complaint);
  dayfront_handle(number, SIG_DFL);
  // The signal is held back until the handler returns.
  raise(number);
}

void dayfront_complain_of_time(const char *words, int descriptor) {
  complaint = words;
  complaints = descriptor;
}

static void take_again(int number) {
  (void)number;
  int error = errno;
  dayfront_set_modes(&keys);
  errno = error;
}

static void stop(int number) {
  int error = errno;
  dayfront_give_modes_back();
  dayfront_handle(number, SIG_DFL);
  // Inside its own handler the signal is held back. It is let through to take effect at once; the system ignores it
  // where no process could continue this one.
  sigset_t own;
  sigemptyset(&own);
  sigaddset(&own, number);
  sigprocmask(SIG_UNBLOCK, &own, NULL);
  raise(number);
  dayfront_handle(number, stop);
  dayfront_set_modes(&keys);
  errno = error;
}

void dayfront_take_keys(int allows_stop, int allows_interrupt) {
  dayfront.is_null = 0;
  dayfront.input = STDIN_FILENO;
  has_output = isatty(STDOUT_FILENO) && dayfront_open_output(STDOUT_FILENO);
  if (tcgetattr(STDIN_FILENO, &dayfront.shell) != 0) return;
  make_modes(allows_stop, allows_interrupt);
  are_taken = 1;
  // An exit from elsewhere gives the modes back, and has nothing to send.
  dayfront_set_farewell(NULL, 0);
  dayfront_arm_exits();
  dayfront_each_ending(end);
  if (allows_stop) dayfront_handle(SIGTSTP, stop);
  dayfront_handle(SIGCONT, take_again);
  dayfront_set_modes(&keys);
}

int dayfront_takes_text(void) { return has_output; }

void dayfront_give_keys_back(void) {
  if (has_output) {
    dayfront_set_farewell(NULL, 0);
    dayfront_say_farewell(FAREWELL);
    dayfront_close_output();
    has_output = 0;
  }
  if (are_taken) dayfront_give_modes_back();
}
