// The rights that a process gives up for good: functions of the kernel that Swift cannot call by itself.
#pragma once
#include <stdint.h>

/// Closes all descriptors that the parent left open, except the three standard streams.
void dayfront_kiosk_close_inherited(void);
/// Removes everything from the environment except the variables that name the terminal and the language, and sets the
/// system's own folders of terminal descriptions. Call it before anything reads the environment.
void dayfront_kiosk_clean_environment(void);

/// From now on programs that are started gain no rights, no other process may debug this one, and it leaves no core
/// file. Returns 0 if all of it was granted.
int dayfront_kiosk_forbid_rights(void);
/// The version of the kernel's Landlock, which grew rights with each; 0 where the kernel has none.
int dayfront_kiosk_landlock_version(void);
/// From now on nothing in the file system is made, written, removed or executed, and as far as the kernel's Landlock can,
/// no TCP port is used and no process outside is sent a signal. It may be called again with more. Returns 0 if the kernel
/// has Landlock.
int dayfront_kiosk_forbid_files(int reading_too);
/// From now on calls of the kernel that a kiosk never needs are refused: starting programs and processes, opening files for
/// writing, other sockets than those of the machine. Returns 0 if the kernel can (seccomp).
int dayfront_kiosk_forbid_calls(void);
/// From now on all calls are refused but those that a session needs which has read everything. Returns 0 if the kernel can.
int dayfront_kiosk_forbid_other_calls(void);
/// Returns 2 where calls are filtered.
int dayfront_kiosk_filters(void);
/// Ends this process after so many milliseconds whatever it is stuck in, unless it is called again before. Returns 0 if
/// that was granted.
int dayfront_kiosk_end_after(int64_t milliseconds);

/// Whether the shell of this process's account, as /etc/passwd has it, is a program of this name.
int dayfront_kiosk_is_shell_of_account(const char *name);
/// Makes the end of all memory, and other crashes, a sentence on standard error instead of a trace, with the exit code 1.
void dayfront_kiosk_tell_crashes(void);

enum {
  /// Bytes of address space.
  DAYFRONT_KIOSK_MEMORY = 0,
  /// Seconds of processor time.
  DAYFRONT_KIOSK_PROCESSOR,
  /// Open descriptors.
  DAYFRONT_KIOSK_DESCRIPTORS,
  /// Processes of the user.
  DAYFRONT_KIOSK_PROCESSES,
  /// Bytes of a file that is written.
  DAYFRONT_KIOSK_FILE,
  /// Bytes of a core file.
  DAYFRONT_KIOSK_CORE,
};

/// Sets a limit that cannot be raised again; returns 0 if it was granted. A lower limit in force stays.
int dayfront_kiosk_limit(int what, uint64_t most);
/// Returns the limit in force, UINT64_MAX for none.
uint64_t dayfront_kiosk_limit_in_force(int what);
/// Allows so many descriptors besides those that are open; returns 0 if it was granted.
int dayfront_kiosk_limit_descriptors(int more);
/// Ignores the signals that stop a process.
void dayfront_kiosk_ignore_stops(void);

// Attempts for the audit. Each returns 0 if the kernel allowed the action, else the error number of its refusal.

/// Opens a file for writing, and creates it where it is missing.
int dayfront_kiosk_try_to_make(const char *path);
/// Opens a file for reading.
int dayfront_kiosk_try_to_read(const char *path);
/// Makes an attempt in a child, and returns its answer: 0 too where the child became another program. -1 where there could
/// be no child.
int dayfront_kiosk_in_child(int (*attempt)(void));
/// Makes a socket of the network.
int dayfront_kiosk_try_to_reach_network(void);
/// Sends the parent a signal that does nothing.
int dayfront_kiosk_try_to_signal_parent(void);
/// Types a character into the terminal, as if the user had.
int dayfront_kiosk_try_to_steer_terminal(void);
/// Starts a program in place of this process, with arguments that make a shell end at once.
int dayfront_kiosk_try_to_start(const char *program);
/// Starts another process.
int dayfront_kiosk_try_to_fork(void);
/// Takes so many bytes of memory.
int dayfront_kiosk_try_to_take_memory(uint64_t bytes);
/// Returns 1 if programs that are started gain no rights.
int dayfront_kiosk_gains_no_rights(void);
/// Returns 1 if no other process may debug this one.
int dayfront_kiosk_is_not_debugged(void);
/// Returns 1 if the user is root, whom some limits do not bind.
int dayfront_kiosk_is_root(void);
/// Returns the system's words for an error number.
const char *dayfront_kiosk_words(int number);
