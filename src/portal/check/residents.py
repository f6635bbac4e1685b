"""The items in the residents' languages: only items that exist, once each, in the letters of the language."""

import re
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import PurePosixPath

from babel import Locale

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.check.content_files import CONTENT, ContentFiles
from portal.model.item_language import ItemLanguage
from portal.texts.residents import resident_languages

FOLDER = f"{CONTENT}/languages"
MOST_NAMED = 8
"""Items that one line names."""
SCRIPTS = {
    "Arab": re.compile("[\u0600-\u06ff]"),
    "Cyrl": re.compile("[\u0400-\u04ff]"),
    "Latn": re.compile("[A-Za-zÀ-ž]"),
}


def read_item_languages(content: ContentFiles) -> dict[str, ItemLanguage]:
    """What items are called in the residents' languages, by language; reported: what can't be read or has no answers."""
    files = [path for path in content.tree.under(FOLDER, ".yml") if _is_known(path, content.problems)]
    return {_language_of(path): found for path in files if (found := content.record(ItemLanguage, path))}


def _language_of(file: str) -> str:
    return PurePosixPath(file).stem


def _is_known(file: str, problems: Problems) -> bool:
    """Whether the portal has the sentences of a card in the language that a file is named after."""
    known = resident_languages()
    if _language_of(file) in known:
        return True
    problems.add(
        Place(file),
        f"Portalen har ingen svar på sproget {quote(_language_of(file))}. Filen kan hedde {', '.join(known)}.",
    )
    return False


def check_item_languages(
    languages: Mapping[str, ItemLanguage], items: Mapping[str, object], known: Collection[str], problems: Problems
) -> None:
    """Report items that don't exist or come twice; note those that are missing and names in other letters.

    `known`: the ids that may be named; every one when the table could not be read whole.
    """
    for code, language in languages.items():
        first: dict[str, Place] = {}
        for number, item in enumerate(language.items):
            place = language.place("items", number, "id")
            if item.id not in known:
                problems.add(place, f"{quote(item.id)} findes ikke. {suggestion(item.id, known)}")
            elif item.id in first:
                problems.add(place, f"{quote(item.id)} står allerede i {first[item.id]}. Slet det ene.")
            first.setdefault(item.id, place)
            _note_letters(code, item.name, language.place("items", number, "name"), problems)
        _note_missing(language, [one for one in items if one not in first], problems)


def _note_letters(code: str, name: str, place: Place, problems: Problems) -> None:
    script = _script(code)
    if not SCRIPTS[script].search(name):
        language = Locale.parse(code).get_display_name("da")
        problems.note(place, f"{quote(name)} har ingen bogstaver, som {language} bruger. Er det det rigtige sprog?")


@cache
def _script(code: str) -> str:
    """The script of a language: the one its own name is written in."""
    own = Locale.parse(code).get_display_name(code) or ""
    return next((name for name, letters in SCRIPTS.items() if letters.search(own)), "Latn")


def _note_missing(language: ItemLanguage, missing: list[str], problems: Problems) -> None:
    if missing:
        more = " med flere" if len(missing) > MOST_NAMED else ""
        names = ", ".join(missing[:MOST_NAMED])
        problems.note(
            Place(language.file), f"{len(missing)} emner mangler og vises på dansk: {names}{more}. Skriv dem i filen."
        )
