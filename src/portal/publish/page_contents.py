"""Reads built pages for all that a Content-Security-Policy decides about: scripts, styles, frames, forms, sources."""

import base64
import hashlib
import re
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

RUNS = {"", "module", "text/javascript", "application/javascript", "importmap", "speculationrules"}
"""Types of script that a browser acts on; all others (`application/json` …) are data and need no permission."""
CSS_ADDRESS = re.compile(r"url\(\s*[\"']?(data:|https?:|//)", re.IGNORECASE)


TAG = re.compile(r"<[a-z][^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>?", re.IGNORECASE)
INLINE = re.compile(r"<style\b|<script\b(?!.*\ssrc\s*=)|[\s\"'/](?:style|on[a-z]+)\s*=", re.IGNORECASE | re.DOTALL)
"""A tag that may begin or hold an inline style, event handler or script: rather too many than too few."""
DECIDED = re.compile(
    r"<(?:script|img|source|video|audio|form|link|iframe|object|embed|base|frame|applet|meta)\b", re.IGNORECASE
)
"""A tag that asks for something."""


@dataclass
class Contents:
    """What all pages of a site hold together. `forbidden`: page → what no policy of ours will ever allow."""

    script_hashes: set[str] = field(default_factory=set)
    style_hashes: set[str] = field(default_factory=set)
    data_pictures: bool = False
    forbidden: list[str] = field(default_factory=list)


def read_site(site: Path) -> Contents:
    """The contents of every page and style sheet of a built site."""
    contents = Contents()
    for page in sorted(site.rglob("*.html")):
        _read_page(page.read_text("utf-8"), page.relative_to(site).as_posix(), contents)
    for sheet in sorted(site.rglob("*.css")):
        _read_css(sheet.read_text("utf-8"), sheet.relative_to(site).as_posix(), contents)
    return contents


def _read_page(text: str, page: str, contents: Contents) -> None:
    """The tags of a page that a policy decides about, the same one once; a page with anything inline is read whole."""
    kinds = {tag: kind for tag in set(TAG.findall(text)) if (kind := _kind(tag))}
    if "inline" in kinds.values():
        _read_whole(text, page, contents)
        return
    for tag in kinds:
        data_pictures, forbidden = _read_tag(tag)
        contents.data_pictures |= data_pictures
        contents.forbidden += [f"{page}: {what}" for what in forbidden]


@lru_cache(maxsize=100_000)
def _kind(tag: str) -> str:
    """Quotes that do not pair make a tag end elsewhere than it seems: then the parser has to look."""
    if not tag.endswith(">") or "<" in tag[1:] or INLINE.search(tag):
        return "inline"
    return "decided" if DECIDED.match(tag) else ""


@lru_cache(maxsize=10_000)
def _read_tag(tag: str) -> tuple[bool, tuple[str, ...]]:
    """What one tag alone asks for: whether for a picture in its address, and what is forbidden."""
    contents = Contents()
    _read_whole(tag, "", contents)
    return contents.data_pictures, tuple(one.removeprefix(": ") for one in contents.forbidden)


def _read_whole(text: str, page: str, contents: Contents) -> None:
    reader = _Reader(contents, page)
    reader.feed(text)
    reader.close()


def hash_of(text: str) -> str:
    """The source expression that permits exactly this inline script or style (CSP level 2)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


class _Reader(HTMLParser):
    """Walks one page; our own templates and cleaned prose hold nothing that this parser and a browser see differently."""

    def __init__(self, contents: Contents, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.contents, self.page = contents, page
        self.inline: str | None = None
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        for name in values:
            if name == "style" or name.startswith("on"):
                self._forbid(f"<{tag} {name}=…>")
        if tag in ("iframe", "object", "embed", "base", "frame", "applet"):
            self._forbid(f"<{tag}>")
        if tag == "meta" and values.get("http-equiv", "").lower() == "set-cookie":
            self._forbid("<meta http-equiv=set-cookie>")
        if tag == "script" and values.get("type", "").strip().lower() in RUNS and "src" not in values:
            self.inline = "script"
        if tag == "style":
            self.inline = "style"
        self._address(tag, values)

    def _address(self, tag: str, values: dict[str, str]) -> None:
        loads = {"script": "src", "img": "src", "source": "src", "video": "src", "audio": "src", "form": "action"}
        target = values.get(loads.get(tag, ""), "")
        if tag == "link" and values.get("rel", "").lower() not in ("canonical", "alternate", "prev", "next"):
            target = values.get("href", "")
        if target.startswith("data:") and tag == "img":
            self.contents.data_pictures = True
        elif re.match(r"(?!data:)[a-z][a-z0-9+.-]*:|//", target, re.IGNORECASE):
            self._forbid(f"<{tag}> {target[:60]}")

    def handle_data(self, data: str) -> None:
        if self.inline:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inline:
            text = "".join(self.text)
            hashes = self.contents.script_hashes if tag == "script" else self.contents.style_hashes
            hashes.add(hash_of(text))
            if tag == "style":
                _read_css(text, self.page, self.contents)
            self.inline, self.text = None, []

    def _forbid(self, what: str) -> None:
        self.contents.forbidden.append(f"{self.page}: {what}")


def _read_css(text: str, name: str, contents: Contents) -> None:
    for scheme in CSS_ADDRESS.findall(text):
        if scheme.lower() == "data:":
            contents.data_pictures = True
        else:
            contents.forbidden.append(f"{name}: url({scheme}…)")
