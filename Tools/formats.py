#!/usr/bin/env python3
"""Reads Docs/DataFormats.md: the columns of every output, and their types.

    Tools/formats.py schemas          makes Docs/schemas anew: a JSON Schema for each output in JSON
    Tools/formats.py check DAYFRONT   runs the commands and compares what they write with the page and the schemas

`check` fails on a column that the page does not have, on a value of another type, on a column of the page that no output
has, and on a schema that differs from the page.
"""
import csv
import datetime
import io
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE, SCHEMAS = ROOT / "Docs/DataFormats.md", ROOT / "Docs/schemas"

# Each output of the page with the calls that write it; together the calls must show every column.
CALLS = {
    "control csv": [["control", "--at", "2020-11-10", "--format", "csv"],
                    ["control", "--from", "2020-11-09", "--to", "2020-11-11", "--format", "csv"],
                    ["export", "-", "--format", "csv", "--table", "control"]],
    "control json": [["control", "--at", "2020-11-10", "--format", "json"],
                     ["control", "--at", "2020-11-10", "--district", "Kalbajar", "--format", "json"]],
    "control geojson": [["control", "--at", "2020-11-09", "--format", "geojson"],
                        ["control", "--at", "2020-11-12", "--format", "geojson"]],
    "point json": [["point", "46.82", "39.51", "--at", "2020-11-10", "--format", "json"],
                   ["point", "46.07", "40.1", "--at", "2020-11-10", "--format", "json"],
                   ["point", "46.75", "39.76", "--format", "json"],
                   ["point", "46.87", "39.64", "--at", "2020-12-13", "--format", "json"]],
    "district csv": [["district", "--format", "csv"]],
    "district json": [["district", "--format", "json"]],
    "evidence csv": [["evidence", "--format", "csv"]],
    "evidence json": [["evidence", "--format", "json"], ["evidence", "--district", "Fuzuli", "--format", "json"]],
    "place json": [["place", "Hadrut", "--at", "2020-10-20", "--format", "json"], ["place", "Shusha", "--format", "json"]],
    "places csv": [["places", "--format", "csv"]],
    "events csv": [["events", "--format", "csv"]],
    "harm csv": [["harm", "--format", "csv"]],
    "diff csv": [["diff", "2020-10-19", "2020-11-10", "--format", "csv"]],
    "diff json": [["diff", "2020-10-19", "2020-11-10", "--format", "json"]],
    "pack list csv": [["pack", "list", "--format", "csv"]],
    "config csv": [["config", "--format", "csv"]],
    "config json": [["config", "--format", "json"]],
    "export spans csv": [["export", "-", "--format", "csv", "--table", "spans"]],
    "export announcements csv": [["export", "-", "--format", "csv", "--table", "announcements"]],
}
# Rows that JSON has as they are.
LISTS = {"places csv": ["places", "--format", "json"], "events csv": ["events", "--format", "json"],
         "harm csv": ["harm", "--format", "json"], "pack list csv": ["pack", "list", "--format", "json"]}
FEATURES = {"control": "export spans csv", "front": "export front feature", "event": "export event feature",
            "announcement": "export announcement feature"}
# A JSON output that is a list of records, and one that is a list of a part.
LISTED = {"district json": "district json", "place json": "place record"}
QUESTIONS = "date,lon,lat\n2020-10-20,46.75,39.76\n2020-11-10,46.87,39.64\n2020-11-09,47.05671,39.64937\n"


def tables():
    """The tables of the page by their headings: for each column its type and its meaning."""
    found, name = {}, None
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("### "):
            name = line[4:]
            found[name] = {}
        elif line.startswith("## "):
            name = None
        elif line.startswith("| `") and name:
            column, kind, meaning, example = [cell.strip() for cell in line.strip("|").split(" | ")] + [""] * (
                4 - len(line.strip("|").split(" | ")))
            found[name][column.strip("`")] = (kind, meaning, example)
    return {name: columns for name, columns in found.items() if columns}


TABLES = tables()


class Mismatch(Exception):
    pass


def is_day(value):
    try:
        return isinstance(value, str) and bool(datetime.date.fromisoformat(value))
    except ValueError:
        return bool(re.fullmatch(r"-?\d{4,}-\d\d-\d\d", value))


def fits(value, kind, where, met):
    """Complains where a value of JSON is not of a type of the page; notes the columns that it meets."""
    if kind.endswith("?"):
        if value is None:
            return
        kind = kind[:-1]
    if kind.startswith("list of "):
        if not isinstance(value, list):
            raise Mismatch(f"{where}: {value!r} is no list")
        inner = re.sub(r"records$", "record", kind[len("list of "):])
        for one in value:
            fits(one, inner, where, met)
    elif kind.endswith(" record"):
        compare(value, kind, where, met)
    else:
        right = {"text": lambda v: isinstance(v, str), "id": lambda v: isinstance(v, str) and v, "day": is_day,
                 "whole": lambda v: isinstance(v, int), "number": lambda v: isinstance(v, (int, float))}
        words = kind[len("one of "):].split(", ") if kind.startswith("one of ") else None
        if not (value in words if words else right[kind](value)):
            raise Mismatch(f"{where}: {value!r} is not {kind}")


def compare(record, table, where, met):
    if not isinstance(record, dict):
        raise Mismatch(f"{where}: {record!r} is no record")
    for column, value in record.items():
        if column not in TABLES[table]:
            raise Mismatch(f"{where}: the page has no column {column} in {table}")
        met.add((table, column))
        fits(value, TABLES[table][column][0], f"{where}.{column}", met)
    for column, (kind, _, _) in TABLES[table].items():
        if column not in record and not kind.endswith("?"):
            raise Mismatch(f"{where}: there is no {column}, which {table} must have")


def field(text, kind):
    """A field of CSV as the value that JSON would have."""
    bare = kind.rstrip("?")
    if bare.startswith("list of "):
        return [field(part, bare[len("list of "):]) for part in text.split(";")] if text else []
    if text == "":
        return None if kind.endswith("?") else ""
    if bare == "whole":
        return int(text)
    return float(text) if bare == "number" else text


def compare_rows(text, table, where, met):
    reader = csv.reader(io.StringIO(text))
    names = next(reader)
    if names != list(TABLES[table]):
        raise Mismatch(f"{where}: the columns are {names}, the page has {list(TABLES[table])}")
    for row in reader:
        record = {name: field(cell, TABLES[table][name][0]) for name, cell in zip(names, row)}
        compare(record, table, where, met)


def schema_of(kind):
    if kind.endswith("?"):
        return {"anyOf": [schema_of(kind[:-1]), {"type": "null"}]}
    if kind.startswith("list of "):
        return {"type": "array", "items": schema_of(re.sub(r"records$", "record", kind[len("list of "):]))}
    if kind.endswith(" record"):
        return {"$ref": "#/$defs/" + kind[:-len(" record")]}
    if kind.startswith("one of "):
        return {"enum": kind[len("one of "):].split(", ")}
    return {"text": {"type": "string"}, "id": {"type": "string", "minLength": 1},
            "day": {"type": "string", "format": "date"}, "whole": {"type": "integer"},
            "number": {"type": "number"}}[kind]


def of_groups(columns):
    """The members that a record also has in a pack whose holders are in groups; the page tells of them above its tables."""
    text = schema_of("text?")
    found = {}
    if "holder" in columns or {"to", "how"} <= set(columns):
        found = {"group": {**text, "description": "the group of the holder"},
                 "group_name": {**text, "description": "the name of that group"}}
    if "changes" in columns and "census" in columns:
        found["changes_inside_groups"] = {**schema_of(columns["changes"][0]),
                                          "description": "changes from a holder to another one of its group"}
    return found


def record_schema(table):
    columns = TABLES[table]
    return {"type": "object",
            "properties": {name: {**schema_of(kind), "description": meaning}
                           for name, (kind, meaning, _) in columns.items()} | of_groups(columns),
            "required": [name for name, (kind, _, _) in columns.items() if not kind.endswith("?")],
            "additionalProperties": False}


def parts_of(table, found):
    """The records that a table refers to, and those that these refer to."""
    for kind, _, _ in TABLES[table].values():
        match = re.fullmatch(r"(?:list of )?(.*) records?\??", kind)
        if match and match[1] not in found:
            found[match[1]] = record_schema(match[1] + " record")
            parts_of(match[1] + " record", found)
    return found


def schemas():
    """The file of each schema, and its text."""
    result = {}
    for name in [n for n in CALLS if n.endswith(" json")] + list(LISTS):
        base = LISTED.get(name, name)
        record = record_schema(base)
        whole = {"type": "array", "items": record} if name in LISTED or name in LISTS else record
        title = name.rsplit(" ", 1)[0]
        if name == "control json":
            whole = {"anyOf": [record, {"type": "array", "items": record}]}
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"dayfront {title} --format json",
                  **whole, "$defs": parts_of(base, {})}
        if not schema["$defs"]:
            del schema["$defs"]
        result[title.replace(" ", "-") + ".schema.json"] = json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
    return result


def check(dayfront):
    met, complaints = set(), []

    def output(words, given=None):
        done = subprocess.run([dayfront, *words], input=given, capture_output=True, text=True, cwd=ROOT)
        if done.returncode != 0:
            raise Mismatch(f"{' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    def attempt(words, body, given=None):
        try:
            body(output(words, given))
        except Mismatch as mismatch:
            complaints.append(str(mismatch))

    for name, calls in CALLS.items():
        for words in calls:
            where = " ".join(words)
            if name.endswith(" csv"):
                attempt(words, lambda text: compare_rows(text, name, where, met))
            elif name.endswith(" geojson"):
                attempt(words, lambda text: [compare(f["properties"], name, where, met)
                                             for f in json.loads(text)["features"]])
            elif name in LISTED:
                attempt(words, lambda text: [compare(r, LISTED[name], where, met) for r in json.loads(text)])
            else:
                attempt(words, lambda text: compare(json.loads(text), name, where, met))
    for name, words in LISTS.items():
        attempt(words, lambda text: [compare(r, name, " ".join(words), met) for r in json.loads(text)])
    batch = ["point", "--batch"]
    attempt(batch, lambda text: compare_rows(text, "point csv", "point --batch", met), QUESTIONS)
    features = ["export", "-", "--format", "geojson"]
    attempt(features, lambda text: [compare(f["properties"], FEATURES[f["properties"]["kind"]], "export", met)
                                    for f in json.loads(text)["features"]])
    complaints += [f"no output has the column {column} of {table}"
                   for table, columns in TABLES.items() for column in columns if (table, column) not in met]
    for name, text in schemas().items():
        path = SCHEMAS / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            complaints.append(f"{path.relative_to(ROOT)} differs from the page: Tools/formats.py schemas makes it anew")
    for path in SCHEMAS.glob("*.json"):
        if path.name not in schemas():
            complaints.append(f"{path.relative_to(ROOT)} is of no output")
    return complaints


def main(words):
    if words == ["schemas"]:
        SCHEMAS.mkdir(exist_ok=True)
        for name, text in schemas().items():
            (SCHEMAS / name).write_text(text, encoding="utf-8")
    elif len(words) == 2 and words[0] == "check":
        complaints = check(words[1])
        print("\n".join(complaints[:40]) if complaints else "every output is as Docs/DataFormats.md says")
        sys.exit(1 if complaints else 0)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
