"""A file from the field → a sheet, or one calm line about why it can't be read. The file is never changed."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import ValidationError

from portal.base.problems import CommandError, reason
from portal.fieldwork.guard import refused
from portal.fieldwork.joining import joined
from portal.fieldwork.sheet import FORMAT, LARGEST, LOCKED_FORMAT, MANY, VERSION, Kind, Sheet

NAMES: dict[Kind, tuple[str, str]] = {
    "visits": ("en runde", "besøg"),
    "survey": ("en undersøgelse", "tryghedsundersøgelsen"),
    "cases": ("et år med sager", "husordenssager"),
    "interview": ("en analyse", "sårbarhedsanalysen"),
}
"""Kind → what a file of it is, and the page that it comes from."""
DAMAGED = "{file}: filen er beskadiget og kan ikke læses. Gem den igen fra siden. Filen er ikke ændret."
FOREIGN = "{file}: filen er ikke {what} fra siden med {page}. Filen er ikke ændret."
NEWER = "{file}: filen er fra en nyere udgave af portalen. Opdatér portalen her, og prøv igen."
LOCKED = "{file}: filen er låst med et kodeord. Åbn den på siden med {page}, gem den uden kodeord, og prøv igen."
CROWDED = "{file}: i filen er over {most} boliger, besvarelser eller sager. Del den i flere på siden med {page}."
LARGE = "{file}: filen er over {most} MB. Så stor kan en fil fra siderne ikke være. Filen er ikke ændret."
PERSONAL = (
    "{file}: under {place} står noget, der ligner et CPR-nummer, et telefonnummer eller en e-mail. Ret det på siden."
)
OTHERS = "{file}: filen er af {what} ({one}). Den første fil er ikke den samme ({other}). Tag én ad gangen."
Judge = Callable[[Sheet], bool]
"""Whether a sheet holds only what its page writes."""


def _anything(_: Sheet) -> bool:
    return True


def read_sheets(files: list[Path], kind: Kind = "visits", is_whole: Judge = _anything) -> Sheet:
    """The files of one sheet, joined. CommandError with one line when one can't be read or is of another sheet."""
    first, *others = [(file, read_sheet(file, kind, is_whole)) for file in files]
    whole = first[1]
    for file, sheet in others:
        if sheet.id != whole.id:
            what = NAMES[kind][0]
            raise CommandError(OTHERS.format(file=file, what=what, one=named(sheet), other=named(whole)))
        whole = joined(whole, sheet)
    return whole


def read_sheet(file: Path, kind: Kind = "visits", is_whole: Judge = _anything) -> Sheet:
    """One file. CommandError with one line when it is missing, damaged, foreign, newer or locked, or holds what it may not."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise CommandError(f"{file}: kan ikke læses ({reason(error)}). Ret det, og prøv igen.") from None
    sheet = sheet_of(data, str(file), kind)
    for place, value in _typed(sheet):
        if refused(value):
            raise CommandError(PERSONAL.format(file=file, place=place))
    if not is_whole(sheet):
        raise CommandError(DAMAGED.format(file=file))
    return sheet


def sheet_of(data: bytes, file: str, kind: Kind = "visits") -> Sheet:
    """The sheet in a file's bytes; `file` is what it is called. CommandError as `read_sheet`."""
    what, page = NAMES[kind]
    if len(data) > LARGEST:
        raise CommandError(LARGE.format(file=file, most=LARGEST // 1_000_000))
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise CommandError(DAMAGED.format(file=file)) from None
    if not isinstance(found, dict) or found.get("format") not in (FORMAT, LOCKED_FORMAT):
        raise CommandError(FOREIGN.format(file=file, what=what, page=page))
    if isinstance(found.get("version"), int) and found["version"] > VERSION:
        raise CommandError(NEWER.format(file=file))
    if found["format"] == LOCKED_FORMAT:
        raise CommandError(LOCKED.format(file=file, page=page))
    if any(isinstance(part := found.get(name), dict) and len(part) > MANY for name in ("answers", "contacts")):
        raise CommandError(CROWDED.format(file=file, most="10.000", page=page))
    try:
        sheet = Sheet.model_validate(found, strict=True)
    except ValidationError:
        raise CommandError(DAMAGED.format(file=file)) from None
    if sheet.kind != kind:
        raise CommandError(FOREIGN.format(file=file, what=what, page=page))
    return sheet


def named(sheet: Sheet) -> str:
    """What a sheet is called where two are told apart."""
    return f"{sheet.name}, {sheet.date}"


def _typed(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Every answer with where it is, and what the sheet and its answers are called: a file may have been made elsewhere."""
    yield from (("name", sheet.name), *sheet.words.items())
    for answers in (sheet.answers, sheet.contacts):
        for subject, fields in answers.items():
            for field, versions in fields.items():
                for one in versions:
                    yield f"{subject} {field}", one.value
