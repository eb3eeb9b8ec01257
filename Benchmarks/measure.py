#!/usr/bin/env python3
"""Measures a terminal program from outside, on a pseudo terminal: start, day steps, bytes, memory, rest.

    Benchmarks/measure.py [--runs N] [--play] [PROGRAM]

With --play it tells the bytes of a whole play-through instead, a day a step, in each glyph set and depth of colour.

Needs Linux and Python's standard library. Time to the first frame ends with the last byte before a quiet time of 150 ms;
CPU is the kernel's own account (schedstat, nanoseconds) over a scrub through all days and back; bytes are what the program
wrote on the line; memory is the kernel's, at the end.
"""
import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time

DAYS = 66
QUIET = 0.15


class Session:
    """One run of the program on a pseudo terminal of its own."""

    def __init__(self, program, columns, rows, arguments=(), **variables):
        environment = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8", **variables)
        for name in ("NO_COLOR", "COLORTERM", "LINES", "COLUMNS"):
            if name not in variables:
                environment.pop(name, None)
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.started = time.perf_counter()
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for descriptor in (0, 1, 2):
                os.dup2(slave, descriptor)
            os.closerange(3, 64)
            os.execve(program, [program, *arguments], environment)
        os.close(slave)

    def read(self, quiet):
        """Reads until nothing has come for a time, and answers as a terminal does; the bytes and the moment of the last."""
        count, last = 0, time.perf_counter()
        while select.select([self.master], [], [], quiet)[0]:
            try:
                received = os.read(self.master, 1 << 16)
            except OSError:
                break
            count += len(received)
            for _ in range(received.count(b"\033[5n")):
                os.write(self.master, b"\033[0n")
            last = time.perf_counter()
        return count, last

    def type(self, keys):
        os.write(self.master, keys.encode())

    def cpu(self):
        """Milliseconds of CPU so far."""
        with open(f"/proc/{self.pid}/schedstat") as file:
            return int(file.read().split()[0]) / 1e6

    def wakeups(self):
        with open(f"/proc/{self.pid}/status") as file:
            return sum(int(line.split()[1]) for line in file if "ctxt_switches" in line)

    def memory(self):
        """Kilobytes by the kernel's names."""
        found = {}
        for name in ("status", "smaps_rollup"):
            with open(f"/proc/{self.pid}/{name}") as file:
                for line in file:
                    words = line.split()
                    if len(words) == 3 and words[2] == "kB":
                        found[words[0].rstrip(":")] = int(words[1])
        return found

    def end(self):
        self.type("q")
        self.read(0.2)
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.master)


def measure(program, columns, rows, runs):
    """The figures of one screen size: each a list, a value a run."""
    figures = {name: [] for name in ("first frame ms", "first frame bytes", "step CPU ms", "step bytes",
                                     "worst step bytes", "memory kB", "private kB", "CPU at rest ms", "wake-ups at rest")}
    for run in range(runs + 1):
        session = Session(program, columns, rows)
        count, last = session.read(QUIET)
        first = (last - session.started) * 1000
        steps = []
        before = session.cpu()
        for key in "l" * (DAYS - 1):
            session.type(key)
            steps.append(session.read(0.02)[0])
        for key in "h" * (DAYS - 1):
            session.type(key)
            session.read(0.02)
        cpu = (session.cpu() - before) / (2 * (DAYS - 1))
        rest, wakeups = session.cpu(), session.wakeups()
        time.sleep(1)
        rest, wakeups = session.cpu() - rest, session.wakeups() - wakeups
        memory = session.memory()
        session.end()
        if run == 0:
            continue  # the first run warms the page cache
        for name, value in zip(figures, (first, count, cpu, statistics.mean(steps), max(steps), memory["VmHWM"],
                                         memory["Private_Clean"] + memory["Private_Dirty"], rest, wakeups)):
            figures[name].append(value)
    return figures


def play(program, columns=120, rows=40):
    """Bytes of the first frame and of all days after it, by what is drawn with."""
    print("| glyphs | colours | first frame | 65 steps | at 9,600 baud, s |")
    print("|---|---|---|---|---|")
    rows_of_table = [((glyphs, color), ("--glyphs", glyphs, "--color", color))
                     for glyphs in ("ascii", "blocks", "quadrants", "sextants", "braille")
                     for color in ("never", "8", "16", "256", "truecolor")]
    for names, arguments in rows_of_table + [(("--low-bandwidth", "auto"), ("--low-bandwidth",))]:
        session = Session(program, columns, rows, arguments)
        first = session.read(1)[0]
        steps = 0
        for key in "l" * (DAYS - 1):
            session.type(key)
            steps += session.read(0.04)[0]
        session.end()
        print(f"| {names[0]} | {names[1]} | {first:,} | {steps:,} | {(first + steps) / 960:.0f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", default=os.path.join(os.path.dirname(__file__), "../.build/release/dayfront"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--play", action="store_true", help="bytes of a whole play-through")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    if not os.access(program, os.X_OK):
        sys.exit(f"{program} is not there; make build makes it")
    if options.play:
        play(program)
        return
    print("| screen | " + " | ".join(["figure", "minimum", "median", "maximum"]) + " |")
    print("|---|---|---|---|---|")
    for columns, rows in ((80, 24), (120, 40), (200, 60)):
        for name, values in measure(program, columns, rows, options.runs).items():
            low, middle, high = min(values), statistics.median(values), max(values)
            print(f"| {columns}x{rows} | {name} | {low:.4g} | {middle:.4g} | {high:.4g} |")


main()
