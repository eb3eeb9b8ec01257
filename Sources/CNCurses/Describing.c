// Looks terminals up in terminfo, and turns the strings of their descriptions into the bytes to send.
//
// Only terminfo is used: nothing here writes to a line or changes its modes.
//
// This header comes before term.h, whose macros have names that ordinary variables have too.
#include "CNCurses.h"
#define NCURSES_WIDECHAR 1
#if __has_include(<ncursesw/curses.h>)
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#else
#include <curses.h>
#include <term.h>
#endif
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Whether padding is sent. tputs itself always sends it where no screen of ncurses is open.
static int pads;

// Puts a compiled description where ncurses looks for one, in TERMINFO (curs_term(5), "hex" and "b64"). The variable
// is put back after the look-up, because programs that are started must find the user's value.
static char *describe(const char *description) {
  const char *before = getenv("TERMINFO");
  char *copy = before == NULL ? NULL : strdup(before);
  if (*description != '\0') setenv("TERMINFO", description, 1);
  return copy;
}

static void put_back(const char *name, char *before) {
  if (before == NULL) unsetenv(name);
  else setenv(name, before, 1);
  free(before);
}

int dayfront_describe(const char *term, const char *description) {
  int found = 0;
  char *before = describe(description);
  int result = setupterm(term, STDOUT_FILENO, &found);
  put_back("TERMINFO", before);
  pads = 0;
  if (result != OK) {
    // 1: hardcopy, or a generic name.
    return found == 1 ? DAYFRONT_NO_CURSOR_ADDRESSING : DAYFRONT_UNKNOWN_TERMINAL;
  }
  if (dayfront_string("cup") != NULL) return DAYFRONT_DESCRIBED;
  dayfront_undescribe();
  return DAYFRONT_NO_CURSOR_ADDRESSING;
}

void dayfront_undescribe(void) {
  if (cur_term != NULL) del_curterm(cur_term);
}

const char *dayfront_string(const char *name) {
  const char *text = tigetstr(name);
  return text == (char *)-1 ? NULL : text;
}

int dayfront_flag(const char *name) { return tigetflag(name) > 0; }

int dayfront_number(const char *name) { return tigetnum(name); }

void dayfront_pad(int on) { pads = on; }

static char *goal;
static int room, length;

static int collect(int byte) {
  if (length < room) goal[length] = (char)byte;
  length++;
  return byte;
}

// Appends a string without its padding, `$<5>` or `$<2/*>`.
static void collect_bare(const char *text) {
  while (*text != '\0') {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) text = end + 1;
    else collect(*text++);
  }
}

int dayfront_expand(const char *text, int parameters, int first, int second, char *into, int size) {
  const char *filled = text;
  if (parameters == 1) filled = tiparm(text, first);
  if (parameters == 2) filled = tiparm(text, first, second);
  if (filled == NULL) return -1;
  goal = into;
  room = size;
  length = 0;
  // tputs writes padding as bytes, as many as the line's speed needs.
  if (pads) tputs(filled, 1, collect);
  else collect_bare(filled);
  return length <= room ? length : -1;
}
