// Characters as the locale writes them, and a screen with nothing on it.
#include "State.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

int dayfront_same_bytes(const void *one, const void *other, int64_t count) {
  return memcmp(one, other, (size_t)count) == 0;
}

int dayfront_glyph(uint32_t scalar, uint32_t *code) {
  char bytes[MB_LEN_MAX];
  *code = scalar;
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) return 0;
  if (scalar < 0x7F) return 1;
  int count = wctomb(bytes, (wchar_t)scalar);
  if (count < 1 || count > 4) return 0;
  int width = wcwidth((wchar_t)scalar);
  *code = 0;
  for (int i = 0; i < count; i++) *code |= (uint32_t)(unsigned char)bytes[i] << (8 * i);
  return width < 0 ? 0 : width;
}

// ncurses believes that its screen is blank and stays so: it enters the screen, clears it, and paints nothing.
void dayfront_clear(void) {
  dayfront_catch_output();
  clearok(curscr, TRUE);
  wmove(stdscr, 0, 0);
  wrefresh(stdscr);
  dayfront_let_output_go();
}
