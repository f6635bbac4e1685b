"""An address finds its department: 200 written before the search was made, among 240 made-up departments.

tests/shared/addresses/ holds both: streets shared by several departments, sides, letters, floors, postcodes, the number
first, districts, slips, and addresses that are nobody's. The script runs alone, as it is sent.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from portal.publish.theme_files import LATER, THEME

SHARED = Path(__file__).resolve().parents[1] / "shared" / "addresses"
RIGHT_FIRST = 0.99


@pytest.fixture
def page(same_page: Page) -> Page:
    """One page for all tests here."""
    return same_page


def entries() -> list[dict[str, Any]]:
    """The departments as the directory holds them: one entry for each kind of dwelling."""
    found = []
    for one in json.loads((SHARED / "departments.json").read_text("utf-8")):
        for kind in dict.fromkeys(street.get("kind", "") for street in one["streets"]):
            streets = [street for street in one["streets"] if street.get("kind", "") == kind]
            found.append({**one, "dwelling_type": kind, "streets": streets})
    return found


def addresses() -> list[list[str]]:
    """What is typed, whose it is (department, with :kind where floors decide; - for nobody's), and its group."""
    return [line.split("\t") for line in (SHARED / "addresses.tsv").read_text("utf-8").splitlines()[1:]]


@pytest.fixture
def find(page: Page) -> Callable[[list[dict[str, Any]], list[str]], list[dict[str, Any]]]:
    """What the script finds for each text."""
    page.goto("about:blank")
    for name in ("slips", *LATER["js/places.js"]):
        page.add_script_tag(content=(THEME / "lookup" / f"{name}.js").read_text("utf-8"))
        page.evaluate("() => { window.portalLookup.receive = (name, find) => { window.find = find; }; }")
    return lambda places, typed: page.evaluate(
        "([places, typed]) => typed.map((one) => find(places, one))", [places, typed]
    )


def is_right(found: dict[str, Any], right: str) -> bool:
    if right == "-":
        return found["state"] in ("no-house", "no-place")
    slug, _, kind = right.partition(":")
    first = found["found"][0] if found["found"] else {"slug": "", "dwelling_type": ""}
    return found["isHouse"] and first["slug"] == slug and (not kind or first["dwelling_type"] == kind)


def test_the_right_department_comes_first(find) -> None:
    typed = addresses()
    assert len(typed) == 200
    assert len({one["slug"] for one in entries()}) == 240
    results = find(entries(), [address for address, _, _ in typed])
    wrong = [one for one, found in zip(typed, results, strict=True) if not is_right(found, one[1])]
    assert len(wrong) <= (1 - RIGHT_FIRST) * len(typed), wrong


def test_every_address_of_nobody_is_reported(find) -> None:
    typed = [one for one in addresses() if one[1] == "-"]
    results = find(entries(), [address for address, _, _ in typed])
    assert [one for one, found in zip(typed, results, strict=True) if not is_right(found, "-")] == []


HOME = [
    {"slug": "parken", "dwelling_type": "", "name": "Parken", "streets": [{"name": "Parkvej", "first": 1, "last": 40}]},
    {
        "slug": "parken",
        "dwelling_type": "raekkehus",
        "name": "Parken, Rækkehus",
        "streets": [{"name": "Rækken", "first": 1, "last": 31, "side": "odd"}],
    },
]


@pytest.mark.parametrize(
    ("typed", "rest"),
    [
        ("Rækken 5 sne", "sne"),
        ("sne på stien raekken 5", "sne på stien"),
        ("Rækken 5, 2. th sne", "sne"),
        ("2300 København S, Rækken 5 sne", "sne"),
        ("Rækken 5 i kælderen lugter det", "i kælderen lugter det"),
    ],
)
def test_an_address_in_a_question_is_taken_out_of_it(find, typed: str, rest: str) -> None:
    [found] = find(HOME, [typed])
    assert (found["isSure"], found["found"][0]["dwelling_type"], found["rest"]) == (True, "raekkehus", rest)


@pytest.mark.parametrize("typed", ["vasken er stoppet 2 gange", "Rækken 4 sne", "lampe 12 volt", "5 i gården", "2300"])
def test_a_number_alone_is_no_address(find, typed: str) -> None:
    [found] = find(HOME, [typed])
    assert (found["isSure"], found["rest"]) == (False, typed)


CODED = [{**one, "postcode": "2500" if one["dwelling_type"] else "2300"} for one in HOME]


@pytest.mark.parametrize("typed", ["2500", " 2500 ", "2500 Valby", "DK-2500 Valby", "dk 2500"])
def test_a_postcode_alone_finds_who_lies_there(find, typed: str) -> None:
    """Where a department's address carries one; with others beside it, it is what it was: no street and no number."""
    [found] = find(CODED, [typed])
    assert [one["dwelling_type"] for one in found["found"]] == ["raekkehus"]
    [other] = find(CODED, ["2500 gange er vasken stoppet 3"])
    assert not other["isSure"]


def test_a_mistyped_name_in_a_question_is_the_name(page: Page, find) -> None:
    """One letter lost in a long name; a short one is left alone, since it may be a word."""
    home = [{**HOME[0], "name": "Eksempelparken"}]
    find(home, [""])
    named = "([places, typed]) => typed.map((one) => find.named(places, one)?.rest ?? null)"
    typed = ["husorden i eksempelpaken", "eksempelprken", "parkering", "paken"]
    assert page.evaluate(named, [home, typed]) == ["husorden i", "", None, None]


def test_whatever_is_typed_stays_calm(find) -> None:
    typed = [
        "",
        "🙂 🙂 5",
        "x" * 10_000,
        "1 " * 5_000,
        "a " * 5_000,
        "__proto__ 5",
        "\u202e5 Rækken",
        "((((",
        "2300 2300 2300",
    ]
    assert [found["isSure"] for found in find(entries(), typed)] == [False] * len(typed)
