"""A built site → its pages as a reader's browser sees them: titles, ids, links, scripts."""

import posixpath
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

TARGETS = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "src", "use": "href", "form": "action"}
OUTSIDE = ("https", "http", "mailto", "tel", "sms", "data", "webcal")


@dataclass
class BuiltPage:
    """What is in one HTML file. `address` begins and ends with a slash, `levels` are those of all headings in order."""

    address: str
    title: str = ""
    description: str = ""
    language: str = ""
    headings: list[str] = field(default_factory=list)
    levels: list[int] = field(default_factory=list)
    ids: Counter = field(default_factory=Counter)
    targets: list[str] = field(default_factory=list)
    edit: str = ""
    source: str = ""
    refresh: str = ""
    elements: Counter = field(default_factory=Counter)
    handlers: list[str] = field(default_factory=list)
    inline_scripts: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self, page: BuiltPage) -> None:
        super().__init__(convert_charrefs=True)
        self.page, self.open, self.stack = page, "", []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        page = self.page
        page.elements[tag] += 1
        page.handlers += [f"{tag} {name}" for name in values if name.startswith("on")]
        page.ids.update([values["id"]] if "id" in values else [])
        if values.get(TARGETS.get(tag, "")):
            page.targets.append(values[TARGETS[tag]])
        if re.fullmatch("h[1-6]", tag) and "template" not in [name for name, _ in self.stack]:
            page.levels.append(int(tag[1]))
        if tag == "html":
            page.language = values.get("lang", "")
        elif tag == "meta" and values.get("name") == "description":
            page.description = values.get("content", "")
        elif tag == "meta" and values.get("http-equiv") == "refresh":
            page.refresh = values.get("content", "")
        elif tag == "a" and "edit" in values.get("rel", "").split():
            page.edit, page.source = values.get("href", ""), values.get("data-file", "")
        self.stack.append((tag, values))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.stack.pop()

    def handle_endtag(self, tag: str) -> None:
        if any(name == tag for name, _ in self.stack):
            while self.stack.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        names = [name for name, _ in self.stack]
        if not names:
            return
        if names[-1] == "title" and "svg" not in names:
            self.page.title += data
        elif names[-1] == "script" and data.strip():
            kind = self.stack[-1][1].get("type", "")
            self.page.inline_scripts += [data] if "json" not in kind else []
        if "h1" in names:
            self.page.headings.append(data)


def read_page(file: Path, address: str) -> BuiltPage:
    """What is in one HTML file."""
    page = BuiltPage(address)
    _Reader(page).feed(file.read_text("utf-8"))
    return page


def read_site(folder: Path) -> dict[str, BuiltPage]:
    """Every page of a built site by address; a file that is no index.html has its own name as address."""
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        path = "/" + file.relative_to(folder).as_posix()
        address = path.removesuffix("index.html") if file.name == "index.html" else path
        pages[address] = read_page(file, address)
    return pages


def dead_links(folder: Path, pages: dict[str, BuiltPage]) -> Iterator[str]:
    """Every link within the site that leads to no file, or to no place on its page, as »page → target«."""
    for page in pages.values():
        for target in page.targets:
            parts = urlsplit(target)
            if parts.scheme in OUTSIDE or parts.netloc:
                continue
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.address), unquote(parts.path)))
            goal = page.address if not parts.path else path + "/" * (parts.path.endswith(("/", ".")) and path != "/")
            if goal in pages:
                if parts.fragment and parts.fragment not in pages[goal].ids:
                    yield f"{page.address} → {target}"
            elif not (folder / goal.lstrip("/")).is_file():
                yield f"{page.address} → {target}"
