#!/usr/bin/env python3
"""Prints the tables of Docs/Benchmarks.md from what measure.py recorded.

    Benchmarks/tables.py [results.json]
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SIZES = ("80x24", "120x40", "200x60")
GLYPHS = ("ascii", "blocks", "quadrants", "sextants")


def number(value):
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def spread(figures):
    low, middle, high = figures
    if high - low <= 0.02 * abs(middle):
        return number(middle)
    return f"{number(middle)} ({number(low)} to {number(high)})"


def table(head, rows):
    print("\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")


def main():
    with open(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "results.json")) as file:
        results = json.load(file)
    own = results[SIZES[0]]
    names = [name for name in own if not name.startswith("floor: ")]
    rows = []
    for name in names:
        row = [name]
        for size in SIZES:
            row.append(spread(results[size][name]) if name in results[size] else "")
            floor = results[size].get("floor: " + name)
            row.append(number(floor[1]) if floor else "")
        rows.append(row)
    table(["figure"] + [word for size in SIZES for word in (size, "floor")], rows)
    table(["target", *SIZES], [[name, *(number(results[size + ": targets"][name][1]) for size in SIZES)]
                               for name in results[SIZES[0] + ": targets"]])
    few = ("first frame, ms of CPU", "day step, ms of CPU", "day step, bytes", "day step, bytes needed", "resident, kB",
           "frames a second, unthrottled")
    for size in SIZES:
        if f"{size}, ascii" not in results:
            continue
        table([size, *few], [[glyphs, *(number(results[f"{size}, {glyphs}"][name][1])
                                        + (f" / {number(results[f'{size}, {glyphs}']['floor: ' + name][1])}"
                                           if "floor: " + name in results[f"{size}, {glyphs}"] else "") for name in few)]
                             for glyphs in GLYPHS])
    table(["loading, ms", "median (least to most)"], [[name, spread(own)] for name, own in results["Loading"].items()])
    table(["batches", ""], [[name, spread(own)] for name, own in results["Batches"].items()])
    inside = results.get("In one process", {})
    table(["records, us", "median (least to most)"], [[name[:-4], spread(own)] for name, own in inside.items() if ": " not in name])
    parts = list(dict.fromkeys(name.split(": ")[1] for name in inside if ": " in name))
    table(["drawing, us", *SIZES], [[part[:-4], *(spread(inside[f"{size}, braille: {part}"]) for size in SIZES)] for part in parts])
    table(["peer", "figures"], [[title[7:], ", ".join(f"{name} {number(own[1])}" for name, own in figures.items())]
                                for title, figures in results.items() if title.startswith("Peers: ")])
    grown = {title[8:]: figures for title, figures in results.items() if title.startswith("Growth: ")}
    if grown:
        heads = list(dict.fromkeys(name for figures in grown.values() for name in figures))
        table(["pack", *heads], [[title, *(number(figures[name][1]) if name in figures else "" for name in heads)]
                                 for title, figures in grown.items()])


main()
