// What a process gives up for good, as Swift sees it: functions of the kernel that Swift cannot call by itself.
#pragma once
#include <stdint.h>

/// Closes what the parent left open beside the three standard streams.
void dayfront_kiosk_close_inherited(void);
/// Takes everything out of the environment but what says which terminal and which language, and names the system's own
/// folders of terminal descriptions. Call it before anything reads the environment.
void dayfront_kiosk_clean_environment(void);

/// No program that is started gains rights, nobody debugs the process, it leaves no core; 0 if all of it was granted.
int dayfront_kiosk_forbid_rights(void);
/// Nothing in the file system is made, written, removed or executed any more, by the kernel's Landlock; 0 if it has it.
int dayfront_kiosk_forbid_files(void);

enum {
  /// Bytes of address space.
  DAYFRONT_KIOSK_MEMORY = 0,
  /// Seconds of processor time.
  DAYFRONT_KIOSK_PROCESSOR,
  /// Descriptors.
  DAYFRONT_KIOSK_DESCRIPTORS,
  DAYFRONT_KIOSK_PROCESSES,
  /// Bytes of a file that is written.
  DAYFRONT_KIOSK_FILE,
  DAYFRONT_KIOSK_CORE,
};

/// Sets a limit that cannot be raised again; 0 if it was granted. A lower one that is in force stays.
int dayfront_kiosk_limit(int what, uint64_t most);
/// The limit in force, UINT64_MAX for none.
uint64_t dayfront_kiosk_limit_in_force(int what);
/// Allows so many descriptors beside those that are open; 0 if it was granted.
int dayfront_kiosk_limit_descriptors(int more);
/// Signals that stop a process mean nothing any more.
void dayfront_kiosk_ignore_stops(void);

// Attempts, for the audit: each returns 0 if the kernel let it happen, else the number of its refusal.

/// Opens a file for writing, and makes it where it is not there.
int dayfront_kiosk_try_to_make(const char *path);
int dayfront_kiosk_try_to_read(const char *path);
int dayfront_kiosk_try_to_start(const char *program);
int dayfront_kiosk_try_to_fork(void);
int dayfront_kiosk_try_to_take_memory(uint64_t bytes);
/// 1 if programs that are started gain no rights.
int dayfront_kiosk_gains_no_rights(void);
/// 1 if nobody may debug the process.
int dayfront_kiosk_is_not_debugged(void);
/// 1 if the user is root, whom some limits do not bind.
int dayfront_kiosk_is_root(void);
const char *dayfront_kiosk_words(int number);
