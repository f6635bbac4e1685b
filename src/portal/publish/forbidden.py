"""What no page may hold: inline code and styles, frames, anything of another host. The policy never makes room for it.

Our templates and the renderer emit nothing of it, so wherever it comes from, it stops the build.
"""

import re
from functools import lru_cache, partial
from html.parser import HTMLParser
from pathlib import Path

from portal.base.known_good import KnownGood
from portal.base.own_objects import OwnObjects
from portal.publish.files_below import Hashes, files_below

DATA = {"application/json", "application/ld+json"}
"""Types of script that a browser only keeps; it runs all others, or an old one does."""
CSS_ADDRESS = re.compile(r"(?:url|src)\(\s*[\"']?\s*(?:https?:|[/\\]{2})|@import\b|image-set\(\s*[\"']", re.IGNORECASE)
CSS_ESCAPE = re.compile(r"\\([0-9a-f]{1,6})\s?", re.IGNORECASE)
ANOTHER_HOST = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
TAG = re.compile(r"<[a-z][^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>?", re.IGNORECASE)
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
CODE = re.compile(
    r"[\s\"'/](style|srcdoc|on[a-z]+|srcset|imagesrcset|poster|background|ping|formaction)\s*=", re.IGNORECASE
)
"""An attribute that is code or asks for something, of which our templates write none, wherever a browser could see it begin."""
LOADED_ELSEWHERE = re.compile(r"<(?!(?:script|img)[\s/])[^>]*?[\s\"'/](src)\s*=", re.IGNORECASE)
"""Of what our templates write, scripts and pictures alone have a source."""
MAY_RUN = re.compile(r"script\s*:|data:|&(?:#(?!3[49];)|colon|tab|newline)", re.IGNORECASE)
"""In an address: the parser has to look."""
RUNS = re.compile(r"(?:java|vb)script:|data:text/html", re.IGNORECASE)
BLANK = re.compile(r"[\x00-\x20]+")
"""What browsers leave out of the scheme of an address."""
VALUE = re.compile(r"=\s*(?:\"[^\"]*\"|'[^']*')")
"""The only place for a mark of quotation; of one elsewhere parsers differ on what it begins."""
DECIDED = re.compile(
    r"<(?:script|img|form|link|meta|source|video|audio|track|image|use|iframe|object|embed|base|frame|applet|portal|fencedframe"
    r"|style|animate|set|foreignobject)\b",
    re.IGNORECASE,
)
"""A tag that asks for something."""
LOADS = {"script": "src", "img": "src", "source": "src", "video": "src", "audio": "src", "form": "action"}
LEADS_ON = ("canonical", "alternate")
"""Links that a browser does not load; it may load the next page before it is asked for."""
NEVER = (
    *("iframe", "object", "embed", "base", "frame", "applet", "portal", "fencedframe"),
    *("style", "animate", "set", "foreignobject", "source", "video", "audio", "track", "image", "use"),
)
"""Elements that our templates and drawings do not know."""
NAME = re.compile(r"<([a-z][^\s/>]*)", re.IGNORECASE)
KNOWN = {
    *("html", "head", "body", "title", "meta", "link", "script", "noscript", "template", "slot"),
    *("header", "footer", "main", "nav", "section", "article", "aside", "address", "hgroup", "search", "div", "span"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "wbr", "hr", "pre", "blockquote", "figure", "figcaption"),
    *("ul", "ol", "li", "dl", "dt", "dd", "menu", "details", "summary", "dialog"),
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s"),
    *("samp", "small", "strong", "sub", "sup", "time", "u", "var", "img"),
    *("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"),
    *("form", "fieldset", "legend", "label", "input", "button", "select", "optgroup", "option", "datalist", "textarea"),
    *("output", "progress", "meter", "svg", "desc", "g", "path", "rect", "circle", "ellipse", "line", "polyline"),
    *("polygon", "text", "tspan", "defs", "clippath"),
}
"""Elements of text, tables and forms, and those that a drawing of ours may have (check/pictures.py). What else there is loads,
moves or runs something, or is nothing that a browser knows.
"""
NO_POLICY = ("set-cookie", "x-ua-compatible", "default-style")
"""What a page may not say in a server's place. A policy can only forbid more, and the pages of the field have one."""
REFRESHED = re.compile(r"[^;,]*[;,]\s*(?:url\s*=)?\s*[\"']?\s*(.*)", re.IGNORECASE | re.DOTALL)
"""Where a page that sends its reader on leads."""
_HARMLESS: set[str] = set()
"""Lines that were looked at and had nothing: those of a page that are among them are taken away in one step."""
MOST_LINES = 200_000
SENT = "bv-lookup-form"
"""The one form that leads to a page; what is written in all others stays where it is."""


def forbidden_in(site: Path, objects: OwnObjects | None = None, hashes: Hashes | None = None) -> list[str]:
    """Everything of the kind in the pages and style sheets of a built site, as »page: what«, sorted. `objects` keep which
    bytes of pages hold nothing of it, `hashes` know the bytes of each.
    """
    known, hashes = KnownGood(objects, "pages without what is forbidden"), hashes or Hashes(site)
    files = files_below(site)
    found = [
        f"{page}: {what}"
        for page in files
        if page.endswith(".html")
        for what in known.found_in(hashes.of(page), partial(_in_file, site / page))
    ]
    known.keep()
    sheets = [one for one in files if one.endswith(".css")]
    found += [f"{one}: {what}" for one in sheets for what in _in_css((site / one).read_text("utf-8"))]
    return sorted(set(found))


def _in_file(page: Path) -> list[str]:
    return _in_page(page.read_bytes().decode())


def _in_page(text: str) -> list[str]:
    """By its tags alone, wherever they are: in a comment, too, since parsers differ on where one ends. Most lines are on many
    pages; where each ends outside of a tag, its tags are what they are in the page, and it is read once.
    """
    if len(_HARMLESS) > MOST_LINES:
        _HARMLESS.clear()
    lines = {line: _in_line(line) for line in set(text.split("\n")) - _HARMLESS}
    _HARMLESS.update(line for line, found in lines.items() if found == [])
    if None in lines.values():
        return [what for tag in set(TAG.findall(text)) for what in _in_tag(tag)]
    return [what for found in lines.values() for what in found or ()]


def _in_line(line: str) -> list[str] | None:
    """What is in the tags of a line; None where the last may go on in the next."""
    tags = TAG.findall(line)
    is_whole = all(one.endswith(">") for one in tags)
    return [what for tag in tags for what in _in_tag(tag)] if is_whole else None


@lru_cache(maxsize=100_000)
def _in_tag(tag: str) -> tuple[str, ...]:
    """Most tags are seen at once to ask for nothing; of the others the parser reads each alone."""
    rest = VALUE.sub("", tag)
    if not tag.endswith(">") or "<" in tag[1:] or '"' in rest or "'" in rest:
        return (f"{tag[:60]} (anførselstegn, der ikke hører sammen)",)
    name = NAME.match(tag)
    if name is None or name[1].lower() not in KNOWN:
        return (f"{tag[:60]} (et element, portalen ikke bruger)",)
    if code := _code_in(QUOTED.sub('""', tag)):
        return (f"{code}=…",)
    return tuple(_read(tag)) if DECIDED.match(tag) or _may_run(tag) else ()


@lru_cache(maxsize=10_000)
def _code_in(bare: str) -> str:
    """The attribute of a tag without its values that is code or asks for something; a site has some hundred such tags."""
    found = CODE.search(bare) or LOADED_ELSEWHERE.match(bare)
    return found[1] if found else ""


def _may_run(tag: str) -> bool:
    """Whether the parser has to look. Nearly no tag has one of the two signs without which there is nothing."""
    return (":" in tag or "&" in tag) and MAY_RUN.search(tag) is not None


def _read(tag: str) -> list[str]:
    reader = _Reader()
    reader.feed(tag)
    reader.close()
    return reader.found


def _in_css(text: str) -> list[str]:
    """However it is escaped."""
    return CSS_ADDRESS.findall(CSS_ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)), text))


class _Reader(HTMLParser):
    """Walks one page; our own templates and cleaned prose hold nothing that this parser and a browser see differently."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attributes}
        self.found += [f"<{tag} {name}=…>" for name, value in values.items() if RUNS.match(BLANK.sub("", value))]
        if tag in NEVER or _is_inline_script(tag, values) or (tag == "form" and not _is_our_form(values)):
            self.found.append(f"<{tag}>")
        if tag == "meta" and (said := values.get("http-equiv", "").strip().lower()) in NO_POLICY:
            self.found.append(f"<meta http-equiv={said}>")
        if tag == "meta" and values.get("name", "").strip().lower() == "referrer":
            self.found.append("<meta name=referrer>")
        if ANOTHER_HOST.match(BLANK.sub("", target := _target(tag, values)).replace("\\", "/")):
            self.found.append(f"<{tag}> {target[:60]}")


def _is_inline_script(tag: str, values: dict[str, str]) -> bool:
    return tag == "script" and "src" not in values and values.get("type", "").strip().lower() not in DATA


def _is_our_form(values: dict[str, str]) -> bool:
    is_named = any(one.startswith("data-") or one == "autocomplete" for one in values)
    kinds = values.get("class", "").split()
    return (is_named or any(one.startswith("bv-") for one in kinds)) and ("action" not in values or SENT in kinds)


def _target(tag: str, values: dict[str, str]) -> str:
    """The address that the tag makes a browser ask for or send to; empty for none."""
    if tag == "link":
        return "" if values.get("rel", "").lower() in LEADS_ON else values.get("href", "")
    if tag == "meta" and values.get("http-equiv", "").strip().lower() == "refresh":
        found = REFRESHED.fullmatch(values.get("content", ""))
        return found[1] if found else ""
    return values.get(LOADS.get(tag, ""), "")
