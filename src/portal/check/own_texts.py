"""An organisation's own words of the interface: each is a text the portal has, whole, and one that can be shown."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import lru_cache

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.read.text import is_plain
from portal.texts.catalogue import Catalogue, catalogue, package_languages, parameters
from portal.texts.wording import clock, day, moment, weekday_and_day

FOLDER = "content/texts"
WHOLE = "da"
"""The language whose messages are the list that all others are measured against."""

SOME_DAY, SOME_MOMENT = date(2026, 1, 2), datetime(2026, 1, 2, 14, 5)
PATTERNS: dict[str, Callable[[Catalogue], str]] = {
    "date-pattern-day": lambda t: day(SOME_DAY, t),
    "date-pattern-weekday": lambda t: weekday_and_day(SOME_DAY, t),
    "date-pattern-moment": lambda t: moment(SOME_MOMENT, t),
    "date-pattern-clock": lambda t: clock(SOME_MOMENT, t),
}
"""The texts that are no words but patterns of CLDR, shown as a date."""
FIXED = (
    "answer-performs-",
    "answer-pays-",
    "answer-role-",
    "answer-neutral-",
    "answer-share",
    "answer-origin-",
    "answer-set-aside",
    "answer-standard-changed",
    "answer-former-name",
    "decision-",
    "meeting-by-",
    "step-",
    "house-rules-adopted",
    "house-rules-proposal",
)
"""The texts that say who does it, who pays, and who decided it: other words would turn round what meetings decided."""
NO_PATTERN = (ValueError, AttributeError, LookupError, TypeError)
"""What Babel raises for a pattern that no date can be written with. MissingText is a LookupError."""


def file_of(language: str) -> str:
    """Where an organisation's own texts in a language are written."""
    return f"{FOLDER}/{language}.ftl"


def check_own_texts(language: str, source: str, problems: Problems) -> None:
    """Report each line of a catalogue that can't be read, each text that does not fit, and what a language lacks."""
    for place, fault in _found(language, source):
        problems.add(place, fault)


@lru_cache(maxsize=8)
def _found(language: str, source: str) -> tuple[tuple[Place, str], ...]:
    """What is wrong with a catalogue, and where. A whole language takes a second to read, and each save reads it again."""
    file = file_of(language)
    try:
        entries, given = FluentParser().parse(source).body, parameters(source)
    except RecursionError:
        return ((Place(file), "Teksterne har klammer i for mange lag. Skriv dem enklere."),)
    seen: set[str] = set()
    found: list[tuple[Place, str]] = []
    for entry in entries:
        place = Place(file, source.count("\n", 0, entry.span.start if entry.span else 0) + 1, 1)
        found.extend((place, fault) for fault in _faults(entry, language, source, given, seen))
    needed = catalogue(WHOLE).names
    if language not in package_languages() and (missing := sorted(needed.keys() - given.keys())):
        some = ", ".join(map(quote, missing[:3]))
        found.append((Place(file), f"Sproget mangler {len(missing)} af {len(needed)} tekster, fx {some}. Skriv dem."))
    return tuple(found)


def _faults(
    entry: ast.EntryType, language: str, source: str, given: Mapping[str, frozenset[str]], seen: set[str]
) -> Iterator[str]:
    if isinstance(entry, ast.Junk):
        yield "Linjen kan ikke læses. Skriv fx »site-menu = Menu«."
    if not isinstance(entry, ast.Message):
        return
    name, needed = entry.id.name, catalogue(WHOLE).names
    if name in seen:
        yield f"Teksten {quote(name)} står to gange. Slet den ene."
    seen.add(name)
    if name not in needed:
        yield f"Teksten {quote(name)} findes ikke. {suggestion(name, needed)}"
    elif language in package_languages() and name.startswith(FIXED):
        yield f"Teksten {quote(name)} siger, hvem der gør det, betaler eller besluttede det. Den kan ikke ændres. Slet den."
    elif extra := given[name] - needed[name]:
        known = ", ".join(sorted(needed[name])) or "ingen"
        yield f"Teksten {quote(name)} kender ikke {quote(', '.join(sorted(extra)))}. Den kender: {known}. Ret den."
    elif lost := needed[name] - given[name]:
        yield f"Teksten {quote(name)} mangler {', '.join(f'{{ ${one} }}' for one in sorted(lost))}. Skriv det med."
    elif not _can_be_shown(entry, catalogue(language, source), given[name]):
        yield f"Teksten {quote(name)} kan ikke vises. Brug kun ord, {{ $værdi }} og andre teksters navne, der findes."


def _can_be_shown(entry: ast.Message, t: Catalogue, values: frozenset[str]) -> bool:
    """Whether the text comes out, is no blank, and has only characters that a reader sees, also written as \\u…."""
    if _calls_a_function(entry):
        return False
    try:
        shown = PATTERNS.get(entry.id.name)
        text = shown(t) if shown else t(entry.id.name, **dict.fromkeys(values, "x"))
    except (RecursionError, *NO_PATTERN):
        return False
    return bool(text.strip()) and all(map(is_plain, text.split("\n")))


class _Functions(Visitor):
    def __init__(self) -> None:
        self.found = False

    def visit_FunctionReference(self, node: ast.FunctionReference) -> None:
        self.found = True


def _calls_a_function(entry: ast.Message) -> bool:
    """Functions of Fluent take options that can fail or grow; no text of the portal needs one."""
    visitor = _Functions()
    visitor.visit(entry)
    return visitor.found
