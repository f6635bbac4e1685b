"""The portal → every text that people read on it, piece by piece, with the place each is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from portal.base.problems import Place
from portal.markdown.steps import PART
from portal.model.decision import Decisions
from portal.model.department import Department
from portal.model.fields import Record
from portal.model.guide import Guide
from portal.model.house_rules import Clause, HouseRules, RuleChanges
from portal.model.item import Item
from portal.model.meeting import Proposal
from portal.model.portal import Portal
from portal.model.readiness import CLAIMS, Readiness
from portal.model.written_page import WrittenPage

LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
SIGNS = re.compile(r"[*_`]")
STARTS_A_PIECE = re.compile(r"(?:[-*+]|\d+[.)])\s+|>\s*|#{1,6}\s+|\|")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
"""Examples for editors: shown as they are, no prose."""
LABEL = re.compile(r"^(?:Hvorfor|Hvis reglen bliver brudt):\s*|^\[[a-z0-9-]+\]\s*")
MANY = 20_000
"""How many texts are kept in pieces: several checks go through each, and departments take over each other's."""


@dataclass(frozen=True)
class Passage:
    """A paragraph, a point of a list or a field; `is_prose` is not said of headings, titles and cells of a table,
    `is_adopted` of what a meeting decided word for word."""

    place: Place
    text: str
    is_prose: bool = True
    is_adopted: bool = False


def all_passages(portal: Portal) -> Iterator[Passage]:
    """Every text of the site, but not the tenants' own words (`also_called`, `symptoms`) nor paragraphs of the law."""
    for item in portal.items.values():
        yield from of_item(item)
    yield from (passage for guide in portal.guides.values() for passage in of_guide(guide))
    yield from of_house_rules(portal.house_rules)
    for department in portal.departments.values():
        yield from _of_department(department)
    if portal.readiness:
        yield from of_readiness(portal.readiness)
    yield from (passage for page in portal.written_pages for passage in of_written_page(page))


def of_guide(guide: Guide) -> Iterator[Passage]:
    """The texts of one guide."""
    yield Passage(guide.place("title"), guide.title, is_prose=False)
    yield from _fields(guide, "summary", "waiting")
    for name in ("never", "stop_and_call"):
        for number, text in enumerate(getattr(guide, name)):
            yield Passage(guide.place(name, number), text)
    yield from _of_markdown(guide.file, guide.body, guide.body_line)


def of_house_rules(rules: HouseRules) -> Iterator[Passage]:
    """The texts of one house-rules.md, without what it takes over from the standard."""
    yield Passage(rules.place("title"), rules.title, is_prose=False)
    yield from _of_markdown(rules.file, rules.intro, rules.intro_line)
    yield from _of_clauses(rules.clauses)


def of_clause(clause: Clause) -> Iterator[Passage]:
    """The texts of one clause."""
    yield Passage(Place(clause.file, clause.line, 1), clause.title, is_prose=False)
    yield from _of_markdown(clause.file, clause.source, clause.line + 1)


def _of_clauses(clauses: Iterable[Clause]) -> Iterator[Passage]:
    for clause in clauses:
        yield from of_clause(clause)


def of_plain_words(text: HouseRules | RuleChanges) -> Iterator[Passage]:
    """The explanations in everyday words beside the clauses of a text."""
    for number, one in enumerate(text.plain):
        yield Passage(text.place("plain", number, "text"), one.text)


def of_written_page(page: WrittenPage) -> Iterator[Passage]:
    """The texts of one hand-written page."""
    yield Passage(page.head.place("title"), page.head.title, is_prose=False)
    yield from _fields(page.head, "description")
    yield from _of_markdown(page.document.file, page.document.body, page.document.body_line)


def of_readiness(readiness: Readiness) -> Iterator[Passage]:
    """The texts of who acts when."""
    yield Passage(readiness.place("title"), readiness.title, is_prose=False)
    yield Passage(readiness.place("about"), readiness.about)
    if readiness.decides:
        yield Passage(readiness.place("decides"), readiness.decides)
    for number, one in enumerate(readiness.signals):
        for name in ("signal", *CLAIMS):
            if text := getattr(one, name):
                yield Passage(readiness.place("signals", number, name), text, is_prose=name == "does")


def of_item(item: Item) -> Iterator[Passage]:
    """The texts of one item, but not the tenants' own words."""
    yield Passage(item.place("name"), item.name, is_prose=False)
    yield from _fields(item, "action")
    if item.urgency.text:
        yield Passage(item.place("urgency", "text"), item.urgency.text)
    for number, case in enumerate(item.urgency.when):
        yield Passage(item.place("urgency", "when", number, "text"), case.text)
    for number, condition in enumerate(item.conditions):
        yield Passage(item.place("conditions", number, "text"), condition.text)


def _of_department(department: Department) -> Iterator[Passage]:
    for number, text in enumerate(department.special):
        yield Passage(department.place("special", number), text)
    for number, activity in enumerate(department.activities):
        for name in ("what", "where", "who"):
            yield Passage(department.place("activities", number, name), getattr(activity, name), is_prose=False)
    for number, partner in enumerate(department.partners):
        for name in ("role", "what"):
            yield Passage(department.place("partners", number, name), getattr(partner, name), is_prose=False)
    yield from (passage for item in department.items for passage in of_item(item))
    if department.proposal:
        yield from _of_meeting(department.proposal)
    held = (one for meeting in department.meetings for one in _of_meeting(meeting))
    yield from (Passage(one.place, one.text, one.is_prose, is_adopted=True) for one in held)
    for meeting in (*department.meetings, *filter(None, [department.proposal])):
        texts: tuple[HouseRules | RuleChanges, ...] = (*meeting.documents, *meeting.changes)
        yield from (one for text in texts for one in of_plain_words(text))


def _of_meeting(meeting: Proposal) -> Iterator[Passage]:
    """What a meeting decided and adopted, or is to decide."""
    for text in meeting.documents:
        yield from of_house_rules(text)
    for changes in meeting.changes:
        yield from _of_clauses(changes.clauses)
    if meeting.decisions:
        yield from _of_decisions(meeting.decisions)


def _of_decisions(record: Decisions) -> Iterator[Passage]:
    for number, one in enumerate(record.decisions):
        for name in ("action", "note", "exemption"):
            if text := getattr(one, name):
                yield Passage(record.place("decisions", number, name), text)


def _fields(record: Record, *names: str) -> Iterator[Passage]:
    for name in names:
        yield Passage(record.place(name), getattr(record, name))


def _of_markdown(file: str, text: str, first_line: int) -> Iterator[Passage]:
    """Paragraphs and points as they are in the source; close enough to count words, and each knows its line."""
    for line, words, is_prose in _pieces(text):
        yield Passage(Place(file, first_line + line, 1), words, is_prose)


@lru_cache(maxsize=MANY)
def _pieces(text: str) -> tuple[tuple[int, str, bool], ...]:
    """The pieces of a Markdown text: after how many lines each begins, its words, whether it is prose."""
    return tuple(_pieces_of(text))


def _pieces_of(text: str) -> Iterator[tuple[int, str, bool]]:
    piece: list[str] = []
    begins, kind = 0, ""
    for number, line in enumerate([*FENCED.sub(_emptied, text).split("\n"), ""]):
        starts = STARTS_A_PIECE.match(line.strip())
        if piece and (starts or not line.strip()):
            if words := _plain(" ".join(piece)):
                yield begins, words, kind not in ("#", "|")
            piece = []
        if line.strip():
            if not piece:
                begins, kind = number, starts.group().strip()[:1] if starts else ""
            piece.append(line.strip()[starts.end() if starts else 0 :])


def _emptied(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _plain(written: str) -> str:
    """The words without what makes them links, pictures or bold."""
    words = LINK.sub(r"\1", PICTURE.sub("", PART.sub("", written)))
    return LABEL.sub("", SIGNS.sub("", words)).strip()
