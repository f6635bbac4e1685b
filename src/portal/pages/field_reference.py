"""The editors' reference: every field of every file, made from the models, so that it can't fall behind them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import get_args

from pydantic.fields import FieldInfo

from portal.model.confirmed import ConfirmedStandard
from portal.model.correction import Corrections
from portal.model.danger import Dangers
from portal.model.decision import Decisions
from portal.model.department_facts import DepartmentFacts
from portal.model.drawing_words import DrawingList
from portal.model.fields import Part, Record, written_fields
from portal.model.finding import Finding
from portal.model.guide import GuideHead
from portal.model.house_rules import AdoptedRulesHead, ChangesHead, HouseRulesHead
from portal.model.item import Category, OwnItems
from portal.model.law import Law
from portal.model.meeting import MeetingHead
from portal.model.message import Messages
from portal.model.net import Net
from portal.model.organisation import Organisation, Rooms, SharedWords, Tools
from portal.model.portal import PageHead
from portal.model.privacy_exceptions import PrivacyExceptions
from portal.model.redirects import Redirects
from portal.model.source import Sources
from portal.model.vocabulary import Party

MEETING = "content/departments/<afdeling>/meetings/<dato>"
FILES: tuple[tuple[str, type[Record]], ...] = (
    ("content/responsibilities/<kategori>.yml", Category),
    ("content/departments/<afdeling>/department.yml", DepartmentFacts),
    ("content/departments/<afdeling>/items.yml", OwnItems),
    ("content/messages.yml, content/departments/<afdeling>/messages.yml", Messages),
    ("content/house-rules.md, content/departments/<afdeling>/proposal/house-rules.md", HouseRulesHead),
    (f"{MEETING}/meeting.yml", MeetingHead),
    (f"{MEETING}/decisions.yml", Decisions),
    (f"{MEETING}/standard.yml", ConfirmedStandard),
    (f"{MEETING}/house-rules.md, maintenance.md og raaderet.md", AdoptedRulesHead),
    ("content/departments/<afdeling>/proposal/house-rules.changes.md", ChangesHead),
    (f"{MEETING}/corrections.yml", Corrections),
    ("content/law.yml", Law),
    ("docs/vejledninger/<vejledning>.md", GuideHead),
    ("docs/<side>.md", PageHead),
    ("docs/vejledninger/img/labels.<sprog>.yml", DrawingList),
    ("content/organisation.yml", Organisation),
    ("content/rooms.yml", Rooms),
    ("content/tools.yml", Tools),
    ("content/shared-words.yml", SharedWords),
    ("content/sources.yml", Sources),
    ("content/net.yml", Net),
    ("content/dangers.yml", Dangers),
    ("content/finding.yml", Finding),
    ("content/redirects.yml", Redirects),
    ("content/privacy-exceptions.yml", PrivacyExceptions),
)
KINDS = {date: "dato: 2026-04-22", datetime: "dato og tid: 2026-04-22 19:00", bool: "yes eller no", int: "helt tal"}


@dataclass(frozen=True)
class Row:
    """A field: the keys that lead to it, what may stand there, whether it must, and what it is for."""

    keys: tuple[str, ...]
    kind: str
    must: bool
    description: str


@dataclass(frozen=True)
class FileReference:
    """A kind of file and its fields, in the order of the model."""

    file: str
    rows: tuple[Row, ...]


def field_reference() -> list[FileReference]:
    """Every kind of file that editors write."""
    return [FileReference(file, tuple(_rows(model, ()))) for file, model in FILES]


def _rows(model: type[Part], above: tuple[str, ...]) -> list[Row]:
    rows = []
    for key, field in written_fields(model).items():
        keys = (*above, key)
        inner = _part_in(field.annotation)
        rows.append(Row(keys, _kind(field, inner), field.is_required(), field.description or ""))
        rows += _rows(inner, keys) if inner else []
    return rows


def _part_in(annotation: object) -> type[Part] | None:
    """The model inside `X`, `X | None` or `tuple[X, ...]`."""
    for found in (annotation, *get_args(annotation)):
        if isinstance(found, type) and issubclass(found, Part):
            return found
    return None


def _kind(field: FieldInfo, inner: type[Part] | None) -> str:
    is_list = getattr(field.annotation, "__origin__", None) is tuple
    if inner:
        return "liste med felter" if is_list else "felter"
    return f"liste: {_simple(field.annotation)}" if is_list else _simple(field.annotation)


def _simple(annotation: object) -> str:
    for found in (annotation, *get_args(annotation)):
        for kind in (found, *get_args(found)):
            if isinstance(kind, type) and issubclass(kind, StrEnum):
                return "et ord for hvem" if kind is Party else ", ".join(kind)
            if kind in KINDS:
                return KINDS[kind]
    return "tekst"
