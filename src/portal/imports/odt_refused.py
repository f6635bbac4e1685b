"""What an OpenDocument text has that can't be read without changing what it says."""

import itertools
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element

from portal.base.problems import quote
from portal.imports.clean import clean_line
from portal.imports.odt_words import DRAW, TABLE, TEXT, XLINK, inside, words_of
from portal.imports.source_file import SourceFile

SPANS = ("number-columns-spanned", "number-rows-spanned")
INDEXES = tuple(
    f"{TEXT}{kind}"
    for kind in (
        *("table-of-content", "alphabetical-index", "illustration-index", "table-index", "object-index"),
        *("user-index", "bibliography"),
    )
)
KNOWN = (*INDEXES, *(TEXT + kind for kind in ("h", "p", "list", "section", "tracked-changes")))
MATH = "{http://www.w3.org/1998/Math/MathML}"


def refused(body: Element, file: SourceFile, struck: Iterable[Element]) -> Iterator[str]:
    """What changes the meaning of a text when it is read over, with what to do. `struck` are words with a stroke through them."""
    changes = body.find(f".//{TEXT}tracked-changes")
    if changes is not None and len(changes):
        yield "Dokumentet har sporede ændringer. Vælg Rediger → Spor ændringer → Accepter alle, og gem det."
    if body.find(f".//{TEXT}note") is not None:
        yield "Dokumentet har fodnoter. Skriv hver note ind i det punkt, den hører til."
    boxes = (words for one in body.iter() if one.tag.startswith(DRAW) and (words := inside(one)))
    if box := next(boxes, None):
        yield f"{quote(box)} står i et tekstfelt. Flyt ordene ind i teksten."
    for ruby in itertools.islice(body.iter(f"{TEXT}ruby"), 1):
        yield _unreadable(words_of(ruby))
    for table in body.iter(f"{TABLE}table"):
        if any(one is not table for one in table.iter(f"{TABLE}table")):
            yield f"Tabellen med {quote(words_of(table))} ligger uden om en tabel. Tag den ydre væk."
        if any(cell.get(TABLE + span, "1") != "1" for cell in table.iter() for span in SPANS):
            yield f"Tabellen med {quote(words_of(table))} har flettede celler. Del dem, så hver række har lige mange."
    for one in itertools.islice(struck, 1):
        yield f"{quote(words_of(one))} er streget over. Slet ordene, eller fjern stregen."
    yield from map(_unreadable, (*_formulas(body, file), *_not_read(body)))


def _formulas(body: Element, file: SourceFile) -> Iterator[str]:
    """The words of each formula: it lies in a part of its own, and here is a picture of it, or nothing."""
    for one in body.iter(f"{DRAW}object"):
        part = file.xml(f"{(one.get(f'{XLINK}href') or '').removeprefix('./')}/content.xml")
        if part is not None and part.tag == f"{MATH}math":
            yield clean_line(part.findtext(f".//{MATH}annotation") or "".join(part.itertext()))


def _not_read(body: Element) -> Iterator[str]:
    """The words in what has no place among the blocks, as a numbered paragraph outside a list."""
    for around in (body, *body.iter(f"{TEXT}section"), *body.iter(f"{TABLE}table-cell")):
        strange = (one for one in around if one.tag.startswith(TEXT) and one.tag not in KNOWN)
        yield from filter(None, map(inside, strange))


def _unreadable(words: str) -> str:
    return f"{quote(words)} kan ikke læses, hvor det står. Skriv det som almindelig tekst."
