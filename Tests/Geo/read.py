#!/usr/bin/python3
"""Reads the geographic exports of the bundled packs with GDAL, and compares them with `dayfront control`.

    Tests/Geo/read.py [DAYFRONT]

Needs GDAL and its Python part (Debian: python3-gdal). It fails on a warning of GDAL, on an outline that is not valid,
on an area of a holder that differs from `control` by more than 0.1 % on any day, and on days that are no dates.
"""
import collections
import csv
import io
import math
import os
import subprocess
import sys
import tempfile

from osgeo import gdal, ogr

DAYFRONT = sys.argv[1] if len(sys.argv) > 1 else ".build/release/dayfront"
PACKS = ["Maps/karabakh-2020", "Maps/karabakh-2020-2024"]
EQUATOR, ECCENTRICITY = 6378.137, math.sqrt(0.00669437999014)  # WGS 84; kilometres

gdal.UseExceptions()
warnings = []
gdal.PushErrorHandler(lambda level, number, words: warnings.append(words))


def dayfront(*words):
    return subprocess.run([DAYFRONT, *words], check=True, capture_output=True, text=True).stdout


def authalic(latitude):
    """Snyder's q, which grows with the area south of a parallel (USGS 1395, equation 3-12)."""
    s, e = math.sin(math.radians(latitude)), ECCENTRICITY
    return (1 - e * e) * (s / (1 - (e * s) ** 2) - math.log((1 - e * s) / (1 + e * s)) / (2 * e))


def ring_area(ring):
    """Square kilometres on the ellipsoid, positive against the clock."""
    total = 0
    for (x, y), (x2, y2) in zip(ring, ring[1:]):
        total += math.radians(x - x2) * (authalic(y) + 4 * authalic((y + y2) / 2) + authalic(y2)) / 6
    return total * EQUATOR ** 2 / 2


def area(geometry):
    parts = [geometry] if geometry.GetGeometryName() == "POLYGON" else [
        geometry.GetGeometryRef(i) for i in range(geometry.GetGeometryCount())]
    return sum(ring_area([p[:2] for p in part.GetGeometryRef(i).GetPoints()])
               for part in parts for i in range(part.GetGeometryCount()))


def told(pack, first, last):
    """The area of each holder of the zone by day, as `control` tells it."""
    text = dayfront("control", "--pack", pack, "--from", first, "--to", last, "--format", "csv")
    areas = collections.defaultdict(float)
    for row in csv.DictReader(io.StringIO(text)):
        if row["district"] == "zone":
            areas[row["day"], row["holder"], row["status"]] += float(row["km2"])
    return areas


def features(path):
    data = gdal.OpenEx(path, gdal.OF_VECTOR)
    for number in range(data.GetLayerCount()):
        layer = data.GetLayer(number)
        for feature in layer:
            yield layer, feature


def value(feature, name):
    index = feature.GetFieldIndex(name)
    if index < 0 or not feature.IsFieldSetAndNotNull(index):
        return ""
    return feature.GetFieldAsString(index).replace("/", "-")[:10] if name in ("start", "end") else \
        feature.GetFieldAsString(index)


def check(pack, path):
    kinds, spans = collections.Counter(), []
    for layer, feature in features(path):
        kind = value(feature, "kind")
        kinds[kind] += 1
        geometry = feature.GetGeometryRef()
        assert geometry is not None and geometry.IsValid(), f"{path}: {feature.DumpReadableAsString()[:300]}"
        if path.endswith(".geojson"):
            # QGIS takes the first fields whose names hold `start` and `end`, if they are dates.
            for name in ("start", "end"):
                assert layer.GetLayerDefn().GetFieldDefn(
                    layer.GetLayerDefn().GetFieldIndex(name)).GetType() == ogr.OFTDate, name
        if kind == "control":
            spans.append((value(feature, "start"), value(feature, "end"), value(feature, "holder"),
                          value(feature, "status"), area(geometry)))
    first, last = min(s[0] for s in spans), max(s[1] for s in spans)
    right = told(pack, first, last)
    worst = 0
    for (day, holder, status), km2 in right.items():
        sum_ = sum(s[4] for s in spans if s[0] <= day <= s[1] and s[2:4] == (holder, status))
        worst = max(worst, abs(sum_ - km2) / km2)
    for day in {key[0] for key in right}:
        shown = {s[2:4] for s in spans if s[0] <= day <= s[1]}
        assert shown == {key[1:] for key in right if key[0] == day}, (path, day)
    assert worst < 0.001, f"{path}: an area differs by {worst:.4%}"
    assert set(kinds) == {"control", "front", "event", "announcement"} or "later" in path, kinds
    print(f"{os.path.basename(path)}: {dict(kinds)}; areas within {worst:.5%} on {len({k[0] for k in right})} days")


with tempfile.TemporaryDirectory() as folder:
    for pack, name in zip(PACKS, ("war", "later")):
        for ending in ("geojson", "kml", "kmz"):
            path = os.path.join(folder, f"{name}.{ending}")
            dayfront("export", path, "--pack", pack)
            check(pack, path)
if warnings:
    sys.exit("GDAL warns: " + "; ".join(sorted(set(warnings))[:5]))
