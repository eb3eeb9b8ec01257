#!/usr/bin/env python3
"""Measures the program from outside, on pseudo terminals, beside the least that could do it and what people use instead.

    Benchmarks/measure.py [--runs N] [--record] [--quick] [--no-growth] [PROGRAM]

Prints each figure with its spread beside the one that was committed (Benchmarks/results.json); --record writes that file
anew. Needs Linux, Python's standard library and a C compiler for the floor (Benchmarks/floor.c); peers that are not
installed are named and left out. Docs/Benchmarks.md tells the method.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

import floors
import frames
import growth
import peers
from line import Line, Opens

HERE = os.path.dirname(os.path.abspath(__file__))
PACK = os.path.join(HERE, "../Maps/karabakh-2020")
FIRST, DAYS = "2020-09-27", 66
SIZES = ((80, 24), (120, 40), (200, 60))
USUAL = "braille"  # what the program takes by itself in UTF-8
GLYPHS = (USUAL, "ascii", "blocks", "quadrants", "sextants")
MOVES = (("pan", "LLHH"), ("zoom", "+-"))  # there and back again


class Table:
    """Figures by name: each the values of its runs."""

    def __init__(self):
        self.values = {}

    def add(self, name, value):
        self.values.setdefault(name, []).append(value)

    def summary(self):
        return {name: [min(own), statistics.median(own), max(own)] for name, own in self.values.items()}


def scrub(line, table, name):
    """Through all days and back: CPU a step, bytes of the steps forward."""
    sizes, costs = [], []
    for key in "l" * (DAYS - 1) + "h" * (DAYS - 1):
        cpu, size = line.ask(key, 0.012)
        costs.append(cpu)
        sizes.append(size)
    forward = sizes[:DAYS - 1]
    table.add(name + "day step, ms of CPU", statistics.mean(costs))
    table.add(name + "day step, ms of CPU, worst", max(costs))
    table.add(name + "day step, bytes", statistics.mean(forward))
    table.add(name + "day step, bytes, worst", max(forward))
    table.add(name + "all days, ms of CPU", sum(costs[:DAYS - 1]))
    table.add(name + "all days, bytes", sum(forward))


def several(line, table, name, keys):
    asked = [line.ask(key, 0.03) for key in keys]
    table.add(name + ", ms of CPU", statistics.mean(cpu for cpu, _ in asked))
    table.add(name + ", bytes", statistics.mean(size for _, size in asked))


def measure(words, columns, rows, runs, whole, prefix=""):
    table = Table()
    for run in range(runs + 1):
        if run == 1:
            table = Table()  # the run before warmed the page cache
        line = Line(words, columns, rows)
        first, size = line.first_frame()
        table.add(prefix + "first frame, ms", first)
        table.add(prefix + "first frame, ms of CPU", line.cpu())
        table.add(prefix + "first frame, bytes", size)
        scrub(line, table, prefix)
        several(line, table, prefix + "repaint", "\x0c" * 5)
        if whole:
            for name, keys in MOVES:
                several(line, table, prefix + name, keys * 2)
            line.type("0")
            line.read(0.1)
        table.add(prefix + "frames a second, unthrottled", line.rate("l" * (DAYS - 1) + "h" * (DAYS - 1)))
        cpu, wakeups = line.cpu(), line.wakeups()
        time.sleep(1)
        table.add(prefix + "CPU in a second at rest, ms", line.cpu() - cpu)
        table.add(prefix + "wake-ups in a second at rest", line.wakeups() - wakeups)
        resident, private = line.memory()
        table.add(prefix + "resident, kB", resident)
        table.add(prefix + "private, kB", private)
        line.end()
    return table.summary()


def phases(program, runs):
    """Milliseconds from one file of the pack being opened to the next one, and from the last one to the first byte."""
    table = Table()
    opens = Opens(PACK)
    for run in range(runs + 1):
        opens.take()
        line = Line([program, "--pack", PACK], 120, 40)
        start = line.started
        line.read(0.15)
        line.end()
        seen = opens.take()
        if run == 0:
            continue
        if not seen:
            sys.exit("no file of the pack was opened: nothing was measured")
        moments = [(start, "start of the process")] + seen
        for (moment, name), (after, _) in zip(moments, moments[1:]):
            table.add("load: " + name + ", ms", (after - moment) * 1000)
    return table.summary()


def batch(program, runs):
    table = Table()
    lines = "".join(f"2020-10-{1 + n % 30:02d},{46 + n % 173 / 100:.4f},{39 + n % 97 / 70:.4f}\n" for n in range(50_000))
    for _ in range(runs):
        start = time.perf_counter()
        done = subprocess.run([program, "point", "--batch"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        spent = time.perf_counter() - start
        if done.stdout.count(b"\n") < 50_000:
            sys.exit("point --batch did not answer every line: nothing was measured")
        table.add("point --batch, lines a second", 50_000 / spent)
    return table.summary()


def inside(program):
    """What its parts take inside one process: what Benchmarks/InProcess prints, in microseconds."""
    path = os.path.join(os.path.dirname(program), "bench")
    if not os.access(path, os.X_OK):
        print(f"\nNot measured: the parts in one process; {path} is not there, make bench makes it.")
        return None
    lines = subprocess.run([path, PACK], check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    if not lines:
        sys.exit(f"{path} told nothing: nothing was measured")
    return {name + ", us": [float(figure) for figure in figures] for name, *figures in (line.split("\t") for line in lines)}


def screen(program, floor, folder, columns, rows, glyphs, runs):
    """The program and the floor on the same frames."""
    story = [frames.cells(frames.render(program, day, columns, rows, glyphs)) for day in frames.days(FIRST, DAYS)]
    figures = measure([program, "--glyphs", glyphs, "--color", "256"], columns, rows, runs, glyphs == USUAL)
    need = [frames.needed(a, b) for a, b in zip(story, story[1:])]
    figures["day step, bytes needed"] = [statistics.mean(need)] * 3
    if floor:
        path = os.path.join(folder, "frames")
        frames.write_floor(path, story)
        figures.update(measure([floor, path], columns, rows, runs, False, "floor: "))
    if glyphs == USUAL:
        figures.update(moves(program, floor, folder, columns, rows, glyphs, runs))
    return figures, story


def moves(program, floor, folder, columns, rows, glyphs, runs):
    """What a pan and a zoom cost the floor, and the bytes that the cells which change need."""
    table = Table()
    for name, keys in MOVES:
        there = keys[:len(keys) // 2]
        story = floors.views(program, FIRST, columns, rows, glyphs, there)
        walk = story + story[-2::-1]
        table.add(name + ", bytes needed", statistics.mean(frames.needed(a, b) for a, b in zip(walk, walk[1:])))
        if not floor:
            continue
        path = os.path.join(folder, name)
        frames.write_floor(path, story)
        for run in range(runs):
            line = Line([floor, path], columns, rows)
            line.first_frame()
            several(line, table, "floor: " + name, ("l" * len(there) + "h" * len(there)) * 2)
            line.end()
    return table.summary()


def ratios(figures):
    """The targets, each as a ratio or a figure with its bound."""
    def of(name):
        return figures[name][1] if name in figures else float("nan")
    return {
        "first frame against the floor (at most 1.5)": of("first frame, ms") / of("floor: first frame, ms"),
        "first frame, ms (under 15)": of("first frame, ms"),
        "CPU of a day step against the floor (at most 2)": of("day step, ms of CPU") / of("floor: day step, ms of CPU"),
        "bytes of a day step against those needed (at most 1.1)": of("day step, bytes") / of("day step, bytes needed"),
        "bytes of a day step against the floor's": of("day step, bytes") / of("floor: day step, bytes"),
        "CPU of a pan against the floor": of("pan, ms of CPU") / of("floor: pan, ms of CPU"),
        "CPU of a zoom against the floor": of("zoom, ms of CPU") / of("floor: zoom, ms of CPU"),
        "bytes of a pan against those needed": of("pan, bytes") / of("pan, bytes needed"),
        "resident, MB (under 9)": of("resident, kB") / 1024,
        "wake-ups at rest (none)": of("wake-ups in a second at rest"),
    }


def number(value):
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def show(title, figures, committed):
    print(f"\n## {title}\n\n| figure | least | median | most | committed |\n|---|---|---|---|---|")
    for name, (low, middle, high) in figures.items():
        before = committed.get(title, {}).get(name)
        print(f"| {name} | {number(low)} | {number(middle)} | {number(high)} | {number(before[1]) if before else '-'} |")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", nargs="?", default=os.path.join(HERE, "../.build/release/dayfront"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--record", action="store_true", help="write Benchmarks/results.json anew")
    parser.add_argument("--quick", action="store_true", help="only the usual glyphs")
    parser.add_argument("--no-growth", action="store_true")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    if not os.access(program, os.X_OK):
        sys.exit(f"{program} is not there; make build makes it")
    kept = os.path.join(HERE, "results.json")
    committed = json.load(open(kept)) if os.path.exists(kept) else {}
    # The counts of instructions.py stay.
    results = {title: found for title, found in committed.items() if title.startswith("Instructions")}

    def take(title, figures):
        results[title] = figures
        show(title, figures, committed)

    floors.settle(program)
    with tempfile.TemporaryDirectory() as folder:
        floor = floors.of_cells(folder)
        for columns, rows in SIZES:
            for glyphs in (USUAL,) if options.quick else GLYPHS:
                title = f"{columns}x{rows}" + ("" if glyphs == USUAL else f", {glyphs}")
                runs = options.runs if glyphs == USUAL else max(1, options.runs // 2)
                figures, story = screen(program, floor, folder, columns, rows, glyphs, runs)
                take(title, figures)
                if glyphs == USUAL:
                    take(f"{title}: targets", {name: [value] * 3 for name, value in ratios(figures).items()})
                if (columns, rows, glyphs) == (120, 40, USUAL):
                    picture = os.path.join(folder, "frame.png")
                    frames.write_png(picture, story[40])
        take("Loading", phases(program, options.runs))
        take("Batches", batch(program, options.runs))
        parts = inside(program)
        if parts:
            take("In one process", parts)
        found, notes = peers.measure(PACK, picture, 120, 40, options.runs)
        for name, figures in found:
            take("Peers: " + name, {key: [value] * 3 for key, value in figures.items()})
        for note in notes:
            print(f"\nNot measured: {note}.")
        if not options.no_growth:
            for name, figures in growth.measure(program, folder):
                take("Growth: " + name, {key: [value] * 3 for key, value in figures.items()})
    if options.record:
        with open(kept, "w") as file:
            json.dump(results, file, indent=1)
            file.write("\n")
        print("\nRecorded.")


if __name__ == "__main__":
    main()
