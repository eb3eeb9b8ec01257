#!/usr/bin/env python3
"""Bytes of a whole play-through, a day a step, in each glyph set and depth of colour.

    Benchmarks/playthrough.py [PROGRAM]
"""
import os
import sys

from line import Line

HERE = os.path.dirname(os.path.abspath(__file__))
DAYS = 66
GLYPHS = ("ascii", "blocks", "quadrants", "sextants", "braille")
COLORS = ("never", "8", "16", "256", "truecolor")


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "../.build/release/dayfront"))
    if not os.access(program, os.X_OK):
        sys.exit(f"{program} is not there; make build makes it")
    ways = [((glyphs, color), ("--glyphs", glyphs, "--color", color)) for glyphs in GLYPHS for color in COLORS]
    ways.append((("--low-bandwidth", "auto"), ("--low-bandwidth",)))
    print("| glyphs | colours | first frame | 65 steps | at 9,600 baud, s |")
    print("|---|---|---|---|---|")
    for names, arguments in ways:
        line = Line([program, *arguments], 120, 40)
        _, first = line.first_frame(1)
        steps = sum(line.ask("l", 0.04)[1] for _ in range(DAYS - 1))
        line.end()
        print(f"| {names[0]} | {names[1]} | {first:,} | {steps:,} | {(first + steps) / 960:.0f} |", flush=True)


main()
