#!/usr/bin/env python3
"""Measures a class over several hosts: the time from a key to the last follower's state, and what comes back after a fall.

    Benchmarks/relay.py [--hosts 5] [--light 1000] [--real 100] [--steps 100] [--alone 500 1000 2000]

Each host is a network namespace with a relay of its own; the broker, mosquitto, is in one more, and the presenter's in
another. Light followers join, decode every state and note the time of the last; real ones are `dayfront follow` on pseudo
terminals. With --alone a presenter serves so many light followers without any relay. Needs root, Linux, mosquitto, and what
`make build relay` makes; ends by itself after ten minutes, and takes its namespaces away.
"""
import argparse
import importlib
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), ".."))
sys.path[:0] = [os.path.join(ROOT, "Relay/Tests"), os.path.dirname(os.path.abspath(__file__))]
from light import Follower, process_memory, processor, wait_for_socket  # noqa: E402

PROGRAM = os.environ.get("DAYFRONT", os.path.join(ROOT, ".build/release/dayfront"))
RELAY = os.environ.get("DAYFRONT_RELAY", os.path.join(ROOT, "Relay/.build/release/dayfront-relay"))
NAME = "dfr"  # of namespaces, links and the bridge


def run(*words, check=True):
    subprocess.run(words, check=check, capture_output=True)


class Network:
    """Namespaces `dfr0` to `dfrN` on one bridge, 10.87.0.1 and so on; the last is the broker's."""

    def __init__(self, count):
        self.count = count

    def __enter__(self):
        self.__exit__()
        run("ip", "link", "add", NAME + "br", "type", "bridge")
        run("ip", "link", "set", NAME + "br", "up")
        for number in range(self.count):
            name = f"{NAME}{number}"
            run("ip", "netns", "add", name)
            run("ip", "link", "add", f"{name}v", "type", "veth", "peer", "name", "eth0", "netns", name)
            run("ip", "link", "set", f"{name}v", "master", NAME + "br", "up")
            for words in (["addr", "add", f"10.87.0.{number + 1}/24", "dev", "eth0"], ["link", "set", "eth0", "up"],
                          ["link", "set", "lo", "up"]):
                run("ip", "-n", name, *words)
        return self

    @staticmethod
    def inside(number, *words):
        return ["ip", "netns", "exec", f"{NAME}{number}", *words]

    def __exit__(self, *_):
        for number in range(self.count):
            run("ip", "netns", "del", f"{NAME}{number}", check=False)
        run("ip", "link", "del", NAME + "br", check=False)


class Crowd:
    """Light followers, read by one thread for all of them; real ones, of which the last byte counts."""

    def __init__(self):
        self.followers, self.screens, self.poll = {}, {}, select.epoll()
        self.heard, self.seen, self.lock, self.is_over = {}, {}, threading.Lock(), False
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def add(self, follower):
        with self.lock:
            self.followers[follower.line.fileno()] = follower
        self.poll.register(follower.line.fileno(), select.EPOLLIN)

    def watch(self, master):
        with self.lock:
            self.screens[master] = True
        self.poll.register(master, select.EPOLLIN)

    def read(self):
        while not self.is_over:
            for descriptor, _ in self.poll.poll(0.2):
                now = time.perf_counter()
                follower = self.followers.get(descriptor)
                if follower is None:
                    try:
                        os.read(descriptor, 1 << 16)
                        self.seen[descriptor] = now
                    except OSError:
                        self.poll.unregister(descriptor)
                    continue
                before = follower.state.get("day"), follower.kind
                if not follower.read():
                    self.poll.unregister(descriptor)
                if (follower.state.get("day"), follower.kind) != before:
                    self.heard[descriptor] = time.perf_counter()

    def count(self, condition):
        return sum(1 for follower in list(self.followers.values()) if condition(follower))

    def forget(self, followers):
        for follower in followers:
            with self.lock:
                self.followers.pop(follower.line.fileno(), None)
            try:
                self.poll.unregister(follower.line.fileno())
            except OSError:
                pass
            follower.close()


def wait(condition, seconds):
    """The seconds until a condition came true; None where it did not."""
    started = time.perf_counter()
    while time.perf_counter() - started < seconds:
        if condition():
            return time.perf_counter() - started
        time.sleep(0.005)
    return None


class School:
    """The processes of a class over hosts."""

    def __init__(self, folder, hosts):
        self.folder, self.hosts, self.running = folder, hosts, {}
        self.broker_host, self.presenter_host = hosts + 1, 0
        for number in range(hosts + 1):
            os.makedirs(self.path(number, "history"), mode=0o750)
            os.chmod(self.path(number), 0o755)

    def path(self, number, *names):
        return os.path.join(self.folder, str(number), *names)

    def socket(self, number):
        return self.path(number, "history", "socket")

    def start(self, name, number, words, **others):
        log = open(os.path.join(self.folder, name + ".log"), "ab")
        words = Network.inside(number, *words) if number is not None else words
        self.running[name] = subprocess.Popen(words, stdout=log, stderr=log, **others)

    def broker(self):
        path = os.path.join(self.folder, "mosquitto.conf")
        with open(path, "w") as file:
            file.write("listener 1883\nallow_anonymous true\nset_tcp_nodelay true\nuser root\n")
        self.start("broker", self.broker_host, ["mosquitto", "-c", path])

    def present(self, inside=True):
        self.start("presenter", self.presenter_host if inside else None,
                   [PROGRAM, "present", "history", "--plain", "--at", "2020-10-20", "--run-folder", self.path(0)],
                   stdin=subprocess.PIPE)
        wait_for_socket(self.socket(0))

    def relay(self, number):
        self.start(f"relay-{number}", number, [
            RELAY, "history", "--outgoing" if number == 0 else "--incoming", "--broker", f"10.87.0.{self.broker_host + 1}",
            "--host", f"host-{number}", "--run-folder", self.path(number)])
        if number:
            wait_for_socket(self.socket(number))

    def type(self, key):
        self.running["presenter"].stdin.write(key.encode())
        self.running["presenter"].stdin.flush()

    def kill(self, name):
        process = self.running.pop(name)
        process.kill()
        process.wait()

    def close(self):
        for process in self.running.values():
            process.kill()
            process.wait()


def steps(school, crowd, count):
    """Milliseconds from key to the last light follower's state, and to the last real one's last byte, for each step."""
    light, real = [], []
    for step in range(count):
        crowd.heard.clear()
        crowd.seen.clear()
        pressed = time.perf_counter()
        school.type("l" if step // 30 % 2 == 0 else "h")
        wait(lambda: len(crowd.heard) >= len(crowd.followers), 3)
        if len(crowd.heard) >= len(crowd.followers) > 0:
            light.append((max(crowd.heard.values()) - pressed) * 1000)
        if crowd.screens:
            # A screen may be drawn in pieces: quiet for a while is its end.
            wait(lambda: len(crowd.seen) >= len(crowd.screens)
                 and time.perf_counter() - max(crowd.seen.values()) > 0.15, 2)
            if len(crowd.seen) >= len(crowd.screens):
                real.append((max(crowd.seen.values()) - pressed) * 1000)
        time.sleep(0.05)
    return light, real


def print_times(what, times, count):
    times.sort()
    if times:
        print(f"| {what}, ms: median, 95th percentile, most ({len(times)} of {count} steps) | {times[len(times) // 2]:.0f}, "
              f"{times[int(len(times) * 0.95)]:.0f}, {times[-1]:.0f} |", flush=True)
    else:
        print(f"| {what} | not all had it |", flush=True)


def print_load(school, names):
    for name in names:
        pid = school.running[name].pid
        print(f"| {name}: MB (PSS), s of CPU | {process_memory(pid):.1f}, {processor(pid):.2f} |", flush=True)


def join(school, crowd, hosts, count, seats=""):
    """So many light followers, spread over hosts."""
    new = []
    for number in range(count):
        host = hosts[number % len(hosts)]
        follower = Follower(school.socket(host), f"{seats}f{number}")
        new.append(follower)
        crowd.add(follower)
    return new


def alone(folder, count, number_of_steps):
    """A presenter with so many light followers on its own socket."""
    school, crowd = School(folder, 0), Crowd()
    try:
        school.present(inside=False)
        started = time.perf_counter()
        join(school, crowd, [0], count)
        all_in = wait(lambda: crowd.count(lambda f: f.kind == "state") == count, 60)
        print(f"\n{count} light followers of one presenter, all in after {time.perf_counter() - started:.1f} s"
              if all_in is not None else f"\n{count} light followers: {crowd.count(lambda f: f.kind == 'state')} came in", flush=True)
        used = processor(school.running["presenter"].pid)
        light, _ = steps(school, crowd, number_of_steps)
        print_times("key to the last state", light, number_of_steps)
        pid = school.running["presenter"].pid
        print(f"| presenter: MB (PSS), ms of CPU a step | {process_memory(pid):.1f}, "
              f"{(processor(pid) - used) / number_of_steps * 1000:.1f} |", flush=True)
    finally:
        crowd.is_over = True
        school.close()


def falls(school, crowd, count, hosts):
    """Kills each part once; prints how soon it is told, and how soon all have a new state afterwards."""
    def back(what, told):
        school.type("l")
        seconds = wait(lambda: crowd.count(lambda f: f.kind == "state") == len(crowd.followers), 30)
        print(f"| {what}: told to all after, s; all back after, s | {told if told is None else round(told, 1)}, "
              f"{seconds if seconds is None else round(seconds, 1)} |", flush=True)

    def away():
        return wait(lambda: crowd.count(lambda f: f.kind == "away") == len(crowd.followers), 10)

    school.kill("broker")
    told = away()
    school.broker()
    back("the broker killed", told)
    school.kill("relay-0")
    told = away()
    school.relay(0)
    back("the presenter's relay killed", told)
    school.kill("presenter")
    told = away()
    school.present()
    back("the presenter killed", told)
    there = [follower for follower in list(crowd.followers.values()) if follower.host == 1]
    school.kill("relay-1")
    told = wait(lambda: all(follower.kind == "end" for follower in there), 10)
    school.relay(1)
    crowd.forget(there)
    for follower in join(school, crowd, [1], len(there)):
        follower.host = 1
    back("a host's relay killed", told)
    followers = wait(lambda: crowd.count(lambda f: f.state.get("followers") == str(count)) == len(crowd.followers), 20)
    print(f"| after all of it all {count} are counted again after, s | {followers if followers is None else round(followers, 1)} |",
          flush=True)


def school_of(folder, options):
    hosts = list(range(1, options.hosts + 1))
    school, crowd, screens = School(folder, options.hosts), Crowd(), []
    with Network(options.hosts + 2):
        try:
            school.broker()
            time.sleep(0.5)
            school.present()
            for number in [0, *hosts]:
                school.relay(number)
            started = time.perf_counter()
            for index, follower in enumerate(join(school, crowd, hosts, options.light)):
                follower.host = hosts[index % len(hosts)]
            wait(lambda: crowd.count(lambda f: f.kind == "state") == options.light, 60)
            print(f"\n{options.light} light followers on {options.hosts} hosts, all in after {time.perf_counter() - started:.1f} s",
                  flush=True)
            wait(lambda: crowd.count(lambda f: f.state.get("followers") == str(options.light)) == options.light, 20)
            light, _ = steps(school, crowd, options.steps)
            print_times("key to the last state", light, options.steps)
            print_load(school, ["presenter", "relay-0", "broker", "relay-1"])
            if options.real:
                # Its name is a word of the language.
                Screen = importlib.import_module("class").Screen
                for number in range(options.real):
                    host = hosts[number % len(hosts)]
                    screen = Screen([PROGRAM, "follow", "history", "--run-folder", school.path(host)], 24, 80)
                    screens.append(screen)
                    crowd.watch(screen.master)
                total = str(options.light + options.real)
                wait(lambda: crowd.count(lambda f: f.state.get("followers") == total) == options.light, 60)
                time.sleep(2)
                light, real = steps(school, crowd, options.steps)
                print(f"\nwith {options.real} real ones besides", flush=True)
                print_times("key to the last state of the light ones", light, options.steps)
                print_times("key to the last screen of the real ones", real, options.steps)
            falls(school, crowd, options.light + options.real, hosts)
            if options.real:
                wait(lambda: time.perf_counter() - max(crowd.seen.values(), default=0) > 2, 20)
                crowd.seen.clear()
                school.type("h")
                wait(lambda: len(crowd.seen) >= len(crowd.screens), 10)
                print(f"| real ones that draw again afterwards | {len(crowd.seen)} of {len(crowd.screens)} |", flush=True)
        finally:
            crowd.is_over = True
            for screen in screens:
                try:
                    os.kill(screen.pid, signal.SIGKILL)
                    os.waitpid(screen.pid, 0)
                except OSError:
                    pass
            school.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hosts", type=int, default=5)
    parser.add_argument("--light", type=int, default=1000)
    parser.add_argument("--real", type=int, default=100)
    parser.add_argument("--steps", type=int, default=100)
    parser.add_argument("--alone", type=int, nargs="*")
    options = parser.parse_args()
    for number in (signal.SIGTERM, signal.SIGALRM):
        signal.signal(number, lambda number, _: sys.exit(f"ended by signal {number}"))
    signal.alarm(600)
    print("load of the machine before: " + open("/proc/loadavg").read().strip(), flush=True)
    folder = tempfile.mkdtemp(prefix="dayfront-relays-")
    os.chmod(folder, 0o755)
    try:
        if options.alone is not None:
            for index, count in enumerate(options.alone):
                os.mkdir(f"{folder}/{index}")
                os.chmod(f"{folder}/{index}", 0o755)
                alone(f"{folder}/{index}", count, options.steps)
        else:
            school_of(folder, options)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print("load of the machine after: " + open("/proc/loadavg").read().strip())


if __name__ == "__main__":
    main()
