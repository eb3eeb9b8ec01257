#!/usr/bin/env python3
"""Reads a pack's image by Docs/PreparedPack.md alone, and compares what it says with the pack's text.

    Tests/Prepared/read.py FOLDER
"""
import csv, hashlib, os, struct, sys

folder = sys.argv[1]
page = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Docs/PreparedPack.md")
image = open(folder + "/.prepared", "rb").read()

magic, version, order, layout, size, checksum = struct.unpack_from("<8sIIQQQ", image)
assert (magic, version, order, size) == (b"dayfront", 1, 0x01020304, len(image)), "the header"
total = 0xCBF29CE484222325
for place, (word,) in enumerate(struct.iter_unpack("<Q", image)):
    if place != 4:
        word ^= total
        total = (word << 29 | word >> 35) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
assert total == checksum, "the checksum"
source_count, section_count = struct.unpack_from("<II", image, 104)
digest = hashlib.sha256()
for name, length, modified in struct.iter_unpack("<32sqq", image[112:112 + 48 * source_count]):
    path = os.path.join(folder, name.rstrip(b"\0").decode())
    digest.update(name.rstrip(b"\0") + struct.pack("<q", length))
    if length >= 0:
        assert os.stat(path).st_mtime_ns == modified, path
        digest.update(open(path, "rb").read())
assert digest.digest() == image[72:104], "the digest of the sources"

# The page's table: the number of a section, its name, its fields. A kind is some letters of struct.
KINDS = {"u8": "B", "u32": "I", "i32": "i", "i16": "h", "f64": "d", "text": "I", "list": "I", "lines": "II", "names": "IIII"}
sections = {}
for line in open(page, encoding="utf-8").read().partition("## Sections")[2].splitlines():
    cells = [cell.strip() for cell in line.strip("|\n ").split("|")]
    if len(cells) != 3 or not cells[0].isdigit():
        continue
    fields = [field.split() for field in cells[2].split(", ")]
    words = [(f[0], f[1], int(f[3]) if len(f) > 2 else 1) if len(f) > 1 else ("", f[0], 1) for f in fields]
    form = "<" + "".join(KINDS[kind] * times for _, kind, times in words)
    offset, count, width = struct.unpack_from("<QQQ", image, 112 + 48 * source_count + 24 * int(cells[0]))
    assert count == 0 or width == struct.calcsize(form), cells
    sections[cells[1]] = (words, list(struct.iter_unpack(form, image[offset:offset + count * width])))
assert len(sections) == section_count
ends = [end for end, in sections["textEnds"][1]]
blob = bytes(byte for byte, in sections["texts"][1])
texts = [blob[start:end].decode() for start, end in zip([0] + ends, ends)]

def column(section, name):
    words, rows = sections[section]
    at = [word[0] for word in words].index(name)
    first = sum(len(KINDS[kind]) * times for _, kind, times in words[:at])
    return [texts[row[first]] if words[at][1] in ("text", "names") else row[first] for row in rows]

compared = (("places", "id", "id"), ("places", "names", "name_en"), ("districts", "id", "id"), ("events", "title", "title"),
            ("sources", "url", "url"), ("announcements", "note", "note"), ("places", "rank", "rank"))
for section, field, name in compared:
    path = f"{folder}/{section}.csv"
    rows = list(csv.DictReader(open(path, encoding="utf-8", newline=""))) if os.path.exists(path) else []
    assert [str(value) for value in column(section, field)] == [row[name] for row in rows], (section, name)
    print(f"{section}.{name}: {len(rows)} as its text")
