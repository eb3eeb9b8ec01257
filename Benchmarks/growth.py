"""Made packs of 10, 100 and 1,000 times the faces, places and days: what a day step and loading cost."""
import os
import shutil
import statistics
import subprocess
import sys

from line import Line

HERE = os.path.dirname(os.path.abspath(__file__))
BASE = {"faces": 166, "days": 66, "places": 960}


def one(program, folder, sizes, quiet):
    subprocess.run([sys.executable, os.path.join(HERE, "make_pack.py"), folder,
                    *(word for key, value in sizes.items() for word in (f"--{key}", str(value)))], check=True)
    size = sum(os.path.getsize(os.path.join(folder, file)) for file in os.listdir(folder))
    loads, figures = [], {"pack, kB": size / 1024}
    for _ in range(3):
        before = os.times()
        done = subprocess.run([program, "point", "46.3", "39.3", "--at", "2001-01-01", "--pack", folder], capture_output=True)
        after = os.times()
        if done.returncode == 1 and done.stderr:
            return {**figures, "refused": 1}
        loads.append((after.children_user + after.children_system - before.children_user - before.children_system) * 1000)
    figures["loading, ms of CPU"] = statistics.median(loads)
    line = Line([program, "--pack", folder], 120, 40)
    figures["first frame, ms"] = line.first_frame(quiet)[0]
    line.type("15l")
    line.read(0.3)
    steps = [line.ask("l", 0.1) for _ in range(30)]
    figures["day step, ms of CPU"] = statistics.median(cpu for cpu, _ in steps)
    figures["resident, kB"] = line.memory()[0]
    line.end()
    return figures


def measure(program, folder):
    """Each kind of record by itself, then all at once."""
    for times in (1, 10, 100, 1000):
        for kind in ("faces", "places", "days", "all"):
            if times == 1 and kind != "all" or times == 1000 and kind == "all":
                continue
            sizes = {key: value * (times if kind in (key, "all") else 1) for key, value in BASE.items()}
            made = os.path.join(folder, "made")
            yield f"{times} times the {'records' if kind == 'all' else kind}", one(program, made, sizes, 6 if times == 1000 else 2)
            shutil.rmtree(made)
