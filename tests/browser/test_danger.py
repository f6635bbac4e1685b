"""A danger is seen when it is written, and not when something only looks like it. Its bar: test_danger_on_the_page.py."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from lookup.finder import DANGERS, DANGERS_TUNE, LANGUAGES, PANIC, PANIC_TUNE, TEST, TUNE, Asked, read_asked
from portal.commands.new import write_site
from portal.lookup.dangers import danger_file, danger_words
from portal.lookup.schema import plain
from portal.pages.page import Site
from portal.publish.compile import compile_site

PREPARE = """([file, words]) => {
  const dangers = file.dangers.map(({ id, words: own }) => (
    { id, words: Object.assign({}, own, ...words.map((one) => one[id])) }));
  window.marks = Object.fromEntries(file.dangers.map(({ id, mark }) => [id, mark]));
  window.finder = window.portalLookup.createDangers({ ...file, dangers });
}"""
ALL_DANGERS = (DANGERS_TUNE, DANGERS, PANIC_TUNE, PANIC)
FIND = "texts => texts.map((text) => marks[finder.find(text)?.id] || '')"


@pytest.fixture(scope="session")
def seen(browser: Browser, compiled: Site, project) -> Iterator[Callable[[list[str]], list[str]]]:
    """A function that says for each query which bar is above its answers: 112, duty or none."""
    yield from watch(browser, compiled, project)


def watch(browser: Browser, site: Site, project: Path) -> Iterator[Callable[[list[str]], list[str]]]:
    """The same for the dangers of one site."""
    page = browser.new_page()
    for name in ("slips", "danger"):
        page.add_script_tag(content=(project / f"src/portal/theme/lookup/{name}.js").read_text("utf-8"))
    words = [plain(one)["words"] for one in danger_words(site.portal.dangers).values()]
    page.evaluate(PREPARE, [plain(danger_file(site.portal)), words])
    yield lambda texts: page.evaluate(FIND, texts)
    page.close()


def missed(asked: list[Asked], seen: Callable[[list[str]], list[str]]) -> list[tuple[str, str]]:
    """The queries above which there is another bar than one that is right."""
    counted = [one for one in asked if one.danger]
    marks = seen([one.text for one in counted])
    return [(one.text, mark) for one, mark in zip(counted, marks, strict=True) if mark not in one.danger]


@pytest.mark.parametrize("name", [TUNE, TEST, LANGUAGES, DANGERS_TUNE, DANGERS, PANIC_TUNE, PANIC])
def test_every_danger_is_seen_and_nothing_else(seen, name: str) -> None:
    """In both halves: a danger that is missed is mended, wherever it is."""
    assert missed(read_asked(name), seen) == []


def test_a_new_site_begins_with_every_danger(browser: Browser, project: Path, tmp_path: Path) -> None:
    """Whoever runs `portal new site` has the bar before the first item is written."""
    write_site(tmp_path / "new", "Ny")
    for seen in watch(browser, compile_site(tmp_path / "new"), project):
        assert [missed(read_asked(name), seen) for name in ALL_DANGERS] == [[]] * len(ALL_DANGERS)


@pytest.mark.parametrize(
    "query",
    ["", " ", "x" * 10_000, "brand " * 3000, "__proto__", "constructor", "\u202e\u200b", "🔥", "\ud800", "++//=*-"],
)
def test_nothing_that_is_typed_breaks_it(seen, query: str) -> None:
    """A bar or none, never an error."""
    assert seen([query])[0] in ("", "112")


def test_the_items_that_can_wait_call_nobody(seen, compiled: Site) -> None:
    """A name of an item that can wait is no danger."""
    names = [item.name for item in compiled.portal.items.values() if item.urgency.level.value == "can-wait"]
    assert [name for name, mark in zip(names, seen(names), strict=True) if mark] == []


@pytest.mark.parametrize(
    "query",
    [
        "rækværket på altanen er løst",
        "raekvaerket er loest",
        "skorstenen står og vakler",
        "tagrenden er ved at falde ned",
        "en tagsten sidder løst lige over indgangen",
        "altanværnet sidder ikke fast",
        "parabolen er ved at falde ned fra facaden",
        "the chimney is wobbling",
        "dachrinne hängt herunter",
        "rynna odpada",
    ],
)
def test_what_is_loose_above_people_is_a_danger(seen, query: str) -> None:
    assert seen([query]) == ["112"]


@pytest.mark.parametrize(
    "query",
    [
        "rækværket skal males",
        "løs tagrende-klips",
        "løs tagrendeklips",
        "malingen på rækværket er løs",
        "er sagen om rækværket løst",
        "tagrenden løber over",
        "altankassen er løs",
        "en flise er løs",
        "bathroom tiles are loose",
        "qasabaddu way daadanaysaa",
    ],
)
def test_what_only_sounds_like_it_is_none(seen, query: str) -> None:
    assert seen([query]) == [""]


def test_a_burst_pipe_is_none_the_less_one_where_a_tap_leaks(seen) -> None:
    assert seen(["tuubada way qaraxday oo way daadanaysaa"]) == ["duty"]


@pytest.mark.parametrize(
    ("query", "mark"),
    [
        ("min mand vil ikke vågne", "112"),
        ("min datter har slugt en knap", "112"),
        ("der er koldt i mange lejligheder", "duty"),
        ("der er hverken lys eller tv i hele huset", "duty"),
        ("jeg kan ikke vågne om morgenen", ""),
        ("afløbet har slugt min ring", ""),
        ("jeg fryser i lejligheden", ""),
    ],
)
def test_who_does_not_wake_and_what_many_are_without(seen, query: str, mark: str) -> None:
    assert seen([query]) == [mark]


@pytest.mark.parametrize("query", ["der er indbrut hos naboen nu", "min far har blotprop", "hun er bevitstløs"])
def test_a_word_is_known_with_another_letter_that_sounds_alike(seen, query: str) -> None:
    assert seen([query]) == ["112"]


@pytest.mark.parametrize(
    ("query", "mark"),
    [
        ("nogen skyder i gården", "112"),
        ("de skyder på folk fra en bil", "112"),
        ("de unge skyder raketter af i gården", ""),
        ("vi skyder på at mødet bliver mandag", ""),
        ("må man skyde med nerf i gården", ""),
    ],
)
def test_who_shoots_is_one_and_rockets_are_none(seen, query: str, mark: str) -> None:
    assert seen([query]) == [mark]
