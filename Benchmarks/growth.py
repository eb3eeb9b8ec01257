"""Made packs of 10, 100 and 1,000 times the faces, places and days, and some of days full of changes: what loading, a start
from text and from an image, a day step and pans cost."""
import os
import resource
import shutil
import statistics
import subprocess
import sys

from line import Line

HERE = os.path.dirname(os.path.abspath(__file__))
BASE = {"faces": 166, "days": 66, "places": 960}
# Many faces on few days are many changes a day.
FULL = [(20_000, 66), (20_000, 1_000), (100_000, 200), (100_000, 1_000)]


def one(program, folder, sizes, quiet):
    subprocess.run([sys.executable, os.path.join(HERE, "make_pack.py"), folder,
                    *(word for key, value in sizes.items() if key != "lean" for word in (f"--{key}", str(value))),
                    *(["--lean"] if sizes.get("lean") else [])], check=True)
    size = sum(os.path.getsize(os.path.join(folder, file)) for file in os.listdir(folder))
    loads, figures = [], {"pack, kB": size / 1024}
    for _ in range(3):
        before = children()
        done = subprocess.run([program, "point", "46.3", "39.3", "--at", "2001-01-01", "--pack", folder], capture_output=True)
        cpu = children() - before
        if done.returncode == 1 and done.stderr:
            # What is too large is not read: refusing it costs little time and no memory.
            return {**figures, "refused": 1, "refusal, ms of CPU": cpu, "refusal, resident kB": peak(program, folder)}
        if done.returncode != 0 or not done.stdout:
            sys.exit(f"loading ended with {done.returncode}: nothing was measured")
        loads.append(cpu)
    figures["loading, ms of CPU"] = statistics.median(loads)
    for source in ("text", "an image"):
        if source == "an image":
            subprocess.run([program, "pack", "prepare", folder], check=True, capture_output=True)
        line = Line([program, "--pack", folder], 120, 40)
        line.first_frame(quiet)
        # On a busy machine it may be silent for longer than that while it still reads; steps are no part of the loading.
        line.settle(quiet)
        figures[f"first frame from {source}, ms of CPU"] = line.cpu()
        if source == "text":
            line.end()
    figures["resident after it, kB"] = line.memory()[0]
    line.type("15l")
    line.settle(0.3)
    steps = [line.ask("l", 0.1) for _ in range(30)]
    figures["day step, ms of CPU"] = statistics.median(cpu for cpu, _ in steps)
    for _ in range(2):
        line.ask("+", 0.3)
    figures["pan over new ground, ms of CPU"] = statistics.mean(line.ask(key, 0.1)[0] for key in "LLJJHHKK")
    figures["pan back, ms of CPU"] = statistics.median(line.ask(key, 0.1)[0] for key in "LHLHLH")
    figures["resident, kB"] = line.memory()[0]
    line.end()
    return figures


def children():
    """Milliseconds of CPU of all that was started and has ended."""
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (spent.ru_utime + spent.ru_stime) * 1000


def peak(program, folder):
    """The most memory that a call takes, as the kernel counts it, in kB. A small process starts it, because a child counts
    what its parent had."""
    script = ("import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True); "
              "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    words = [program, "point", "46.3", "39.3", "--at", "2001-01-01", "--pack", folder]
    return int(subprocess.run([sys.executable, "-c", script, *words], capture_output=True, check=True).stdout)


def measure(program, folder):
    """Each kind of record by itself, then all at once; what a file has no room for, then with lean places; then full days."""
    made = os.path.join(folder, "made")
    for times in (1, 10, 100, 1000):
        for kind in ("faces", "places", "days", "all", "lean places", "lean records"):
            isLean = kind.startswith("lean ")
            if times == 1 and kind != "all" or isLean and times < 1000:
                continue
            grown = kind.removeprefix("lean ")
            sizes = {key: value * (times if grown in (key, "all", "records") else 1) for key, value in BASE.items()}
            yield (f"{times} times the {'records' if kind == 'all' else kind}",
                   one(program, made, {**sizes, "lean": isLean}, 6 if times == 1000 else 2))
            shutil.rmtree(made)
    for faces, days in FULL:
        yield f"{faces} faces, {days} days", one(program, made, {**BASE, "faces": faces, "days": days}, 2)
        shutil.rmtree(made)
