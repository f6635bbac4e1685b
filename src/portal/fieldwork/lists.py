"""What comes out of a round: the office's list of work, and what was agreed in each dwelling.

Wishes for contact are in neither.
"""

import re
from collections.abc import Iterable, Mapping

from portal.fieldwork.checklist import PARTS, Trade, field_name
from portal.fieldwork.figures import VISITED, in_round
from portal.fieldwork.sheet import Sheet, Version, value_of, values_of
from portal.model.fields import Part

AGREED = "agreed"
"""The trade of what was agreed in words: nobody has said whose it is."""
TRADES = (*(trade.value for trade in Trade), AGREED)
AGREEMENT = re.compile(r"agreement\.([0-9a-f]+)\.")
NUMBER = re.compile(r"([0-9]+)")
DANISH = str.maketrans("æøå", "{|}")
"""The signs that come after z."""

Fields = Mapping[str, list[Version]]


class Dwelling(Part):
    """A dwelling of a round: as it was typed, its stairwell, and how the visit went."""

    subject: str
    name: str
    stairwell: str
    visit: str


class Job(Part):
    """Something that the department does: `part` is the field of what was looked at, or empty for an agreement in words."""

    dwelling: Dwelling
    trade: str
    part: str
    note: str
    by: str
    urgent: bool


class Agreement(Part):
    """What was agreed with a resident, who does it (`tenant`, `department`, or empty), and by when."""

    what: str
    who: str
    by: str


class Slip(Part):
    """What is left in a dwelling after the visit: what the tenant does, what the department does, what was agreed."""

    dwelling: Dwelling
    tenant: tuple[tuple[str, str], ...]
    department: tuple[tuple[str, str], ...]
    agreements: tuple[Agreement, ...]


def dwellings_of(sheet: Sheet) -> list[Dwelling]:
    """The dwellings in the order in which one walks: by stairwell, then by number."""
    found = [_dwelling(subject, fields) for subject, fields in in_round(sheet).items()]
    return sorted(found, key=lambda one: (_steps(one.stairwell), _steps(one.name), one.subject))


def work_list(sheet: Sheet) -> list[Job]:
    """What the department does, the urgent first, then by trade and in the order in which one walks."""
    jobs = [job for dwelling in dwellings_of(sheet) for job in _jobs(dwelling, sheet.answers[dwelling.subject])]
    return sorted(jobs, key=lambda job: (not job.urgent, _order(job.trade)))


def slips(sheet: Sheet) -> list[Slip]:
    """One for each visited dwelling in which something is to be done."""
    visited = [one for one in dwellings_of(sheet) if one.visit == VISITED]
    made = [_slip(one, sheet.answers[one.subject]) for one in visited]
    return [one for one in made if one.tenant or one.department or one.agreements]


def agreement_keys(fields: Fields) -> list[str]:
    """In the order as written: a key begins with a number that counts on; those of files from before that are shorter."""
    found = {found[1] for name in fields if (found := AGREEMENT.match(name))}
    return sorted(found, key=lambda key: (len(key), key))


def agreements_of(fields: Fields) -> list[Agreement]:
    """What was agreed; an agreement without words is none."""
    made = [
        Agreement(**{part: value_of(fields, f"agreement.{key}.{part}") for part in ("what", "who", "by")})
        for key in agreement_keys(fields)
    ]
    return [one for one in made if one.what]


def _dwelling(subject: str, fields: Fields) -> Dwelling:
    name = _first(fields, "name") or subject.removeprefix("d.")
    return Dwelling(subject=subject, name=name, stairwell=_first(fields, "stairwell"), visit=value_of(fields, "visit"))


def _first(fields: Fields, field: str) -> str:
    """Where colleagues disagree on a name, one of them: the dwelling is still the same."""
    return next(iter(values_of(fields.get(field, []))), "")


def _jobs(dwelling: Dwelling, fields: Fields) -> list[Job]:
    looked = [part for part in PARTS if value_of(fields, field_name("check", part.field)) == "department"]
    return [
        *(
            Job(
                dwelling=dwelling,
                trade=part.trade,
                part=part.field,
                note=value_of(fields, field_name("note", part.field)),
                by="",
                urgent=value_of(fields, field_name("urgent", part.field)) == "yes",
            )
            for part in looked
        ),
        *(
            Job(dwelling=dwelling, trade=AGREED, part="", note=one.what, by=one.by, urgent=False)
            for one in agreements_of(fields)
            if one.who == "department"
        ),
    ]


def _slip(dwelling: Dwelling, fields: Fields) -> Slip:
    return Slip(
        dwelling=dwelling,
        tenant=_answered(fields, "tenant"),
        department=_answered(fields, "department"),
        agreements=tuple(agreements_of(fields)),
    )


def _answered(fields: Fields, answer: str) -> tuple[tuple[str, str], ...]:
    found = [part.field for part in PARTS if value_of(fields, field_name("check", part.field)) == answer]
    return tuple((field, value_of(fields, field_name("note", field))) for field in found)


def _order(trade: str) -> int:
    return TRADES.index(trade)


def walked(names: Iterable[str]) -> list[str]:
    """In the order in which one walks: »2. tv« before »10. tv«, the cellar and the ground floor before both; æ, ø and å last."""
    return sorted(names, key=lambda name: (_steps(name), name))


def _steps(name: str) -> list[tuple[int, str]]:
    every = (one for one in NUMBER.split(name) if one)
    return [(int(one), "") if NUMBER.fullmatch(one) else (-1, one.lower().translate(DANISH)) for one in every]
