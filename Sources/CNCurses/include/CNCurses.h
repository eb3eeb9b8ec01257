// The terminal, as Swift sees it: plain functions over plain integers, and nothing of ncurses.
//
// What the program needs of ncurses is its knowledge of terminals (terminfo). Lines, modes, signals and bytes are the
// program's own: a screen of ncurses would write to the line whenever it likes, wait for it without end, and read keys
// in its own time.
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

/// Looks a terminal up and says how that went, as one of the values above.
///
/// `description` is "" for what the machine's database says of the name, or a compiled description as base64 after
/// "b64:". A failure leaves no description behind.
int dayfront_describe(const char *term, const char *description);
/// Forgets the description.
void dayfront_undescribe(void);
/// A string of the description by terminfo's name for it, NULL where it has none; valid as long as the description.
const char *dayfront_string(const char *name);
/// 1 if the description has a flag.
int dayfront_flag(const char *name);
/// A number of the description, negative where it has none.
int dayfront_number(const char *name);
/// What a string of the description is sent as: with so many parameters (2 at most) filled in, and with padding where
/// the line needs it. Returns how many bytes that are, -1 if they are more than `size`.
int dayfront_expand(const char *text, int parameters, int first, int second, char *into, int size);
/// Whether padding is sent at all: it is more to send for a line that has flow control.
void dayfront_pad(int on);

// The line (Line.c)

enum {
  DAYFRONT_OPENED = 0,
  DAYFRONT_NOT_A_TERMINAL,
  DAYFRONT_NO_LINE,
};

/// Opens the line behind an output once more, without waiting for it: later `dayfront_take_line` uses that. For those who
/// may not open anything any more by then; elsewhere it need not be called.
void dayfront_claim(int output);
/// Takes the line over on two descriptors and says how that went, as one of the values above: keys come one by one and
/// without echo, signals are caught, every way out gives it back. A failure leaves everything as it was.
int dayfront_take_line(int input, int output);
/// The null device with a size instead: a line for tests, without modes, signals and input.
int dayfront_open_null(int rows, int columns);
/// Puts the line's modes back and lets the signals go; what is in the input is thrown away. Twice does no harm.
void dayfront_close(void);
/// Gives the modes back, stops the process group as Ctrl-Z would, and takes them again when continued.
void dayfront_stop_here(void);
/// Takes the modes again after a stop that nobody could catch.
void dayfront_take_modes(void);
/// The size of the line, 0 where it tells none; of the null device what it was opened with.
void dayfront_line_size(int *rows, int *columns);
/// Bits a second that the line is set to; 0 where that is not known.
int64_t dayfront_line_speed(void);
/// 1 if a receiver may stop the line by Ctrl-S.
int dayfront_has_flow_control(void);

// Sending (Output.c)

/// Adds bytes to what is unsent.
void dayfront_write(const uint8_t *bytes, int64_t count);
/// Bytes that the line has not been given yet.
int64_t dayfront_unsent(void);
/// Gives the line what it takes without waiting, and returns how many bytes that were.
int64_t dayfront_send(void);
/// Forgets what is unsent, as far as no sequence is cut by it, and returns how many bytes that were.
int64_t dayfront_drop_unsent(void);
/// Bytes that the line was given and still holds; 0 where it does not tell, as a pseudo terminal.
int64_t dayfront_held_by_line(void);
/// 1 if so many bytes are the same.
int dayfront_same_bytes(const void *one, const void *other, int64_t count);

// Leaving (Farewell.c)

/// What every way out sends, crashes and exits from elsewhere included: 1024 bytes at most.
void dayfront_set_farewell(const uint8_t *bytes, int64_t count);
/// Sends the farewell, and before it what is unsent, whatever the line is in: one that was stopped by Ctrl-S is started
/// again, one that is full gets some time and then loses what it holds. Takes so many milliseconds at most; 1 if all
/// was taken.
int dayfront_say_farewell(int milliseconds);

// Reading (Reading.c)

/// Reads what is there, at most so many bytes; 0 for nothing, -1 where the input has ended or its line has gone.
int64_t dayfront_read(uint8_t *into, int64_t size);

enum {
  DAYFRONT_READY = 0,
  DAYFRONT_TIMED_OUT,
  DAYFRONT_SIGNALLED,
  DAYFRONT_GONE,
  /// The line takes more of what is unsent.
  DAYFRONT_WRITABLE,
  /// Nothing came from the terminal, but one of the other descriptors is ready.
  DAYFRONT_OTHER_READY,
};

/// A descriptor beside the terminal's: waited on until it can be read or, if asked for, has room.
struct dayfront_other {
  int descriptor;
  int wants_room;
};

/// Sleeps until there is input, a signal, room for what is unsent, another descriptor is ready, or a time on
/// `dayfront_now`'s clock; a negative time never comes. The terminal goes before the others.
int dayfront_wait(int64_t until, const struct dayfront_other *others, int count);
/// Milliseconds on a clock that only goes forward.
int64_t dayfront_now(void);

// Signals (Signals.c)

/// Takes one pending signal, 0 if none: those that end a program, then TSTP and CONT, then WINCH.
int dayfront_take_signal(void);
/// 1 if a signal that ends a program waits to be taken.
int dayfront_is_ending(void);
int dayfront_is_window_change(int signal);
int dayfront_is_stop(int signal);
int dayfront_is_continue(int signal);
