// Seccomp: the calls of the kernel that a kiosk may make. What is refused is answered with EPERM, so that a call that is
// missing here is a fault that can be seen, and no end of a session.
#ifdef __linux__
#define _GNU_SOURCE
#include "CKiosk.h"
#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>
#if __has_include(<linux/seccomp.h>)
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#endif

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#if defined(SECCOMP_RET_ERRNO) && defined(OWN_ARCHITECTURE)
#define HAS_SECCOMP 1

enum { MOST = 320 };
static struct sock_filter program[MOST];
static unsigned short length;

static void add(struct sock_filter step) {
  if (length < MOST) program[length++] = step;
}

static void load(size_t offset) { add((struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset)); }
static void answer(uint32_t what) { add((struct sock_filter)BPF_STMT(BPF_RET | BPF_K, what)); }
static void load_number(void) { load(offsetof(struct seccomp_data, nr)); }
// The lower half of an argument: all that the kernel looks at where it is an int. Both architectures are little-endian.
static void load_argument(int number) { load(offsetof(struct seccomp_data, args) + 8 * (size_t)number); }

#define REFUSE (SECCOMP_RET_ERRNO | EPERM)
#define ALLOW SECCOMP_RET_ALLOW

// Calls of another architecture have other numbers; those of x32 have a bit set.
static void begin(void) {
  length = 0;
  load(offsetof(struct seccomp_data, arch));
  add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0));
  answer(REFUSE);
  load_number();
  add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1));
  answer(REFUSE);
}

// Gives each of some calls one answer.
static void give(const int *calls, size_t count, uint32_t what) {
  for (size_t i = 0; i < count; i++) {
    if (calls[i] < 0) continue;
    add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)calls[i], 0, 1));
    answer(what);
  }
}

// A call whose answer depends on whether an argument has one value.
static void give_if_equal(int call, int argument, uint32_t value, uint32_t equal, uint32_t other) {
  add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 4));
  load_argument(argument);
  add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
  answer(equal);
  answer(other);
}

// A call that is refused where an argument has any of some bits.
static void refuse_with_bits(int call, int argument, uint32_t bits) {
  add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 4));
  load_argument(argument);
  add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, bits, 0, 1));
  answer(REFUSE);
  answer(ALLOW);
}

// A call that is refused where an argument has one value, and judged by what follows where it has another.
static void refuse_if_equal(int call, int argument, uint32_t value) {
  add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 4));
  load_argument(argument);
  add((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1));
  answer(REFUSE);
  load_number();
}

// What both lists say of calls that are harmless or not by what they are given: sockets of the machine alone, limits and
// signals of this process alone, and no typing into the terminal for the program that comes after.
static void add_careful_calls(void) {
  refuse_if_equal(SYS_ioctl, 1, TIOCSTI);
  refuse_if_equal(SYS_ioctl, 1, TIOCLINUX);
  give_if_equal(SYS_socket, 0, AF_UNIX, ALLOW, REFUSE);
  give_if_equal(SYS_prlimit64, 0, 0, ALLOW, REFUSE);
  give_if_equal(SYS_kill, 0, (uint32_t)getpid(), ALLOW, REFUSE);
  give_if_equal(SYS_tgkill, 0, (uint32_t)getpid(), ALLOW, REFUSE);
}

static int install(void) {
  // A program that did not fit would lack its end.
  if (length >= MOST) {
    errno = ENOSPC;
    return -1;
  }
  struct sock_fprog filter = {length, program};
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &filter, 0, 0);
}
#endif

#define CALL(name) SYS_##name

int dayfront_kiosk_forbid_calls(void) {
#ifdef HAS_SECCOMP
  static const int never[] = {
      CALL(execve), CALL(execveat), CALL(clone), CALL(ptrace), CALL(process_vm_readv), CALL(process_vm_writev),
      CALL(bind), CALL(listen), CALL(accept4), CALL(socketpair), CALL(mknodat), CALL(mkdirat), CALL(unlinkat),
      CALL(symlinkat), CALL(linkat), CALL(renameat2), CALL(truncate), CALL(ftruncate), CALL(fchmodat), CALL(fchownat),
      CALL(fchmod), CALL(fchown), CALL(setxattr), CALL(lsetxattr), CALL(utimensat), CALL(mount), CALL(umount2),
      CALL(pivot_root), CALL(chroot), CALL(unshare), CALL(setns), CALL(bpf), CALL(perf_event_open), CALL(keyctl),
      CALL(add_key), CALL(request_key), CALL(io_uring_setup), CALL(userfaultfd), CALL(memfd_create),
      CALL(name_to_handle_at), CALL(open_by_handle_at), CALL(inotify_init1), CALL(setpriority), CALL(sched_setscheduler),
      CALL(sched_setparam), CALL(sched_setaffinity), CALL(ioprio_set), CALL(tkill), CALL(rt_sigqueueinfo),
      CALL(rt_tgsigqueueinfo), CALL(pidfd_open), CALL(pidfd_send_signal), CALL(setuid), CALL(setgid), CALL(setreuid),
      CALL(setresuid), CALL(setsid), CALL(personality), CALL(openat2),
#ifdef SYS_clone3
      CALL(clone3),
#endif
#ifdef SYS_pidfd_getfd
      CALL(pidfd_getfd),
#endif
#ifdef SYS_fork
      CALL(fork), CALL(vfork), CALL(creat), CALL(mkdir), CALL(rmdir), CALL(unlink), CALL(symlink), CALL(link),
      CALL(rename), CALL(mknod), CALL(chmod), CALL(chown), CALL(lchown), CALL(utime), CALL(utimes), CALL(accept),
      CALL(renameat),
#endif
  };
  begin();
  give(never, sizeof never / sizeof *never, REFUSE);
  refuse_with_bits(SYS_openat, 2, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND);
#ifdef SYS_open
  refuse_with_bits(SYS_open, 1, O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND);
#endif
  add_careful_calls();
  answer(ALLOW);
  return install();
#else
  errno = ENOSYS;
  return -1;
#endif
}

int dayfront_kiosk_forbid_other_calls(void) {
#ifdef HAS_SECCOMP
  static const int needed[] = {
      // Keys and screens; what the presenter sends.
      CALL(read), CALL(readv), CALL(write), CALL(writev), CALL(ppoll), CALL(pselect6), CALL(ioctl), CALL(fcntl), CALL(lseek),
      CALL(close), CALL(dup), CALL(dup3), CALL(connect), CALL(sendto), CALL(recvfrom), CALL(getsockopt), CALL(setsockopt),
      CALL(shutdown), CALL(newfstatat), CALL(fstat), CALL(statx), CALL(readlinkat), CALL(faccessat), CALL(getcwd),
      // Memory.
      CALL(munmap), CALL(mremap), CALL(madvise), CALL(brk), CALL(futex), CALL(membarrier),
      // Signals and time.
      CALL(rt_sigaction), CALL(rt_sigprocmask), CALL(rt_sigreturn), CALL(rt_sigpending), CALL(rt_sigtimedwait),
      CALL(sigaltstack), CALL(clock_gettime), CALL(clock_getres), CALL(clock_nanosleep), CALL(nanosleep),
      CALL(gettimeofday), CALL(setitimer), CALL(getitimer), CALL(timer_settime), CALL(timer_gettime), CALL(timer_delete),
      CALL(restart_syscall),
      // Who one is.
      CALL(getpid), CALL(gettid), CALL(getppid), CALL(getpgid), CALL(getsid), CALL(getuid), CALL(geteuid), CALL(getgid),
      CALL(getegid), CALL(uname), CALL(getrusage), CALL(times), CALL(sysinfo), CALL(sched_getaffinity), CALL(sched_yield),
      CALL(getrandom), CALL(set_robust_list), CALL(prctl), CALL(exit), CALL(exit_group),
#ifdef SYS_rseq
      CALL(rseq),
#endif
#ifdef SYS_fork
      // Older forms of the same, which this architecture still has.
      CALL(poll), CALL(select), CALL(stat), CALL(lstat), CALL(access), CALL(readlink), CALL(dup2), CALL(alarm),
      CALL(pause), CALL(getpgrp), CALL(time), CALL(getrlimit), CALL(arch_prctl),
#endif
  };
  begin();
  add_careful_calls();
  refuse_with_bits(SYS_mmap, 2, PROT_EXEC);
  refuse_with_bits(SYS_mprotect, 2, PROT_EXEC);
  give(needed, sizeof needed / sizeof *needed, ALLOW);
  answer(REFUSE);
  return install();
#else
  errno = ENOSYS;
  return -1;
#endif
}

int dayfront_kiosk_filters(void) { return prctl(PR_GET_SECCOMP, 0, 0, 0, 0); }
#endif
