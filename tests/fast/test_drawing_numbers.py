"""What a drawing is drawn by: numbers that a browser can draw, and no number of a person that is parted over its texts."""

from pathlib import Path

import pytest
from defusedxml.ElementTree import fromstring

from case_tree import BASE, make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.check.drawing_numbers import number_faults

FILE = "docs/vejledninger/img/vasken-1.svg"
VIEW_BOX = 'viewBox="0 0 480 320"'


@pytest.fixture
def drawing(tmp_path: Path) -> Path:
    return make_tree("base", tmp_path / "tree") / FILE


def said(drawing: Path, old: str, new: str) -> tuple[list[str], list[str]]:
    """What stops the build, and what is only told, of the drawing with something changed in it."""
    text = drawing.read_text("utf-8")
    assert text.count(old) == 1
    drawing.write_text(text.replace(old, new), "utf-8")
    problems = Problems()
    read_portal(drawing.parents[3], problems)
    return [one.message for one in problems.found], [one.message for one in problems.notes if one.place.file == FILE]


@pytest.mark.parametrize(
    "written",
    [
        "",
        *(
            f'viewBox="{one}"'
            for one in ("0 0 NaN 5", "0 0 Infinity 4", "0 0 480", "0 0 1e99 9", "0 0 0 0", "0 0 9 -9")
        ),
        *(f'viewBox="{one}"' for one in ("", "0 0 480 320 9", "0 0 1 100000", "\u0660 0 480 320", "0 0 4,,8 320")),
    ],
)
def test_a_part_of_the_plane_that_can_not_be_shown_is_refused(written: str, drawing: Path) -> None:
    (message,) = said(drawing, VIEW_BOX, written)[0]
    assert "viewBox" in message


@pytest.mark.parametrize(
    "shape",
    [
        *(
            '<rect x="NaN"/>',
            '<rect width="-4"/>',
            '<circle r="Infinity"/>',
            '<rect width="0x10"/>',
            '<line x1="1e40"/>',
        ),
        *(
            '<path d="M0 0LNaN 5"/>',
            '<path d="M0 0L5e9 5"/>',
            '<g transform="scale(1e30)"/>',
            '<text font-size="1e9"/>',
        ),
    ],
)
def test_a_number_that_can_not_be_drawn_is_refused(shape: str, drawing: Path) -> None:
    (message,) = said(drawing, "</svg>", f"{shape}</svg>")[0]
    assert "kan ikke tegnes" in message


@pytest.mark.parametrize(
    ("attribute", "value"),
    [
        *(("viewBox", "0,0,480,320"), ("viewBox", "-1.5e1 0 480 320"), ("points", "0 0-5 3,2.5.5"), ("x", "1 2 3")),
        *(("d", "M0 0a1 1 0 011 1z"), ("rx", "auto"), ("width", "100%"), ("r", "1e-5"), ("stroke-dasharray", "4, 2")),
        *(("font-size", "1.2em"), ("transform", "translate(4 -2) rotate(-90)"), ("opacity", ".5"), ("fill", "none")),
    ],
)
def test_what_drawing_programs_write_is_taken(attribute: str, value: str) -> None:
    assert list(number_faults(attribute, value)) == []


def test_every_drawing_of_the_content_can_be_drawn(project: Path) -> None:
    every = [path for folder in ("docs", "content") for path in (project / folder).rglob("*.svg")]
    assert len(every) > 450
    faults = [
        (path.name, fault)
        for path in [*every, *BASE.rglob("*.svg")]
        for element in fromstring(path.read_text("utf-8")).iter()
        for name, value in element.attrib.items()
        for fault in number_faults(name, value)
    ]
    assert faults == []


@pytest.mark.parametrize(
    "texts",
    [
        "<text>010190</text><text>1234</text>",
        "<text>010190</text>\n<text>-1234</text>",
        "<text><tspan>0101</tspan>\n<tspan>90-1234</tspan></text>",
        "<text><tspan>22 33</tspan> <tspan>44 55</tspan></text>",
        "<text>22 33</text><text>44 55</text>",
    ],
)
def test_a_persons_number_in_two_texts_is_refused(texts: str, drawing: Path) -> None:
    (message,) = said(drawing, "</svg>", f"{texts}</svg>")[0]
    assert "nummer" in message


def test_numbers_of_houses_in_a_row_are_told_and_stop_nothing(drawing: Path) -> None:
    texts = "".join(f"<text>{number}</text>" for number in range(20, 28, 2))
    found, told = said(drawing, "</svg>", f"{texts}</svg>")
    assert found == []
    assert any("mobilnummer" in one for one in told)
    assert said(drawing, texts, "<text>12</text><text>14</text>") == ([], [])


@pytest.mark.parametrize("measures", [(2200, 1100), (3000, 4000, 5000), (600, 2400, 600)])
def test_measures_of_a_plan_are_told_at_most(measures: tuple[int, ...], drawing: Path) -> None:
    texts = "".join(f"<text>{one}</text>" for one in measures)
    found, told = said(drawing, "</svg>", f"{texts}</svg>")
    assert found == []
    assert all("mobilnummer" in one for one in told)


def test_the_days_of_a_calendar_are_no_number(drawing: Path) -> None:
    texts = "".join(f"<text>{day}</text>" for day in range(1, 32))
    assert said(drawing, "</svg>", f"{texts}</svg>") == ([], [])
