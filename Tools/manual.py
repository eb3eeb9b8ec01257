#!/usr/bin/env python3
"""Makes the manual pages from what the program and its documents say already.

    Tools/manual.py DAYFRONT [FOLDER]   writes dayfront.1, dayfront-class.7 and the formats into Docs/man or FOLDER; in the
                                        first case also what completion knows of the calls
    Tools/manual.py of PROGRAM FILE     writes what another program of ours tells of itself, as a page of section 1
    Tools/manual.py check DAYFRONT      tells whether those in Docs/man are what would be written now
    Tools/manual.py relay RELAY         writes Relay/dayfront-relay.1 from the help of the relay

Commands and options come from the program's own help, keys from the table of README.md, which a test holds against the
program's, other pages from the documents of PAGES. What is left stands in Tools/manual/dayfront.mdoc.
"""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "Docs/man"
PAGES = {"dayfront-pack.5": ("Docs/MapPackFormat.md", "the format of map packs for dayfront"),
         "dayfront-lesson.5": ("Docs/Lessons.md", "the format of lessons for dayfront"),
         "dayfront-class.7": ("Docs/Classroom.md", "how a class over SSH is held with dayfront")}


def roff(text):
    """A text that roff shows as it is."""
    text = text.replace("\\", "\\e").replace("-", "\\-") if text.startswith("-") else text.replace("\\", "\\e")
    return re.sub(r"^([.'])", r"\\&\1", text)


def inline(text):
    """Markdown within a line: code is bold, emphasis and links are their words."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"<(https?://[^>]*)>", r"\1", text)
    pieces = re.split(r"(`[^`]*`)", text)
    shown = []
    for piece in pieces:
        if piece.startswith("`") and len(piece) > 1:
            shown.append("\\fB" + piece[1:-1].replace("\\", "\\e").replace("-", "\\-") + "\\fR")
        else:
            shown.append(piece.replace("\\", "\\e").replace("--", "\\-\\-"))
    line = "".join(shown)
    return re.sub(r"^([.'])", r"\\&\1", line)


def sentences(text):
    """A line a sentence, as mdoc wants it, and none longer than a screen."""
    lines = []
    text = re.sub(r"\*\*([^*]*)\*\*", r"\1", text)
    for part in re.split(r"(?<=[.!?])\s+|(?<=[.!?]\))\s+", text.strip()):
        if part:
            lines += wrapped(inline(part))
    return "\n".join(lines)


def wrapped(line):
    """A line of roff text, broken at blanks; a line must not begin with a sign that roff obeys."""
    lines = [""]
    for word in line.split():
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        # mandoc counts a sign beyond ASCII as its escape, \[u00B7].
        if lines[-1] and len(re.sub(r"[^\x00-\x7f]", r"\\[u00B7]", longer)) > 78:
            lines.append(word)
        else:
            lines[-1] = longer
    return [re.sub(r"^([.'])", r"\\&\1", part) for part in lines]


class Converter:
    """Markdown, as far as the documents use it, to mdoc."""

    def __init__(self):
        self.lines = []
        self.needs_paragraph = False

    def paragraph(self):
        if self.needs_paragraph:
            self.lines.append(".Pp")
        self.needs_paragraph = True

    def convert(self, text):
        blocks = re.split(r"\n{2,}", re.sub(r"(?ms)^```.*?^```$", lambda m: m[0].replace("\n\n", "\n\0\n"), text))
        for block in blocks:
            self.block(block.strip("\n"))
        return "\n".join(self.lines)

    def block(self, block):
        lines = block.split("\n")
        while lines and re.match(r"#{2,} ", lines[0]):
            level, title = lines[0].split(" ", 1)
            macro, title = (".Sh", title.upper()) if level == "##" else (".Ss", title)
            self.lines.append(f"{macro} {roff(title.replace('`', ''))}")
            self.needs_paragraph = False
            lines = lines[1:]
        if not lines:
            return
        if lines[0].startswith("# "):
            return self.block("\n".join(lines[1:])) if lines[1:] else None
        if lines[0].startswith("```"):
            self.lines.append(".Bd -literal -offset indent")
            self.lines += ["" if line == "\0" else "\\&" + line.replace("\\", "\\e") for line in lines[1:-1]]
            self.lines.append(".Ed")
            self.needs_paragraph = True
            if lines[-1] != "```":
                self.block("\n".join(lines[-1:]))
        elif lines[0].startswith("|"):
            self.table([[cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip("|"))] for line in lines])
        elif re.match(r"[-*] |\d+\. ", lines[0]):
            self.list(block)
        else:
            text = [line for line in lines]
            cut = next((i for i, line in enumerate(text) if re.match(r"(\||```|[-*] )", line)), len(text))
            self.paragraph()
            self.lines.append(sentences(" ".join(text[:cut])))
            if cut < len(text):
                self.block("\n".join(text[cut:]))

    def table(self, rows):
        self.lines.append(".Bl -tag -width Ds")
        for cells in rows[2:]:
            self.lines.append(".It " + (inline(cells[0]) or "\\&"))
            named = [f"{head}: {cell}" if len(cells) > 2 and head else cell
                     for head, cell in zip(rows[0][1:], cells[1:]) if cell]
            self.lines.append(sentences("; ".join(named)) or "\\&")
        self.lines.append(".El")
        self.needs_paragraph = True

    def list(self, block):
        self.lines.append(".Bl -bullet")
        for item in re.split(r"\n(?=[-*] |\d+\. )", block):
            self.lines.append(".It")
            self.lines.append(sentences(re.sub(r"\s*\n\s*", " ", re.sub(r"^([-*]|\d+\.) ", "", item))))
        self.lines.append(".El")
        self.needs_paragraph = True


def options(command):
    lines = []
    shown = [a for a in command.get("arguments", []) if a.get("shouldDisplay", True)]
    own = [a for a in shown if a["kind"] != "flag" or a["valueName"] not in ("help", "version")]
    if not own:
        return []
    lines.append(".Bl -tag -width Ds")
    for argument in own:
        value = argument.get("valueName", "value")
        if argument["kind"] == "positional":
            lines.append(f".It Ar {roff(value)}")
        else:
            names = ["Fl " + ("\\-" + n["name"] if n["kind"] == "long" else n["name"]) for n in argument["names"]]
            taken = "" if argument["kind"] == "flag" else f" Ar {roff(value)}"
            lines.append(".It " + " , ".join(names) + taken)
        words = argument.get("abstract", "").strip()
        if argument.get("allValues"):
            words += f" One of {', '.join(argument['allValues'])}."
        if argument.get("defaultValue"):
            words += f" Default: {argument['defaultValue']}."
        lines.append(sentences(words) or "\\&")
    lines.append(".El")
    return lines


def commands(help_, above=""):
    lines = []
    for command in help_.get("subcommands", []):
        name = (above + " " + command["commandName"]).strip()
        if command["commandName"] == "help" or not command.get("shouldDisplay", True):
            continue
        lines.append(f".Ss {roff(name)}")
        lines.append(sentences(command.get("abstract", "")) or "\\&")
        if command.get("discussion"):
            for part in re.split(r"\n{2,}", command["discussion"]):
                lines += [".Pp", sentences(part.replace("\n", " "))]
        lines += options(command)
        lines += commands(command, name)
    return lines


def keys():
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    section = page.split("## Keys\n", 1)[1].split("\n## ", 1)[0]
    return Converter().convert(section)


def variables(help_):
    """The variables that set an option's default, where the program has them."""
    names = re.findall(r"DAYFRONT_[A-Z]+", json.dumps(help_))
    return "\n".join(f".It Ev {name}\nThe default of the option of that name."
                     for name in sorted(set(names) - {"DAYFRONT_MAPS"}))


def date():
    """The day of the last change of the changelog, so that the same sources make the same page."""
    done = subprocess.run(["git", "log", "-1", "--format=%cd", "--date=format:%B %-d, %Y", "--", "CHANGELOG.md"],
                          capture_output=True, text=True, cwd=ROOT)
    return done.stdout.strip() or "January 1, 2026"


def told(program):
    """What a program tells of its commands."""
    done = subprocess.run([program, "--experimental-dump-help"], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)["command"]


def page_of(program):
    """A page out of nothing but what a program tells."""
    help_ = told(program)
    name = help_["commandName"]
    lines = [f".Dd {date()}", f".Dt {name.upper()} 1", ".Os", ".Sh NAME", f".Nm {name}",
             f".Nd {help_.get('abstract', '').rstrip('.')}", ".Sh SYNOPSIS", ".Nm", ".Op Ar option ...",
             ".Op Ar argument ...", ".Sh DESCRIPTION",
             "\n.Pp\n".join(sentences(part.replace("\n", " "))
                            for part in re.split(r"\n{2,}", help_.get("discussion") or help_.get("abstract", "")))]
    if options(help_):
        lines += [".Sh OPTIONS", *options(help_)]
    if commands(help_):
        lines += [".Sh COMMANDS", *commands(help_)]
    return "\n".join([*lines, ".Sh SEE ALSO", ".Xr dayfront 1", ""])


def pages(dayfront):
    help_ = told(dayfront)
    page = (ROOT / "Tools/manual/dayfront.mdoc").read_text(encoding="utf-8")
    for mark, text in (("@DATE@", date()), ("@COMMANDS@", "\n".join(commands(help_))), ("@KEYS@", keys()),
                       ("@VARIABLES@", variables(help_))):
        page = page.replace(mark, text)
    result = {"dayfront.1": page}
    for name, (document, what) in PAGES.items():
        title, section = name.rsplit(".", 1)
        text = (ROOT / document).read_text(encoding="utf-8")
        head, _, rest = text.partition("\n## ")
        body = Converter()
        body.lines = [f".Dd {date()}", f".Dt {title.upper()} {section}", ".Os", ".Sh NAME", f".Nm {title}",
                      f".Nd {what}", ".Sh DESCRIPTION"]
        result[name] = body.convert(head + "\n\n## " + rest) + "\n.Sh SEE ALSO\n.Xr dayfront 1\n"
    return {name: re.sub(r"\n{2,}", "\n", text) for name, text in result.items()}


def relay(program):
    """The page of dayfront-relay."""
    done = subprocess.run([program, "--experimental-dump-help"], capture_output=True, text=True, check=True)
    help_ = json.loads(done.stdout)["command"]
    lines = [f".Dd {date()}", ".Dt DAYFRONT-RELAY 1", ".Os", ".Sh NAME", ".Nm dayfront-relay",
             ".Nd joins a class on one host to the same class on others", ".Sh SYNOPSIS", ".Nm", ".Ar name",
             ".Fl \\-outgoing | \\-incoming", ".Fl \\-broker Ar host Ns Op : Ns Ar port", ".Op Ar option ...", ".Sh DESCRIPTION",
             sentences(help_["abstract"])]
    for part in re.split(r"\n{2,}", help_["discussion"]):
        example = re.match(r"On ", part)
        lines += [".Bd -literal -offset indent", roff(part), ".Ed"] if example else [".Pp", sentences(part.replace("\n", " "))]
    lines += [".Sh OPTIONS", *options(help_), ".Sh ENVIRONMENT",
              ".Bl -tag -width Ds", ".It Ev DAYFRONT_RUN", "Where classes meet.", ".It Ev NOTIFY_SOCKET",
              "Where a service manager is told that the relay is ready, and how it is.", ".El", ".Sh EXIT STATUS",
              "0 where a signal ended it, 1 where it could not begin, 64 for a wrong call.", ".Sh SEE ALSO", ".Xr dayfront 1 ,",
              ".Xr mosquitto 8"]
    return "\n".join(lines) + "\n"


# The description of all calls for completion, which a release build cannot ask the parser for.
CALLS = ROOT / "Sources/dayfront/Completion/RecordedCalls.swift"


def calls(program):
    """The parser's description of all calls, reduced to what completion reads, as a source file of the program."""
    def shown(command):
        kept = {name: command[name] for name in ("commandName", "defaultSubcommand") if name in command}
        kept["abstract"] = first_sentence(command.get("abstract", ""))
        kept["arguments"] = [
            {name: first_sentence(value) if name == "abstract" else value for name, value in argument.items()
             if name in ("kind", "names", "allValues", "valueName", "abstract") or name == "isRepeating" and value}
            for argument in command.get("arguments", []) if argument["shouldDisplay"]]
        kept["subcommands"] = [shown(below) for below in command.get("subcommands", []) if below["shouldDisplay"]]
        return kept

    def text(value, ends):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + ends

    def lines(command):
        yield "{" + "".join(text(name, ":") + text(command[name], ",") for name in command if isinstance(command[name], str))
        for name, of_each in (("arguments", lambda argument: [text(argument, "")]), ("subcommands", lines)):
            yield text(name, ":[")
            for number, member in enumerate(command[name]):
                *rest, last = of_each(member)
                yield from rest
                yield last + ("," if number + 1 < len(command[name]) else "")
            yield "]," if name == "arguments" else "]}"

    def filled(pieces):
        """The pieces in lines, as many to a line as have room."""
        line = ""
        for piece in pieces:
            if line and len(line) + len(piece) > 240:
                yield line
                line = ""
            line += piece
        yield line

    return "\n".join([
        "extension CallGrammar {",
        "  /// What the parser tells of all calls, in what completion reads of it. The parser tells it in JSON, for which a release",
        "  /// build has no Foundation. `make man` writes it, from a debug build.",
        '  static let recorded = #"""',
        '    {"command":', *("    " + line for line in filled(lines(shown(told(program))))), "    }", '    """#', "}", ""])


def first_sentence(text):
    """What a text says up to its first stop, semicolon or colon, on one line."""
    return re.split(r"[.;:](?=[ \n]|$)", text)[0].replace("\n", " ")


def main(words):
    if words[:1] == ["relay"] and len(words) == 2:
        (ROOT / "Relay/dayfront-relay.1").write_text(relay(words[1]), encoding="utf-8")
        return
    if words[:1] == ["check"] and len(words) == 2:
        wrong = [name for name, text in pages(words[1]).items()
                 if not (FOLDER / name).exists() or undated(FOLDER / name) != undated_text(text)]
        if CALLS.read_text(encoding="utf-8") != calls(words[1]):
            wrong.append(CALLS.name)
        sys.exit(f"Differs, Tools/manual.py makes it anew: {', '.join(wrong)}" if wrong else 0)
    if words[:1] == ["of"] and len(words) == 3:
        pathlib.Path(words[2]).write_text(page_of(words[1]), encoding="utf-8")
        return
    if len(words) not in (1, 2):
        sys.exit(__doc__)
    folder = pathlib.Path(words[1]) if len(words) == 2 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages(words[0]).items():
        (folder / name).write_text(text, encoding="utf-8")
    if folder == FOLDER:
        CALLS.write_text(calls(words[0]), encoding="utf-8")


def undated(path):
    return undated_text(path.read_text(encoding="utf-8"))


def undated_text(text):
    return re.sub(r"^\.Dd .*$", "", text, flags=re.M)


if __name__ == "__main__":
    main(sys.argv[1:])
