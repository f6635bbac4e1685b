"""`portal new site`: the folder of an organisation that begins."""

import argparse
import json
import shlex
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from string import Template

from portal.base.problems import CommandError
from portal.base.refused import called
from portal.commands.schemas import write_schemas
from portal.model.json_schema import FOLDER

STARTER = files("portal") / "starter"
TEXTS = (".yml", ".md", ".py")
HIDDEN = {"gitignore": ".gitignore"}
"""Files whose name begins with a dot are easily left out of a package, so they lie in it without."""
DEFAULT_NAME = "Boligorganisationens navn"


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the commands of this module."""
    new = commands.add_parser("new", help="begynd på noget nyt")
    kinds = new.add_subparsers(required=True, metavar="hvad")
    site = kinds.add_parser("site", help="skriv mappen til en organisation, der begynder")
    site.add_argument("folder", type=Path, metavar="MAPPE", help="hvor den skrives")
    site.add_argument("--name", default=DEFAULT_NAME, metavar="NAVN", help="organisationens navn")
    site.set_defaults(run=_new_site)


def _new_site(options: argparse.Namespace) -> None:
    write_site(options.folder, " ".join(options.name.split()) or DEFAULT_NAME)
    print(f"Mappen {options.folder} er klar. Se efter med: portal --project {shlex.quote(str(options.folder))} check")


def write_site(folder: Path, name: str) -> None:
    """Write a small site that passes `portal check` into an empty or new folder.

    CommandError when something lies in the folder; OSError when it can't be written.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(f"{folder}: her ligger allerede noget. Vælg en ny mappe.")
    # A JSON string is a YAML string, whatever the name holds.
    _copy(STARTER, folder, {"name_quoted": json.dumps(name, ensure_ascii=False)})
    write_schemas(folder / FOLDER)


def _copy(source: Traversable, target: Path, values: dict[str, str]) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for entry in source.iterdir():
        if entry.is_dir():
            _copy(entry, target / entry.name, values)
        elif entry.name.endswith(TEXTS) or entry.name in HIDDEN:
            text = Template(entry.read_text("utf-8")).safe_substitute(values)
            file = target / HIDDEN.get(entry.name, entry.name)
            with called(file):
                file.write_text(text, "utf-8")
