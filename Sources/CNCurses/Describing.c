// What the terminal's description says, and what its strings become when they are sent.
#include "State.h"

const char *dayfront_string(const char *name) {
  const char *text = tigetstr(name);
  return text == (char *)-1 ? NULL : text;
}

int dayfront_flag(const char *name) { return tigetflag(name) > 0; }

int dayfront_number(const char *name) { return tigetnum(name); }

int dayfront_colors(void) {
  int count = has_colors() ? tigetnum("colors") : 0;
  return count > 0 ? count : 0;
}

static char *goal;
static int room, length;

static int collect(int byte) {
  if (length < room) goal[length] = (char)byte;
  length++;
  return byte;
}

int dayfront_expand(const char *text, int parameters, int first, int second, char *into, int size) {
  const char *filled = text;
  if (parameters == 1) filled = tiparm(text, first);
  if (parameters == 2) filled = tiparm(text, first, second);
  if (filled == NULL) return -1;
  goal = into;
  room = size;
  length = 0;
  // Padding becomes bytes here, as many as the line's speed asks for, or none.
  tputs(filled, 1, collect);
  return length <= room ? length : -1;
}

void dayfront_use_colors(void) {
  if (!dayfront.is_null) dayfront_note_colors();
}
