"""Dangers: short enough for one bar, with words that can be compared, about items that exist."""

import re
from collections.abc import Collection, Iterator

from portal.addresses.address import GUIDE_FOLDER, SLUG
from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.check.languages import is_language
from portal.check.sources import SURE
from portal.model.danger import LONGEST_ACT, Call, Danger, DangerLevel, Dangers, DangerText

PICTURES = f"{GUIDE_FOLDER}/"
WORD = r"-?[^\W_]+(?:['’ʼ][^\W_]+)*\*?"
CHOICE = rf"{WORD}(?:_{WORD})*"
WORDS = re.compile(rf"{CHOICE}(?:/{CHOICE})*")
NAMED = rf"<{SLUG}>"
PLACE = rf"(?:{CHOICE}|{NAMED})(?:/(?:{CHOICE}|{NAMED}))*"
GROUP = rf"{PLACE}(?:\+{PLACE})*"
PATTERN = re.compile(rf"!?=?{GROUP}(?: {GROUP})*")


def check_dangers(
    dangers: Dangers, items: Collection[str], guides: Collection[str], pictures: Collection[str], problems: Problems
) -> None:
    """Report what would not fit, not be found or lead nowhere."""
    for n, guide in enumerate(dangers.guides):
        if guide not in guides:
            message = f"{quote(guide)} findes ikke. {suggestion(guide, guides)}"
            problems.add(dangers.place("guides", n), message)
    _check_groups(dangers, problems)
    first: dict[str, Place] = {}
    for number, danger in enumerate(dangers.dangers):
        here = ("dangers", number)
        place = dangers.place(*here, "id")
        if danger.id in first:
            problems.add(place, f"{quote(danger.id)} står allerede i {first[danger.id]}. Giv det ene et andet id.")
        first.setdefault(danger.id, place)
        if danger.level is DangerLevel.LIFE and danger.call is Call.DUTY:
            problems.add(dangers.place(*here, "call"), "Ved fare for liv ringer man 112 eller 114. Skriv nummeret.")
        if danger.source in SURE and not danger.sources:
            problems.add(
                dangers.place(*here, "source"),
                "Der står ikke, hvor det er læst. Skriv kilden under »sources«, eller skriv »source: H«.",
            )
        for n, drawing in enumerate(danger.drawings):
            if f"{PICTURES}{drawing.file}" not in pictures:
                known = [one.removeprefix(PICTURES) for one in pictures]
                message = f"{quote(drawing.file)} findes ikke. {suggestion(drawing.file, known)}"
                problems.add(dangers.place(*here, "drawings", n, "file"), message)
        for n, item in enumerate(danger.items):
            if item not in items:
                problems.add(dangers.place(*here, "items", n), f"{quote(item)} findes ikke. {suggestion(item, items)}")
        for location, text in _texts(danger):
            _check_text(dangers, (*here, *location), text, problems)


def _check_groups(dangers: Dangers, problems: Problems) -> None:
    first: dict[str, Place] = {}
    for n, group in enumerate(dangers.groups):
        place = dangers.place("groups", n, "name")
        if group.name in first:
            message = f"{quote(group.name)} står allerede i {first[group.name]}. Giv den ene et andet navn."
            problems.add(place, message)
        first.setdefault(group.name, place)
        if not WORDS.fullmatch(group.words):
            _report_unreadable(group.words, dangers.place("groups", n, "words"), problems)


def _texts(danger: Danger) -> Iterator[tuple[tuple[str | int, ...], Danger | DangerText]]:
    yield (), danger
    for number, text in enumerate(danger.languages):
        yield ("languages", number), text


def _check_text(dangers: Dangers, here: tuple[str | int, ...], text: Danger | DangerText, problems: Problems) -> None:
    if len(text.act) > LONGEST_ACT:
        message = f"Teksten er på {len(text.act)} tegn. Skriv højst {LONGEST_ACT}, så den kan stå på én linje."
        problems.add(dangers.place(*here, "act"), message)
    if isinstance(text, DangerText) and not is_language(text.language):
        message = f"{quote(text.language)} er ikke koden for et sprog. Skriv to bogstaver, fx en eller ar."
        problems.add(dangers.place(*here, "language"), message)
    for name in ("words", "unless"):
        for number, written in enumerate(getattr(text, name)):
            report_pattern(written, dangers.place(*here, name, number), problems, [one.name for one in dangers.groups])


def report_pattern(written: str, place: Place, problems: Problems, groups: Collection[str] = ()) -> None:
    """Report words that theme/lookup/danger.js can't read, and names that are of none of the groups."""
    if not PATTERN.fullmatch(written):
        _report_unreadable(written, place, problems)
    for name in re.findall(r"<([^<>]+)>", written):
        if name not in groups:
            problems.add(place, f"Gruppen {quote(name)} findes ikke. {suggestion(name, groups)}")


def _report_unreadable(written: str, place: Place, problems: Problems) -> None:
    message = f"{quote(written)} kan ikke læses. Skriv ord med / + og mellemrum, som øverst i content/dangers.yml."
    problems.add(place, message)
