"""A date in a file that may be as vague as it is known: a day, a month or a year."""

from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from portal.base.danish_dates import as_written_in_files
from portal.base.problems import quote
from portal.model.fields import form
from portal.model.meeting_date import MeetingDate
from portal.model.values import refuse


def _known(value: object) -> MeetingDate:
    if isinstance(value, MeetingDate):
        return value
    found = MeetingDate.read(str(value))
    if found is None or found.year is None or found.number > 1:
        right = as_written_in_files(str(value))
        raise refuse(f"{quote(value)} er ikke en dato. Skriv {right or 'fx 2015-04-20, 2015-04 eller 2015'}.")
    return found


FORM = form(r"\d{4}(-\d{2}(-\d{2})?)?", "integer")
KnownDate = Annotated[MeetingDate, BeforeValidator(_known), PlainSerializer(lambda one: one.name), FORM]
