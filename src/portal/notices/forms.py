"""Notices with blanks: a visit, a water shut-off, a safety walk, an activity. What is not given is a line to fill by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from portal.addresses import address, short
from portal.model.department import Department
from portal.model.notice_periods import WORKS, Basis
from portal.model.portal import Portal
from portal.notices.data import Data
from portal.notices.words import sheet_words
from portal.texts.catalogue import Catalogue
from portal.texts.contact import contact_lines
from portal.texts.wording import title_of, weekday_and_day


@dataclass(frozen=True)
class FormValues:
    """What somebody has filled in; None stands for a blank line on the paper."""

    day: date | None = None
    start: str | None = None
    end: str | None = None
    applies_to: str | None = None
    basis: Basis | None = None
    reason: str | None = None
    what: str | None = None
    where: str | None = None
    who: str | None = None


Fact = dict[str, str]
"""key, label, value; an empty value is a line to fill by hand."""
Section = dict[str, object]


def blank_data(
    kind: str, filled: FormValues, department: Department, portal: Portal, site_url: str | None, t: Catalogue
) -> Data:
    """What a notice of that kind says: facts in large type, sections, contact, and a QR code when the site has an address."""
    facts, sections = KINDS[kind](filled, t)
    data = {
        "department": title_of(department, t),
        "organisation": portal.organisation.name,
        "title": filled.what if kind == "aktivitet" and filled.what else t.of("notices-title", kind),
        "intro": t.of("notices-intro", kind),
        "facts": facts,
        "sections": sections,
        "contact": contact_lines(department, portal, t),
        "address": "",
        "code": "",
        "words": sheet_words(t),
    }
    if site_url:
        home = address.department(department.slug)
        data |= {"address": short.as_printed(home, site_url), "code": short.absolute(home, site_url)}
    return data


def _fact(key: str, label: str, value: str | None) -> Fact:
    return {"key": key, "label": label, "value": value or ""}


def _when(filled: FormValues, t: Catalogue) -> list[Fact]:
    day = weekday_and_day(filled.day, t) if filled.day else None
    return [_fact("day", t("notices-field-day"), day), _fact("time", t("notices-field-time"), _hours(filled, t))]


def _hours(filled: FormValues, t: Catalogue) -> str | None:
    if filled.start and filled.end:
        return t("notices-forms-between", start=filled.start, end=filled.end)
    return t("notices-forms-at", time=filled.start) if filled.start else None


def _section(key: str, title: str, lines: list[str]) -> Section:
    return {"key": key, "title": title, "lines": lines}


def _visit(filled: FormValues, t: Catalogue) -> tuple[list[Fact], list[Section]]:
    sections = [
        _section("things", t("notices-varsling-looked-at"), t.numbered("notices-varsling-things")),
        _section("ready", t("notices-varsling-ready"), _ready(t, "access", "home", "other", kind="varsling")),
        _section("more", "", [t("notices-varsling-who"), t("notices-varsling-safety")]),
        _law(filled.basis, tuple(Basis), t),
    ]
    return [*_when(filled, t), _fact("for", t("notices-field-for"), filled.applies_to)], sections


def _water(filled: FormValues, t: Catalogue) -> tuple[list[Fact], list[Section]]:
    sections = [
        _section("ready", t("notices-vand-ready"), _ready(t, "fill", "close", "machines", "after", kind="vand")),
        _law(filled.basis, WORKS, t),
    ]
    facts = [
        _fact("for", t("notices-field-for"), filled.applies_to),
        _fact("reason", t("notices-field-reason"), filled.reason),
    ]
    return [*_when(filled, t), *facts], sections


def _law(basis: Basis | None, kinds: tuple[Basis, ...], t: Catalogue) -> Section:
    """What the law says of such a visit; where nobody has said which it is, all of them to tick: none can be missed."""
    if basis:
        lines = [t.of("notices-basis-law", basis.value)]
    else:
        lines = [t("notices-basis-tick", law=t.of("notices-basis-law", one.value)) for one in kinds]
    return _section("law", t("notices-varsling-law"), lines)


def _safety_walk(filled: FormValues, t: Catalogue) -> tuple[list[Fact], list[Section]]:
    ready = _ready(t, "walk", "stop", "after", kind="tryghedsvandring")
    sections = [
        _section("ready", t("notices-tryghedsvandring-ready"), ready),
        _section("more", "", [t("notices-tryghedsvandring-all")]),
    ]
    return [*_when(filled, t), _fact("where", t("notices-field-meet"), filled.where)], sections


def _activity(filled: FormValues, t: Catalogue) -> tuple[list[Fact], list[Section]]:
    facts = [] if filled.what else [_fact("what", t("notices-field-what"), None)]
    place = [
        _fact("where", t("notices-field-where"), filled.where),
        _fact("who", t("notices-field-who"), filled.who or t("notices-aktivitet-all")),
    ]
    ready = _section("ready", t("notices-aktivitet-ready"), _ready(t, "free", "help", kind="aktivitet"))
    return [*facts, *_when(filled, t), *place], [ready]


def _ready(t: Catalogue, *names: str, kind: str) -> list[str]:
    """What to do before: the messages `notices-<kind>-ready-<name>`."""
    return [t.of(f"notices-{kind}-ready", name) for name in names]


KINDS: dict[str, Callable[[FormValues, Catalogue], tuple[list[Fact], list[Section]]]] = {
    "varsling": _visit,
    "vand": _water,
    "tryghedsvandring": _safety_walk,
    "aktivitet": _activity,
}


def empty_forms(department: Department, portal: Portal, t: Catalogue) -> dict[str, Data]:
    """What each kind of notice says before anything is filled in."""
    return {kind: blank_data(kind, FormValues(), department, portal, None, t) for kind in KINDS}
