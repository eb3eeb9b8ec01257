"""What runs inside a terminal: a stand-in for the shell, which the test tells over a socket what to do.

    python3 stage.py SOCKET

It paints the patterns that the pictures are measured by, starts dayfront as a shell would, and says afterwards how the
line was left. A request is one line of JSON, and so is its answer. Only the standard library is used.
"""
import fcntl
import json
import os
import select
import signal
import socket
import subprocess
import sys
import termios
import time
import tty

ASKED_OF_ENVIRONMENT = ("TERM", "COLORTERM", "COLORFGBG", "LANG")


class Stage:
    def __init__(self, line):
        self.line = line
        self.as_started = termios.tcgetattr(line)
        self.child = None
        self.at_start = None

    def write(self, text):
        data = text.encode()
        while data:
            data = data[os.write(self.line, data):]

    def hear(self, seconds, until=None):
        """The bytes that come within `seconds`, or until `until` is among them."""
        heard, end = b"", time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.line], [], [], left)[0]:
                heard += os.read(self.line, 4096)
                if until and until in heard:
                    break
        return heard

    def raw(self):
        """As `tty.setraw`, without throwing away what was typed."""
        tty.setraw(self.line, termios.TCSANOW)

    def cooked(self):
        termios.tcsetattr(self.line, termios.TCSANOW, self.as_started)

    def wait_until_read(self):
        """Asks where the cursor is: with the answer the terminal has read all that was written before."""
        self.write("\x1b[6n")
        return self.hear(5, until=b"R")

    # What the test may ask for.

    def facts(self):
        size = os.get_terminal_size(self.line)
        return {"columns": size.columns, "rows": size.lines,
                "environment": {name: os.environ.get(name, "") for name in ASKED_OF_ENVIRONMENT}}

    def fill(self, look):
        """Paints every cell with a ground, so that the grid can be found in the picture."""
        size = os.get_terminal_size(self.line)
        self.raw()
        rows = "".join(f"\x1b[{row + 1};1H" + " " * size.columns for row in range(size.lines))
        self.write(f"\x1b[?25l\x1b[0;{look}m{rows}\x1b[0m\x1b[1;1H")
        self.wait_until_read()

    def palette(self, looks):
        """One cell for each look, row by row from the top left; every other cell has the default ground."""
        columns = os.get_terminal_size(self.line).columns
        self.raw()
        self.write("\x1b[0m\x1b[2J\x1b[1;1H")
        for number, look in enumerate(looks):
            self.write(f"\x1b[{number // columns + 1};{number % columns + 1}H\x1b[0;{look}m \x1b[0m")
        self.write("\x1b[0m")
        self.wait_until_read()

    def prompt(self, text):
        self.raw()
        self.write(f"\x1b[0m\x1b[2J\x1b[3J\x1b[1;1H{text}\x1b[?25h")
        self.wait_until_read()
        self.cooked()

    def start(self, command):
        self.cooked()
        self.at_start = termios.tcgetattr(self.line)
        # Python itself sets LC_CTYPE where LANG is C.
        environment = {name: value for name, value in os.environ.items() if name != "LC_CTYPE"}
        self.child = subprocess.Popen(command, stdin=self.line, stdout=self.line, stderr=self.line, env=environment)

    def ended(self):
        return self.child.poll()

    def end(self):
        if self.child and self.child.poll() is None:
            self.child.terminate()
            try:
                self.child.wait(2)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()

    def leftovers(self):
        """How the line was left: are its settings as before, and what would a shell have read?"""
        same = termios.tcgetattr(self.line) == self.at_start
        self.raw()
        typed = self.hear(0.3)
        typed += self.wait_until_read().rpartition(b"\x1b[")[0]
        return {"settings": same, "typed": typed.decode("latin-1")}

    def typed(self, seconds):
        return self.hear(seconds).decode("latin-1")

    def record(self, command, seconds):
        """What the terminal answers to a program, as bytes of Latin-1.

        The program gets a line of its own. All that it writes is handed to the terminal, and all that comes from there
        is kept and handed to it, until it ends and for so many seconds more.
        """
        far, near = os.openpty()
        for line in (near, self.line):
            tty.setraw(line, termios.TCSANOW)
        size = fcntl.ioctl(self.line, termios.TIOCGWINSZ, bytes(8))
        fcntl.ioctl(near, termios.TIOCSWINSZ, size)
        # The name of a terminal that may be asked everything.
        environment = {name: value for name, value in os.environ.items() if name != "LC_CTYPE"}
        child = subprocess.Popen(command, stdin=near, stdout=near, stderr=near, start_new_session=True,
                                 env=environment | {"TERM": "xterm-256color"})
        os.close(near)
        heard, end = b"", None
        while end is None or time.monotonic() < end:
            ready = select.select([self.line, far], [], [], 0.05)[0]
            if self.line in ready:
                typed = os.read(self.line, 4096)
                heard += typed
                os.write(far, typed)
            if far in ready:
                try:
                    os.write(self.line, os.read(far, 4096))
                    continue
                except OSError:
                    break
            if end is None and child.poll() is not None:
                end = time.monotonic() + seconds
        child.wait()
        os.close(far)
        heard += self.hear(seconds)
        self.cooked()
        return heard.decode("latin-1")

    def cursor(self, shown):
        self.write("\x1b[?25h" if shown else "\x1b[?25l")
        self.wait_until_read()


def main():
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    stage = Stage(os.open("/dev/tty", os.O_RDWR))
    wire = socket.socket(socket.AF_UNIX)
    wire.connect(sys.argv[1])
    for request in wire.makefile():
        request = json.loads(request)
        if request["do"] == "bye":
            break
        answer = getattr(stage, request.pop("do"))(**request)
        wire.sendall((json.dumps(answer) + "\n").encode())
    stage.end()
    stage.cooked()


main()
