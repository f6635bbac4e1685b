"""The largest type that a phone offers (32 px) and content of the worst length: nothing leaves the screen, nothing is covered."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.chromium import ensure
from browser.page_types import PAGE_TYPES
from once import Once
from projects import build, make_project

LARGEST = "--blink-settings=defaultFontSize=32"
"""As a reader sets it: an inch of type in the browser, so that media queries know it, too."""
WIDTHS = (390, 320)
SEEN = (
    *(
        "front",
        "find-answer",
        "table",
        "item-a-or-b",
        "item-acute",
        "room",
        "departments",
        "department",
        "department-table",
    ),
    *("house-rules", "guides", "guide", "disagreement", "rights", "privacy", "notices", "missing"),
)
MORE = ("/fare/", "/fare/#brand", "/opslag/", "/beredskabet/arbejde/besoeg/")
LONG_NAME = "Andelsboligforeningslignende Kollegieafdelingen Ved Skovsøen"
LONG_ITEM = "Rense og efterspænde vandlåse og afløbsrør under køkkenvasken og håndvasken på badeværelset"
HARD = (
    "/",
    "/afdelinger/",
    "/afdelinger/gaarden/",
    "/afdelinger/gaarden/hvem-ordner-hvad/",
    "/afdelinger/gaarden/husorden/",
    "/hvem-ordner-hvad/vandlaas/",
    "/vejledninger/vasken/",
    "/find/?q=vandlås",
)
COVERED = """() => [...document.querySelectorAll('article :is(.bv-danger-act, .bv-role, .bv-button)')]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'
    && !one.closest('.bv-result'))
  .map((one) => one.textContent.trim().slice(0, 60))"""
"""Words that go on behind what lies beside them. A row of the look-up ends in dots, and its card has all."""
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def large(browser: Browser) -> Iterator[Browser]:
    """A Chromium whose reader has chosen the largest type."""
    arguments = ["--no-sandbox", "--disable-gpu", LARGEST]
    chromium = browser.browser_type.launch(executable_path=ensure(), args=arguments)
    yield chromium
    chromium.close()


@pytest.fixture
def page(large: Browser) -> Iterator[Page]:
    """A phone with the largest type."""
    context = large.new_context(locale="da-DK", service_workers="block", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def hard_site(once: Once) -> Path:
    """A department of sixty letters without any contact, an item of twelve words, and an activity that ended in 1998."""

    def make(folder: Path) -> None:
        project = make_project(folder)
        facts = project / "content" / "departments" / "gaarden" / "department.yml"
        text = facts.read_text("utf-8").replace("name: Gården\n", f"name: {LONG_NAME}\n")
        text = text.replace("contact:\n  telephone: 11 22 33 44\nemergency:\n  telephone: 44 33 22 11\n", "")
        for year in ("2024-09-02 14", "2024-09-02 16", "2024-12-30"):
            text = text.replace(year, "1998" + year[4:])
        facts.write_text(text, "utf-8")
        organisation = project / "content" / "organisation.yml"
        kept = re.sub(r"^(contact|emergency):\n(  .*\n)+", "", organisation.read_text("utf-8"), flags=re.MULTILINE)
        organisation.write_text(kept, "utf-8")
        items = project / "content" / "responsibilities" / "01-vand.yml"
        items.write_text(items.read_text("utf-8").replace("Rense vandlås\n", f"{LONG_ITEM}\n", 1), "utf-8")
        done = build(project)
        assert done.returncode == 0, done.stderr

    return once.folder("hard", make) / "site"


def left_the_screen(page: Page, site: str, places: tuple[str, ...]) -> list[tuple[str, int, object]]:
    """Place, width and what of it is too wide or covered."""
    found: list[tuple[str, int, object]] = []
    for place in places:
        page.goto(site + place)
        page.wait_for_load_state("networkidle")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 700})
            if (wide := page.evaluate(WIDTH)) > width:
                found.append((place, width, wide))
            found += [(place, width, words) for words in page.evaluate(COVERED)]
    return found


def test_the_largest_type_stays_on_the_screen(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/privatliv/")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert left_the_screen(page, site_url, (*(PAGE_TYPES[name] for name in SEEN), *MORE)) == []


def test_the_longest_names_stay_on_the_screen(page: Page, serve: Callable[[Path], str], hard_site: Path) -> None:
    assert len(LONG_NAME) == 60 and len(LONG_ITEM.split()) == 12
    assert left_the_screen(page, serve(hard_site), HARD) == []


def test_what_is_not_known_or_long_over_is_said_so(
    new_page: Callable[..., Page], serve: Callable[[Path], str], hard_site: Path
) -> None:
    """No number is made up, and an activity that has ended is not announced."""
    page = new_page(viewport={"width": 320, "height": 700})
    page.goto(f"{serve(hard_site)}/afdelinger/gaarden/")
    said = page.locator("article").inner_text()
    assert "Vagtens nummer er ikke oplyst endnu." in said
    assert "Der er ingen aktiviteter på kalenderen." in said
    assert "1998" not in said
    assert page.locator("article a[href^='tel:']:not([href='tel:112'])").count() == 0


def test_pictures_that_fail_leave_their_place(new_page: Callable[..., Page], site_url: str) -> None:
    """The words are all there, and nothing moves into the place of a drawing."""
    page = new_page(viewport={"width": 320, "height": 700})
    for place in ("/fare/", PAGE_TYPES["guides"], PAGE_TYPES["item-acute"]):
        page.goto(site_url + place)
        boxes = "() => [...document.querySelectorAll('article img')].map((one) => one.getBoundingClientRect().height)"
        whole, words = page.evaluate(boxes), page.locator("article").inner_text()
        assert whole, place
        page.route("**/*.svg", lambda route: route.fulfill(status=200, content_type="image/svg+xml", body="broken"))
        page.reload()
        assert (page.evaluate(boxes), page.locator("article").inner_text()) == (whole, words)
        page.unroute("**/*.svg")
        assert page.evaluate(WIDTH) == 320
