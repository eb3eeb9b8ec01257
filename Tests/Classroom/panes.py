"""Screens of a tmux server of one's own: a session a screen, each of its own size."""
import os
import shlex
import subprocess

ENVIRONMENT = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": "/"}


class Panes:
    def __init__(self, folder):
        self.socket = os.path.join(folder, "tmux")

    def call(self, *words):
        return subprocess.run(["tmux", "-u", "-f", "/dev/null", "-S", self.socket, *words], env=ENVIRONMENT,
                              capture_output=True, text=True).stdout

    def start(self, name, columns, rows, command, environment=()):
        """Runs a command; the pane outlives it, so that its last words can be read."""
        words = ["env", "-u", "TMUX", "-u", "LC_ALL", *environment, *command]
        self.call("new-session", "-d", "-s", name, "-x", str(columns), "-y", str(rows),
                  shlex.join(words) + "; echo left with $?; exec sleep 300")

    def screen(self, name):
        return self.call("capture-pane", "-p", "-t", name)

    def screens(self, names):
        """All screens at once: a call for each would take longer than a step."""
        words = []
        for name in names:
            words += ["display-message", "-p", "-t", name, f"<screen of {name}", ";", "capture-pane", "-p", "-t", name, ";"]
        texts = {}
        for part in self.call(*words).split("<screen of ")[1:]:
            name, _, text = part.partition("\n")
            texts[name] = text
        return texts

    def type(self, name, *keys):
        self.call("send-keys", "-t", name, *keys)

    def pid(self, name):
        return int(self.call("display-message", "-p", "-t", name, "#{pane_pid}"))

    def end(self, name):
        self.call("kill-session", "-t", name)

    def close(self):
        self.call("kill-server")
