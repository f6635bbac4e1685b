"""Personal data has no place in the content: CPR numbers, e-mail addresses and mobile numbers outside the contact fields.

A number plan doesn't say whose a number is, so the series that mobile telephones got from the start are reported, not all.
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import PurePosixPath
from urllib.parse import unquote

from portal.base.first_names import FIRST_NAMES
from portal.base.known_good import KnownGood
from portal.base.own_objects import OwnObjects
from portal.base.problems import Place, Problems, quote
from portal.check.split_texts import over_texts
from portal.model.privacy_exceptions import PrivacyExceptions
from portal.read.as_shown import as_shown
from portal.read.tree import Tree

FILE = "content/privacy-exceptions.yml"
CONTACT_FILES = re.compile(r"content/(?:organisation|departments/[^/]+/department)\.yml")
CONTACT_FIELD = re.compile(r"^( *(?:- )?(?:telephone|email): ).*$", re.MULTILINE)
TEXTS = (".md", ".yml", ".ftl", ".txt", ".svg")
FLOWING = (".md", ".yml", ".ftl")
"""Texts whose lines go on in the next."""
TAG = re.compile(r"<[^<>]*>")
LABEL = re.compile(r"aria-label\s*=\s*(\"[^\"]*\"|'[^']*')")
LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])?")
SPAN = re.compile(r"</?tspan\b[^<>]*>")
"""A part of a word that looks otherwise: what is round it is read as one."""

DAY_AND_MONTH = r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d\d"
APART = r"(?:0[1-9]|[12]\d|3[01])([./ ])(?:0[1-9]|1[0-2])\1\d\d"
DASH = "[-\u2010-\u2015\u2212]"
"""Word writes a hyphen that does not break, other programs a minus."""
MOBILE = r"(?:2\d|3[01]|4[0-2]|5[0-3]|6[01]|71|81|9[1-3])"
ROLE = (
    r"(?:[Ff]ormand|[Nn]æstformand|[Kk]asserer|[Ss]ekretær|[Dd]riftsleder|[Ii]nspektør|[Vv]icevært|[Vv]armemester|[Ee]jendomsmester"
    r"|[Kk]ontaktperson|[Tt]ryghedskonsulent|[Bb]estyrelsesmedlem|[Bb]eboerrådgiver)(?:en|et)?"
)
NAME = r"[A-ZÆØÅ][a-zæøåéüö]+(?:-[A-ZÆØÅ][a-zæøåéüö]+)?"
FIRST = f"(?:{'|'.join(sorted(FIRST_NAMES))})"
OTHERS = f"(?!{FIRST} ){NAME}"
"""A name that is no usual first name: of a street's, only the first is one."""
WAY = "(?:Vej|Allé|Alle|Plads|Stræde|Torv|Boulevard|Vænge|Passage|Center|Centret|Centeret|Kollegium|Kollegiet)"
PLACE = re.compile(
    rf"{ROLE}[:,]? (?:"
    rf"(?:{NAME} (?:{OTHERS} )?)?{OTHERS}s {WAY}|{NAME} (?:{OTHERS} )?{OTHERS}s (?:Gade|Gård|Have|Park|Kaj|Bro)"
    rf"|(?!{FIRST}[ -])(?:{NAME} )+"
    rf"(?:{WAY}|Vest|Øst|Nord|Syd|[A-ZÆØÅ][a-zæøåéüö]+(?:vej|gade|allé|plads|stræde|torv|vænge|park)(?:en|et)?))$"
)
"""A role at a street that is called after a person (»Karen Blixens Plads«), or at another place of several words (»Søndre
Fasanvej«, »Amager Vest«). Gade, Gård, Have, Park, Kaj and Bro are names of persons, too, after a first name alone.
"""
PERSON = "navnet på et menneske"
KINDS = {
    PERSON: re.compile(
        rf"(?<!\w)[A-ZÆØÅa-zæøå]{{0,30}}?{ROLE}(?: er| hedder)?[:,]? "
        rf"(?:{NAME}(?: [A-ZÆØÅ]\.| {NAME})+|{FIRST}(?:-{FIRST})*(?![\w-]))"
    ),
    "et CPR-nummer": re.compile(rf"(?<!\d)(?:{DAY_AND_MONTH} ?{DASH}? ?|{APART} ?{DASH} ?)\d{{4}}(?!\d)"),
    "en e-mailadresse": re.compile(r"[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}"),
    "et mobilnummer": re.compile(
        rf"(?<![\d.,/-])(?:(?:\+|00)45 ?)?"
        rf"(?:{MOBILE}\d{{6}}|{MOBILE}([ .-])\d\d\1\d\d\1\d\d|{MOBILE}\d\d \d{{4}}|{MOBILE}\d \d\d \d{{3}})(?![\d/-])"
    ),
}
NUMBERS = ("et CPR-nummer", "et mobilnummer")
PERHAPS = {one: f"({one})" for one in NUMBERS}
OPEN_NUMBER, GOES_ON = re.compile(rf"(?:\d|{DASH})[*_`]*$"), re.compile(rf"[*_`]*(?:\d|{DASH})")
REACH = 80
"""Characters on each side of a line's end: the longest name of a person."""
HINT = re.compile(r"[@0-9&\u0100-\U0010ffff]")
ROLE_PARTS = (
    *("asserer", "ormand", "ekret", "rifts", "nspekt", "icev", "mester", "person", "konsulent"),
    "medlem",
    "dgiver",
)
"""What every line has in which one of KINDS finds something: a sign, a digit of any script, or a part of a role's name. Looking
for each part in the whole text first costs a tenth of looking for all in each line.
"""
YEARS = re.compile(r"(?:19|20)\d\d (?:19|20)\d\d")
NOBODYS = re.compile(
    r"@(?:[\w-]+\.)*(?:example\.(?:org|com|net|dk)|[\w-]+\.(?:example|invalid|test)|example|invalid|test)$"
)
"""Addresses that RFC 2606 keeps for examples."""


def check_privacy(
    tree: Tree,
    exceptions: PrivacyExceptions,
    problems: Problems,
    forms: Mapping[str, str] | None = None,
    objects: OwnObjects | None = None,
) -> None:
    """Report each text that looks like personal data, and each exception that is not needed.

    `forms` are the words of files that are no texts themselves, `objects` keep which files have nothing of the kind.
    """
    allowed = {(one.file, one.text): number for number, one in enumerate(exceptions.exceptions)}
    used = set()
    known = KnownGood(objects, "files without personal data")
    for file, words in _texts(tree, forms or {}):
        data = f"{_way(file)}\0{words}".encode(errors="surrogatepass")  # a form may hold halves of characters
        for kind, text, place in known.found(data, partial(_findings, file, words)):
            if (file, text) in allowed:
                used.add((file, text))
            elif kind in PERHAPS.values():
                problems.note(
                    place, f"Læst i ét ligner flere tekster her {kind[1:-1]}: {quote(text)}. Er det et, så slet det."
                )
            else:
                cure = "Skriv kun rollen." if kind == PERSON else "Slet det, eller brug kontaktfelterne."
                problems.add(
                    place,
                    f"Her står noget, der ligner {kind}. {cure} "
                    f"Skal det stå, så skriv filen, teksten og grunden i {FILE}.",
                )
    known.keep()
    for key in allowed.keys() - used:
        problems.add(
            exceptions.place("exceptions", allowed[key]),
            f"{quote(key[1])} står ikke som personoplysning i {quote(key[0])}. Slet undtagelsen.",
        )


def _texts(tree: Tree, forms: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Every file with the words in it."""
    for file in [*tree.under("content", ""), *tree.under("docs", "")]:
        if file != FILE and file.endswith(TEXTS):
            yield file, tree.files[file].decode("utf-8", "replace")
    yield from forms.items()


def _way(file: str) -> str:
    """How a file is looked through: what many hold word for word is looked through once."""
    return "contacts" if CONTACT_FILES.fullmatch(file) else PurePosixPath(file).suffix


def _findings(file: str, text: str) -> tuple[tuple[str, str, Place], ...]:
    """What looks like personal data: kind, text and place."""
    return tuple(_each(file, text))


def _each(file: str, text: str) -> Iterator[tuple[str, str, Place]]:
    if CONTACT_FILES.fullmatch(file):
        text = CONTACT_FIELD.sub(r"\1", text)
    if file.endswith(".svg"):
        text = TAG.sub(_heard, SPAN.sub("", text))
        yield from _over_texts(file, text)
    roles = [part for part in ROLE_PARTS if part in text]
    flows, before = file.endswith(FLOWING), ""
    for number, line in enumerate(text.split("\n"), 1):
        if flows and before:
            for kind, words, column in _over_the_end(before, line.strip(), roles):
                yield kind, words, Place(file, number - 1, column)
        before = line.rstrip()
        if not (HINT.search(line) or any(part in line for part in roles)):
            continue
        said: set[str] = set()
        for seen in (line, *_otherwise(line)):
            for kind, found in _in_line(seen):
                if seen is line or found[0] not in said:
                    yield kind, found[0], Place(file, number, min(found.start(), len(line) - 1) + 1)
                said.add(found[0])


def _over_texts(file: str, text: str) -> Iterator[tuple[str, str, Place]]:
    """A number that is one only where several texts of a drawing are read as one."""
    for kind in NUMBERS:
        for is_sure, words, at in over_texts(text, KINDS[kind]):
            place = Place(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
            yield kind if is_sure else PERHAPS[kind], words, place


def _otherwise(line: str) -> Iterator[str]:
    """A line as readers see it, and with what its addresses say, where that is not how it is written."""
    if (shown := as_shown(LINK.sub(r"\1", line) if "[" in line else line)) != line:
        yield shown
    if "%" in line and (meant := unquote(line)) != line:
        yield meant


def _over_the_end(before: str, line: str, roles: list[str]) -> Iterator[tuple[str, str, int]]:
    """What begins on one line and ends on the next, and its column: readers see them as one."""
    is_number = OPEN_NUMBER.search(before) and GOES_ON.match(line)
    if is_number or (line[:1].isupper() and any(part in before for part in roles)):
        first, rest = as_shown(before)[-REACH:], as_shown(line)[:REACH]
        for kind, found in _in_line(f"{first} {rest}"):
            if found.start() < len(first) < found.end() - 1:
                yield kind, found[0], max(len(before) - len(first) + found.start(), 0) + 1


def _heard(tag: re.Match[str]) -> str:
    """A tag of a drawing without what nobody sees or hears, as long as it was."""
    blank = re.sub(r"[^\n]", " ", tag[0])
    for label in LABEL.finditer(tag[0]):
        blank = blank[: label.start(1)] + label[1] + blank[label.end(1) :]
    return blank


def _in_line(line: str) -> Iterator[tuple[str, re.Match[str]]]:
    for kind, pattern in KINDS.items():
        for found in pattern.finditer(line):
            if not (YEARS.fullmatch(found[0]) or NOBODYS.search(found[0]) or PLACE.search(found[0])):
                yield kind, found
