// Landlock: what the kernel itself forbids a process about files, sockets and signals, for good.
#ifdef __linux__
#define _GNU_SOURCE
#include "CKiosk.h"
#include <errno.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

// The numbers of linux/landlock.h, written out: the headers of a build may be older than the kernel that it runs on.
enum { ABI_OF_REFER = 2, ABI_OF_TRUNCATE = 3, ABI_OF_NETWORK = 4, ABI_OF_IOCTL = 5, ABI_OF_SCOPES = 6 };
#define EXECUTE (1ULL << 0)
#define READ_FILE (1ULL << 2)
#define READ_FOLDER (1ULL << 3)
// All of the first version, from executing to making links, but for the two that read.
#define EVERY_CHANGE (((1ULL << 13) - 1) & ~(READ_FILE | READ_FOLDER))
#define REFER (1ULL << 13)
#define TRUNCATE (1ULL << 14)
#define IOCTL_OF_DEVICES (1ULL << 15)
#define BIND_AND_CONNECT 3ULL
#define ABSTRACT_SOCKETS_AND_SIGNALS 3ULL

struct rights {
  uint64_t files, network, scopes;
};

int dayfront_kiosk_landlock_version(void) {
#ifdef SYS_landlock_create_ruleset
  long version = syscall(SYS_landlock_create_ruleset, NULL, (size_t)0, 1u);
  return version > 0 ? (int)version : 0;
#else
  return 0;
#endif
}

#ifdef SYS_landlock_create_ruleset
// A rule set without rules forbids everywhere all actions that it handles.
static int forbid(struct rights rights, int version) {
  size_t size = version < ABI_OF_NETWORK ? 8 : version < ABI_OF_SCOPES ? 16 : 24;
  int set = (int)syscall(SYS_landlock_create_ruleset, &rights, size, 0u);
  if (set < 0) return -1;
  int result = (int)syscall(SYS_landlock_restrict_self, set, 0u);
  close(set);
  return result;
}
#endif

int dayfront_kiosk_forbid_files(int reading_too) {
#ifdef SYS_landlock_create_ruleset
  int version = dayfront_kiosk_landlock_version();
  if (version == 0) return -1;
  struct rights rights = {.files = EVERY_CHANGE};
  if (version >= ABI_OF_REFER) rights.files |= REFER;
  if (version >= ABI_OF_TRUNCATE) rights.files |= TRUNCATE;
  if (version >= ABI_OF_IOCTL) rights.files |= IOCTL_OF_DEVICES;
  if (version >= ABI_OF_NETWORK) rights.network = BIND_AND_CONNECT;
  if (version >= ABI_OF_SCOPES) rights.scopes = ABSTRACT_SOCKETS_AND_SIGNALS;
  if (reading_too) rights.files |= READ_FILE | READ_FOLDER;
  return forbid(rights, version);
#else
  (void)reading_too;
  errno = ENOSYS;
  return -1;
#endif
}
#endif
