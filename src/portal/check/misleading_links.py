"""Links whose words are an address themselves, and another one than they lead to."""

import re
from urllib.parse import urlsplit

from portal.base.problems import Place, Problems, quote
from portal.check.lost_text import without_code
from portal.read.front_matter import Document

LINK = re.compile(r"(?<!!)\[([^\[\]\n]+)\]\(<?([^\s()<>]+)[^()\n]*\)")
HOST = re.compile(r"(?:https?://)?((?:[a-z0-9æøå-]+\.)+[a-z]{2,})(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
MAIL = re.compile(r"\S+@\S+\.\S+")
NUMBER = re.compile(r"\+?[\d ]{3,}")


def report_misleading_links(document: Document, problems: Problems) -> None:
    """Report every link that shows a host, an e-mail address or a number and leads to another."""
    body = without_code(document.body)
    for found in LINK.finditer(body):
        words, target = found[1].strip(" *_`"), found[2]
        if _leads_elsewhere(words, target):
            line, column = body.count("\n", 0, found.start()), found.start() - body.rfind("\n", 0, found.start())
            problems.add(
                Place(document.file, document.body_line + line, column),
                f"Linket viser {quote(words)}, men fører til {quote(target)}. Skriv det samme begge steder.",
            )


def _leads_elsewhere(words: str, target: str) -> bool:
    scheme, _, rest = target.lower().partition(":")
    if MAIL.fullmatch(words):
        return scheme == "mailto" and rest.partition("?")[0] != words.lower()
    if NUMBER.fullmatch(words):
        return scheme == "tel" and not _digits(rest).endswith(_digits(words))
    shown = HOST.fullmatch(words)
    return bool(shown and scheme in ("http", "https") and _bare(shown[1]) != _bare(_host(target)))


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
