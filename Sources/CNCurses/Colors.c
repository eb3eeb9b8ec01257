// Colour numbers and pairs.
#include "State.h"

int dayfront_colors(void) { return has_colors() ? COLORS : 0; }
int dayfront_pairs(void) { return has_colors() ? COLOR_PAIRS : 1; }

int dayfront_has_direct_color(void) { return has_colors() && COLORS >= 0x1000000; }

int dayfront_has_standard_colors(void) { return dayfront.has_standard_colors; }

int dayfront_set_pair(int pair, int fore, int back) {
  return pair > 0 && pair < dayfront_pairs() && init_extended_pair(pair, fore, back) == OK;
}
