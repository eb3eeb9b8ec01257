// What of the libraries a release build does not want, in place of it. The linker meets these symbols first and never
// opens the library that has them.
//
// 1. Foundation: 6 MB of program. swift-argument-parser prints a program's options as JSON on --experimental-dump-help,
// and asks of each error whether it is a LocalizedError of Foundation's. Through these two the linker would take in all of
// FoundationEssentials and its collections. In other builds, those for tests among them, Foundation is there, and the
// options can be printed.
//
// 2. The search for swift-backtrace, a program that prints where another crashed: eight folders asked for at each start,
// the program's own among them. None may be named either: WithoutProc.c.
//
// 3. Swift's tasks and the queues below them, 0.7 MB: the parser can run commands that wait, and the program has none. The
// names of Unicode's characters, 0.6 MB of tables, are left out by the linker's command line. Both only where make builds
// the program: tests run as tasks.
//
// The names are those of Swift 6 and of swift-argument-parser 1.8. Where they are other ones nothing here is used, and
// the program is as large as before. They are hidden, so that no shared library takes them for its own.
#ifdef CLOSED_DOORS
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

#define SYMBOL(name) __asm__(name) __attribute__((visibility("hidden")))

static void refuse(void) {
  static const char words[] = "dayfront: this build does not print its options as JSON\n";
  if (write(2, words, sizeof words - 1) < 0) _exit(65);
  _exit(64);
}

#define DOOR(function, name) \
  void function(void) SYMBOL(name); \
  void function(void) { refuse(); }

// JSONEncoder: its metadata, init(), OutputFormatting.sortedKeys and .prettyPrinted; String(data:encoding:) and
// String.Encoding.utf8.
DOOR(json_metadata, "$s20FoundationEssentials11JSONEncoderCMa")
DOOR(json_init, "$s20FoundationEssentials11JSONEncoderCACycfc")
DOOR(json_sorted, "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV10sortedKeysAEvau")
DOOR(json_pretty, "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV13prettyPrintedAEvau")
DOOR(string_of_data, "$sSS20FoundationEssentialsE4data8encodingSSSgAA4DataVh_SSAAE8EncodingVtcfC")
DOOR(encoding_utf8, "$sSS20FoundationEssentialsE8EncodingV4utf8ACvau")

// The descriptor of the protocol LocalizedError, as the runtime reads it (swift/ABI/Metadata.h). No type conforms to this
// one, so that no error is one.
extern const struct protocol_descriptor {
  uint32_t flags;             // a protocol (3), the only one of its kind (0x40), for any type and not for classes alone
  int32_t parent;             // none
  int32_t name;               // how far on from here its name stands
  uint32_t requirements_in_signature, requirements;
  int32_t associated_types;
  char text[16];
} localized_error SYMBOL("$s20FoundationEssentials14LocalizedErrorMp");
const struct protocol_descriptor localized_error = {0x00010043, 0, 16, 0, 0, 0, "LocalizedError"};

/// The path of a program of the toolchain; none is known.
char *swift_copyAuxiliaryExecutablePath(const char *name) __attribute__((visibility("hidden")));
char *swift_copyAuxiliaryExecutablePath(const char *name) {
  (void)name;
  return NULL;
}
#endif

#ifdef PROGRAM_ALONE
#include <stdlib.h>

/// What nothing calls, and a library refers to all the same.
void dayfront_never_called(void) __attribute__((visibility("hidden")));
void dayfront_never_called(void) { abort(); }

#define NEVER(function) \
  void function(void) __attribute__((visibility("hidden"))); \
  void function(void) { dayfront_never_called(); }

NEVER(swift_task_alloc)
NEVER(swift_task_dealloc)
NEVER(swift_task_switch)
#endif
