"""Data → PDF/UA-1 through typst. Content goes in as JSON strings and is never read as markup."""

import importlib.util
import json
from datetime import UTC, date, datetime
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

STANDARD = "ua-1"
TEMPLATES = "portal.theme"


def typeset(template: str, data: dict, day: date) -> bytes:
    """The PDF of a template (`sheet`, `blank`, `kit`) filled with data; the same data and day give the same bytes.

    Raises ValueError with typst's own words when the template and the data do not fit.
    """
    inputs = {"data": json.dumps(data, ensure_ascii=False, sort_keys=True)}
    moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    try:
        return _compiler(template).compile(
            sys_inputs=inputs, format="pdf", pdf_standards=STANDARD, timestamp=int(moment.timestamp())
        )
    except typst.TypstError as error:
        raise ValueError(str(error)) from None


@cache
def recipe() -> str:
    """What decides, beside the data, how a sheet looks: typst's version and the templates."""
    templates = [path.read_text("utf-8") for path in sorted(_templates().glob("*.typ"))]
    return "\n".join([typst.__version__, *templates])


@cache
def _compiler(template: str) -> typst.Compiler:
    folder = _templates()
    return typst.Compiler(folder / f"{template}.typ", root=folder, font_paths=_fonts(), ignore_system_fonts=True)


def _templates() -> Path:
    return Path(str(files(TEMPLATES) / "notices"))


@cache
def _fonts() -> typst.Fonts:
    """Open Sans from its package and nothing of the machine's, so that a sheet is the same everywhere."""
    package = importlib.util.find_spec("ttf_opensans")
    folder = Path(package.submodule_search_locations[0]) / "ttf"
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
