"""The languages of the portal: each has a catalogue, in the package or in content/texts/, that is whole and fits, and a
folder of pages with the name of a language belongs to one of them.
"""

from collections.abc import Iterable, Mapping

from babel import Locale, UnknownLocaleError

from portal.base.problems import Place, Problems, quote
from portal.check.own_texts import check_own_texts, file_of
from portal.model.organisation import Organisation
from portal.texts.catalogue import package_languages

LETTERS = 2
"""Of the code that names a folder of pages."""


def check_languages(organisation: Organisation, own: Mapping[str, str], problems: Problems) -> None:
    """Report each language that can't be shown, and each text of the organisation's own that does not fit."""
    for number, language in enumerate(organisation.languages):
        place = organisation.place("languages", number)
        if not is_language(language):
            problems.add(place, f"{quote(language)} er ikke koden for et sprog. Skriv to bogstaver, fx da eller en.")
        elif language in organisation.languages[:number]:
            problems.add(place, f"Sproget {quote(language)} står to gange. Slet det ene.")
        elif language not in own and language not in package_languages():
            there = ", ".join(package_languages())
            problems.add(
                place,
                f"Der er ingen tekster på sproget {quote(language)}, kun {there}. Skriv dem i {file_of(language)}.",
            )
    for language, source in own.items():
        if language in organisation.languages:
            if is_language(language):
                check_own_texts(language, source, problems)
        else:
            advice = "Skriv sproget under »languages« i content/organisation.yml, eller slet filen."
            problems.note(Place(file_of(language)), f"Teksterne bliver ikke brugt. {advice}")


def note_folders(organisation: Organisation, pages: Iterable[str], problems: Problems) -> None:
    """Note each folder of docs/ that is named like a language which the portal is not in: its pages pass for Danish.

    `pages`: the Markdown files below docs/. It stops nothing, since some codes are words: `el`, `is`.
    """
    folders = {path.split("/")[1] for path in pages if path.count("/") > 1}
    for code in sorted(folders - set(organisation.languages)):
        if len(code) == LETTERS and is_language(code):
            problems.note(Place(f"docs/{code}"), _advice(code, organisation.languages))


def _advice(code: str, languages: Iterable[str]) -> str:
    name = Locale.parse(code).get_display_name("da") or code
    line = f"languages: [{', '.join((*languages, code))}]"
    return f"Er siderne på {name}? Skriv »{line}« i content/organisation.yml. Ellers giv mappen et længere navn."


def is_language(code: str) -> bool:
    """Whether a code is one that CLDR knows."""
    try:
        Locale.parse(code)
    except (UnknownLocaleError, ValueError):
        return False
    return True
