#!/usr/bin/python3
"""Makes README's pictures and the recording at its top, and those of Docs/MakingAPack.md, from the program itself.

    Tools/pictures.py .build/release/dayfront Docs/pictures

Each picture is what `dayfront export` writes, turned into dots by rsvg-convert; the recording has a screen a day. The same
program on the same machine makes the same bytes. What is not listed here is left alone.
"""
import io
import os
import subprocess
import sys
import tempfile

from PIL import Image

# The name of a picture, and the words that `export` gets after the file.
PICTURES = {
    "screen": ["--kind", "frame", "--at", "2020-11-09", "--size", "120x40"],
    "capture": ["--kind", "frame", "--reading", "captured", "--at", "2020-12-01", "--size", "120x40"],
}
# The war of Docs/MakingAPack.md, and the call by which it is imported there.
EXAMPLE = "Tests/ImportTests/Example"
IMPORT = ["import", "areas", "--base", "land.geojson", "--district-name", "name", "--title", "The war of the Long Island"]
# The recording: a screen for each of these days, then the last one for longer.
FIRST, DAYS, SIZE = "2020-09-27", 46, "100x30"
WIDTH = 800  # dots
DAY, END = 220, 3000  # milliseconds


def exported(program, words):
    """What `export` writes as SVG."""
    call = [program, "export", "-", "--format", "svg", *words]
    return subprocess.run(call, check=True, stdout=subprocess.PIPE).stdout


def dots(svg, *words):
    return subprocess.run(
        ["rsvg-convert", "--format=png", *words], input=svg, check=True, stdout=subprocess.PIPE).stdout


def few_colours(png):
    """The same picture with a palette, in which flat colours take a third of the room."""
    file = io.BytesIO()
    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(32, dither=Image.Dither.NONE)
    picture.save(file, "PNG", optimize=True)
    return file.getvalue()


def example(program):
    """The example war as its importer sees it: the source over the pack, and the pack on the screen."""
    with tempfile.TemporaryDirectory() as folder:
        pack, picture = folder + "/long-island", folder + "/worst.svg"
        subprocess.run(
            [os.path.abspath(program), *IMPORT, "--into", pack, "--picture", picture], cwd=EXAMPLE, check=True,
            stdout=subprocess.DEVNULL)
        with open(picture, "rb") as file:
            yield "import", few_colours(dots(file.read(), f"--width={WIDTH}"))
        words = ["--pack", pack, "--kind", "frame", "--at", "1921-07-11", "--size", "80x24"]
        yield "island", few_colours(dots(exported(program, words), f"--width={WIDTH}"))


def screen(program, day):
    words = ["--kind", "frame", "--at", FIRST, "--keys", "l" * day, "--size", SIZE]
    return Image.open(io.BytesIO(dots(exported(program, words), f"--width={WIDTH}"))).convert("RGB")


def recording(program):
    """An animated GIF in one palette: that of its first, middle and last screen."""
    screens = [screen(program, day) for day in range(DAYS)]
    chosen = [screens[0], screens[DAYS // 2], screens[-1]]
    sheet = Image.new("RGB", (chosen[0].width, chosen[0].height * len(chosen)))
    for number, picture in enumerate(chosen):
        sheet.paste(picture, (0, number * picture.height))
    palette = sheet.quantize(128, dither=Image.Dither.NONE)
    frames = [picture.quantize(palette=palette, dither=Image.Dither.NONE) for picture in screens]
    file = io.BytesIO()
    frames[0].save(
        file, "GIF", save_all=True, append_images=frames[1:], duration=[DAY] * (DAYS - 1) + [END], loop=0,
        optimize=True)
    return file.getvalue()


def write(path, content):
    """Writes a file whole, and says so where it differs from what was there."""
    old = open(path, "rb").read() if os.path.exists(path) else None
    if old == content:
        print(f"{path}: as it was")
        return
    with open(path + ".new", "wb") as file:
        file.write(content)
    os.replace(path + ".new", path)
    print(f"{path}: {len(content) // 1000} kB")


def main():
    program, folder = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for name, words in PICTURES.items():
        write(f"{folder}/{name}.png", dots(exported(program, words)))
    for name, picture in example(program):
        write(f"{folder}/{name}.png", picture)
    write(f"{folder}/days.gif", recording(program))


main()
