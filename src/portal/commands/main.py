"""The command line: all commands of `portal`."""

import argparse
import io
import signal
import sys
from pathlib import Path

import portal.commands.addresses
import portal.commands.adopt
import portal.commands.build
import portal.commands.check
import portal.commands.confirm
import portal.commands.correct
import portal.commands.diff
import portal.commands.export
import portal.commands.import_file
import portal.commands.migrate
import portal.commands.new
import portal.commands.notices
import portal.commands.publish
import portal.commands.schemas
import portal.commands.seal
import portal.commands.serve
import portal.commands.status
import portal.commands.train
import portal.commands.undo
from portal.base.problems import CommandError, ContentError, reason
from portal.commands.parser import Danish
from portal.publish.build import BuildError


def main(arguments: list[str] | None = None) -> int:
    """Run one command in the project folder one is in; 0 when it went well, 1 with one line a problem when not."""
    options = _parser().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without æøå shows what it can
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a server that stops the build is an interrupt, too
    try:
        options.run(options)
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    except (BuildError, CommandError, OSError) as error:
        print(_line(error), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Afbrudt. Intet er ændret.", file=sys.stderr)
        return 130
    return 0


def _line(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{error.filename or 'Filen'}: kan ikke læses eller skrives ({reason(error)}). Ret det, og prøv igen."
    return str(error)


def _parser() -> Danish:
    parser = Danish(prog="portal", description="Læser, tjekker og udgiver portalen.")
    parser.add_argument("--project", type=Path, default=Path(), metavar="MAPPE", help="mappen med mkdocs.yml")
    commands: argparse._SubParsersAction[argparse.ArgumentParser]
    commands = parser.add_subparsers(required=True, metavar="kommando", parser_class=Danish)
    for register in (
        portal.commands.build.register,
        portal.commands.check.register,
        portal.commands.export.register,
        portal.commands.import_file.register,
        portal.commands.new.register,
        portal.commands.confirm.register,
        portal.commands.seal.register,
        portal.commands.adopt.register,
        portal.commands.correct.register,
        portal.commands.migrate.register,
        portal.commands.addresses.register,
        portal.commands.notices.register,
        portal.commands.publish.register,
        portal.commands.diff.register,
        portal.commands.schemas.register,
        portal.commands.serve.register,
        portal.commands.status.register,
        portal.commands.undo.register,
        portal.commands.train.register,
    ):
        register(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
