// Queues output and gives it to the line only as fast as the line takes it, so that a slow line never blocks the
// program.
#include "State.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

static char *queue;
static size_t begin, end, room;
// The state after the bytes given to the line: between characters, or inside a sequence or a character.
static enum { BETWEEN, AFTER_ESCAPE, IN_SEQUENCE, IN_STRING, IN_CHARACTER } place;
static int missing;
// The line of `dayfront_claim`, and whether the open one is it: it is kept for a second use, as it cannot be opened anew.
static int claimed = -1;
static int is_claimed;

static void follow(unsigned char byte) {
  switch (place) {
  case BETWEEN:
    if (byte == 0x1B) place = AFTER_ESCAPE;
    if (byte >= 0xC2) {
      place = IN_CHARACTER;
      missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
    }
    break;
  case AFTER_ESCAPE:
    if (byte == '[') place = IN_SEQUENCE;
    else if (byte == ']' || byte == 'P') place = IN_STRING;
    else if (byte < 0x20 || byte > 0x2F) place = BETWEEN;
    break;
  case IN_SEQUENCE:
    if (byte >= 0x40 && byte <= 0x7E) place = BETWEEN;
    break;
  case IN_STRING:
    // A string ends with BEL, or with Escape and a backslash.
    if (byte == 0x07) place = BETWEEN;
    if (byte == 0x1B) place = AFTER_ESCAPE;
    break;
  case IN_CHARACTER:
    if (--missing == 0) place = BETWEEN;
    break;
  }
}

// Opens the line a second time for this program alone. Setting the shell's open file to not block would affect the
// shell too.
static int own_line(int output) {
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", output);
  int line = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  // Without /proc the device may still be found by its name.
  if (line < 0 && ttyname_r(output, path, sizeof path) == 0) line = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  return line;
}

// The modes of an open file that others share, which are given back at the end.
static int shared = -1, shared_modes;

static void give_shared_back(void) {
  if (shared >= 0) fcntl(shared, F_SETFL, shared_modes);
}

void dayfront_claim(int output) {
  if (claimed >= 0 || !isatty(output)) return;
  claimed = own_line(output);
  if (claimed >= 0) return;
  // A terminal of another account, as su leads to one, cannot be opened again. Better that it does not block for the
  // program that comes after than that this one can be held in a write.
  claimed = fcntl(output, F_DUPFD_CLOEXEC, 3);
  if (claimed < 0) return;
  shared_modes = fcntl(claimed, F_GETFL);
  if (shared_modes >= 0 && fcntl(claimed, F_SETFL, shared_modes | O_NONBLOCK) == 0) {
    shared = claimed;
    atexit(give_shared_back);
  }
}

int dayfront_open_output(int output) {
  begin = end = 0;
  place = BETWEEN;
  if (dayfront.is_null) {
    dayfront.line = fcntl(output, F_DUPFD_CLOEXEC, 3);
  } else if (claimed >= 0) {
    dayfront.line = claimed;
    claimed = -1;
    is_claimed = 1;
  } else {
    dayfront.line = own_line(output);
  }
  dayfront.may_block = dayfront.line < 0;
  if (dayfront.may_block) dayfront.line = fcntl(output, F_DUPFD_CLOEXEC, 3);
  return dayfront.line >= 0;
}

void dayfront_close_output(void) {
  if (is_claimed) claimed = dayfront.line;
  else if (dayfront.line >= 0) close(dayfront.line);
  is_claimed = 0;
  dayfront.line = -1;
  free(queue);
  queue = NULL;
  begin = end = room = 0;
}

static int make_room(size_t count) {
  if (begin == end) begin = end = 0;
  if (end + count <= room) return 1;
  char *larger = realloc(queue, end + count + 16384);
  if (larger == NULL) return 0;
  queue = larger;
  room = end + count + 16384;
  return 1;
}

void dayfront_write(const uint8_t *bytes, int64_t count) {
  if (count <= 0 || !make_room((size_t)count)) return;
  memcpy(queue + end, bytes, (size_t)count);
  end += (size_t)count;
}

int64_t dayfront_unsent(void) { return (int64_t)(end - begin); }

// The bytes that a blocking line takes at once when it says that it is ready.
enum { SAFE = 256 };

static int is_writable(void) {
  struct pollfd line = {dayfront.line, POLLOUT, 0};
  return poll(&line, 1, 0) > 0 && (line.revents & POLLOUT) != 0;
}

long dayfront_put(const char *bytes, size_t count) {
  while (1) {
    if (dayfront.may_block) {
      if (!is_writable()) return 0;
      if (count > SAFE) count = SAFE;
    }
    ssize_t written = write(dayfront.line, bytes, count);
    if (written >= 0) return (long)written;
    if (errno == EAGAIN) return 0;
    if (errno != EINTR) return -1;
  }
}

int64_t dayfront_send(void) {
  size_t before = begin;
  while (begin < end) {
    long written = dayfront_put(queue + begin, end - begin);
    if (written < 0) {
      // The line is closed; the next read reports it.
      begin = end;
      return 0;
    }
    if (written == 0) break;
    for (long i = 0; i < written; i++) follow((unsigned char)queue[begin + (size_t)i]);
    begin += (size_t)written;
  }
  return (int64_t)(begin - before);
}

int64_t dayfront_drop_unsent(void) {
  // A sequence that has begun is sent whole, because the terminal would misread half of one.
  size_t stop = begin;
  int state = place, left = missing;
  while (stop < end && place != BETWEEN) follow((unsigned char)queue[stop++]);
  place = state;
  missing = left;
  int64_t dropped = (int64_t)(end - stop);
  end = stop;
  dayfront_send();
  return dropped;
}

int64_t dayfront_held_by_line(void) {
  int count = 0;
  return ioctl(dayfront.line, TIOCOUTQ, &count) == 0 && count > 0 ? count : 0;
}

int dayfront_same_bytes(const void *one, const void *other, int64_t count) {
  return memcmp(one, other, (size_t)count) == 0;
}
