#!/usr/bin/env python3
"""Lists the functions that a start of the program and its first keys call, in the order of their first calls.

    Tools/order.py PROGRAM > Tools/start.order

The linker lays them side by side (make build), so that a start touches a fifth of the pages. Names that are no longer in
the program do no harm, new ones stand elsewhere until the list is made anew (make order).

PROGRAM is linked at fixed addresses and still has its symbols. It runs on pseudo terminals under ptrace with a breakpoint
on every function, each taken away when it is met. Linux on x86-64, Python's standard library, readelf.
"""
import collections
import ctypes
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time

TRACEME, CONT, GETREGS, SETREGS = 0, 7, 12, 13  # linux/ptrace.h
REGISTERS, RIP = 27, 16  # of user_regs_struct, sys/user.h
BREAKPOINT = 0xCC
# Days, the ground, a district's record; each after the line was quiet. The last but one closes the record, the last ends
# the program.
KEYS = "llhL+-\t\rqq"
QUIET, LONGEST = 0.3, 60  # seconds
# Libraries whose functions cannot be moved one by one: each would bring all of its library.
WHOLE = ("17_StringProcessing", "12_RegexParser", "20FoundationEssentials", "22_FoundationCollections")

libc = ctypes.CDLL(None, use_errno=True)
libc.ptrace.argtypes = [ctypes.c_long, ctypes.c_long, ctypes.c_void_p, ctypes.c_void_p]
libc.ptrace.restype = ctypes.c_long


def functions(program):
    """The names of functions by address; one address may have several."""
    table = subprocess.run(["readelf", "-sW", program], capture_output=True, text=True, check=True).stdout
    found = {}
    for words in map(str.split, table.splitlines()):
        if len(words) == 8 and words[3] in ("FUNC", "IFUNC") and words[6].isdigit() and int(words[2], 0) > 0:
            found.setdefault(int(words[1], 16), []).append(words[7])
    return found


class Traced:
    """A program on a pseudo terminal that stops at the first call of each function."""

    def __init__(self, words, size, found):
        self.pid, self.line = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
            libc.ptrace(TRACEME, 0, None, None)
            os.execve(words[0], words, {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"})
        os.waitpid(self.pid, 0)
        self.memory = os.open(f"/proc/{self.pid}/mem", os.O_RDWR)
        self.low = min(found)
        self.own = os.pread(self.memory, max(found) - self.low + 1, self.low)
        broken = bytearray(self.own)
        for address in found:
            broken[address - self.low] = BREAKPOINT
        os.pwrite(self.memory, broken, self.low)
        self.go()

    def go(self, signal_number=None):
        libc.ptrace(CONT, self.pid, None, signal_number)

    def met(self, found):
        """The function that the program stopped at, taken off the list; None for another trap."""
        registers = (ctypes.c_ulong * REGISTERS)()
        libc.ptrace(GETREGS, self.pid, None, ctypes.byref(registers))
        address = registers[RIP] - 1
        if address not in found:
            return None
        os.pwrite(self.memory, self.own[address - self.low:address - self.low + 1], address)
        registers[RIP] = address
        libc.ptrace(SETREGS, self.pid, None, ctypes.byref(registers))
        return address

    def listen(self):
        """Whether the program said anything; its questions whether a frame has arrived are answered."""
        if not select.select([self.line], [], [], 0)[0]:
            return False
        try:
            data = os.read(self.line, 1 << 16)
        except OSError:
            return False
        os.write(self.line, b"\x1b[0n" * data.count(b"\x1b[5n"))
        return True

    def run(self, keys, found, order):
        keys, heard, end = list(keys), time.monotonic(), time.monotonic() + LONGEST
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if self.listen() or pid:
                heard = time.monotonic()
            if pid == 0:
                if keys and time.monotonic() - heard > QUIET:
                    os.write(self.line, keys.pop(0).encode())
                    heard = time.monotonic()
                time.sleep(0.0001)
            elif os.WIFEXITED(status) or os.WIFSIGNALED(status):
                return
            elif os.WSTOPSIG(status) == signal.SIGTRAP:
                address = self.met(found)
                if address is not None:
                    order.setdefault(address)
                self.go()
            else:
                self.go(os.WSTOPSIG(status))
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        sys.exit("the program did not end")


def main():
    program = os.path.abspath(sys.argv[1])
    found, order = functions(program), {}
    for size, words in (((120, 40), []), ((80, 24), ["--at", "2020-10-20"])):
        Traced([program, *words], size, found).run(KEYS, found, order)
    Traced([program, "render", "--size", "120x40"], (80, 24), found).run("", found, order)
    # A name that several functions have, each in a file of its own, would bring all of them.
    places = collections.Counter(name for names in found.values() for name in names)
    for address in order:
        for name in found[address]:
            if places[name] == 1 and not any(part in name for part in WHOLE):
                print(name)


main()
