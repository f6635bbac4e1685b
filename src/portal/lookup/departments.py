"""What the browser learns of departments: a short directory to choose from, and one small file for each."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time

from portal.addresses import address
from portal.lookup.actions import usual_action
from portal.lookup.department_schema import (
    DepartmentFile,
    DepartmentKind,
    DirectoryEntry,
    DirectoryStreet,
    OwnAnswer,
    OwnItem,
    ShownActivity,
    ShownHappening,
    ShownOrigin,
    ShownTime,
)
from portal.lookup.index import shown_share
from portal.lookup.phrases import phrases
from portal.lookup.search_words import search_words
from portal.lookup.urgency import own_reasons, shown_cases
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.department_facts import Activity, DwellingType
from portal.model.item import Item
from portal.model.office_hours import closed_days, hours_by_day
from portal.model.origin_place import origin_place
from portal.model.portal import Portal
from portal.model.street import Street
from portal.model.values import floor_number
from portal.model.vocabulary import Scheme
from portal.texts.catalogue import Catalogue
from portal.texts.contact import contact_lines
from portal.texts.happening import happening, next_times, repeats_in_words
from portal.texts.wording import (
    action_in_words,
    condition_in_words,
    kind_in_words,
    limits_in_words,
    origin_words,
    title_of,
)

POSTCODE = re.compile(r"(?<!\d)[1-9]\d{3}(?=\s+[A-ZÆØÅ])")
"""Four digits before a town (Danmarks postnumre)."""


def directory(portal: Portal, t: Catalogue) -> list[DirectoryEntry]:
    """Every department, and every dwelling type that has streets of its own."""
    return [entry for department in portal.departments.values() for entry in _entries(department, t)]


def _entries(department: Department, t: Catalogue) -> Iterator[DirectoryEntry]:
    kinds = {street.dwelling_type or "": "" for street in department.streets} or {"": ""}
    kinds.update({kind.id: kind.name for kind in department.dwelling_types})
    for kind, name in sorted(kinds.items()):
        streets = tuple(_street(street) for street in department.streets if (street.dwelling_type or "") == kind)
        yield DirectoryEntry(
            slug=department.slug,
            dwelling_type=kind,
            name=_name(department, name, t),
            district=department.district,
            postcode=_postcode(department),
            short=None if kind else department.short,
            activities=None if kind else tuple(dict.fromkeys(one.what for one in department.activities)) or None,
            streets=streets,
        )


def _postcode(department: Department) -> str | None:
    """The postcode with its town that is in the district or in the office's address."""
    found = POSTCODE.search(f"{department.district or ''}, {department.contact.place or ''}")
    return found[0] if found else None


def _name(department: Department, kind_name: str, t: Catalogue) -> str:
    return f"{title_of(department, t)}, {kind_name}" if kind_name else title_of(department, t)


def _street(street: Street) -> DirectoryStreet:
    floors = (floor_number(street.floors[0]), floor_number(street.floors[1])) if street.floors else None
    return DirectoryStreet(name=street.street, first=street.first, last=street.last, side=street.side, floors=floors)


def department_file(department: Department, portal: Portal, t: Catalogue) -> DepartmentFile:
    """What differs from the standard, for the department and each of its dwelling types."""
    origins: dict[ShownOrigin, int] = {}
    answers = {
        kind: [(one, origins.setdefault(_origin(one, department, t), len(origins))) for one in found]
        for kind, found in ((kind, _answers(department, kind, portal)) for kind in _kinds(department))
    }
    return DepartmentFile(
        slug=department.slug,
        name=title_of(department, t),
        short=department.short_name,
        emergency=portal.emergency_of(department).telephone or "",
        contact=tuple(
            t("notices-sheet-line", label=label, value=value) for label, value in contact_lines(department, portal, t)
        ),
        email=department.contact.email or "",
        office=department.contact.telephone or "",
        hours=tuple(hours_by_day(department.contact.hours)),
        closed=tuple(day.isoformat() for day in _closed(department, portal)),
        origins=tuple(origins),
        choices=tuple(kind or "" for kind in department.kinds),
        items=tuple(_own_item(item, portal) for item in department.items),
        activities=tuple(_activity(one, portal.today, t) for one in department.activities if _comes(one, portal.today)),
        happening=tuple(_happening(department, portal, t)),
        kinds={kind.id if kind else "": _kind(department, kind, portal, found, t) for kind, found in answers.items()},
    )


def _happening(department: Department, portal: Portal, t: Catalogue) -> Iterator[ShownHappening]:
    """What goes on there and everywhere, and the next meeting."""
    for one in happening(portal, department, t):
        at = one.at.removeprefix("/") or None
        yield ShownHappening(id=one.id, what=one.what, lines=one.lines, until=one.until.isoformat(), at=at)


def _comes(one: Activity, today: date) -> bool:
    return not one.is_over(datetime.combine(today, time()))


def _activity(one: Activity, today: date, t: Catalogue) -> ShownActivity:
    often = [repeats_in_words(one, t)] if one.repeats else []
    times = [ShownTime(until=until.isoformat(), words=words) for until, words in next_times(one, today, t)]
    return ShownActivity(
        id=address.activity_name(one.id), what=one.what, lines=(one.where, one.who, *often), times=tuple(times)
    )


def _closed(department: Department, portal: Portal) -> list[date]:
    return closed_days(department.contact.closed, portal.today, department.contact.hours)


def _origin(answer: Answer, department: Department, t: Catalogue) -> ShownOrigin:
    """The same for all items that come from one place, so that it is written once."""
    place = origin_place(answer, department).removeprefix("/")
    return ShownOrigin(words=origin_words(answer, t), at=place.replace(f"/{answer.item.id}/#", "/{item}/#"))


def _own_item(item: Item, portal: Portal) -> OwnItem:
    words = search_words(item, portal.guides_of(item))
    (said,) = phrases([[item.name, *item.also_called, *item.symptoms]])
    return OwnItem(
        id=item.id,
        name=item.name,
        words=words,
        phrases=said,
        rooms=" ".join(item.rooms),
        urgency=item.urgency.level,
        reason=item.urgency.text,
        when=shown_cases(item.urgency) or None,
    )


def _kinds(department: Department) -> tuple[DwellingType | None, ...]:
    """The department itself, then its dwelling types."""
    return (None, *department.dwelling_types)


def _answers(department: Department, kind: DwellingType | None, portal: Portal) -> list[Answer]:
    return [portal.answer(item, department, kind.id if kind else None) for item in portal.items_of(department).values()]


def _kind(
    department: Department,
    kind: DwellingType | None,
    portal: Portal,
    answers: list[tuple[Answer, int]],
    t: Catalogue,
) -> DepartmentKind:
    """`answers`: each with its place in the department's `origins`."""
    scheme = department.scheme_of(kind.id if kind else None, on=portal.today)
    own: dict[str, OwnAnswer] = {}
    standard: dict[int, list[str]] = {}
    for answer, origin in answers:
        if is_own(answer, scheme, portal, t):
            holder = department.holder(answer.meeting)
            there = None if holder is department else holder.slug
            own[answer.item.id] = _own(answer, origin, t, on_page=usual_action(answer.item, portal), there=there)
        else:
            standard.setdefault(origin, []).append(answer.item.id)
    usual = max(standard, key=lambda origin: len(standard[origin]), default=0)
    return DepartmentKind(
        name=_name(department, kind.name, t) if kind else None,
        label=kind_in_words(department, kind.id if kind else None, t),
        scheme=scheme,
        usual_origin=usual,
        other_origins={origin: " ".join(ids) for origin, ids in standard.items() if origin != usual},
        own=own,
    )


def is_own(answer: Answer, scheme: Scheme | None, portal: Portal, t: Catalogue) -> bool:
    """Whether the standard does not say it all: another share, other guides, words or an item of its own."""
    if answer.item.id not in portal.items:
        return True
    standard = portal.standard_answer(answer.item, scheme or Scheme.A)
    return _said(answer) != _said(standard) or bool(_note(answer, t))


def _said(answer: Answer) -> tuple[object, ...]:
    ids = [guide.id for guide in answer.guides]
    return answer.performs, answer.pays, answer.action, answer.conditions, ids, answer.urgency


def _note(answer: Answer, t: Catalogue) -> str:
    """A decision's note, and what else is to be known here."""
    return " ".join(filter(None, (answer.note, *limits_in_words(answer, t))))


def _own(answer: Answer, origin: int, t: Catalogue, *, on_page: str | None, there: str | None) -> OwnAnswer:
    """`on_page`: what the item's page says by the standard, which is not written again; None without a page.
    `there`: the department that was merged into this one, when its rules hold the clause.
    """
    clause = next((one.id for one in (answer.clause, *(() if there else answer.likely)) if one), None)
    usual = on_page is not None and answer.conditions == answer.item.conditions
    return OwnAnswer(
        **shown_share(answer, t).model_dump(),
        **own_reasons(answer),
        origin=origin,
        action=None if answer.action == on_page else answer.action,
        neutral=None if answer.action else action_in_words(answer, t),
        note=_note(answer, t) or None,
        cases=None if usual else tuple(condition_in_words(one, t) for one in answer.conditions),
        guides=" ".join(guide.id for guide in answer.guides),
        clause=clause,
        clause_of=there if clause else None,
    )
