#!/usr/bin/env python3
"""A class of 30 over a real sshd with the configuration of Docs/Classroom.md, and attempts to get out of it.

    make class-test

Takes about two minutes. Prints a line for each thing that holds, and ends with 1 if one does not.
"""
import os
import re
import pwd
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from escapes import Attempt, Stuck, escapes  # noqa: E402
from panes import Panes  # noqa: E402
from sshd import PROGRAM, SHARE, Server, wait_for  # noqa: E402

SIZES = [(80, 24), (120, 40), (100, 30), (60, 20), (40, 12), (132, 43)]
TERMS = ["xterm-256color", "screen-256color", "vt100", "linux", "tmux-256color", "xterm", "screen"]
LOCALES = ["LANG=C.UTF-8", "LC_ALL=C", "LANG=ru_RU.UTF-8", "LC_ALL=hy_AM.UTF-8", "LC_CTYPE=az_AZ.ISO-8859-9"]
COUNT = 30


class Class:
    """The presenter, 30 students, and what was found."""

    def __init__(self, server, panes):
        self.server, self.panes = server, panes
        self.students = [f"s{number:02}" for number in range(COUNT)]
        self.failures = 0

    def check(self, what, holds, evidence=""):
        print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
        if not holds:
            self.failures += 1
            print("\n".join("     " + line for line in str(evidence).splitlines()[:45]), flush=True)

    def log_in(self, name):
        number = int(name[1:])
        columns, rows = SIZES[number % len(SIZES)]
        self.panes.start(
            name, columns, rows, self.server.ssh("student", options=["-tt", "-o", "SendEnv=LANG LC_*"]),
            [f"TERM={TERMS[number % len(TERMS)]}", LOCALES[number % len(LOCALES)]])

    def present(self, *words):
        self.panes.start("teacher", 120, 40, self.server.ssh("teacher", f"{PRESENT} {' '.join(words)}", options=["-tt"]),
                         ["TERM=xterm-256color", "LANG=C.UTF-8"])

    def all_show(self, what, wanted, seconds=8, among=None):
        """Whether every student's screen comes to satisfy `wanted`, a text in its title row, a day in the flag below its
        slider, or a function of all of it."""
        flag = None if callable(wanted) else re.compile(r"[\u25c0<] \w{3} " + re.escape(wanted) + r" [\u25b6>]")
        test = wanted if callable(wanted) else lambda screen: (
            wanted in screen.split("\n", 1)[0] or bool(flag.search(screen)))
        names = among or self.students
        missing = names

        def arrived():
            nonlocal missing
            texts = self.panes.screens(names)
            missing = [name for name in names if not test(texts.get(name, ""))]
            return not missing

        holds = wait_for(arrived, seconds)
        self.check(f"{what}: {len(names)} screens", holds,
                   f"not on {' '.join(missing)}\n" + (self.panes.screen(missing[0]) if missing else ""))

    def presenter_shows(self, what, text, seconds=8):
        holds = wait_for(lambda: text in self.panes.screen("teacher"), seconds)
        self.check(what, holds, self.panes.screen("teacher"))


PRESENT = "exec /usr/local/bin/dayfront present history"


def lesson(room):
    """Logs everybody in, and goes through a lesson, a question and some days."""
    started = time.monotonic()
    for name in room.students:
        room.log_in(name)
    room.all_show("30 log in at once, before the presenter, and wait", "waiting", 25)
    print(f"     {time.monotonic() - started:.1f} s", flush=True)
    room.present("--lesson aras-valley")
    room.presenter_shows("the presenter sees 30 here", "30 here")
    if room.failures:
        sys.exit("without a class there is nothing to test")
    room.presenter_shows("his card says what pupils type", "ssh student@")
    room.all_show("all see the lesson's first day", "27 Sep")
    room.panes.type("teacher", "Enter")
    # A panel beside the map; on small screens it takes the map's place, and may be cut.
    wide = [name for name in room.students if SIZES[int(name[1:]) % len(SIZES)][1] >= 30]
    room.all_show("and its words", lambda screen: "The line before" in screen, among=wide)
    room.panes.type("teacher", "A")
    room.all_show("a question is on the screens", lambda screen: "Press 1 to 3" in screen, among=wide)
    for number, name in enumerate(room.students):
        room.panes.type(name, str(number % 3 + 1))
    room.presenter_shows("all answers are counted", "30 of 30 have answered.")
    room.all_show("nobody sees the answer yet", lambda screen: "Right: 1." not in screen)
    room.panes.type("teacher", "A")
    room.all_show("the answer is told", lambda screen: "Right: 1." in screen, among=wide)
    room.panes.type("teacher", "A")
    for date in ("4 Oct", "7 Oct", "18 Oct", "21 Oct", "22 Oct", "28 Oct"):
        room.panes.type("teacher", "p")
        room.all_show(f"the lesson's next stop, {date}", date)
    room.all_show("the last stop's words", lambda screen: "7 of 7" in screen, among=wide)
    room.panes.type("teacher", "Escape")
    # Waited for: an Escape and a key after it at once would be one key with Alt.
    room.all_show("the lesson's words are put away", lambda screen: "7 of 7" not in screen, among=wide)
    for keys, date in [((":", "27 sep", "Enter"), "27 Sep"), (("l",), "28 Sep"), (("]",), "5 Oct"), (("]", "]"), "7 Oct"),
                       (("f",), "14 Oct"), (("G",), "18 Dec"), ((":", "9 nov", "Enter"), "9 Nov")]:
        room.panes.type("teacher", *keys)
        room.all_show(f"the presenter goes to {date}", date)
    room.panes.type("teacher", "/", "Shusha", "Enter")
    room.all_show("a place that the presenter opens is open", lambda screen: "Shusha" in screen or "Şuşa" in screen)
    room.panes.type("teacher", "Escape")
    room.check("and closed again", wait_for(lambda: "front line" in room.panes.screen("teacher"), 8), room.panes.screen("teacher"))


def freedom(room):
    """A student leaves and comes back; the presenter holds the class."""
    one, rest = room.students[1], room.students[2:]
    room.panes.type(one, "h", "h")
    room.all_show("a key that moves leaves the presenter", "the presenter is 2 days ahead, F to rejoin", among=[one])
    room.all_show("and nobody else moves", "9 Nov", among=rest)
    room.panes.type("teacher", "U")
    room.presenter_shows("the presenter holds the class", "held at 9 Nov")
    room.panes.type(one, "f", "f", "f")
    room.all_show("a student who is held cannot go further", lambda screen: "holds the class at 9 Nov" in screen, among=[one])
    room.all_show("he is at the day of the lock", "9 Nov", among=[one])
    room.panes.type("teacher", "U")
    room.presenter_shows("the presenter lets go", "any day")
    time.sleep(0.3)
    room.panes.type(one, "l", "l", "l")
    room.all_show("the student goes on by himself", "12 Nov", among=[one])
    room.panes.type(one, "F")
    room.all_show("F brings him back", "9 Nov", among=[one])


def requests(room):
    """What students may ask for after the address, with hyphens and without."""
    for words in ["plain", "--plain", "--plain --names ru", "follow history plain theme light glyphs ascii", "plain at 2020-10-20"]:
        code, output = Attempt(room.server.ssh("student", words, options=["-T"]), stdin=b"q\n").result()
        room.check(f"asked for: {words!r}", code == 0 and "in sentences." in output, (code, output))
    code, output = Attempt(room.server.ssh("student", "--colour 8")).result()
    room.check("what is not known is told in the program's words", code == 64 and "'--colour' is nothing that it knows" in output,
               (code, output))


def at_home(room):
    """A pupil's own program on another machine: the class over ssh without a terminal."""
    server = room.server
    words = " ".join(shlex.quote(word) for word in server.ssh("student", options=["-T"]))
    room.panes.start("home", 110, 34, [PROGRAM, "follow", "history", "--through", words], ["TERM=xterm-256color", "LANG=C.UTF-8"])
    room.all_show("at home, through ssh -T, the class is on the screen", "9 Nov", 15, among=["home"])
    room.presenter_shows("and the one at home is counted", "31 here")
    room.panes.type("teacher", "h")
    room.all_show("a step of the presenter's arrives", "8 Nov", among=["home"])
    room.panes.type("teacher", "l")
    room.all_show("and one back", "9 Nov")
    home = os.popen(f"pgrep -P {room.panes.pid('home')} -x dayfront").read().strip()
    os.kill(int(os.popen(f"pgrep -P {home} -x ssh").read()), signal.SIGKILL)
    room.all_show("a line that is cut is told", "cut off", among=["home"])
    room.presenter_shows("and tried again", "31 here", 15)
    room.all_show("he follows again", "following", among=["home"])
    # As where a cable is pulled: nothing ends, and nothing comes any more.
    client = int(os.popen(f"pgrep -P {home} -x ssh").read())
    os.kill(client, signal.SIGSTOP)
    room.all_show("a line that is dead is told", lambda screen: "Nothing is heard from the server." in screen, 12, among=["home"])
    room.all_show("and begun anew", "following", 15, among=["home"])
    room.check("the dead one has ended", wait_for(lambda: not os.path.exists(f"/proc/{client}/exe"), 5), client)
    room.presenter_shows("he is counted once", "31 here", 15)
    room.panes.type("home", "q")
    room.presenter_shows("he leaves", "30 here")

    def say(words, text):
        return Attempt(server.ssh("student", words, options=["-T"]), stdin=text).result()
    code, output = say("dayfront class join history", b"dayfront-class 1 follow\n" + b"id; ls\n" * 200)
    lines = output.splitlines()
    room.check("on the bare line nothing but the protocol is spoken",
               bool(lines) and all(line.startswith("dayfront-class 1 ") for line in lines), (code, output))
    for words in ("dayfront class setup --remove", "class join history; id", "class join ../history", "class rehearse"):
        code, output = say(words, b"")
        room.check(f"refused: {words!r}", code == 64 and "runs nothing but the map" in output, (code, output))


def accidents(room):
    """The presenter dies and comes back; students' lines are cut."""
    server = room.server
    pids = [int(pid) for pid in os.popen("pgrep -u teacher -x dayfront").read().split()]
    room.check("there is one presenter", len(pids) == 1, pids)
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    room.all_show("the presenter is killed: all keep what they see, and wait", "waiting")
    room.all_show("on the day shown last", "9 Nov")
    room.panes.end("teacher")
    room.present("--at 2020-10-20")
    room.all_show("the presenter is back: all here", "20 Oct")
    room.presenter_shows("30 follow him again", "30 here")

    dropped = room.students[:5]
    for name in dropped:
        # The client dies without a word; its server has to notice.
        os.kill(int(os.popen(f"pgrep -P {room.panes.pid(name)} -x ssh").read()), signal.SIGKILL)
    room.presenter_shows("five clients are cut off: 25 here", "25 here")
    room.panes.type("teacher", "l")
    room.all_show("the others go on", "21 Oct", among=room.students[5:])
    for name in dropped:
        room.panes.end(name)
        room.log_in(name)
    room.all_show("the five log in again and are where the class is", "21 Oct", 15)
    room.presenter_shows("30 follow once more", "30 here")
    for name in room.students[5:8]:
        room.panes.call("resize-window", "-t", name, "-x", "90", "-y", "26")
    room.panes.type("teacher", "l")
    room.all_show("screens that change their size follow on", "22 Oct")
    room.check("no student's program has died", len(server.sessions()) == 30, server.sessions())


def bare_root(room):
    """A root without /proc, as ChrootDirectory gives it. A program that looks for shared libraries would need those too."""
    if subprocess.run(["ldd", PROGRAM], capture_output=True).returncode == 0:
        return
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        os.makedirs(folder + "/bin")
        os.makedirs(folder + "/share")
        shutil.copy(PROGRAM, folder + "/bin/dayfront")
        shutil.copytree(SHARE, folder + "/share/dayfront")
        # By number: in there nobody knows names.
        student = pwd.getpwnam("student")
        def told(*words):
            return subprocess.run(["chroot", f"--userspec={student.pw_uid}:{student.pw_gid}", folder, "/bin/dayfront", *words],
                                  capture_output=True, text=True)
        found = told("district", "Lachin")
        room.check("without /proc the program starts, and finds its pack",
                   found.returncode == 0 and found.stdout.startswith("Lachin\n"), found)
        # A release build cannot ask the parser for them.
        found = told("complete", "--")
        room.check("and knows its options", found.returncode == 0 and "--lesson\t" in found.stdout, found)


SETTING_UP = """
cp -a /etc {folder}/etc && mount --bind {folder}/etc /etc && ssh-keygen -A >/dev/null && mkdir -p /run/sshd
mkdir -p {folder}/bin && for name in userdel groupdel systemctl; do
  printf '#!/bin/sh\necho "$0" "$@" >> {folder}/called\n' > {folder}/bin/$name && chmod 755 {folder}/bin/$name; done
export PATH={folder}/bin:$PATH
for words in "setup --apply" "setup --apply" doctor "setup --remove" doctor; do
  echo "== $words"; {program} class $words --class history 2>&1; echo "left with $?"
done
echo "Nonsense yes" > /etc/ssh/sshd_config.d/zz.conf
echo "== broken"; {program} class setup --apply --class history 2>&1; echo "left with $?"; ls /etc/ssh/sshd_config.d
"""


def own_mounts(folder):
    """The words that run a command with mounts of its own; None where that is not allowed.

    In a chroot the root is no mount, so that it cannot be made private first: there it is tried whether a mount stays
    inside.
    """
    for words in (["unshare", "--mount"], ["unshare", "--mount", "--propagation", "unchanged"]):
        if subprocess.run([*words, "mount", "--bind", folder, folder], capture_output=True).returncode == 0:
            with open("/proc/self/mountinfo") as file:
                if folder not in file.read():
                    return words
            subprocess.run(["umount", folder])
    return None


def setting_up(room):
    """`class setup` and `class doctor`, with a copy of /etc in a namespace of their own; no account is really removed."""
    with tempfile.TemporaryDirectory() as folder:
        words = own_mounts(folder)
        if not words:
            return room.check("namespaces are allowed here", False)
        found = subprocess.run([*words, "sh", "-c", SETTING_UP.format(folder=folder, program=PROGRAM)],
                               capture_output=True, text=True)
        parts = found.stdout.split("== ")[1:]
        if len(parts) != 6:
            return room.check("a shell with an /etc of its own starts", False, found)
        room.check("class setup makes what is missing", "left with 0" in parts[0] and "made         file /etc/ssh" in parts[0], parts[0])
        room.check("and finds it right the next time", "left with 0" in parts[1] and "made" not in parts[1], parts[1])
        room.check("class doctor finds nothing wrong", "left with 0" in parts[2] and "WRONG" not in parts[2], parts[2])
        with open(folder + "/called") as file:
            called = file.read()
        room.check("--remove takes away what it made, and no home",
                   "left with 0" in parts[3] and "userdel student\n" in called and "-r" not in called, parts[3] + called)
        room.check("lines that sshd does not take are taken back", "left with 1" in parts[5] and "so they are not there" in parts[5]
                   and parts[5].rstrip().endswith("zz.conf") and "\ndayfront.conf" not in parts[5], parts[5])
        room.check("class doctor says what is missing then", "left with 1" in parts[4] and "WRONG  file /etc/ssh" in parts[4], parts[4])


def main():
    started = time.monotonic()
    # Who is asked to end takes accounts and server away as well.
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    with Server() as server:
        panes = Panes(server.folder)
        room = Class(server, panes)
        try:
            stuck = Stuck(room)
            lesson(room)
            freedom(room)
            requests(room)
            at_home(room)
            accidents(room)
            escapes(room)
            room.panes.type("teacher", "U")
            room.presenter_shows("the presenter holds the class once more", "held at")
            room.panes.type("teacher", "q")
            room.presenter_shows("he is asked before the class ends", "End the class?")
            room.panes.type("teacher", "q")
            room.all_show("the class ends: all wait", "waiting")
            room.panes.type(room.students[1], "G")
            room.all_show("and nobody is held by one who has gone", "18 Dec", among=[room.students[1]])
            for name in room.students:
                room.panes.type(name, "q")
            room.check("all log out", wait_for(lambda: not server.sessions(), 8), server.sessions())
            bare_root(room)
            setting_up(room)
            stuck.check()
        finally:
            panes.close()
            if room.failures:
                with open(server.path("log")) as file:
                    print("".join(file.readlines()[-30:]))
    print(f"{'FAILED: %d' % room.failures if room.failures else 'all holds'}, {time.monotonic() - started:.0f} s")
    sys.exit(1 if room.failures else 0)


main()
