"""A server for a class as Docs/Classroom.md describes it, made for a test and taken away again.

The configuration of sshd, the accounts and the folders are the very lines of that page. Needs root, Debian's openssh-server
and tmux, and the program built by `make build`. Refuses to run where any of the accounts or folders is there already.
"""
import os
import pwd
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
PAGE = os.path.join(ROOT, "Docs/Classroom.md")
PROGRAM = "/usr/local/bin/dayfront"
SHARE = "/usr/local/share/dayfront"
RUN = "/run/dayfront"
SOCKET = RUN + "/history/socket"
PORT = 20222


def block(name):
    """The lines of a block of the page, by the word after its language."""
    with open(PAGE) as file:
        found = re.search(r"^```\w+ %s\n(.*?)^```$" % name, file.read(), re.M | re.S)
    if not found:
        sys.exit(f"Docs/Classroom.md has no block '{name}'")
    return found.group(1)


class Server:
    """A running sshd with the accounts of a class."""

    def __init__(self):
        if os.geteuid() != 0:
            sys.exit("class_test.py makes accounts and starts sshd: it needs root, best in a container")
        for name in ("student", "teacher"):
            try:
                pwd.getpwnam(name)
                sys.exit(f"there is an account '{name}' already: run this in a container")
            except KeyError:
                pass
        for path in (PROGRAM, SHARE, RUN, "/etc/dayfront"):
            if os.path.lexists(path):
                sys.exit(f"there is {path} already: run this in a container")
        self.folder = tempfile.mkdtemp(prefix="dayfront-class-")
        os.chmod(self.folder, 0o755)
        self.daemon = None

    def __enter__(self):
        try:
            self.prepare()
        except BaseException:
            self.__exit__()
            raise
        return self

    def prepare(self):
        os.makedirs(SHARE)
        shutil.copytree(os.path.join(ROOT, "Maps"), SHARE + "/Maps")
        shutil.copy(os.path.join(ROOT, ".build/release/dayfront"), PROGRAM)
        subprocess.run(["sh", "-e"], input=block("accounts") + block("folders"), text=True, check=True)
        subprocess.run(["chpasswd"], input="student:a long phrase\nteacher:%s\n" % os.urandom(12).hex(), text=True, check=True)
        for name in ("host", "student", "teacher"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.path(name)], check=True)
        os.makedirs("/etc/dayfront/keys")
        shutil.copy(self.path("student.pub"), "/etc/dayfront/keys/student")
        teacher = pwd.getpwnam("teacher")
        os.makedirs(teacher.pw_dir + "/.ssh")
        shutil.copy(self.path("teacher.pub"), teacher.pw_dir + "/.ssh/authorized_keys")
        with open(self.path("class.conf"), "w") as file:
            file.write(block("sshd"))
        with open(self.path("sshd_config"), "w") as file:
            # As Debian's own, but for the address and the keys of the host.
            file.write(f"""Include {self.path("class.conf")}
Port {PORT}
ListenAddress 127.0.0.1
HostKey {self.path("host")}
PidFile {self.path("pid")}
KbdInteractiveAuthentication no
UsePAM yes
X11Forwarding yes
PrintMotd no
AcceptEnv LANG LC_*
Subsystem sftp /usr/lib/openssh/sftp-server
""")
        os.makedirs("/run/sshd", exist_ok=True)
        subprocess.run(["/usr/sbin/sshd", "-t", "-f", self.path("sshd_config")], check=True)
        self.log = open(self.path("log"), "w")
        self.daemon = subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", self.path("sshd_config")], stderr=self.log)
        wait_for(lambda: os.path.exists(self.path("pid")), 5)

    def path(self, name):
        return os.path.join(self.folder, name)

    def ssh(self, user, *words, options=()):
        """The command line of a client."""
        return ["ssh", "-F", "none", "-p", str(PORT), "-i", self.path(user), "-o", "IdentitiesOnly=yes",
                "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "-o", "LogLevel=ERROR",
                *options, "--", f"{user}@127.0.0.1", *words]

    def sessions(self):
        """The processes of the students' programs."""
        uid = str(pwd.getpwnam("student").pw_uid)
        # Not those that have ended and wait for a parent: a container may have none that looks after them.
        found = subprocess.run(["pgrep", "-u", uid, "-x", "dayfront", "-r", "R,S,D,T"], capture_output=True, text=True).stdout
        return [int(word) for word in found.split()]

    @staticmethod
    def end_all(uid):
        """Ends the processes of an account that is about to go; whether there were any."""
        found = subprocess.run(["pgrep", "-u", str(uid), "-r", "R,S,D,T"], capture_output=True, text=True).stdout.split()
        for word in found:
            try:
                os.kill(int(word), signal.SIGKILL)
            except ProcessLookupError:
                pass
        return bool(found)

    def __exit__(self, *_):
        if self.daemon:
            self.daemon.terminate()
            self.daemon.wait()
        for name in ("student", "teacher"):
            try:
                uid = pwd.getpwnam(name).pw_uid
            except KeyError:
                continue
            wait_for(lambda: not self.end_all(uid), 10)
            subprocess.run(["userdel", "-f", *(["-r"] if name == "teacher" else []), name], capture_output=True)
        subprocess.run(["groupdel", "dayfront-class"], capture_output=True)
        for path in (SHARE, RUN, "/etc/dayfront", self.folder):
            shutil.rmtree(path, ignore_errors=True)
        if os.path.exists(PROGRAM):
            os.remove(PROGRAM)


def wait_for(condition, seconds):
    """Whether a condition came true in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.03)
    return bool(condition())
