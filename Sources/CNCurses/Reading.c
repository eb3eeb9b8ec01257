// Waits for input and reads it.
#include "State.h"
#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>

void dayfront_hold_signals(int on) {
  static sigset_t before;
  if (on) dayfront_block_signals(&before);
  else pthread_sigmask(SIG_SETMASK, &before, NULL);
}

int dayfront_read(int milliseconds, uint32_t *value) {
  wint_t got = 0;
  wtimeout(dayfront.keys, milliseconds);
  // The first read after a stop switches the keypad on again: that goes behind what is unsent, not into its middle.
  int is_back = dayfront.is_back;
  if (is_back) dayfront_catch_output();
  int result = wget_wch(dayfront.keys, &got);
  if (is_back) dayfront_let_output_go();
  dayfront.is_back = 0;
  *value = (uint32_t)got;
  if (result == ERR) return DAYFRONT_NOTHING;
  return result == KEY_CODE_YES ? DAYFRONT_KEY : DAYFRONT_CHARACTER;
}

// As many as a class has members, and its door.
enum { MOST_OTHERS = 300 };

int64_t dayfront_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int dayfront_wait(int64_t until, const struct dayfront_other *others, int count) {
  if (count > MOST_OTHERS) count = MOST_OTHERS;
  struct pollfd lines[2 + MOST_OTHERS] = {{dayfront_input_descriptor(), POLLIN, 0}, {-1, POLLOUT, 0}};
  if (dayfront_unsent() > 0) lines[1].fd = dayfront.line;
  for (int i = 0; i < count; i++) {
    lines[2 + i] = (struct pollfd){others[i].descriptor, others[i].wants_room ? POLLIN | POLLOUT : POLLIN, 0};
  }
  struct timespec rest = {0, 0};
  if (until >= 0) {
    int64_t left = until - dayfront_now();
    if (left < 0) left = 0;
    rest.tv_sec = (time_t)(left / 1000);
    rest.tv_nsec = (long)(left % 1000) * 1000000;
  }
  // A look that does not sleep misses no signal: whoever waits next sees it.
  int sleeps = until < 0 || rest.tv_sec > 0 || rest.tv_nsec > 0;
  // From here to ppoll a signal stays pending: none can slip in between the look and the sleep.
  sigset_t before;
  if (sleeps) dayfront_block_signals(&before);
  int result = DAYFRONT_SIGNALLED;
  if (!dayfront_has_signal()) {
    int ready = sleeps ? ppoll(lines, (nfds_t)(2 + count), until < 0 ? NULL : &rest, &before)
                       : poll(lines, (nfds_t)(2 + count), 0);
    if (ready == 0) result = DAYFRONT_TIMED_OUT;
    else if (ready < 0) result = errno == EINTR ? DAYFRONT_SIGNALLED : DAYFRONT_GONE;
    else if (lines[0].revents & POLLIN) result = DAYFRONT_READY;
    else if (lines[0].revents != 0) result = DAYFRONT_GONE;
    else if (lines[1].revents != 0) result = DAYFRONT_WRITABLE;
    else result = DAYFRONT_OTHER_READY;
  }
  if (sleeps) pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}

int dayfront_input_ended(void) {
  struct pollfd line = {dayfront_input_descriptor(), POLLIN, 0};
  if (poll(&line, 1, 0) <= 0) return 0;
  if (line.revents & (POLLERR | POLLNVAL)) return 1;
  int waiting = 0;
  return ioctl(dayfront_input_descriptor(), FIONREAD, &waiting) != 0 || waiting == 0;
}
