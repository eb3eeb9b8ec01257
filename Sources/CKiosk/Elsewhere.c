// What only Linux can is refused on other systems, and the audit finds everything allowed there: a kiosk that must hold
// strangers is one of Linux.
#ifndef __linux__
#include "CKiosk.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

static int refuse(void) {
  errno = ENOSYS;
  return -1;
}

int dayfront_kiosk_forbid_rights(void) { return refuse(); }
int dayfront_kiosk_landlock_version(void) { return 0; }
int dayfront_kiosk_forbid_files(int reading_too) { return (void)reading_too, refuse(); }
int dayfront_kiosk_forbid_calls(void) { return refuse(); }
int dayfront_kiosk_forbid_other_calls(void) { return refuse(); }
int dayfront_kiosk_filters(void) { return 0; }
int dayfront_kiosk_end_after(int64_t milliseconds) { return (void)milliseconds, refuse(); }

int dayfront_kiosk_try_to_make(const char *path) { return (void)path, 0; }
int dayfront_kiosk_try_to_read(const char *path) { return (void)path, 0; }
int dayfront_kiosk_in_child(int (*attempt)(void)) { return attempt(); }
int dayfront_kiosk_try_to_reach_network(void) { return 0; }
int dayfront_kiosk_try_to_signal_parent(void) { return 0; }
int dayfront_kiosk_try_to_steer_terminal(void) { return 0; }
int dayfront_kiosk_try_to_start(const char *program) { return (void)program, 0; }
int dayfront_kiosk_try_to_fork(void) { return 0; }
int dayfront_kiosk_try_to_take_memory(uint64_t bytes) { return (void)bytes, 0; }
int dayfront_kiosk_gains_no_rights(void) { return 0; }
int dayfront_kiosk_is_not_debugged(void) { return 0; }
int dayfront_kiosk_is_root(void) { return geteuid() == 0; }
const char *dayfront_kiosk_words(int number) { return strerror(number); }
#endif
