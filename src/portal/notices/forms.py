"""Notices with blanks: a visit, a water shut-off, a safety walk, an activity. What is not given is a line to fill by hand."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from portal.addresses import address, short
from portal.model.department import Department
from portal.model.notice_periods import Basis
from portal.model.portal import Portal
from portal.notices.sheet import contact_lines
from portal.texts import texts
from portal.texts.wording import title_of, weekday_and_day


@dataclass(frozen=True)
class Filled:
    """What somebody has filled in; None stands for a blank line on the paper."""

    day: date | None = None
    start: str | None = None
    end: str | None = None
    applies_to: str | None = None
    basis: Basis = Basis.LOOK
    reason: str | None = None
    what: str | None = None
    where: str | None = None
    who: str | None = None


Fact = dict[str, str]
"""key, label, value; an empty value is a line to fill by hand."""
Section = dict[str, object]


def blank_data(kind: str, filled: Filled, department: Department, portal: Portal, site_url: str | None) -> dict:
    """What a notice of that kind says: facts in large type, sections, contact, and a QR code when the site has an address."""
    words = texts().notices[kind]
    facts, sections = KINDS[kind](filled)
    data = {
        "department": title_of(department),
        "organisation": portal.organisation.name,
        "title": filled.what if kind == "aktivitet" and filled.what else words.title,
        "intro": words.intro,
        "facts": facts,
        "sections": sections,
        "contact": contact_lines(department, portal),
        "address": "",
        "code": "",
    }
    if site_url:
        home = address.department(department.slug)
        data |= {"address": short.as_printed(home, site_url), "code": short.absolute(home, site_url)}
    return data


def _fact(key: str, label: str, value: str | None) -> Fact:
    return {"key": key, "label": label, "value": value or ""}


def _when(filled: Filled) -> list[Fact]:
    f = texts().notices.forms
    day = weekday_and_day(filled.day) if filled.day else None
    return [_fact("day", f.day, day), _fact("time", f.time, _hours(filled))]


def _hours(filled: Filled) -> str | None:
    f = texts().notices.forms
    if filled.start and filled.end:
        return f"{f.between} {filled.start} {f['and']} {filled.end}"
    return f"{f.at} {filled.start}" if filled.start else None


def _section(key: str, title: str, lines: list[str]) -> Section:
    return {"key": key, "title": title, "lines": lines}


def _varsling(filled: Filled) -> tuple[list[Fact], list[Section]]:
    t, f = texts().notices.varsling, texts().notices.forms
    sections = [
        _section("things", t.looked_at, list(t.things.as_dict().values())),
        _section("ready", t.ready, [t.ready_access, t.ready_home, t.ready_other]),
        _section("more", "", [t.who, t.safety]),
        _section("law", t.law, [t[f"{filled.basis.value}-law"]]),
    ]
    return [*_when(filled), _fact("for", f["for"], filled.applies_to)], sections


def _vand(filled: Filled) -> tuple[list[Fact], list[Section]]:
    t, f = texts().notices.vand, texts().notices.forms
    sections = [
        _section("ready", t.ready, [t.ready_fill, t.ready_close, t.ready_machines, t.ready_after]),
        _section("more", texts().notices.varsling.law, [t.law]),
    ]
    facts = [_fact("for", f["for"], filled.applies_to), _fact("reason", f.reason, filled.reason)]
    return [*_when(filled), *facts], sections


def _tryghedsvandring(filled: Filled) -> tuple[list[Fact], list[Section]]:
    t, f = texts().notices.tryghedsvandring, texts().notices.forms
    sections = [
        _section("ready", t.ready, [t.ready_walk, t.ready_stop, t.ready_after]),
        _section("more", "", [t.all]),
    ]
    return [*_when(filled), _fact("where", f.meet, filled.where)], sections


def _aktivitet(filled: Filled) -> tuple[list[Fact], list[Section]]:
    t, f = texts().notices.aktivitet, texts().notices.forms
    facts = [] if filled.what else [_fact("what", f.what, None)]
    place = [_fact("where", f.where, filled.where), _fact("who", f.who, filled.who or t.all)]
    return [*facts, *_when(filled), *place], [_section("ready", t.ready, [t.ready_free, t.ready_help])]


KINDS: dict[str, Callable[[Filled], tuple[list[Fact], list[Section]]]] = {
    "varsling": _varsling,
    "vand": _vand,
    "tryghedsvandring": _tryghedsvandring,
    "aktivitet": _aktivitet,
}


def empty_forms(department: Department, portal: Portal) -> dict[str, dict]:
    """What each kind of notice says before anything is filled in."""
    return {kind: blank_data(kind, Filled(), department, portal, None) for kind in KINDS}
