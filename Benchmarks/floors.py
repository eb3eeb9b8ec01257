"""The two floors: what the same frames cost a program on ncurses that has its cells ready (floor.c), and one that has even
the bytes ready (bytes.c). Each needs a C compiler, and is None where there is none."""
import os
import shutil
import struct
import subprocess
import sys

import frames

HERE = os.path.dirname(os.path.abspath(__file__))


def settle(path):
    """Lets the kernel read a program from the disk again: of one just written it maps larger pieces than of one that was
    installed yesterday, and more would count as resident."""
    with open(path, "rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def build(name, folder, *libraries):
    """One of them, linked as the program is: static where Debian's static library is there."""
    path = os.path.join(folder, name)
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    for more in (["-static"], []):
        words = [compiler or "cc", "-O2", "-o", path, os.path.join(HERE, name + ".c"), *more, *libraries]
        if compiler and subprocess.run(words, capture_output=True).returncode == 0:
            settle(path)
            return path
    print(f"{name}.c was not built: it needs a C compiler{' and ' + ' '.join(libraries) if libraries else ''}.", file=sys.stderr)
    return None


def of_cells(folder):
    return build("floor", folder, "-lncursesw", "-ltinfo")


def of_bytes(folder):
    return build("bytes", folder)


def views(program, day, columns, rows, glyphs, keys):
    """The frames of a walk by keys, as cells: the one at its start, and the one after each of them."""
    return [frames.cells(frames.render(program, day, columns, rows, glyphs, *(["--keys", keys[:count]] if count else [])))
            for count in range(len(keys) + 1)]


def write_pieces(path, pieces):
    """What was written on a line, piece by piece, in the form that bytes.c reads."""
    ends, total = [], 0
    for piece in pieces:
        total += len(piece)
        ends.append(total)
    with open(path, "wb") as file:
        file.write(struct.pack(f"={len(ends) + 1}I", len(ends), *ends) + b"".join(pieces))
