#!/usr/bin/env python3
"""Makes dated areas for `dayfront import`, by seed: a front line that is drawn anew every day and moves here and there.

    Benchmarks/make_import.py FOLDER [--days 1100] [--vertices 5450] [--seed 1]

Each day has a file of its own with one area of so many vertices. All of them shift by a metre or so, as when a line is
drawn anew, and one in fifty moves by up to 300 m for good. Then, for the time and the memory:

    /usr/bin/time -v dayfront import FOLDER --into PACK
"""
import argparse
import datetime
import os
import random


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--days", type=int, default=1100)
    parser.add_argument("--vertices", type=int, default=5450)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    os.makedirs(options.folder, exist_ok=True)
    count = options.vertices - 2
    line = [40.5 + chance.uniform(-0.002, 0.002) for _ in range(count)]
    day = datetime.date(2020, 1, 1)
    for _ in range(options.days):
        for _ in range(count // 50):
            line[chance.randrange(count)] += chance.uniform(-0.003, 0.003)
        points = ["[40,40]", "[50,40]"]
        for place in range(count - 1, -1, -1):
            x = 40 + 10 * (place + 0.5) / count + chance.uniform(-1e-5, 1e-5)
            points.append(f"[{x:.7f},{line[place] + chance.uniform(-1e-5, 1e-5):.7f}]")
        points.append(points[0])
        with open(os.path.join(options.folder, f"{day}.geojson"), "w", encoding="utf-8") as file:
            file.write('{"type":"FeatureCollection","features":[\n{"type":"Feature","properties":{"holder":"red"},'
                       '"geometry":{"type":"Polygon","coordinates":[[' + ",".join(points) + "]]}}\n]}\n")
        day += datetime.timedelta(days=1)


if __name__ == "__main__":
    main()
