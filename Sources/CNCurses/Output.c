// What goes out: frames, and what ncurses writes, which is caught in memory. It is kept in order and given to the line no
// faster than the line takes it: a slow line never holds the program up.
#include "State.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

static char *queue;
static size_t begin, end, room;
static int catcher = -1;
// Where in a sequence or a character the bytes given to the line end.
static enum { BETWEEN, AFTER_ESCAPE, IN_SEQUENCE, IN_CHARACTER } place;
static int missing;
// Milliseconds that a line gets to take a little more.
enum { PATIENCE = 1500 };

static void follow(unsigned char byte) {
  switch (place) {
  case BETWEEN:
    if (byte == 0x1B) place = AFTER_ESCAPE;
    if (byte >= 0xC2 && MB_CUR_MAX > 1) {
      place = IN_CHARACTER;
      missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1;
    }
    break;
  case AFTER_ESCAPE:
    if (byte == '[') place = IN_SEQUENCE;
    else if (byte < 0x20 || byte > 0x2F) place = BETWEEN;
    break;
  case IN_SEQUENCE:
    if (byte >= 0x40 && byte <= 0x7E) place = BETWEEN;
    break;
  case IN_CHARACTER:
    if (--missing == 0) place = BETWEEN;
    break;
  }
}

// The line once more, with an open file of our own: asked of the one that a shell shares with us, not to block would
// also be asked of the shell.
static int own_line(int output) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", output);
  return open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

int dayfront_open_output(int output) {
  begin = end = 0;
  place = BETWEEN;
  dayfront.found = fcntl(output, F_DUPFD_CLOEXEC, 3);
  int copy = fcntl(output, F_DUPFD_CLOEXEC, 3);
  catcher = memfd_create("dayfront", MFD_CLOEXEC);
  if (dayfront.found < 0 || copy < 0 || catcher < 0) return 0;
  dayfront.line = dayfront.is_null ? dup(output) : own_line(output);
  dayfront.may_block = dayfront.line < 0;
  if (dayfront.may_block) dayfront.line = fcntl(output, F_DUPFD_CLOEXEC, 3);
  dayfront.output = fdopen(copy, "w");
  return dayfront.output != NULL && dayfront.line >= 0;
}

void dayfront_close_output(void) {
  if (dayfront.output != NULL) fclose(dayfront.output);
  if (dayfront.line >= 0) close(dayfront.line);
  if (dayfront.found >= 0) close(dayfront.found);
  if (catcher >= 0) close(catcher);
  dayfront.output = NULL;
  dayfront.line = dayfront.found = catcher = -1;
  free(queue);
  queue = NULL;
  begin = end = room = 0;
}

void dayfront_catch_output(void) {
  fflush(dayfront.output);
  dup2(catcher, fileno(dayfront.output));
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

void dayfront_let_output_go(void) {
  dup2(dayfront.found, fileno(dayfront.output));
  off_t count = lseek(catcher, 0, SEEK_CUR);
  if (count <= 0) return;
  if (make_room((size_t)count)) {
    ssize_t got = pread(catcher, queue + end, (size_t)count, 0);
    if (got > 0) end += (size_t)got;
  }
  lseek(catcher, 0, SEEK_SET);
  if (ftruncate(catcher, 0) != 0) return;
}

void dayfront_write(const uint8_t *bytes, int64_t count) {
  if (count <= 0 || !make_room((size_t)count)) return;
  memcpy(queue + end, bytes, (size_t)count);
  end += (size_t)count;
}

int64_t dayfront_unsent(void) { return (int64_t)(end - begin); }

// A line of ours that may block takes this much at once when it says that it is ready.
enum { SAFE = 256 };

static int is_writable(void) {
  struct pollfd line = {dayfront.line, POLLOUT, 0};
  return poll(&line, 1, 0) > 0 && (line.revents & POLLOUT) != 0;
}

int64_t dayfront_send(void) {
  size_t before = begin;
  while (begin < end) {
    size_t count = end - begin;
    if (dayfront.may_block) {
      if (!is_writable()) break;
      if (count > SAFE) count = SAFE;
    }
    ssize_t written = write(dayfront.line, queue + begin, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno != EAGAIN) {
      // The line has gone; the next read says so.
      begin = end;
      return 0;
    }
    if (written <= 0) break;
    for (ssize_t i = 0; i < written; i++) follow((unsigned char)queue[begin + (size_t)i]);
    begin += (size_t)written;
  }
  return (int64_t)(begin - before);
}

int64_t dayfront_drop_unsent(void) {
  // A sequence that has begun goes out whole: half of one would be taken for something else.
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

void dayfront_make_way(void) {
  if (dayfront.is_null) return;
  struct pollfd line = {dayfront.line, POLLOUT, 0};
  // The rest of a sequence or a character that has begun goes first, or what follows would stand in its middle.
  while (begin < end && poll(&line, 1, PATIENCE) > 0) {
    if (dayfront_send() == 0 && begin < end) break;
  }
  if (poll(&line, 1, PATIENCE) == 0) {
    // It takes nothing, and would hold up what follows too. The Escape that comes next ends what this cuts.
    tcflush(dayfront.line, TCOFLUSH);
  }
  // A frame leaves the looks of its last cell behind, of which ncurses knows nothing.
  size_t count;
  const char *looks = dayfront_plain_looks(&count);
  ssize_t ignored = write(dayfront.found, looks, count);
  (void)ignored;
  begin = end = 0;
  place = BETWEEN;
  dayfront_silence_mouse();
}

int64_t dayfront_line_speed(void) {
  int speed = dayfront.is_null ? 0 : baudrate();
  return speed > 0 ? speed : 0;
}

int dayfront_answers_requests(void) {
  // What asks for the cursor's place (u7 since ncurses 4) belongs to the same command as what asks for the state.
  const char *request = tigetstr("u7");
  return !dayfront.is_null && request != NULL && request != (char *)-1 && strncmp(request, "\033[6n", 4) == 0;
}

void dayfront_ask(void) { dayfront_write((const uint8_t *)"\033[5n", 4); }
