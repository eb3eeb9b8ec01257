// Waits for input and reads it.
#include "State.h"
#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

int64_t dayfront_read(uint8_t *into, int64_t size) {
  struct pollfd line = {dayfront.input, POLLIN, 0};
  if (poll(&line, 1, 0) <= 0) return 0;
  ssize_t count = read(dayfront.input, into, (size_t)size);
  if (count > 0) return count;
  return count < 0 && (errno == EINTR || errno == EAGAIN) ? 0 : -1;
}

// The most other descriptors: those of a full class and its listener.
enum { MOST_OTHERS = 300 };

int64_t dayfront_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int dayfront_wait(int64_t until, const struct dayfront_other *others, int count) {
  if (count > MOST_OTHERS) count = MOST_OTHERS;
  struct pollfd lines[2 + MOST_OTHERS];
  lines[0] = (struct pollfd){dayfront.input, POLLIN, 0};
  lines[1] = (struct pollfd){dayfront_unsent() > 0 ? dayfront.line : -1, POLLOUT, 0};
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
  // A call that does not sleep cannot miss a signal for long: the next one that sleeps sees it.
  int sleeps = until < 0 || rest.tv_sec > 0 || rest.tv_nsec > 0;
  // From here to ppoll signals stay pending, so that none can arrive between the check and the sleep.
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
