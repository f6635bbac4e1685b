"""What the browser gets: small, with no department in the index, and with the answers that Python gives."""

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path

import brotli
import pytest

from portal.addresses.address import department as department_address
from portal.lookup.department_schema import DepartmentFile, DepartmentKind
from portal.lookup.departments import department_file, directory
from portal.lookup.files import DANGER_STEPS, DANGER_WORDS, DANGERS, INDEX, MORE, RANKER, directory_file, index_files
from portal.lookup.schema import plain
from portal.model.department import Department
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Party, Role, Scheme
from portal.pages.page import Site
from portal.publish.compress import BROTLI_BEST
from portal.publish.scripts import bare, joined_scripts
from portal.publish.theme_files import LATER, LOOKUP_SCRIPTS, lookup_script
from portal.texts.wording import origin_words

KB = 1024
DEPARTMENTS, MORE_DEPARTMENTS = 60, 6
"""The organisation's, and enough of them to be made in a moment."""
SCRIPTS = (*LOOKUP_SCRIPTS, *(name for names in LATER.values() for name in names))
"""Of the look-up's script, then what comes after it."""


def weight(data: bytes) -> int:
    """Bytes as a web server sends them with gzip, the larger of the usual two."""
    return len(gzip.compress(data, 9))


def with_departments(portal: Portal, number: int) -> Portal:
    """The portal with copies of its departments, so many in all."""
    models = list(portal.departments.values())
    copies = {f"afdeling-{n}": _copy(models[n % len(models)], f"afdeling-{n}") for n in range(number)}
    return replace(portal, departments=copies)


def _copy(model: Department, slug: str) -> Department:
    return model.model_copy(update={"name": f"{model.name} {slug}", "slug": slug})


@pytest.fixture(scope="module")
def more(compiled: Site) -> dict[str, bytes]:
    """The same with departments enough to be seen in the index, if it grew with them."""
    return index_files(with_departments(compiled.portal, MORE_DEPARTMENTS), compiled.texts)


@pytest.fixture(scope="session")
def scripts(project: Path) -> list[str]:
    """The sources of the scripts, in their order."""
    return [(project / f"src/portal/theme/lookup/{name}.js").read_text("utf-8") for name in SCRIPTS]


def test_every_source_of_the_look_up_is_sent(project: Path) -> None:
    """Once: joined into the first script, or into one that comes later."""
    assert sorted(SCRIPTS) == sorted(file.stem for file in (project / "src/portal/theme/lookup").glob("*.js"))


def test_engine_index_and_interface_are_light(files: dict[str, bytes]) -> None:
    """All that the first answer needs, as the build packs it."""
    first = [lookup_script()[1], files[INDEX]]
    assert sum(len(BROTLI_BEST.pack(data, BROTLI_BEST.level)) for data in first) <= 22 * KB


def test_the_ranker_is_light(files: dict[str, bytes], project: Path) -> None:
    """Its weights and what adds them up."""
    script = bare((project / "src/portal/theme/js/ranker.js").read_text("utf-8")).encode()
    assert sum(len(BROTLI_BEST.pack(data, BROTLI_BEST.level)) for data in (script, files[RANKER])) <= 20 * KB


def test_dangers_are_light(files: dict[str, bytes]) -> None:
    """They are asked for together with the index: the site's language first, then the words of the others."""
    assert weight(files[DANGERS]) <= 10 * KB
    assert weight(files[DANGER_STEPS]) <= 2 * KB
    assert weight(files[DANGER_WORDS]) <= 2.5 * KB
    assert max(weight(data) for path, data in files.items() if "danger-words-" in path) <= 2 * KB
    assert max(weight(data) for path, data in files.items() if path.startswith("assets/dangers-")) <= 2 * KB


def test_what_makes_answers_better_is_light(files: dict[str, bytes]) -> None:
    """Phrases, clauses, pages and urgency, loaded when the first answer can be given; in Brotli. What open cards say is apart."""
    assert len(brotli.compress(files[MORE])) <= 15.5 * KB
    assert max(len(brotli.compress(data)) for path, data in files.items() if "lookup-cards-" in path) <= 1.25 * KB
    assert max(len(brotli.compress(data)) for path, data in files.items() if path.endswith("/clauses.js")) <= 2 * KB


def test_a_department_is_light(files: dict[str, bytes]) -> None:
    """Its data are loaded only when it is chosen: answers, what is going on, and when the office is open."""
    sizes = {path: weight(data) for path, data in files.items() if path.endswith("/lookup.js")}
    assert sizes
    assert {path: size for path, size in sizes.items() if size > 3 * KB} == {}


def test_the_directory_is_small(compiled: Site) -> None:
    """Of the organisation's 60 departments; it is loaded when one chooses."""
    assert weight(directory_file(with_departments(compiled.portal, DEPARTMENTS), compiled.texts)) <= 3 * KB


def test_the_index_does_not_grow_with_departments(files: dict[str, bytes], more: dict[str, bytes]) -> None:
    """More departments, the same index but for the mark that says that the places are others."""
    mark = re.compile(rb'"places":"[0-9a-f]{8}"')
    assert mark.sub(b"", more[INDEX]) == mark.sub(b"", files[INDEX])
    assert len([path for path in more if path.endswith("/lookup.js")]) == MORE_DEPARTMENTS


def test_the_index_names_no_department(compiled: Site, files: dict[str, bytes]) -> None:
    """Neither a name nor a decision of one."""
    text = files[INDEX].decode()
    for department in compiled.portal.departments.values():
        assert department.slug not in text
        assert not any(one.decision.note and one.decision.note in text for one in department.decided)


def test_the_engine_stays_small_and_names_its_sources(project: Path) -> None:
    """Under 250 lines, with where its parts come from."""
    source = (project / "src/portal/theme/lookup/engine.js").read_text("utf-8")
    assert len(source.splitlines()) < 250
    assert "Sources:" in source


def test_the_scripts_lose_comments_and_nothing_else(scripts: list[str]) -> None:
    """Every line that is no comment and no type is still there, in its order."""
    text = joined_scripts(scripts)[1].decode()
    assert "/*" not in text
    sources = [re.sub(r"(?ms)^\s*/\*(?:(?!\*/).)*\*/\s*$|/\*\* @type \{.*?\} \*/ ", "", source) for source in scripts]
    kept = [line.strip() for source in sources for line in source.splitlines()]
    assert text.replace("\n", "") == "".join(line for line in kept if not line.startswith("//"))


def test_the_scripts_never_make_markup_of_data(scripts: list[str]) -> None:
    """Elements and text only; nothing that a strict Content-Security-Policy forbids."""
    for source in scripts:
        for forbidden in (
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
            "new Function",
            "fetch(",
        ):
            assert forbidden not in source


def test_one_line_of_the_scripts_says_where_departments_lie(project: Path) -> None:
    """And it says what `addresses/` says."""
    sources = [file.read_text("utf-8") for file in (project / "src/portal/theme").rglob("*.js")]
    folder = department_address("{slug}").strip("/").partition("/")[0]
    assert [line for text in sources for line in text.splitlines() if f"{folder}/" in line] == [
        f'  portal.home = (slug) => `{folder}/${{slug ? `${{slug}}/` : ""}}`;'
    ]


def test_the_data_give_the_answers_of_python(compiled: Site) -> None:
    """Looked up as theme/lookup/department-answers.js does it: every item × department × dwelling type."""
    portal = compiled.portal
    for department in portal.departments.values():
        written = json.dumps(plain(department_file(department, portal, compiled.texts)))
        data = DepartmentFile.model_validate_json(written)
        for kind in (None, *(one.id for one in department.dwelling_types)):
            for item in portal.items.values():
                right = portal.answer(item, department, kind)
                found = looked_up(portal, data, data.kinds[kind or ""], item)
                assert found == (right.performs, right.pays, right.role, origin_words(right, compiled.texts)), (
                    department.slug,
                    item.id,
                )


def looked_up(portal: Portal, data: DepartmentFile, kind: DepartmentKind, item: Item) -> tuple[Party, Party, Role, str]:
    """performs, pays, role and origin of an item from a department's file and the standard."""
    if own := kind.own.get(item.id):
        return own.performs, own.pays, own.role, data.origins[own.origin].words
    standard = portal.standard_answer(item, kind.scheme or Scheme.A)
    others = (origin for origin, ids in kind.other_origins.items() if item.id in ids.split())
    origin = data.origins[next(others, kind.usual_origin)]
    return standard.performs, standard.pays, standard.role, origin.words


def test_the_directory_has_every_place_and_street(compiled: Site) -> None:
    """A department, and each dwelling type with its own streets."""
    entries = directory(compiled.portal, compiled.texts)
    assert {entry.slug for entry in entries} == set(compiled.portal.departments)
    for slug, department in compiled.portal.departments.items():
        here = [entry for entry in entries if entry.slug == slug]
        streets = [street.name for entry in here for street in entry.streets]
        assert sorted(streets) == sorted(street.street for street in department.streets)
        assert {entry.dwelling_type for entry in here} >= {kind.id for kind in department.dwelling_types}
