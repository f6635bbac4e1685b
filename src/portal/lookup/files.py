"""Every file of the look-up, as path on the site → bytes."""

import json
from functools import cache

from portal.addresses import address
from portal.lookup.actions import card_files
from portal.lookup.dangers import danger_file, danger_languages, danger_steps, danger_weights, danger_words
from portal.lookup.departments import department_file, directory
from portal.lookup.index import lookup_index, places_mark
from portal.lookup.open_data import department_answers, standard_answers
from portal.lookup.open_schema import OpenPart, schema
from portal.lookup.open_versions import STANDARD_RULES, standard_rules, version_files
from portal.lookup.places import clause_places, lookup_more
from portal.lookup.ranker import ranker_file
from portal.lookup.residents import language_file
from portal.lookup.schema import ClauseFile, plain
from portal.lookup.sheets import sheets_file
from portal.model.department import Department
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue

INDEX = "assets/lookup-index.js"
MORE = "assets/lookup-more.js"
CARDS = "assets/lookup-cards-{}.js"
RANKER = "assets/lookup-ranker.js"
DANGERS = "assets/dangers.js"
DANGER_STEPS = "assets/danger-steps.js"
DANGER_WORDS = "assets/danger-words.js"
DANGER_WEIGHTS = "assets/danger-weights.js"
DIRECTORY = "assets/departments.js"
SHEETS = "assets/sheets.js"
ANSWERS = "data/answers.json"
SCHEMA = "data/schema.json"


def index_files(portal: Portal, t: Catalogue) -> dict[str, bytes]:
    """The index, the directory, each department's files, and the open data."""
    return {**shared_files(portal, t), **department_files(portal, t)}


def shared_files(portal: Portal, t: Catalogue) -> dict[str, bytes]:
    """What is not about one department alone: the index, the directory, the words, the standard's answers.

    What the look-up loads are scripts that hand their data to theme/lookup/page.js, not JSON: a browser lets a page
    from disk load the one and not the other.
    """
    return {
        INDEX: index_file(portal, t, places_mark(portal.departments)),
        DIRECTORY: directory_file(portal, t),
        **standard_files(portal, t),
    }


def index_file(portal: Portal, t: Catalogue, places: str) -> bytes:
    """The index, which says for which departments it was made by their mark, as the script that hands it over."""
    return _script("index", plain(lookup_index(portal, t, places)))


def standard_files(portal: Portal, t: Catalogue) -> dict[str, bytes]:
    """What is the same whichever departments there are."""
    files = {ANSWERS: _json(standard_answers(portal)), SCHEMA: _schema()}
    files[MORE] = _script("more", plain(lookup_more(portal)))
    for number, cards in enumerate(card_files(portal)):
        files[CARDS.format(number)] = _script(f"cards-{number}", plain(cards))
    files[SHEETS] = _script("sheets", plain(sheets_file(portal, t)))
    if portal.ranker:
        files[RANKER] = _script("ranker", plain(ranker_file(portal, portal.ranker)))
    files[DANGERS] = _script("dangers", plain(danger_file(portal)))
    files[DANGER_STEPS] = _script("danger-steps", plain(danger_steps(portal.dangers)))
    for alone, words in danger_words(portal.dangers).items():
        name = f"danger-words-{alone}".rstrip("-")
        files[f"assets/{name}.js"] = _script(name, plain(words))
    if portal.danger_ranker and portal.danger_kinds:
        weights = danger_weights(portal.danger_ranker, portal.danger_kinds, portal.dangers)
        files[DANGER_WEIGHTS] = _script("danger-weights", plain(weights))
    for language in danger_languages(portal.dangers):
        name = f"dangers-{language.language}"
        files[f"assets/{name}.js"] = _script(name, plain(language))
    for code, items in portal.languages.items():
        name = f"language-{code}"
        files[f"assets/{name}.js"] = _script(name, plain(language_file(code, items, portal)))
    files[STANDARD_RULES] = _open(standard_rules(portal))
    return files


def department_files(portal: Portal, t: Catalogue) -> dict[str, bytes]:
    """Every file that is about one department: what the look-up loads, its answers and its texts as open data."""
    files = {path: _open(one) for path, one in version_files(portal, t).items()}
    for department in portal.departments.values():
        files |= _department_files(department, portal, t)
    return files


def directory_file(portal: Portal, t: Catalogue) -> bytes:
    """The places to choose among, as the script that hands them over."""
    return _script("departments", [plain(entry) for entry in directory(portal, t)])


def _department_files(department: Department, portal: Portal, t: Catalogue) -> dict[str, bytes]:
    folder = f"afdelinger/{department.slug}"
    rules = address.department_house_rules(department.slug).lstrip("/")
    clauses = ClauseFile(places=clause_places(portal.house_rules_of(department).clauses, rules))
    return {
        f"{folder}/clauses.js": _script(f"clauses:{department.slug}", plain(clauses)),
        f"{folder}/lookup.js": _script(f"department:{department.slug}", plain(department_file(department, portal, t))),
        f"{folder}/answers.json": _json(department_answers(department, portal, t)),
    }


def _script(name: str, data: object) -> bytes:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return f"portalLookup.receive({json.dumps(name)},{text});\n".encode()


@cache
def _schema() -> bytes:
    """The same in every build of a process: it is made of the program alone."""
    return _json(schema())


def _open(part: OpenPart) -> bytes:
    return _json(part.model_dump(mode="json", by_alias=True))


def _json(data: object) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()
