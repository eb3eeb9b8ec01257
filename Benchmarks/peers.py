"""What people would use instead, where it is installed: chafa, ncdu, htop; drawille and plotext in Python."""
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from line import Line

# Draws the outlines of the bundled partition, ten frames; its seconds a frame, CPU a frame and bytes a frame.
SCRIPT = r"""
import json, sys, time
topology = json.load(open(sys.argv[1])); columns, rows = int(sys.argv[2]), int(sys.argv[3])
scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
lines = []
for arc in topology["arcs"]:
    x = y = 0; points = []
    for dx, dy in arc:
        x += dx; y += dy
        points.append((x * scale[0] + shift[0], y * scale[1] + shift[1]))
    lines.append(points)
west, east = min(p[0] for l in lines for p in l), max(p[0] for l in lines for p in l)
south, north = min(p[1] for l in lines for p in l), max(p[1] for l in lines for p in l)
def drawille_frame():
    from drawille import Canvas, line
    canvas = Canvas()
    for points in lines:
        dots = [((p[0] - west) / (east - west) * (columns * 2 - 1), (north - p[1]) / (north - south) * (rows * 4 - 1)) for p in points]
        for a, b in zip(dots, dots[1:]):
            for x, y in line(*a, *b): canvas.set(x, y)
    return canvas.frame()
def plotext_frame():
    import plotext
    plotext.clf(); plotext.plotsize(columns, rows)
    for points in lines: plotext.plot([p[0] for p in points], [p[1] for p in points], marker="braille")
    return plotext.build()
frame = {"drawille": drawille_frame, "plotext": plotext_frame}[sys.argv[4]]
frame()
start = time.process_time(); size = 0
for _ in range(5): size += len(frame().encode())
spent = time.process_time() - start
# What getrusage tells as the most memory is that of the parent, if it had more before this program began.
memory = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(json.dumps([spent * 200, size / 5, memory]))
"""


def measure(pack, picture, columns, rows, runs):
    """Rows of (name, figures), and notes of what is missing."""
    found, notes = [], []
    python = os.environ.get("PEERS_PYTHON", sys.executable)
    for name in ("chafa", "ncdu", "htop"):
        if not shutil.which(name):
            notes.append(f"{name} is not installed: apt-get install {name}")
    if shutil.which("chafa"):
        times, size = [], 0
        for _ in range(runs + 1):
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            done = subprocess.run(["chafa", "--size", f"{columns}x{rows}", "--stretch", "--colors", "256", "--polite", "on", picture],
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            times.append(((time.perf_counter() - start) * 1000, cpu * 1000))
            size = len(done.stdout)
        found.append(("chafa, a picture of the frame", {"first frame ms": statistics.median(t[0] for t in times[1:]),
                                                        "frame ms of CPU": statistics.median(t[1] for t in times[1:]), "frame bytes": size}))
    for name in ("drawille", "plotext"):
        wanted = {"drawille": "drawille", "plotext": "plotext<6"}[name]
        test = {"drawille": "import drawille", "plotext": "from plotext import clf"}[name]
        if subprocess.run([python, "-c", test], capture_output=True).returncode:
            notes.append(f"{name} is not there for {python}: pip install '{wanted}' in a venv, and set PEERS_PYTHON to its python")
            continue
        start = time.perf_counter()
        done = subprocess.run([python, "-c", SCRIPT, os.path.join(pack, "partition.topojson"), str(columns), str(rows), name],
                              capture_output=True, check=True)
        cpu, size, memory = json.loads(done.stdout)
        found.append((f"{name}, the lines of the map", {"frame ms of CPU": cpu, "frame bytes": size, "resident kB": memory}))
    with tempfile.TemporaryDirectory() as empty:
        for name, words, quiet in (("ncdu", ["ncdu", empty], 0.3), ("htop", ["htop", "-d", "100"], 0.3)):
            if not shutil.which(name):
                continue
            firsts, memory = [], 0
            for _ in range(runs):
                line = Line(words, columns, rows)
                firsts.append(line.first_frame(quiet)[0])
                memory = line.memory()[0]
                line.end()
            found.append((f"{name}, its own first screen", {"first frame ms": statistics.median(firsts), "resident kB": memory}))
    return found, notes
