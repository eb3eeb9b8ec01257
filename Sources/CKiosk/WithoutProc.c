#define _GNU_SOURCE
#include "CKiosk.h"

#include <stdlib.h>
#include <unistd.h>

// Where /proc is not mounted, as in a bare ChrootDirectory of sshd, Swift's runtime cannot start by itself: before main
// it looks for a program that would tell of crashes, beside the path of the running one, and a static program that does
// not learn its path is aborted ("Unable to obtain Swift runtime path"). Its arguments it reads from there too, and
// would go on without any. Both can be told to it.

// Of the runtime; the declaration is that of stdlib/public/SwiftShims. Weak, so that a runtime without it is no fault.
extern void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count) __attribute__((weak));

static void prepare(int count, char **arguments, char **environment) {
  (void)environment;
  char path[1];
  if (readlink("/proc/self/exe", path, sizeof path) >= 0) return;
  // Whoever names the program, Swift does not look for it, and does not start it. See Backtracing.rst of Swift.
  setenv("SWIFT_BACKTRACE", "enable=no,swift-backtrace=/dev/null", 1);
  if (_swift_stdlib_overrideUnsafeArgvArgc != NULL) _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}

// The runtime starts with the constructors, and these come before them. The C library hands the arguments to them.
__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = prepare;
