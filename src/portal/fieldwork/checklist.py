"""What is looked at in a dwelling: the one list of the paper kit, of the page on the phone and of the form for other programs.

An id is in the files that visits are saved in and never changes. The words are texts (texts/da/visits.ftl), which an
organisation may replace by its own.
"""

from dataclasses import dataclass
from enum import StrEnum

from portal.texts.catalogue import Catalogue


class Trade(StrEnum):
    """Who does what the department has to do: the office's list is sorted by it."""

    PLUMBER = "plumber"
    ELECTRICIAN = "electrician"
    VENTILATION = "ventilation"
    JOINER = "joiner"
    FLOORS = "floors"
    PESTS = "pests"
    CARETAKER = "caretaker"


@dataclass(frozen=True)
class Looked:
    """A part of a room, and who mends it when the department has to."""

    room: str
    id: str
    trade: Trade

    @property
    def field(self) -> str:
        """What the answer is called in a file."""
        return f"{self.room}.{self.id}"

    def name(self, t: Catalogue) -> str:
        """As it is read."""
        return t.of("visit-part", f"{self.room}-{self.id}")


ROOMS = ("kitchen", "bath", "living", "hall", "outside", "whole")
PARTS = (
    Looked("kitchen", "trap", Trade.PLUMBER),
    Looked("kitchen", "tap", Trade.PLUMBER),
    Looked("kitchen", "hood", Trade.VENTILATION),
    Looked("kitchen", "damp-under-sink", Trade.PLUMBER),
    Looked("bath", "floor-drain", Trade.PLUMBER),
    Looked("bath", "toilet", Trade.PLUMBER),
    Looked("bath", "joints", Trade.CARETAKER),
    Looked("bath", "vent", Trade.VENTILATION),
    Looked("living", "fresh-air", Trade.VENTILATION),
    Looked("living", "damp", Trade.CARETAKER),
    Looked("living", "radiators", Trade.PLUMBER),
    Looked("living", "windows", Trade.JOINER),
    Looked("living", "floors", Trade.FLOORS),
    Looked("hall", "door", Trade.JOINER),
    Looked("hall", "switchboard", Trade.ELECTRICIAN),
    Looked("hall", "smoke-alarm", Trade.ELECTRICIAN),
    Looked("outside", "drain", Trade.PLUMBER),
    Looked("outside", "pests", Trade.PESTS),
    Looked("whole", "stopcock", Trade.CARETAKER),
)
MACHINES = ("washing-machine", "dishwasher", "dryer")
PLACES = ("kitchen", "bath", "living", "bedroom", "cellar")
"""Where a valve is looked at and moisture is measured."""
FLOORED = ("kitchen", "living", "bedroom", "hall")
"""Rooms whose floor covering is asked for."""


def field_name(kind: str, of: str | int) -> str:
    """What an answer is called in a file: `check.kitchen.trap`, `valve.bath`."""
    return f"{kind}.{of}"


def parts_of(room: str) -> list[Looked]:
    """What is looked at in a room, in its order."""
    return [part for part in PARTS if part.room == room]
