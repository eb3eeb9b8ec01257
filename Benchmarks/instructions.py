#!/usr/bin/env python3
"""Instructions of a start, a day step, a pan and a zoom, counted by valgrind's callgrind, beside the committed ones.

They are equal to a thousandth from run to run, however busy the machine is, so that a growth of three hundredths is one:
it ends with 1 then. --record writes the counts of today to Benchmarks/results.json: that is how a growth is accepted. They
depend on the compiler and on the C library; with others than the recorded ones nothing fails. --floors counts what the
same frames cost two programs that have them ready (floors.py).
"""
import argparse
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time

import floors
import frames
from line import QUIET, Line

HERE = os.path.dirname(os.path.abspath(__file__))
KEPT = os.path.join(HERE, "results.json")
TITLE = "Instructions at 120x40, millions"
COLUMNS, ROWS, DAY = 120, 40, "2020-10-05"
MOST = 1.03
# The last day of the bundled pack, at the end of the slider.
SHOWN = b"18 Dec"


def surroundings():
    """What the counts depend on besides the program's source."""
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    return {"toolchain": swift, "C library": " ".join(platform.libc_ver()), "machine": platform.machine()}


def count(session, keys, environment=()):
    """Instructions of a session, a program and its words, in which each of some keys is typed when the frame of the one before is there, in millions."""
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "log")
        words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}", *session]
        own = {name: folder for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
        line = Line(words, COLUMNS, ROWS, {**own, **dict(environment)})

        line.first_frame()
        line.settle(1.5)
        for key in keys:
            line.ask(key)
            line.settle()
        line.type("q")
        line.read(3)
        for _ in range(60):
            if os.waitpid(line.pid, os.WNOHANG)[0]:
                break
            time.sleep(0.5)
        else:
            line.end()
            sys.exit("the program did not end: nothing was measured")
        os.close(line.master)
        with open(log) as file:
            found = re.search(r"Collected : (\d+)", file.read())
    if not found:
        sys.exit("valgrind told no count: nothing was measured")
    return int(found[1]) / 1e6


def measure(program):
    def count_of(keys):
        return count([program, "--at", DAY], keys)
    start, near = count_of([]), count_of(["+"])
    return {
        "first frame and end": start,
        "first frame from text": count([program, "--at", DAY, "--prepared", "never"], []),
        "day step": (count_of(["l"] * 40) - start) / 40,
        "pan by a quarter": (count_of(["+"] + ["L", "H"] * 8) - near) / 16,
        "zoom": (count_of(["+", "-"] * 6) - start) / 12,
    }


def floor_of_cells(program, folder):
    """The same by a program on ncurses that has the cells of every frame ready."""
    floor = floors.of_cells(folder)
    if not floor:
        return {}

    def walk(name, story, keys):
        path = os.path.join(folder, name)
        frames.write_floor(path, story)
        return (count([floor, path], keys) - count([floor, path], [])) / len(keys)

    def views(keys):
        return floors.views(program, DAY, COLUMNS, ROWS, "braille", keys)
    days = [frames.cells(frames.render(program, day, COLUMNS, ROWS, "braille")) for day in frames.days(DAY, 41)]
    return {
        "day step": walk("days", days, ["l"] * 40),
        "first frame and end": count([floor, os.path.join(folder, "days")], []),
        "pan by a quarter": walk("pan", views("+L")[1:], ["l", "h"] * 8),
        "zoom": walk("zoom", views("+"), ["l", "h"] * 6),
    }


def floor_of_bytes(program, folder):
    """The same by a program that has what dayfront wrote ready."""
    floor = floors.of_bytes(folder)
    if not floor:
        return {}
    line = Line([program, "--at", DAY], COLUMNS, ROWS, {"XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder})
    pieces = [line.read(1)[0]]
    for _ in range(40):
        line.type("l")
        pieces.append(line.read(QUIET)[0])
    line.end()
    if not all(pieces):
        sys.exit("a key wrote nothing: nothing was measured")
    path = os.path.join(folder, "pieces")
    floors.write_pieces(path, pieces)
    start = count([floor, path], [])
    return {"first frame and end": start, "day step": (count([floor, path], ["l"] * 40) - start) / 40}


FLOORS = {"floor of cells": floor_of_cells, "floor of bytes": floor_of_bytes}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", default=os.path.join(HERE, "../.build/release/dayfront"))
    parser.add_argument("--record", action="store_true", help="write them to Benchmarks/results.json")
    parser.add_argument("--floors", action="store_true", help="count the two floors too")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    if not os.access(program, os.X_OK):
        sys.exit(f"{program} is not there; make build makes it")
    with open(KEPT) as file:
        results = json.load(file)
    committed, here = results.get(TITLE, {}), surroundings()
    found = measure(program)
    grown = []
    for name, value in found.items():
        old = committed.get("counts", {}).get(name)
        print(f"{name:24}{value:10.2f} M" + (f", committed {old:.2f}, {100 * value / old - 100:+.1f} %" if old else ""))
        if old and value > MOST * old:
            grown.append(name)
    known = {title: committed.get(title, {}) for title in FLOORS}
    if options.floors:
        with tempfile.TemporaryDirectory() as folder:
            known = {title: measured(program, folder) for title, measured in FLOORS.items()}
        for title, figures in known.items():
            print(f"{title}: " + ", ".join(f"{name} {value:.2f} M" for name, value in figures.items()))
    if options.record:
        def rounded(figures):
            return {name: round(value, 3) for name, value in figures.items()}
        results[TITLE] = dict(here, counts=rounded(found), **{title: rounded(figures) for title, figures in known.items()})
        with open(KEPT, "w") as file:
            json.dump(results, file, indent=1)
            file.write("\n")
        print("Recorded.")
    elif not committed:
        sys.exit("no counts are committed; --record writes them")
    elif any(committed[name] != value for name, value in here.items()):
        print("They were committed for another compiler, C library or machine, so that none of this is a fault:")
        for name, value in here.items():
            print(f"  {name}: {committed[name]}; here {value}")
    elif grown:
        sys.exit(f"more than 3 % more: {', '.join(grown)}; Benchmarks/instructions.py --record accepts it")


if __name__ == "__main__":
    main()
