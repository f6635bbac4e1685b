"""A notice made in the browser: from a guide to a printed sheet with its code in three taps, and paper that is just the sheet."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from notices import paper

DEPARTMENT = "eksempelgaarden"
SMALLEST = """() => Math.min(...[...document.querySelectorAll("[data-paper] *")]
  .filter((e) => e.getClientRects().length && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
  .map((e) => parseFloat(getComputedStyle(e).fontSize) * 0.75))"""
"""The smallest letters of the sheet in points, in the print's own layout."""


def printed(page: Page) -> bytes:
    return page.pdf(prefer_css_page_size=True, print_background=True)


@pytest.fixture
def taps(page: Page) -> Page:
    """A page whose print dialogue says that it was opened."""
    page.add_init_script("window.print = () => { document.title = 'printed'; }")
    return page


def test_from_a_guide_to_the_print_dialogue_in_two_taps_and_the_code_opens_the_guide(site_url: str, taps: Page) -> None:
    """The third tap is the dialogue's own. The site's address is not known: the code leads to where it is served from."""
    taps.goto(f"{site_url}/?afdeling={DEPARTMENT}")
    taps.get_by_role("button", name="Ja, husk det").first.click()
    taps.goto(f"{site_url}/vejledninger/stoppet-afloeb/")
    taps.locator("[data-compose-link]").click()
    expect(taps.locator("[data-sheet=code] svg")).to_be_visible()
    expect(taps.locator("[data-sheet=department]")).to_contain_text("Eksempelgården")
    pdf = printed(taps)
    taps.get_by_role("button", name="Print opslaget").click()
    expect(taps).to_have_title("printed")
    [code] = paper.codes(pdf)
    assert code.text == f"{site_url}/e/gaarden/#stoppet-afloeb"
    assert len(paper.pictures(pdf, 20)) == 1
    said = paper.text(pdf)
    assert all(words in said for words in ("Vasken er stoppet", "Du gør det. Du betaler.", "Stop og ring, hvis"))
    assert not any(words in said for words in ("Find svar", "Vagt", "Hvad handler det om?", "Side 1"))
    taps.goto(code.text)
    taps.wait_for_url(f"{site_url}/vejledninger/stoppet-afloeb/?afdeling={DEPARTMENT}")


@pytest.mark.parametrize("size", ["a4", "a5", "a3"])
def test_each_size_is_one_sheet_of_its_own_layout_in_letters_one_can_read(size: str, site_url: str, page: Page) -> None:
    for guide in ("luk-for-vandet", "mal-loft-og-vaeg", "fraflytning"):
        page.goto(f"{site_url}/opslag/?vejledning={guide}&afdeling={DEPARTMENT}")
        page.get_by_label("Størrelse").select_option(size)
        expect(page.locator("[data-sheet=code] svg")).to_be_visible()
        page.wait_for_load_state("networkidle")
        expect(page.locator("[data-report]")).to_be_empty()
        assert page.locator("[data-sheet=never] li:visible").count() >= 3, "what one must never do is all there"
        pdf = printed(page)
        [picture] = paper.pictures(pdf, 72)
        assert all(abs(a - b) <= 1 for a, b in zip(picture.size, paper.POINTS[size], strict=True))
        assert paper.outside(pdf) == []
        page.emulate_media(media="print")
        assert page.evaluate(SMALLEST) >= 9.99
        page.emulate_media(media="null")


def test_own_words_are_on_the_sheet_as_they_are_typed(site_url: str, taps: Page) -> None:
    taps.goto(f"{site_url}/opslag/")
    sent: list[str] = []
    taps.on("request", lambda request: sent.append(request.url) if request.method != "GET" else None)
    taps.get_by_role("button", name="Print opslaget").click()
    expect(taps.locator("[data-report]")).to_have_text("Skriv en overskrift først.")
    taps.get_by_label("Overskrift").fill("Loppemarked <b>æøå</b>")
    taps.get_by_label("Dato").fill("2027-03-06")
    taps.get_by_label("Din besked").fill("Kom forbi.\nTag kaffe med.")
    sheet = taps.locator("[data-paper]")
    expect(sheet.get_by_role("heading", level=2)).to_have_text("Loppemarked <b>æøå</b>")
    expect(sheet).to_contain_text("lørdag den 6. marts 2027")
    expect(sheet).to_contain_text("Tag kaffe med.")
    expect(sheet.get_by_text("Hvem gør det her?")).to_be_hidden()
    taps.get_by_label("QR-kode").uncheck()
    expect(taps.locator("[data-sheet=code] svg")).to_have_count(0)
    assert sent == []


def test_what_is_happening_is_ready_to_print(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}/afdelinger/{DEPARTMENT}/")
    page.locator("#besked-vand-lukket").get_by_role("link", name="Print som opslag").click()
    expect(page.locator("[data-sheet=title]")).to_have_text("Vi lukker for vandet")
    expect(page.locator("[data-sheet=text]")).to_contain_text(
        "Arbejdet varsles mindst 6 uger før (almenlejeloven § 33)."
    )


def test_without_scripts_the_page_says_what_to_do(site_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/opslag/?vejledning=luft-ud")
    expect(page.get_by_text("Åbn vejledningen, og print den i stedet.")).to_be_visible()
