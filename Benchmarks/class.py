#!/usr/bin/env python3
"""Measures a class: memory of 100 sessions, CPU at rest and at 10 steps a second, time from key to last screen.

    Benchmarks/class.py [--ssh]

Without --ssh every session runs on a pseudo terminal of its own and follows one presenter: the program by itself. With
--ssh (root, in a container: see Tests/Classroom/sshd.py) every session is a client's, through a real sshd with the configuration
of Docs/Classroom.md; then sshd's and the clients' share is in the figures, and told apart. Needs Linux and the release build.
"""
import argparse
import fcntl
import os
import pty
import select
import shutil
import statistics
import struct
import sys
import tempfile
import termios
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), ".."))
sys.path.insert(0, os.path.join(ROOT, "Tests/Classroom"))
# As the kernel names it: a build folder has links in it.
PROGRAM = os.path.realpath(os.path.join(ROOT, ".build/release/dayfront"))
SIZES = [(24, 80), (40, 120), (30, 100), (20, 60), (12, 40), (43, 132)]


class Screen:
    """A command on a pseudo terminal of its own."""

    def __init__(self, command, rows, columns):
        self.pid, self.master = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.closerange(3, 1024)
            os.execve(command[0], command, {"TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"], "HOME": "/"})

    def type(self, keys):
        os.write(self.master, keys.encode())


def drain(screens, quiet, limit=30.0):
    """Reads until nothing came for a time; for each screen that spoke the moment of its last byte."""
    last, end = {}, time.perf_counter() + limit
    masters = {screen.master: screen for screen in screens}
    poll = select.poll()
    for master in masters:
        poll.register(master, select.POLLIN)
    until = time.perf_counter() + quiet
    while (now := time.perf_counter()) < min(until, end):
        for master, _ in poll.poll(max(1, (until - now) * 1000)):
            try:
                os.read(master, 1 << 16)
            except OSError:
                poll.unregister(master)
                continue
            now = time.perf_counter()
            last[masters[master]] = now
            until = now + quiet
    return last


def processes(name):
    """The processes of a name, as the kernel has it."""
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/comm") as file:
                    if file.read().strip() != name:
                        continue
                # Not another build of the program that runs beside.
                if name != "dayfront" or os.readlink(f"/proc/{entry}/exe") in (PROGRAM, "/usr/local/bin/dayfront"):
                    found.append(int(entry))
            except OSError:
                pass
    return found


def memory(pids):
    """MB of all of them together, what they share counted once (PSS)."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/smaps_rollup") as file:
                total += sum(int(line.split()[1]) for line in file if line.startswith("Pss:"))
        except OSError:
            pass
    return total / 1024


def cpu(pids):
    """Seconds of CPU so far."""
    total = 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/schedstat") as file:
                total += int(file.read().split()[0])
        except OSError:
            pass  # sshd's listener has children for a moment
    return total / 1e9


def measure(present, follow, count, kinds):
    """Starts a class of a size and prints its figures."""
    before = {kind: set(processes(kind)) for kind in kinds}
    presenter = Screen(present, 40, 120)
    drain([presenter], 0.7)
    students = []
    for number in range(count):
        rows, columns = SIZES[number % len(SIZES)]
        students.append(Screen(follow, rows, columns))
        if number % 20 == 19:
            drain(students, 0.2)
    everyone = [presenter, *students]
    for _ in range(60):
        drain(everyone, 1.5)
        if len(set(processes("dayfront")) - before["dayfront"]) == count + 1:
            break
    else:
        sys.exit(f"not all of {count + 1} sessions run: nothing was measured")
    pids = {kind: sorted(set(processes(kind)) - before[kind]) for kind in kinds}
    print(f"\n{count} sessions and a presenter: " + ", ".join(f"{len(found)} x {kind}" for kind, found in pids.items()))
    for kind, found in pids.items():
        print(f"| memory in all, MB (PSS), {kind} | {memory(found):.0f} |")
    used = {kind: cpu(found) for kind, found in pids.items()}
    time.sleep(10)
    for kind, found in pids.items():
        print(f"| CPU at rest, % of a core, {kind} | {(cpu(found) - used[kind]) * 10:.2f} |")
    used, started = {kind: cpu(found) for kind, found in pids.items()}, time.perf_counter()
    for step in range(100):
        presenter.type("l" if step // 50 % 2 == 0 else "h")
        drain(everyone, 0.1, max(0, started + (step + 1) / 10 - time.perf_counter()))
        time.sleep(max(0, started + (step + 1) / 10 - time.perf_counter()))
    seconds = time.perf_counter() - started
    for kind, found in pids.items():
        print(f"| CPU at 10 steps a second, % of a core, {kind} | {(cpu(found) - used[kind]) / seconds * 100:.1f} |")
    drain(everyone, 0.3)
    times = []
    for step in range(100):
        pressed = time.perf_counter()
        presenter.type("l" if step // 50 % 2 == 0 else "h")
        last = drain(everyone, 0.15, 2)
        heard = [moment for screen, moment in last.items() if screen is not presenter]
        if len(heard) == count:
            times.append((max(heard) - pressed) * 1000)
    if not times:
        sys.exit(f"no step reached all of {count} screens: nothing was measured")
    times.sort()
    print(f"| key to the last of {count} screens, ms: median, 95th percentile, most ({len(times)} steps) | "
          f"{statistics.median(times):.0f}, {times[int(len(times) * 0.95)]:.0f}, {times[-1]:.0f} |")
    presenter.type("q")
    drain(everyone, 0.5, 5)
    time.sleep(3)
    left = {kind: [pid for pid in found if os.path.exists(f"/proc/{pid}/schedstat")] for kind, found in pids.items()}
    used = {kind: cpu(found) for kind, found in left.items()}
    time.sleep(10)
    for kind, found in left.items():
        print(f"| CPU while the presenter is away, % of a core, {kind} | {(cpu(found) - used[kind]) * 10:.2f} |")
    for student in students:
        student.type("q")
    drain(everyone, 0.5, 5)
    for screen in everyone:
        os.close(screen.master)
        try:
            os.kill(screen.pid, 9)
        except ProcessLookupError:
            pass
        os.waitpid(screen.pid, 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ssh", action="store_true")
    parser.add_argument("--sessions", type=int, nargs="*", default=[30, 100])
    options = parser.parse_args()
    if not options.ssh and not os.access(PROGRAM, os.X_OK):
        sys.exit(f"{PROGRAM} is not there; make build makes it")
    if options.ssh:
        import sshd
        with sshd.Server() as server:
            client = shutil.which("ssh")
            for count in options.sessions:
                measure([client, *server.ssh("teacher", sshd.PROGRAM + " present history", options=["-tt"])[1:]],
                        [client, *server.ssh("student", options=["-tt", "-o", "SendEnv=LANG"])[1:]], count,
                        ["dayfront", "sshd", "ssh"])
        return
    folder = tempfile.mkdtemp(prefix="dayfront-class-")
    os.chmod(folder, 0o755)
    try:
        for count in options.sessions:
            measure([PROGRAM, "present", "history", "--run-folder", folder],
                    [PROGRAM, "follow", "history", "--run-folder", folder, "--kiosk"], count, ["dayfront"])
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
