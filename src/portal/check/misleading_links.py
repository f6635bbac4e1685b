"""Links whose words are an address themselves, and another one than they lead to."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from portal.base.problems import Place, Problems, quote
from portal.check.lost_text import without_code
from portal.read.as_shown import as_shown
from portal.read.front_matter import Document

WORDS = r"\\.|\[[^\[\]\n]*\]|[^\[\]\\\n]|\n(?!\s*\n)"
"""Also with brackets in them, and over the end of a line."""
LINK = re.compile(rf"(?<!!)\[((?:{WORDS})+)\](?:\(\s*<?([^\s()<>]+)[^()\n]*\)| ?\[([^\[\]\n]*)\]|(?!:))")
"""With its address, with the name of an address that is written elsewhere, or named by its own words."""
DEFINITION = re.compile(r"^ {0,3}\[([^\[\]\n]+)\]:\s*<?([^\s<>]+)", re.MULTILINE)
HOST = r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}"
BARE = re.compile(rf"(?:https?://)?({HOST})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
"""The words are nothing but a place."""
NAMED = re.compile(rf"(?:https?://|\bwww\.)({HOST})", re.IGNORECASE)
"""Among other words only what cannot be anything else."""
FILE = re.compile(r"[\w-]+\.(?:pdf|docx?|xlsx?|od[ts]|png|jpe?g)", re.IGNORECASE)
"""A file's name looks like a place, too; none of these is an ending of one."""
MAIL = re.compile(r"\S+@\S+\.\S+")
NUMBER = re.compile(r"\+?[\d ]{3,}")
CALLED = re.compile(r"(?<!\d)(?:\+?\d(?: ?\d){7,}|11[24]|1813)(?!\d)")
"""A number among other words: one of eight digits or more, or one to call in danger."""
NUMERIC = re.compile(r"(?:https?://)?((?:\d{1,3}\.){3}\d{1,3})\S*")
SPACED = re.compile(r"\s*([./:@])\s*")


def report_misleading_links(document: Document, problems: Problems) -> None:
    """Report every link that shows a host, an e-mail address or a number and leads to another."""
    body = document.body
    for start, words, target in _links(body):
        shown = as_shown(" ".join(words.split())).strip(" _[]()»«\"'")
        if _leads_elsewhere(shown, target):
            line, column = body.count("\n", 0, start), start - body.rfind("\n", 0, start)
            problems.add(
                Place(document.file, document.body_line + line, column),
                f"Linket viser {quote(shown)}, men fører til {quote(target)}. Skriv det samme begge steder.",
            )


def _links(body: str) -> Iterator[tuple[int, str, str]]:
    """Where each link begins, its words and where it leads; what is code is no link, but a link's words may be code."""
    outside = without_code(body)
    known = {found[1].casefold(): found[2] for found in DEFINITION.finditer(outside)}
    for found in LINK.finditer(body):
        target = found[2] or known.get((found[3] or found[1]).casefold(), "")
        if target and outside[found.start()] == "[":
            yield found.start(), found[1], target


def _leads_elsewhere(words: str, target: str) -> bool:
    scheme, _, rest = target.lower().partition(":")
    if MAIL.fullmatch(words):
        return scheme == "mailto" and rest.partition("?")[0] != words.lower()
    if NUMBER.fullmatch(words):
        return scheme == "tel" and not _digits(rest).endswith(_digits(words))
    if scheme == "tel":
        return any(not _digits(rest).endswith(_digits(one)) for one in CALLED.findall(words))
    hosts = _hosts(words)
    return scheme in ("http", "https") and any(_bare(one) != _bare(_host(target)) for one in hosts)


def _hosts(words: str) -> list[str]:
    """The places that the words name: all of them as one, also with gaps, or those that begin as an address does."""
    if FILE.fullmatch(words):
        return []
    whole = SPACED.sub(r"\1", words)
    if found := BARE.fullmatch(whole) or NUMERIC.fullmatch(whole):
        return [found[1]]
    return [found[1] for found in NAMED.finditer(words)]


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""


def _bare(host: str) -> str:
    """A site with and without www is one."""
    return host.lower().removeprefix("www.")
