// Writes cells and sends them.
#include "State.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

int dayfront_same_bytes(const void *one, const void *other, int64_t count) {
  return memcmp(one, other, (size_t)count) == 0;
}

int dayfront_glyph_width(uint32_t scalar) {
  char bytes[MB_LEN_MAX];
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) return 0;
  if (scalar < 0x7F) return 1;
  if (wctomb(bytes, (wchar_t)scalar) < 0) return 0;
  int width = wcwidth((wchar_t)scalar);
  return width < 0 ? 0 : width;
}

void dayfront_put(int row, int column, uint32_t scalar, unsigned attributes, int pair) {
  attr_t look = A_NORMAL;
  if (attributes & DAYFRONT_BOLD) look |= A_BOLD;
  if (attributes & DAYFRONT_REVERSE) look |= A_REVERSE;
  if (attributes & DAYFRONT_UNDERLINE) look |= A_UNDERLINE;
  wchar_t text[2] = {(wchar_t)scalar, L'\0'};
  cchar_t cell;
  // The pair goes through the last argument, because the one before it is a short.
  if (setcchar(&cell, text, look, 0, &pair) != OK) return;
  // In the lower right corner this writes the cell and then fails to move on; a screen that does not scroll is unhurt.
  (void)mvwadd_wch(stdscr, row, column, &cell);
}

void dayfront_show(int row, int column) {
  dayfront_catch_output();
  wmove(stdscr, row, column);
  wrefresh(stdscr);
  dayfront_let_output_go();
}

void dayfront_forget(void) { clearok(curscr, TRUE); }

void dayfront_cell(int row, int column, uint32_t *scalar, unsigned *attributes, int *pair) {
  cchar_t cell;
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t look = A_NORMAL;
  short narrow = 0;
  *scalar = 0;
  *attributes = 0;
  *pair = 0;
  if (mvwin_wch(stdscr, row, column, &cell) != OK) return;
  if (getcchar(&cell, text, &look, &narrow, pair) != OK) return;
  *scalar = (uint32_t)text[0];
  if (look & A_BOLD) *attributes |= DAYFRONT_BOLD;
  if (look & A_REVERSE) *attributes |= DAYFRONT_REVERSE;
  if (look & A_UNDERLINE) *attributes |= DAYFRONT_UNDERLINE;
}
