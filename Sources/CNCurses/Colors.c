// Colour numbers and pairs.
#include "State.h"

static int number(const char *name) {
  int value = tigetnum(name);
  return value > 0 ? value : 0;
}

int dayfront_colors(void) { return has_colors() ? number("colors") : 0; }
int dayfront_pairs(void) { return has_colors() ? number("pairs") : 1; }

int dayfront_has_direct_color(void) { return dayfront_colors() >= 0x1000000; }

int dayfront_start_colors(void) {
  // Starting writes to the terminal, so that one that is to stay without colours must not get here.
  dayfront_catch_output();
  int has_standard = start_color() == OK && use_default_colors() == OK;
  dayfront_let_output_go();
  if (!dayfront.is_null) dayfront_note_colors();
  return has_standard;
}

int dayfront_set_pair(int pair, int fore, int back) {
  return pair > 0 && pair < dayfront_pairs() && init_extended_pair(pair, fore, back) == OK;
}
