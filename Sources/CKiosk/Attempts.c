// Tries actions that a kiosk must forbid, so that the audit has the kernel's answer instead of the program's.
#ifdef __linux__
#define _GNU_SOURCE
#include "CKiosk.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

int dayfront_kiosk_try_to_make(const char *path) {
  int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file < 0) return errno;
  close(file);
  unlink(path);
  return 0;
}

int dayfront_kiosk_try_to_read(const char *path) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno;
  close(file);
  return 0;
}

int dayfront_kiosk_try_to_fork(void) {
  pid_t child = fork();
  if (child < 0) return errno;
  if (child == 0) _exit(0);
  waitpid(child, NULL, 0);
  return 0;
}

int dayfront_kiosk_try_to_start(const char *program) {
  // A success replaces this process, so only a child tries it.
  char *const arguments[] = {(char *)program, (char *)"-c", (char *)"exit", NULL}, *const environment[] = {NULL};
  execve(program, arguments, environment);
  return errno;
}

int dayfront_kiosk_in_child(int (*attempt)(void)) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  pid_t child = fork();
  if (child == 0) {
    int number = attempt();
    (void)!write(ends[1], &number, sizeof number);
    _exit(0);
  }
  close(ends[1]);
  // A child that has become another program has closed the pipe without a word.
  int number = child < 0 ? -1 : 0;
  if (child > 0) {
    (void)!read(ends[0], &number, sizeof number);
    waitpid(child, NULL, 0);
  }
  close(ends[0]);
  return number;
}

int dayfront_kiosk_try_to_reach_network(void) {
  int line = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (line < 0) return errno;
  close(line);
  return 0;
}

int dayfront_kiosk_try_to_signal_parent(void) { return kill(getppid(), 0) == 0 ? 0 : errno; }

int dayfront_kiosk_try_to_steer_terminal(void) {
  char byte = 0;
  return ioctl(0, TIOCSTI, &byte) == 0 ? 0 : errno;
}

int dayfront_kiosk_try_to_take_memory(uint64_t bytes) {
  void *taken = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (taken == MAP_FAILED) return errno;
  munmap(taken, bytes);
  return 0;
}

int dayfront_kiosk_gains_no_rights(void) { return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1; }
int dayfront_kiosk_is_not_debugged(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }
int dayfront_kiosk_is_root(void) { return geteuid() == 0; }
const char *dayfront_kiosk_words(int number) { return strerror(number); }
#endif
