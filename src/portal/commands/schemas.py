"""`portal schemas`: the forms of the files for editors' programs, which then help while one types."""

import argparse
import json
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.model.json_schema import FOLDER, schemas


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    parser = commands.add_parser(
        "schemas", help="skriv JSON Schema for hver slags fil, til VS Code og andre programmer"
    )
    parser.add_argument("folder", type=Path, nargs="?", metavar="MAPPE", help=f"ellers {FOLDER}/ i projektet")
    parser.set_defaults(run=_schemas)


def _schemas(options: argparse.Namespace) -> None:
    folder = options.folder or options.project.resolve() / FOLDER
    print(f"{write_schemas(folder)} filer er skrevet i {folder}.")


def write_schemas(folder: Path) -> int:
    """Write a file for each kind; returns how many. OSError when one can't be written."""
    made = schemas()
    for name, schema in made.items():
        write_atomically(folder / name, (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode())
    return len(made)
