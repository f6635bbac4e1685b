"""Others that make the same pages, each from files that lie ready: only what it does with them is measured.

Hugo is the Debian package. From data it makes each department's table row by row and passes the other pages through a layout;
beside it is what it needs for passing all through. Material is as it comes, with `navigation.top` and a menu of one page, since
a menu of all pages grows with their square. Copying the bytes is what no generator can do without.
"""

import json
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.context import NotHere
from bench.material_site import SETTINGS
from bench.measured import Cost, cost
from bench.scale import hugo_site
from portal.publish.compile import compile_site
from portal.publish.export import export_site

Way = Callable[[Path], tuple[Cost, None, Path]]
PEERS = ("Hugo, tables from data", "Hugo, through a layout", "Material", "copying the bytes")
NO_HUGO = "not here: Debian's package hugo"


def prepared(site: Path, folder: Path, project: Path) -> dict[str, Way]:
    """Lay out what each needs below `folder`: name → what makes its pages into a folder. NotHere when it is not installed."""
    hugo_site.write(site, folder / "hugo-data", by_data=True)
    hugo_site.write(site, folder / "hugo-layout", by_data=False)
    _material(project, folder / "material")
    ways = (
        partial(_hugo, folder / "hugo-data"),
        partial(_hugo, folder / "hugo-layout"),
        partial(_mkdocs, folder / "material"),
        partial(_copy, site),
    )
    return dict(zip(PEERS, ways, strict=True))


def _hugo(source: Path, target: Path) -> tuple[Cost, None, Path]:
    hugo = shutil.which("hugo")
    if hugo is None:
        raise NotHere(NO_HUGO)
    target.mkdir()
    command = [hugo, "--quiet", "--source", source, "--destination", target / "site"]
    return cost(command, target / "log.txt"), None, target / "site"


def _material(project: Path, folder: Path) -> None:
    export_site(compile_site(project), folder / "docs")
    theme = {"theme": {"name": "material", "language": "da", "features": ["navigation.top"]}, "plugins": []}
    (folder / "mkdocs.yml").write_text(json.dumps(SETTINGS | theme), "utf-8")  # JSON is YAML


def _mkdocs(source: Path, target: Path) -> tuple[Cost, None, Path]:
    target.mkdir()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", source / "mkdocs.yml"]
    return cost([*command, "--site-dir", target / "site"], target / "log.txt"), None, target / "site"


def _copy(site: Path, target: Path) -> tuple[Cost, None, Path]:
    target.mkdir()
    return cost(["cp", "-r", site, target / "site"], target / "log.txt"), None, target / "site"
