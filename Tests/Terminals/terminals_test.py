#!/usr/bin/env python3
"""dayfront in real terminals, under Xvfb: first frame, a tour of the keys, resizing, the mouse, leaving.

    python3 Tests/Terminals/terminals_test.py [--pictures FOLDER] [--pace MS] [NAME...]

For each terminal whose name begins with one of the names (all of them without), on 80x24 or what it opens with:

1. dayfront starts, and every cell's ground in the picture is compared with what `dayfront render` says.
2. The tour of keys is typed, and the picture compared again; `c` goes round through all glyphs.
3. The window is made larger, and the picture compared again.
4. Where it has a mouse: the wheel at the slider goes to another day.
5. `q` leaves: with 0, the line as before, nothing typed into it, the cursor visible, nothing left of the map, the
   mouse off.

The matrix goes to standard output as Markdown. It ends with 1 when anything is red, and with 0 otherwise. What is not
installed is left out, and said. A picture in which cells differ goes to FOLDER, with those cells framed.

Debian packages: xvfb xdotool x11-utils xfonts-base fonts-dejavu-core libgl1-mesa-dri dbus python3-pil; terminals: xterm
pterm rxvt-unicode stterm kitty alacritty konsole qterminal xfce4-terminal lxterminal mlterm foot cage xwayland eterm
zutty tmux screen mosh dvtm vim emacs-nox.
"""
import argparse
import re
import shutil
import subprocess
import sys
import time

# No folder of compiled files beside the sources.
sys.dont_write_bytecode = True

from display import Display
from terminal_list import TERMINALS
from visit import Visit


def version(package):
    found = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, text=True).stdout
    return re.sub(r"^\d+:|(\.20\d{6})?[-+~].*$", "", found)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="beginnings of names of terminals")
    parser.add_argument("--pace", metavar="MS", type=int, default=8, help="milliseconds between two keys (default: 8)")
    parser.add_argument("--pictures", metavar="FOLDER", help="where pictures with cells that differ go")
    arguments = parser.parse_args()
    names = [name.lower() for name in arguments.names]
    chosen = [terminal for terminal in TERMINALS
              if not names or any(terminal.name.lower().startswith(name) for name in names)]
    display = Display(arguments.pace)
    red = 0
    print("| terminal | version | TERM | first frame | tour | resize | mouse | left | cells that differ | drawn as |")
    print("|---|---|---|---|---|---|---|---|---|---|", flush=True)
    try:
        for terminal in chosen:
            if not shutil.which(terminal.program):
                print(f"| {terminal.name} | not installed |" + " |" * 8, flush=True)
                continue
            start = time.monotonic()
            row = Visit(terminal, display, arguments.pictures).run()
            steps = [row[step] for step in ("first", "tour", "resize", "mouse", "left")]
            red += any(step.startswith("no:") for step in steps)
            cells = [terminal.name, version(terminal.package), f"`{row['term']}`", *steps, " ".join(row["differ"]),
                     row["look"]]
            print("|", " | ".join(cells), "|", flush=True)
            print(f"{terminal.name}: {time.monotonic() - start:.1f} s", file=sys.stderr)
    finally:
        display.close()
    sys.exit(1 if red else 0)


if __name__ == "__main__":
    main()
