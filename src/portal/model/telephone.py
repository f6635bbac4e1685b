"""Danish telephone numbers, checked by the numbering plan: a digit that was lost is seen before anyone calls in vain."""

import re
from functools import lru_cache
from typing import Annotated

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberType
from pydantic import AfterValidator

from portal.base.problems import quote
from portal.model.fields import Line, form
from portal.model.values import refuse

DENMARK = 45
ALARM, POLICE = "112", "114"
EMERGENCY_CALLS = (ALARM, POLICE)
WRITTEN = re.compile(r"(?:\+45 ?)?[0-9 ]+", re.ASCII)


def _danish(value: str) -> str:
    number = _parsed(value)
    if number is None or number.country_code != DENMARK or not phonenumbers.is_possible_number(number):
        raise refuse(f"{quote(value)} er ikke et dansk telefonnummer. Skriv dets otte cifre.")
    if phonenumbers.number_type(number) == PhoneNumberType.PREMIUM_RATE:
        raise refuse(f"{quote(value)} er et nummer, der koster ekstra at ringe til. Skriv et almindeligt nummer.")
    return value


def _in_an_emergency(value: str) -> str:
    """The number that must not be wrong: it must lie in a series that is in use."""
    if value.replace(" ", "") in EMERGENCY_CALLS:
        raise refuse(f"{value} står allerede på siderne. Skriv vagtens eget nummer, eller slet linjen.")
    number = _parsed(_danish(value))
    if number is None or not phonenumbers.is_valid_number(number):
        raise refuse(f"{quote(value)} er ikke i brug i Danmark. Ring til nummeret, og ret det.")
    return value


@lru_cache(maxsize=1024)
def _parsed(value: str) -> PhoneNumber | None:
    """As a Danish number where no country is written; None for what is no number."""
    try:
        return phonenumbers.parse(value, "DK") if WRITTEN.fullmatch(value) else None
    except NumberParseException:
        return None


Telephone = Annotated[Line, AfterValidator(_danish), form(WRITTEN.pattern, "integer")]
DutyTelephone = Annotated[Line, AfterValidator(_in_an_emergency), form(WRITTEN.pattern, "integer")]
