"""Every version of a department's documents, beside the one before and beside today's standard; its meetings in their order."""

import re
import shutil
from dataclasses import replace

import pytest
from defusedxml.ElementTree import fromstring

from case_tree import BASE
from portal.feeds.news import news_feeds
from portal.model.house_rules import HouseRules, RuleChanges
from portal.pages.page import Site
from portal.pages.word_changes import word_changes
from portal.publish.compile import compile_site

ATOM = "{http://www.w3.org/2005/Atom}"
HOME = "/afdelinger/gaarden/"
RULES = f"{HOME}husorden/"
MEETINGS = "content/departments/gaarden/meetings"
LATER = """\
---
title: Husorden for Gården
---

## [stoej] Støj og musik

Skru ned efter klokken 22 på alle dage.

## [grill] Grill

Grill kun på plænen.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The base project, where a later meeting adopted other house rules."""
    root = tmp_path_factory.mktemp("versions") / "small"
    shutil.copytree(BASE, root)
    later = root / MEETINGS / "2025-04-23"
    later.mkdir()
    (later / "meeting.yml").write_text("kind: afdelingsmøde\n", "utf-8")
    (later / "house-rules.md").write_text(LATER, "utf-8")
    return compile_site(root)


def html(site: Site, address: str) -> str:
    return next(page.html for page in site.pages if page.address == address)


def part(text: str, mark: str) -> str:
    """The part of a version's page that begins with this mark, up to the next part."""
    return re.split(r"<section data-(?:compared|whole)", text[text.index(mark) :])[0]


def words(text: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", text).split())


def test_the_page_of_a_document_lists_its_versions_by_meeting(site: Site) -> None:
    found = re.findall(r'<li><a href="(versioner/[^"]+)">([^<]+)</a>(.*?)</li>', html(site, RULES))
    assert [(one[0], "Gælder nu" in one[2]) for one in found] == [
        ("versioner/2025-04-23/", True),
        ("versioner/2024-04-22/", False),
    ]
    assert found[0][1] == "Vedtaget på afdelingsmødet den 23. april 2025"


def test_a_version_is_shown_beside_the_one_before_clause_by_clause(site: Site) -> None:
    before = part(html(site, f"{RULES}versioner/2025-04-23/"), 'data-compared="before"')
    assert re.findall(r'data-clause-change="(\w+)" data-clause="(\w+)"', before) == [
        ("changed", "stoej"),
        ("new", "grill"),
    ]
    gone = [words(one) for one in re.findall(r"<del>.*?</del>", before)]
    new = [words(one) for one in re.findall(r"<ins>.*?</ins>", before)]
    assert gone == ["Fjernet: 21."]
    assert new[0] == "Tilføjet: 22 på alle dage."


def test_a_version_is_shown_beside_todays_standard(site: Site) -> None:
    beside = part(html(site, f"{RULES}versioner/2025-04-23/"), 'data-compared="standard"')
    own = {clause.id for clause in site.portal.house_rules.clauses}
    changes = {
        name: change for change, name in re.findall(r'data-clause-change="(\w+)" data-clause="([\w-]+)"', beside)
    }
    assert changes["grill"] == ("changed" if "grill" in own else "new")
    assert {clause for clause, change in changes.items() if change == "gone"} == own - {"stoej", "grill"}


def test_an_earlier_version_says_that_it_is_not_in_force_and_has_its_own_words(site: Site) -> None:
    text = html(site, f"{RULES}versioner/2024-04-22/")
    assert "Den gælder ikke nu." in text
    assert "Skru ned efter klokken 21." in words(text)
    assert 'data-compared="before"' not in text, "it is the first"


def test_the_home_of_a_department_has_its_meetings_the_latest_first(site: Site) -> None:
    text = html(site, HOME)
    assert re.findall(r'data-meeting="([^"]+)"', text) == ["2025-04-23", "2024-04-22", "undated"]
    assert 'href="husorden/versioner/2025-04-23/"' in text
    first = text[text.index('data-meeting="2024-04-22"') :]
    assert "Du skifter selv bruseren." in first


def test_the_words_of_both_texts_are_all_there() -> None:
    parts = word_changes("Du må grille på altanen hver dag", "Du må ikke grille på altanen")
    assert " ".join(one.words for one in parts if one.kind != "new") == "Du må grille på altanen hver dag"
    assert " ".join(one.words for one in parts if one.kind != "gone") == "Du må ikke grille på altanen"
    assert [one.words for one in parts if one.kind == "new"] == ["ikke"]


def test_the_meetings_come_as_a_feed_dated_by_them(site: Site) -> None:
    address = "https://hjaelp.eksempel.dk/"
    published = replace(site.portal, organisation=site.portal.organisation.model_copy(update={"site_url": address}))
    files = news_feeds(published, site.texts)
    feed = fromstring(files["afdelinger/gaarden/nyt.xml"])
    entries = feed.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}updated") for one in entries] == ["2025-04-22T22:00:00Z", "2024-04-21T22:00:00Z"]
    assert feed.findtext(f"{ATOM}updated") == "2025-04-22T22:00:00Z"
    assert entries[0].findtext(f"{ATOM}title") == "Besluttet på afdelingsmødet den 23. april 2025"
    assert entries[0].find(f"{ATOM}link").get("href") == f"{address}afdelinger/gaarden/#moede-2025-04-23"
    assert "Du skifter selv bruseren." in entries[1].findtext(f"{ATOM}content")
    assert files == news_feeds(published, site.texts), "the same bytes whenever it is made"


def test_without_the_sites_address_there_is_no_feed(site: Site) -> None:
    unknown = site.portal.organisation.model_copy(update={"site_url": None})
    assert news_feeds(replace(site.portal, organisation=unknown), site.texts) == {}


def test_an_item_is_answered_by_the_clause_that_was_adopted_last() -> None:
    rules = HouseRules(
        title="Husorden", status="adopted", serves=({"clause": "grill", "items": ["grill", "altan"]},), clauses=()
    )
    changes = RuleChanges(kind="house-rules", serves=({"clause": "grill-paa-altan", "items": ["grill"]},))
    assert [(one.clause, one.items) for one in rules.changed_by(changes).serves] == [
        ("grill", ("altan",)),
        ("grill-paa-altan", ("grill",)),
    ]
    gone = rules.changed_by(RuleChanges(kind="house-rules", serves=({"clause": "ny", "items": ["altan", "grill"]},)))
    assert [one.clause for one in gone.serves] == ["ny"]
