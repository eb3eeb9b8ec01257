// Crashes told in a sentence. Those who sit at a kiosk cannot use a trace, and must not learn from it.
#define _GNU_SOURCE
#include "CKiosk.h"
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// Taking less than this is refused only where the limit on memory is reached.
enum { PROBE = 4 << 20 };
static char spare_stack[32768];

// Where sentences go.
static int complaints = STDERR_FILENO;

int dayfront_kiosk_silence_runtime(void) {
  if (complaints != STDERR_FILENO) return complaints;
  int own = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (own >= 0 && nowhere >= 0 && dup2(nowhere, STDERR_FILENO) >= 0) complaints = own;
  else if (own >= 0) close(own);
  if (nowhere >= 0) close(nowhere);
  return complaints;
}

static void say(const char *words) { (void)!write(complaints, words, strlen(words)); }

static void tell(int number) {
  void *taken = mmap(NULL, PROBE, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (taken == MAP_FAILED) {
    say("dayfront: this map needs more memory than a session here may take. Whoever keeps this server can choose another.\r\n");
    _exit(1);
  }
  say("dayfront: the program broke off by a fault of its own. Please log in again.\r\n");
  // Its handler is gone by now. It is held back until this one returns, and then ends the process.
  raise(number);
}

void dayfront_kiosk_tell_crashes(void) {
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
  // The stack of the program may be what there is no memory for.
  stack_t spare = {.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
  sigaltstack(&spare, NULL);
  struct sigaction action = {0};
  sigemptyset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK | SA_RESETHAND;
  action.sa_handler = tell;
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++) sigaction(crashes[i], &action, NULL);
}
