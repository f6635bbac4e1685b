"""The command line's own words in Danish: argparse knows only those of the system's language catalogues."""

import argparse
import re
import sys
from typing import Any, NoReturn

MESSAGES = (
    (r"the following arguments are required: (.+)", r"Der mangler: \1."),
    (r"unrecognized arguments: (.+)", r"»\1« hører ikke til her."),
    (r"argument (.+?): invalid choice: '?(.*?)'? \(choose from (.+)\)", r"\1: »\2« findes ikke. Vælg mellem: \3."),
    (r"argument (.+?): expected (?:one|at least one) argument", r"\1: her mangler en værdi."),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 og \2 kan ikke bruges sammen."),
    (r"argument (.+?): (Skriv .+)", r"\1: \2"),
    (r"ambiguous option: (.+?) could match (.+)", r"»\1« kan være flere: \2."),
)
HIGHEST_PORT = 65535
HELP = "vis denne hjælp"


class Danish(argparse.ArgumentParser):
    """A parser whose help and errors are Danish, and so are those of its subcommands."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": _Form, "allow_abbrev": False, **options, "add_help": False})
        self._positionals.title = "det skriver du"
        self._optionals.title = "valg"
        self.add_argument("-h", "--help", action="help", help=HELP)

    def print_help(self, file: Any = None) -> None:
        """As argparse does it, but what can't be written is an error. OSError."""
        print(self.format_help(), end="", file=file, flush=True)

    def error(self, message: str) -> NoReturn:
        """One line of what is wrong, and how it is written; exit code 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{in_danish(message)} Se hvordan med: {self.prog} --help\n")


class _Form(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "brug: " if prefix is None else prefix)


def port_number(typed: str) -> int:
    """A port that a server can have. ArgumentTypeError when it is none."""
    if not (
        typed.isascii() and typed.isdigit() and len(typed) <= len(str(HIGHEST_PORT)) and 1 <= int(typed) <= HIGHEST_PORT
    ):
        raise argparse.ArgumentTypeError(f"Skriv et tal fra 1 til {HIGHEST_PORT}, fx 8002.")
    return int(typed)


def in_danish(message: str) -> str:
    """What argparse says is wrong, in Danish; as it is when it is none of those known."""
    for pattern, words in MESSAGES:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return found.expand(words)
    return message
