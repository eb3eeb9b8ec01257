"""A headless Chromium, driven through a pair of pipes in its own protocol: nothing listens on the network."""
import base64
import json
import os
import subprocess
import tempfile
import time

COMMAND = [
    "chromium", "--headless", "--remote-debugging-pipe", "--no-first-run", "--disable-gpu", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
]


class Browser:
    """A browser with one page."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        command = COMMAND + [f"--user-data-dir={self.folder.name}"]
        if os.geteuid() == 0:
            command.append("--no-sandbox")  # Chromium has no sandbox for root
        to_browser, self.out = os.pipe()
        self.back, from_browser = os.pipe()
        # The protocol's pipes are descriptors 3 and 4; a shell puts them there.
        script = f"exec 3<&{to_browser} 4>&{from_browser}; exec \"$@\""
        self.process = subprocess.Popen(
            ["sh", "-c", script, "sh", *command], pass_fds=(to_browser, from_browser), stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.number, self.rest, self.events, self.session = 0, b"", [], None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log", "DOM", "Accessibility"):
            self.call(domain + ".enable")

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def call(self, method, **parameters):
        """Asks for something and waits for the answer; events that come before it are kept."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def read(self):
        while b"\0" not in self.rest:
            chunk = os.read(self.back, 1 << 20)
            if not chunk:
                raise RuntimeError("the browser has gone")
            self.rest += chunk
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def open(self, address):
        """Opens an address and waits until it is loaded; forgets the events before."""
        self.load(address)
        self.settle()

    def load(self, address):
        """Loads an address from an empty page, so that another day of the same page is loaded anew too."""
        for url in ("about:blank", address):
            self.events = []
            self.call("Page.navigate", url=url)
            self.wait("Page.loadEventFired")

    def wait(self, method):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.read())

    def settle(self):
        """Waits for two frames, in which the page draws what it put off."""
        self.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def go(self, fragment):
        """Changes the part of the address after `#`, and waits until the page has heard of it."""
        self.run("new Promise(done => { addEventListener('hashchange', () => done(), { once: true }); "
                 f"location.hash = {json.dumps(fragment)}; }})")
        self.settle()

    def pause(self):
        """Waits until the page has written its address."""
        self.run("new Promise(done => setTimeout(done, 350))")

    def run(self, script):
        """The value of an expression of the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{script}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def text(self, selector):
        """The text of an element as a reader sees it."""
        return self.run(f"document.querySelector({json.dumps(selector)}).innerText")

    def key(self, key, code=None, text=None):
        """Types a key."""
        names = {"key": key, "code": code or key, "windowsVirtualKeyCode": CODES.get(key, ord(key[0].upper()))}
        if text:
            names["text"] = text
        self.call("Input.dispatchKeyEvent", type="keyDown", **names)
        self.call("Input.dispatchKeyEvent", type="keyUp", **names)
        self.settle()

    def click(self, selector):
        self.call("Runtime.evaluate", expression=f"document.querySelector({json.dumps(selector)}).scrollIntoView()")
        x, y = self.run(
            f"(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector({json.dumps(selector)})"
            ".getBoundingClientRect())")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)
        self.settle()

    def choose(self, selector, value):
        """Chooses a value of a list as a reader does."""
        self.run(
            f"(e => {{ e.value = {json.dumps(value)}; e.dispatchEvent(new Event('change', {{ bubbles: true }})); }})"
            f"(document.querySelector({json.dumps(selector)}))")
        self.settle()

    def size(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.settle()

    def media(self, **features):
        """Sets the medium (`media="print"`) or the colour scheme (`scheme="dark"`)."""
        scheme = [{"name": "prefers-color-scheme", "value": features["scheme"]}] if "scheme" in features else []
        self.call("Emulation.setEmulatedMedia", media=features.get("media", ""), features=scheme)
        self.settle()

    def picture(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))

    def pdf(self):
        return base64.b64decode(self.call("Page.printToPDF", printBackground=True)["data"])

    def requests(self):
        """The addresses that were asked for since the page was opened."""
        return [e["params"]["request"]["url"] for e in self.events if e.get("method") == "Network.requestWillBeSent"]

    def complaints(self):
        """What the page threw, wrote as an error, or was refused by its policy."""
        found = []
        for event in self.events:
            method, params = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                found.append(params["exceptionDetails"].get("exception", {}).get("description", "an exception"))
            elif method == "Log.entryAdded" and params["entry"]["level"] == "error":
                found.append(params["entry"]["text"])
        return found


CODES = {"ArrowLeft": 37, "ArrowRight": 39, "Home": 36, "End": 35, " ": 32, "[": 219, "]": 221, "Escape": 27}
