"""The editors' reference: every field of every file, made from the models, so that it can't fall behind them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import get_args

from pydantic.fields import FieldInfo

from portal.model.fields import Part, written_fields
from portal.model.file_kinds import FILE_KINDS
from portal.model.vocabulary import Party

KINDS = {date: "dato: 2026-04-22", datetime: "dato og tid: 2026-04-22 19:00", bool: "yes eller no", int: "helt tal"}


@dataclass(frozen=True)
class Row:
    """A field: the keys that lead to it, what may be there, whether it must, and what it is for."""

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
    return [FileReference(kind.files, tuple(_rows(kind.model, ()))) for kind in FILE_KINDS]


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
