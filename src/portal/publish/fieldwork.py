"""The scripts and the sheet of the pages of the field: loaded there alone, so that no other page grows by them.

A further page: its name and scripts in PAGES, a template with `data-fieldwork="<name>"` made in pages/fieldwork.py as a page of
the kind `fieldwork` below `fieldwork.page` (so it gets the policy, the scripts and a place on the device), and the kind of its
file in fieldwork/sheet.py. The shared scripts are the store, files, joining, locking, »Gemt«.
"""

from importlib.resources import files

from portal.fieldwork.file_format import format_script
from portal.publish.browser_libraries import IDB, QR, browser_libraries
from portal.publish.scripts import joined_scripts
from portal.publish.styles import joined_styles

FOLDER = files("portal.theme") / "fieldwork"
TOKENS = files("portal.theme") / "css" / "tokens.css"
DRAWING = "js/draw-code.js"
"""Codes are drawn as on every other page."""
SHARED = (
    "join",
    "guard",
    "file",
    "lock",
    "sheets",
    "store",
    "handed",
    "page",
    "undo",
    "form",
    "kept",
    "hiding",
    "tables",
)
"""Joined into the first script of every page of the field, in this order."""
PAGES: dict[str, tuple[str, ...]] = {
    "visits": ("dwellings", "figures", "visits-start", "visits-round", "visits-dwelling", "visits-results", "visits"),
    "survey": (
        "codes",
        "flow",
        "survey-figures",
        "survey-hand",
        "survey-codes",
        "survey-paper",
        "survey-results",
        "survey",
    ),
    "cases": ("cases-figures", "cases-case", "cases"),
    "interview": ("interview-guide", "interview-theme", "interview-results", "interview"),
    "answer": ("codes", "flow", "answer"),
}
"""What a page is named in its `data-fieldwork` → the scripts of its own."""
ALONE = ("answer",)
"""Pages that ask for no shared script: nothing is kept on a resident's phone."""
SHEETS = {"parts": ("page", "rows", "choices", "form", "bar", "outcomes", "tools"), "print": ("print",)}
"""Layer → its sheets."""


def fieldwork_scripts() -> dict[str, tuple[str, bytes]]:
    """What a page is named → its script: path on the site and content. `shared` is every page's."""
    return {name: _script(sources, name) for name, sources in {"shared": SHARED, **PAGES}.items() if sources}


def fieldwork_style() -> tuple[str, bytes]:
    """The sheet: path on the site and content."""
    breakpoints = "".join(
        line + "\n" for line in TOKENS.read_text("utf-8").splitlines() if line.startswith("@custom-media")
    )
    return joined_styles({layer: [breakpoints, *map(_sheet, names)] for layer, names in SHEETS.items()}, "fieldwork")


def fieldwork_files() -> dict[str, bytes]:
    """Path on the site → bytes."""
    return dict([*fieldwork_scripts().values(), fieldwork_style()])


def scripts_of_pages() -> dict[str, tuple[str, ...]]:
    """What a page is named → the scripts it asks for, in their order."""
    made = {name: path for name, (path, _) in fieldwork_scripts().items()}
    there = browser_libraries()
    first = (*(library for library in (IDB, QR) if library in there), DRAWING, made["shared"])
    return {name: (*(() if name in ALONE else first), made[name]) for name in PAGES}


def _script(sources: tuple[str, ...], name: str) -> tuple[str, bytes]:
    known = [format_script()] if sources is SHARED else []
    return joined_scripts(
        [*known, *((FOLDER / f"{one}.js").read_text("utf-8") for one in sources)], f"fieldwork-{name}"
    )


def _sheet(name: str) -> str:
    return (FOLDER / f"{name}.css").read_text("utf-8")
