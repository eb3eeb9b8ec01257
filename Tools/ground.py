#!/usr/bin/env python3
"""Cuts the ground of a pack along outlines, and makes the pack of later years from the pack of the war.

    Tools/ground.py cut [PACK]      cuts the faces of PACK/partition.topojson as Tools/ground/PACK.geojson says
    Tools/ground.py later [FOLDER]  makes the pack of later years, in Maps/karabakh-2020-2024 or elsewhere
    Tools/ground.py prove [PACK]    proves that a partition has neither gap nor overlap, and prints sums of areas

PACK is a folder, Maps/karabakh-2020 where none is given. Python's standard library is all that is needed. The same
input gives the same bytes; what is cut already is left alone, so a second run changes nothing.

What is cut, and into what, stands in Tools/ground/NAME.geojson, NAME being the pack's folder:

- A LineString with `face` cuts that face in two. Both its ends lie on the outline of the face: on a corner of it, or on
  a side, which then gets a corner there. Corners between the ends lie inside.
- A Point with `face` and `id` takes the part of the face that it lies in out of it and gives it the new id, and the
  `certainty` and `fate` that it names; points of one id collect several parts. What no point takes stays the old face.

Each feature tells its `source`, `licence`, `method` and `accuracy`. Cuts come first, in the order of the file.

The partition stays exact: all is done on the grid of the file, in whole numbers. A face is cut by one new arc, which
both halves share; an arc in which a cut ends becomes two. Arcs keep their numbers, new ones come at the end. A corner
that a cut adds to a side lies within half a step of the grid of it, 2 m, so that the side is bent by that much.

A face that is new needs its rows in control.csv; `prove` says whether the partition is still exact.

The pack of later years goes from 2 December 2020 to 1 January 2024. To 18 December both packs tell the same days, so
these come from the pack of the war: its faces, what holds on 1 December and its changes and events from then on, its
places, districts, heights, waters and outlines. Opinions come from it too, all that are later than 1 December. What
came later stands in Tools/ground/later, in tables of the same names, and is added. Of sources the pack has those that its records name. Its pack.json, legend.csv, method.csv and
SOURCES.md are written by hand. Mend a record of the first pack there, one of later years in Tools/ground/later, and run
`later` again.
"""
import csv
import io
import json
import math
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
WAR, LATER = ROOT / "Maps/karabakh-2020", ROOT / "Maps/karabakh-2020-2024"
OUTLINES = ROOT / "Tools/ground"
ADDED = OUTLINES / "later"
BASELINE, WAR_ENDS = "2020-12-01", "2020-12-18"  # of the pack of later years, and the last day of the pack of the war
# The fate of a face in the pack of later years: by its own, where that holds throughout, and by that in the first pack.
FATES = {"khojavend-captured-2020-12-14": "pocket",
         "qubadli-left-2020-12-18": "left-2020", "zangilan-left-2020-12-18": "left-2020",
         "captured": "taken-2020", "handed-over-aghdam": "taken-2020", "handed-over-kalbajar": "taken-2020",
         "handed-over-lachin": "taken-2020", "remained": "remained", "lachin-corridor": "lachin-corridor"}
NEAR = 20  # steps of the grid, about 60 m: an end so near to a corner is that corner
TOUCHING = 2  # steps: an end further from the outline than this does not lie on it
LATTICE = 400  # points a side of the lattice by which shares of a face are counted
EQUATOR, ECCENTRICITY = 6378.137, math.sqrt(0.00669437999014)  # WGS 84; kilometres


class Topology:
    """A partition in whole numbers of the file's own grid."""

    def __init__(self, path):
        self.path = path
        self.bare = json.loads(path.read_text(encoding="utf-8"))
        self.scale, self.origin = self.bare["transform"]["scale"], self.bare["transform"]["translate"]
        self.arcs = []
        for steps in self.bare["arcs"]:
            x = y = 0
            points = []
            for dx, dy in steps:
                x, y = x + dx, y + dy
                points.append((x, y))
            self.arcs.append(points)
        # A face is its properties and a list of parts; a part is a list of rings, a ring a list of arcs.
        self.faces = [(face["properties"], parts_of(face, "arcs"))
                      for face in self.bare["objects"]["faces"]["geometries"]]

    def text(self):
        """The file: one arc and one face a line."""
        def line(value):
            return json.dumps(value, separators=(",", ":"), ensure_ascii=False)
        faces = []
        for properties, parts in self.faces:
            kind, arcs = ("Polygon", parts[0]) if len(parts) == 1 else ("MultiPolygon", parts)
            faces.append(line({"type": kind, "properties": properties, "arcs": arcs}))
        arcs = []
        for points in self.arcs:
            steps = [[b[0] - a[0], b[1] - a[1]] for a, b in zip([(0, 0)] + points, points)]
            arcs.append(line(steps))
        return "\n".join([
            '{', '"type":"Topology",', f'"bbox":{json.dumps(self.bare["bbox"])},',
            f'"transform":{line(self.bare["transform"])},',
            '"objects":{"faces":{"type":"GeometryCollection","geometries":[', ",\n".join(faces), ']}},',
            '"arcs":[', ",\n".join(arcs), ']', '}', ''])

    def grid(self, position):
        return tuple((position[i] - self.origin[i]) / self.scale[i] for i in (0, 1))

    def degrees(self, point):
        return tuple(point[i] * self.scale[i] + self.origin[i] for i in (0, 1))

    def points(self, arc):
        return self.arcs[arc] if arc >= 0 else self.arcs[~arc][::-1]

    def ring(self, arcs):
        """The corners of a ring, the first one not repeated."""
        return [point for arc in arcs for point in self.points(arc)[:-1]]

    def face(self, name):
        return next((face for face in self.faces if face[0]["id"] == name), None)

    def area(self, parts):
        """Square kilometres on the ellipsoid: outer rings less their holes."""
        total = 0
        for part in parts:
            sizes = [abs(self.ring_area(ring)) for ring in part]
            total += sizes[0] - sum(sizes[1:])
        return total

    def ring_area(self, ring):
        corners = [self.degrees(p) for p in self.ring(ring)]
        total = 0
        for (x, y), (x2, y2) in zip(corners, corners[1:] + corners[:1]):
            total += math.radians(x2 - x) * (authalic(y) + 4 * authalic((y + y2) / 2) + authalic(y2)) / 6
        return total * EQUATOR ** 2 / 2

    def split(self, arc, at):
        """Makes two of an arc at one of its inner points, for every face that has it."""
        self.arcs.append(self.arcs[arc][at:])
        new = len(self.arcs) - 1
        self.arcs[arc] = self.arcs[arc][:at + 1]
        for _, parts in self.faces:
            for part in parts:
                for ring in part:
                    if arc in ring:
                        ring.insert(ring.index(arc) + 1, new)
                    elif ~arc in ring:
                        ring.insert(ring.index(~arc), ~new)

    def node(self, parts, position):
        """The point on the outline of the parts at a position; afterwards an arc ends there."""
        x, y = self.grid(position)
        arcs = sorted({arc if arc >= 0 else ~arc for part in parts for ring in part for arc in ring})
        corner = min((math.hypot(p[0] - x, p[1] - y), arc, at) for arc in arcs for at, p in enumerate(self.arcs[arc]))
        if corner[0] > NEAR:
            away, arc, at = min(
                (away_from(side, (x, y)), arc, at)
                for arc in arcs for at, side in enumerate(zip(self.arcs[arc], self.arcs[arc][1:])))
            if away > TOUCHING:
                sys.exit(f"{position} does not lie on the outline: {away:.0f} steps of the grid off it")
            self.arcs[arc].insert(at + 1, (round(x), round(y)))
            corner = (0, arc, at + 1)
        _, arc, at = corner
        point = self.arcs[arc][at]
        if 0 < at < len(self.arcs[arc]) - 1:
            self.split(arc, at)
        return point

    def cut(self, name, line):
        """Cuts a part of a face in two along a line that begins and ends on its outline."""
        parts = self.face(name)[1]
        first, last = (self.node(parts, line[i]) for i in (0, -1))
        inner = [tuple(map(round, self.grid(position))) for position in line[1:-1]]
        for index, part in enumerate(parts):
            starts = {self.points(arc)[0]: at for at, arc in enumerate(part[0])}
            if first in starts and last in starts:
                break
        else:
            sys.exit(f"{name}: a cut does not begin and end on one outline")
        self.arcs.append([first] + inner + [last])
        new = len(self.arcs) - 1
        outer = part[0][starts[first]:] + part[0][:starts[first]]
        middle = next(at for at, arc in enumerate(outer) if self.points(arc)[0] == last)
        halves = [[outer[:middle] + [~new]], [outer[middle:] + [new]]]
        for hole in part[1:]:
            halves[0 if inside(self.ring(halves[0][0]), self.ring(hole)[0]) else 1].append(hole)
        parts[index:index + 1] = halves

    def take(self, name, new, properties, position):
        """Moves the part of a face at a position into the face `new`, which is made beside it if it is not there."""
        old = self.face(name)
        point = self.grid(position)
        part = next((p for p in old[1] if inside(self.ring(p[0]), point)), None)
        if part is None:
            sys.exit(f"{new}: {position} does not lie in {name}")
        old[1].remove(part)
        if self.face(new) is None:
            about = {**old[0], "id": new, **properties}
            self.faces.insert(self.faces.index(old) + 1, (about, []))
        self.face(new)[1].append(part)
        if not old[1]:
            self.faces.remove(old)


def authalic(latitude):
    """Twice the area from the equator up to a latitude, for a radian of longitude and an equator of radius 1."""
    e, s = ECCENTRICITY, math.sin(math.radians(latitude))
    return (1 - e * e) * (s / (1 - e * e * s * s) + math.atanh(e * s) / e)


def away_from(side, point):
    (ax, ay), (bx, by) = side
    x, y = point
    dx, dy = bx - ax, by - ay
    along = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / ((dx * dx + dy * dy) or 1)))
    return math.hypot(ax + along * dx - x, ay + along * dy - y)


def inside(ring, point):
    x, y = point
    odd = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            odd = not odd
    return odd


def share(topology, parts, outline):
    """Which share of the parts lies inside an outline in degrees, by a lattice of points, to two decimals."""
    both = all_ = 0
    rings = [[topology.degrees(p) for p in topology.ring(ring)] for part in parts for ring in part]
    xs, ys = ([p[i] for ring in rings for p in ring] for i in (0, 1))
    for i in range(LATTICE):
        for j in range(LATTICE):
            point = tuple(min(s) + (k + .5) / LATTICE * (max(s) - min(s)) for s, k in ((xs, i), (ys, j)))
            if sum(inside(ring, point) for ring in rings) % 2:
                all_ += 1
                both += sum(inside(ring, point) for ring in outline) % 2
    return round(both / all_, 2)


def parts_of(shape, key):
    """The parts of a Polygon or MultiPolygon."""
    return shape[key] if shape["type"] == "MultiPolygon" else [shape[key]]


def features(path):
    return json.loads(path.read_text(encoding="utf-8"))["features"]


def cut(pack):
    topology = Topology(pack / "partition.topojson")
    steps = features(OUTLINES / (pack.name + ".geojson"))
    oblast = [ring for f in features(pack / "overlays.geojson") if f["properties"]["layer"] == "former-oblast"
              for part in parts_of(f["geometry"], "coordinates") for ring in part]
    points = [f for f in steps if f["geometry"]["type"] == "Point"]
    done = {f["properties"]["face"] for f in points if topology.face(f["properties"]["id"])}
    changed = []
    for step in steps:
        about, where = step["properties"], step["geometry"]
        if about["face"] in done:
            continue
        if topology.face(about["face"]) is None:
            sys.exit(f"{about['face']}: no such face")
        if where["type"] == "LineString":
            topology.cut(about["face"], where["coordinates"])
        else:
            named = {key: about[key] for key in ("certainty", "fate") if key in about}
            topology.take(about["face"], about["id"], named, where["coordinates"])
            changed += [about["face"], about["id"]]
    for name in sorted(set(changed)):
        face = topology.face(name)
        if face:
            face[0]["area_km2"] = round(topology.area(face[1]), 1)
            face[0]["former"] = share(topology, face[1], oblast)
            print(f"{name}  {face[0]['area_km2']} km2")
    topology.path.write_text(topology.text(), encoding="utf-8")


def prove(pack):
    """Every arc has one face on each side or lies on the edge of the map; the faces' areas make up the map's."""
    topology = Topology(pack / "partition.topojson")
    uses = {}
    for properties, parts in topology.faces:
        for part in parts:
            for at, ring in enumerate(part):
                for arc, after in zip(ring, ring[1:] + ring[:1]):
                    if topology.points(arc)[-1] != topology.points(after)[0]:
                        sys.exit(f"{properties['id']}: arcs {arc} and {after} do not meet")
                # The face on the left: outer rings against the clock, holes with it.
                for arc in ring if (topology.ring_area(ring) < 0) == (at == 0) else [~arc for arc in ring]:
                    if arc in uses:
                        sys.exit(f"{properties['id']} and {uses[arc]} lie on one side of arc {arc}")
                    uses[arc] = properties["id"]
    edge = []
    for arc in range(len(topology.arcs)):
        if arc not in uses and ~arc not in uses:
            sys.exit(f"arc {arc} belongs to no face")
        if arc not in uses or ~arc not in uses:
            edge.append(~arc if arc in uses else arc)
    total = math.fsum(topology.area(parts) for _, parts in topology.faces)
    around = abs(math.fsum(open_area(topology, arc) for arc in edge))
    if abs(total - around) > 1e-6 * around:
        sys.exit(f"the faces have {total:.6f} km2, the map has {around:.6f}")
    zone = {row["face"] for row in table(pack / "control.csv")[1]}
    print(f"{len(topology.faces)} faces, {len(topology.arcs)} arcs, {total:.6f} km2; "
          f"zone {math.fsum(topology.area(parts) for p, parts in topology.faces if p['id'] in zone):.3f} km2")


def open_area(topology, arc):
    """What an arc adds to the area of a ring."""
    corners = [topology.degrees(p) for p in topology.points(arc)]
    return EQUATOR ** 2 / 2 * math.fsum(
        math.radians(x2 - x) * (authalic(y) + 4 * authalic((y + y2) / 2) + authalic(y2)) / 6
        for (x, y), (x2, y2) in zip(corners, corners[1:]))


def table(path):
    """The columns of a CSV file and its rows."""
    reader = csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    return reader.fieldnames, list(reader)


def write(path, columns, rows):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def later(folder):
    topology = Topology(WAR / "partition.topojson")
    for properties, _ in topology.faces:
        if "fate" in properties:
            properties["fate"] = FATES.get(properties["id"]) or FATES[properties["fate"]]
    (folder / "partition.topojson").write_text(topology.text(), encoding="utf-8")
    for name in ("relief.asc", "water.geojson", "districts.csv", "places.csv"):
        (folder / name).write_bytes((WAR / name).read_bytes())

    # Outlines that the years after the war still have, then those that came.
    lines = [line.rstrip(",") for line in (WAR / "overlays.geojson").read_text(encoding="utf-8").splitlines()[1:-1]]
    lines = [line for line in lines if json.loads(line)["properties"]["layer"] != "remained"]
    lines += [line.rstrip(",") for line in (ADDED / "overlays.geojson").read_text(encoding="utf-8").splitlines()[1:-1]]
    (folder / "overlays.geojson").write_text(
        '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")

    columns, first = table(WAR / "control.csv")
    added = table(ADDED / "control.csv")[1]
    rows = []
    for face in dict.fromkeys(row["face"] for row in first):
        own = [row for row in first if row["face"] == face]
        # The state that the pack begins with is no change here, so that it has no range of days.
        before = [row for row in own if row["from"] <= BASELINE][-1]
        rows.append({**before, **{column: "" for column in ("earliest", "latest") if column in columns}})
        rows += [row for row in own if row["from"] > BASELINE]
        rows += [{column: row[column] for column in columns} for row in added if row["face"] == face]
    write(folder / "control.csv", columns, rows)
    early = [row["face"] for row in added if row["from"] <= WAR_ENDS]
    strange = {row["face"] for row in added} - {row["face"] for row in first}
    if early or strange:
        sys.exit("Tools/ground/later/control.csv: "
                 f"{', '.join(early) or 'nothing'} changes in the days of the first pack, "
                 f"{', '.join(sorted(strange)) or 'nothing'} is no face of it")

    columns, events = table(WAR / "events.csv")
    events = [row for row in events if BASELINE < row["day"] <= WAR_ENDS] + table(ADDED / "events.csv")[1]
    write(folder / "events.csv", columns, events)

    columns, opinions = table(WAR / "opinions.csv")
    added = table(ADDED / "opinions.csv")[1]
    if any(row["day"] <= WAR_ENDS for row in added):
        sys.exit("Tools/ground/later/opinions.csv: opinions on the days of the first pack stand in that pack")
    opinions = [row for row in opinions if row["day"] > BASELINE] + added
    write(folder / "opinions.csv", columns, sorted(opinions, key=lambda row: row["day"]))

    columns, sources = table(WAR / "sources.csv")
    known = {row["id"] for row in sources}
    sources += [row for row in table(ADDED / "sources.csv")[1] if row["id"] not in known]
    named = set()
    for path in sorted(folder.glob("*.csv")):
        if path.name != "sources.csv":
            for row in table(path)[1]:
                named.update((row.get("source") or "").split(";"))
    for name in ("overlays.geojson", "water.geojson"):
        for feature in features(folder / name):
            named.update(feature["properties"]["source"].split(";"))
    write(folder / "sources.csv", columns, [row for row in sources if row["id"] in named])


def main(words):
    if words[:1] == ["cut"] and len(words) <= 2:
        cut(pathlib.Path(words[1]) if words[1:] else WAR)
    elif words[:1] == ["later"] and len(words) <= 2:
        later(pathlib.Path(words[1]) if words[1:] else LATER)
    elif words[:1] == ["prove"] and len(words) <= 2:
        prove(pathlib.Path(words[1]) if words[1:] else WAR)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
