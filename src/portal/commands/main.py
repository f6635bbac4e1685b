"""The command line: all commands of `portal`. A module is loaded when one of its commands is named."""

import argparse
import gc
import io
import os
import signal
import sys
from collections.abc import Collection, Iterable
from importlib import import_module
from pathlib import Path

from portal.base.problems import CommandError, ContentError
from portal.base.refused import line
from portal.commands.parser import Danish

MODULES = {
    "build": ("build",),
    "check": ("check",),
    "cms": ("cms",),
    "export": ("export",),
    "import_file": ("import",),
    "new": ("new",),
    "confirm": ("confirm",),
    "seal": ("seal",),
    "adopt": ("adopt",),
    "correct": ("correct",),
    "migrate": ("migrate",),
    "addresses": ("publish-addresses", "redirects"),
    "notices": ("notices", "notice"),
    "kit": ("kit",),
    "publish": ("publish",),
    "diff": ("diff",),
    "schemas": ("schemas",),
    "serve": ("serve",),
    "status": ("status",),
    "undo": ("undo",),
    "train": ("train",),
    "visits": ("visits", "visit-form"),
    "survey": ("survey",),
    "cases": ("cases",),
}
"""Module of this room → its commands, in the order of `portal --help`."""
STDOUT, STDERR = 1, 2


def main(arguments: list[str] | None = None) -> int:
    """Run one command in the project folder one is in; 0 when it went well, 1 with one line a problem when not."""
    _take_the_places_of_outputs()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without æøå shows what it can
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a server that stops the build is an interrupt, too
    try:
        typed = sys.argv[1:] if arguments is None else arguments
        options = _parser(_needed(typed)).parse_args(typed)
        options.run(options)
        sys.stdout.flush()
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    except CommandError as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        _say_no_more()
        print(line(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Afbrudt. Intet er ændret.", file=sys.stderr)
        return 130
    return 0


def _take_the_places_of_outputs() -> None:
    """Started without an output, as some timers start a program: what it says goes nowhere, and no file that is opened later
    gets the number under which it, or a program that it starts, would print.
    """
    if sys.stdout is None or sys.stderr is None:
        while (number := os.open(os.devnull, os.O_RDWR)) <= STDERR:
            os.set_inheritable(number, True)
        os.close(number)
        sys.stdout, sys.stderr = sys.stdout or os.fdopen(STDOUT, "w"), sys.stderr or os.fdopen(STDERR, "w")


def _say_no_more() -> None:
    """What could not be printed is tried again as the process ends, and Python says in English that it can't be."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _needed(typed: Iterable[str]) -> Collection[str]:
    """The modules of the commands that are named; all where none is, since each then has a line in the help."""
    words = set(typed)
    return [module for module, commands in MODULES.items() if words.intersection(commands)] or MODULES


def _parser(modules: Collection[str] = MODULES) -> Danish:
    parser = Danish(prog="portal", description="Læser, tjekker og udgiver portalen.")
    parser.add_argument("--project", type=Path, default=Path(), metavar="MAPPE", help="mappen med mkdocs.yml")
    commands: argparse._SubParsersAction[argparse.ArgumentParser]
    commands = parser.add_subparsers(required=True, metavar="kommando", parser_class=Danish)
    gc.disable()  # what is loaded stays: each search through it for garbage costs, together a quarter, and finds none
    for module in modules:
        import_module(f"portal.commands.{module}").register(commands)
    gc.enable()
    return parser


if __name__ == "__main__":
    sys.exit(main())
