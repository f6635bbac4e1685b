"""The same answers as open data: one file of standard answers, one for each department, and their schema.

Their form is in open_schema.py.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from portal.addresses import address
from portal.lookup.departments import is_own
from portal.lookup.index import shown_share
from portal.lookup.open_schema import (
    DepartmentAnswers,
    OpenAnswers,
    OpenDeviation,
    OpenDwellingType,
    OpenGuide,
    OpenHouseRules,
    OpenItem,
    OpenOrigin,
    OpenPart,
    StandardAnswers,
)
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.department_facts import DwellingType
from portal.model.guide import Guide
from portal.model.item import Item, PublishedFields
from portal.model.origin import Origin
from portal.model.portal import Portal
from portal.model.share import Share
from portal.model.vocabulary import Scheme
from portal.texts.catalogue import Catalogue
from portal.texts.wording import action_in_words, limits_in_words, origin_words, own_steps


def standard_answers(portal: Portal) -> dict[str, Any]:
    """The content of /data/answers.json."""
    items = tuple(_standard_item(item, portal) for item in portal.items.values())
    return _plain(StandardAnswers(json_schema="schema.json", organisation=portal.organisation.name, items=items))


def department_answers(department: Department, portal: Portal, t: Catalogue) -> dict[str, Any]:
    """The content of a department's answers.json."""
    same = ("name", "example", "district", "dwellings", "streets", "contact", "emergency")
    confirmation = department.confirmation_on(portal.today)
    return _plain(
        DepartmentAnswers(
            json_schema="../../data/schema.json",
            slug=department.slug,
            address=address.department(department.slug),
            reviewed=department.reviewed,
            table_confirmed=confirmation.date.name if confirmation else None,
            scheme=department.scheme_of(on=portal.today),
            messages=portal.messages_of(department),
            next_meeting=department.next_meeting,
            partners=department.partners,
            dwelling_types=tuple(_dwelling_type(kind, department, portal.today) for kind in department.dwelling_types),
            house_rules=_house_rules(department, portal, t),
            items=tuple(_own_item(item, department, portal, t) for item in department.items),
            origins=tuple(_origins(department, portal, t)),
            deviations=tuple(_deviations(department, portal, t)),
            **{name: getattr(department, name) for name in same},
        )
    )


def _house_rules(department: Department, portal: Portal, t: Catalogue) -> OpenHouseRules:
    rules, adoption = portal.house_rules_of(department), department.adoption_on(portal.today)
    dates = own_steps(adoption, t) if adoption else ""
    return OpenHouseRules(
        own=rules is not portal.house_rules,
        status=rules.status,
        adopted=None if dates else rules.adopted,
        dates=dates or None,
        address=address.department_house_rules(department.slug),
    )


def _dwelling_type(kind: DwellingType, department: Department, today: date) -> OpenDwellingType:
    """With its scheme where that is another one than the department's, also when it is that of one merged into it."""
    own = department.scheme_of(kind.id, on=today)
    is_usual = own is department.scheme_of(on=today)
    return OpenDwellingType(id=kind.id, name=kind.name, scheme=None if is_usual else own)


def _deviations(department: Department, portal: Portal, t: Catalogue) -> Iterator[OpenDeviation]:
    """Each item that a meeting answered otherwise than the standard reads today, for all and by type where that differs.
    A type that follows the standard while the others don't is named too, or the answer for all would be read for it.
    """
    for item in portal.items_of(department).values():
        usual = portal.answer(item, department)
        kinds = [(kind.id, portal.answer(item, department, kind.id)) for kind in department.dwelling_types]
        others = [(kind, found) for kind, found in kinds if not usual.says_the_same(found)]
        is_usual = _is_deviation(usual, portal)
        if is_usual:
            yield _deviation(None, usual, portal, t)
        yield from (_deviation(kind, one, portal, t) for kind, one in others if is_usual or _is_deviation(one, portal))


def _origins(department: Department, portal: Portal, t: Catalogue) -> Iterator[OpenOrigin]:
    """Where the answers come from that are no deviation for all."""
    by_words: dict[str, list[str]] = {}
    for item in portal.items_of(department).values():
        found = portal.answer(item, department)
        if not _is_deviation(found, portal):
            by_words.setdefault(origin_words(found, t), []).append(item.id)
    yield from (OpenOrigin(origin=words, items=tuple(items)) for words, items in by_words.items())


def _is_deviation(found: Answer, portal: Portal) -> bool:
    """Whether a decision, an adopted clause or an older standard is behind it, or holds beside it."""
    standard = portal.standard_answer(found.item, found.scheme or Scheme.A)
    clause = found.clause.id if found.clause else None
    is_clause = found.origin is Origin.HOUSE_RULES and (found.performs, clause) != (
        standard.performs,
        found.item.house_rule,
    )
    return bool(found.decision or found.changed or is_clause or found.limited or found.coming or found.set_aside)


def _deviation(kind: str | None, found: Answer, portal: Portal, t: Catalogue) -> OpenDeviation:
    """What a meeting decided beside the answer is in `limits`, with that meeting: `decided` is said of the answer alone."""
    meeting = found.meeting
    return OpenDeviation(
        item=found.item.id,
        decided=meeting.date.name if meeting else None,
        by=meeting.kind if meeting else None,
        performs=found.performs,
        pays=found.pays,
        dwelling_type=kind,
        sentence=shown_share(found, t).sentence,
        origin=origin_words(found, t),
        differs=is_own(found, found.scheme, portal, t),
        action=action_in_words(found, t),
        note=found.note,
        house_rule=found.clause.id if found.clause else None,
        limits=tuple(limits_in_words(found, t)),
        urgency=found.urgency,
    )


def _standard_item(item: Item, portal: Portal) -> OpenItem:
    return _item(item, portal.category_of(item).name, address.item(item.id), portal)


def _own_item(item: Item, department: Department, portal: Portal, t: Catalogue) -> OpenItem:
    return _item(item, t("department-own-items"), address.department_table(department.slug, item.id), portal)


def _item(item: Item, category: str, place: str, portal: Portal) -> OpenItem:
    """What both records inherit is the same; a new field is written there alone."""
    same = {name: getattr(item, name) for name in PublishedFields.model_fields}
    made = {
        "category": category,
        "address": place,
        "answers": OpenAnswers(A=_share(item, Scheme.A), B=_share(item, Scheme.B)),
        "guides": tuple(_guide(guide) for guide in portal.guides_of(item)),
        "law": portal.law_of(item),
        "law_decides": portal.law.in_force(item.id, portal.today, mandatory=True) is not None,
        "sources": tuple(source.words for source in portal.sources_named(item.sources)),
    }
    return OpenItem(**{**same, **made})


def _share(item: Item, scheme: Scheme) -> Share:
    share = item.share(scheme)
    return Share(performs=share.performs, pays=share.pays)


def _guide(guide: Guide) -> OpenGuide:
    return OpenGuide(id=guide.id, title=guide.title, address=address.guide(guide.id))


def _plain(part: OpenPart) -> dict[str, Any]:
    """JSON values; what is unknown is left out."""
    return part.model_dump(mode="json", by_alias=True, exclude_none=True)
