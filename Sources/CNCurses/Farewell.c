// Gives the terminal back on every way out: on closing, on a crash, and on an exit from elsewhere in the program.
//
// A signal handler may call only few functions, so everything is prepared beforehand, and only such functions are
// called here.
#include "State.h"
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t is_armed;
// What ends a sequence that was cut: an Escape alone would not where the cut is right behind another.
static const char lead[] = {'\033', '\\'};
static char farewell[1024];
static size_t length;
static struct sigaction previous[16];
// The stack for the handler, because an overflow of the normal stack leaves no room on it.
static char spare_stack[32768];

void dayfront_set_farewell(const uint8_t *bytes, int64_t count) {
  int was_armed = is_armed;
  is_armed = 0;
  length = count > 0 && (size_t)count <= sizeof farewell ? (size_t)count : 0;
  if (length > 0) memcpy(farewell, bytes, length);
  is_armed = was_armed;
}

// Starts a line that was stopped by Ctrl-S: stopping it by software and starting it again ends both kinds of stop.
static void start_line(void) {
  if (!dayfront_is_in_front()) return;
  tcflow(dayfront.line, TCOOFF);
  tcflow(dayfront.line, TCOON);
}

// Waits until the line has room or `until` is reached. From `half` on, the line's own queue is thrown away to make
// room.
static int wait_for_room(int64_t half, int64_t until, int *is_flushed) {
  int64_t now = dayfront_now();
  if (now >= half && !*is_flushed) {
    // On a busy machine all the time may be over by now, but there is room all the same.
    tcflush(dayfront.line, TCOFLUSH);
    *is_flushed = 1;
    return 1;
  }
  if (now >= until) return 0;
  struct pollfd line = {dayfront.line, POLLOUT, 0};
  poll(&line, 1, 20);
  return (line.revents & (POLLERR | POLLNVAL)) == 0;
}

// Puts bytes on the line; 0 where that could not be done, -1 where the line's queue was thrown away meanwhile, and with
// it what had gone out of them.
static int put_all(const char *bytes, size_t count, int64_t half, int64_t until, int *is_flushed) {
  int was_flushed = *is_flushed;
  while (count > 0) {
    long put = dayfront_put(bytes, count);
    if (put < 0) return 0;
    bytes += put;
    count -= (size_t)put;
    if (put > 0) continue;
    if (!wait_for_room(half, until, is_flushed)) return 0;
    if (*is_flushed != was_flushed) return -1;
  }
  return 1;
}

// Puts the whole farewell on the line; 0 where that could not be done.
static int put_farewell(int64_t half, int64_t until, int *is_flushed) {
  int done = *is_flushed ? -1 : put_all(farewell, length, half, until, is_flushed);
  if (done >= 0) return done;
  return put_all(lead, sizeof lead, half, until, is_flushed) > 0 && put_all(farewell, length, half, until, is_flushed) > 0;
}

int dayfront_say_farewell(int milliseconds) {
  if (dayfront.is_null) return 1;
  int64_t start = dayfront_now();
  int64_t half = start + milliseconds / 2, until = start + milliseconds;
  int is_flushed = 0;
  start_line();
  while (dayfront_unsent() > 0 && !is_flushed) {
    if (dayfront_send() == 0 && dayfront_unsent() > 0 && !wait_for_room(half, until, &is_flushed)) break;
  }
  return put_farewell(half, until, &is_flushed);
}

// In a crash the unsent bytes stay unsent, because the queue itself may be damaged.
static void give_back(void) {
  if (!is_armed) return;
  is_armed = 0;
  start_line();
  dayfront_give_modes_back();
  int64_t start = dayfront_now();
  int is_flushed = 0;
  put_farewell(start + 500, start + 1000, &is_flushed);
}

static void crash(int signal) {
  give_back();
  for (int i = 0; i < dayfront_crash_count; i++) {
    if (dayfront_crashes[i] == signal) sigaction(signal, &previous[i], NULL);
  }
  // The signal is held back until the handler returns; then it has the effect that it would have had without the
  // handler.
  raise(signal);
}

static void prepare_stack(void) {
  stack_t now;
  if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) return;
  stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&spare, NULL);
}

void dayfront_arm_exits(void) {
  static int is_registered;
  is_armed = 1;
  prepare_stack();
  if (!is_registered) is_registered = atexit(give_back) == 0;
}

void dayfront_arm_farewell(void) {
  dayfront_arm_exits();
  struct sigaction action = {0};
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK;
  action.sa_handler = crash;
  for (int i = 0; i < dayfront_crash_count; i++) sigaction(dayfront_crashes[i], &action, &previous[i]);
}

void dayfront_disarm_farewell(void) {
  is_armed = 0;
  for (int i = 0; i < dayfront_crash_count; i++) sigaction(dayfront_crashes[i], &previous[i], NULL);
}
