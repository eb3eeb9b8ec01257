"""A program on a pseudo terminal of its own, watched through the kernel's books."""
import ctypes
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import threading
import time

QUIET = 0.15


class Line:
    def __init__(self, words, columns, rows, environment=()):
        settings = dict(os.environ, TERM="xterm-256color", LC_ALL="C.UTF-8")
        for name in ("NO_COLOR", "COLORTERM", "LINES", "COLUMNS"):
            settings.pop(name, None)
        settings.update(environment)
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        # Opened by the leader of a session, the line becomes its terminal. No copy is made of this process first, as a
        # fork would: that took longer than many a program.
        actions = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(slave), os.O_RDWR, 0)]
        actions += [(os.POSIX_SPAWN_DUP2, 0, descriptor) for descriptor in (1, 2)]
        self.started = time.perf_counter()
        self.pid = os.posix_spawnp(words[0], words, settings, file_actions=actions, setsid=True)
        os.close(slave)

    def wait(self, what, patience):
        """Waits for the first byte. Where none comes nothing can be measured, and no figure may say otherwise."""
        if not select.select([self.master], [], [], patience)[0]:
            sys.exit(f"nothing came {what}: nothing was measured")

    def read(self, quiet):
        """Reads until nothing has come for so long; the bytes and the moment of the last of them."""
        text, last = b"", time.perf_counter()
        while select.select([self.master], [], [], quiet)[0]:
            try:
                part = os.read(self.master, 1 << 16)
            except OSError:
                break
            if not part:
                break
            # As a terminal does: the program waits for the answer before it sends the next frame. A request may come in
            # two parts.
            asked = (text[-3:] + part).count(b"\033[5n")
            text += part
            if asked:
                os.write(self.master, b"\033[0n" * asked)
            last = time.perf_counter()
        return text, last

    def settle(self, quiet=QUIET):
        """Reads until the program sleeps and has nothing more to say. On a busy machine it may be silent in the middle of a
        frame, waiting for its turn."""
        while True:
            before = self.cpu()
            text, _ = self.read(quiet)
            with open(f"/proc/{self.pid}/stat") as file:
                state = file.read().rpartition(")")[2].split()[0]
            if state == "Z":
                sys.exit("the program ended by itself: nothing was measured")
            if not text and state == "S" and self.cpu() == before:
                return

    def rate(self, keys):
        """Frames a second, a key for each: as fast as the program goes that draws one after the other.

        One that asks for the terminal's answer draws a burst of keys as a single frame: it gets the next key with the
        answer.
        """
        self.type(keys[0])
        start = time.perf_counter()
        if b"\033[5n" not in self.read(0.05)[0]:
            start = time.perf_counter()
            self.type(keys[1:])
            return (len(keys) - 1) / (self.read(0.1)[1] - start)
        start = time.perf_counter()
        for key in keys[1:]:
            self.type(key)
            text = b""
            while b"\033[5n" not in text:
                text = text[-3:] + os.read(self.master, 1 << 16)
            os.write(self.master, b"\033[0n")
        spent = time.perf_counter() - start
        self.read(0.05)
        return (len(keys) - 1) / spent

    def first_frame(self, quiet=QUIET):
        """Milliseconds from just before the start of the process to the last byte before a silence, and how many bytes came."""
        self.wait("at the start", 120)
        text, last = self.read(quiet)
        if not text:
            sys.exit("the program ended at the start: nothing was measured")
        return (last - self.started) * 1000, len(text)

    def type(self, keys):
        os.write(self.master, keys.encode())

    def ask(self, key, quiet=0.02):
        """Types a key, which must change the screen; milliseconds of CPU and bytes until silence."""
        before = self.cpu()
        self.type(key)
        self.wait(f"after {key!r}", 30)
        text, _ = self.read(quiet)
        return self.cpu() - before, len(text)

    def cpu(self):
        """Milliseconds of CPU so far."""
        with open(f"/proc/{self.pid}/schedstat") as file:
            return int(file.read().split()[0]) / 1e6

    def wakeups(self):
        with open(f"/proc/{self.pid}/status") as file:
            return sum(int(line.split()[1]) for line in file if "ctxt_switches" in line)

    def memory(self):
        """Kilobytes: the peak of what is resident, and what of it is private."""
        found = {}
        for name in ("status", "smaps_rollup"):
            with open(f"/proc/{self.pid}/{name}") as file:
                for line in file:
                    words = line.split()
                    if len(words) == 3 and words[2] == "kB":
                        found[words[0].rstrip(":")] = int(words[1])
        return found["VmHWM"], found["Private_Clean"] + found["Private_Dirty"]

    def end(self, key="q"):
        self.type(key)
        self.read(0.1)
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)
        os.close(self.master)


class Opens:
    """Notes when files of a folder are opened, by inotify(7)."""

    def __init__(self, folder):
        self.library = ctypes.CDLL(None, use_errno=True)
        self.descriptor = self.library.inotify_init1(0o2000000)
        if self.library.inotify_add_watch(self.descriptor, folder.encode(), 0x20) < 0:  # IN_OPEN
            sys.exit(f"the kernel does not tell what is opened in {folder}: nothing was measured")
        self.seen = []
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        while True:
            try:
                data = os.read(self.descriptor, 1 << 16)
            except OSError:
                return
            now, at = time.perf_counter(), 0
            while at < len(data):
                length = struct.unpack_from("iIII", data, at)[3]
                name = data[at + 16:at + 16 + length].split(b"\0")[0].decode()
                if name:
                    self.seen.append((now, name))
                at += 16 + length

    def take(self):
        seen, self.seen = self.seen, []
        return seen
