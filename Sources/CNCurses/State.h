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
  // ncurses' own; while it paints, its output is caught in memory.
  FILE *input, *output;
  // The line to write to, which does not block unless `may_block` says so, and the one that was found.
  int line, found;
  int may_block;
  // A null device: no line behind it.
  int is_null;
  int reports_mouse;
  // Set from the end of a stop until the next read.
  int is_back;
};

extern struct dayfront_state dayfront;

int dayfront_input_descriptor(void);
int dayfront_output_descriptor(void);
/// 1 if the line behind the output has gone, so that nothing must be written to it.
int dayfront_line_has_gone(void);

// Size.c
/// The size of the line, whatever it is; 0 where it has none.
int dayfront_line_size(int output, int *rows, int *columns);
/// Whether a screen of that size would be larger than one may be, and as many rows or columns as it may have.
int dayfront_is_huge(int rows, int columns);
int dayfront_at_most(int count);

// Output.c
int dayfront_open_output(int output);
void dayfront_close_output(void);
/// From one to the other, what ncurses writes is added to what is unsent.
void dayfront_catch_output(void);
void dayfront_let_output_go(void);
/// Readies the line for what leaving sends: nothing before it, nothing but plain looks, no mouse.
void dayfront_make_way(void);

// Mouse.c
/// Adds the reports' switch to what is unsent.
void dayfront_switch_mouse(int on);
/// Stops the reports at once, without a note of it, for the time of a stop.
void dayfront_silence_mouse(void);

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
/// What puts colours and weight back, and how many bytes that is.
const char *dayfront_plain_looks(size_t *count);
/// Colours are in use from now on: the farewell puts them back too.
void dayfront_note_colors(void);
void dayfront_note_shell_modes(const struct termios *shell);
void dayfront_disarm_emergency(void);
