"""The same page types in Firefox and WebKit, where this machine has them: sheets of their own, named after the browser. A picture
is what is in sight, since not each driver takes more.
"""

import io
import tempfile
import time
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from PIL import Image

from browser.engines.driven import Driven
from browser.engines.machine import ENGINES, Missing
from looks.contact_sheet import Look

OTHERS = ("firefox", "webkit")
PRINT = ("firefox",)
"""WebKitGTK's driver has no command for printing."""
HIGHEST = 900
"""CSS pixels of a window's height: as much as the screens of WebKit's display and of a desk have."""
AFRESH = """
const [key, scheme] = arguments;
localStorage.clear();
sessionStorage.clear();
localStorage.setItem(key, scheme);
"""
"""Somebody who was never here, and has pressed the button for day or night."""
COLOURS = "portal-colours"
"""Where theme/js/theme.js keeps the choice."""


def take_others(
    asked: Collection[str],
    site: str,
    places: Mapping[str, str],
    sizes: Mapping[int, int],
    file: Callable[[str, str], Path],
    paper: Callable[[bytes, Path], Look],
) -> tuple[dict[str, list[Look]], list[str]]:
    """The looks of these pages (name → address) in each other browser, and what could not be looked with."""
    looks: dict[str, list[Look]] = {}
    missing = [f"{engine} was not asked for" for engine in OTHERS if engine not in asked]
    for engine in sorted({*OTHERS} & {*asked}):
        try:
            with tempfile.TemporaryDirectory(prefix="looks-") as folder, ENGINES[engine](Path(folder)) as driven:
                found = {f"{name}-{engine}": (place, []) for name, place in places.items()}
                _take(driven, site, found, sizes, file)
                for name, (place, taken) in found.items() if engine in PRINT else ():
                    driven.go(site + place)
                    taken.append(paper(driven.paper(), file(name, "paper")))
                looks |= {name: taken for name, (_, taken) in found.items()}
        except Missing as one:
            missing.append(str(one))
    return looks, missing


def _take(
    driven: Driven,
    site: str,
    found: Mapping[str, tuple[str, list[Look]]],
    sizes: Mapping[int, int],
    file: Callable[[str, str], Path],
) -> None:
    for scheme in ("light", "dark"):
        for width, height in sizes.items():
            driven.resize(width, min(height, HIGHEST))
            for name, (place, taken) in found.items():
                driven.go(f"{site}/privatliv/")
                driven.run(AFRESH, COLOURS, scheme)
                driven.go(site + place)
                time.sleep(0.3)  # the look-up and the department write on the page after it has loaded
                picture = file(name, f"{width}-{scheme}")
                Image.open(io.BytesIO(driven.picture())).save(picture)
                taken.append(Look(width, scheme, picture))
