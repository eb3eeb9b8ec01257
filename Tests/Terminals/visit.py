"""One terminal, from its start to its end: the five steps of terminals_test.py."""
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time

from PIL import ImageDraw

import grounds
from display import changed_box, wait_for

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.path.join(ROOT, ".build/release/dayfront")
STAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "stage.py")
DAY = "2020-10-20"

# The tour as `dayfront render --keys` reads it, and the names that xdotool has for the keys that are not letters.
TOUR = "l]{Tab}{Enter}{Esc}?{Esc}e{Esc}:9 nov{Enter}+-0{Right}{Left}{Down}{Up}a"
KEY_NAMES = {"]": "bracketright", "?": "question", ":": "colon", " ": "space", "+": "plus", "-": "minus",
             "{Tab}": "Tab", "{Enter}": "Return", "{Esc}": "Escape", "{Right}": "Right", "{Left}": "Left",
             "{Down}": "Down", "{Up}": "Up"}
ROUND_OF_GLYPHS, ROUND_OF_WIDE_GLYPHS = 5, 2
THEMES, COLORS = ("dark", "light"), ("8", "16", "256", "truecolor")
GLYPHS = ("ascii", "blocks", "quadrants", "sextants", "braille")

# Its tour was offered before: `dayfront render` offers none.
REMEMBERED = {".local/state/dayfront/tour-offered": ""}

# Of a hundred cells, those that may differ: signs of some fonts are larger than their cells.
MAY_DIFFER = 1
SECONDS_TO_FIRST_FRAME = 3
BASIC_LOOKS = [f"{hue}{number}" for hue in ("3", "9", "1;3") for number in range(8)] + ["ink"]
LOOK_OF_NUMBER = ["3%d" % number for number in range(8)] + ["9%d" % number for number in range(8)]


class Failure(Exception):
    """What keeps a terminal from being tested at all."""


def rendered(columns, rows, look, keys=""):
    theme, glyphs, colors = look
    command = [PROGRAM, "render", "--at", DAY, "--size", f"{columns}x{rows}", "--theme", theme, "--glyphs", glyphs,
               "--color", colors, "--keys", keys]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    return grounds.corners_of_screen(done.stdout, columns, rows)


def xdotool_keys(typed):
    return [KEY_NAMES.get(key, key) for key in re.findall(r"\{\w+\}|.", typed)]


class Visit:
    """One terminal, from its start to its end."""

    def __init__(self, terminal, display, pictures):
        self.terminal, self.display, self.pictures = terminal, display, pictures
        self.home = tempfile.mkdtemp(prefix="terminals-test-home-")
        self.row = dict.fromkeys(("first", "tour", "resize", "mouse", "left", "look", "term"), "") | {"differ": []}
        self.process = self.wire = None

    # Starting and ending the terminal.

    def open(self):
        path = os.path.join(self.home, "socket")
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(path)
        listening.listen()
        os.makedirs(os.path.join(self.home, "run"), mode=0o700)
        for name, text in (REMEMBERED | self.terminal.files).items():
            file = os.path.join(self.home, name)
            os.makedirs(os.path.dirname(file), mode=0o700, exist_ok=True)
            with open(file, "w") as settings:
                settings.write(text)
        if self.terminal.user is not None and os.getuid() == 0:
            for folder, _, files in os.walk(self.home):
                for name in [folder] + [os.path.join(folder, file) for file in files]:
                    os.chown(name, self.terminal.user, self.terminal.user)
        inherited = {name: os.environ[name] for name in ("PATH", "USER", "LOGNAME", "SHELL") if name in os.environ}
        inherited["PATH"] = "/usr/bin:/bin:" + inherited.get("PATH", "")
        self.environment = {**inherited, "DISPLAY": self.display.name, "HOME": self.home, "LANG": self.terminal.lang,
                            "XDG_RUNTIME_DIR": os.path.join(self.home, "run"), "NO_AT_BRIDGE": "1",
                            **self.terminal.environment}
        python = "/usr/bin/python3" if os.path.exists("/usr/bin/python3") else sys.executable
        command = self.terminal.command([python, STAGE, path])
        self.log = open(os.path.join(self.home, "log"), "w+")
        # Not a session of its own: Zutty would take its terminal for its own controlling one.
        self.process = subprocess.Popen(command, env=self.environment, cwd=ROOT, stdin=subprocess.DEVNULL,
                                        stdout=self.log, stderr=subprocess.STDOUT, process_group=0)
        listening.settimeout(self.terminal.seconds_to_open)
        try:
            self.wire = listening.accept()[0]
        except TimeoutError:
            raise Failure("did not open") from None
        finally:
            listening.close()
        self.wire.settimeout(15)
        self.answers = self.wire.makefile()
        if not wait_for(self.display.window, 8):
            raise Failure("shows no window")
        self.display.take_focus()

    def ask(self, what, **details):
        try:
            self.wire.sendall((json.dumps({"do": what, **details}) + "\n").encode())
            return json.loads(self.answers.readline())
        except (OSError, ValueError):
            raise Failure(f"ended at '{what}'") from None

    def close(self):
        if self.wire:
            try:
                self.ask("end")
                self.wire.sendall(b'{"do": "bye"}\n')
            except (OSError, Failure):
                pass
            self.wire.close()
        if self.process:
            try:
                self.process.wait(1)
            except subprocess.TimeoutExpired:
                # The process group of its own that it was started in, and nothing else.
                for number in (15, 9):
                    try:
                        os.killpg(self.process.pid, number)
                        self.process.wait(2)
                        break
                    except (ProcessLookupError, subprocess.TimeoutExpired):
                        continue
        wait_for(lambda: self.display.window() is None, 3)
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)

    # Measuring.

    def crop(self, picture=None):
        """The part of a picture where the cells are."""
        return (picture or self.display.picture()).crop(self.grid.box(0, 0, self.grid.columns, self.grid.rows))

    def measure(self):
        """Finds the grid; windows that open much larger or smaller are made to hold 80x24 first."""
        self.find_grid()
        if abs(self.grid.columns - 80) > 2:
            self.display.resize(80 - self.grid.columns, 24 - self.grid.rows, self.grid)
            wait_for(lambda: self.ask("facts")["columns"] == 80, 2)
            self.find_grid()
        filled = self.display.picture()
        self.ask("palette", looks=[grounds.as_ground(look) for look in BASIC_LOOKS])
        seen = self.seen(self.display.still_picture(like=lambda now: changed_box(filled, now)))
        columns = self.grid.columns
        self.colors = {look: seen[number // columns][number % columns][0] for number, look in enumerate(BASIC_LOOKS)}

    def find_grid(self):
        """Finds the grid: all cells in one ground, then in another, and what changed."""
        facts = self.ask("facts")
        columns, rows = self.size = (facts["columns"], facts["rows"])
        self.row["term"] = facts["environment"]["TERM"]

        def box():
            self.ask("fill", look="45")
            one = self.display.still_picture()
            self.ask("fill", look="46")
            other = self.display.still_picture(like=lambda now: changed_box(one, now))
            # A terminal that is still unfolding changes size: then this is done again.
            now = self.ask("facts")
            self.size = (now["columns"], now["rows"])
            found = changed_box(one, other)
            return found if self.size == (columns, rows) and found and found[2] - found[0] >= columns * 4 else None
        for _ in range(5):
            found = box()
            if found:
                break
            columns, rows = self.size
        else:
            raise Failure("no grid found")
        self.grid = grounds.Grid(found, columns, rows)

    def seen(self, picture):
        return grounds.picked(picture.load(), self.grid, picture.size)

    def color(self, look):
        """What a look is in this terminal: as seen for the sixteen, by its number for all others."""
        if look in self.colors:
            return self.colors[look]
        kind, *numbers = [int(part) for part in look.removeprefix("38;").split(";")]
        if kind == 2:
            return tuple(numbers)
        number = numbers[0]
        if number < 16:
            return self.colors[LOOK_OF_NUMBER[number]]
        if number >= 232:
            return (8 + 10 * (number - 232),) * 3
        steps = ((number - 16) // 36, (number - 16) // 6 % 6, (number - 16) % 6)
        return tuple(55 + 40 * step if step else 0 for step in steps)

    def differing(self, picture, screen, look):
        colors = {look: self.color(look) for look in grounds.used_looks(screen)}
        return grounds.differing(self.seen(picture), screen, colors, light=look[0] == "light")

    def limit(self):
        return self.grid.columns * self.grid.rows * MAY_DIFFER // 100

    def compare(self, what, seconds, keys=""):
        """Whether the picture comes to be as rendered, in one of the looks that are still possible.

        Looks that differ more than the best one does are possible no longer. The cells that differ are kept.
        """
        screens = {look: rendered(*self.size, look, keys) for look in self.looks}
        best = {}

        def like(picture):
            for look, screen in screens.items():
                best[look] = self.differing(picture, screen, look)
            return min(map(len, best.values())) <= self.limit()
        # On a busy machine a terminal may stand still in the middle of a frame.
        picture = self.display.still_picture(seconds, like=like, patience=seconds)
        like(picture)
        look = min(best, key=lambda look: len(best[look]))
        self.row["differ"].append(str(len(best[look])))
        fits = len(best[look]) <= self.limit()
        if fits:
            self.looks = [other for other in self.looks if len(best[other]) == len(best[look])]
            self.row["look"] = " ".join(self.looks[0])
        if best[look]:
            self.keep(picture, what, best[look])
        return fits

    def look_of(self, picture):
        """What the picture most looks like, of everything that `render` can draw."""
        looks = [(theme, glyphs, colors) for theme in THEMES for glyphs in GLYPHS for colors in COLORS]
        counts = {look: len(self.differing(picture, rendered(*self.size, look), look)) for look in looks}
        best = min(counts, key=counts.get)
        return " ".join(best) if counts[best] <= 4 * self.limit() else "nothing known"

    def keep(self, picture, what, cells=()):
        if not self.pictures:
            return
        right, bottom, *_ = self.grid.box(self.grid.columns, self.grid.rows)
        shown = picture.crop((0, 0, right + 8, bottom + 8))
        pen = ImageDraw.Draw(shown)
        for column, row in cells:
            left, top, right, bottom = self.grid.box(column, row)
            pen.rectangle((left, top, right - 1, bottom - 1), outline=(255, 0, 255))
        os.makedirs(self.pictures, exist_ok=True)
        shown.save(os.path.join(self.pictures, f"{self.terminal.slug}-{what}.png"))

    # The five steps.

    def first_frame(self):
        self.looks = [(theme, glyphs, colors) for theme in self.terminal.themes for glyphs in self.terminal.glyphs
                      for colors in self.terminal.colors]
        self.ask("prompt", text="prompt$ ")
        self.before = self.crop(self.display.still_picture(like=lambda now: self.blank(now)))
        wide, high = self.before.size
        start = time.monotonic()
        self.ask("start", command=[PROGRAM, "--at", DAY, "--mouse", "on"])

        def drawn():
            box = changed_box(self.before, self.crop())
            return box and box[2] - box[0] > wide * 0.6 and box[3] - box[1] > high * 0.8
        came = wait_for(drawn, SECONDS_TO_FIRST_FRAME, pause=0.01)
        milliseconds = round((time.monotonic() - start) * 1000)
        fits = self.compare("first", 2)
        if not fits:
            self.row["look"] = self.look_of(self.display.picture())
        if came:
            self.row["first"] = f"{milliseconds} ms" if fits else f"no: {milliseconds} ms, other grounds"
        else:
            self.row["first"] = "no: not drawn"
        return came

    def blank(self, picture):
        """Whether the screen is empty but for its first rows."""
        low = picture.crop(self.grid.box(0, 2, self.grid.columns, self.grid.rows - 2))
        return len(low.getcolors(2) or [1, 2]) == 1

    def type(self, *keys):
        self.display.key(*keys, pace=self.terminal.pace)

    def tour(self):
        self.type(*xdotool_keys(TOUR))
        fits = self.compare("tour", 4, TOUR)
        said = [] if fits else ["other grounds"]
        before = self.display.picture()
        self.display.key("c")
        if not wait_for(lambda: changed_box(before, self.display.picture()), 2):
            said.append("c does nothing")
        self.type(*["c"] * ((ROUND_OF_WIDE_GLYPHS if self.terminal.wide else ROUND_OF_GLYPHS) - 1))
        again = self.compare("glyphs", 3 if fits else 0.3, TOUR)
        if fits and not again:
            said.append("other grounds after a round of c")
        if self.ask("ended") is not None:
            said.append("ended")
        self.row["tour"] = "no: " + ", ".join(said) if said else "yes"

    def resize(self):
        before = self.size
        self.display.resize(10, 4, self.grid)

        def changed():
            facts = self.ask("facts")
            self.size = (facts["columns"], facts["rows"])
            return self.size != before
        if not wait_for(changed, 3):
            self.row["resize"] = "not resizable"
            return
        # More than one step may be taken on the way.
        time.sleep(0.2)
        changed()
        self.grid = self.grid.resized(*self.size)
        fits = self.compare("resize", 3 if self.row["tour"] == "yes" else 0.5, TOUR)
        self.row["resize"] = "yes" if fits else "no: other grounds"

    def mouse(self):
        if not self.terminal.mouse:
            self.row["mouse"] = "none"
            return
        head = lambda: self.display.picture().crop(self.grid.box(0, 0, self.grid.columns // 2))
        slider = self.grid.centre(self.grid.columns // 2, self.grid.rows - 2)
        before = head()
        self.display.click(slider, button=5)
        self.row["mouse"] = "yes" if wait_for(lambda: changed_box(before, head()), 2) else "no: the wheel does nothing"

    def leave(self):
        self.display.key("q")
        status = wait_for(lambda: (self.ask("ended"),) if self.ask("ended") is not None else None, 3)
        if status is None:
            self.row["left"] = "no: q does not end it"
            return
        said = [] if status[0] == 0 else [f"status {status[0]}"]
        shown = self.display.still_picture(1)
        found = self.ask("leftovers")
        if not found["settings"]:
            said.append("settings of the line changed")
        if found["typed"]:
            said.append(f"typed {found['typed']!r}")
        self.ask("cursor", shown=False)
        without = self.display.still_picture(1, quiet=0.3)
        remains = self.remains(without)
        if not self.terminal.hides_cursor:
            # It is the first cell that is not empty; one that blinks may be out at that moment.
            seen = wait_for(lambda: self.remains(self.display.picture()), 2)
            if not seen:
                said.append("cursor hidden")
            remains = seen[1:] if seen else []
        # A cursor that blinks may have been out at that moment.
        elif not changed_box(self.crop(shown), self.crop(without)):
            said.append("cursor hidden")
        if remains:
            self.keep(without, "left", remains)
            said.append(f"{len(remains)} cells of the map remain")
        # Some terminals turn the wheel into keys by themselves, so a click alone.
        self.display.click(self.grid.centre(10, 10))
        if clicks := self.ask("typed", seconds=0.2):
            said.append(f"mouse still on: {clicks!r}")
        self.row["left"] = "no: " + ", ".join(said) if said else "yes"

    def remains(self, picture):
        """The cells that have not the ground of an empty screen."""
        empty = self.before.getpixel((self.before.size[0] - 3, self.before.size[1] - 3))
        return [(column, row) for row, cells in enumerate(self.seen(picture)) for column, points in enumerate(cells)
                if sum(grounds.near(point, empty) for point in points) < 2]

    def run(self):
        try:
            self.open()
            self.measure()
            if self.first_frame():
                self.tour()
                self.resize()
                self.mouse()
            self.leave()
        except Failure as failure:
            place = next((step for step in ("first", "tour", "resize", "mouse", "left") if not self.row[step]), "left")
            self.row[place] = f"no: {failure}"
            if not self.wire:
                self.log.flush()
                self.log.seek(0)
                print(self.log.read()[-600:], file=sys.stderr)
        finally:
            self.close()
        return self.row
