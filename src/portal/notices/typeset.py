"""Data → PDF/UA-1 through typst. Content goes in as JSON strings and is never read as markup."""

import json
from datetime import UTC, date, datetime
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Literal

import typst

from portal.base.paper_font import FAMILIES, fonts
from portal.notices.data import Data

STANDARD: Literal["ua-1"] = "ua-1"
TEMPLATES = "portal.theme"


def typeset(template: str, data: Data, day: date) -> bytes:
    """The PDF of a template (`sheet`, `blank`, `kit`) filled with data; the same data and day give the same bytes.

    Raises ValueError with typst's own words when the template and the data do not fit.
    """
    inputs = {"data": json.dumps(data, ensure_ascii=False, sort_keys=True), "families": json.dumps(FAMILIES)}
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    try:
        made = _compiler(template).compile(
            sys_inputs=inputs, format="pdf", pdf_standards=STANDARD, timestamp=int(moment.timestamp())
        )
    except typst.TypstError as error:
        raise ValueError(str(error)) from None
    if not isinstance(made, bytes):
        raise ValueError(f"{template}: typst made no single PDF")
    return made


@cache
def recipe() -> str:
    """What decides, beside the data, how a sheet looks: typst's version and the templates."""
    templates = [path.read_text("utf-8") for path in sorted(_templates().glob("*.typ"))]
    return "\n".join([version("typst"), *FAMILIES, *templates])


@cache
def _compiler(template: str) -> typst.Compiler:
    folder = _templates()
    return typst.Compiler(folder / f"{template}.typ", root=folder, font_paths=fonts(), ignore_system_fonts=True)


def _templates() -> Path:
    return Path(str(files(TEMPLATES) / "notices"))
