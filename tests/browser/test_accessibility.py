"""Every page type by WCAG 2.2 AA: axe by day and night on phone and desktop, the keyboard alone, and 400 % zoom."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser.page_types import PAGE_TYPES
from browser.watching import SamePage

PHONE = {"width": 390, "height": 844}
ZOOMED = {"width": 320, "height": 256}
"""1280 × 1024 at 400 %: WCAG 2.2, 1.4.10 Reflow."""
DESKTOP = {"width": 1300, "height": 900}


RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
    "preload": False,  # style sheets of other hosts, which no page has
}
COLOURS = {**RULES, "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
"""What may be otherwise by night."""
ALL_BY_NIGHT = ("front", "guide", "department-table")
"""Where every rule is run on the desktop too: its menu and header are the same on all pages."""
BY_NIGHT = {
    *ALL_BY_NIGHT,
    "find-answer",
    "item-acute",
    "room",
    "department",
    "compare",
    "sheet",
    "rights",
    "notice-forms",
    "status",
}
"""Where colours are tried by night when trials are short; every component is, on /designsystem/ (test_axe_states.py)."""


SMALLEST_TARGET = 44
"""CSS pixels, WCAG 2.2, 2.5.5 (AAA): a thumb in a stairwell."""


def open_type(new_page: Callable[..., Page], site_url: str, name: str, **options: object) -> Page:
    """A page type in a clean context without movement, loaded."""
    page = new_page(reduced_motion="reduce", **options)
    page.goto(site_url + PAGE_TYPES[name], wait_until="load")
    return page


@pytest.fixture(scope="module", params=PAGE_TYPES)
def visited(request: pytest.FixtureRequest, desk: SamePage, site_url: str) -> Iterator[Page]:
    """One visit of each page type for all that is looked at there: each test leaves the page as the next may find it."""
    desk.page.set_viewport_size(PHONE)
    desk.page.emulate_media(reduced_motion="reduce")
    desk.page.goto(site_url + PAGE_TYPES[request.param], wait_until="load")
    yield desk.page
    desk.forget()


def test_zoomed_nothing_runs_sideways_and_every_stop_of_the_keyboard_is_seen(visited: Page) -> None:
    """At 320 CSS pixels the page is as wide as the screen, and no text is outside it. On a phone Tab goes through the
    first stops: each is visible, has a ring, and is not hidden behind anything.
    """
    page = visited
    page.set_viewport_size(ZOOMED)
    page.evaluate("() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"]
    assert page.evaluate(OUTSIDE) == []
    page.set_viewport_size(PHONE)
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            break
        seen.append(stop)
    assert len(seen) >= 5
    assert [stop for stop in seen if not (stop["ring"] and stop["shown"])] == []
    assert seen[0]["name"] == "Gå til indholdet"
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")


OUTSIDE = """() => [...document.querySelectorAll('body *')].filter((element) => {
  const box = element.getBoundingClientRect();
  if (!box.width || !element.checkVisibility() || element.closest('.bv-hidden, .bv-skip, .bv-letters, thead, svg')) return false;
  return box.right > innerWidth + 1 || box.left < -1;
}).map((element) => element.outerHTML.slice(0, 120))"""


STOP = """() => {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const style = getComputedStyle(here);
  const inner = here.querySelector('.bv-room');
  const box = here.getBoundingClientRect();
  return {
    name: here.textContent.trim().slice(0, 60) || here.getAttribute('aria-label') || here.outerHTML.slice(0, 80),
    ring: (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
      || (inner !== null && parseFloat(getComputedStyle(inner).strokeWidth) >= 5),
    shown: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  };
}"""


def test_headings_that_a_script_adds_leave_no_gap(visited: Page) -> None:
    """One h1, first of all; no level is skipped on the way down. All pages as they are written: tests/slow/test_site.py."""
    levels = visited.evaluate("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => Number(h.tagName[1]))")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


SMALL = r"""(least) => {
  const saysMore = (block) => {
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const owner = text.parentElement;
      const isBeside = !owner.closest('a, button, summary, .bv-hidden, svg') && owner.checkVisibility();
      if (isBeside && /\p{L}{2}/u.test(text.data)) return true;
    }
    return false;
  };
  const isInASentence = (link) => {
    let block = link.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    return saysMore(block);
  };
  const target = (element) => {
    const isCard = element.matches('.bv-guide-list a');
    return (isCard ? element.closest('li') : element.closest('label') ?? element).getBoundingClientRect();
  };
  return [...document.querySelectorAll('button, select, summary, input, textarea, a[href]')]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width && !one.closest('.bv-hidden, .bv-skip, svg'))
    .filter((one) => one.localName !== 'a' || !isInASentence(one))
    .filter((one) => Math.min(target(one).width, target(one).height) < least - 0.5)
    .map((one) => one.outerHTML.slice(0, 120));
}"""
"""Of a guide's card in a list all is the link."""


def test_targets_are_large_enough(visited: Page) -> None:
    """Buttons, fields and links that are not part of a sentence measure at least 44 × 44, also in what is folded."""
    assert visited.evaluate(SMALL, SMALLEST_TARGET) == []
    if visited.locator(".bv-page[data-kind=status]").count():
        return  # for editors: what is folded there is a list of links in small type
    visited.evaluate(OPEN)
    small = visited.evaluate(SMALL, SMALLEST_TARGET)
    visited.evaluate("document.querySelectorAll('[data-opened]').forEach((part) => { part.open = false; })")
    assert small == []


OPEN = """() => document.querySelectorAll('article details:not([open])').forEach((part) => {
  part.open = true;
  part.dataset.opened = '';
})"""


@pytest.mark.parametrize(
    "name", [name for name in PAGE_TYPES if name not in ("status", "editors", "editors-reference")]
)
def test_a_wide_screen_that_is_touched_has_the_same_targets(touched: Page, site_url: str, name: str) -> None:
    """A tablet on its side or a desk with a screen for fingers; what is for a mouse alone may be smaller, the way here is not."""
    touched.goto(site_url + PAGE_TYPES[name], wait_until="load")
    touched.evaluate(OPEN)
    assert touched.evaluate(SMALL, SMALLEST_TARGET) == []


@pytest.fixture(scope="module")
def touched(browser: Browser) -> Iterator[Page]:
    """One wide screen with fingers on it."""
    context = browser.new_context(
        viewport=DESKTOP, has_touch=True, locale="da-DK", reduced_motion="reduce", service_workers="block"
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("name", ["department", "item-acute", "guide"])
def test_the_way_here_is_as_high_as_a_finger_on_a_desk(new_page, site_url: str, name: str) -> None:
    page = open_type(new_page, site_url, name, viewport=DESKTOP)
    heights = page.locator(".bv-crumbs a").evaluate_all(
        "links => links.map((one) => one.getBoundingClientRect().height)"
    )
    assert heights and min(heights) >= SMALLEST_TARGET


LOOKS = [("light", PHONE), ("dark", DESKTOP)]
"""How a page is looked at: each colour scheme and each width once."""
OTHER_LOOKS = [("light", DESKTOP), ("dark", PHONE)]


@pytest.mark.longer
def test_axe_finds_nothing(visited: Page, request: pytest.FixtureRequest, at_length: bool) -> None:
    """Zero violations by day on the phone, and on those of BY_NIGHT in colours by night on the desktop; at length on all, of
    every rule, and also the other way round. The dark page is really dark.
    """
    page = visited
    name = request.node.callspec.params["visited"]
    every_rule = at_length or name in ALL_BY_NIGHT
    looks = LOOKS + OTHER_LOOKS if at_length else LOOKS if name in BY_NIGHT else LOOKS[:1]
    page.evaluate(THIN)
    for scheme, size in looks:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size(size)
        assert is_dark(page) is (scheme == "dark")
        found = violations(page, RULES if every_rule or scheme == "light" else COLOURS)
        assert (scheme, size, found) == (scheme, size, [])


def test_axe_finds_nothing_on_the_page_of_short_addresses(new_page, site_url: str) -> None:
    """It has no frame, so it is no page type; the row that was asked for is first."""
    page = new_page(viewport=PHONE)
    page.goto(f"{site_url}/e/gaarden/", wait_until="load")
    page.evaluate("history.replaceState(null, '', '#e.vandlaas')")
    for scheme, rules in (("light", RULES), ("dark", COLOURS)):
        page.emulate_media(color_scheme=scheme)
        assert (scheme, violations(page, rules)) == (scheme, [])


def violations(page: Page, rules: dict = RULES) -> list[str]:
    """What axe finds on the page as it is, in words."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate(RUN_AXE, rules)
    assert found["passes"], "axe ran on nothing"
    return [_told(one) for one in found["violations"]]


AXE = Axe().axe_script
RUN_AXE = """(rules) => axe.run(document, rules)
  .then(({ passes, violations }) => ({ passes: passes.length, violations }))"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens(new_page, site_url: str, scheme: str) -> None:
    """The menu, folded parts, the department chooser, the look-up's answers in the header and »Hos jer«."""
    page = open_type(new_page, site_url, "front", viewport=PHONE, color_scheme=scheme)
    rules = RULES if scheme == "light" else COLOURS
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    assert violations(page, rules) == []
    page.locator("[data-chooser-open]").click()
    page.locator("#choose-department").fill("eksempel")
    page.locator("#places [role=option]").first.click()
    page.locator("[data-chooser][data-chosen]").wait_for()
    page.goto(site_url + PAGE_TYPES["item-a-or-b"])
    page.locator(".bv-yours .bv-answer").wait_for()
    assert violations(page, rules) == []
    page.locator("#find-header").fill("vasken er stoppet")
    page.locator("#answers-header .bv-result").first.wait_for()
    page.locator("[data-chooser-open]").focus()
    page.keyboard.press("Enter")
    page.locator("#choose-department").fill("eksempel")
    page.locator("#places [role=option]").first.wait_for()
    assert violations(page, rules) == []


THIN = """() => {
  const seen = {};
  for (const row of document.querySelectorAll('tbody > tr, .bv-entries > li, .bv-clause')) {
    const marks = row.querySelectorAll('.bv-urgency, .bv-tag, small').length;
    const inside = row.dataset.item ? [] : [...new Set([...row.querySelectorAll('*')].map((one) => one.tagName))];
    const kind = [row.tagName, row.dataset.role, row.dataset.performs, marks, ...inside.sort()].join();
    seen[kind] = (seen[kind] || 0) + 1;
    if (seen[kind] > 2) row.remove();
  }
}"""
"""Of the rows of long lists that one template makes, two of each kind are left: axe needs half a minute for them all."""


def _told(violation: dict) -> str:
    where = "; ".join(str(node["target"]) for node in violation["nodes"][:5])
    return f"{violation['id']} ({violation['impact']}): {violation['help']} – {where}"


def is_dark(page: Page) -> bool:
    """Whether what is behind the text is dark."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return sum(map(float, re.findall(r"[0-9.]+", colour)[:3])) < 3 * 128
