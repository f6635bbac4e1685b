"""Every page type on A4: no chrome, whole rows, open details, spelled-out addresses, and sheets that know their page."""

import re
from collections.abc import Callable, Iterator
from functools import cache

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from browser.page_types import PAGE_TYPES
from browser.watching import watched

A4 = (595, 842)
"""Points."""
CHROME = ("Gå til indholdet", "Menu", "Dine rettigheder", "Ret denne side", "Mørkt udseende", "Print siden")


@pytest.fixture(scope="module")
def printed(browser: Browser, site_url: str) -> Iterator[Callable[[str], list[str]]]:
    """A function that gives the text of each sheet of a page type, every white space as one blank; each is printed once."""
    with watched(browser) as open_page:
        page = open_page()
        yield cache(lambda name: _sheets(page, site_url + PAGE_TYPES[name]))


def _sheets(page: Page, address: str) -> list[str]:
    document = pypdfium2.PdfDocument(_pdf(page, address))
    texts = [_text(document[number]) for number in range(len(document))]
    assert {tuple(map(round, document[number].get_size())) for number in range(len(document))} == {A4}
    document.close()
    return texts


def _pdf(page: Page, address: str) -> bytes:
    page.goto(address, wait_until="load")
    return page.pdf(prefer_css_page_size=True)


def _text(sheet: pypdfium2.PdfPage) -> str:
    text_page = sheet.get_textpage()
    text = text_page.get_text_bounded()
    text_page.close()
    return " ".join(text.replace("￾", "").split())


@pytest.mark.parametrize("name", [name for name in PAGE_TYPES if name not in ("find-answer", "missing")])
def test_a_page_prints_as_a_document(printed, name: str) -> None:
    """The title first, nothing of the screen's frame, and on each sheet its number and the page's address."""
    texts = printed(name)
    whole = " ".join(texts)
    named = {"Ret denne side"} if name.startswith("editors") else set()  # the handbook says where the link is
    assert [word for word in CHROME if word in whole and word not in named] == []
    for number, text in enumerate(texts, 1):
        assert f"Side {number} af {len(texts)}" in text
        assert PAGE_TYPES[name].split("?")[0] in text
        assert len(text) > 150, "an empty sheet"


def test_house_rules_print_with_department_and_date(printed) -> None:
    """Title, department and the date of the afdelingsmøde on the first sheet; every clause follows."""
    texts = printed("department-house-rules")
    assert len(texts) <= 4
    assert re.search(r"Husorden i Eksempelgården", texts[0])
    assert re.search(r"Vedtaget på afdelingsmødet den \d+\. \w+ \d{4}", texts[0])
    assert all("Husorden i Eksempelgården" in text for text in texts)
    assert re.search(r"1\. \w+", texts[0])


def test_a_proposal_says_on_paper_that_it_is_one(printed) -> None:
    """A text that no afdelingsmøde has adopted must not look adopted on a notice board."""
    assert "Intet afdelingsmøde har vedtaget det" in printed("house-rules")[0]
    assert len(printed("house-rules")) <= 5


def test_the_departments_table_says_each_answer_on_few_sheets(printed) -> None:
    """Confirmed when, by whom; where most answers come from, once; each row with who does it and who pays."""
    texts = printed("department-table")
    assert "Hvem ordner hvad i Eksempelgården" in texts[0]
    assert re.search(r"bekræftet(?:, senest)? på afdelingsmødet den \d+\. \w+ \d{4}", texts[0])
    assert len(texts) <= 6
    whole = " ".join(" ".join(texts).split())
    assert len(re.findall(r"Hvor der ikke står andet: Organisationens standard\.", whole)) == 1
    assert "Afkalke perlator og vandhane Du gør det Du betaler" in whole
    assert len(re.findall(r"Besluttet på afdelingsmødet den \d+\. \w+ \d{4}", whole)) > 5


def test_no_row_is_cut(new_page, site_url: str) -> None:
    """A row with its lines on two sheets would show the middle of a sentence first: rows are reported not to break."""
    page = new_page()
    page.goto(site_url + PAGE_TYPES["table"])
    page.emulate_media(media="print")
    rows = page.locator("tr[data-item]").evaluate_all("rows => rows.map(row => getComputedStyle(row).breakInside)")
    assert set(rows) == {"avoid"}
    sizes = page.locator(".bv-table :is(th, td, small, span)").evaluate_all(
        "all => all.filter((one) => one.checkVisibility()).map((one) => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 12, "nine points"


def test_links_say_their_address(printed) -> None:
    """On paper a link can't be pressed: its whole address is behind it."""
    whole = " ".join(printed("disagreement"))
    assert re.search(r"mægling \(http://127\.0\.0\.1:\d+/beredskabet/maegling/\)", whole)


def test_folded_parts_are_open_on_paper_and_closed_again(new_page, site_url: str) -> None:
    """What is acute is in a folded list on the front page; on paper it must be read."""
    page = new_page()
    page.goto(site_url + "/")
    details = page.locator(".bv-acute details")
    assert details.get_attribute("open") is None
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert details.get_attribute("open") is not None
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert details.get_attribute("open") is None


def test_without_script_folded_parts_are_open_too(new_page, site_url: str) -> None:
    """The style sheet alone opens them, and links to other sites show their address."""
    whole = " ".join(_sheets(new_page(java_script_enabled=False), site_url + PAGE_TYPES["front"]))
    assert "Et vandrør er utæt" in whole


def test_dark_screens_print_on_white(new_page, site_url: str) -> None:
    """Whoever reads in the dark must not print a black sheet."""
    document = pypdfium2.PdfDocument(_pdf(new_page(color_scheme="dark"), site_url + PAGE_TYPES["written"]))
    picture = document[0].render(scale=0.3, grayscale=True).to_pil()
    histogram = picture.histogram()
    document.close()
    assert picture.getpixel((5, 5)) == 255
    assert sum(histogram[200:]) / sum(histogram) > 0.8
    assert sum(histogram[:90]) > 0, "nothing dark enough to be read"


def test_the_sheet_to_fill_in_has_room_for_a_pen(new_page, site_url: str) -> None:
    """Empty cells are at least 9 mm high on paper."""
    page = new_page()
    page.goto(site_url + PAGE_TYPES["sheet"])
    page.emulate_media(media="print")
    heights = page.locator("td:empty").evaluate_all("cells => cells.map(cell => cell.getBoundingClientRect().height)")
    assert len(heights) > 5
    assert min(heights) >= 9 * 96 / 25.4


@pytest.mark.parametrize("path", ["/find/?q=vasken%20er%20stoppet", "/?q=vasken%20er%20stoppet"])
def test_a_question_prints_with_its_answers_and_nothing_else(new_page, site_url: str, path: str) -> None:
    page = new_page()
    page.goto(site_url + path)
    page.locator("[data-result][data-item=vandlaas] .bv-result-action", has_text="Rens vandlåsen").wait_for()
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    texts = [_text(document[number]) for number in range(len(document))]
    document.close()
    assert len(texts) <= 2
    whole = " ".join(texts)
    assert "Vasken er stoppet" in texts[0] and "Rens vandlåsen med en spand under." in texts[0]
    for other in ("Alt fra A til Å", "Vælg et rum", "Vælg din afdeling", "Sådan gør du", "Skriv fx"):
        assert other not in whole


def test_no_list_of_search_words_is_printed(printed) -> None:
    """They are searched, not shown: a fold of them stays folded on paper."""
    assert "Andre ord" not in " ".join(printed("find"))


@pytest.mark.parametrize("guide", ["stoppet-afloeb", "luk-for-vandet", "mal-loft-og-vaeg"])
def test_a_usual_guide_is_two_sheets(guide: str, site_url: str, page: Page) -> None:
    page.goto(f"{site_url}/vejledninger/{guide}/")
    page.wait_for_load_state("networkidle")
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    sheets = len(document)
    document.close()
    assert sheets <= 2


@pytest.mark.parametrize(("place", "most"), [("/afdelinger/lukretiavej/", 1), ("/nettet/", 3)])
def test_no_sheet_for_the_last_lines(place: str, most: int, site_url: str, page: Page) -> None:
    assert len(_sheets(page, site_url + place)) <= most


def test_the_page_of_the_components_is_one_sheet(site_url: str, page: Page) -> None:
    """What it is; a component's states are for a screen, and were 38 sheets."""
    assert len(_sheets(page, f"{site_url}/designsystem/")) == 1


def test_no_way_to_choose_a_department_is_printed(printed) -> None:
    assert "Vælg din afdeling" not in " ".join(printed("guide"))
