#!/usr/bin/env python3
"""Tests the page that `dayfront export` writes in a headless Chromium, as a reader uses it.

    Tests/Page/page_test.py [PROGRAM] [--pictures FOLDER]

It needs chromium and python3-html5lib; `make page-test` installs them. With --pictures it leaves what it saw at three
widths, light and dark, and printed, to be looked at.
"""
import argparse
import csv
import gzip
import io
import os
import subprocess
import sys
import tempfile

import html5lib

from browser import Browser

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
DAYS = ["2020-09-27", "2020-10-09", "2020-10-20", "2020-11-08", "2020-11-10", "2020-11-16", "2020-12-01", "2020-12-18"]
CONTROLS = {"button", "slider", "combobox", "checkbox", "searchbox", "textbox", "link", "table", "option", "image"}


class Failures(list):
    def check(self, isRight, words):
        if not isRight:
            self.append(words)

    def equal(self, found, wanted, words):
        self.check(found == wanted, f"{words}: {found!r} instead of {wanted!r}")


def dayfront(program, *words):
    return subprocess.run([program, *words], capture_output=True, text=True, check=True).stdout


def day(browser):
    """The day shown, as the address has it."""
    browser.pause()
    return browser.run("location.hash.slice(1)")


def well_formed(path, failures):
    parser = html5lib.HTMLParser(strict=False)
    with open(path, "rb") as file:
        parser.parse(file, transport_encoding="utf-8")
    for place, code, facts in parser.errors[:5]:
        failures.append(f"html5lib, {path}, {place}: {code} {facts}")


def small(path, failures):
    """Small enough to be mailed: the limits of the bundled pack's page."""
    with open(path, "rb") as file:
        whole = file.read()
    sent = len(gzip.compress(whole, 9))
    failures.check(len(whole) <= 500_000 and sent <= 160_000, f"{path} has {len(whole)} bytes, {sent} compressed")


def quiet(browser, address, failures):
    """Nothing is asked for but the page itself, and nothing is complained of."""
    failures.equal([url for url in browser.requests() if url != address.split("#")[0]], [], "requests")
    failures.equal(browser.complaints(), [], "complaints")


def steps(browser, address, failures):
    """The slider, the keys and the links."""
    browser.open(address + "#2020-11-08")
    failures.equal(browser.text("#date"), "Sun 8 Nov 2020", "the day of the link")
    failures.equal(browser.run("document.querySelector('#day').getAttribute('aria-valuetext')"), "Sun 8 Nov 2020",
                   "what the slider says")
    for key, wanted in [("ArrowRight", "2020-11-09"), ("ArrowLeft", "2020-11-08"), ("Home", "2020-09-27"),
                        ("ArrowLeft", "2020-09-27"), ("End", "2020-12-18"), ("ArrowRight", "2020-12-18")]:
        browser.key(key)
        failures.equal(day(browser), wanted, f"the day after {key}")
    for key, times in [("[", 12), ("]", 11)]:
        for _ in range(times):
            before = day(browser)
            browser.key(key, text=key)
            now = day(browser)
            failures.check(now < before if key == "[" else now > before, f"{key} leads from {before} to {now}")
            failures.check(not browser.text("#news").startswith("No ground changed"), f"{key} leads to {now}")
    browser.run("(s => { s.value = 23; s.dispatchEvent(new Event('input')); })(document.querySelector('#day'))")
    browser.settle()
    failures.equal(day(browser), "2020-10-20", "the day of the slider")
    browser.go("2020-10-09")
    failures.equal(browser.text("#date"), "Fri 9 Oct 2020", "the day of a new address")
    # The keys of days work from the slider and from buttons too, and leave lists alone.
    for focus, wanted in [("#day", "2020-10-10"), ("#play", "2020-10-11"), ("#reading", "2020-10-11")]:
        browser.run(f"document.querySelector('{focus}').focus()")
        browser.key("ArrowRight")
        failures.equal(day(browser), wanted, f"the day after Right in {focus}")
    browser.choose("#reading", "assessed")
    browser.run("document.activeElement.blur()")
    browser.key(" ", "Space", text=" ")
    failures.equal(browser.text("#play"), "Pause", "Space plays")
    for _ in range(5):
        browser.pause()
    browser.key(" ", "Space", text=" ")
    failures.equal(browser.text("#play"), "Play", "Space pauses")
    failures.check(day(browser) > "2020-10-11", "playing goes on")
    for button, wanted in [("#before", "<"), ("#after", ">"), ("#back1", "<"), ("#on1", ">")]:
        before = day(browser)
        browser.click(button)
        failures.check(day(browser) < before if wanted == "<" else day(browser) > before, f"{button} from {before}")


def percent(share):
    whole = int(100 * share + 0.5)
    return "<1%" if whole == 0 and share > 0 else ">99%" if whole == 100 and share < 0.9995 else f"{whole}%"


def shares(browser, program, address, failures):
    """The table and the legend say what `control` says; the areas that the map draws add up to it."""
    for asked in DAYS:
        report = csv.DictReader(io.StringIO(dayfront(program, "control", "--at", asked, "--format", "csv")))
        rows = [row for row in report if row["district"] == "zone"]
        wanted = sorted(f"{float(row['km2']):.1f} {percent(float(row['share']))}" for row in rows)
        browser.open(address + "#" + asked)
        table = browser.run(
            f"[...document.querySelector('#days [datetime=\"{asked}\"]').closest('tr').querySelectorAll('td')]"
            ".map(cell => cell.textContent).filter(text => text.includes('%')).sort()")
        failures.equal(table, wanted, f"the table of {asked}")
        legend = browser.run("[...document.querySelectorAll('#legend tr')].map(row => row.cells[2].textContent).filter(t => t).sort()")
        failures.equal(legend, sorted(percent(float(row["share"])) for row in rows), f"the legend of {asked}")


def readings(browser, address, failures):
    browser.open(address + "#2020-10-20")
    seen = {}
    for reading in ["assessed", "announced", "disagreement", "known"]:
        browser.choose("#reading", reading)
        seen[reading] = browser.run(
            "[...document.querySelectorAll('#ground path')].filter(p => p.getAttribute('d')).map(p => p.getAttribute('class')"
            " + p.getAttribute('d').length) + ' ' + [...document.querySelectorAll('#marks use')].filter(u =>"
            " u.parentNode.style.display !== 'none').map(u => u.getAttribute('href'))")
        failures.check(browser.text("#legend tbody") != "", f"a legend of {reading}")
        failures.check(browser.run("document.querySelectorAll('#signs li').length") > 1, f"signs of {reading}")
    failures.equal(len(set(seen.values())), 4, "readings that look different")
    failures.check("#m1" in seen["announced"] and "#m2" not in seen["announced"], "claims alone in their reading")


def names(browser, address, failures):
    browser.open(address + "#2020-10-20")
    for number, title, place in [("1", "İkinci Qarabağ müharibəsi, 2020", "Şuşa"), ("2", "Artsakhyan yerkrord paterazm, 2020", "Shushi"),
                                 ("3", "Вторая карабахская война, 2020", "Шуша"), ("0", "Second Nagorno-Karabakh War, 2020", "Shusha")]:
        browser.choose("#names", number)
        failures.equal(browser.text("h1"), title, "the title in a language")
        labels = browser.run("[...document.querySelectorAll('#marks text')].map(text => text.textContent)")
        failures.check(place in labels, f"{place} on the map")
        failures.check(place in browser.text("#told") or number == "0" or browser.run(
            f"[...document.querySelectorAll('#chronicle bdi')].some(name => name.textContent === '{place}')"), f"{place} in texts")


def records(browser, address, failures):
    browser.open(address + "#2020-10-12")
    browser.choose("#find", "hadrut")
    told = browser.text("#record")
    for words in ["Hadrut", "Гадрут", "9 Oct 2020", "announces as taken", "denies the loss", "from 16 Oct 2020",
                  "after Mon 12 Oct 2020", "7 days before", "Bellingcat"]:
        failures.check(words in told, f"'{words}' in the record of a place: {told}")
    failures.equal(browser.run("[...document.querySelectorAll('#record a')].filter(link => !/^https?:/.test(link.href))"
                               ".map(link => document.querySelector(link.hash).querySelectorAll('a').length)"), [0],
                   "sources of a record lead to their addresses, but for one that has none")
    browser.choose("#find", "Кельбаджар")
    browser.key("Escape")
    failures.check(browser.run("document.querySelector('#record').hidden"), "Escape closes a record")
    browser.go("2020-11-16")
    # Where no mark is, the ground itself is pointed at: a point of Kalbajar district.
    browser.run("(b => { for (const type of ['pointerdown', 'pointerup']) document.querySelector('#map').dispatchEvent("
                "new PointerEvent(type, { clientX: b.x + b.width * .31, clientY: b.y + b.height * .33, bubbles: true })); })"
                "(document.querySelector('#map').getBoundingClientRect())")
    told = browser.text("#record")
    for words in ["Kalbajar", "put off", "25 Nov 2020", "to be handed over"]:
        failures.check(words in told, f"'{words}' in the record of a district: {told}")
    browser.go("2020-11-10")
    for words in ["not mapped", "day of change not known"]:
        failures.check(words in browser.text("#legend"), f"'{words}' in the legend")


def accessible(browser, address, failures, floor=20):
    """Every control and table has a name, the day has a live sentence."""
    browser.open(address + "#2020-10-20")
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    found = [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in nodes
             if not n.get("ignored") and n["role"]["value"].lower() in CONTROLS]
    failures.check(len(found) > floor, f"controls: {len(found)}")
    failures.equal([role for role, name in found if not name.strip()], [], "controls without a name")
    live = [n for n in nodes if any(p["name"] == "live" and p["value"]["value"] == "polite" for p in n.get("properties", []))]
    failures.check(live != [], "a live sentence")


def without_script(browser, address, failures):
    """The table and the texts are there; what needs the script is not."""
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.load(address)
    nodes = [n for n in browser.call("Accessibility.getFullAXTree")["nodes"] if not n.get("ignored")]
    named = {(n["role"]["value"], n.get("name", {}).get("value", "")) for n in nodes}
    failures.check(("rowheader", "Tue 20 Oct 2020") in named, "a row of a day without a script")
    failures.check(("heading", "Tue 20 Oct 2020") in named, "the records of a day without a script")
    failures.check(not any(role in ("slider", "combobox") for role, _ in named), "no controls without a script")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)


def printed(browser, address, failures, pictures):
    browser.open(address + "#2020-11-10")
    pdf = browser.pdf()
    failures.check(pdf.startswith(b"%PDF") and len(pdf) > 20_000, f"a PDF of {len(pdf)} bytes")
    browser.media(media="print")
    shown = "(s => getComputedStyle(document.querySelector(s)).display !== 'none')"
    for selector, wanted in [("#map", True), ("#legend", True), ("#cited", True), ("#time", False), ("#settings", False)]:
        failures.equal(browser.run(f"{shown}('{selector}')"), wanted, f"{selector} on paper")
    failures.check(browser.run("[...document.querySelectorAll('#ground path[d]:not(.lake)')].every(p => /^(url|rgb\\(255, 255, 255)/"
                               ".test(getComputedStyle(p).fill))"), "patterns on paper")
    browser.media()
    if pictures:
        with open(os.path.join(pictures, "printed.pdf"), "wb") as file:
            file.write(pdf)


def lesson(browser, address, failures):
    browser.open(address)
    failures.equal(browser.text("#stop"), "Stop 1 of 7", "the first stop")
    failures.check("The day before" in browser.text("#lesson"), "the text of the stop")
    browser.key("p", text="p")
    failures.equal((browser.text("#date"), browser.run("document.querySelector('#reading').value")),
                   ("Fri 9 Oct 2020", "announced"), "the day and the reading of the second stop")
    answer = "document.querySelector('#lesson article:not([hidden]) details').open"
    failures.equal(browser.run(answer), False, "an answer is kept back")
    browser.click("#lesson article:not([hidden]) summary")
    failures.equal(browser.run(answer), True, "an answer opens when it is asked for")
    browser.click("#back")
    failures.equal(browser.text("#stop"), "Stop 1 of 7", "back")


def take_pictures(browser, address, folder):
    for width, height in [(360, 780), (800, 1100), (1600, 900)]:
        browser.size(width, height)
        for scheme in ["light", "dark"]:
            browser.media(scheme=scheme)
            browser.open(address + "#2020-11-10")
            browser.picture(os.path.join(folder, f"page-{width}-{scheme}.png"))
    browser.media()


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program", nargs="?", default=os.path.join(ROOT, ".build/release/dayfront"))
    arguments.add_argument("--pictures")
    chosen = arguments.parse_args()
    failures = Failures()
    with tempfile.TemporaryDirectory() as folder:
        page, course = os.path.join(folder, "page.html"), os.path.join(folder, "lesson.html")
        dayfront(chosen.program, "export", page)
        dayfront(chosen.program, "export", course, "--lesson", "hadrut")
        handout = os.path.join(folder, "handout.html")
        dayfront(chosen.program, "handout", "--lesson", "hadrut", "--html", "--answers", "--output", handout)
        well_formed(handout, failures)
        for path in [page, course]:
            well_formed(path, failures)
            small(path, failures)
        address, browser = "file://" + page, Browser()
        try:
            browser.size(1400, 900)
            for test in [steps, readings, names, records, accessible]:
                test(browser, address, failures)
                quiet(browser, address, failures)
            shares(browser, chosen.program, address, failures)
            printed(browser, address, failures, chosen.pictures)
            lesson(browser, "file://" + course, failures)
            quiet(browser, "file://" + course, failures)
            accessible(browser, "file://" + course, failures)
            without_script(browser, address, failures)
            browser.open("file://" + handout)
            quiet(browser, "file://" + handout, failures)
            failures.check(browser.pdf().startswith(b"%PDF"), "a handout on paper")
            if chosen.pictures:
                os.makedirs(chosen.pictures, exist_ok=True)
                take_pictures(browser, address, chosen.pictures)
        finally:
            browser.close()
    for words in failures:
        print(f"page_test: {words}", file=sys.stderr)
    print("page_test: the page does what it should" if not failures else f"page_test: {len(failures)} faults")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
