// The least that any program can do: it maps what another one wrote on its line, and writes it.
//
//     bytes PIECES        l next piece, q end
//
// PIECES, in this machine's byte order: how many pieces, then where each ends, as 32 bits each; then their bytes.
// instructions.py makes it of a session of dayfront.
#include <fcntl.h>
#include <stdint.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

static int put(const char *bytes, uint32_t length) {
  while (length > 0) {
    ssize_t written = write(1, bytes, length);
    if (written < 0) return 0;
    bytes += written;
    length -= (uint32_t)written;
  }
  return 1;
}

int main(int count, char **words) {
  int file = count == 2 ? open(words[1], O_RDONLY) : -1;
  struct stat facts;
  struct termios before, raw;
  if (file < 0 || fstat(file, &facts) || tcgetattr(0, &before)) return 1;
  const uint32_t *head = mmap(NULL, (size_t)facts.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (head == MAP_FAILED) return 1;
  const char *bytes = (const char *)(head + 1 + head[0]);
  raw = before;
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  tcsetattr(0, TCSANOW, &raw);
  uint32_t shown = 0, start = 0;
  char key = 'l';
  do {
    // Any other byte is of an answer to what a piece asked of the terminal.
    if (key != 'l' || shown == head[0]) continue;
    if (!put(bytes + start, head[1 + shown] - start)) break;
    start = head[1 + shown++];
  } while (read(0, &key, 1) == 1 && key != 'q');
  tcsetattr(0, TCSANOW, &before);
  return 0;
}
