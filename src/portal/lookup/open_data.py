"""The same answers as open data: one file of standard answers, one for each department, and their schema.

The parts are the model's own, so data and schema say what the content says, and nothing is written twice.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import ConfigDict, Field, TypeAdapter

from portal.addresses import address
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.department_facts import DwellingType
from portal.model.fields import Part
from portal.model.guide import Guide
from portal.model.item import Item, Urgency
from portal.model.message import Message
from portal.model.next_meeting import NextMeeting
from portal.model.organisation import Contact, Emergency
from portal.model.origin import Origin
from portal.model.portal import Portal
from portal.model.share import Condition, Share
from portal.model.street import Street
from portal.model.vocabulary import Body, Mark, Party, Scheme, Status
from portal.texts.catalogue import Catalogue
from portal.texts.wording import action_in_words, limits_in_words, own_steps


class OpenPart(Part):
    """A part of the open data: filled by its own names, written with its aliases."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True, title=None)


class OpenGuide(OpenPart):
    """A guide that belongs to an item."""

    id: str = Field(description="Vejledningens korte navn; ændres aldrig.")
    title: str = Field(description="Vejledningens titel.")
    address: str = Field(description="Adressen på portalen, fra roden.")


class OpenAnswers(OpenPart):
    """The standard answer under each scheme."""

    A: Share = Field(description="Svaret under A-ordning.")
    B: Share = Field(description="Svaret under B-ordning.")


class OpenItem(OpenPart):
    """An item of the standard table."""

    id: str = Field(description="Emnets korte navn; ændres aldrig.")
    name: str = Field(description="Hvad det handler om.")
    category: str = Field(description="Kategorien i tabellen.")
    address: str = Field(description="Adressen på portalen, fra roden.")
    rooms: tuple[str, ...] = Field(description="Rum, det hører til.")
    also_called: tuple[str, ...] = Field(description="Ord, som beboere selv bruger.")
    symptoms: tuple[str, ...] = Field(description="Hvad beboeren ser, hører eller lugter.")
    english: tuple[str, ...] = Field(description="Engelske ord for det samme.")
    answers: OpenAnswers = Field(description="Organisationens standardsvar; en afdeling kan have besluttet andet.")
    conditions: tuple[Condition, ...] = Field(description="Forhold, der giver et andet svar.")
    urgency: Urgency = Field(description="Hvor meget det haster.")
    action: str = Field(description="Hvad beboeren gør nu.")
    guides: tuple[OpenGuide, ...] = Field(description="Vejledninger, der hører til.")
    house_rule: str | None = Field(None, description="Punktet i husordenen, der hører til.")
    law: tuple[str, ...] = Field(description="Lovens paragraffer, som svaret bygger på.")
    sources: tuple[str, ...] = Field(description="Alle kilder, som svaret bygger på.")
    law_decides: bool = Field(description="Om loven selv afgør svaret, så ingen afdeling kan ændre det.")
    source: Mark = Field(description="Hvor sikkert standardsvaret er.")


class StandardAnswers(OpenPart):
    """/data/answers.json: the organisation's standard answer to every item."""

    json_schema: str = Field(alias="$schema", description="Skemaets adresse, set fra filen.")
    organisation: str = Field(description="Boligorganisationens navn.")
    items: tuple[OpenItem, ...] = Field(description="Alle emner i tabellens rækkefølge.")


class OpenHouseRules(OpenPart):
    """Which house rules are read in the department."""

    own: bool = Field(description="Om afdelingen har sin egen tekst; ellers er det organisationens forslag.")
    status: Status = Field(description="Forslag (proposal) eller vedtaget (adopted).")
    adopted: date | None = Field(None, description="Afdelingsmødet, der vedtog den; udeladt, når teksten er ældre.")
    dates: str | None = Field(None, description="Hvornår teksten er vedtaget og ændret, som den selv siger det.")
    address: str = Field(description="Adressen på portalen, fra roden.")


class OpenDwellingType(OpenPart):
    """A kind of dwelling with the scheme that is known for it."""

    id: str = Field(description="Boligtypens korte navn; ændres aldrig.")
    name: str = Field(description="Navnet, beboerne ser.")
    scheme: Scheme | None = Field(None, description="A eller B, når typen har sin egen ordning.")


class OpenDeviation(OpenPart):
    """What a meeting decided or adopted on an item, or confirmed before the standard changed."""

    item: str = Field(description="Emnets id i standardtabellen.")
    decided: str = Field(description="Mødets dato: en dag, en måned, et år eller undated.")
    by: Body | None = Field(None, description="Hvem der besluttede det; udeladt, når det ikke vides.")
    performs: Party = Field(description="Hvem der udfører arbejdet her.")
    pays: Party = Field(description="Hvem der betaler her.")
    dwelling_type: str | None = Field(None, description="Boligtypen, hvis det kun gælder den.")
    action: str = Field(description="Hvad beboeren gør; ellers hvem der gør det, og hvem der betaler.")
    note: str | None = Field(None, description="Beslutningen med almindelige ord.")
    house_rule: str | None = Field(None, description="Punktet i afdelingens husorden.")
    limits: tuple[str, ...] = Field((), description="Pris, undtagelser, særlige tilfælde og det, der kommer.")


class DepartmentAnswers(OpenPart):
    """/afdelinger/<slug>/answers.json: what a department has decided otherwise, and its facts."""

    json_schema: str = Field(alias="$schema", description="Skemaets adresse, set fra filen.")
    slug: str = Field(description="Afdelingens korte navn i adresser.")
    name: str = Field(description="Afdelingens navn.")
    address: str = Field(description="Adressen på portalen, fra roden.")
    example: bool = Field(description="Om afdelingen er opfundet for at vise portalen.")
    district: str | None = Field(None, description="Bydelen.")
    dwellings: int | None = Field(None, description="Antal boliger.")
    streets: tuple[Street, ...] = Field(description="Afdelingens veje, evt. kun nogle husnumre.")
    scheme: Scheme | None = Field(None, description="A- eller B-ordning; udeladt, når det ikke vides.")
    dwelling_types: tuple[OpenDwellingType, ...] = Field(description="Boligtyper, når de ikke er ens.")
    contact: Contact = Field(description="Ejendomskontoret; det, der er udeladt, er ukendt.")
    emergency: Emergency = Field(description="Afdelingens vagt; det, der er udeladt, er ukendt.")
    reviewed: date | None = Field(None, description="Datoen for den seneste årlige gennemgang.")
    table_confirmed: str | None = Field(None, description="Datoen for mødet, der bekræftede standarden.")
    messages: tuple[Message, ...] = Field(description="Det, der sker nu eller snart, her og i alle afdelinger.")
    next_meeting: NextMeeting | None = Field(None, description="Det næste møde, når det er indkaldt.")
    house_rules: OpenHouseRules = Field(description="Husordenen, der læses i afdelingen.")
    items: tuple[OpenItem, ...] = Field(description="Emner, som kun afdelingen har, som de står uden en beslutning.")
    deviations: tuple[OpenDeviation, ...] = Field(
        description="Det, der er anderledes end standarden. Alt andet følger standarden under afdelingens ordning."
    )


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
            dwelling_types=tuple(_dwelling_type(kind, department, portal.today) for kind in department.dwelling_types),
            house_rules=_house_rules(department, portal, t),
            items=tuple(_own_item(item, department, portal, t) for item in department.items),
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
    held = [one for one in department.meetings if one.date.counts_from <= today]
    own = next((s for m in reversed(held) if (s := m.scheme_of(kind.id))), None)
    return OpenDwellingType(id=kind.id, name=kind.name, scheme=own)


def _deviations(department: Department, portal: Portal, t: Catalogue) -> Iterator[OpenDeviation]:
    """Each item that a meeting answered otherwise than the standard reads today, for all and by type where that differs."""
    for item in portal.items_of(department).values():
        usual = portal.answer(item, department)
        kinds = [(kind.id, portal.answer(item, department, kind.id)) for kind in department.dwelling_types]
        own = [(None, usual), *((kind, found) for kind, found in kinds if _made_by(found) != _made_by(usual))]
        yield from (_deviation(kind, found, t) for kind, found in own if _is_deviation(found, portal))


def _made_by(found: Answer) -> tuple[object, ...]:
    return found.decision, found.clause and found.clause.id, found.limited, found.coming


def _is_deviation(found: Answer, portal: Portal) -> bool:
    """Whether a decision, an adopted clause or an older standard is behind it, or holds beside it."""
    standard = portal.standard_answer(found.item, found.scheme or Scheme.A)
    clause = found.clause.id if found.clause else None
    is_clause = found.origin is Origin.HOUSE_RULES and (found.performs, clause) != (
        standard.performs,
        found.item.house_rule,
    )
    return bool(found.decision or found.changed or is_clause or found.limited or found.coming)


def _deviation(kind: str | None, found: Answer, t: Catalogue) -> OpenDeviation:
    beside = (one.meeting for one in (*found.limited, *found.coming))
    meeting = found.meeting or next(beside, None)
    return OpenDeviation(
        item=found.item.id,
        decided=meeting.date.name if meeting else "",
        by=meeting.kind if meeting else None,
        performs=found.performs,
        pays=found.pays,
        dwelling_type=kind,
        action=action_in_words(found, t),
        note=found.note,
        house_rule=found.clause.id if found.clause else None,
        limits=tuple(limits_in_words(found, t)),
    )


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of both kinds of file."""
    kinds: TypeAdapter[StandardAnswers | DepartmentAnswers] = TypeAdapter(StandardAnswers | DepartmentAnswers)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Svar på, hvem der ordner hvad",
        **kinds.json_schema(by_alias=True),
    }


def _standard_item(item: Item, portal: Portal) -> OpenItem:
    return _item(item, portal.category_of(item).name, address.item(item.id), portal)


def _own_item(item: Item, department: Department, portal: Portal, t: Catalogue) -> OpenItem:
    return _item(item, t("department-own-items"), address.department_table(department.slug, item.id), portal)


def _item(item: Item, category: str, place: str, portal: Portal) -> OpenItem:
    same = ("id", "name", "rooms", "also_called", "symptoms", "english", "conditions", "urgency", "action")
    more = ("house_rule", "source")
    return OpenItem(
        category=category,
        address=place,
        answers=OpenAnswers(A=_share(item, Scheme.A), B=_share(item, Scheme.B)),
        guides=tuple(_guide(guide) for guide in portal.guides_of(item)),
        law=portal.law_of(item),
        law_decides=portal.law.in_force(item.id, portal.today, mandatory=True) is not None,
        sources=tuple(source.words for source in portal.sources_named(item.sources)),
        **{name: getattr(item, name) for name in (*same, *more)},
    )


def _share(item: Item, scheme: Scheme) -> Share:
    share = item.share(scheme)
    return Share(performs=share.performs, pays=share.pays)


def _guide(guide: Guide) -> OpenGuide:
    return OpenGuide(id=guide.id, title=guide.title, address=address.guide(guide.id))


def _plain(part: OpenPart) -> dict[str, Any]:
    """JSON values; what is unknown is left out."""
    return part.model_dump(mode="json", by_alias=True, exclude_none=True)
