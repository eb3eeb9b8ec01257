"""The terminals: how each is started with a program inside, and what dayfront should look like in it.

A look is a theme, glyphs and colours as `dayfront render` knows them. Where more than one is given, any of them will
do: the terminal does not tell enough, or it can do both.
"""
import os
import shlex
from dataclasses import dataclass, field
from typing import Callable

ON_80_BY_24 = ["-geometry", "80x24+0+0"]
WHITE, BLACK = ["-bg", "white", "-fg", "black"], ["-bg", "black", "-fg", "white"]
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
    user: int | None = None
    seconds_to_open: float = 12
    # Milliseconds between two keys, where a slow terminal would hand on at once what was typed one by one.
    pace: int = 0
    # Whether a program can hide the cursor in it at all.
    hides_cursor: bool = True


def inside_xterm(*command):
    """Multiplexers and editors run in an xterm on white that calls itself xterm-256color."""
    return ["xterm", *ON_80_BY_24, *WHITE, "-tn", "xterm-256color", "-e", *command]


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
    return inside_xterm("sh", "-c", f"set -- $({server} 2>/dev/null </dev/null | grep 'MOSH CONNECT')\n"
                                    "MOSH_KEY=$4 exec mosh-client 127.0.0.1 $3")


def emacs(stage):
    inner = "(list " + " ".join('"' + word.replace('"', '\\"') + '"' for word in stage[1:]) + ")"
    return inside_xterm("emacs", "-Q", "-nw", "--eval",
                        "(progn (require (quote term))"
                        f' (let ((b (apply (quote make-term) "map" "{stage[0]}" nil {inner})))'
                        " (set-buffer b) (term-mode) (term-char-mode) (switch-to-buffer b)"
                        " (set-process-query-on-exit-flag (get-buffer-process b) nil)))")


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
             ("dark",), ("braille", "ascii"), wide=True),
    Terminal("PuTTY, LANG=C", "pterm", "pterm", lambda s: ["pterm", *ON_80_BY_24, "-e", *s],
             ("dark",), ("blocks",), lang="C"),
    Terminal("rxvt-unicode", "urxvt", "rxvt-unicode", lambda s: ["urxvt", *ON_80_BY_24, "+sb", "-e", *s],
             ("dark", "light")),
    Terminal("rxvt-unicode, black", "urxvt", "rxvt-unicode", lambda s: ["urxvt", *ON_80_BY_24, "+sb", *BLACK, "-e", *s],
             ("dark",)),
    Terminal("st", "st", "stterm", lambda s: ["st", "-g", "80x24+0+0", "-e", *s], ("dark",)),
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
    Terminal("Xfce Terminal (VTE)", "xfce4-terminal", "xfce4-terminal", xfce(),
             ("dark",), ("braille", "sextants"), FULL),
    Terminal("Xfce Terminal (VTE), white", "xfce4-terminal", "xfce4-terminal",
             xfce("--color-bg=white", "--color-text=black"), ("light",), ("braille", "sextants"), FULL),
    Terminal("LXTerminal (VTE)", "lxterminal", "lxterminal",
             lambda s: ["lxterminal", "--no-remote", "--geometry=80x24", "-e", shlex.join(s)],
             ("dark",), ("braille", "sextants"), FULL),
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
    Terminal("Zutty", "zutty", "zutty", lambda s: ["zutty", "-geometry", "80x24", "-e", *s], ("dark",),
             colors=("256", "truecolor"), environment=DRAWN),
    Terminal("tmux", "tmux", "tmux",
             lambda s: inside_xterm("tmux", "-L", f"terminals-test-{os.getpid()}", "-f", "/dev/null", "new-session",
                                    shlex.join(s)),
             ("dark", "light")),
    Terminal("screen", "screen", "screen", lambda s: inside_xterm("screen", "-c", "/dev/null", *s),
             ("dark", "light"), colors=("8", "16", "256"), mouse=False),
    Terminal("mosh", "mosh-client", "mosh", mosh, ("dark", "light"), colors=("256", "truecolor")),
    Terminal("dvtm", "dvtm", "dvtm", lambda s: inside_xterm("dvtm", shlex.join(s)), ("dark",),
             colors=("8", "16", "256"), mouse=False),
    Terminal("Vim :terminal", "vim", "vim",
             lambda s: inside_xterm("vim", "-u", "NONE", "-c", "set nocp", "-c",
                                    "terminal ++curwin ++noclose " + shlex.join(s)),
             ("light", "dark"), colors=("8", "16", "256"), mouse=False),
    Terminal("Emacs term", "emacs", "emacs-nox", emacs, ("dark", "light"), ("ascii",), ("8",), mouse=False,
             pace=150, hides_cursor=False),
]
