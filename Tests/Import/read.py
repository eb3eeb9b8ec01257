#!/usr/bin/env python3
"""Compares an imported pack with the polygons that it was made of, read by others' geometry: shapely and pyproj.

    Tests/Import/read.py --pack PACK --report REPORT.csv [options of the import] SOURCE...

Takes --dates, --zone, --holder, --rules, --over, --delta as `dayfront import` does, and the report that it wrote. On 80 random days it asks `dayfront point` for 5,000 random points, and `dayfront control` for the areas. It fails

- where a point that lies further than --near from every border of the source's day has another holder than there, in more
  ground than the report tells for that day (a point stands for its share of the map);
- where a holder's area differs by more than what the report tells for that day, and a step of the grid along its borders.

Needs shapely and pyproj (PyPI). It prints how many answers agreed, and the largest difference of an area.
"""
import argparse
import csv
import datetime
import glob
import io
import json
import os
import random
import re
import subprocess
import sys
import unicodedata

import numpy
import pyproj
import shapely
import shapely.geometry

EQUAL_AREA = pyproj.Transformer.from_crs("EPSG:4326", "+proj=cea +ellps=WGS84", always_xy=True)
METRES_PER_DEGREE = 111_195


def plane(area):
    # Lines are straight in degrees; on the plane they bend, so long ones are cut first.
    return shapely.transform(shapely.segmentize(area, 0.05), lambda x, y: EQUAL_AREA.transform(x, y), interleaved=False)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--program", default=".build/release/dayfront")
    parser.add_argument("--pack", required=True)
    parser.add_argument("--report", required=True)
    parser.add_argument("--dates", default="name")
    parser.add_argument("--zone", default="+00:00")
    parser.add_argument("--holder")
    parser.add_argument("--rules")
    parser.add_argument("--over", default="")
    parser.add_argument("--delta", help="a property that tells nochange, gains, losses; --dates FROM,TO are its days")
    parser.add_argument("--base", action="store_true", help="the pack has a base: ground outside it is not compared")
    parser.add_argument("--grid", type=float, default=5)
    parser.add_argument("--near", type=float, default=150, help="metres from a border in which a point may differ")
    parser.add_argument("--points", type=int, default=5000)
    parser.add_argument("--days", type=int, default=80)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def slug(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")


FITS = {
    "is": lambda value, text: value == text,
    "contains": lambda value, text: text in value,
    "begins": lambda value, text: value.startswith(text),
    "any": lambda value, text: True,
}


class Holders:
    def __init__(self, options):
        self.property = options.holder
        self.rules = list(csv.DictReader(open(options.rules, encoding="utf-8"))) if options.rules else None

    def of(self, properties):
        if self.rules is None:
            return slug(str(properties[self.property])) if self.property else "held"
        for rule in self.rules:
            value = properties.get(rule["property"])
            if value is None or not FITS[rule["when"] or "is"](str(value), rule["matches"]):
                continue
            return None if rule["holder"] == "-" else slug(rule["holder"])
        raise SystemExit(f"no rule for {properties}")


def day_of(name, zone):
    for group in re.findall(r"\d+", re.sub(r"(\d{4})[-_](\d\d)[-_](\d\d)", r"\1\2\3", name)):
        if len(group) == 8:
            return datetime.date(int(group[:4]), int(group[4:6]), int(group[6:])), 0
        if len(group) in (9, 10):
            instant = datetime.datetime.fromtimestamp(int(group), datetime.timezone.utc) + zone
            return instant.date(), int(group)
        if len(group) == 4:
            return datetime.date(int(group), 1, 1), 0
    raise SystemExit(f"no date in {name}")


def polygons(geometry):
    if geometry is not None and geometry["type"] == "GeometryCollection":
        for part in geometry["geometries"]:
            yield from polygons(part)
    if geometry is None or geometry["type"] not in ("Polygon", "MultiPolygon"):
        return
    for rings in [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]:
        rings = [[position[:2] for position in ring] for ring in rings if len(ring) >= 3]
        if rings:
            # A hole outside its shell is left out, as the import does.
            yield shapely.make_valid(shapely.geometry.Polygon(rings[0], rings[1:]))


class Source:
    """The union of each holder's ground on a day."""

    def __init__(self, options):
        self.options = options
        self.holders = Holders(options)
        hours, minutes = options.zone[1:].split(":")
        zone = datetime.timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if options.zone[0] == "-" else 1)
        files = [f for s in options.sources for f in (glob.glob(s + "/*json") if os.path.isdir(s) else [s])]
        self.files = {}
        if options.delta:
            self.changes = self.ends(files)
            return
        for file in files:
            day, rank = day_of(os.path.basename(file), zone) if options.dates == "name" else (file, 0)
            if day not in self.files or self.files[day][0] < rank:
                self.files[day] = (rank, file)

    def ends(self, files):
        """The files that tell of each day, as the end of a change or, if there is no such file, as the start of one."""
        start, end = self.options.dates.split(",")
        changes = {}
        for file in files:
            for feature in self.read(file):
                p = feature["properties"]
                for day, rank in [(p.get(start), 0), (p.get(end), 1)] if p.get(start) else [(p["date"], 0)]:
                    changes.setdefault(datetime.date.fromisoformat(day), {}).setdefault(rank, set()).add(file)
        return changes

    def changed(self, day):
        """The features of the last day that is told: what stayed, with what was gained at its end or lost at its start."""
        start, end = self.options.dates.split(",")
        last = max(d for d in self.changes if d <= day)
        rank = max(self.changes[last])
        for file in self.changes[last][rank]:
            for feature in self.read(file):
                p = feature["properties"]
                own = p.get(end if rank else start) or p["date"]
                kinds = {"nochange", "gains" if rank or not p.get(start) else "losses"}
                if own == last.isoformat() and p[self.options.delta] in kinds:
                    yield feature

    @staticmethod
    def read(file):
        whole = json.load(open(file, encoding="utf-8"))
        return (whole if "features" in whole else next(v for v in whole.values() if "features" in v))["features"]

    def features(self, day):
        if self.options.delta:
            yield from self.changed(day)
            return
        if self.options.dates == "name":
            last = max(d for d in self.files if d <= day)
            yield from json.load(open(self.files[last][1], encoding="utf-8"))["features"]
            return
        start, end = self.options.dates.split(",")
        for _, file in self.files.values():
            for feature in json.load(open(file, encoding="utf-8"))["features"]:
                p = feature["properties"]
                if str(p[start]) <= day.isoformat() and (not p.get(end) or day.isoformat() <= str(p[end])):
                    yield feature

    def ground(self, day):
        parts = {}
        for feature in self.features(day):
            found = list(polygons(feature["geometry"]))
            holder = self.holders.of(feature["properties"]) if found else None
            if holder:
                parts.setdefault(holder, []).extend(found)
        ground = {holder: shapely.union_all(found) for holder, found in parts.items()}
        order = [slug(name) for name in self.options.over.split(",") if name] + sorted(ground)
        taken, told = shapely.geometry.Polygon(), {}
        for holder in dict.fromkeys(order):
            if holder in ground:
                told[holder] = shapely.difference(ground[holder], taken)
                taken = shapely.union(taken, ground[holder])
        return told


def dayfront(options, *words, text=None):
    return subprocess.run([options.program, *words], input=text, check=True, capture_output=True, text=True).stdout


def main():
    options = arguments()
    source = Source(options)
    pack = json.load(open(os.path.join(options.pack, "pack.json"), encoding="utf-8"))
    first, last = (datetime.date.fromisoformat(pack["days"][end]) for end in ("first", "last"))
    chosen = random.Random(options.seed)
    days = sorted(chosen.sample(range((last - first).days + 1), min(options.days, (last - first).days + 1)))
    days = [first + datetime.timedelta(days=number) for number in days]
    home = pack["home"]
    points = [(chosen.uniform(home["west"], home["east"]), chosen.uniform(home["south"], home["north"]))
              for _ in range(options.points)]
    xs, ys = numpy.array([p[0] for p in points]), numpy.array([p[1] for p in points])
    altered = {}
    for row in csv.DictReader(open(options.report, encoding="utf-8")):
        begin, end = (datetime.date.fromisoformat(row[name]) for name in ("day", "until"))
        for day in days:
            if begin <= day <= end:
                altered[day] = altered.get(day, 0) + float(row["km2"])
    rows = "".join(f"{day},{x:.7f},{y:.7f}\n" for day in days for x, y in points)
    batch = dayfront(options, "point", "--batch", "--pack", options.pack, "--format", "csv", text="date,lon,lat\n" + rows)
    answers = [row["holder"] for row in csv.DictReader(io.StringIO(batch))]
    box = shapely.geometry.box(home["west"], home["south"], home["east"], home["north"])
    share = plane(box).area / 1e6 / options.points
    agreed = near = explained = faults = 0
    worst = (0, None, None)
    for number, day in enumerate(days):
        told = answers[number * len(points):(number + 1) * len(points)]
        ground = source.ground(day)
        drawn = numpy.full(len(points), "", dtype=object)
        for holder, area in ground.items():
            shapely.prepare(area)
            drawn[shapely.contains_xy(area, xs, ys)] = holder
        differing = []
        for place, holder in enumerate(told):
            own = "" if holder in ("rest", "outside") else holder
            if own == drawn[place] or options.base and holder == "outside":
                agreed += 1
                continue
            distance = min(shapely.boundary(area).distance(shapely.Point(points[place])) for area in ground.values())
            if distance * METRES_PER_DEGREE <= options.near:
                near += 1
            else:
                differing.append((points[place], holder, drawn[place]))
        # A point stands for a share of the map, and chance for as much again.
        if len(differing) * share > altered.get(day, 0) + 2 * share:
            faults += 1
            print(f"{day}: {len(differing)} points differ, {differing[:3]}; {altered.get(day, 0):.2f} km2 are reported")
        explained += len(differing)
        if options.base:
            continue
        control = csv.DictReader(io.StringIO(
            dayfront(options, "control", "--pack", options.pack, "--at", day.isoformat(), "--format", "csv")))
        areas = {row["holder"]: float(row["km2"]) for row in control if row["scope"] == "zone"}
        for holder, area in ground.items():
            flat = plane(area)
            difference = abs(areas.get(holder, 0) - flat.area / 1e6)
            allowed = altered.get(day, 0) + flat.length / 1000 * options.grid / 1000
            worst = max(worst, (difference, day, holder), key=lambda one: one[0])
            if difference > allowed:
                faults += 1
                print(f"{day}: {holder} has {areas.get(holder, 0):.3f} km2, the source {flat.area / 1e6:.3f}")
    total = len(days) * len(points)
    print(f"{len(points)} points on {len(days)} days: {agreed} of {total} agree, {near} lie within {options.near:g} m of "
          f"a border, {explained} further; the largest difference of an area is {worst[0]:.3f} km2 ({worst[1]}, {worst[2]})")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
