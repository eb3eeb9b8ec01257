// The terminal for Swift: plain functions on plain integers, without any type of ncurses.
//
// The program uses ncurses only for its knowledge of terminals (terminfo). Lines, modes, signals and bytes it handles
// itself: a screen of ncurses would write to the line at any time, wait for it without limit, and read keys at its own
// pace.
//
// There is one terminal at a time: a description, a line and the signals of a process are global. Call everything from
// one thread.
#pragma once
#include <stdint.h>

// The terminal's description (Describing.c)

enum {
  DAYFRONT_DESCRIBED = 0,
  DAYFRONT_UNKNOWN_TERMINAL,
  DAYFRONT_NO_CURSOR_ADDRESSING,
};

/// Looks a terminal up and returns one of the values above.
///
/// `description` is "" to use the machine's database, or a compiled description as base64 after "b64:". After a
/// failure there is no description.
int dayfront_describe(const char *term, const char *description);
/// Forgets the description.
void dayfront_undescribe(void);
/// Returns a string of the description by terminfo's name for it, NULL where it has none. The string is valid as long
/// as the description.
const char *dayfront_string(const char *name);
/// Returns 1 if the description has a flag.
int dayfront_flag(const char *name);
/// Returns a number of the description, negative where it has none.
int dayfront_number(const char *name);
/// Writes a string of the description as the bytes to send, with so many parameters (2 at most) filled in, and with
/// padding where the line needs it. Returns the number of bytes, -1 if they are more than `size`.
int dayfront_expand(const char *text, int parameters, int first, int second, char *into, int size);
/// Sets whether padding is sent. A line with flow control does not need it.
void dayfront_pad(int on);

// The line (Line.c)

enum {
  DAYFRONT_OPENED = 0,
  DAYFRONT_NOT_A_TERMINAL,
  DAYFRONT_NO_LINE,
};

/// Opens the line behind an output a second time, without waiting for it; `dayfront_take_line` uses it later. Needed
/// only by programs that may not open anything by then.
void dayfront_claim(int output);
/// Takes the line over on two descriptors and returns one of the values above. Keys then come one by one and without
/// echo, signals are caught, and every way out gives the line back. A failure leaves everything as it was.
int dayfront_take_line(int input, int output);
/// Opens the null device with a size instead: a line for tests, without modes, signals and input.
int dayfront_open_null(int rows, int columns);
/// Restores the line's modes and the signals, and throws away unread input. Calling it again is harmless.
void dayfront_close(void);
/// Restores the modes, stops the process group as Ctrl-Z would, and takes the modes again when the process is
/// continued.
void dayfront_stop_here(void);
/// Takes the modes again after a stop that could not be caught.
void dayfront_take_modes(void);
/// The size of the line, 0 where it is not known; for the null device the size that it was opened with.
void dayfront_line_size(int *rows, int *columns);
/// The speed of the line in bits a second; 0 where it is not known.
int64_t dayfront_line_speed(void);
/// Returns 1 if a receiver may stop the line by Ctrl-S.
int dayfront_has_flow_control(void);

// Keys without a screen (Keys.c)

/// Reads keys from standard input from now on. On a terminal they come one by one and without echo, and every way out
/// gives its modes back; a file or a pipe is read as it is. `allows_stop` is whether Ctrl-Z stops the process.
void dayfront_take_keys(int allows_stop, int allows_interrupt);
/// What a session without a screen says when its processor time has been used up, and the descriptor that it goes to. The
/// words must stay where they are.
void dayfront_complain_of_time(const char *words, int descriptor);
/// Whether standard output is a terminal that takes what is written and sent from then on, without ever waiting for it.
int dayfront_takes_text(void);
/// Gives the modes back, once the line has taken what it does within a second.
void dayfront_give_keys_back(void);

// Sending (Output.c)

/// Adds bytes to the unsent ones.
void dayfront_write(const uint8_t *bytes, int64_t count);
/// Returns the number of bytes that were not given to the line yet.
int64_t dayfront_unsent(void);
/// Gives the line as much as it takes without waiting, and returns the number of bytes.
int64_t dayfront_send(void);
/// Drops unsent bytes without cutting a sequence, and returns the number of bytes dropped.
int64_t dayfront_drop_unsent(void);
/// The number of bytes that the line was given and has not sent on; 0 where it does not tell, as pseudo terminals do
/// not.
int64_t dayfront_held_by_line(void);
/// Returns 1 if `count` bytes are equal.
int dayfront_same_bytes(const void *one, const void *other, int64_t count);

// Leaving (Farewell.c)

/// Sets the bytes that every way out sends, crashes and exits from elsewhere included; 1024 at most.
void dayfront_set_farewell(const uint8_t *bytes, int64_t count);
/// Sends the unsent bytes and the farewell, whatever state the line is in: one that was stopped by Ctrl-S is started
/// again; one that is full gets some time and then loses what it holds. Takes at most so many milliseconds; returns 1
/// if all was taken.
int dayfront_say_farewell(int milliseconds);

// Reading (Reading.c)

/// Reads the bytes that are there, at most `size`; returns 0 for none, -1 where the input has ended or its line is
/// closed.
int64_t dayfront_read(uint8_t *into, int64_t size);

enum {
  DAYFRONT_READY = 0,
  DAYFRONT_TIMED_OUT,
  DAYFRONT_SIGNALLED,
  DAYFRONT_GONE,
  /// The line has room for unsent bytes.
  DAYFRONT_WRITABLE,
  /// Nothing came from the terminal, but another of the descriptors is ready.
  DAYFRONT_OTHER_READY,
};

/// A descriptor besides the terminal's. It is waited on until it can be read or, if asked for, has room.
struct dayfront_other {
  int descriptor;
  int wants_room;
};

/// Sleeps until there is input, a signal, or room for unsent bytes, until another descriptor is ready, or until a time
/// on `dayfront_now`'s clock; a negative time never comes. The terminal comes before the other descriptors.
int dayfront_wait(int64_t until, const struct dayfront_other *others, int count);
/// The milliseconds on a clock that never goes backwards.
int64_t dayfront_now(void);

// Signals (Signals.c)

/// Takes one pending signal and returns it, 0 for none: first those that end a program, then TSTP and CONT, then
/// WINCH.
int dayfront_take_signal(void);
/// Returns 1 if a signal that ends a program is pending.
int dayfront_is_ending(void);
int dayfront_is_window_change(int signal);
int dayfront_is_stop(int signal);
int dayfront_is_continue(int signal);
