"""Frames of the map as cells, from what `dayfront render` draws: for the floor, for pictures, for counting bytes."""
import datetime
import re
import struct
import subprocess
import zlib

SGR = re.compile(r"\x1b\[([0-9;]*)m")


def render(program, day, columns, rows, glyphs, *more):
    words = [program, "render", "--at", day, "--size", f"{columns}x{rows}", "--glyphs", glyphs, "--color", "256", *more]
    return subprocess.run(words, check=True, capture_output=True, encoding="utf-8").stdout


def cells(text):
    """The lines of a rendered frame as lists of (character, fore, back, attributes); -1 is the terminal's own colour."""
    lines = []
    for line in text.split("\n")[:-1]:
        row, ink, at = [], (-1, -1, 0), 0
        for found in list(SGR.finditer(line)) + [None]:
            row += [(glyph, *ink) for glyph in line[at:found.start() if found else None]]
            if found:
                ink, at = look(found.group(1)), found.end()
        lines.append(row)
    return lines


def look(codes):
    fore = back = -1
    attributes = 0
    numbers = [int(code or 0) for code in codes.split(";")]
    while numbers:
        code = numbers.pop(0)
        if code in (1, 4, 7):
            attributes |= {1: 1, 7: 2, 4: 4}[code]
        elif code in (38, 48):
            numbers.pop(0)
            color = numbers.pop(0)
            fore, back = (color, back) if code == 38 else (fore, color)
        elif 30 <= code < 38:
            fore = code - 30
        elif 90 <= code < 98:
            fore = code - 82
        elif 40 <= code < 48:
            back = code - 40
        elif 100 <= code < 108:
            back = code - 92
    return fore, back, attributes


def days(first, count):
    start = datetime.date.fromisoformat(first)
    return [(start + datetime.timedelta(days=number)).isoformat() for number in range(count)]


def write_floor(path, frames):
    """The frames in the form that floor.c reads."""
    pairs = {(-1, -1): 0}
    data = bytearray()
    for frame in frames:
        for row in frame:
            for glyph, fore, back, attributes in row:
                pair = pairs.setdefault((fore, back), len(pairs))
                data += struct.pack("=IHH", ord(glyph), pair, attributes)
    colors = b"".join(struct.pack("=hh", *pair) for pair in pairs)
    colors += b"\0" * (-len(colors) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("=IIII", len(frames), len(frames[0]), len(frames[0][0]), len(pairs)) + colors + bytes(data))


def needed(before, after):
    """The bytes that a terminal of xterm's kind must be sent for the cells that changed, by the shortest moves known.

    Every changed cell costs its character, every change of ink its sequence, every gap the shorter of a move and of
    writing the cells in it again where their ink is the one that is set. The cursor goes back to the status line.
    """
    total, ink, at = 0, None, (len(after) - 1, 1)
    for y, (old, new) in enumerate(zip(before, after)):
        for x, cell in enumerate(new):
            if old[x] == cell:
                continue
            if at != (y, x):
                move = len(f"\x1b[{y + 1};{x + 1}H")
                if at[0] == y and at[1] < x:
                    move = min(move, len(f"\x1b[{x - at[1]}C"), len(f"\x1b[{x + 1}G"))
                    gap = new[at[1]:x]
                    if all(other[1:] == ink for other in gap):
                        move = min(move, sum(len(other[0].encode()) for other in gap))
                elif x == at[1]:
                    move = min(move, len(f"\x1b[{y + 1}d"))
                elif x == 0:
                    move = min(move, 1 + max(0, y - at[0]))
                total += move
            if cell[1:] != ink:
                total += change(ink, cell[1:])
                ink = cell[1:]
            total += len(cell[0].encode())
            at = (y, x + 1)
    if total:
        total += 3 if ink not in (None, (-1, -1, 0)) else 0
        total += len(f"\x1b[{len(after)};2H")
    return total


def change(old, new):
    """The shortest sequence from one ink to another."""
    old = old or (-1, -1, 0)
    def color(number, base):
        if number < 0:
            return [str(base + 9)]
        if number < 8:
            return [str(base + number)]
        return [str(base + 52 + number)] if number < 16 else [str(base + 8), "5", str(number)]
    codes = []
    if old[2] & ~new[2]:
        codes, old = ["0"], (-1, -1, 0)
    codes += [str(code) for bit, code in ((1, 1), (2, 7), (4, 4)) if new[2] & ~old[2] & bit]
    codes += color(new[0], 30) if new[0] != old[0] else []
    codes += color(new[1], 40) if new[1] != old[1] else []
    if new == (-1, -1, 0):
        return 3
    return len("\x1b[" + ";".join(codes) + "m")


def palette(number):
    if number < 0:
        return 0, 0, 0
    if number < 16:
        base = 255 if number >= 8 else 170
        return tuple(base if number & bit else 0 for bit in (1, 2, 4))
    if number < 232:
        number -= 16
        return tuple(0 if level == 0 else 55 + 40 * level for level in (number // 36, number // 6 % 6, number % 6))
    return (8 + 10 * (number - 232),) * 3


def write_png(path, frame):
    """A picture of a frame, eight by sixteen dots a cell, in the grounds of its cells."""
    lines = bytearray()
    for row in frame:
        line = b"\0" + b"".join(bytes(palette(cell[2])) * 8 for cell in row)
        lines += line * 16
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", len(frame[0]) * 8, len(frame) * 16, 8, 2, 0, 0, 0))
                   + chunk(b"IDAT", zlib.compress(bytes(lines), 6)) + chunk(b"IEND", b""))
