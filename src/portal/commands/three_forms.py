"""Tables of the field as the three files that a command writes: text, spreadsheet, PDF."""

from collections.abc import Mapping
from pathlib import Path

from portal.base.atomic_write import write_atomically
from portal.fieldwork.formats import markdown, spreadsheet
from portal.fieldwork.report import Table
from portal.texts.catalogue import Catalogue


def in_three_forms(name: str, title: str, lead: str, tables: list[Table], pdf: bytes, t: Catalogue) -> dict[str, bytes]:
    """File name → content; `name` is without its ending, and the PDF is of the same tables."""
    return {
        f"{name}.md": markdown(title, lead, tables, t("visits-out-nothing")).encode(),
        f"{name}.xlsx": spreadsheet(tables),
        f"{name}.pdf": pdf,
    }


def write_all(folder: Path, made: Mapping[str, bytes]) -> None:
    """Write the files when all of them are made. CommandError when the folder can't be written."""
    for file, data in made.items():
        write_atomically(folder / file, data)
