// The codes of keys, and what is added to the terminal's description.
#include "State.h"

#define SAME(name) _Static_assert(DAYFRONT_KEY_##name == KEY_##name, "ncurses numbers " #name " otherwise")
SAME(DOWN); SAME(UP); SAME(LEFT); SAME(RIGHT); SAME(HOME); SAME(BACKSPACE); SAME(DC); SAME(SF); SAME(SR);
SAME(NPAGE); SAME(PPAGE); SAME(ENTER); SAME(BTAB); SAME(END); SAME(FIND); SAME(SELECT); SAME(SLEFT); SAME(SRIGHT);
SAME(A1); SAME(A3); SAME(C1); SAME(C3);
_Static_assert(DAYFRONT_KEY_F0 == KEY_F(0), "ncurses numbers function keys otherwise");

void dayfront_define_keys(void) {
  // Mouse reports are read as escape sequences.
  define_key(NULL, KEY_MOUSE);
  // Most descriptions name shifted Up and Down kUP and kDN, whose codes differ from one terminal to the next.
  static const char *const ups[] = {"\033[1;2A", "\033[a"}, *const downs[] = {"\033[1;2B", "\033[b"};
  for (int i = 0; i < 2; i++) {
    define_key(ups[i], KEY_SR);
    define_key(downs[i], KEY_SF);
  }
}
