#!/usr/bin/env python3
"""What real terminals answer to the questions of a start, for `make test` to replay.

    python3 Tests/Terminals/record_answers.py [--lang LANG] [NAME...]

For each terminal whose name begins with one of the names (all of them without), the questions that the program asks go
to it as they are, and its answers into the line `answers:` of its file in Tests/CursesTests/Answers. With another
locale, such as C, the files that have it in their name are written. The rest of a file, what is to be concluded from the answers, is written by hand:
a new file has it empty, and the tests fail until somebody has looked.
"""
import argparse
import os
import re
import shutil
import sys

# No folder of compiled files beside the sources.
sys.dont_write_bytecode = True

from dataclasses import replace

from display import Display
from terminal_list import TERMINALS
from visit import PROGRAM, ROOT, Failure, Visit

FOLDER = os.path.join(ROOT, "Tests/CursesTests/Answers")
CONCLUDED = ("theme", "colors", "utf8", "ambiguous", "synchronized", "mouse", "paste", "copies", "family", "fence")
SECONDS_FOR_LATE_ANSWERS = 1


def escaped(text):
    """Bytes of Latin-1 as the files have them: `\\\\e` for Escape, `\\\\x07` for others that cannot be seen."""
    marks = {"\x1b": r"\e", "\\": r"\\"}
    return "".join(marks.get(sign) or (sign if " " <= sign <= "~" else rf"\x{ord(sign):02x}") for sign in text)


def keep(path, terminal, term, answers):
    """Writes the answers into a terminal's file; says whether they were others before."""
    if os.path.exists(path):
        with open(path) as file:
            before = file.read()
        after = re.sub(r"(?m)^answers:.*$", lambda _: "answers: " + answers, before)
    else:
        before = ""
        after = f"# {terminal.name}\nterm: {term}\nlang: {terminal.lang}\nanswers: {answers}\n"
        after += "".join(f"{field}:\n" for field in CONCLUDED)
    with open(path, "w") as file:
        file.write(after)
    return "new" if not before else "as before" if before == after else "changed"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="beginnings of names of terminals")
    parser.add_argument("--lang", help="another locale than the terminals have in the list")
    arguments = parser.parse_args()
    names = [name.lower() for name in arguments.names]
    display = Display(pace=8)
    failed = 0
    try:
        for terminal in TERMINALS:
            if names and not any(terminal.name.lower().startswith(name) for name in names):
                continue
            if not shutil.which(terminal.program):
                print(f"{terminal.name}: not installed", flush=True)
                continue
            name = terminal.slug
            if arguments.lang:
                terminal = replace(terminal, lang=arguments.lang)
                name += "-lang-" + arguments.lang.lower()
                if not os.path.exists(os.path.join(FOLDER, name + ".txt")):
                    continue
            visit = Visit(terminal, display, pictures=None)
            try:
                visit.open()
                term = visit.ask("facts")["environment"]["TERM"]
                heard = visit.ask("record", command=[PROGRAM, "browse", "--glyph-test"], seconds=SECONDS_FOR_LATE_ANSWERS)
                became = keep(os.path.join(FOLDER, name + ".txt"), terminal, term, escaped(heard))
                print(f"{terminal.name}: {became}", flush=True)
            except Failure as failure:
                failed += 1
                print(f"{terminal.name}: {failure}", flush=True)
            finally:
                visit.close()
    finally:
        display.close()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
