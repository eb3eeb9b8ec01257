#define _GNU_SOURCE
#include "CLine.h"
#include <spawn.h>
#include <sys/epoll.h>

int dayfront_watcher_make(void) { return epoll_create1(EPOLL_CLOEXEC); }

static void control(int watcher, int what, int descriptor, int wants_room) {
  struct epoll_event event = {.events = EPOLLIN | (wants_room ? EPOLLOUT : 0), .data.fd = descriptor};
  epoll_ctl(watcher, what, descriptor, &event);
}

void dayfront_watcher_add(int watcher, int descriptor, int wants_room) {
  control(watcher, EPOLL_CTL_ADD, descriptor, wants_room);
}

void dayfront_watcher_change(int watcher, int descriptor, int wants_room) {
  control(watcher, EPOLL_CTL_MOD, descriptor, wants_room);
}

void dayfront_watcher_forget(int watcher, int descriptor) { control(watcher, EPOLL_CTL_DEL, descriptor, 0); }

int dayfront_watcher_arrivals(int watcher, int *descriptors, int most) {
  struct epoll_event events[256];
  int count = epoll_wait(watcher, events, most < 256 ? most : 256, 0);
  for (int i = 0; i < count; i++) descriptors[i] = events[i].data.fd;
  return count > 0 ? count : 0;
}

short dayfront_spawn_flags(int has_terminal) {
  return POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (has_terminal ? 0 : POSIX_SPAWN_SETSID);
}
