"""`portal export`: the finished docs tree, or one department's table for Excel."""

import argparse
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.base.problems import CommandError
from portal.commands.change import checked_portal, department_named
from portal.imports.table_export import table_xlsx
from portal.publish.compile import compile_site
from portal.publish.export import export_site
from portal.texts.catalogue import catalogue


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    export = commands.add_parser("export", help="skriv siderne til et andet program, eller en tabel til Excel")
    export.add_argument("folder", type=Path, nargs="?", metavar="MAPPE", help="til siderne")
    export.add_argument("--xlsx", type=Path, metavar="FIL", help="en afdelings tabel; portal import læser den igen")
    export.add_argument("--department", metavar="AFDELING", help="hvis tabel")
    export.set_defaults(run=_export)


def _export(options: argparse.Namespace) -> None:
    root = options.project.resolve()
    if options.xlsx and options.department and not options.folder:
        _write_table(root, options.xlsx, options.department)
    elif options.folder and not options.xlsx and not options.department:
        export_site(compile_site(root), options.folder)
    else:
        raise CommandError("Skriv enten en mappe eller --xlsx tabel.xlsx --department afdelingen.")


def _write_table(root: Path, file: Path, slug: str) -> None:
    """Write a new file; one that is there may hold what somebody has changed in it."""
    portal = checked_portal(root)
    department = department_named(portal, slug)
    if file.exists():
        raise CommandError(f"{file}: filen findes allerede. Vælg et andet navn, eller slet den.")
    write_atomically(file, table_xlsx(portal, department, catalogue(portal.language)))
    print(f"Skrevet: {file}")
