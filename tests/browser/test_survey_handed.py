"""The team's phone is with a resident: wherever the browser leads, only the questions are seen until staff take it back."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.survey_reader import QUESTIONS, SURVEY, answer, begin, into, take_back
from browser.visits_reader import FULL, PHONE, VISITS
from browser.visits_reader import begin as begin_round

SEEN = "[...document.querySelectorAll('[data-view]')].filter((one) => one.checkVisibility()).map((one) => one.dataset.view)"
OTHERS = (VISITS, "/beredskabet/arbejde/sager/", "/beredskabet/arbejde/analyse/")


@pytest.fixture
def phone(new_page: Callable[..., Page], site_url: str) -> Page:
    """Staff were on the visits' page, and hand the phone over in the middle of a survey with one answer."""
    page = new_page(**PHONE)
    begin_round(page, site_url)
    begin(page, site_url)
    into(page, "hand")
    answer(page, "hand", [0] * QUESTIONS)
    page.locator("[data-next-resident]").click()
    step(page, 1)
    return page


@pytest.fixture
def tabs(new_page: Callable[..., Page], site_url: str) -> tuple[Page, Page]:
    """A tab in which staff have a round open, and the one beside it from which they hand the phone over."""
    before = new_page(**PHONE)
    begin_round(before, site_url)
    page = before.context.new_page()
    begin(page, site_url)
    into(page, "hand")
    expect(before.locator("[data-fieldwork]")).to_be_hidden()
    return before, page


def expect_questions(page: Page) -> None:
    """The resident's view alone, with nothing that another resident chose."""
    expect(page.locator('[data-view="hand"]')).to_be_visible()
    assert page.evaluate(SEEN) == ["hand"]
    assert page.locator('[aria-pressed="true"]').count() == 0


def step(page: Page, number: int) -> None:
    expect(page.locator('[data-view="hand"] [data-step]')).to_have_text(f"Spørgsmål {number} af {QUESTIONS}")


def test_back_is_the_question_before_and_never_staffs_view(phone: Page) -> None:
    skip = phone.locator('[data-view="hand"] [data-skip]')
    for _ in range(2):
        skip.click()
    for number in (2, 1, 1, 1):
        phone.go_back()
        step(phone, number)
        expect_questions(phone)
    for way in ("history.go(-2)", "history.forward()"):
        phone.evaluate(way)
        expect_questions(phone)


@pytest.mark.parametrize("ways", [(-1, -1, -1), (-2, -2), (-3,), (-4,)])
def test_however_far_one_goes_back(phone: Page, ways: tuple[int, ...]) -> None:
    """Beyond the survey lies the visits' page with its dwellings."""
    for steps in ways:
        with phone.expect_event("framenavigated"):
            phone.evaluate(f"history.go({steps})")
        expect_questions(phone)


def test_a_reload_stays_with_the_same_resident(phone: Page) -> None:
    phone.locator('[data-view="hand"] [data-answers] button').first.click()
    step(phone, 2)
    phone.reload()
    step(phone, 1)
    assert phone.evaluate(SEEN) == ["hand"]
    expect(phone.locator('[aria-pressed="true"]')).to_have_text("Ja")
    phone.go_back()
    assert phone.evaluate(SEEN) == ["hand"]
    for _ in range(QUESTIONS):
        phone.locator('[data-view="hand"] [data-answers] button').first.click()
    expect(phone.locator("[data-asked]")).to_be_visible()
    take_back(phone)
    expect(phone.locator("[data-count]")).to_have_text("2 svar")


def test_who_is_done_has_left_nothing_to_go_back_to(phone: Page) -> None:
    answer(phone, "hand", [1] * QUESTIONS)
    expect(phone.locator("[data-asked]")).to_be_visible()
    for again in (phone.go_back, phone.reload, phone.go_back, phone.go_forward):
        again()
        expect(phone.locator("[data-asked]")).to_be_visible()
        expect(phone.locator("[data-question]")).to_be_hidden()
        assert phone.evaluate(SEEN) == ["hand"]


def test_staffs_other_pages_and_other_tabs_lead_to_the_questions(phone: Page, site_url: str) -> None:
    for address in OTHERS:
        phone.goto(site_url + address)
        phone.wait_for_url(f"**{SURVEY}")
        expect_questions(phone)
    tab = phone.context.new_page()
    tab.goto(site_url + SURVEY)
    expect_questions(tab)
    phone.goto(site_url + "/beredskabet/")
    phone.go_back()
    expect_questions(phone)


def test_a_tab_that_was_open_before_shows_nothing_meanwhile(tabs: tuple[Page, Page]) -> None:
    before, page = tabs
    take_back(page)
    expect(before.locator("[data-dwellings]")).to_be_visible()


def test_a_page_that_the_browser_kept_shows_nothing_meanwhile(new_page: Callable[..., Page], site_url: str) -> None:
    """Chromium keeps no page while it is driven from outside, so the page is told what it would be told."""
    before = new_page(**PHONE)
    begin_round(before, site_url)
    before.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    expect(before.locator("[data-fieldwork]")).to_be_hidden()
    before.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(before.locator("[data-dwellings]")).to_be_visible()
    before.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    page = before.context.new_page()
    begin(page, site_url)
    into(page, "hand")
    before.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    before.wait_for_url(f"**{SURVEY}")
    expect_questions(before)


def test_staff_take_it_back_with_two_taps_and_back_does_not_hand_it_over(phone: Page) -> None:
    phone.locator("[data-ask=staff]").click()
    expect(phone.locator("[data-sure=staff] [data-not]")).to_be_focused()
    phone.locator("[data-sure=staff] [data-not]").click()
    expect_questions(phone)
    take_back(phone)
    phone.go_back()
    expect(phone.locator("[data-count]")).to_be_visible()
    phone.reload()
    expect(phone.locator("[data-rounds]")).to_be_visible()


def test_emptied_storage_shows_staffs_view_nowhere(tabs: tuple[Page, Page], site_url: str) -> None:
    """»Slet det hele« on the page about privacy, or whoever empties what the flag lies in."""
    before, page = tabs
    page.goto(site_url + "/privatliv/")
    for empty in ("localStorage.removeItem('portal-handed')", "localStorage.clear()"):
        page.evaluate(empty)
        page.wait_for_timeout(200)  # long enough for the other tab to hear of it
        assert before.evaluate(SEEN) == []
    before.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    before.wait_for_timeout(200)
    assert before.evaluate(SEEN) == []
    for address in (SURVEY, *OTHERS):
        page.goto(site_url + address)
        page.wait_for_url(f"**{SURVEY}")
        expect_questions(page)


def test_a_second_tab_with_the_questions_forgets_who_answered_there(phone: Page, site_url: str) -> None:
    """Two tabs have the same resident; the next one must not find there what the first one chose."""
    tab = phone.context.new_page()
    tab.goto(site_url + SURVEY)
    tab.locator('[data-view="hand"] [data-answers] button').first.click()
    step(tab, 2)
    tab.locator('[data-view="hand"] [data-previous]').click()
    expect(tab.locator('[aria-pressed="true"]')).to_have_count(1)
    answer(phone, "hand", [1] * QUESTIONS)
    expect(tab.locator("[data-asked]")).to_be_visible()
    phone.locator("[data-next-resident]").click()
    step(tab, 1)
    expect_questions(tab)


def test_questions_that_the_browser_kept_are_of_whoever_has_the_phone_now(phone: Page) -> None:
    phone.locator('[data-view="hand"] [data-answers] button').first.click()
    step(phone, 2)
    phone.locator('[data-view="hand"] [data-previous]').click()
    expect(phone.locator('[aria-pressed="true"]')).to_have_count(1)
    phone.evaluate("field = window.portalFieldwork, field.handed.now().subject = 'a.0123456789ab'")
    phone.evaluate("field.openStore().then((store) => store.setMark(field.handed.now()))")
    with phone.expect_event("load"):
        phone.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect_questions(phone)


def test_two_taps_on_an_answer_are_one(phone: Page) -> None:
    phone.locator('[data-view="hand"] [data-answers] button').first.evaluate("(one) => { one.click(); one.click(); }")
    step(phone, 2)
    phone.wait_for_timeout(300)  # the second would have led on meanwhile
    step(phone, 2)


def test_nothing_is_shown_before_it_is_known_who_has_the_phone(phone: Page) -> None:
    """The browser goes back, and another tab writes, while the page still asks the device."""
    phone.add_init_script(
        "const field = window.portalFieldwork = { set handed(made) {"
        "  const load = async (store) => { await new Promise((go) => { window.answerNow = go; }); await made.load(store); };"
        "  Object.defineProperty(field, 'handed', { value: { ...made, load } });"
        "} };"
    )
    phone.reload()
    phone.evaluate("async () => { while (!window.answerNow) await new Promise((go) => setTimeout(go, 20)); }")
    phone.evaluate("dispatchEvent(new PopStateEvent('popstate', { state: { view: 'start', at: '' } }))")
    phone.wait_for_timeout(200)
    assert phone.evaluate(SEEN) == []
    phone.evaluate("answerNow()")
    expect_questions(phone)


def test_a_device_that_is_full_asks_a_resident_for_nothing_but_the_phone(phone: Page) -> None:
    """Whether there is room, and what to delete, is for staff."""
    phone.evaluate(FULL)
    answer(phone, "hand", [1] * QUESTIONS)
    for _ in range(2):
        expect(phone.locator("[data-report]")).to_have_text("Telefonen kan ikke tage imod flere svar. Giv den tilbage.")
        expect(phone.locator("[data-asked]")).to_be_visible()
        phone.locator("[data-next-resident]").click()
    assert "Slet" not in phone.locator("[data-fieldwork]").inner_text()
    take_back(phone)
    expect(phone.locator("[data-kept]")).to_contain_text("Ikke gemt")


def test_a_survey_that_is_deleted_meanwhile_asks_for_the_phone(phone: Page) -> None:
    phone.context.new_page().goto(phone.url)
    phone.context.pages[-1].evaluate("""async () => {
      const store = await portalFieldwork.openStore();
      for (const { id } of await store.heads()) await store.remove(id);
    }""")
    expect(phone.locator("[data-asked]")).to_contain_text("Giv telefonen tilbage.")
    expect(phone.locator("[data-next-resident]")).to_be_hidden()
    expect(phone.locator("[data-report]")).to_be_empty()
