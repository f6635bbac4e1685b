"""`portal undo`: what a killed command had moved lies where it lay before."""

import argparse

from portal.base.change_files import undo


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    parser = commands.add_parser("undo", help="læg det tilbage, som en afbrudt kommando nåede at flytte")
    parser.set_defaults(run=_undo)


def _undo(options: argparse.Namespace) -> None:
    back = undo(options.project.resolve())
    for path in back:
        print(f"Som før: {path}")
    if not back:
        print("Der er ikke noget at lægge tilbage.")
