"""Who acts when, and the pages for those who do: what is claimed has a source, and the words are easy."""

import re

import pytest

from portal.check.plain_language import MOST_IN_GUIDES, measure
from portal.model.portal import Portal
from portal.model.readiness import CLAIMS

PAGES = ("ny-i-bestyrelsen", "90-dage", "ejendomsmester", "frivillig", "unge", "kaelder", "tryghed")


def test_what_is_said_of_who_acts_names_where_it_is_known_from(portal: Portal) -> None:
    assert portal.readiness is not None
    for one in portal.readiness.signals:
        if any(getattr(one, name) for name in CLAIMS):
            assert portal.sources_named(one.sources), one.id


def test_how_soon_and_who_is_told_is_mostly_unknown_and_said_to_be(portal: Portal, pages: dict[str, str]) -> None:
    assert portal.readiness is not None
    unknown = sum(not getattr(one, name) for one in portal.readiness.signals for name in ("who", "within", "told"))
    assert unknown
    assert pages[portal.readiness.page].count('data-known="no"') == unknown


def test_what_is_done_names_who_does_it(portal: Portal) -> None:
    """It is read before the row that says who: »Det kontakter …« was about nobody."""
    assert portal.readiness is not None
    assert [
        one.id for one in portal.readiness.signals if (one.does or "").startswith(("Det ", "De kan", "De taler"))
    ] == []


def test_only_departments_that_are_examples_have_partners_and_each_says_so(portal: Portal) -> None:
    partners = [(one.example, partner) for one in portal.departments.values() for partner in one.partners]
    assert partners
    assert [partner.role for example, partner in partners if not example or "eksempel" not in partner.role] == []


@pytest.mark.parametrize("name", PAGES)
def test_the_pages_are_as_easy_as_a_guide(portal: Portal, name: str) -> None:
    found = {one.file: one.lix for one in measure(portal)}
    lix = found[f"docs/beredskabet/{name}.md"]
    assert lix is not None
    assert lix <= MOST_IN_GUIDES


@pytest.mark.parametrize("name", PAGES)
def test_the_overview_leads_to_each(pages: dict[str, str], name: str) -> None:
    assert f'href="{name}/' in pages["/beredskabet/"]


@pytest.mark.parametrize("name", ["tryghed", "kaelder", "unge"])
def test_the_numbers_can_be_tapped_wherever_they_are_read(pages: dict[str, str], name: str) -> None:
    page = pages[f"/beredskabet/{name}/"]
    assert {'href="tel:112"', 'href="tel:114"'} <= set(re.findall(r'href="tel:\d+"', page))
    untapped = re.sub(r"<a [^>]*>.*?</a>", "", page)
    assert re.findall(r"[Rr]ing (?:til politiet på )?11[24]", untapped) == []


def test_the_safety_page_says_how_to_report_to_the_police(pages: dict[str, str]) -> None:
    page = pages["/beredskabet/tryghed/"]
    reporting = page.split('id="saadan-anmelder-du"')[1].split("<h2")[0]
    assert "112" in reporting
    assert "114" in reporting
