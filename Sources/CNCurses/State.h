// The state and the functions that the files of this target share.
#pragma once
#define _GNU_SOURCE
#include <signal.h>
#include <stddef.h>
#include <termios.h>
#include "CNCurses.h"

struct dayfront_state {
  int is_open;
  // The descriptor that keys are read from.
  int input;
  // The descriptor to write to. Writing does not block unless `may_block` says so.
  int line;
  int may_block;
  // Whether the line is a null device, without a terminal behind it; and the size it was given.
  int is_null, null_rows, null_columns;
  // The modes in which the line was found.
  struct termios shell;
};

extern struct dayfront_state dayfront;

// Line.c
/// Returns 1 unless another process has the terminal, as far as that is known.
int dayfront_is_in_front(void);
/// Sets modes at once, unless another process has the terminal. Safe in a signal handler.
void dayfront_set_modes(const struct termios *modes);
/// Puts the shell's modes back, unless another process has the terminal. Safe in a signal handler.
void dayfront_give_modes_back(void);

// Output.c
int dayfront_open_output(int output);
void dayfront_close_output(void);
/// Writes as much as the line takes now; returns -1 where it is closed. Safe in a signal handler.
long dayfront_put(const char *bytes, size_t count);

// Farewell.c
/// Makes crashes and exits give the terminal back from now on.
void dayfront_arm_farewell(void);
/// Makes exits alone do so.
void dayfront_arm_exits(void);
void dayfront_disarm_farewell(void);

// Signals.c
void dayfront_catch_signals(void);
/// Gives each signal its old handler back, and then effect to an ending one that came and was not taken.
void dayfront_release_signals(void);
/// Makes an action the handler of a signal.
void dayfront_handle(int signal, void (*action)(int));
/// Makes an action the handler of each signal that ends a program, those of a crash too. A signal that is ignored stays
/// ignored.
void dayfront_each_ending(void (*action)(int));
void dayfront_block_signals(sigset_t *before);
int dayfront_has_signal(void);
/// Stops the process group, as the line would on Ctrl-Z, and returns when it is continued.
void dayfront_raise_stop(void);
void dayfront_drop_continue(void);
/// The signals of a crash. Each is raised by an action of the program itself, and ends it.
extern const int dayfront_crashes[];
extern const int dayfront_crash_count;
