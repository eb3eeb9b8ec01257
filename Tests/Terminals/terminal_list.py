"""The terminals: how each is started with a program inside, and what dayfront should look like in it.

A look is a theme, glyphs and colours as `dayfront render` knows them. Where more than one is given, any of them will
do: the terminal does not tell enough, or it can do both.
"""
import os
import re
import shlex
from dataclasses import dataclass, field
from typing import Callable

ON_80_BY_24 = ["-geometry", "80x24+0+0"]
WHITE, BLACK = ["-bg", "white", "-fg", "black"], ["-bg", "black", "-fg", "white"]
AMBIGUOUS_ARE_WIDE = {".putty/sessions/Default%20Settings": "CJKAmbigWide=1\n"}
NOBODY = 65534


@dataclass
class Terminal:
    name: str
    program: str
    package: str
    command: Callable[[list[str]], list[str]]
    themes: tuple[str, ...]
    glyphs: tuple[str, ...] = ("braille",)
    colors: tuple[str, ...] = ("256",)
    mouse: bool = True
    wide: bool = False
    lang: str = "C.UTF-8"
    environment: dict[str, str] = field(default_factory=dict)
    # Its settings: the text of each file in the home folder.
    files: dict[str, str] = field(default_factory=dict)
    user: int | None = None
    seconds_to_open: float = 12
    # Milliseconds between two keys, where a slow terminal would hand on at once what was typed one by one.
    pace: int = 0
    # Whether a program can hide the cursor in it at all.
    hides_cursor: bool = True

    @property
    def slug(self):
        """Its name in names of files: `xterm-wide-ambiguous`."""
        return re.sub(r"[^a-z0-9]+", "-", self.name.lower()).strip("-")


def inside_xterm(*command, ground=WHITE):
    """Multiplexers and editors run in an xterm that calls itself xterm-256color."""
    return ["xterm", *ON_80_BY_24, *ground, "-tn", "xterm-256color", "-e", *command]


def on_white_and_black(name, *rest, command, **more):
    """A terminal inside an xterm, on white as it is and on black; `command` makes what xterm starts."""
    return [Terminal(name + words, *rest[:2], lambda s, ground=ground: inside_xterm(*command(s), ground=ground), *rest[2:],
                     **more)
            for words, ground in (("", WHITE), (", black", BLACK))]


def with_bus(*command):
    return ["dbus-run-session", "--", *command]


def kitty(*settings):
    options = ["initial_window_width=80c", "initial_window_height=24c", "remember_window_size=no",
               "confirm_os_window_close=0", *settings]
    words = [word for option in options for word in ("-o", option)]
    return lambda stage: ["kitty", "--config", "NONE", *words, *stage]


def alacritty(*settings):
    options = ["window.dimensions.columns=80", "window.dimensions.lines=24", *settings]
    return lambda stage: ["alacritty", *[word for option in options for word in ("-o", option)], "-e", *stage]


def konsole(scheme):
    return lambda stage: with_bus("konsole", "--nofork", "--hide-menubar", "--hide-tabbar", "-p",
                                  f"ColorScheme={scheme}", "-p", "TerminalColumns=80", "-p", "TerminalRows=24", "-e",
                                  *stage)


def xfce(*options):
    return lambda stage: with_bus("xfce4-terminal", "--disable-server", "--hide-menubar", "--geometry=80x24+0+0",
                                  *options, "-x", *stage)


def foot(*options):
    """Under cage, in a window of X. Cage does not run as root.

    Cage 0.1.4 answers no frame in which nothing changed, and foot draws no more until it is answered: bytes that change
    no cell while the cursor is hidden freeze the picture.
    """
    as_other = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.getuid() == 0 else []
    return lambda stage: [*as_other, "cage", "--", "foot", "-c", "/dev/null", *options, *stage]


def mosh(stage):
    server = "mosh-server new -i 127.0.0.1 -p 61100:61999 -l LANG=C.UTF-8 -- " + shlex.join(stage)
    return ["sh", "-c", f"set -- $({server} 2>/dev/null </dev/null | grep 'MOSH CONNECT')\n"
                        "MOSH_KEY=$4 exec mosh-client 127.0.0.1 $3"]


def emacs(stage):
    inner = "(list " + " ".join('"' + word.replace('"', '\\"') + '"' for word in stage[1:]) + ")"
    return ["emacs", "-Q", "-nw", "--eval",
            "(progn (require (quote term))"
            f' (let ((b (apply (quote make-term) "map" "{stage[0]}" nil {inner})))'
            " (set-buffer b) (term-mode) (term-char-mode) (switch-to-buffer b)"
            " (set-process-query-on-exit-flag (get-buffer-process b) nil)))"]


def st_on_white(stage):
    """st has no option for its colours; they are changed from inside."""
    return ["st", "-g", "80x24+0+0", "-e", "sh", "-c",
            r'printf "\033]10;#000000\007\033]11;#ffffff\007"; exec "$@"', "sh", *stage]


DRAWN = {"LIBGL_ALWAYS_SOFTWARE": "1"}
UNDER_CAGE = {**DRAWN, "WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman"}
FULL = ("truecolor",)

TERMINALS = [
    Terminal("xterm", "xterm", "xterm", lambda s: ["xterm", *ON_80_BY_24, "-e", *s], ("light",)),
    Terminal("xterm, black", "xterm", "xterm", lambda s: ["xterm", *ON_80_BY_24, *BLACK, "-e", *s], ("dark",)),
    Terminal("xterm, wide ambiguous", "xterm", "xterm", lambda s: ["xterm", *ON_80_BY_24, "-cjk_width", "-e", *s],
             ("light",), ("braille", "ascii"), wide=True),
    Terminal("xterm-256color", "xterm", "xterm", lambda s: ["xterm", *ON_80_BY_24, "-tn", "xterm-256color", "-e", *s],
             ("light",)),
    Terminal("xterm, not UTF-8", "xterm", "xterm", lambda s: ["xterm", *ON_80_BY_24, "+u8", "-e", *s],
             ("light",), ("ascii",), lang="C"),
    Terminal("xterm, not UTF-8 but told so", "xterm", "xterm", lambda s: ["xterm", *ON_80_BY_24, "+u8", "-e", *s],
             ("light",), ("ascii",)),
    Terminal("PuTTY", "pterm", "pterm", lambda s: ["pterm", *ON_80_BY_24, "-e", *s], ("dark",), ("blocks",)),
    Terminal("PuTTY, white", "pterm", "pterm", lambda s: ["pterm", *ON_80_BY_24, *WHITE, "-e", *s],
             ("dark", "light"), ("blocks",)),
    Terminal("PuTTY, wide ambiguous", "pterm", "pterm", lambda s: ["pterm", *ON_80_BY_24, "-e", *s],
             ("dark",), ("braille", "ascii"), wide=True, files=AMBIGUOUS_ARE_WIDE),
    Terminal("PuTTY, LANG=C", "pterm", "pterm", lambda s: ["pterm", *ON_80_BY_24, "-e", *s],
             ("dark",), ("blocks",), lang="C"),
    Terminal("rxvt-unicode", "urxvt", "rxvt-unicode", lambda s: ["urxvt", *ON_80_BY_24, "+sb", "-e", *s],
             ("dark", "light")),
    Terminal("rxvt-unicode, black", "urxvt", "rxvt-unicode", lambda s: ["urxvt", *ON_80_BY_24, "+sb", *BLACK, "-e", *s],
             ("dark",)),
    Terminal("st", "st", "stterm", lambda s: ["st", "-g", "80x24+0+0", "-e", *s], ("dark",)),
    Terminal("st, white", "st", "stterm", st_on_white, ("light",)),
    Terminal("kitty", "kitty", "kitty", kitty(), ("dark",), ("braille", "sextants"), FULL, environment=DRAWN),
    Terminal("kitty, white", "kitty", "kitty", kitty("background=#ffffff", "foreground=#000000"),
             ("light",), ("braille", "sextants"), FULL, environment=DRAWN),
    Terminal("Alacritty", "alacritty", "alacritty", alacritty(), ("dark",), colors=FULL, environment=DRAWN),
    Terminal("Alacritty, white", "alacritty", "alacritty",
             alacritty('colors.primary.background="#ffffff"', 'colors.primary.foreground="#000000"'),
             ("light",), colors=FULL, environment=DRAWN),
    Terminal("Konsole", "konsole", "konsole", konsole("Breeze"), ("dark",), colors=FULL),
    Terminal("Konsole, white", "konsole", "konsole", konsole("BlackOnWhite"), ("light",), colors=FULL),
    Terminal("QTerminal", "qterminal", "qterminal",
             lambda s: with_bus("qterminal", "-e", shlex.join(s)), ("dark",), colors=FULL),
    Terminal("QTerminal, white", "qterminal", "qterminal",
             lambda s: with_bus("qterminal", "-e", shlex.join(s)), ("light", "dark"), colors=FULL,
             files={".config/qterminal.org/qterminal.ini": "[General]\ncolorScheme=BlackOnWhite\n"}),
    Terminal("Xfce Terminal (VTE)", "xfce4-terminal", "xfce4-terminal", xfce(),
             ("dark",), ("braille", "sextants"), FULL),
    Terminal("Xfce Terminal (VTE), white", "xfce4-terminal", "xfce4-terminal",
             xfce("--color-bg=white", "--color-text=black"), ("light",), ("braille", "sextants"), FULL),
    Terminal("Xfce Terminal (VTE), wide ambiguous", "xfce4-terminal", "xfce4-terminal", xfce(),
             ("dark",), ("braille", "ascii"), FULL, wide=True,
             files={".config/xfce4/terminal/terminalrc":
                    "[Configuration]\nBindingAmbiguousWidth=TERMINAL_AMBIGUOUS_WIDTH_BINDING_WIDE\n"}),
    Terminal("LXTerminal (VTE)", "lxterminal", "lxterminal",
             lambda s: ["lxterminal", "--no-remote", "--geometry=80x24", "-e", shlex.join(s)],
             ("dark",), ("braille", "sextants"), FULL),
    Terminal("LXTerminal (VTE), white", "lxterminal", "lxterminal",
             lambda s: ["lxterminal", "--no-remote", "--geometry=80x24", "-e", shlex.join(s)],
             ("light",), ("braille", "sextants"), FULL,
             files={".config/lxterminal/lxterminal.conf":
                    "[general]\nbgcolor=rgb(255,255,255)\nfgcolor=rgb(0,0,0)\n"}),
    Terminal("mlterm", "mlterm", "mlterm", lambda s: ["mlterm", "-g", "80x24", "-e", *s], ("light",)),
    Terminal("mlterm, black", "mlterm", "mlterm",
             lambda s: ["mlterm", "-g", "80x24", "-b", "black", "-f", "white", "-e", *s], ("dark",)),
    Terminal("mlterm, wide ambiguous", "mlterm", "mlterm", lambda s: ["mlterm", "-g", "80x24", "-a", "2", "-e", *s],
             ("light",), ("braille", "ascii"), wide=True),
    Terminal("foot", "foot", "foot", foot(), ("dark",), ("braille", "sextants"), FULL, environment=UNDER_CAGE,
             user=NOBODY),
    Terminal("foot, white", "foot", "foot", foot("-o", "colors.background=ffffff", "-o", "colors.foreground=000000"),
             ("light",), ("braille", "sextants"), FULL, environment=UNDER_CAGE, user=NOBODY),
    Terminal("Eterm", "Eterm", "eterm",
             lambda s: ["Eterm", "-g", "80x24+0+0", "--buttonbar", "0", "--scrollbar", "0", "--trans", "0", "-P", "",
                        "-e", *s], ("dark",), ("ascii",), ("8", "16", "256"), mouse=False),
    Terminal("Eterm, white", "Eterm", "eterm",
             lambda s: ["Eterm", "-g", "80x24+0+0", "--buttonbar", "0", "--scrollbar", "0", "--trans", "0", "-P", "",
                        "-b", "white", "-f", "black", "-e", *s],
             ("light", "dark"), ("ascii",), ("8", "16", "256"), mouse=False),
    Terminal("Zutty", "zutty", "zutty", lambda s: ["zutty", "-geometry", "80x24", "-e", *s], ("dark",),
             colors=("256", "truecolor"), environment=DRAWN),
    Terminal("Zutty, white", "zutty", "zutty",
             lambda s: ["zutty", "-geometry", "80x24", "-bg", "ffffff", "-fg", "000000", "-e", *s], ("light",),
             colors=("256", "truecolor"), environment=DRAWN),
    *on_white_and_black("tmux", "tmux", "tmux", ("dark", "light"), command=lambda s: [
        "tmux", "-L", f"terminals-test-{os.getpid()}", "-f", "/dev/null", "new-session", shlex.join(s)]),
    *on_white_and_black("screen", "screen", "screen", ("dark", "light"), colors=("8", "16", "256"), mouse=False,
                        command=lambda s: ["screen", "-c", "/dev/null", *s]),
    *on_white_and_black("mosh", "mosh-client", "mosh", ("dark", "light"), colors=("256", "truecolor"), command=mosh),
    *on_white_and_black("dvtm", "dvtm", "dvtm", ("dark",), colors=("8", "16", "256"), mouse=False,
                        command=lambda s: ["dvtm", shlex.join(s)]),
    *on_white_and_black("Vim :terminal", "vim", "vim", ("light", "dark"), colors=("8", "16", "256"), mouse=False,
                        command=lambda s: ["vim", "-u", "NONE", "-c", "set nocp", "-c",
                                           "terminal ++curwin ++noclose " + shlex.join(s)]),
    *on_white_and_black("Emacs term", "emacs", "emacs-nox", ("dark", "light"), ("ascii",), ("8",), mouse=False,
                        pace=150, hides_cursor=False, command=emacs),
]
