#!/usr/bin/env python3
"""Frames a second while a key is held, by the time to an answer and the line's rate.

    Benchmarks/roundtrip.py [PROGRAM]

The terminal at the far end takes in so many bytes a second and answers what it has taken in a round trip later, as one
behind a network does. The key repeats 30 times a second for four seconds (sixteen at 9,600 baud), through days that
all change. A frame
counts when its last byte has been taken in. Beside the frames a second stands how many were under way at most.
"""
import os
import sys
import time

from line import Line

QUESTION, ANSWER = b"\033[5n", b"\033[0n"
REPEATS, SECONDS = 30, 4
ROUND_TRIPS = (0, 50, 100, 300, 600)
# Bytes a second: as fast as it goes, a modem, 9,600 baud.
RATES = (("no limit", None), ("56 kbit/s", 5600), ("9,600 baud", 960))


class Far:
    """The far end: takes in, and answers in its time."""

    def __init__(self, line, round_trip, rate):
        self.line, self.round_trip, self.rate = line, round_trip, rate
        self.taken, self.total, self.frames, self.due = b"", 0, 0, []
        self.budget, self.last = 0.0, time.perf_counter()
        os.set_blocking(line.master, False)

    def pass_time(self, until):
        while True:
            now = time.perf_counter()
            self.budget = min((self.rate or 1e9) * 0.05, self.budget + (now - self.last) * (self.rate or 1e9))
            self.last = now
            self.take(now)
            while self.due and self.due[0] <= now:
                self.due.pop(0)
                os.write(self.line.master, ANSWER)
            if now >= until:
                return
            time.sleep(0.001)

    def take(self, now):
        room = int(self.budget)
        if room <= 0:
            return
        try:
            part = os.read(self.line.master, min(room, 65536))
        except BlockingIOError:
            return
        self.budget -= len(part)
        self.total += len(part)
        before = self.taken.count(QUESTION)
        # A question may come in two parts.
        self.taken = self.taken[-3:] + part if before == 0 else self.taken + part
        found = self.taken.count(QUESTION)
        if found:
            self.frames += found
            self.due += [now + self.round_trip / 1000] * found
            self.taken = self.taken[self.taken.rfind(QUESTION) + len(QUESTION):]


def measure(program, round_trip, rate):
    line = Line([program, "--at", "2020-10-20"], 120, 40)
    far = Far(line, round_trip, rate)
    # The first frame, and what is learnt from it; a line that is found to be slow is drawn on anew.
    quiet = time.perf_counter()
    while time.perf_counter() < quiet + 2 + 2 * round_trip / 1000:
        total = far.total
        far.pass_time(time.perf_counter() + 0.1)
        if total != far.total:
            quiet = time.perf_counter()
    seconds = SECONDS if rate is None or rate > 2000 else 4 * SECONDS
    start, frames, most = time.perf_counter(), far.frames, 0
    for number in range(REPEATS * seconds):
        # To and fro over days that change.
        line.type("l" if number // 20 % 2 == 0 else "h")
        far.pass_time(start + (number + 1) / REPEATS)
        most = max(most, len(far.due))
    held = far.frames - frames
    if not held:
        sys.exit("no frame was drawn: nothing was measured")
    os.set_blocking(line.master, True)
    line.end()
    return held / seconds, most


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else ".build/release/dayfront"
    print("| round trip | " + " | ".join(name for name, _ in RATES) + " |")
    print("|---|" + "---|" * len(RATES))
    for round_trip in ROUND_TRIPS:
        cells = []
        for _, rate in RATES:
            frames, most = measure(program, round_trip, rate)
            cells.append(f"{frames:.1f} ({most})")
        print(f"| {round_trip} ms | " + " | ".join(cells) + " |", flush=True)


main()
