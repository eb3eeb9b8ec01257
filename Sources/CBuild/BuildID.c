#define _GNU_SOURCE
#include "CBuild.h"

#include <elf.h>
#include <link.h>
#include <string.h>

struct search {
  unsigned char *room;
  int most, found;
};

// Looks through the notes of the program itself, which is told first, and then ends the walk.
static int look(struct dl_phdr_info *facts, size_t size, void *context) {
  (void)size;
  struct search *search = context;
  for (int number = 0; number < facts->dlpi_phnum; number++) {
    const ElfW(Phdr) *header = &facts->dlpi_phdr[number];
    if (header->p_type != PT_NOTE) continue;
    const unsigned char *at = (const unsigned char *)(facts->dlpi_addr + header->p_vaddr);
    size_t left = header->p_memsz;
    ElfW(Nhdr) note;
    while (left >= sizeof note) {
      memcpy(&note, at, sizeof note);
      size_t text = sizeof note + ((note.n_namesz + 3u) & ~(size_t)3);
      size_t end = text + ((note.n_descsz + 3u) & ~(size_t)3);
      if (end > left) break;
      if (note.n_type == NT_GNU_BUILD_ID && note.n_namesz == 4 && memcmp(at + sizeof note, "GNU", 4) == 0) {
        int count = (int)note.n_descsz < search->most ? (int)note.n_descsz : search->most;
        memcpy(search->room, at + text, (size_t)count);
        search->found = count;
        return 1;
      }
      at += end;
      left -= end;
    }
  }
  return 1;
}

int dayfront_build_id(unsigned char *room, int most) {
  struct search search = {room, most, 0};
  dl_iterate_phdr(look, &search);
  return search.found;
}
