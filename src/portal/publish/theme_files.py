"""The theme's own files on the site: one sheet, one script for the look-up, the small scripts and the icon."""

from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable

from portal.model.colours import Colours
from portal.publish.frame import CHOOSER, ICON
from portal.publish.light_scripts import light
from portal.publish.own_colours import own_colours
from portal.publish.scripts import bare, joined_scripts
from portal.publish.styles import joined_styles

THEME = files("portal.theme")
SHEETS = {
    "tokens": ("tokens",),
    "base": ("base",),
    "frame": ("page", "header", "footer"),
    "parts": (
        *(
            "lists",
            "roles",
            "danger",
            "lookup",
            "language",
            "chooser",
            "header-tools",
            "calls",
            "folds",
            "mine",
            "akut",
            "front",
            "drawings",
            "room",
            "jumps",
            "filter",
            "table",
            "letters",
            "guide",
            "step-mode",
        ),
        *("house-rules", "departments", "item", "prose", "step-line", "notices", "offline", "short", "versions"),
        *("compare", "paper", "design", "targets"),
    ),
    "rhythm": ("rhythm",),
    "preferences": ("preferences",),
    "print": (
        "print",
        "print-columns",
        "print-answers",
        "print-notices",
        "print-paper",
        "print-guide",
        "print-proposal",
        "print-firefox",
    ),
    "shown": ("shown",),
}
"""Layer → its sheets; all are joined into one, in this order."""
LOOKUP_SCRIPTS = (
    "slips",
    "words",
    "sure",
    "engine",
    "soon",
    "page",
    "department",
    "department-answers",
    "calling",
    "answers",
    "places",
    "lookup",
)
"""Joined into one script, in this order."""
LATER = {
    CHOOSER: ("mine", "chooser"),
    "js/danger.js": ("danger", "danger-heard", "danger-watch", "danger-bar"),
    "js/named.js": ("named",),
    "js/places.js": ("typed-places", "address", "place-names"),
}
"""Scripts that come after the look-up: the first on every page, the others when somebody asks. Path on the site → sources."""


ASKED_FOR = ("ranker", "actions", "languages", "speaker")
"""Of theme/js, what the look-up loads."""


def style(colours: Colours | None) -> tuple[str, bytes]:
    """The sheet of every page, with the organisation's colours: path on the site and content."""
    sheets = {layer: [_sheet(name) for name in names] for layer, names in SHEETS.items()}
    return joined_styles(sheets | {"tokens": [*sheets["tokens"], own_colours(colours)]})


def _sheet(name: str) -> str:
    return (THEME / "css" / f"{name}.css").read_text("utf-8")


def lookup_script() -> tuple[str, bytes]:
    """The script of the look-up: path on the site and content."""
    return joined_scripts((THEME / "lookup" / f"{name}.js").read_text("utf-8") for name in LOOKUP_SCRIPTS)


def theme_files(colours: Colours | None, logo: bytes | None) -> dict[str, bytes]:
    """Every file of the theme that a page asks for: path on the site → bytes. An own logo is the icon, too."""
    later = {path: light(_joined(names)).encode() for path, names in LATER.items()}
    scripts = later | {
        f"js/{file.name}": light(bare(file.read_text("utf-8"))).encode() for file in _files(THEME / "js")
    }
    assets = {f"assets/{file.name}": file.read_bytes() for file in _files(THEME / "assets")}
    return dict((style(colours), lookup_script())) | scripts | assets | ({ICON: logo} if logo else {})


def plain_scripts() -> list[str]:
    """Every script of the look-up as light_scripts.py knows it: what all pages have, what comes later, what is asked for then."""
    asked = [bare((THEME / "js" / f"{name}.js").read_text("utf-8")) for name in ASKED_FOR]
    return [_joined(LOOKUP_SCRIPTS), *(_joined(names) for names in LATER.values()), *asked]


def _joined(names: Iterable[str]) -> str:
    return "".join(bare((THEME / "lookup" / f"{name}.js").read_text("utf-8")) for name in names)


def _files(folder: Traversable) -> list[Traversable]:
    return sorted((file for file in folder.iterdir() if file.is_file()), key=lambda file: file.name)
