"""What the survey asks is written once, in content/survey.yml: the kit's sheet and all pages ask the same."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from portal.addresses import address
from portal.base.problems import Problems
from portal.markdown.links import Links
from portal.model.portal import Portal
from portal.notices.visit_kit import kit_data
from portal.pages.survey import survey_pages
from portal.pages.written import written_page
from portal.texts.catalogue import catalogue
from projects import ROOT

PAGE = "/beredskabet/tryghed/"
KNOWN = re.compile(r"<script[^>]*data-known>(.*?)</script>", re.DOTALL)
NEW = "Kan du finde en kontakt i mørke?"


def kit(portal: Portal) -> str:
    return str(kit_data(portal.departments["eksempelgaarden"], portal, "https://eksempel.dk", catalogue("da")))


def safety_page(portal: Portal) -> str:
    catalogues = {"da": catalogue("da"), **{one: catalogue("da") for one in portal.organisation.languages}}
    written = next(one for one in portal.written_pages if address.of_document(one.document.file) == PAGE)
    return unescape(written_page(written, portal, Links(frozenset(), Problems()), catalogues).html)


def tools(portal: Portal) -> tuple[str, str]:
    assert portal.organisation.fieldwork
    staff, residents = survey_pages(portal.organisation.fieldwork, portal, catalogue("da"))
    return unescape(staff.html), str(json.loads(KNOWN.findall(residents.html)[0]))


FACES: dict[str, Callable[[Portal], str]] = {
    "the kit's sheet": kit,
    "the page": safety_page,
    "staff's page": lambda portal: tools(portal)[0],
    "residents' page": lambda portal: tools(portal)[1],
}


@pytest.mark.parametrize("face", FACES)
def test_each_face_asks_what_the_file_asks(portal: Portal, face: str) -> None:
    assert portal.survey
    first, *others = portal.survey.questions
    survey = portal.survey.model_copy(update={"questions": (*others, first.model_copy(update={"ask": NEW}))})
    said = FACES[face](replace(portal, survey=survey))
    asked = [one.ask for one in survey.questions]
    assert [one for one in asked if one not in said] == []
    assert [said.rindex(one) for one in asked] == sorted(said.rindex(one) for one in asked)
    assert first.ask not in said


@pytest.mark.parametrize("face", ["the kit's sheet", "the page"])
def test_what_is_answered_in_words_is_on_paper_alone(portal: Portal, face: str) -> None:
    assert portal.survey
    assert portal.survey.open
    assert [one for one in portal.survey.open if one not in FACES[face](portal)] == []
    assert [one for one in portal.survey.open if any(one in page for page in tools(portal))] == []


def test_no_question_is_written_a_second_time(portal: Portal) -> None:
    """Neither in the page, in the texts nor in a template: there it would drift."""
    assert portal.survey
    asked = [one.ask for one in portal.survey.questions] + [*portal.survey.open]
    texts = [*ROOT.glob("src/portal/texts/**/*.ftl"), *ROOT.glob("src/portal/theme/**/*.typ")]
    places = [ROOT / "docs/beredskabet/tryghed.md", *texts]
    assert places
    twice = re.compile("|".join(map(re.escape, asked)))
    assert [file.name for file in places if twice.search(file.read_text("utf-8"))] == []
