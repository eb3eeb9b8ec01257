#!/usr/bin/env python3
"""What asking the terminal costs: bytes and instructions of a first frame with the end, asked and not asked.

    Benchmarks/asking.py [PROGRAM]

A recorder is asked nothing. Instructions are counted as Benchmarks/instructions.py counts them.
"""
import os
import sys
import tempfile

from instructions import COLUMNS, DAY, HERE, ROWS, SHOWN, count
from line import Line

CASES = (("asked", {}), ("not asked (a recorder)", {"ASCIINEMA_REC": "1"}))
STEPS = 40


def sent(program, environment):
    """Bytes of a first frame and the end."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {"XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder, **environment}
        line = Line([program, "--at", DAY], COLUMNS, ROWS, settings)
        text = b""
        while SHOWN not in text:
            text += line.read(0.5)[0]
        line.type("q")
        text += line.read(2)[0]
        os.waitpid(line.pid, 0)
        os.close(line.master)
        return len(text)


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../.build/release/dayfront"))
    print("| | bytes | instructions, M | a day step, M |\n|---|---|---|---|")
    for name, environment in CASES:
        start = count(program, [], environment)
        step = (count(program, ["l"] * STEPS, environment) - start) / STEPS
        print(f"| {name} | {sent(program, environment):,} | {start:.1f} | {step:.2f} |", flush=True)


if __name__ == "__main__":
    main()
