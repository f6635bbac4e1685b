"""The guides' drawings: one palette, words for those who can't see them, and no word in the picture file."""

import re
from collections import Counter
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from defusedxml.ElementTree import fromstring

from portal.base.problems import Problems
from portal.check.drawing_words import WordLists
from portal.check.pictures import clean_picture
from portal.model.drawing_words import DrawingList, DrawingWords
from portal.model.portal import Portal
from portal.pages.page import Site

SVG = "{http://www.w3.org/2000/svg}"
PALETTE = {
    *("#1d3557", "#ffffff", "#f1ede4", "#ddd3c0", "#8ecae6", "#c5ced6", "#8795a1"),
    *("#d9b38c", "#f0c8a0", "#8f5b3a", "#7fa8d1", "#d9622b", "#b3261e", "#2d7d46", "#ffe08a"),
}
"""Dark mode gives each of these another colour by its exact value; a colour beside them would stay as it is."""
COLOURS = ("fill", "stroke")
OPACITIES = ("opacity", "fill-opacity", "stroke-opacity")
SMALLEST_TEXT = 18
"""In a drawing 480 wide, so that it can be read on a phone."""


@pytest.fixture(scope="module")
def portal(compiled: Site) -> Portal:
    """The real content."""
    return compiled.portal


@pytest.fixture(scope="module")
def drawings(project: Path) -> dict[str, str]:
    """The text of every drawing that ships, by file name."""
    return {path.name: path.read_text("utf-8") for path in sorted((project / "docs").rglob("*.svg"))}


@pytest.fixture(scope="module")
def roots(portal: Portal) -> dict[str, Element]:
    """Every drawing as it is published, with its words in it."""
    return {Path(path).name: fromstring(data) for path, data in portal.pictures.items() if path.endswith(".svg")}


def test_no_drawing_holds_a_word_itself(drawings: dict[str, str]) -> None:
    written = {
        (name, part)
        for name, text in drawings.items()
        for element in fromstring(text).iter()
        for part in (element.text, element.tail)
        if any(letter.isalpha() for letter in part or "")
    }
    assert len(drawings) > 450
    assert written == set()


def test_a_language_is_a_list(project: Path) -> None:
    """The same drawing with a list of another language says the same in that language."""
    path = "docs/vejledninger/img/afkalk-vandhane-2.svg"
    words = DrawingWords(id="afkalk-vandhane-2", title="The parts", labels=("shell", "insert", "sieve", "rubber"))
    lists = WordLists("docs/vejledninger/img", "en", {"en": DrawingList(drawings=(words,))})
    problems = Problems()
    drawn = clean_picture(path, (project / path).read_bytes(), problems, lists)
    shown = [text.text for text in fromstring(drawn).iter(f"{SVG}text")]
    assert shown == ["shell", "insert", "sieve", "rubber", "1", "2", "3", "4"]
    assert problems.found == set()


SHARED = "faelles-"
"""What its name begins with when a drawing shows a step that several guides have: pull out the plug, hold the ladder."""


def test_every_drawing_is_used_once_and_a_shared_one_in_several_guides(
    portal: Portal, drawings: dict[str, str]
) -> None:
    used = Counter(Path(step.picture).name for guide in portal.guides.values() for step in guide.steps if step.picture)
    pages = {
        Path(name).name
        for page in portal.written_pages
        for name in re.findall(r"\(([^()\s]+\.svg)\)", page.document.body)
    }
    dangers = {Path(one.file).name for danger in portal.dangers.dangers for one in danger.drawings}
    rooms = {f"{room.id}.svg" for room in portal.rooms.values() if room.things}
    tools = {f"{tool}.svg" for tool in portal.tools}
    assert set(drawings) == set(used) | pages | dangers | rooms | tools
    assert [danger.id for danger in portal.dangers.dangers if not danger.drawings] == []
    assert {name: times for name, times in used.items() if (times > 1) != name.startswith(SHARED)} == {}


def test_pictures_of_a_guide_carry_its_name(portal: Portal) -> None:
    strangers = [
        (guide.id, step.picture)
        for guide in portal.guides.values()
        for step in guide.steps
        if step.picture and not re.fullmatch(rf"img/(?:{guide.id}-\d+|{SHARED}[a-z0-9-]+)\.svg", step.picture)
    ]
    assert strangers == []


def test_only_the_palette_is_used(roots: dict[str, Element]) -> None:
    others = {
        (name, element.get(attribute))
        for name, root in roots.items()
        for element in root.iter()
        for attribute in COLOURS
        if element.get(attribute) not in (None, "none", *PALETTE)
    }
    assert others == set()


def test_what_shows_through_can_still_be_seen(roots: dict[str, Element]) -> None:
    faint = {
        (name, element.get(attribute))
        for name, root in roots.items()
        for element in root.iter()
        for attribute in OPACITIES
        if not 0.2 <= float(element.get(attribute, "0.5")) <= 0.8
    }
    assert faint == set()


def test_all_have_one_size_and_rooms_another(portal: Portal, roots: dict[str, Element]) -> None:
    rooms = {f"{room.id}.svg" for room in portal.rooms.values()}
    sizes = {name: "0 0 480 440" if name in rooms else "0 0 480 320" for name in roots}
    assert {name for name, root in roots.items() if root.get("viewBox") != sizes[name]} == set()


def test_every_drawing_is_described_in_words(roots: dict[str, Element]) -> None:
    for name, root in roots.items():
        title, description = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert root.get("role") == "img", name
        assert root.get("aria-labelledby", "").split() == [title.get("id"), description.get("id")], name
        assert len(title.text.split()) <= 8 < len(description.text), name


def test_two_pictures_of_a_guide_are_not_described_in_the_same_words(portal: Portal) -> None:
    words = Counter(
        (guide.id, step.picture_text) for guide in portal.guides.values() for step in guide.steps if step.picture
    )
    assert {text: times for text, times in words.items() if times > 1} == {}


def test_labels_can_be_read_on_a_phone(roots: dict[str, Element]) -> None:
    small = {
        (name, text.text)
        for name, root in roots.items()
        for text in root.iter(f"{SVG}text")
        if float(text.get("font-size", "0")) * _scale_of(root, text) < SMALLEST_TEXT * 0.9
    }
    assert small == set()


def _scale_of(root: Element, wanted: Element) -> float:
    """How much the groups around an element enlarge it."""

    def search(element: Element, scale: float) -> float | None:
        found = re.search(r"scale\(([\d.]+)", element.get("transform", ""))
        scale *= float(found[1]) if found else 1
        if element is wanted:
            return scale
        return next((hit for child in element if (hit := search(child, scale)) is not None), None)

    return search(root, 1.0) or 1.0
