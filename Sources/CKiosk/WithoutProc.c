#ifdef __linux__
#define _GNU_SOURCE
#include "CKiosk.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// What Swift's runtime must not read before main, and what it must be given.
//
// Its settings are variables of the environment, one of which names a program that is started when this one crashes or
// gets a signal that a keyboard can send. `su` hands a stranger's environment to the kiosk, so none of them is left, and
// no such program is looked for.
//
// Where /proc is not mounted, as in a bare ChrootDirectory of sshd, Swift's runtime cannot start by itself. Before
// main it looks for a program that reports crashes, beside the path of the running one, and a static program that
// cannot find its own path is aborted ("Unable to obtain Swift runtime path"). The runtime also reads the program's
// arguments from /proc, and would go on without any. Both can be given to it.

// A function of the runtime, declared as in stdlib/public/SwiftShims. It is weak, so that a runtime without it is no
// error.
extern void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count) __attribute__((weak));

// If a program is named, Swift does not look for one, and does not start this one. See Backtracing.rst of Swift.
#define NO_REPORTS "enable=no,swift-backtrace=/dev/null"

static void prepare(int count, char **arguments, char **environment) {
  // In place: a C library that is shared has yet to take the environment over, and takes this array.
  char **kept = environment;
  for (char **from = environment; *from != NULL; from++) {
    if (strncmp(*from, "SWIFT_BACKTRACE=", 16) == 0) *kept++ = "SWIFT_BACKTRACE=" NO_REPORTS;
    else if (strncmp(*from, "SWIFT_", 6) != 0) *kept++ = *from;
  }
  *kept = NULL;
  char path[1];
  if (readlink("/proc/self/exe", path, sizeof path) >= 0) return;
  setenv("SWIFT_BACKTRACE", NO_REPORTS, 1);
  if (_swift_stdlib_overrideUnsafeArgvArgc != NULL) _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}

// The runtime starts with the constructors, and functions of this section run before them. The C library passes them
// the arguments.
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = prepare;
#endif
