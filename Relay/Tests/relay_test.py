#!/usr/bin/env python3
"""A class over relays and a real mosquitto: what arrives, what counts, and what comes back after a fall.

    make relay-test

It runs in a network of its own (a namespace), where one host has a cable that can be cut; it needs no root where users may
make namespaces. Takes half a minute, and ends by itself after three. Prints a line for each thing that holds, and ends with 1
if one does not.
"""
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "../.."))
sys.path.insert(0, HERE)
from light import Follower, wait_for_socket  # noqa: E402

PROGRAM = os.environ.get("DAYFRONT", os.path.join(ROOT, ".build/release/dayfront"))
RELAY = os.environ.get("DAYFRONT_RELAY", os.path.join(ROOT, "Relay/.build/release/dayfront-relay"))
PASSWORD = "a long phrase"


def free_port():
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        return line.getsockname()[1]


class Room:
    """The folder of a test, the processes in it, and what was found."""

    def __init__(self, folder):
        self.folder, self.failures, self.running = folder, 0, {}
        self.port, self.tls_port = free_port(), free_port()
        for name in ("A", "B", "C"):
            os.makedirs(self.path(name, "history"), mode=0o750)
            os.chmod(self.path(name), 0o755)

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def socket(self, host):
        return self.path(host, "history", "socket")

    def check(self, what, holds, evidence=""):
        print(f"{'ok  ' if holds else 'FAIL'} {what}", flush=True)
        if not holds:
            self.failures += 1
            print("\n".join("     " + line for line in str(evidence).splitlines()[-25:]), flush=True)

    def start(self, name, words, **others):
        log = open(self.path(name + ".log"), "ab")
        self.running[name] = subprocess.Popen(words, stdout=log, stderr=log, **others)

    def log(self, name):
        with open(self.path(name + ".log"), errors="replace") as file:
            return file.read()

    def kill(self, name, number=signal.SIGKILL):
        """Ends a process; returns its code."""
        process = self.running.pop(name)
        process.send_signal(number)
        return process.wait(10)

    def says(self, name, words, seconds=6.0, after=0):
        """Whether a process comes to say something."""
        end = time.monotonic() + seconds
        while words not in self.log(name)[after:]:
            if time.monotonic() > end:
                return False
            time.sleep(0.02)
        return True

    # MARK: The parts of a class

    def broker(self):
        self.start("broker", ["mosquitto", "-c", self.path("mosquitto.conf")])
        end = time.monotonic() + 5
        while time.monotonic() < end:
            with socket.socket() as line:
                if line.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)

    def present(self, *words):
        if os.path.exists(self.path("presenter.log")):
            os.remove(self.path("presenter.log"))
        self.start("presenter", [PROGRAM, "present", "history", "--plain", "--run-folder", self.path("A"), *words],
                   stdin=subprocess.PIPE)
        wait_for_socket(self.socket("A"))

    def type(self, keys):
        self.running["presenter"].stdin.write(keys.encode())
        self.running["presenter"].stdin.flush()

    def relay(self, host, way, *words, before=(), broker="127.0.0.1", **others):
        self.start("relay-" + host, [
            *before, RELAY, "history", way, "--broker", f"{broker}:{self.port}", "--host", host, "--user", host,
            "--password-file", self.path("password"), "--run-folder", self.path(host), *words], **others)
        if way == "--incoming":
            wait_for_socket(self.socket(host))

    def publish(self, topic, payload, *words):
        """A message of somebody else's."""
        subprocess.run(["mosquitto_pub", "-V", "mqttv5", "-h", "127.0.0.1", "-p", str(self.port), "-u", "D", "-P", PASSWORD,
                        "-q", "1", "-t", topic, "-s" if payload else "-n", *words], input=payload, check=True)

    def close(self):
        for process in self.running.values():
            process.kill()
            process.wait()


def prepare(room):
    """The broker's configuration: passwords, the rights that Docs/Classroom.md gives, and TLS."""
    for name in ("A", "B", "C", "D"):
        subprocess.run(["mosquitto_passwd", "-b", *(["-c"] if name == "A" else []), room.path("users"), name, PASSWORD],
                       check=True, capture_output=True)
    with open(room.path("acl"), "w") as file:
        file.write("user A\ntopic write dayfront/history/shown\ntopic write dayfront/history/pulse\n"
                   "topic read dayfront/history/hosts/+\n"
                   "pattern read dayfront/+/shown\npattern read dayfront/+/pulse\npattern write dayfront/+/hosts/%u\n"
                   # What this test says in others' name.
                   "user D\ntopic dayfront/#\n")
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                    "-keyout", room.path("key.pem"), "-out", room.path("ca.pem"), "-days", "2", "-subj", "/CN=127.0.0.1",
                    "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    with open(room.path("mosquitto.conf"), "w") as file:
        file.write(f"per_listener_settings false\nallow_anonymous false\npassword_file {room.path('users')}\n"
                   f"acl_file {room.path('acl')}\nuse_username_as_clientid true\nuser root\nset_tcp_nodelay true\n"
                   # On all addresses of this network, which is this test's own.
                   f"listener {room.port}\nlistener {room.tls_port}\n"
                   f"certfile {room.path('ca.pem')}\nkeyfile {room.path('key.pem')}\n")
    with open(room.path("password"), "w") as file:
        file.write(PASSWORD + "\n")
    os.chmod(room.path("password"), 0o600)


def shows(day):
    return lambda follower: follower.kind == "state" and follower.state.get("day") == day


def is_away(follower):
    return follower.kind == "away"


def calls(room):
    """What is said of calls that cannot be."""
    def run(*words):
        found = subprocess.run([RELAY, *words], capture_output=True, text=True, timeout=10)
        return found.returncode, found.stdout + found.stderr
    code, words = run("--help")
    room.check("--help tells both ways", code == 0 and "--incoming" in words and "--outgoing" in words, words)
    for call, reason in [(["history", "--broker", "b"], "Say which way"), (["a b", "--incoming", "--broker", "b"], "1 to 32 letters"),
                         (["history", "--incoming", "--broker", "b:x"], "HOST:PORT"), (["history", "--incoming"], "--broker")]:
        code, words = run(*call)
        room.check(f"refused: {' '.join(call)}", code == 64 and reason in words, (code, words))
    os.chmod(room.path("password"), 0o644)
    code, words = run("history", "--incoming", "--broker", "127.0.0.1", "--user", "B", "--password-file", room.path("password"),
                      "--run-folder", room.path("B"))
    os.chmod(room.path("password"), 0o600)
    room.check("a password that everybody can read is refused", code == 1 and "chmod o=" in words, (code, words))


def lesson(room):
    """States, late ones, answers, counts."""
    room.broker()
    room.present("--at", "2020-10-20", "--lesson", "aras-valley")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(room.path("manager"))
        manager.settimeout(5)
        room.relay("A", "--outgoing", env={**os.environ, "NOTIFY_SOCKET": room.path("manager")})
        told = [manager.recv(200), manager.recv(200)]
        room.check("a service manager is told that it is ready, and how it is",
                   told[0].startswith(b"READY=1\n") and told[1] == b"STATUS=connected to the broker", told)
    room.relay("B", "--incoming")
    early = Follower(room.socket("B"), "early")
    room.check("a follower behind the relay has what is shown", early.until(lambda f: f.kind == "state"), room.log("relay-B"))
    room.type("l")
    day = early.state["day"]
    room.check("and what is shown next", early.until(lambda f: f.state["day"] != day), early.state)
    time.sleep(0.3)
    room.relay("C", "--incoming")
    started = time.monotonic()
    late = Follower(room.socket("C"), "late")
    room.check("who comes late has it at once", late.until(shows(early.state["day"]), 2), (time.monotonic() - started, room.log("relay-C")))
    room.check("two hosts are counted, the relays are not",
               room.says("presenter", "2 here on 2 hosts") and late.until(lambda f: f.state.get("followers") == "2"), room.log("presenter")[-600:])
    own = Follower(room.socket("A"), "own")
    room.check("and the presenter's own is a third", own.until(lambda f: f.state.get("followers") == "3"), own.state)
    room.check("of which he reads", room.says("presenter", "3 here on 3 hosts"), room.log("presenter")[-600:])

    again = Follower(room.socket("B"), "early")
    again.until(lambda f: f.kind == "state")
    room.type("A")
    everyone = [early, late, own, again]
    asked = all(f.until(lambda f: "question" in f.state) for f in everyone)
    room.check("a question is on all hosts", asked, [f.state for f in everyone])
    for follower in (early, early, again):
        follower.answer(1)
    late.answer(0)
    late.answer(2)
    own.answer(0)
    time.sleep(1)
    # At least once is what a broker promises: it may come twice.
    counts = b"dayfront-class 1 counts\thost=B\tfollowers=1\tquestion=%s\ttally=0,1,0" % early.state["question"].encode()
    for _ in range(3):
        room.publish("dayfront/history/hosts/B", counts)
    # More answers than followers are nobody's.
    room.publish("dayfront/history/hosts/D", counts.replace(b"host=B", b"host=D").replace(b"0,1,0", b"9,9,9"))
    room.publish("dayfront/history/hosts/D", counts)
    time.sleep(0.5)
    room.type("A")
    told = all(f.until(lambda f: "tally" in f.state) for f in everyone)
    room.check("an answer counts once however it came, and the last one counts",
               told and {f.state["tally"] for f in everyone} == {"1,1,1"}, [f.state.get("tally") for f in everyone])
    room.type("A")
    late.close()
    room.check("who leaves is not counted", own.until(lambda f: f.state.get("followers") == "2"), own.state)
    again.close()
    own.close()
    return early


def messages(room, follower):
    """What is no message, is one of a kind that is not known, or is long."""
    before = follower.state["day"]
    for words in (b"dayfront-class 1 weather\tsun=1", b"\xff\xfe", b"", b"dayfront-class 1 state\tpack=p",
                  b"dayfront-class 1 state\tpack=p\tday=2020-10-01\tnote=" + b"x" * 5000):
        room.publish("dayfront/history/shown", words)
    time.sleep(0.5)
    follower.read()
    room.check("unknown kinds, halves and what is over 4 KiB are passed over",
               follower.kind == "state" and follower.state["day"] == before, (follower.kind, follower.state))
    long = b"dayfront-class 1 state\tpack=p\tday=2020-10-02\ttitle=t\tnote=" + b"x" * 1600
    for number in range(1, 7):
        long += b"\tchoice%d=" % number + b"y" * 120
    long += b"\tquestion=7\tprompt=" + b"z" * 400 + b"\tstranger="
    long += b"w" * (4095 - len(long))
    room.publish("dayfront/history/shown", long)
    room.check("one of 4 KiB arrives", follower.until(shows("2020-10-02"))
               and len(follower.state["note"]) == 1600 and len(follower.state["choice6"]) == 120, follower.state)
    room.type("l")
    room.check("and the presenter is heard after it", follower.until(lambda f: f.state["day"] != "2020-10-02"), follower.state)


def falls(room, follower):
    """Each part is killed, in several orders: within 5 seconds it is told, and afterwards all is as before."""
    def within_five(what, condition):
        started = time.monotonic()
        holds = follower.until(condition, 5)
        room.check(f"{what}: told in {time.monotonic() - started:.1f} s", holds, (follower.kind, room.log("relay-B")))

    def hangs(name, what, log):
        room.running[name].send_signal(signal.SIGSTOP)
        within_five(f"{what} hangs", is_away)
        room.running[name].send_signal(signal.SIGCONT)
        room.check("it goes on", follower.until(lambda f: f.kind == "state", 15), room.log(log))

    room.kill("broker")
    within_five("the broker is killed", lambda f: is_away(f) and f.state["reason"].startswith("This room has lost the class"))
    room.check("the reason is in the log", "there is no broker: Connection refused" in room.log("relay-B")
               or room.says("relay-B", "there is no broker: ", 3), room.log("relay-B"))
    room.check("the presenter reads that the host is cut off", room.says("presenter", "1 host cut off"), room.log("presenter")[-600:])
    room.type("l")
    room.broker()
    day = follower.state["day"]
    room.check("it is back, and what was shown meanwhile is there",
               follower.until(lambda f: f.kind == "state" and f.state["day"] != day, 8), (follower.state, room.log("relay-A")))
    room.check("with all who follow", follower.until(lambda f: f.state.get("followers") == "1", 8), follower.state)
    room.check("and the presenter reads so", room.says("presenter", "Host B is back."), room.log("presenter")[-600:])

    hangs("broker", "the broker", "relay-B")

    room.kill("relay-A")
    within_five("the presenter's relay is killed", lambda f: is_away(f) and f.state["reason"].startswith("The presenter's room is not heard"))
    room.check("the log says whose words these are", room.says("relay-B", "the presenter's relay said before it went: "), room.log("relay-B"))
    room.relay("A", "--outgoing")
    room.check("it is back", follower.until(lambda f: f.kind == "state", 8), room.log("relay-A"))
    room.check("and counts the hosts again", follower.until(lambda f: f.state.get("followers") == "1", 8), follower.state)

    hangs("relay-A", "the presenter's relay", "relay-A")

    room.kill("presenter")
    within_five("the presenter is killed", lambda f: is_away(f) and f.state["reason"] == "")
    room.present("--at", "2020-11-01")
    room.check("he is back", follower.until(shows("2020-11-01"), 8), room.log("relay-A"))

    room.kill("relay-B")
    room.check("the own relay is killed: the line ends", follower.until(lambda f: f.kind == "end", 5), follower.kind)
    room.relay("B", "--incoming")
    follower = Follower(room.socket("B"), "early")
    room.check("it is back", follower.until(shows("2020-11-01"), 8), room.log("relay-B"))

    for name in ("broker", "relay-A", "presenter"):
        room.kill(name)
    room.present("--at", "2020-11-03")
    room.relay("A", "--outgoing")
    time.sleep(1)
    room.broker()
    room.check("all of them are killed, and come back in another order", follower.until(shows("2020-11-03"), 10),
               (room.log("relay-A"), room.log("relay-B")))
    room.check("with all who follow", follower.until(lambda f: f.state.get("followers") == "1", 8), follower.state)
    return follower


def cut(room):
    """A host whose cable is pulled: nothing ends a connection then, and nothing comes any more."""
    def run(*words):
        subprocess.run(words, check=True, capture_output=True)
    room.kill("relay-C", signal.SIGINT)
    room.start("host-C", ["unshare", "--net", "sleep", "150"])
    other = str(room.running["host-C"].pid)
    end = time.monotonic() + 5
    while os.readlink(f"/proc/{other}/ns/net") == os.readlink("/proc/self/ns/net") and time.monotonic() < end:
        time.sleep(0.02)
    inside = ["nsenter", "--target", other, "--net"]
    run("ip", "link", "add", "cable", "type", "veth", "peer", "name", "eth0", "netns", other)
    run("ip", "addr", "add", "10.88.0.1/24", "dev", "cable")
    run("ip", "link", "set", "cable", "up")
    run(*inside, "ip", "addr", "add", "10.88.0.2/24", "dev", "eth0")
    run(*inside, "ip", "link", "set", "eth0", "up")
    room.relay("C", "--incoming", before=inside, broker="10.88.0.1")
    follower = Follower(room.socket("C"))
    room.check("a host with a cable follows", follower.until(lambda f: f.kind == "state", 8), room.log("relay-C"))
    counted = room.says("presenter", "2 here on 2 hosts")
    room.check("and is counted", counted, room.log("presenter")[-600:])
    run("ip", "link", "set", "cable", "down")
    started = time.monotonic()
    holds = follower.until(is_away, 5)
    room.check(f"the cable is pulled: told in {time.monotonic() - started:.1f} s", holds, (follower.kind, room.log("relay-C")))
    room.check("the presenter reads which host is cut off", room.says("presenter", "Host C is cut off", 20),
               room.log("presenter")[-600:])
    run("ip", "link", "set", "cable", "up")
    room.check("it is back", follower.until(lambda f: f.kind == "state", 20), room.log("relay-C"))
    room.check("of which the presenter reads too", room.says("presenter", "Host C is back."), room.log("presenter")[-600:])
    said = len(room.log("presenter"))
    room.kill("relay-C", signal.SIGTERM)
    room.check("a host that takes leave is not cut off", room.says("presenter", "1 here", after=said)
               and "cut off" not in room.log("presenter")[said:], room.log("presenter")[said:])
    follower.close()


def authorities(room):
    """TLS with the authorities that the system trusts: OpenSSL takes those that its environment names for them."""
    def trusting(name):
        room.relay("C", "--incoming", "--tls", "--broker", f"127.0.0.1:{room.tls_port}",
                   env={**os.environ, "SSL_CERT_FILE": room.path(name), "SSL_CERT_DIR": room.path("none")})
        return Follower(room.socket("C"))
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                    room.path("other.key"), "-out", room.path("other.pem"), "-days", "2", "-subj", "/CN=127.0.0.1"],
                   check=True, capture_output=True)
    follower = trusting("other.pem")
    room.check("--tls refuses a broker for whom no authority of the system vouches",
               room.says("relay-C", "there is no broker: A TLS error occurred.") and not follower.until(lambda f: f.kind == "state", 2),
               (follower.kind, room.log("relay-C")))
    follower.close()
    room.kill("relay-C", signal.SIGTERM)
    follower = trusting("ca.pem")
    room.check("--tls takes one for whom one does", follower.until(lambda f: f.kind == "state", 8), room.log("relay-C"))
    follower.close()


def counts_of_nobody():
    """A message of a host on which nobody follows."""
    return "dayfront-class 1 counts\thost=D\tfollowers=0"


def ends(room, follower):
    """Ends by a signal, a second relay of the same name, a wrong password, TLS."""
    # Whoever closes a line on which something came that he has not read, takes back what he wrote last: so much comes here.
    room.start("flood", ["sh", "-c", f"yes '{counts_of_nobody()}' | mosquitto_pub -V mqttv5 -h 127.0.0.1 -p {room.port} -u D "
                         f"-P '{PASSWORD}' -q 0 -l -t dayfront/history/hosts/D"], start_new_session=True)
    time.sleep(0.5)
    code = room.kill("relay-A", signal.SIGTERM)
    os.killpg(room.running["flood"].pid, signal.SIGKILL)
    room.kill("flood")
    taken = follower.until(lambda f: is_away(f) and "has left the class" in f.state["reason"], 3)
    room.check("a relay that is ended takes leave", code == 0 and taken, (code, follower.state))
    time.sleep(0.5)
    follower.read()
    room.check("and that is its last word", "has left the class" in follower.state["reason"], follower.state)
    with open(room.path("wrong"), "w") as file:
        file.write("guess\n")
    os.chmod(room.path("wrong"), 0o600)
    room.relay("A", "--outgoing", "--password-file", room.path("wrong"))
    room.check("a wrong password is told", room.says("relay-A", "Not authorized", 6), room.log("relay-A"))
    room.kill("relay-A", signal.SIGTERM)
    # Later options replace earlier ones.
    room.relay("A", "--outgoing", "--broker", f"127.0.0.1:{room.tls_port}", "--ca-file", room.path("ca.pem"))
    room.check("through TLS it is the same", follower.until(lambda f: f.kind == "state", 8), room.log("relay-A"))
    room.running["first"] = room.running.pop("relay-A")
    room.relay("A", "--outgoing")
    room.check("of two under one name both say so", room.says("relay-A", "another relay under the name dayfront-history-out", 12),
               room.log("relay-A"))
    room.kill("first")
    room.check("with one of them it goes on", follower.until(lambda f: f.kind == "state", 8), follower.state)
    follower.close()
    code = room.kill("relay-B", signal.SIGTERM)
    room.check("the other end too", code == 0 and not os.path.exists(room.socket("B")), code)
    code = room.kill("relay-C", signal.SIGINT)
    room.check("and by the keys", code == 0, code)


def own_network():
    """Begins anew in a network of its own; ends with 1 where that is not allowed."""
    if os.environ.get("DAYFRONT_OWN_NETWORK"):
        return subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    words = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]
    if subprocess.run([*words, "true"], capture_output=True).returncode != 0:
        sys.exit("FAIL namespaces are allowed here: this test needs a network of its own")
    os.environ["DAYFRONT_OWN_NETWORK"] = "1"
    os.execvp(words[0], [*words, sys.executable, "-B", *sys.argv])


def main():
    own_network()
    # Who is asked to end, or takes too long, takes everything away as well.
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGALRM):
        signal.signal(number, lambda number, _: sys.exit(f"ended by signal {number}"))
    signal.alarm(180)
    started = time.monotonic()
    folder = tempfile.mkdtemp(prefix="dayfront-relay-")
    os.chmod(folder, 0o755)
    room = Room(folder)
    try:
        prepare(room)
        calls(room)
        follower = lesson(room)
        messages(room, follower)
        follower = falls(room, follower)
        cut(room)
        authorities(room)
        ends(room, follower)
    finally:
        room.close()
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{'FAILED: %d' % room.failures if room.failures else 'all holds'}, {time.monotonic() - started:.0f} s")
    sys.exit(1 if room.failures else 0)


main()
