// Catches signals. A handler only records that a signal came; the reader of input takes the records.
#include "State.h"
#include <unistd.h>

const int dayfront_crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGSYS};
const int dayfront_crash_count = sizeof dayfront_crashes / sizeof dayfront_crashes[0];

// The signals whose default action ends a process and that can be caught. Those of a crash are handled at once and
// elsewhere; real-time signals are added from the C library's range.
static const int named[] = {SIGINT,  SIGTERM, SIGHUP,  SIGQUIT,   SIGUSR1,   SIGUSR2, SIGALRM, SIGXCPU,
                            SIGXFSZ, SIGPROF, SIGVTALRM, SIGIO, SIGPWR, SIGSTKFLT};
static const int others[] = {SIGTSTP, SIGCONT, SIGWINCH};
enum { NAMED = sizeof named / sizeof named[0], OTHERS = sizeof others / sizeof others[0], MOST = 65 };
static int caught[NAMED + MOST + OTHERS], count, endings;
static volatile sig_atomic_t arrived[MOST];
static struct sigaction previous[MOST];

static void list_signals(void) {
  if (count > 0) return;
  for (int i = 0; i < NAMED; i++) caught[count++] = named[i];
  for (int i = SIGRTMIN; i <= SIGRTMAX && i < MOST; i++) caught[count++] = i;
  caught[count++] = SIGPIPE;
  endings = count;
  for (int i = 0; i < OTHERS; i++) caught[count++] = others[i];
}

// A write of ours that fails is handled as EPIPE; SIGPIPE sent by another process means quit.
static void note(int signal, siginfo_t *info, void *context) {
  (void)context;
  if (signal == SIGPIPE && info->si_pid == getpid()) return;
  if (signal < MOST) arrived[signal] = 1;
}

static void fill(sigset_t *set) {
  sigemptyset(set);
  for (int i = 0; i < count; i++) sigaddset(set, caught[i]);
}

void dayfront_catch_signals(void) {
  list_signals();
  struct sigaction action = {0};
  sigemptyset(&action.sa_mask);
  // Calls that a signal interrupts are restarted; only the wait for input ends, because no flag restarts it.
  action.sa_flags = SA_RESTART | SA_SIGINFO;
  action.sa_sigaction = note;
  for (int i = 0; i < count; i++) {
    arrived[caught[i]] = 0;
    sigaction(caught[i], &action, &previous[caught[i]]);
    // A signal that the parent made us ignore stays ignored (nohup). A broken pipe never ends the program.
    if (i < endings && caught[i] != SIGPIPE && previous[caught[i]].sa_handler == SIG_IGN) {
      sigaction(caught[i], &previous[caught[i]], NULL);
    }
  }
  // A parent may have started the program with signals blocked. Then no change of size and no request to quit would
  // ever arrive.
  sigset_t ours;
  fill(&ours);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}

void dayfront_handle(int signal, void (*action)(int)) {
  struct sigaction wanted = {0};
  sigemptyset(&wanted.sa_mask);
  wanted.sa_flags = SA_RESTART | SA_ONSTACK;
  wanted.sa_handler = action;
  sigaction(signal, &wanted, NULL);
}

static void handle_unless_ignored(int signal, void (*action)(int)) {
  struct sigaction found;
  if (sigaction(signal, NULL, &found) == 0 && found.sa_handler != SIG_IGN) dayfront_handle(signal, action);
}

void dayfront_each_ending(void (*action)(int)) {
  list_signals();
  for (int i = 0; i < endings; i++) handle_unless_ignored(caught[i], action);
  for (int i = 0; i < dayfront_crash_count; i++) handle_unless_ignored(dayfront_crashes[i], action);
}

void dayfront_release_signals(void) {
  for (int i = 0; i < count; i++) sigaction(caught[i], &previous[caught[i]], NULL);
  // A signal that came and was not taken has now the effect that it would have had without us. Who only asked the
  // terminal something does not take any.
  for (int i = 0; i < count; i++) {
    if (!arrived[caught[i]]) continue;
    arrived[caught[i]] = 0;
    if (i < endings) raise(caught[i]);
  }
}

void dayfront_block_signals(sigset_t *before) {
  sigset_t set;
  fill(&set);
  pthread_sigmask(SIG_BLOCK, &set, before);
}

static int first_arrived(int limit) {
  for (int i = 0; i < limit; i++) {
    if (arrived[caught[i]]) return caught[i];
  }
  return 0;
}

int dayfront_has_signal(void) { return first_arrived(count) != 0; }

int dayfront_is_ending(void) { return first_arrived(endings) != 0; }

int dayfront_take_signal(void) {
  int signal = first_arrived(count);
  if (signal != 0) arrived[signal] = 0;
  return signal;
}

int dayfront_is_window_change(int signal) { return signal == SIGWINCH; }
int dayfront_is_stop(int signal) { return signal == SIGTSTP; }
int dayfront_is_continue(int signal) { return signal == SIGCONT; }

void dayfront_drop_continue(void) { arrived[SIGCONT] = arrived[SIGTSTP] = 0; }

void dayfront_raise_stop(void) {
  struct sigaction standard = {0}, ours;
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  // Stops the whole process group, as the line itself would: a wrapper that waits for the program must stop too, or
  // the shell shows no prompt.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
