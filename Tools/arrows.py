#!/usr/bin/env python3
"""Draws the modules and their folders with the arrows between them, worked out from the code.

    Tools/arrows.py [--dot | --uses | --compile] [ROOT]

Without a flag the drawing is text, with --dot it is Graphviz's language. --uses prints a line for each use of one file by
another of its module: the user, what it uses, the name by which, between tabs; `ArchitectureTests` hold these lines against
the order of folders, which is written in Tests/ArchitectureTests/FolderOrder.swift and nowhere else.

The rule. Comments and the text of strings are left out. A name counts where only one file that the user can see declares
it, and the user does not declare it too:

- a type, nested ones included, by its name;
- a free function, variable or constant, by its name without a dot before it, where no member has the same name;
- a member, by its name behind a dot, or by the name alone in a file that declares or extends the member's type and binds
  nothing else to that name;
- an initializer of an extension, by its type and its first label.

A member that several types have is not seen, and neither is one that the standard library has too (STANDARD). The compiler
sees them: --compile has it check the lower folders of each module without those above, which takes minutes. It uses what
`swift build` made in .build/debug.
"""
import collections
import functools
import pathlib
import re
import signal
import subprocess
import sys

TYPES = {"struct", "class", "enum", "protocol", "actor", "extension", "typealias"}
# Members of the standard library that a type of ours may have as well: their names say nothing about whose they are.
STANDARD = set("""
    append allSatisfy bitWidth bytes capacity compactMap contains count description distance drop dropFirst dropLast
    elements endIndex enumerated error filter first firstIndex flatMap forEach hash hashValue id index indices insert isEmpty
    joined keys last lastIndex lines lowercased magnitude map max min next prefix rawValue reduce remove removeAll removeFirst
    removeLast replaceSubrange reserveCapacity reversed rounded self shuffled some none sort sorted split startIndex suffix
    swapAt text union uppercased utf8 values width words zip lowerBound upperBound overlaps start end
    control down nearest towardZero up isLetter isNumber isWhitespace isNewline offset element key value default success failure get mutating
    """.split())
TOKEN = re.compile(r"`?[A-Za-z_]\w*`?|\n|\.\.\.|\.\.<|->|==|\S")
STRING = re.compile(r'(#*)("""|")')


def bare(text):
    """The code of a source: no comments, of strings only what is interpolated."""
    out, i, n = [], 0, len(text)
    plain = re.compile(r'[^/"#]+')

    def string(i):
        """Passes over the string that begins at i, keeps the interpolated code, and returns where the string ends."""
        opening = STRING.match(text, i)
        hashes, quote = opening.groups()
        i, close, escape = opening.end(), quote + hashes, "\\" + hashes
        out.append('""')
        while i < n and not text.startswith(close, i):
            if text.startswith(escape + "(", i):
                out.append(" (")
                i = code(i + len(escape) + 1, True)
                out.append(") ")
            elif text.startswith(escape, i):
                i += len(escape) + 1
            else:
                out.append("\n" if text[i] == "\n" else "")
                i += 1
        return i + len(close)

    def code(i, inside):
        """Copies code up to the end, or up to the bracket that closes an interpolation."""
        depth = 0
        while i < n:
            if text.startswith("//", i):
                i = text.find("\n", i)
                if i < 0:
                    return n
            elif text.startswith("/*", i):
                i = text.index("*/", i) + 2
            elif STRING.match(text, i):
                i = string(i)
            elif inside:
                depth += (text[i] == "(") - (text[i] == ")")
                if depth < 0:
                    return i + 1
                out.append(text[i])
                i += 1
            else:
                run = plain.match(text, i)
                end = run.end() if run else i + 1
                out.append(text[i:end])
                i = end
        return i

    code(0, False)
    return "".join(out)


class File:
    """A source with what it declares for others, and the words that it uses."""

    def __init__(self, root, path):
        self.path = path.relative_to(root).as_posix()
        parts = self.path.split("/")
        self.module, self.folder = parts[1], parts[2] if len(parts) > 3 else "."
        source = path.read_text(encoding="utf-8")
        self.imports = set(re.findall(r"^\s*(?:@\w+ )*import (?:\w+ )?(\w+)", source, re.M))
        self.tokens = [token.strip("`") for token in TOKEN.findall(bare(source))]
        self.types, self.free, self.inits = set(), set(), set()
        self.members = {}  # by name the types that have one
        self.own = set()  # names that the file declares anywhere
        self.bound = set()  # those of them that may stand for something local, parameters too
        self.hidden = set()  # its private members
        self.extended = set()  # types that it declares or extends
        self.read()

    def read(self):
        """Goes through the tokens once, and keeps of each open brace whose it is and whether only this file sees into it."""
        tokens = self.tokens
        scopes, opening = [], None  # (the type's name, or None for other code; private)
        brackets, tuples = 0, []  # how many are open; of each parenthesis whether it holds a tuple
        line, listed = [], None  # the words of the line so far; the kind of a list of declarations, `case a, b`, and its depth
        for at, token in enumerate(tokens):
            before = tokens[at - 1] if at else ""
            after, second = (tokens[at + 1: at + 3] + ["", ""])[:2]
            if token == "\n":
                listed = listed if before == "," else None
                line = []
                continue
            private = any(hidden for _, hidden in scopes) or any(
                word in ("private", "fileprivate") and following != "("
                for word, following in zip(line, line[1:] + [token]))
            seen = all(name for name, _ in scopes) and not private
            named = re.match(r"[A-Za-z_]", after)
            if token == "{":
                scopes.append(opening or (None, False))
                opening = None
            elif token == "}":
                scopes[-1:] = []
                opening = None
            elif token == "(":
                brackets += 1
                tuples.append(before in ("->", ":", "[", "<", "=", "return", "in", ","))
            elif token == ")":
                brackets -= 1
                tuples[-1:] = []
            elif token in "[]":
                brackets += 1 if token == "[" else -1
            elif token in TYPES and named and before != "." and after not in ("func", "var", "let"):
                name = self.type(token, at, seen)
                opening = (name, private) if token != "typealias" else None
            elif token in ("func", "var", "let", "case") and named:
                self.declare(after, scopes, seen and not brackets)
                listed = (token, brackets) if token in ("var", "let") or scopes and scopes[-1][0] else None
            elif token == "," and named and listed and listed[1] == brackets:
                if listed[0] == "case" or second in (":", "="):
                    self.declare(after, scopes, seen and not brackets)
            elif token == "init" and seen and scopes and after == "(" and scopes[-1][0] not in self.own:
                self.inits.add((scopes[-1][0], second))
            if after in (":", "in") or before in ("for", "in", "{", ",", "(") and after in (",", "in", ")"):
                self.bound.add(token)
            if token in "(," and named and second == ":" and tuples[-1:] == [True]:
                self.members.setdefault(after, set())  # the label of a tuple: behind a dot it may be meant
            line.append(token)

    def type(self, keyword, at, seen):
        """Notes the type that is declared or extended at a keyword, and returns its name without those around it."""
        at += 1
        while keyword == "extension" and self.tokens[at + 1] == ".":
            at += 2
        name = self.tokens[at]
        self.extended.add(name)
        if keyword != "extension":
            self.own.add(name)
            if seen:
                self.types.add(name)
        return name

    def declare(self, name, scopes, seen):
        """Notes a function, a variable, a constant or a case."""
        self.own.add(name)
        if not seen:
            self.bound.add(name)
            if scopes and scopes[-1][0]:
                self.hidden.add(name)
        elif scopes:
            self.members.setdefault(name, set()).add(scopes[-1][0])
        else:
            self.free.add(name)


class Tree:
    def __init__(self, root):
        self.root = root
        self.files = [File(root, path) for path in sorted((root / "Sources").rglob("*.swift"))]
        self.modules = collections.defaultdict(list)
        for file in self.files:
            self.modules[file.module].append(file)
        self.imports = {
            name: set().union(*(file.imports for file in files)) & set(self.modules) - {name}
            for name, files in self.modules.items()}

    @functools.lru_cache(maxsize=None)
    def uses(self, module):
        """(user, used, name) of the module, each pair of files with each name once."""
        seen = {module}
        while more := set().union(*(self.imports[name] for name in seen)) - seen:
            seen |= more
        types, free, members, inits = (collections.defaultdict(set) for _ in range(4))
        for file in self.files:
            if file.module in seen:
                for table, names in ((types, file.types), (free, file.free), (members, file.members), (inits, file.inits)):
                    for name in names:
                        table[name].add(file)
        found = set()
        for file in self.modules[module]:
            tokens = file.tokens
            for at, name in enumerate(tokens):
                if not re.match(r"[A-Za-z_]\w", name):
                    continue
                before = tokens[at - 1] if at else ""
                after = tokens[at + 1: at + 4]
                used, called = None, name
                if name in types:
                    label = (name, after[1]) if after[:1] == ["("] and after[2:] == [":"] else None
                    if label in inits:
                        self.note(found, file, inits[label], f"{name}({after[1]}:)")
                    used = None if name in file.own else types[name]
                elif before == ".":
                    used = None if name in STANDARD or name in file.hidden else members[name]
                    if any(file is other or not other.members[name] for other in used or ()):
                        used = None
                elif name in file.own:
                    continue
                elif name in members:
                    owners = set().union(*(other.members[name] for other in members[name]))
                    if owners & file.extended and name not in file.bound and after[:1] != [":"]:
                        used = members[name]
                elif name in free and name not in file.bound:
                    used = free[name]
                self.note(found, file, used, called)
        return sorted(found)

    @staticmethod
    def note(found, user, used, name):
        if used and len(used) == 1:
            (other,) = used
            if other.module == user.module and other is not user:
                found.add((user.path, other.path, name))

    def order(self):
        """The folders of each module from the highest to the lowest, as FolderOrder.swift has them."""
        path = self.root / "Tests/ArchitectureTests/FolderOrder.swift"
        table = path.read_text(encoding="utf-8") if path.exists() else ""
        return {
            module: re.findall(r'"([^"]+)"', folders)
            for module, folders in re.findall(r'^    "(\w+)": \[([^\]]*)\]', table, re.M)}

    def ranked(self):
        """The modules, each above all that it imports."""
        ranks = {}

        def rank(name):
            if name not in ranks:
                ranks[name] = 1 + max((rank(other) for other in self.imports[name]), default=-1)
            return ranks[name]

        return sorted(self.modules, key=lambda name: (-rank(name), name))

    def folders(self, module):
        """Each folder with its number of files and the folders it uses, with how many pairs of files do."""
        counts = collections.Counter(file.folder for file in self.modules[module])
        folder = {file.path: file.folder for file in self.modules[module]}
        pairs = {(user, used) for user, used, _ in self.uses(module)}
        arrows = collections.Counter((folder[user], folder[used]) for user, used in pairs if folder[user] != folder[used])
        order = self.order().get(module, [])
        rank = {name: at for at, name in enumerate(order)}
        names = sorted(counts, key=lambda name: (rank.get(name, len(order)), name))
        return names, counts, arrows, rank


def text(tree):
    for module in tree.ranked():
        imports = [name for name in tree.ranked() if name in tree.imports[module]]
        print(f"{module}  {len(tree.modules[module])} files" + ("  -> " + " ".join(imports) if imports else ""))
        names, counts, arrows, rank = tree.folders(module)
        if len(names) == 1:
            continue
        for name in names:
            lower = [other for other in names if arrows[name, other]]
            drawn = " ".join(
                f"{other} {arrows[name, other]}" + ("!" if rank.get(other, 0) < rank.get(name, 0) else "")
                for other in lower)
            print(f"    {name:13} {counts[name]:3} files" + (f"  -> {drawn}" if drawn else ""))


def dot(tree):
    print("digraph dayfront {\n  rankdir=TB; node [shape=box];")
    for module in tree.ranked():
        names, counts, arrows, _ = tree.folders(module)
        print(f'  subgraph "cluster {module}" {{\n    label="{module}";')
        for name in names:
            label = name if name != "." else module
            print(f'    "{module}/{name}" [label="{label}\\n{counts[name]} files"];')
        for (user, used), count in sorted(arrows.items()):
            print(f'    "{module}/{user}" -> "{module}/{used}" [label="{count}"];')
        print("  }")
    print("  compound=true;")
    for module in tree.ranked():
        for other in sorted(tree.imports[module]):
            tail, head = tree.folders(module)[0][-1], tree.folders(other)[0][0]
            print(f'  "{module}/{tail}" -> "{other}/{head}" [ltail="cluster {module}", lhead="cluster {other}"];')
    print("}")


def compile_below(tree):
    """Type-checks what lies below each folder by itself, and tells what it lacks; whether all is there."""
    built = tree.root / ".build/debug"
    maps = [f"-fmodule-map-file={path}" for path in sorted(built.glob("*.build/module.modulemap"))]
    options = ["-swift-version", "6", "-parse-as-library", "-I", str(built / "Modules")]
    options += [word for path in maps for word in ("-Xcc", path)]
    complete = True
    for module, order in tree.order().items():
        for at in range(1, len(order)):
            below = [str(tree.root / file.path) for file in tree.modules[module] if file.folder in order[at:]]
            result = subprocess.run(
                ["swiftc", "-typecheck", "-module-name", module, *options, *below], capture_output=True, text=True)
            faults = sorted(set(re.findall(r"^/.* error: .*$", result.stderr, re.M)))
            if result.returncode and not faults:
                faults = result.stderr.splitlines()
            print(f"{module}: {len(below)} files below {order[at - 1]}" + "".join("\n    " + fault for fault in faults), flush=True)
            complete &= result.returncode == 0
    return complete


def main(arguments):
    flags = [word for word in arguments if word.startswith("--")]
    roots = [word for word in arguments if not word.startswith("--")]
    if not set(flags) <= {"--dot", "--uses", "--compile"} or len(flags) > 1 or len(roots) > 1:
        sys.exit("usage: Tools/arrows.py [--dot | --uses | --compile] [ROOT]")
    tree = Tree(pathlib.Path(roots[0] if roots else pathlib.Path(__file__).parent.parent))
    if flags == ["--uses"]:
        for module in sorted(tree.modules):
            for use in tree.uses(module):
                print("\t".join(use))
    elif flags == ["--compile"]:
        sys.exit(0 if compile_below(tree) else 1)
    else:
        (dot if flags else text)(tree)


signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a reader that has enough ends it without a word
main(sys.argv[1:])
