"""One step a screen beside the sink: large type, button, key, swipe and the phone's back; awake, read aloud, with clocks."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.offline_reader import wait_until_saved
from browser.test_accessibility import violations

GUIDE = "vejledninger/afkalk-vandhane/"
OPEN = "Vis ét trin ad gangen"
SCREEN = "[data-step-mode]"
LOCKS = """
window.locks = [];
Object.defineProperty(navigator, "wakeLock", { value: { request: async (kind) => {
  window.locks.push(`asked ${kind}`);
  return { release: async () => { window.locks.push("released"); } };
} } });
"""
VOICES = """
window.said = [];
Object.defineProperty(speechSynthesis, "getVoices", { value: () => [
  { lang: "en-GB", localService: true }, { lang: "da-DK", localService: LOCAL }] });
Object.defineProperty(speechSynthesis, "speak", { value: (what) => window.said.push([what.text, what.lang]) });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""
SWIPE = """
(dialog, by) => {
  const at = (x) => ({ touches: [{ clientX: x, clientY: 300 }], changedTouches: [{ clientX: x, clientY: 310 }] });
  dialog.dispatchEvent(Object.assign(new Event("touchstart", { bubbles: true }), at(200)));
  dialog.dispatchEvent(Object.assign(new Event("touchend", { bubbles: true }), at(200 + by)));
}
"""


@pytest.fixture
def guide(new_page: Callable[..., Page], site_url: str) -> Page:
    """A guide on a phone."""
    page = new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    page.goto(f"{site_url}/{GUIDE}")
    return page


def opened(page: Page) -> Page:
    page.get_by_role("button", name=OPEN).click()
    expect(page.locator(SCREEN)).to_be_visible()
    return page


def title(page: Page) -> str:
    return page.locator("[data-step-title]").inner_text()


def test_the_first_screen_says_what_never_to_do_then_one_step_is_shown_at_a_time(guide: Page) -> None:
    opened(guide)
    assert title(guide) == "Før du begynder"
    expect(guide.locator(f"{SCREEN} [data-step-before]")).to_contain_text("Bland aldrig eddike og klorin")
    expect(guide.get_by_role("button", name="Forrige")).to_be_hidden()
    guide.get_by_role("button", name="Næste").click()
    assert title(guide) == "Trin 1 af 8"
    assert guide.locator(f"{SCREEN} li[id^=trin-]:visible").count() == 1
    expect(guide.locator("[data-step-title]")).to_be_focused()
    guide.locator("[data-step-stop] summary").click()
    expect(guide.locator("[data-step-stop]")).to_contain_text("Alle haner i boligen løber svagt.")
    assert guide.evaluate("document.documentElement.scrollWidth") == 360


def test_keys_swipes_escape_and_back(guide: Page) -> None:
    opened(guide)
    guide.keyboard.press("ArrowRight")
    guide.keyboard.press("ArrowRight")
    guide.keyboard.press("ArrowLeft")
    assert title(guide) == "Trin 1 af 8"
    guide.locator(SCREEN).evaluate(SWIPE, -120)
    assert title(guide) == "Trin 2 af 8"
    guide.locator(SCREEN).evaluate(SWIPE, 20)
    assert title(guide) == "Trin 2 af 8"
    guide.keyboard.press("Escape")
    expect(guide.locator(SCREEN)).to_be_hidden()
    expect(guide.get_by_role("button", name=OPEN)).to_be_focused()
    assert guide.locator(".bv-steps > ol > li:visible").count() == 8
    opened(guide)
    guide.go_back()
    expect(guide.locator(SCREEN)).to_be_hidden()
    assert guide.url.endswith(GUIDE)


def test_after_the_last_step_one_is_asked_whether_it_worked(guide: Page) -> None:
    opened(guide)
    for _ in range(8):
        guide.get_by_role("button", name="Næste").click()
    guide.get_by_role("button", name="Færdig").click()
    expect(guide.locator("#virkede-det")).to_be_focused()


def test_a_step_that_sends_to_others_lets_one_choose_and_back_goes_where_one_came_from(
    new_page: Callable[..., Page], site_url: str
) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    page.goto(f"{site_url}/vejledninger/toilet-loeber/")
    opened(page)
    for _ in range(4):
        page.get_by_role("button", name="Næste").click()
    expect(page.get_by_role("button", name="Næste")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    assert title(page) == "Trin 4 af 10"
    page.get_by_role("link", name="trin 6").click()
    assert title(page) == "Trin 6 af 10"
    expect(page.locator("[data-step-title]")).to_be_focused()
    page.get_by_role("button", name="Forrige").click()
    page.get_by_role("link", name="trin 5").click()
    page.get_by_role("button", name="Næste").click()
    assert title(page) == "Trin 10 af 10"


def test_no_id_is_there_twice_and_nothing_is_kept(guide: Page) -> None:
    opened(guide)
    ids = guide.eval_on_selector_all("[id]", "all => all.map((one) => one.id)")
    assert len(ids) == len(set(ids))
    assert guide.evaluate("localStorage.length + sessionStorage.length") == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_page: Callable[..., Page], site_url: str, scheme: str) -> None:
    page = new_page(viewport={"width": 360, "height": 740}, color_scheme=scheme)
    page.goto(f"{site_url}/{GUIDE}")
    opened(page)
    for _ in range(4):
        page.get_by_role("button", name="Næste").click()
    assert violations(page) == []
    page.get_by_role("button", name="Start uret").click()
    assert violations(page) == []


def test_the_screen_is_kept_awake_only_while_it_is_open(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page()
    page.add_init_script(LOCKS)
    page.goto(f"{site_url}/{GUIDE}")
    opened(page)
    expect(page.locator("[data-step-awake]")).to_be_visible()
    page.get_by_role("button", name="Luk", exact=True).click()
    page.wait_for_function("window.locks.length === 2")
    assert page.evaluate("window.locks") == ["asked screen", "released"]


@pytest.mark.parametrize("local", ["true", "false"])
def test_a_step_is_read_aloud_only_by_a_danish_voice_on_the_device(
    new_page: Callable[..., Page], site_url: str, local: str
) -> None:
    page = new_page()
    page.add_init_script(VOICES.replace("LOCAL", local))
    page.goto(f"{site_url}/{GUIDE}")
    opened(page)
    read = page.get_by_role("button", name="Læs højt")
    if local == "false":
        expect(read).to_be_hidden()
        return
    for _ in range(4):
        page.get_by_role("button", name="Næste").click()
    read.click()
    (words, language), *more = page.evaluate("window.said")
    assert (language, more) == ("da-DK", [])
    assert words.startswith("Tag gummiringen fra")
    assert words.endswith("ligge i en time.")
    expect(page.get_by_role("button", name="Stop med at læse")).to_be_visible()


def test_a_clock_counts_and_says_when_the_time_is_over(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page()
    page.clock.install()
    page.goto(f"{site_url}/{GUIDE}")
    box = page.locator("#trin-5 [data-wait]")
    box.get_by_role("button", name="Start uret").click()
    page.clock.run_for("05:00")
    assert box.get_by_role("timer").inner_text() == "10:00"
    opened(page)
    page.keyboard.press("ArrowRight")
    page.clock.run_for("10:01")
    expect(page.locator("[data-step-report]")).to_have_text("Uret i trin 5 er gået i nul.")
    page.keyboard.press("Escape")
    expect(box.get_by_role("status")).to_have_text("Tiden er gået. Gå videre med trinnet.")
    expect(box.get_by_role("button", name="Start uret")).to_be_visible()


def test_without_a_script_the_time_is_said_in_words(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/{GUIDE}")
    expect(page.locator("#trin-5 [data-wait]")).to_contain_text("Vent 15 minutter.")
    expect(page.get_by_role("button", name="Start uret")).to_be_hidden()
    expect(page.get_by_role("button", name=OPEN)).to_be_hidden()


def test_it_works_without_a_network(reader: Page, home: str) -> None:
    reader.goto(f"{home}{GUIDE}")
    wait_until_saved(reader)
    reader.context.set_offline(True)
    reader.reload()
    opened(reader)
    reader.get_by_role("button", name="Næste").click()
    assert title(reader) == "Trin 1 af 8"
