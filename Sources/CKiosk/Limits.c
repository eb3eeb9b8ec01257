// Limits and rights that a process gives up.
#define _GNU_SOURCE
#include "CKiosk.h"
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#endif

extern char **environ;

static int is_kept(const char *entry) {
  static const char *const names[] = {"TERM=", "LANG=", "COLORTERM=", "NO_COLOR=", "SSH_ORIGINAL_COMMAND="};
  if (strncmp(entry, "LC_", 3) == 0) return 1;
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    if (strncmp(entry, names[i], strlen(names[i])) == 0) return 1;
  }
  return 0;
}

void dayfront_kiosk_close_inherited(void) {
  struct rlimit limit;
  int most = getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < 65536 ? (int)limit.rlim_cur : 65536;
#ifdef SYS_close_range
  if (syscall(SYS_close_range, 3u, ~0u, 0) == 0) return;
#endif
  for (int i = 3; i < most; i++) close(i);
}

void dayfront_kiosk_clean_environment(void) {
  char **to = environ;
  for (char **from = environ; *from != NULL; from++) {
    if (is_kept(*from)) *to++ = *from;
  }
  *to = NULL;
  // A name with a slash would be the path of a description from the client.
  const char *term = getenv("TERM");
  if (term != NULL && (strlen(term) > 64 || *term == '.' || strchr(term, '/') != NULL)) unsetenv("TERM");
  setenv("TERMINFO_DIRS", "/etc/terminfo:/lib/terminfo:/usr/share/terminfo", 1);
  setenv("HOME", "/nonexistent", 1);
  setenv("PATH", "/nonexistent", 1);
}

#ifdef __linux__
int dayfront_kiosk_forbid_rights(void) {
  int result = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 ? result : -1;
}
#endif

static int resource(int what) {
  switch (what) {
    case DAYFRONT_KIOSK_MEMORY: return RLIMIT_AS;
    case DAYFRONT_KIOSK_PROCESSOR: return RLIMIT_CPU;
    case DAYFRONT_KIOSK_DESCRIPTORS: return RLIMIT_NOFILE;
    case DAYFRONT_KIOSK_PROCESSES: return RLIMIT_NPROC;
    case DAYFRONT_KIOSK_FILE: return RLIMIT_FSIZE;
    default: return RLIMIT_CORE;
  }
}

// The seconds of processor time that are left for giving the terminal back: these, or half of a small limit.
enum { GRACE = 5 };

// Where the limit is a second, which has no half, half of that second is told of by a timer.
static void warn_within_a_second(void) {
  static int has_timer;
  timer_t timer;
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGXCPU};
  if (has_timer || timer_create(CLOCK_PROCESS_CPUTIME_ID, &event, &timer) != 0) return;
  has_timer = 1;
  struct itimerspec when = {.it_value = {0, 500000000}};
  timer_settime(timer, TIMER_ABSTIME, &when, NULL);
}

// At the soft limit of processor time the process gets a signal and gives its terminal back; at the hard limit it is
// killed at once.
static rlim_t soft_limit(rlim_t before, rlim_t most) {
  if (most == RLIM_INFINITY) return before;
  rlim_t half = most / 2, grace = half < GRACE ? half : GRACE;
  if (grace == 0) warn_within_a_second();
  return before < most - grace ? before : most - grace;
}

int dayfront_kiosk_limit(int what, uint64_t most) {
  struct rlimit limit;
  if (getrlimit(resource(what), &limit) != 0) return -1;
  if (limit.rlim_max != RLIM_INFINITY && limit.rlim_max <= most) most = limit.rlim_max;
  limit.rlim_cur = what == DAYFRONT_KIOSK_PROCESSOR ? soft_limit(limit.rlim_cur, most) : most;
  limit.rlim_max = most;
  return setrlimit(resource(what), &limit);
}

uint64_t dayfront_kiosk_limit_in_force(int what) {
  struct rlimit limit;
  if (getrlimit(resource(what), &limit) != 0 || limit.rlim_cur == RLIM_INFINITY) return UINT64_MAX;
  return limit.rlim_cur;
}

int dayfront_kiosk_limit_descriptors(int more) {
  // The limit bounds the number of the next descriptor, so gaps below the highest open one count as free too.
  int highest = 2;
  for (int i = 3; i < 1024; i++) {
    errno = 0;
    int copy = (int)lseek(i, 0, SEEK_CUR);
    if (copy >= 0 || errno != EBADF) highest = i;
  }
  return dayfront_kiosk_limit(DAYFRONT_KIOSK_DESCRIPTORS, (uint64_t)(highest + 1 + more));
}

void dayfront_kiosk_ignore_stops(void) {
  signal(SIGTSTP, SIG_IGN);
  signal(SIGTTIN, SIG_IGN);
  signal(SIGTTOU, SIG_IGN);
}

#ifdef __linux__
int dayfront_kiosk_end_after(int64_t milliseconds) {
  static timer_t timer;
  static int has_timer;
  if (!has_timer) {
    // SIGKILL, because a process that is stuck in a write takes no other signal.
    struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGKILL};
    if (timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) return -1;
    has_timer = 1;
  }
  struct itimerspec when = {.it_value = {milliseconds / 1000, milliseconds % 1000 * 1000000}};
  return timer_settime(timer, 0, &when, NULL);
}
#endif
