// What the C library of Linux has and Swift does not see of it: watching many descriptors at once.
#pragma once

// A descriptor that can be read whenever something has come on any of those that it watches; negative with errno where
// there can be none.
int dayfront_watcher_make(void);
// Lets a watcher watch a descriptor for what can be read, and for room if that is wanted; or watch it otherwise than
// before.
void dayfront_watcher_add(int watcher, int descriptor, int wants_room);
void dayfront_watcher_change(int watcher, int descriptor, int wants_room);
void dayfront_watcher_forget(int watcher, int descriptor);
// Writes down descriptors on which something has come, that have room, or that are closed; returns how many, at most
// `most`. It does not wait.
int dayfront_watcher_arrivals(int watcher, int *descriptors, int most);
// The flags by which posix_spawn starts a program with the signals that its attributes say, and without its parent's terminal
// unless that is wanted.
short dayfront_spawn_flags(int has_terminal);

