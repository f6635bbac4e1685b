"""The languages of the portal: each has a catalogue, in the package or in content/texts/, that is whole and fits."""

from collections.abc import Mapping

from babel import Locale, UnknownLocaleError
from fluent.syntax import FluentParser, ast

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import offer
from portal.model.organisation import Organisation
from portal.texts.catalogue import catalogue, package_languages, parameters

FOLDER = "content/texts"
WHOLE = "da"
"""The language whose messages are the list that all others are measured against."""


def file_of(language: str) -> str:
    """Where an organisation's own texts in a language are written."""
    return f"{FOLDER}/{language}.ftl"


def check_languages(organisation: Organisation, own: Mapping[str, str], problems: Problems) -> None:
    """Report each language that can't be shown, and each text of the organisation's own that does not fit."""
    for number, language in enumerate(organisation.languages):
        place = organisation.place("languages", number)
        if not _is_language(language):
            problems.add(place, f"{quote(language)} er ikke koden for et sprog. Skriv to bogstaver, fx da eller en.")
        elif language not in own and language not in package_languages():
            there = ", ".join(package_languages())
            problems.add(
                place,
                f"Der er ingen tekster på sproget {quote(language)}, kun {there}. Skriv dem i {file_of(language)}.",
            )
    for language, source in own.items():
        _check_source(language, source, problems)


def _is_language(code: str) -> bool:
    try:
        Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _check_source(language: str, source: str, problems: Problems) -> None:
    file, needed = file_of(language), catalogue(WHOLE).names
    for entry in FluentParser().parse(source).body:
        line = source.count("\n", 0, entry.span.start if entry.span else 0) + 1
        if isinstance(entry, ast.Junk):
            problems.add(Place(file, line, 1), "Linjen kan ikke læses. Skriv fx »site-menu = Menu«.")
        elif isinstance(entry, ast.Message):
            _check_message(entry.id.name, parameters(source)[entry.id.name], Place(file, line, 1), problems)
    if language not in package_languages() and (missing := sorted(needed.keys() - parameters(source).keys())):
        some = ", ".join(map(quote, missing[:3]))
        problems.add(Place(file), f"Sproget mangler {len(missing)} af {len(needed)} tekster, fx {some}. Skriv dem.")


def _check_message(name: str, given: frozenset[str], place: Place, problems: Problems) -> None:
    needed = catalogue(WHOLE).names
    if name not in needed:
        problems.add(place, f"Teksten {quote(name)} findes ikke. {offer(name, needed)}")
    elif given - needed[name]:
        extra, known = ", ".join(sorted(given - needed[name])), ", ".join(sorted(needed[name])) or "ingen"
        problems.add(place, f"Teksten {quote(name)} kender ikke {quote(extra)}. Den kender: {known}. Ret den.")
