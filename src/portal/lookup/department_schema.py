"""The files of departments as records: where each lies, and what differs there from the standard."""

from pydantic import Field

from portal.lookup.share_schema import ShownShare
from portal.model.fields import Part
from portal.model.vocabulary import Level, Scheme, Side


class DirectoryStreet(Part):
    """A street, or the part of it that belongs to a department."""

    name: str = Field(description="The street's name.")
    first: int | str | None = Field(
        None, description="The lowest house number, 12 or 12A, when it is not the whole street."
    )
    last: int | str | None = Field(None, description="The highest house number.")
    floors: tuple[int, ...] | None = Field(
        None, description="The lowest and highest floor, when it is not the whole house."
    )
    side: Side | None = Field(None, description="When only odd or even numbers belong to it.")


class DirectoryEntry(Part):
    """assets/departments.js is a list of these: each department, and each dwelling type that has streets of its own."""

    slug: str = Field(description="The department's name in addresses.")
    dwelling_type: str = Field(description="The dwelling type's id; empty for the department itself.")
    name: str = Field(description="The name tenants see.")
    district: str | None = Field(None, description="The district it lies in.")
    postcode: str | None = Field(None, description="The postcode in the office's address, when it is known.")
    short: str | None = Field(None, description="The short name on paper, when it has one.")
    activities: tuple[str, ...] | None = Field(None, description="What one can take part in there.")
    streets: tuple[DirectoryStreet, ...] = Field(description="Where it lies.")


class ShownCase(Part):
    """A circumstance in which an item can wait less, as the finder knows it."""

    level: Level = Field(description="How soon one must act then.")
    text: str | None = Field(
        None, description="The circumstance, and what one does; of the standard it comes with an open card."
    )
    words: str = Field(description="How it is written: patterns with commas between, as of dangers.")


class OwnAnswer(ShownShare):
    """An answer that is not the standard's."""

    origin: int = Field(description="Where it comes from: a place in the department's `origins`.")
    action: str | None = Field(None, description="What the tenant does, when not what the standard says.")
    neutral: str | None = Field(None, description="The same, made of who does it and who pays, where nobody wrote it.")
    note: str | None = Field(None, description="What else was decided: a note, a price, other cases, what comes.")
    cases: tuple[str, ...] | None = Field(None, description="What changes it, when not what the standard says.")
    reason: str | None = Field(
        None, description="Why it is urgent, when not as the standard says it; empty when nothing is said."
    )
    sooner: tuple[ShownCase, ...] | None = Field(
        None, description="When it can wait less, when not as the standard says it, the most urgent first."
    )
    guides: str = Field(description="The ids of the guides that one may follow, with spaces between.")
    clause: str | None = Field(None, description="The id of the house-rule clause.")
    clause_of: str | None = Field(
        None, description="The department in whose rules it is, when that was merged into this one."
    )


class OwnItem(Part):
    """An item that only one department has, as it is found; its answer is in each of the department's `kinds`."""

    id: str = Field(description="The item's id.")
    name: str = Field(description="What it is about, as tenants read it.")
    words: str = Field(description="Its strong words, a comma, its weak words (search_words.py).")
    phrases: str = Field(description="What people say of it, whole, a comma between (phrases.py).")
    rooms: str = Field(description="The ids of the rooms it belongs to, with spaces between.")
    urgency: Level = Field(description="How soon one must act.")
    reason: str | None = Field(None, description="Why it is urgent and what one does meanwhile.")
    when: tuple[ShownCase, ...] | None = Field(None, description="When it can wait less, the most urgent first.")


class DepartmentKind(Part):
    """The answers for the department itself or for one of its dwelling types."""

    name: str | None = Field(None, description="The dwelling type's name with the department's.")
    label: str = Field(description="The dwelling type's name alone, or that of all others.")
    scheme: Scheme | None = Field(None, description="A- or B-ordning, when it is known.")
    usual_origin: int = Field(description="Where most answers come from: a place in the department's `origins`.")
    other_origins: dict[int, str] = Field(
        description="Items with the standard's share and another origin: place in `origins` → ids with spaces between."
    )
    own: dict[str, OwnAnswer] = Field(description="Answers that are not the standard's, by item.")


class ShownOrigin(Part):
    """Where an answer comes from, and where one reads it."""

    words: str = Field(description="In a sentence.")
    at: str = Field(description="The address below the site's root; {item} stands for the item's id.")


class ShownHappening(Part):
    """Something that is going on in a department, or its next meeting."""

    id: str = Field(description="Its name; meeting is the next meeting.")
    what: str = Field(description="What happens.")
    lines: tuple[str, ...] = Field(description="When, where and what else is to be known, each a sentence.")
    until: str = Field(description="The moment it is over, with its offset from UTC.")
    at: str | None = Field(None, description="The address below the site's root of a page that says more.")


class ShownTime(Part):
    """A time of an activity."""

    until: str = Field(description="The moment it is over, with its offset from UTC.")
    words: str = Field(description="The day and the hours.")


class ShownActivity(Part):
    """An activity of a department with its next times."""

    id: str = Field(description="Its id with aktivitet- before it.")
    what: str = Field(description="What happens.")
    lines: tuple[str, ...] = Field(description="Where, who may come, and how often.")
    times: tuple[ShownTime, ...] = Field(description="Its next times.")


class DepartmentFile(Part):
    """afdelinger/<slug>/lookup.js: what differs from the standard in a department."""

    slug: str = Field(description="The department's name in addresses.")
    name: str = Field(description="The name tenants see.")
    short: str = Field(description="The segment of its short addresses.")
    emergency: str = Field(description="The number to call when it can't wait; empty when it is not known.")
    contact: tuple[str, ...] = Field((), description="How to reach the office and the duty phone, as lines of a sheet.")
    email: str = Field("", description="The office's e-mail; empty when it is not known.")
    office: str = Field("", description="The office's telephone; empty when it is not known.")
    hours: tuple[tuple[int, ...], ...] = Field(
        (), description="Weekday (Monday is 0), opens and closes in minutes after midnight, Copenhagen's time."
    )
    closed: tuple[str, ...] = Field(
        (), description="Days ahead when the office is closed: public holidays and its own."
    )
    origins: tuple[ShownOrigin, ...] = Field(description="Every origin that an answer has.")
    items: tuple[OwnItem, ...] = Field((), description="The items that only this department has.")
    activities: tuple[ShownActivity, ...] = Field((), description="What comes back, or is still to come.")
    happening: tuple[ShownHappening, ...] = Field((), description="What is going on there, its next meeting last.")
    choices: tuple[str, ...] = Field(description="The kinds that one can live in; with several, one is asked which.")
    kinds: dict[str, DepartmentKind] = Field(description="By dwelling type; the empty one is the department itself.")
