"""Grounds of cells: what `dayfront render` says they are, and what they are in a picture.

A cell is looked at in its four corners, and between them where a sign may cover those. Where a block element fills a
corner, that corner has the colour of the sign instead.
"""
import re

# The corners that a block element fills: top left 1, top right 2, bottom left 4, bottom right 8.
FILLED = {"█": 15, "▀": 3, "▄": 12, "▌": 5, "▐": 10, "▖": 4, "▗": 8, "▘": 1, "▝": 2,
          "▙": 13, "▚": 9, "▛": 7, "▜": 11, "▞": 6, "▟": 14}
# Eighths and shades: nothing is said about these cells.
UNSAID = set("░▒▓▁▂▃▅▆▇▉▊▋▍▎▏▔▕")


def sextant(sign):
    """The corners of a sextant (U+1FB00 ...), or None."""
    number = ord(sign) - 0x1FB00
    if not 0 <= number < 60:
        return None
    dots = number + 1 + (number >= 20) + (number >= 40)
    return (dots & 1) | (dots & 2) | (dots >> 2 & 4) | (dots >> 2 & 8)


def looks_of_line(line):
    """(sign, ink, ground) for each cell of a line with SGR; a colour is its SGR parameters, or "" for the default."""
    cells, ink, ground, bold, swapped = [], "", "", False, False
    for codes, sign in re.findall(r"\x1b\[([\d;]*)m|(.)", line):
        if sign:
            shown = f"1;{ink}" if bold and re.fullmatch("3[0-7]", ink) else ink
            cells.append((sign, ground, shown) if swapped else (sign, shown, ground))
            continue
        codes = codes.split(";")
        while codes:
            code = codes.pop(0) or "0"
            if code in ("38", "48"):
                count = 2 if codes[0] == "5" else 4
                color, codes = "38;" + ";".join(codes[:count]), codes[count:]
            number = int(code)
            if number == 0:
                ink, ground, bold, swapped = "", "", False, False
            elif number == 1:
                bold = True
            elif number == 22:
                bold = False
            elif number in (7, 27):
                swapped = number == 7
            elif number == 38:
                ink = color
            elif number == 48:
                ground = color
            elif number == 39:
                ink = ""
            elif number == 49:
                ground = ""
            elif 30 <= number <= 37 or 90 <= number <= 97:
                ink = code
            elif 40 <= number <= 47 or 100 <= number <= 107:
                ground = str(number - 10)
    return cells


def corners_of_screen(text, columns, rows):
    """For each cell the looks of its four corners, "" for the default ground, None where nothing is said."""
    screen = []
    for line in (text.split("\n") + [""] * rows)[:rows]:
        row = []
        for sign, ink, ground in (looks_of_line(line) + [(" ", "", "")] * columns)[:columns]:
            filled = FILLED.get(sign, sextant(sign) if len(sign) == 1 else None) or 0
            if sign in UNSAID:
                row.append((None,) * 4)
            else:
                row.append(tuple((ink or "ink") if filled >> corner & 1 else ground for corner in range(4)))
        screen.append(row)
    return screen


def used_looks(screen):
    return {look for row in screen for cell in row for look in cell if look}


def as_ground(look):
    """The SGR that paints a ground in the colour of a look."""
    if look == "ink":
        return "7"
    bright = look.startswith("1;3")
    number, _, rest = look.removeprefix("1;").partition(";")
    return f"{int(number) + 10 + (60 if bright else 0)}" + (f";{rest}" if rest else "")


class Grid:
    """Where the cells are in a picture."""

    def __init__(self, box, columns, rows):
        self.left, self.top, right, bottom = box
        self.columns, self.rows = columns, rows
        self.width, self.height = (right - self.left) / columns, (bottom - self.top) / rows

    def resized(self, columns, rows):
        box = (self.left, self.top, self.left + self.width * columns, self.top + self.height * rows)
        return Grid(box, columns, rows)

    def points(self, column, row):
        """Where a cell is looked at: its corners, the middles of its sides, its centre."""
        left, right = self.left + self.width * column + 1, self.left + self.width * (column + 1) - 2
        top, bottom = self.top + self.height * row + 1, self.top + self.height * (row + 1) - 2
        x, y = (left + right) / 2, (top + bottom) / 2
        return [(round(x), round(y)) for x, y in ((left, top), (right, top), (left, bottom), (right, bottom), (x, top),
                                                  (left, y), (right, y), (x, bottom), (x, y))]

    def box(self, column, row, columns=1, rows=1):
        return (round(self.left + self.width * column), round(self.top + self.height * row),
                round(self.left + self.width * (column + columns)), round(self.top + self.height * (row + rows)))

    def centre(self, column, row):
        return (round(self.left + self.width * (column + 0.5)), round(self.top + self.height * (row + 0.5)))


def near(one, other, tolerance=24):
    return all(abs(a - b) <= tolerance for a, b in zip(one, other))


def picked(pixels, grid, size):
    """The colours at the points of every cell."""
    def at(x, y):
        return pixels[min(max(x, 0), size[0] - 1), min(max(y, 0), size[1] - 1)]
    return [[tuple(at(x, y) for x, y in grid.points(column, row)) for column in range(grid.columns)]
            for row in range(grid.rows)]


def plain_ground(seen, screen):
    """The colour that most of the cells have which are said to have the default ground."""
    counts = {}
    for seen_row, row in zip(seen, screen):
        for colors, looks in zip(seen_row, row):
            if looks == ("",) * 4:
                counts[colors[0]] = counts.get(colors[0], 0) + 1
    return max(counts, key=counts.get) if counts else None


def is_light(color):
    return sum(color) > 3 * 127


def differing(seen, screen, colors, light):
    """The cells, as (column, row), that do not have the colours that the screen says.

    A sign may cover most of a cell: two points of the ground are enough, but the corners of a block element must be
    right in all but one. All cells with the default ground must have the same colour. That may be another than the
    terminal's own, since a program may paint it, but it must be light in the light theme and dark in the dark one.
    """
    plain = plain_ground(seen, screen)
    if plain and is_light(plain) != light:
        plain = (-255, -255, -255)
    bad = []
    for row, (seen_row, said_row) in enumerate(zip(seen, screen)):
        for column, (points, looks) in enumerate(zip(seen_row, said_row)):
            if looks[0] is None:
                continue
            wanted = [plain if look == "" else colors[look] for look in looks]
            if len(set(looks)) == 1:
                fits = sum(near(point, wanted[0]) for point in points) >= 2
            else:
                fits = sum(map(near, points, wanted)) >= 3
            if not fits:
                bad.append((column, row))
    return bad
