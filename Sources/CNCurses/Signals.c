// Signals: a handler only notes that one came; the reader takes the notes.
#include "State.h"
#include <unistd.h>

static const int caught[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGTSTP, SIGCONT, SIGWINCH};
enum { CAUGHT = sizeof caught / sizeof caught[0] };
static volatile sig_atomic_t arrived[CAUGHT];
static struct sigaction previous[CAUGHT], previous_pipe;
static volatile sig_atomic_t pipe_arrived;

static void note(int signal) {
  for (int i = 0; i < CAUGHT; i++) {
    if (caught[i] == signal) arrived[i] = 1;
  }
}

// Our own write to what has gone fails, and its writer sees to that; the signal of another asks us to end.
static void note_pipe(int signal, siginfo_t *info, void *context) {
  (void)signal;
  (void)context;
  if (info->si_pid != getpid()) pipe_arrived = 1;
}

void dayfront_catch_signals(void) {
  struct sigaction action = {0};
  sigemptyset(&action.sa_mask);
  // Painting goes on where it was; only the wait for input ends, which no flag restarts.
  action.sa_flags = SA_RESTART;
  action.sa_handler = note;
  for (int i = 0; i < CAUGHT; i++) {
    arrived[i] = 0;
    sigaction(caught[i], &action, &previous[i]);
  }
  // A parent may have started us with signals blocked, and then no resize and no end would ever arrive.
  sigset_t ours;
  sigemptyset(&ours);
  for (int i = 0; i < CAUGHT; i++) sigaddset(&ours, caught[i]);
  sigaddset(&ours, SIGPIPE);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  struct sigaction pipe_action = {0};
  sigemptyset(&pipe_action.sa_mask);
  pipe_action.sa_flags = SA_RESTART | SA_SIGINFO;
  pipe_action.sa_sigaction = note_pipe;
  pipe_arrived = 0;
  sigaction(SIGPIPE, &pipe_action, &previous_pipe);
}

void dayfront_release_signals(void) {
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i], &previous[i], NULL);
  sigaction(SIGPIPE, &previous_pipe, NULL);
}

void dayfront_block_signals(sigset_t *before) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < CAUGHT; i++) sigaddset(&set, caught[i]);
  sigaddset(&set, SIGPIPE);
  pthread_sigmask(SIG_BLOCK, &set, before);
}

int dayfront_has_signal(void) {
  if (pipe_arrived) return 1;
  for (int i = 0; i < CAUGHT; i++) {
    if (arrived[i]) return 1;
  }
  return 0;
}

int dayfront_take_signal(void) {
  if (pipe_arrived) {
    pipe_arrived = 0;
    return SIGPIPE;
  }
  for (int i = 0; i < CAUGHT; i++) {
    if (!arrived[i]) continue;
    arrived[i] = 0;
    return caught[i];
  }
  return 0;
}

int dayfront_is_window_change(int signal) { return signal == SIGWINCH; }
int dayfront_is_stop(int signal) { return signal == SIGTSTP; }
int dayfront_is_continue(int signal) { return signal == SIGCONT; }

void dayfront_drop_continue(void) {
  for (int i = 0; i < CAUGHT; i++) {
    if (caught[i] == SIGCONT || caught[i] == SIGTSTP) arrived[i] = 0;
  }
}

void dayfront_stop_here(void) {
  struct sigaction standard = {0}, ours;
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  // The whole group, as the line itself does: a wrapper that waits for us must stop too, or the shell gets no prompt.
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}
