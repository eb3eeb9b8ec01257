"""Light followers of a class: each joins, decodes every state, answers, and draws nothing."""
import os
import selectors
import socket
import time


def fields(line):
    """The kind of a message and its fields; values as they stand, without what % means."""
    head, *rest = line.decode().split("\t")
    return head.split(" ")[2], dict(word.split("=", 1) for word in rest)


class Follower:
    """One line to a class's socket."""

    def __init__(self, path, seat=None):
        self.line = socket.socket(socket.AF_UNIX)
        self.line.settimeout(5)
        self.line.connect(path)
        self.line.setblocking(False)
        self.rest, self.kind, self.state, self.at, self.heard = b"", None, {}, 0.0, 0
        self.send("follow" + (f"\tseat={seat}" if seat else ""))

    def send(self, words):
        self.line.send(f"dayfront-class 1 {words}\n".encode())

    def answer(self, choice):
        self.send(f"answer\tquestion={self.state['question']}\tchoice={choice}")

    def read(self):
        """Takes in what has come; returns whether the line goes on."""
        try:
            while True:
                arrived = self.line.recv(1 << 16)
                if not arrived:
                    self.kind = "end"
                    return False
                *lines, self.rest = (self.rest + arrived).split(b"\n")
                for line in lines:
                    self.heard += 1
                    self.kind, found = fields(line)
                    if self.kind == "state":
                        self.state = found
                        self.at = time.perf_counter()
                    elif self.kind == "away":
                        self.state = {**self.state, "reason": found.get("reason", "")}
        except BlockingIOError:
            return True
        except OSError:
            self.kind = "end"
            return False

    def until(self, condition, seconds=6.0):
        """Whether a condition on this follower comes true in time."""
        end = time.monotonic() + seconds
        while True:
            goes_on = self.read()
            if condition(self):
                return True
            if not goes_on or time.monotonic() > end:
                return False
            time.sleep(0.01)

    def close(self):
        self.line.close()


def read_all(followers, until, limit):
    """Reads from all until a condition is true of the time, or the limit in seconds is over."""
    with selectors.DefaultSelector() as selector:
        for follower in followers:
            selector.register(follower.line, selectors.EVENT_READ, follower)
        end = time.perf_counter() + limit
        while time.perf_counter() < end and not until():
            for key, _ in selector.select(0.02):
                if not key.data.read():
                    selector.unregister(key.data.line)


def process_memory(pid):
    """MB of a process alone (PSS)."""
    with open(f"/proc/{pid}/smaps_rollup") as file:
        return sum(int(line.split()[1]) for line in file if line.startswith("Pss:")) / 1024


def processor(pid):
    """Seconds of CPU so far, of all threads."""
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/schedstat") as file:
            total += int(file.read().split()[0])
    return total / 1e9


def wait_for_socket(path, seconds=6.0):
    """Whether somebody listens at a path in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if os.path.exists(path):
            with socket.socket(socket.AF_UNIX) as line:
                try:
                    line.connect(path)
                    return True
                except OSError:
                    pass
        time.sleep(0.02)
    return False
