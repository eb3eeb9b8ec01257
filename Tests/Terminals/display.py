"""A display of its own (Xvfb) with one window on it: pictures, keys, mouse."""
import os
import re
import struct
import subprocess
import tempfile
import time

from PIL import Image, ImageChops

SIZE = (1400, 900)


def wait_for(condition, seconds, pause=0.03):
    """What `condition` gives as soon as that is true, or None after so many seconds."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            return None
        time.sleep(pause)


class Display:
    def __init__(self, pace):
        self.pace = pace
        self.folder = tempfile.TemporaryDirectory(prefix="terminals-test-")
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "%dx%dx24" % SIZE, "-nolisten", "tcp", "-nocursor",
             "-fbdir", self.folder.name], pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        self.name = ":" + os.fdopen(reading).readline().strip()
        self.environment = {**os.environ, "DISPLAY": self.name}
        self.screen = open(os.path.join(self.folder.name, "Xvfb_screen0"), "rb")

    def close(self):
        self.server.terminate()
        self.server.wait()
        self.folder.cleanup()

    def run(self, *command):
        return subprocess.run(command, env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, text=True, timeout=30).stdout

    def picture(self):
        """The whole screen, out of the memory that Xvfb draws in: an XWD file."""
        self.screen.seek(0)
        data = self.screen.read()
        head = struct.unpack(">25I", data[:100])
        header, width, height, stride, colors = head[0], head[4], head[5], head[12], head[19]
        start = header + colors * 12
        return Image.frombuffer("RGB", (width, height), data[start:start + stride * height], "raw", "BGRX", stride, 1)

    def still_picture(self, seconds=1.5, quiet=0.12, like=None, patience=0.8):
        """A picture that did not change for a while, and that `like` accepts; the last one when time is up.

        One that `like` does not accept is given up when it did not change for `patience` seconds.
        """
        end = time.monotonic() + seconds
        last, since, asked = self.picture(), time.monotonic(), False
        while (now := time.monotonic()) < end:
            time.sleep(0.03)
            new = self.picture()
            if new.tobytes() != last.tobytes():
                last, since, asked = new, now, False
            elif now - since > quiet and not asked:
                if like is None or like(last):
                    break
                asked = True
            elif now - since > patience:
                break
        return last

    def window(self):
        """(id, left, top, width, height) of the largest window, or None."""
        listed = self.run("xwininfo", "-root", "-children")
        found = re.findall(r"^ +(0x[0-9a-f]+) .*?(\d+)x(\d+)\+(-?\d+)\+(-?\d+) ", listed, re.M)
        windows = [(int(width) * int(height), name, int(left), int(top), int(width), int(height))
                   for name, width, height, left, top in found]
        big = [window for window in windows if window[0] > 10_000 and self.is_shown(window[1])]
        return max(big)[1:] if big else None

    def is_shown(self, window):
        return "IsViewable" in self.run("xwininfo", "-id", window)

    def take_focus(self):
        window = self.window()
        if window:
            name, left, top, width, height = window
            self.run("xdotool", "windowmove", name, "0", "0", "windowfocus", name,
                     "mousemove", str(width // 2), str(height // 2))

    def resize(self, columns_more, rows_more, grid):
        name, _, _, width, height = self.window()
        self.run("xdotool", "windowsize", name, str(round(width + columns_more * grid.width)),
                 str(round(height + rows_more * grid.height)))

    def key(self, *keys, pace=0):
        self.run("xdotool", "key", "--delay", str(max(self.pace, pace)), *keys)

    def click(self, place, button=1):
        self.run("xdotool", "mousemove", str(place[0]), str(place[1]), "click", str(button))


def changed_box(one, other):
    return ImageChops.difference(one, other).getbbox()
