"""The file that the pages of the field save: one sheet, of which every answer keeps who wrote over what.

The scripts' types (theme/types/fieldwork.d.ts) and the schema that is on the site are made from these records. A later
version of the format gets a higher number: what reads an older one then says so and leaves the file alone.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator
from pydantic.json_schema import models_json_schema

from portal.addresses.address import LONGEST_SLUG, SLUG
from portal.model.fields import Part

FORMAT = "portal-fieldwork"
LOCKED_FORMAT = "portal-fieldwork-locked"
VERSION = 1
LARGEST = 20_000_000
"""Bytes; a round of 72 dwellings has some 300,000."""
SCHEMA = "skema.json"
"""Where the schema lies, below the pages."""
LONGEST_VALUE = 2_000
"""Characters of one answer; a note is a sentence, an answer of the interview a few."""
LONGEST_WORDS = 300
"""Characters of what an answer is called."""
LONGEST_NAME = 120
"""Characters of a department's name."""
MANY = 10_000
"""Dwellings, residents or cases of a sheet: more than any department has."""
MOST_VERSIONS = 50
LAST_TURN = 2**40
NAME = "[a-z0-9][a-z0-9.-]{0,79}"
DEVICE = "[0-9a-f]{8,16}"
DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
LEAST_ROUNDS = 600_000
"""Of PBKDF2 with HMAC-SHA-256 (OWASP Password Storage Cheat Sheet, 2023)."""
MOST_ROUNDS = 10_000_000
"""A foreign file may not make a phone count for minutes."""

Kind = Literal["visits", "survey", "cases", "interview"]
Device = Annotated[str, StringConstraints(pattern=f"^{DEVICE}$")]
Subject = Annotated[str, StringConstraints(pattern=f"^{NAME}$")]
FieldName = Annotated[str, StringConstraints(pattern=f"^{NAME}$")]
Value = Annotated[str, StringConstraints(max_length=LONGEST_VALUE)]
Day = Annotated[
    str,
    StringConstraints(pattern=f"^{DAY}$"),
    AfterValidator(lambda day: date.fromisoformat(day).isoformat()),
]
Turn = Annotated[int, Field(ge=1, le=LAST_TURN)]


class Version(Part):
    """One value of an answer: what was chosen or written, on which device, and what that device had seen of the others'.

    A version takes the place of every earlier one of its own device, and of those it has seen. What is left when all are
    put together is one version, or several that were written without knowing of each other: a disagreement.
    """

    value: Value = Field(
        description="What was chosen or written. Empty: it was taken back, which is as late an answer as any other."
    )
    by: Device = Field(description="The device that wrote it: a number drawn by chance, no person.")
    turn: Turn = Field(description="Counts up on that device; no clock is asked.")
    seen: dict[Device, Turn] = Field(
        default_factory=dict, description="Other devices' latest turns that it takes the place of."
    )


Answers = dict[Subject, dict[FieldName, Annotated[list[Version], Field(min_length=1, max_length=MOST_VERSIONS)]]]
"""What it is about (a dwelling, a resident without a name, a case, a theme) → which answer → its versions."""


class SheetHead(Part):
    """What a sheet is about; it never changes. Two sheets with the same id are two copies of one."""

    id: Annotated[str, StringConstraints(pattern=f"^[a-z]+:{SLUG}:{DAY}$")] = Field(
        description="Kind, department and day: two colleagues who begin the same one apart make the same sheet."
    )
    kind: Kind = Field(description="What it is: a round of visits, a survey, a year's cases, a yearly interview.")
    department: Annotated[str, StringConstraints(pattern=f"^{SLUG}$", max_length=LONGEST_SLUG)] = Field(
        description="The department's slug."
    )
    name: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NAME)] = Field(
        description="The department's name."
    )
    date: Day = Field(description="The first day: of the round, of the survey, of the year, of the interview.")

    @model_validator(mode="after")
    def _id_says_what_it_is_about(self) -> Self:
        if self.id != f"{self.kind}:{self.department}:{self.date}":
            raise ValueError("the id is of another sheet")
        return self


class Sheet(SheetHead):
    """The whole file. What somebody asked to be contacted about is apart from what was found."""

    format: Literal["portal-fieldwork"] = Field(description="Says that it is such a file.")
    version: Literal[1] = Field(description="The version of the format.")
    saved: Day = Field(description="The day it was saved as a file.")
    words: dict[FieldName, Annotated[str, StringConstraints(max_length=LONGEST_WORDS)]] = Field(
        description="What each answer was called when it was given."
    )
    answers: Annotated[Answers, Field(max_length=MANY)] = Field(description="What was found and agreed.")
    contacts: Annotated[Answers, Field(max_length=MANY)] = Field(
        description="Who wants to be contacted, and about what."
    )


class LockedFile(Part):
    """A file that a passphrase opens: AES-GCM of the sheet's text, with a key from PBKDF2. Nobody can open it without."""

    format: Literal["portal-fieldwork-locked"] = Field(description="Says that it is such a file.")
    version: Literal[1] = Field(description="The version of the format.")
    rounds: Annotated[int, Field(ge=LEAST_ROUNDS, le=MOST_ROUNDS)] = Field(description="PBKDF2 with HMAC-SHA-256.")
    salt: str = Field(description="16 bytes in base64.")
    iv: str = Field(description="12 bytes in base64.")
    data: str = Field(description="What AES-GCM made, in base64.")


def fieldwork_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the files: `$defs` of Sheet, LockedFile and their parts."""
    _, made = models_json_schema([(one, "validation") for one in (SheetHead, Sheet, LockedFile, Version)])
    return made


def values_of(versions: list[Version]) -> list[str]:
    """The different values of an answer, sorted: one, or several that disagree."""
    return sorted({one.value for one in versions})


def value_of(answers: Mapping[str, list[Version]], field: str) -> str:
    """The answer; empty when there is none, when it was taken back, or while colleagues disagree on it."""
    values = values_of(answers.get(field, []))
    return values[0] if len(values) == 1 else ""
