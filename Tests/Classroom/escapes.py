"""Attempts to get out of a student's account, and to disturb a class."""
import glob
import os
import pty
import pwd
import select
import socket
import subprocess
import tempfile
import time

from sshd import PORT, PROGRAM, RUN, SOCKET, wait_for

REFUSAL = "runs nothing but the map"


def escapes(room):
    by_commands(room)
    by_su(room)
    by_forwarding(room)
    by_environment(room)
    by_keys(room)
    # No sooner: on a slow machine he would be let go before he is counted.
    slow = SlowFollower()
    on_the_socket(room)
    as_presenter(room)
    with_a_full_disk(room)
    by_words_of_the_presenter(room)
    audit(room)
    slow.check(room)


class Attempt:
    """A client that runs while others do."""

    def __init__(self, words, environment=None, stdin=b""):
        self.process = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                        env=dict(os.environ, **(environment or {})))
        self.stdin = stdin

    def result(self, seconds=8):
        """Exit code and output; -1 where it still ran."""
        try:
            output, _ = self.process.communicate(self.stdin, timeout=seconds)
            return self.process.returncode, output.decode(errors="replace")
        except subprocess.TimeoutExpired:
            self.process.kill()
            return -1, self.process.communicate()[0].decode(errors="replace")


def by_commands(room):
    """Commands, copies, subsystems: each must end with the program's refusal and nothing else."""
    ssh = room.server.ssh
    marker = os.path.join(tempfile.gettempdir(), "dayfront-was-here")
    commands = ["sh -i", "/bin/sh", "cat /etc/passwd", f"touch {marker}", "follow history; id", "follow history && id",
                "follow $(id)", "follow `id`", "follow history\nid", "follow ../../etc", "--at 2020-10-20 --pack /etc",
                "--at 2020-10-20 --run-folder /etc", "present history", "kiosk audit", "--lesson ../../etc/passwd",
                "scp -t /", "internal-sftp", "rsync --server .", "git-upload-pack x", "-c id", "--help", "follow \x1b[2J"]
    attempts = {command: Attempt(ssh("student", command)) for command in commands}
    for command, attempt in attempts.items():
        code, output = attempt.result()
        room.check(f"refused: {command!r}", code == 64 and REFUSAL in output and "uid=" not in output, (code, output))
    options = ["-F", "none", "-i", room.server.path("student"), "-o", "StrictHostKeyChecking=no", "-o",
               "UserKnownHostsFile=/dev/null", "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR", "-P", str(PORT)]
    copies = {"scp out": ["scp", *options, "student@127.0.0.1:/etc/passwd", room.server.path("stolen")],
              "scp -O out": ["scp", "-O", *options, "student@127.0.0.1:/etc/passwd", room.server.path("stolen")],
              "scp -O in": ["scp", "-O", *options, "/etc/passwd", f"student@127.0.0.1:{marker}"],
              "sftp": ["sftp", "-b", "/dev/null", *options, "student@127.0.0.1"]}
    for name, attempt in {name: Attempt(words) for name, words in copies.items()}.items():
        code, output = attempt.result()
        room.check(f"refused: {name}", code not in (0, -1), (code, output))
    room.check("nothing was copied or made", not os.path.exists(marker) and not os.path.exists(room.server.path("stolen")))
    code, output = Attempt(ssh("student", options=["-T"])).result()
    room.check("without a terminal there is a sentence", code == 1 and "must be a terminal" in output, (code, output))
    with open(room.server.path("askpass"), "w") as file:
        file.write("#!/bin/sh\necho 'a long phrase'\n")
    os.chmod(room.server.path("askpass"), 0o700)
    code, output = Attempt(
        ssh("student", options=["-T", "-o", "PubkeyAuthentication=no", "-o", "NumberOfPasswordPrompts=1"]),
        environment={"SSH_ASKPASS": room.server.path("askpass"), "SSH_ASKPASS_REQUIRE": "force"}).result()
    room.check("the class's password leads to the same place", code == 1 and "must be a terminal" in output, (code, output))


def by_su(room):
    """The students' password, read aloud, on a terminal of another account of the server."""
    ways = {"su student": ["su", "student"], "su - student": ["su", "-", "student"], "su -m student": ["su", "-m", "student"],
            "su student -s /bin/sh": ["su", "student", "-s", "/bin/sh"], "su student -c id": ["su", "student", "-c", "id"],
            "su - student -- present history": ["su", "-", "student", "--", "present", "history"]}
    for name, words in ways.items():
        room.panes.start("su", 80, 24, ["setpriv", "--reuid=teacher", "--regid=teacher", "--init-groups", "env", "HOME=/tmp",
                                        "SHELL=/bin/sh", *words], ["TERM=xterm-256color", "LANG=C.UTF-8"])
        asked = wait_for(lambda: "assword" in room.panes.screen("su"), 8)
        room.panes.type("su", "a long phrase", "Enter")
        wanted = REFUSAL if "id" in words or "--" in words else "following"
        holds = asked and wait_for(lambda: wanted in room.panes.screen("su"), 8)
        room.check(f"to the map and nowhere else: {name}", holds and "uid=" not in room.panes.screen("su"), room.panes.screen("su"))
        room.panes.type("su", "q")
        room.panes.end("su")
        wait_for(lambda: len(room.server.sessions()) == 30, 4)


class Stuck:
    """Sessions and connections that nobody uses: each must have an end. They begin with the class and are looked at last."""

    def __init__(self, room):
        self.room = room
        self.started = time.monotonic()
        # -N opens no session, so no program could end it: sshd does.
        self.unused = subprocess.Popen(room.server.ssh("student", options=["-N"]), stdin=subprocess.DEVNULL)
        folder = room.server.path("open")
        os.makedirs(folder + "/open")
        os.chmod(folder + "/open", 0o777)
        self.ways = {"refused": ["follow", "open", "--run-folder", folder], "Ctrl-S": ["browse"],
                     "an unended sequence": ["browse"], "Ctrl-S, in sentences": ["browse", "--plain"]}
        for number, words in enumerate(self.ways.values()):
            room.panes.start(f"stuck{number}", 80, 24, ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", PROGRAM,
                                                        *words, "--kiosk", "--idle-timeout", "1"], ["TERM=xterm"])
        time.sleep(1)
        room.panes.type("stuck1", "C-s", "l", "l")
        room.panes.type("stuck2", "Escape", "]0;abc")
        room.panes.type("stuck3", "C-s", *"lllllllll")

    def check(self):
        wait_for(lambda: self.unused.poll() is not None, 45)
        self.room.check("a connection without a session is closed", self.unused.poll() is not None)
        if self.unused.poll() is None:
            self.unused.kill()
        self.unused.wait()
        left = lambda: [name for number, name in enumerate(self.ways)
                        if "left with" not in self.room.panes.screen(f"stuck{number}")]
        wait_for(lambda: not left(), max(1, 85 - (time.monotonic() - self.started)))
        self.room.check("idle sessions have an end: " + ", ".join(self.ways), not left(), left())
        for number in range(len(self.ways)):
            self.room.panes.end(f"stuck{number}")


def by_forwarding(room):
    """Ports, sockets, agent: what a client asks for must not be there."""
    ssh = room.server.ssh
    local, other = PORT + 1, PORT + 2
    path = room.server.path("forwarded")
    # -N is not subject to the forced command: only the configuration stands in the way.
    holds = [Attempt(ssh("student", options=["-N", "-L", f"127.0.0.1:{local}:127.0.0.1:{PORT}", "-D", f"127.0.0.1:{other}"])),
             Attempt(ssh("student", options=["-N", "-L", f"{path}:{SOCKET}"]))]
    remote = {"-R port": ["-R", "127.0.0.1:0:127.0.0.1:22"], "-R socket": ["-R", f"{path}2:/dev/null"]}
    for name, words in remote.items():
        code, output = Attempt(ssh("student", options=["-N", "-o", "ExitOnForwardFailure=yes", *words])).result()
        room.check(f"refused: {name}", code not in (0, -1) and "failed" in output, (code, output))
    for number, name, request in [(local, "-L", b""), (other, "-D", b"\x05\x01\x00")]:
        wait_for(lambda: can_connect(number), 4)
        room.check(f"refused: {name} leads nowhere", leads_nowhere(("127.0.0.1", number), request))
    wait_for(lambda: os.path.exists(path), 4)
    room.check("refused: a socket is not forwarded", leads_nowhere(path, b"dayfront-class 1 follow\n"))
    for attempt in holds:
        attempt.process.kill()
        attempt.process.communicate()
    before = set(glob.glob("/tmp/ssh-*/agent.*"))
    agent = subprocess.Popen(["ssh-agent", "-D", "-a", room.server.path("agent")], stdout=subprocess.DEVNULL)
    wait_for(lambda: os.path.exists(room.server.path("agent")), 4)
    room.panes.start("agent", 80, 24, ssh("student", options=["-tt", "-A"]),
                     ["TERM=xterm", f"SSH_AUTH_SOCK={room.server.path('agent')}"])
    shown = wait_for(lambda: "following" in room.panes.screen("agent"), 8)
    room.check("refused: the agent is not forwarded", shown and set(glob.glob("/tmp/ssh-*/agent.*")) == before,
               room.panes.screen("agent"))
    room.panes.end("agent")
    agent.terminate()
    agent.wait()


def can_connect(port):
    with socket.socket() as line:
        return line.connect_ex(("127.0.0.1", port)) == 0


def leads_nowhere(address, request):
    """Whether nothing comes back from what a client forwards, and no proxy's connection is granted."""
    with socket.socket(socket.AF_UNIX if isinstance(address, str) else socket.AF_INET) as line:
        line.settimeout(3)
        try:
            line.connect(address)
            line.sendall(request)
            if request[:1] == b"\x05":
                if line.recv(2) != b"\x05\x00":  # the client's own part of SOCKS
                    return False
                line.sendall(b"\x05\x01\x00\x01\x7f\x00\x00\x01" + PORT.to_bytes(2, "big"))
                answer = line.recv(64)
                return b"SSH-" not in answer + (line.recv(64) if answer else b"")
            return line.recv(64) == b""
        except (ConnectionError, FileNotFoundError):
            return True
        except socket.timeout:
            return False


def by_environment(room):
    """What a client says of its environment must not reach the program."""
    folder = room.server.path("terminfo")
    sent = {"TERMINFO": folder, "TERMINFO_DIRS": folder, "HOME": folder, "LD_PRELOAD": "/x.so", "DAYFRONT_MAPS": folder,
            "DAYFRONT_RUN": folder, "LINES": "5", "PATH": folder, "BASH_ENV": folder, "LC_EVIL": "$(id)\x1b[2J"}
    before = set(room.server.sessions())
    # The client itself must keep its own HOME and PATH.
    environment = [f"{name}={value}" for name, value in sent.items() if name not in ("LD_PRELOAD", "PATH", "HOME")]
    room.panes.start("environment", 80, 24, room.server.ssh(
        "student", options=["-tt", "-o", "SendEnv=" + " ".join(sent),
                            "-o", "SetEnv=LD_PRELOAD=/x.so PATH=/x HOME=/x BASH_ENV=/x"]), ["TERM=xterm", *environment])
    wait_for(lambda: "following" in room.panes.screen("environment"), 8)
    new = list(set(room.server.sessions()) - before)
    names = set()
    for pid in new:
        with open(f"/proc/{pid}/environ", "rb") as file:
            for entry in file.read().split(b"\0"):
                name, _, value = entry.partition(b"=")
                if value and sent.get(name.decode()) in (value.decode(errors="replace"), "/x"):
                    names.add(name.decode())
    room.check("of the environment only the language came", len(new) == 1 and names <= {"LC_EVIL"}, names)
    room.panes.end("environment")
    for term in ("../../../tmp/evil", "/etc/passwd", "x" * 500):
        room.panes.start("term", 80, 24, room.server.ssh("student", options=["-tt"]), [f"TERM={term}"])
        holds = wait_for(lambda: ", in sentences." in room.panes.screen("term"), 8)
        room.check(f"in sentences: TERM={term[:20]}", holds and "TERM" in room.panes.screen("term"), room.panes.screen("term"))
        room.panes.end("term")
    # A name that says nothing, of a terminal that answers.
    room.panes.start("term", 80, 24, room.server.ssh("student", options=["-tt"]), ["TERM=no-such-terminal"])
    holds = wait_for(lambda: "18 Dec" in room.panes.screen("term"), 8)
    room.check("a map: TERM=no-such-terminal that answers", holds, room.panes.screen("term"))
    room.panes.end("term")


def by_keys(room):
    """Keys that would stop the program, or lead out of it."""
    room.panes.start("keys", 100, 30, room.server.ssh("student", options=["-tt", "-e", "none"]), ["TERM=xterm", "LANG=C.UTF-8"])
    room.check("a student sits at the keys", wait_for(lambda: "following" in room.panes.screen("keys"), 8))
    room.panes.type("keys", "C-z")
    room.check("Ctrl-Z leads nowhere", wait_for(lambda: "to go back to" in room.panes.screen("keys"), 4),
               room.panes.screen("keys"))
    room.panes.type("keys", "!", "|", "v", "E", "C-]", "C-o", "~", "C-z", ":", "!sh", "Enter", "/", "!sh", "Escape", "F")
    room.check("no key leads to a shell", wait_for(lambda: "following" in room.panes.screen("keys"), 4), room.panes.screen("keys"))
    room.panes.type("keys", "C-\\")
    room.check("Ctrl-\\ ends the session and nothing else",
               wait_for(lambda: "left with" in room.panes.screen("keys") and "$" not in room.panes.screen("keys"), 4),
               room.panes.screen("keys"))
    room.panes.end("keys")


def as_student(body):
    """Runs `body` in a child with the students' account, and returns whether it returned true."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            student = pwd.getpwnam("student")
            os.setgroups([])
            os.setgid(student.pw_gid)
            os.setuid(student.pw_uid)
            code = 0 if body() else 1
        finally:
            os._exit(code)
    return os.waitpid(child, 0)[1] == 0


def connect():
    line = socket.socket(socket.AF_UNIX)
    line.settimeout(4)
    line.connect(SOCKET)
    return line


def is_closed(line):
    """Whether the other end closes the line, whatever it sends before."""
    try:
        while line.recv(65536):
            pass
        return True
    except ConnectionError:
        return True
    except socket.timeout:
        return False


def on_the_socket(room):
    """Lines that no program of ours would send."""
    greeting = b"dayfront-class 1 follow\n"

    def sent(*parts):
        def body():
            with connect() as line:
                try:
                    for part in parts:
                        line.sendall(part)
                except ConnectionError:
                    pass
                return is_closed(line)
        return body

    hostile = {"a line without end": sent(b"x" * 100_000), "a long line": sent(b"dayfront-class 1 " + b"a" * 5000 + b"\n"),
               "two hundred lines without sense": sent(*[b"\0\xff%\t=\n"] * 200),
               "a relay that is a student": sent(
                   b"dayfront-class 1 relay\n", *[b"dayfront-class 1 counts\thost=x\tfollowers=900\n"] * 200),
               "two hundred states from a follower": sent(
                   greeting, *[b"dayfront-class 1 state\tpack=karabakh-2020\tday=2020-11-30\n"] * 200)}
    for name, body in hostile.items():
        room.check(f"the line is closed: {name}", as_student(body))

    def half():
        with connect() as line:
            line.sendall(greeting[:9])
        with connect() as line:
            line.sendall(greeting + b"dayfront-class 1 answer\tquest")
        return True

    def many():
        lines = []
        for _ in range(300):
            line = socket.socket(socket.AF_UNIX)
            line.setblocking(False)
            line.connect_ex(SOCKET)
            lines.append(line)
        time.sleep(0.5)
        return True

    room.check("lines cut in the middle do no harm", as_student(half))
    room.check("three hundred lines at once do no harm", as_student(many))
    room.presenter_shows("the presenter still counts 30, and the slow one", "31 here")
    room.panes.type("teacher", "l")
    room.all_show("the class goes on, on the presenter's day", "23 Oct")

    def touch():
        for path in (SOCKET, RUN + "/history/lock"):
            try:
                os.unlink(path)
                return False
            except PermissionError:
                pass
        try:
            open(RUN + "/history/lock")
            return False
        except PermissionError:
            return True

    room.check("a student's account cannot touch the class's files", as_student(touch))
    nobody = pwd.getpwnam("nobody")
    shut = subprocess.run(["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups", "python3", "-c",
                           f"import socket; socket.socket(socket.AF_UNIX).connect({SOCKET!r})"], capture_output=True, text=True)
    room.check("who is not in the group cannot reach the socket", "PermissionError" in shut.stderr, shut.stderr)


def as_presenter(room):
    ssh = room.server.ssh
    code, output = Attempt(ssh("teacher", f"{PROGRAM} present history", options=["-tt"])).result()
    room.check("a second presenter is refused", code == 1 and "has a presenter already" in output, (code, output))
    code, output = Attempt(ssh("teacher", f"{PROGRAM} present '../evil'")).result()
    room.check("a name that is a path is refused", code == 64, (code, output))
    os.makedirs(RUN + "/other", exist_ok=True)
    code, output = Attempt(ssh("teacher", f"{PROGRAM} present other", options=["-tt"])).result()
    room.check("another's class is refused", code == 1 and "belongs to another user" in output, (code, output))
    code, output = Attempt(ssh("student", options=["-tt"])).result()
    room.check("strangers are not told which classes there are", code == 1 and "which class?" in output and "history" not in output,
               (code, output))
    os.rmdir(RUN + "/other")
    os.symlink(RUN + "/history", RUN + "/link")
    code, output = Attempt(ssh("teacher", f"{PROGRAM} present link", options=["-tt"])).result()
    room.check("a link in a folder's place is refused", code == 1 and "links are not followed" in output, (code, output))
    os.remove(RUN + "/link")


def with_a_full_disk(room):
    """A run folder without room for another file."""
    folder = room.server.path("full")
    os.mkdir(folder)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4k,nr_inodes=3,mode=755", "none", folder], capture_output=True).returncode:
        print("     no right to mount: the full disk is left out", flush=True)
        return
    try:
        subprocess.run(["install", "-d", "-m", "2750", "-o", "teacher", "-g", "dayfront-class", folder + "/history"], check=True)
        words = f"{PROGRAM} present history --run-folder {folder}"
        code, output = Attempt(room.server.ssh("teacher", words, options=["-tt"])).result()
        room.check("a full disk is told in a sentence", code == 1 and "No space left" in output, (code, output))
        room.check("and nothing is left in the way", "socket" not in os.listdir(folder + "/history"), os.listdir(folder + "/history"))
    finally:
        subprocess.run(["umount", folder])


def by_words_of_the_presenter(room):
    """A presenter whose words carry terminal escapes: a student's terminal must not hear them."""
    folder = room.server.path("evil")
    os.makedirs(folder + "/evil", mode=0o750)
    line = socket.socket(socket.AF_UNIX)
    line.bind(folder + "/evil/socket")
    line.listen()
    line.settimeout(5)
    child, master = pty.fork()
    if child == 0:
        os.execve(PROGRAM, [PROGRAM, "follow", "evil", "--run-folder", folder],
                  {"TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/bin"})
    evil = "%1B]0;EVIL%07%1B[31mRED%1B[2J\xc2\x9b31m\xe2\x80\xae\xe2\x81\xa6ABC%0AEND".encode("latin-1")
    fields = [b"dayfront-class 1 state", b"pack=karabakh-2020", b"day=2020-10-20", b"panel=classroom", b"district=" + evil,
              b"place=" + evil, b"reading=" + evil, b"question=1", b"prompt=WORDS" + evil, b"choice1=" + evil, b"choice2=" + evil,
              b"note=" + evil, b"unknown=" + evil]
    line, listener = line.accept()[0], line
    line.sendall(b"\t".join(fields) + b"\n")
    seen, end = b"", time.monotonic() + 5
    while time.monotonic() < end and b"WORDS" not in seen:
        if select.select([master], [], [], 0.1)[0]:
            seen += os.read(master, 65536)
    while select.select([master], [], [], 0.3)[0]:
        seen += os.read(master, 65536)
    # What the program itself asks.
    for asked in (b"\x1b]11;?\x1b\\", b"\x1b]4;255;?\x1b\\"):
        seen = seen.replace(asked, b"")
    clean = not any(bad in seen for bad in (b"\x1b]", b"\x07", b"\x1b[31m", b"\xc2\x9b", b"\xe2\x80\xae", b"\xe2\x81\xa6"))
    room.check("escapes in the presenter's words reach no terminal", b"WORDS" in seen and clean, repr(seen[-400:]))
    line.sendall(b"\xff" * 6000)
    room.check("a presenter who sends too much is left", is_closed(line))
    os.kill(child, 9)
    os.waitpid(child, 0)
    os.close(master)
    listener.close()


def audit(room):
    words = ["su", "student", "-s", "/bin/sh", "-c", f"exec {PROGRAM} kiosk audit | cat"]
    result = subprocess.run(words, capture_output=True, text=True)
    lines = result.stdout.splitlines()
    room.check(f"kiosk audit: {len(lines)} things hold", len(lines) > 15 and "DOES NOT" not in result.stdout, result.stdout)
    limits = []
    for pid in room.server.sessions()[:3]:
        with open(f"/proc/{pid}/limits") as file:
            limits.append({line[:26].strip(): line[26:47].strip() for line in file})
        with open(f"/proc/{pid}/status") as file:
            limits[-1]["rights"] = [line.split()[1] for line in file if line.startswith("NoNewPrivs")][0]
    # Of processor time the soft limit: some is left for leaving.
    wanted = {"Max processes": "0", "Max file size": "65536", "Max core file size": "0", "Max open files": "7",
              "Max cpu time": "1795", "rights": "1"}
    room.check("sessions run with these limits", limits and all(wanted.items() <= found.items() for found in limits), limits)


class SlowFollower:
    """Follows and never reads."""

    def __init__(self):
        self.line = connect()
        self.line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        self.line.sendall(b"dayfront-class 1 follow\n")
        self.started = time.monotonic()

    def check(self, room):
        """The presenter goes through the war while one does not read; the others must be at its end at once."""
        room.panes.type("teacher", "g", *["l"] * 60)
        started = time.monotonic()
        room.all_show("sixty steps with one who never reads", "26 Nov", 5)
        print(f"     {time.monotonic() - started:.1f} s", flush=True)
        room.presenter_shows("who never reads is let go", "30 here", 14)
        room.check("his line is closed", is_closed(self.line))
        self.line.close()
