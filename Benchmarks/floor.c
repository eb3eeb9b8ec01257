// The least that a program on ncurses can do: it paints frames whose cells were worked out before.
//
//     floor FRAMES        l next frame, h the one before, Ctrl-L everything again, q end
//
// FRAMES, in this machine's byte order: frames, rows, columns, pairs as 32 bits each; of each pair its two colours as 16
// bits; then the cells, row by row, frame by frame: 32 bits of character, 16 of pair, 16 of attributes (1 bold, 2 reverse,
// 4 underlined). measure.py makes it of what `dayfront render` draws.
#define _XOPEN_SOURCE_EXTENDED 1
#include <fcntl.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>

struct cell {
  uint32_t glyph;
  uint16_t pair, attributes;
};

static uint32_t rows, columns;

static void paint(const struct cell *frame, const struct cell *before) {
  for (uint32_t row = 0; row < rows; row++) {
    const struct cell *line = frame + row * columns, *old = before ? before + row * columns : NULL;
    if (old && !memcmp(line, old, columns * sizeof *line)) continue;
    for (uint32_t column = 0; column < columns; column++) {
      if (!line[column].glyph || (old && !memcmp(line + column, old + column, sizeof *line))) continue;
      wchar_t text[2] = {(wchar_t)line[column].glyph, 0};
      attr_t attributes = (line[column].attributes & 1 ? A_BOLD : 0) | (line[column].attributes & 2 ? A_REVERSE : 0) |
                          (line[column].attributes & 4 ? A_UNDERLINE : 0);
      cchar_t shown;
      setcchar(&shown, text, attributes, (short)line[column].pair, NULL);
      mvadd_wch((int)row, (int)column, &shown);
    }
  }
  move((int)rows - 1, 1);
  refresh();
}

int main(int count, char **words) {
  setlocale(LC_ALL, "");
  int file = count == 2 ? open(words[1], O_RDONLY) : -1;
  struct stat facts;
  if (file < 0 || fstat(file, &facts)) return 1;
  const uint32_t *head = mmap(NULL, (size_t)facts.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (head == MAP_FAILED) return 1;
  uint32_t frames = head[0], pairs = head[3];
  rows = head[1];
  columns = head[2];
  const int16_t *colors = (const int16_t *)(head + 4);
  const struct cell *cells = (const struct cell *)(colors + 2 * ((pairs + 1) & ~1u));
  if (!initscr()) return 1;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  start_color();
  use_default_colors();
  for (uint32_t pair = 1; pair < pairs; pair++) init_extended_pair((int)pair, colors[2 * pair], colors[2 * pair + 1]);
  uint32_t shown = 0, size = rows * columns;
  paint(cells, NULL);
  for (int key; (key = getch()) != 'q' && key != ERR;) {
    uint32_t next = shown;
    if (key == 'l' && shown + 1 < frames) next++;
    if (key == 'h' && shown > 0) next--;
    if (key == 12) clearok(curscr, TRUE);
    paint(cells + next * size, key == 12 ? NULL : cells + shown * size);
    shown = next;
  }
  endwin();
  return 0;
}
