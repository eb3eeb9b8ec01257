// What the files of this target share.
#pragma once
#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <signal.h>
#include <stddef.h>
#include <termios.h>
// term.h names some of its macros as anybody would name a variable.
#undef columns
#undef lines
#include "CNCurses.h"

struct dayfront_state {
  SCREEN *screen;
  // Keys are read from a pad, because reading from a window would also refresh it.
  WINDOW *keys;
  FILE *input, *output;
  // A null device: no line behind it.
  int is_null;
  int has_standard_colors;
  int reports_mouse;
};

extern struct dayfront_state dayfront;

int dayfront_input_descriptor(void);
int dayfront_output_descriptor(void);
/// 1 if the line behind the output has gone, so that nothing must be written to it.
int dayfront_line_has_gone(void);
void dayfront_write(const char *bytes, size_t count);

// Mouse.c
/// Sends the reports' switch without a note of it, for the time of a stop.
void dayfront_switch_mouse(int on);

// Keys.c
void dayfront_define_keys(void);

// Signals.c
void dayfront_catch_signals(void);
void dayfront_release_signals(void);
/// Stops the process group, as the line would on Ctrl-Z, and returns when it is continued.
void dayfront_stop_here(void);
void dayfront_block_signals(sigset_t *before);
void dayfront_drop_continue(void);
int dayfront_has_signal(void);

// Emergency.c
/// Notes how the terminal is now and how it is put back; crashes and exits put it back from then on.
void dayfront_arm_emergency(const struct termios *shell);
void dayfront_note_shell_modes(const struct termios *shell);
void dayfront_disarm_emergency(void);
