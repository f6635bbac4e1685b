"""What a built page asks a browser to load from this site: by its tags alone, never by what its text looks like."""

import posixpath
import re
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from portal.base.own_objects import OwnObjects
from portal.base.program import program
from portal.publish.files_below import Hashes
from portal.publish.forbidden import LOADS, TAG

LOADED = ("stylesheet", "icon", "manifest", "preload")
"""Kinds of link that a browser loads."""
ASKS = re.compile(rf"<(?:link|{'|'.join(LOADS)})\b", re.IGNORECASE)
"""How a tag begins that may ask for something: of all others the parser has nothing to say."""


class BrokenReference(Exception):
    """A page asks for a file that the site does not have; the message is one line for people."""


class Asked:
    """What pages with the same bytes ask for, kept by `objects` from build to build."""

    def __init__(self, hashes: Hashes, objects: OwnObjects | None = None) -> None:
        self.hashes, self.objects, self.kind = hashes, objects, f"what pages ask for {program()}"
        found = objects.kept(b"", self.kind) if objects else None
        self.before: dict[bytes, frozenset[str]] = found if isinstance(found, dict) else {}
        self.now: dict[bytes, frozenset[str]] = {}

    def by(self, page: Path, path: str) -> frozenset[str]:
        """The addresses below this site that a page asks for, without query and anchor."""
        mark = self.hashes.of(path)
        found = self.before.get(mark)
        if found is None:
            tags = filter(ASKS.match, set(TAG.findall(page.read_text("utf-8"))))
            found = frozenset(one for tag in tags for one in _asked(tag))
        self.now[mark] = found
        return found

    def keep(self) -> None:
        """Keep what is known now, for the next build."""
        if self.objects and self.now != self.before:
            self.objects.keep(b"", self.kind, self.now)


def references(page: Path, site: Path, asked: Asked | None = None) -> set[Path]:
    """The files of the site that a page asks for. Raises BrokenReference for one that is not in it."""
    path = page.relative_to(site)
    asked = asked or Asked(Hashes(site))
    return {_file(one, path.parent.as_posix(), page, site) for one in asked.by(page, path.as_posix())}


def _file(address: str, start: str, page: Path, site: Path) -> Path:
    name = posixpath.normpath(posixpath.join(start, unquote(address)))
    if name.startswith(("../", "/")) or not (site / name).is_file():
        raise BrokenReference(f"{page.relative_to(site).as_posix()} beder om »{address}«, som ikke er en fil på siden.")
    return site / name


@lru_cache(maxsize=10_000)
def _asked(tag: str) -> tuple[str, ...]:
    """The addresses below this site in a tag, without query and anchor."""
    reader = _Reader()
    reader.feed(tag)
    reader.close()
    return tuple(path for one in reader.asked if (path := _below(one)))


def _below(address: str) -> str:
    """Its path where it is below this site; what is no address at all (»http://[«) is not, and forbidden.py says so."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return "" if parts.scheme or parts.netloc else parts.path


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.asked: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        is_loaded = tag == "link" and not set(LOADED).isdisjoint(values.get("rel", "").lower().split())
        name = "href" if is_loaded else LOADS.get(tag, "") if tag != "form" else ""
        if found := values.get(name, "").strip():
            self.asked.append(found)
