#!/usr/bin/python3
"""Makes the site: README and documents as they are, the map to try, pictures, and pages on the modules.

    Tools/site.py DAYFRONT FOLDER [--api]    writes the site into FOLDER

mkdocs turns the documents into pages (`mkdocs build --strict`: a link that leads nowhere is an error). They lie as in the
repository, so that their links hold in both. The map to try is what `dayfront export` makes of the bundled war, the
pictures are its screens. With --api there is a page for each module of MODULES, by `docc`, out of what the build left.
At the end every link, picture and anchor of all pages is looked for, and anything that a page would load from elsewhere
is an error. BASE names the path that the site will have on its host, for the modules' pages; / where none is said.
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "RELEASING.md", "LICENSE", "Docs",
             "Tests/ImportTests/Example",
             *(f"Maps/{path.parent.name}/{path.name}" for path in sorted(ROOT.glob("Maps/*/SOURCES.md")))]
MODULES = ["Chronicle", "Screens", "MapPacks"]
# A picture's name, what it shows, and how the program is asked for it.
PICTURES = [
    ("days", "Monday 9 November 2020: ground as assessed, today's hatched, the front line, who has which share.",
     ["--at", "2020-11-09"]),
    ("record", "The record of a district: when ground changed hands, what came after, by which source.",
     ["--at", "2020-11-09", "--select", "Lachin", "--keys", "{Enter}"]),
    ("captured", "When each ground was taken or handed over.", ["--reading", "captured", "--at", "2020-12-01"]),
    ("claims", "Where announcement and assessment differ on 20 October.",
     ["--at", "2020-10-20", "--reading", "disagreement", "--keys", "t"]),
    ("light", "On a light background, with the legend of all signs.",
     ["--at", "2020-10-20", "--theme", "light", "--keys", "i"]),
]


def call(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, **options)


def laid_out(dayfront, folder):
    """Copies the documents, and adds what the program makes."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in DOCUMENTS:
        goal = folder / name
        goal.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, goal, ignore=shutil.ignore_patterns("man"))
        else:
            shutil.copy(ROOT / name, goal)
    for page in folder.rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        # GitHub takes several words behind a fence, and lists without a line before them; Python's Markdown does not.
        text = re.sub(r"(?m)^```(\w+) .*$", r"```\1", text)
        page.write_text(text, encoding="utf-8")
    call(dayfront, "export", folder / "demo.html")
    (folder / "pictures").mkdir()
    lines = ["# The map to try", "",
             "This is what `dayfront export war.html` makes: one file, offline. Left and right are days. "
             "[Open it by itself](demo.html).", "",
             '<iframe src="demo.html" title="The map with a slider of days" loading="lazy"></iframe>', "",
             "## In the terminal", "",
             "![A screen a day, six and a half weeks](Docs/pictures/days.gif)", ""]
    for name, words, options in PICTURES:
        call(dayfront, "export", folder / f"pictures/{name}.svg", "--kind", "frame", "--size", "120x40", *options)
        lines += [f'<figure><img src="pictures/{name}.svg" alt="{words}"><figcaption>{words}</figcaption></figure>', ""]
    (folder / "Pictures.md").write_text("\n".join(lines), encoding="utf-8")


def built(source, folder, modules):
    """Runs mkdocs with the configuration of Tools/site."""
    settings = (ROOT / "Tools/site/mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("custom_dir: theme", f"custom_dir: {json.dumps(str(ROOT / 'Tools/site/theme'))}")
    settings += f"docs_dir: {json.dumps(str(source))}\nsite_dir: {json.dumps(str(folder))}\n"
    settings += f"extra:\n  modules: {json.dumps(modules)}\n"
    path = source.parent / "site.yml"
    path.write_text(settings, encoding="utf-8")
    call("mkdocs", "build", "--strict", "--quiet", "--clean", "--config-file", path)


def module_pages(folder, build):
    """A page for each symbol of the modules, out of the modules that the build left."""
    base = os.environ.get("BASE", "/").strip("/")
    target = json.loads(subprocess.check_output(["swift", "-print-target-info"]))["target"]["unversionedTriple"]
    (folder / "api").mkdir()
    for module in MODULES:
        graphs = folder.parent / "graphs" / module
        shutil.rmtree(graphs, ignore_errors=True)
        graphs.mkdir(parents=True)
        maps = [word for path in build.glob("*.build/module.modulemap") for word in ("-Xcc", f"-fmodule-map-file={path}")]
        call("swift", "symbolgraph-extract", "-module-name", module, "-target", target, "-I", build / "Modules",
             "-output-dir", graphs, "-minimum-access-level", "public", *maps)
        call("docc", "convert", "--fallback-display-name", module, "--fallback-bundle-identifier", f"dayfront.{module}",
             "--additional-symbol-graph-dir", graphs, "--output-path", folder / "api" / module,
             "--transform-for-static-hosting", "--hosting-base-path", f"{base}/api/{module}".strip("/"),
             stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        # Its script finds the page by the address, which must end with the folder.
        start = f"documentation/{module.lower()}/"
        (folder / "api" / module / "index.html").write_text(
            f'<!doctype html><meta charset="utf-8"><title>{module}</title>'
            f'<meta http-equiv="refresh" content="0; url={start}"><a href="{start}">{module}</a>\n')


class Page(html.parser.HTMLParser):
    """What a page leads to and loads, and the places in it that others may lead to."""

    def __init__(self, path):
        super().__init__()
        self.links, self.loads, self.ids = [], [], set()
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        self.ids.update(filter(None, (found.get("id"), found.get("name"))))
        if tag == "a" and found.get("href"):
            self.links.append(found["href"])
        for name in ("src", "href") if tag != "a" else ():
            if found.get(name):
                self.loads.append(found[name])


def listed(folder):
    """Gives each folder that a page leads to a page with its files: hosts of pages show none by themselves."""
    for path in list(folder.rglob("*.html")):
        if "api" in path.relative_to(folder).parts:
            continue
        for address in Page(path).links:
            goal = path.parent / urllib.parse.unquote(urllib.parse.urlsplit(address).path)
            if goal.is_dir() and not (goal / "index.html").exists():
                rows = "".join(f'<li><a href="{file.name}">{file.name}</a>' for file in sorted(goal.iterdir()))
                (goal / "index.html").write_text(
                    f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{goal.name}</title>'
                    f'<link rel="stylesheet" href="{os.path.relpath(folder / "css/site.css", goal)}">'
                    f'<div class="layout"><main><h1>{goal.name}</h1><ul>{rows}</ul></main></div>\n')


def faults(folder):
    """What leads nowhere, and what would be loaded from elsewhere."""
    pages = {path.resolve(): Page(path) for path in folder.rglob("*.html") if "api" not in path.relative_to(folder).parts}
    for path, page in pages.items():
        name = path.relative_to(folder.resolve())
        for address in page.loads:
            if re.match(r"(https?:)?//", address):
                yield f"{name}: loads {address}"
        for address in page.links + page.loads:
            parts = urllib.parse.urlsplit(address)
            if parts.scheme or parts.netloc:
                continue
            goal = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
            if not goal.exists():
                yield f"{name}: there is no {address}"
            elif parts.fragment and goal in pages and urllib.parse.unquote(parts.fragment) not in pages[goal].ids:
                if goal.name != "demo.html":
                    yield f"{name}: there is no place {address}"


def main(words):
    asked = [word for word in words if word != "--api"]
    if len(asked) != 2:
        sys.exit(__doc__)
    dayfront, folder = pathlib.Path(asked[0]).resolve(), pathlib.Path(asked[1]).resolve()
    source = folder.parent / "site-source"
    modules = MODULES if "--api" in words else []
    laid_out(dayfront, source)
    built(source, folder, modules)
    if modules:
        module_pages(folder, dayfront.parent)
    listed(folder)
    found = sorted(set(faults(folder)))
    if found:
        sys.exit("\n".join(found))
    print(f"{folder}: {sum(1 for _ in folder.rglob('*.html'))} pages")


if __name__ == "__main__":
    main(sys.argv[1:])
