// Tries actions that a kiosk must forbid, so that the audit has the kernel's answer instead of the program's.
#define _GNU_SOURCE
#include "CKiosk.h"
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
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
  // A success replaces this process: it ends the audit, and is noticed by that.
  char *const arguments[] = {(char *)program, NULL}, *const environment[] = {NULL};
  execve(program, arguments, environment);
  return errno;
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
