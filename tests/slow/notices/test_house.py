"""The whole of a department on few sheets: who does what on two, the house rules in columns and folded."""

import re
from dataclasses import asdict, replace

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from notices import paper
from portal.markdown.blocks import blocks
from portal.markdown.prose import render
from portal.model.portal import Portal
from portal.notices.folding import folded
from portal.notices.print_jobs import PrintJob, house_jobs
from portal.texts.catalogue import catalogue
from projects import ROOT

SITE = "https://hjaelp.eksempel.dk"
EVERY = (
    "eksempelgaarden",
    *(pytest.param(slug, marks=pytest.mark.long) for slug in ("lukretiavej", "eksempelparken", "vangehusvej")),
)
"""One with rules and decisions of its own, so the longest; the others in `make test-all`."""


def jobs(portal: Portal, slug: str) -> list[PrintJob]:
    """The chart, the rules and the rules to be folded."""
    return list(house_jobs(portal, SITE, [portal.departments[slug]], catalogue("da")))


def sizes_of(pdf: bytes, words: str) -> set[float]:
    """The sizes in points of the letters of the first words that are these."""
    document = pypdfium2.PdfDocument(pdf)
    found: set[float] = set()
    for number in range(len(document)):
        text = document[number].get_textpage()
        where = text.search(words).get_next()
        if where:
            found |= {round(pdfium.FPDFText_GetFontSize(text.raw, where[0] + n), 1) for n in range(where[1])}
    document.close()
    return found


@pytest.mark.parametrize("slug", EVERY)
def test_who_does_what_is_two_sheets_with_every_item(shipped: Portal, pdf_of, slug: str) -> None:
    pdf = pdf_of(jobs(shipped, slug)[0])
    about, words = paper.about(pdf), paper.text(pdf)
    assert (about["pages"], about["sizes"], about["part"]) == (2, {paper.POINTS["a4"]}, "1")
    assert paper.outside(pdf) == []
    names = [item.name for item in shipped.items_of(shipped.departments[slug]).values()]
    assert [name for name in names if name.split()[0] not in words] == []
    assert [code.text for code in paper.codes(pdf)] == [f"{SITE}/afdelinger/{slug}/hvem-ordner-hvad/"]
    assert "Side 2 af 2" in words


def test_the_roles_have_the_pictures_of_the_pages() -> None:
    theme = ROOT / "src" / "portal" / "theme"
    chart = (theme / "notices" / "chart.typ").read_text("utf-8").replace('\\"', "'")
    drawn = re.findall(r': "(<.+?>)",', chart)
    pictures = (theme / "mkdocs" / "partials" / "icons.html").read_text("utf-8").replace('"', "'")
    assert len(drawn) == len(("you", "department"))
    assert [one for one in drawn if one not in pictures] == []


def test_what_a_meeting_decided_is_marked_and_the_rest_is_not(shipped: Portal) -> None:
    data = jobs(shipped, "eksempelgaarden")[0].data
    marks = {row["name"]: row["mark"] for group in data["categories"] for row in group["rows"]}
    decided = {shipped.items[one.decision.item].name for one in shipped.departments["eksempelgaarden"].decided}
    assert {name for name, mark in marks.items() if mark == "●"} <= decided
    assert "●" in marks.values()
    unknown = jobs(shipped, "lukretiavej")[0].data
    assert "●" not in {row["mark"] for group in unknown["categories"] for row in group["rows"]}
    assert "ikke bekræftet" in unknown["status"]


@pytest.mark.parametrize("slug", EVERY)
def test_house_rules_are_whole_in_letters_of_ten_points_and_numbered(shipped: Portal, pdf_of, slug: str) -> None:
    pdf, rules = pdf_of(jobs(shipped, slug)[1]), shipped.house_rules_of(shipped.departments[slug])
    pages, words = paper.about(pdf)["pages"], paper.text(pdf)
    assert pages <= 5
    assert f"Side {pages} af {pages}" in words
    assert [one.title for one in rules.clauses if one.title not in words] == []
    assert min(sizes_of(pdf, rules.clauses[0].text.split(".")[0][:20])) >= 10
    assert paper.outside(pdf) == []


def test_points_have_the_numbers_that_were_written(shipped: Portal, pdf_of) -> None:
    job = jobs(shipped, "eksempelgaarden")[1]
    made = job.make()
    points = blocks(render("- Vask\n\n1. Luk lugen.\n2. Vent lidt.\n4. Tøm filteret.", lambda *_: "").html)
    words = paper.text(pdf_of(replace(job, make=lambda: {**made, "intro": list(map(asdict, points))})))
    assert [one in words for one in ("– Vask", "1. Luk lugen.", "2. Vent lidt.", "4. Tøm filteret.")] == [True] * 4


@pytest.mark.parametrize("slug", EVERY)
def test_folded_they_are_one_sheet_of_a3_that_reads_on(shipped: Portal, pdf_of, slug: str) -> None:
    """The last page beside the first, then the second beside the third; none is empty."""
    sheet = folded(pdf_of(jobs(shipped, slug)[2]))
    document = pypdfium2.PdfDocument(sheet)
    assert len(document) == 2
    width, height = document[0].get_size()
    assert (round(width), round(height)) == (paper.POINTS["a3"][1], paper.POINTS["a3"][0])
    halves = [
        document[page].get_textpage().get_text_bounded(left=side * width / 2, right=(side + 1) * width / 2)
        for page in (0, 1)
        for side in (0, 1)
    ]
    document.close()
    assert [f"Side {page} af 4" in half for page, half in zip((4, 1, 2, 3), halves, strict=True)] == [True] * 4
    assert all(len(half) > 1500 for half in halves), "no half-empty sheets"
