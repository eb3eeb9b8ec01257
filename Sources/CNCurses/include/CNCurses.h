// The terminal, as Swift sees it: plain functions over plain integers, and nothing of ncurses.
//
// There is one terminal at a time: ncurses keeps its state in globals, and so does this target. Call everything from
// one thread.
#pragma once
#include <stdint.h>

// Opening and closing (Screen.c)

enum {
  DAYFRONT_OPENED = 0,
  DAYFRONT_NOT_A_TERMINAL,
  DAYFRONT_UNKNOWN_TERMINAL,
  DAYFRONT_NO_CURSOR_ADDRESSING,
  DAYFRONT_NO_MEMORY,
};

/// Takes over the terminal on two descriptors and says how that went, as one of the values above.
///
/// `description` is "" for what the machine's database says of the name, or a compiled description as base64 after
/// "b64:". `locale` is the C library's name of one, "" for what the environment asks for. A failure leaves everything as
/// it was.
int dayfront_open(const char *term, const char *description, int input, int output, const char *locale);
/// How many colours the database promises for a terminal, -1 where it has no such terminal; only while none is open.
int dayfront_described_colors(const char *term);
/// The same on the null device, with a size: a screen for tests, without signals and without input.
int dayfront_open_null(const char *term, int rows, int columns, const char *locale);
/// Gives the terminal back as it was found; on a line that has gone nothing is written. Twice does no harm.
void dayfront_close(void);

/// The size of the screen: that of the line, but 1000 rows and columns at most.
void dayfront_size(int *rows, int *columns);
/// Asks the line for its size and takes it over.
void dayfront_resize(void);
/// Gives the terminal back, stops the process group as Ctrl-Z would, and takes the terminal again when continued.
void dayfront_suspend(void);
/// Takes the terminal again after a stop that nobody could catch.
void dayfront_resume(void);
/// Asks for reports of clicks and of the wheel, or stops asking; nothing on a terminal without a mouse.
void dayfront_report_mouse(int on);

// The terminal's description (Describing.c)

/// A string of the description by terminfo's name for it, NULL where it has none; valid until the terminal is closed.
const char *dayfront_string(const char *name);
/// 1 if the description has a flag.
int dayfront_flag(const char *name);
/// A number of the description, negative where it has none.
int dayfront_number(const char *name);
/// How many colours the description promises.
int dayfront_colors(void);
/// What a string of the description is sent as: with so many parameters (2 at most) filled in, and with padding as the
/// line needs it. Returns how many bytes that are, -1 if they are more than `size`.
int dayfront_expand(const char *text, int parameters, int first, int second, char *into, int size);
/// Notes that colours are used from now on: every way out puts them back.
void dayfront_use_colors(void);

// Painting (Painting.c)

/// 1 if so many bytes are the same.
int dayfront_same_bytes(const void *one, const void *other, int64_t count);
/// How many cells the C library gives a character: 0 if it has none, or if the locale cannot write it. `code` gets the
/// bytes that it is written with, four at most, the first in the lowest eight bits.
int dayfront_glyph(uint32_t scalar, uint32_t *code);
/// Adds what clears the screen to what is unsent, and before it what enters the screen where that is due.
void dayfront_clear(void);

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
/// Bits a second that the line is set to; 0 where that is not known.
int64_t dayfront_line_speed(void);
/// 1 if the terminal answers a request for its state.
int dayfront_answers_requests(void);
/// Adds such a request, CSI 5 n, four bytes, to what is unsent: the answer, CSI 0 n, comes when all before it has arrived.
void dayfront_ask(void);

// Reading (Reading.c)

/// Codes of keys that ncurses recognised; each equals the KEY_ constant of its name, which the C compiler checks.
enum {
  DAYFRONT_KEY_DOWN = 0402,
  DAYFRONT_KEY_UP = 0403,
  DAYFRONT_KEY_LEFT = 0404,
  DAYFRONT_KEY_RIGHT = 0405,
  DAYFRONT_KEY_HOME = 0406,
  DAYFRONT_KEY_BACKSPACE = 0407,
  DAYFRONT_KEY_F0 = 0410,
  DAYFRONT_KEY_DC = 0512,
  DAYFRONT_KEY_SF = 0520,
  DAYFRONT_KEY_SR = 0521,
  DAYFRONT_KEY_NPAGE = 0522,
  DAYFRONT_KEY_PPAGE = 0523,
  DAYFRONT_KEY_ENTER = 0527,
  DAYFRONT_KEY_A1 = 0534,
  DAYFRONT_KEY_A3 = 0535,
  DAYFRONT_KEY_C1 = 0537,
  DAYFRONT_KEY_C3 = 0540,
  DAYFRONT_KEY_BTAB = 0541,
  DAYFRONT_KEY_END = 0550,
  DAYFRONT_KEY_FIND = 0552,
  DAYFRONT_KEY_SELECT = 0601,
  DAYFRONT_KEY_SLEFT = 0611,
  DAYFRONT_KEY_SRIGHT = 0622,
};

enum {
  DAYFRONT_NOTHING = 0,
  DAYFRONT_CHARACTER,
  DAYFRONT_KEY,
};

/// Holds signals back, so that none cuts an escape sequence in two while it is read, or lets them come again.
void dayfront_hold_signals(int on);
/// Reads a character or a key, waiting so long at most; says which it was.
int dayfront_read(int milliseconds, uint32_t *value);

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
/// 1 if the input has ended or its line has gone.
int dayfront_input_ended(void);
/// Milliseconds on a clock that only goes forward.
int64_t dayfront_now(void);

// Signals (Signals.c)

/// Takes one pending signal, 0 if none: those that end a program, then TSTP and CONT, then WINCH.
int dayfront_take_signal(void);
int dayfront_is_window_change(int signal);
int dayfront_is_stop(int signal);
int dayfront_is_continue(int signal);
