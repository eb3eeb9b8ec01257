// Opens and closes the terminal.
#include "State.h"
#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

struct dayfront_state dayfront = {.line = -1, .found = -1};

int dayfront_input_descriptor(void) { return fileno(dayfront.input); }
int dayfront_output_descriptor(void) { return dayfront.line; }

// Asked for UTF-8 by a name that this machine has no locale for, as over SSH into a small container, the C library
// would fall back to ASCII; the terminal at the other end still is what it says. How characters are written is all that
// matters here: the rest of a locale is a dozen more files to map.
static void choose_locale(const char *locale) {
  if (setlocale(LC_CTYPE, locale) != NULL || *locale != '\0') return;
  const char *name = getenv("LC_ALL");
  if (name == NULL || *name == '\0') name = getenv("LC_CTYPE");
  if (name == NULL || *name == '\0') name = getenv("LANG");
  if (name == NULL) return;
  if (strcasestr(name, "utf-8") != NULL || strcasestr(name, "utf8") != NULL) setlocale(LC_CTYPE, "C.UTF-8");
}

// Whether the terminal wants to be waited for by padding.
static int pads;

// newterm accepts terminals that a screen cannot be painted on, and would already have written to them.
static int examine(const char *term, int output) {
  int found = 0;
  if (setupterm(term, output, &found) != OK) {
    return found == 1 ? DAYFRONT_NO_CURSOR_ADDRESSING : DAYFRONT_UNKNOWN_TERMINAL;
  }
  const char *address = tigetstr("cup"), *looks = tigetstr("sgr");
  pads = tigetflag("xon") <= 0 && looks != NULL && looks != (char *)-1 && strstr(looks, "$<") != NULL;
  int result = address == NULL || address == (char *)-1 ? DAYFRONT_NO_CURSOR_ADDRESSING : DAYFRONT_OPENED;
  del_curterm(cur_term);
  return result;
}

// ncurses takes a description itself for the place of one (curs_term(5), "hex" and "b64"). Only for as long as it looks:
// what we start must find what we found.
static char *describe(const char *description) {
  if (*description == '\0') return NULL;
  const char *before = getenv("TERMINFO");
  char *copy = before == NULL ? NULL : strdup(before);
  setenv("TERMINFO", description, 1);
  return copy;
}

static void put_back(const char *name, char *before) {
  if (before == NULL) unsetenv(name);
  else setenv(name, before, 1);
  free(before);
}

// Tells a size by the environment, as far as it may go; returns what stood there before.
static char *replace(const char *name, int count) {
  const char *before = getenv(name);
  char *copy = before == NULL ? NULL : strdup(before), most[16];
  snprintf(most, sizeof most, "%d", dayfront_at_most(count));
  setenv(name, most, 1);
  return copy;
}

static void close_streams(void) {
  if (dayfront.input != NULL && dayfront.input != stdin) fclose(dayfront.input);
  dayfront.input = NULL;
  dayfront_close_output();
}

static FILE *input_stream(int descriptor) {
  if (descriptor == fileno(stdin)) return stdin;
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? NULL : fdopen(copy, "r");
}

static int start(const char *term, int input, int output, const char *locale, int is_null) {
  choose_locale(locale);
  int result = examine(term, output);
  if (result != DAYFRONT_OPENED) return result;

  dayfront.is_null = is_null;
  dayfront.reports_mouse = 0;
  dayfront.input = input_stream(input);
  if (!dayfront_open_output(output)) {
    close_streams();
    return DAYFRONT_NO_MEMORY;
  }
  struct termios shell = {0};
  if (!is_null) {
    tcgetattr(output, &shell);
    // Before newterm, which takes the signals that nobody else has taken.
    dayfront_catch_signals();
  }
  use_env(TRUE);
  // A size in the environment is often an old one: the line's own goes before it, unless it is larger than may be.
  int rows, columns;
  int is_huge = dayfront_line_size(output, &rows, &columns) && dayfront_is_huge(rows, columns);
  char *old_rows = is_huge ? replace("LINES", rows) : NULL, *old_columns = is_huge ? replace("COLUMNS", columns) : NULL;
  use_tioctl(!is_huge);
  set_escdelay(25);
  // On a line with flow control padding would only be more to send, for terminals whose description forgot that.
  int is_unpadded = pads && !is_null && (shell.c_iflag & IXON) && getenv("NCURSES_NO_PADDING") == NULL;
  if (is_unpadded) setenv("NCURSES_NO_PADDING", "1", 1);
  if (dayfront.input != NULL) dayfront.screen = newterm(term, dayfront.output, dayfront.input);
  if (is_unpadded) unsetenv("NCURSES_NO_PADDING");
  if (is_huge) {
    put_back("LINES", old_rows);
    put_back("COLUMNS", old_columns);
  }
  if (dayfront.screen == NULL) {
    if (!is_null) dayfront_release_signals();
    close_streams();
    return DAYFRONT_NO_MEMORY;
  }
  if (!is_null) dayfront_arm_emergency(&shell);
  return DAYFRONT_OPENED;
}

static void set_modes(void) {
  cbreak();
  noecho();
  nonl();
  dayfront.keys = newpad(1, 1);
  keypad(dayfront.keys, TRUE);
  // No meta(): bytes of eight bits come through where the line has them, and it would leave a mode of xterm's behind.
  intrflush(dayfront.keys, FALSE);
  scrollok(stdscr, FALSE);
  curs_set(1);
  // A frame is sent whole: whether to send one at all was decided when no key was waiting.
  typeahead(-1);
  dayfront_define_keys();

  // Ctrl-Z comes as a key; Ctrl-C stays a signal.
  struct termios modes;
  if (tcgetattr(dayfront_output_descriptor(), &modes) == 0) {
    modes.c_cc[VSUSP] = _POSIX_VDISABLE;
    tcsetattr(dayfront_output_descriptor(), TCSADRAIN, &modes);
    def_prog_mode();
  }
}

int dayfront_open(const char *term, const char *description, int input, int output, const char *locale) {
  if (!isatty(input) || !isatty(output)) return DAYFRONT_NOT_A_TERMINAL;
  char *before = describe(description);
  int result = start(term, input, output, locale, 0);
  if (*description != '\0') put_back("TERMINFO", before);
  if (result == DAYFRONT_OPENED) set_modes();
  return result;
}

int dayfront_described_colors(const char *term) {
  int found = 0;
  if (setupterm(term, STDOUT_FILENO, &found) != OK) return -1;
  int colors = tigetnum("colors");
  del_curterm(cur_term);
  return colors < 0 ? 0 : colors;
}

int dayfront_open_null(const char *term, int rows, int columns, const char *locale) {
  int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (null < 0) return DAYFRONT_NO_MEMORY;
  int result = start(term, null, null, locale, 1);
  close(null);
  if (result != DAYFRONT_OPENED) return result;
  set_modes();
  resizeterm(rows, columns);
  return result;
}

int dayfront_line_has_gone(void) {
  if (dayfront.is_null) return 0;
  struct termios modes;
  if (tcgetattr(dayfront_output_descriptor(), &modes) != 0 && errno == EIO) return 1;
  struct pollfd line = {dayfront_output_descriptor(), 0, 0};
  return poll(&line, 1, 0) > 0 && (line.revents & (POLLHUP | POLLERR | POLLNVAL)) != 0;
}

// endwin cannot be told to be silent, so that it speaks to the null device.
static void silence_output(void) {
  int null = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (null < 0) return;
  dup2(null, fileno(dayfront.output));
  dup2(null, dayfront.found);
  dup2(null, dayfront.line);
  close(null);
}

void dayfront_close(void) {
  if (dayfront.screen == NULL) return;
  if (dayfront_line_has_gone()) silence_output();
  dayfront_make_way();
  endwin();
  if (!dayfront.is_null) {
    dayfront_disarm_emergency();
    dayfront_release_signals();
  }
  delwin(dayfront.keys);
  delscreen(dayfront.screen);
  dayfront.screen = NULL;
  dayfront.keys = NULL;
  close_streams();
}
