#!/usr/bin/env python3
"""Makes a map pack of any size, the same one for the same seed: a grid of quarters with wandering walls.

    Benchmarks/make_pack.py FOLDER [--faces N] [--days N] [--places N] [--seed N] [--lean]

As in the bundled pack a face has two arcs of its own of eight points, one face in two changes hands, and a place in three
was announced. Days beyond 65,536 do not fit into the calendar of the format. With --lean a place has a name in one
language, and ids are short: a million places fit into a file of 64 MiB.
"""
import argparse
import datetime
import json
import math
import os
import random


def authalic(latitude):
    """q of WGS 84, by Snyder's equation 3-12: on longitude and q areas are those of the ellipsoid."""
    e2 = 0.0066943799901413165
    e, s = math.sqrt(e2), math.sin(math.radians(latitude))
    return (1 - e2) * (s / (1 - e2 * s * s) - math.log((1 - e * s) / (1 + e * s)) / (2 * e))


def area(points):
    """Square kilometres inside a ring of hundred-thousandths of degrees from 46 east, 39 north."""
    plane = [(math.radians(x / 1e5), authalic(39 + y / 1e5)) for x, y in points]
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(plane, plane[1:] + plane[:1]))
    return abs(doubled) / 2 * 6378.137 ** 2 / 2


def partition(random, count):
    """A grid of faces: the lines of the file, one arc or one face each."""
    columns = max(2, math.isqrt(count))
    rows = max(2, -(-count // columns))
    step = max(10, 200_000 // max(columns, rows))  # units of a hundred-thousandth degree
    def corner(x, y):
        inside = 0 < x < columns and 0 < y < rows
        sway = step // 5 if inside else 0
        return x * step + random.randint(-sway, sway), y * step + random.randint(-sway, sway)
    corners = [[corner(x, y) for x in range(columns + 1)] for y in range(rows + 1)]
    arcs, number, walls = [], {}, []
    def arc(a, b, key):
        (x0, y0), (x1, y1) = a, b
        length, points = 7, [a]
        for i in range(1, length):
            # Less than a fifth of a step aside: walls never meet.
            x = x0 + (x1 - x0) * i // length + random.randint(-step // 40, step // 40)
            y = y0 + (y1 - y0) * i // length + random.randint(-step // 40, step // 40)
            points.append((x, y))
        points.append(b)
        number[key] = len(arcs)
        walls.append(points)
        delta = [points[0]] + [(q[0] - p[0], q[1] - p[1]) for p, q in zip(points, points[1:])]
        arcs.append("[" + ",".join(f"[{x},{y}]" for x, y in delta) + "]")
    for y in range(rows + 1):
        for x in range(columns):
            arc(corners[y][x], corners[y][x + 1], ("h", x, y))
    for y in range(rows):
        for x in range(columns + 1):
            arc(corners[y][x], corners[y + 1][x], ("v", x, y))
    faces = []
    for y in range(rows):
        for x in range(columns):
            ring = [number["h", x, y], number["v", x + 1, y], ~number["h", x, y + 1], ~number["v", x, y]]
            outline = [p for n in ring for p in (walls[n] if n >= 0 else walls[~n][::-1])[:-1]]
            district = (y * 8 // rows) * 8 + x * 8 // columns
            faces.append('{"type":"Polygon","properties":{"id":"f%d","country":"%s","district":"d%d","area_km2":%.2f},"arcs":[%s]}'
                         % (len(faces), "AZ" if x * 2 < columns else "AM", district, area(outline), json.dumps(ring, separators=(",", ":"))))
    text = ('{"type":"Topology","transform":{"scale":[1e-05,1e-05],"translate":[46,39]},\n'
            '"objects":{"faces":{"type":"GeometryCollection","geometries":[\n' + ",\n".join(faces) + '\n]}},\n"arcs":[\n'
            + ",\n".join(arcs) + "\n]}\n")
    return text, len(faces), columns * step / 1e5, rows * step / 1e5


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    parser.add_argument("--faces", type=int, default=166)
    parser.add_argument("--days", type=int, default=66)
    parser.add_argument("--places", type=int, default=960)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--lean", action="store_true")
    options = parser.parse_args()
    random.seed(options.seed)
    os.makedirs(options.folder, exist_ok=True)
    def write(name, text):
        with open(os.path.join(options.folder, name), "w") as file:
            file.write(text)
    topology, faces, width, height = partition(random, options.faces)
    write("partition.topojson", topology)
    first = datetime.date(2000, 1, 1) if options.days < 30_000 else datetime.date(1850, 1, 1)
    day = lambda number: (first + datetime.timedelta(days=number)).isoformat()
    names = lambda text: {"en": text}
    write("pack.json", json.dumps({
        "format": "dayfront-map-pack", "version": 1, "id": "made", "title": names("A made story"),
        "days": {"first": day(0), "last": day(options.days - 1)}, "baseline": day(0),
        "home": {"west": 46.0, "south": 39.0, "east": 46.0 + width, "north": 39.0 + height},
        "holders": [{"id": "one", "letter": "a", "opposes": ["two"], "name": names("One")},
                    {"id": "two", "letter": "b", "opposes": [], "name": names("Two")}],
        "countries": [{"id": "AZ", "holder": "one", "name": names("Land")}, {"id": "AM", "holder": "two", "name": names("Side")}],
        "parties": [{"id": "speaker", "side": "one", "name": names("Speaker")}]}))
    write("sources.csv", "id,title,publisher,url,published,side,licence,note\nmade,Made up,,,,independent,CC0,\n")
    write("districts.csv", "id,country,name_en,name_az,name_hy,name_ru,zone,source\n"
          + "".join(f"d{n},{'AZ' if n % 8 < 4 else 'AM'},District {n},,,,yes,made\n" for n in range(64)))
    # As many days of change as there are days, each with the same few faces.
    changing = max(1, faces // 2)
    rows, turn = ["face,from,holder,status,due,source\n"], {}
    for number in range(max(options.days - 1, changing)):
        turn.setdefault(number % changing, set()).add(1 + number % max(1, options.days - 1))
    for face in range(changing):
        rows.append(f"f{face},1849-01-01,two,held,,made\n")
        for number, when in enumerate(sorted(turn[face])):
            rows.append(f"f{face},{day(when)},{'one' if number % 2 == 0 else 'two'},held,,made\n")
    write("control.csv", "".join(rows))
    places, said = [], []
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    def place_id(n):
        if not options.lean:
            return f"p{n}"
        text = ""
        while n or not text:
            n, rest = divmod(n, 36)
            text = digits[rest] + text
        return text
    names_of = (lambda n: f"Place {n},,,") if options.lean else (lambda n: f"Place {n},Yer {n},Tegh {n},Место {n}")
    for n in range(options.places):
        longitude, latitude = 46 + random.random() * width, 39 + random.random() * height
        rank = random.choice((1, 2, 3, 4, 5, 5, 5, 5, 5, 5))
        places.append(f"{place_id(n)},village,{rank},d{n % 64},{longitude:.5f},{latitude:.5f},exact,{names_of(n)},made,\n")
        if n % 3 == 0:
            said.append((day(random.randrange(options.days)), n))
    write("places.csv", "id,kind,rank,district,longitude,latitude,position,name_en,name_az,name_hy,name_ru,source,note\n"
          + "".join(places))
    write("announcements.csv", "place,day,act,party,outcome,source,note\n"
          + "".join(f"{place_id(n)},{when},announced,speaker,,made,\n" for when, n in sorted(said)))
    write("events.csv", "id,day,category,title,text,place,longitude,latitude,source\n"
          + "".join(f"e{n},{day(n * options.days // max(1, options.places // 8))},battle,Event {n},It happened.,,,,made\n"
                    for n in range(options.places // 8)))


main()
