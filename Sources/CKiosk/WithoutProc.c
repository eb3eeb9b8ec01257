#ifdef __linux__
#define _GNU_SOURCE
#include "CKiosk.h"

#include <stdlib.h>
#include <unistd.h>

// Where /proc is not mounted, as in a bare ChrootDirectory of sshd, Swift's runtime cannot start by itself. Before
// main it looks for a program that reports crashes, beside the path of the running one, and a static program that
// cannot find its own path is aborted ("Unable to obtain Swift runtime path"). The runtime also reads the program's
// arguments from /proc, and would go on without any. Both can be given to it.

// A function of the runtime, declared as in stdlib/public/SwiftShims. It is weak, so that a runtime without it is no
// error.
extern void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count) __attribute__((weak));

static void prepare(int count, char **arguments, char **environment) {
  (void)environment;
  char path[1];
  if (readlink("/proc/self/exe", path, sizeof path) >= 0) return;
  // If a program is named here, Swift does not look for one, and does not start this one. See Backtracing.rst of
  // Swift.
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/dev/null", 1);
  if (_swift_stdlib_overrideUnsafeArgvArgc != NULL) _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}

// The runtime starts with the constructors, and functions of this section run before them. The C library passes them
// the arguments.
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = prepare;
#endif
