#!/usr/bin/env python3
"""Runs every call of Docs/MakingAPack.md as it stands there, one after the other, in a copy of the example war.

    Tests/Import/page.py [.build/release/dayfront]

It fails at the first call that does. The browser is replaced by `render`, which draws the same screen and ends.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
EXAMPLE = "Tests/ImportTests/Example"


def calls():
    with open(os.path.join(ROOT, "Docs/MakingAPack.md"), encoding="utf-8") as file:
        page = file.read()
    for block in re.findall(r"^```sh\n(.*?)^```", page, re.S | re.M):
        for line in block.replace("\\\n", " ").splitlines():
            if line != f"cd {EXAMPLE}":
                yield re.sub(r"^dayfront (?=--pack)", "dayfront render ", line)


def main():
    program = os.path.abspath(sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, ".build/release/dayfront"))
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(program, os.path.join(folder, "dayfront"))
        place = shutil.copytree(os.path.join(ROOT, EXAMPLE), os.path.join(folder, "example"))
        environment = dict(os.environ, PATH=folder + os.pathsep + os.environ["PATH"])
        count = 0
        for count, call in enumerate(calls(), 1):
            subprocess.run(call, shell=True, check=True, cwd=place, env=environment, stdout=subprocess.DEVNULL)
    sys.exit(f"{count} calls are too few: the page is not read" if count < 5 else 0)


if __name__ == "__main__":
    main()
