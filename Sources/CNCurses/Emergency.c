// Puts the terminal back when the program dies without closing it: on a crash, and on an exit from elsewhere.
//
// A signal handler may call little: everything is made ready when the terminal is opened.
#include "State.h"
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int fatal[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE};
enum { FATAL = sizeof fatal / sizeof fatal[0] };
static struct sigaction previous[FATAL];
static volatile sig_atomic_t is_armed;
static struct termios shell_modes;
static int line = -1;
static int uses_colors;
static char farewell[512];
static size_t farewell_length, looks_begin, looks_length;
// An overflow of the stack leaves no room on it for the handler.
static char spare_stack[32768];

// Appends a capability without its padding, $<5>, which only tputs would understand.
static void append(const char *text) {
  if (text == NULL || text == (char *)-1) return;
  while (*text != '\0' && farewell_length < sizeof farewell) {
    if (text[0] == '$' && text[1] == '<') {
      const char *end = strchr(text, '>');
      if (end != NULL) {
        text = end + 1;
        continue;
      }
    }
    farewell[farewell_length++] = *text++;
  }
}

static void restore(void) {
  if (!is_armed) return;
  is_armed = 0;
  // On a line that has gone this fails, and nothing is written to it.
  if (tcsetattr(line, TCSANOW, &shell_modes) != 0) return;
  size_t sent = 0;
  // A line that is full gets a second to take it.
  for (int tries = 0; tries < 10 && sent < farewell_length; tries++) {
    struct pollfd out = {line, POLLOUT, 0};
    if (poll(&out, 1, 100) <= 0) continue;
    ssize_t written = write(line, farewell + sent, farewell_length - sent);
    if (written > 0) sent += (size_t)written;
  }
}

static void crash(int signal) {
  restore();
  for (int i = 0; i < FATAL; i++) {
    if (fatal[i] == signal) sigaction(signal, &previous[i], NULL);
  }
  // Held back until the handler returns; then it does what it would have done without us.
  raise(signal);
}

static void prepare_stack(void) {
  stack_t now;
  if (sigaltstack(NULL, &now) != 0 || !(now.ss_flags & SS_DISABLE)) return;
  stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&spare, NULL);
}

// Its first Escape also ends a sequence that the crash may have cut.
static void prepare_farewell(void) {
  int was_armed = is_armed;
  is_armed = 0;
  farewell_length = 0;
  if (tigetstr("kmous") != NULL) append("\033[?1006l\033[?1000l");
  looks_begin = farewell_length;
  append(tigetstr("sgr0"));
  if (uses_colors) append(tigetstr("op"));
  looks_length = farewell_length - looks_begin;
  append(tigetstr("cnorm"));
  append(tigetstr("rmkx"));
  append(tigetstr("rmcup"));
  append("\r\n");
  is_armed = was_armed;
}

void dayfront_arm_emergency(const struct termios *shell) {
  static int is_registered;
  shell_modes = *shell;
  line = dayfront.line;
  uses_colors = 0;
  prepare_farewell();
  is_armed = 1;
  prepare_stack();
  struct sigaction action = {0};
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK;
  action.sa_handler = crash;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &action, &previous[i]);
  if (!is_registered) is_registered = atexit(restore) == 0;
}

const char *dayfront_plain_looks(size_t *count) {
  *count = looks_length;
  return farewell + looks_begin;
}

void dayfront_note_colors(void) {
  uses_colors = 1;
  prepare_farewell();
}

void dayfront_note_shell_modes(const struct termios *shell) { shell_modes = *shell; }

void dayfront_disarm_emergency(void) {
  is_armed = 0;
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &previous[i], NULL);
}
