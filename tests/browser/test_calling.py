"""Whom one calls: by how soon it must be and by the hour in Copenhagen; on a phone the number is always in reach."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

PHONE = {"width": 360, "height": 640}
OFFICE, DUTY = "33 11 22 33", "70 10 20 30"
PLACE = {
    "office": OFFICE,
    "emergency": DUTY,
    "hours": [[0, 480, 540], [3, 480, 540], [3, 960, 1020]],
    "closed": ["2026-12-24", "2026-12-25", "2026-12-28"],
}
CALLING = """([place, urgency, now]) => {
  const { call, opens, duty } = portalLookup.calling(place, urgency, new Date(now));
  return [call && call.text, opens && opens[0].textContent, duty && duty.text];
}"""
AT = [
    ("now", "2026-11-26T07:30:00Z", (OFFICE, None, None), "a Thursday at half past eight: the office answers"),
    ("now", "2026-11-26T22:00:00Z", (DUTY, None, None), "at eleven at night the duty phone"),
    ("can-wait", "2026-11-26T07:30:00Z", (OFFICE, None, False), "no way round while the office is open"),
    ("can-wait", "2026-11-26T10:00:00Z", (OFFICE, "Kontoret åbner kl. 16.", DUTY), "it opens again the same day"),
    ("can-wait", "2026-11-26T22:00:00Z", (OFFICE, "Kontoret åbner mandag kl. 8.", DUTY), "on the next day it is open"),
    (
        "today",
        "2026-12-23T22:30:00Z",
        (OFFICE, "Kontoret åbner torsdag den 31. december 2026 kl. 8.", DUTY),
        "holidays and own days are left out, and a week on the day has its date",
    ),
    ("can-wait", "2026-07-02T06:30:00Z", (OFFICE, None, False), "summer time: 6.30 in Greenwich is 8.30 here"),
]


@pytest.fixture
def page(same_page: Page) -> Page:
    """One page for the tests that only ask its script."""
    return same_page


@pytest.mark.parametrize(("urgency", "now", "said", "why"), AT)
def test_office_or_duty_phone_by_urgency_and_hour(
    page: Page, site_url: str, urgency: str, now: str, said: tuple, why: str
) -> None:
    page.goto(f"{site_url}/privatliv/")
    assert tuple(page.evaluate(CALLING, [PLACE, urgency, now])) == said, why


def test_without_hours_the_duty_phone_answers_what_cannot_wait(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/privatliv/")
    place = {"office": OFFICE, "emergency": DUTY, "hours": [], "closed": []}
    assert page.evaluate(CALLING, [place, "now", "2026-11-26T07:30:00Z"])[0] == DUTY
    assert page.evaluate(CALLING, [place, "can-wait", "2026-11-26T07:30:00Z"]) == [OFFICE, None, False]


@pytest.fixture
def called(new_page: Callable[..., Page], site_dir: Path) -> Page:
    """A phone whose department has an office and a duty phone that are never closed."""
    page = new_page(viewport=PHONE)
    file = (site_dir / "afdelinger/eksempelgaarden/lookup.js").read_text("utf-8")
    known = file.replace('"emergency":""', f'"emergency":"{DUTY}"').replace('"office":""', f'"office":"{OFFICE}"')
    assert known.count(DUTY) == known.count(OFFICE) == 1
    page.route("**/eksempelgaarden/lookup.js", lambda route: route.fulfill(body=known))
    kept = {"slug": "eksempelgaarden", "kind": "", "sure": True, "name": "Eksempelgården", "places": ""}
    page.add_init_script(f"localStorage.setItem('portal-department', {json.dumps(json.dumps(kept))})")
    page.clock.set_fixed_time("2026-11-26T22:00:00Z")
    return page


@pytest.mark.parametrize("path", ["/hvem-ordner-hvad/vandroer/", "/vejledninger/luk-for-vandet/"])
def test_the_duty_phone_stays_at_the_foot_of_the_screen(called: Page, site_url: str, path: str) -> None:
    called.goto(site_url + path)
    link = called.locator(".bv-callbar a")
    expect(link).to_have_attribute("href", "tel:70102030")
    for place in (0, 900, 2000):
        called.evaluate("place => scrollTo(0, place)", place)
        expect(link).to_be_in_viewport(ratio=1)


def test_ring_in_a_step_is_a_link(called: Page, site_url: str) -> None:
    called.goto(f"{site_url}/vejledninger/luk-for-vandet/")
    links = called.locator(".bv-steps [data-call=duty]")
    expect(links.first).to_have_attribute("href", "tel:70102030")
    assert links.first.inner_text().lower().startswith("ring")


@pytest.mark.parametrize("width", [320, 360, 390])
def test_a_number_is_in_one_line(called: Page, site_url: str, width: int) -> None:
    called.set_viewport_size({"width": width, "height": 640})
    called.goto(f"{site_url}/fare/")
    number = called.locator(".bv-akut-calls .bv-tel")
    expect(number).to_have_text(DUTY)
    height, line = number.evaluate("(one) => [one.offsetHeight, parseFloat(getComputedStyle(one).lineHeight)]")
    assert height < 1.5 * line


def test_a_blocked_sink_does_not_call_the_night_line(called: Page, site_url: str) -> None:
    called.goto(f"{site_url}/hvem-ordner-hvad/vandlaas/")
    panel = called.locator("[data-my-department]")
    expect(panel.get_by_role("link", name="Ring 33 11 22 33")).to_have_attribute("href", "tel:33112233")
    expect(panel).to_contain_text("Kontoret åbner fredag kl. 8. Er det akut, så ring til vagten:")
    assert called.locator(".bv-callbar").count() == 0


@pytest.mark.parametrize(("now", "number"), [("2026-11-26T22:00:00Z", DUTY), ("2026-11-26T07:30:00Z", OFFICE)])
def test_an_answer_in_another_language_calls_the_same(called: Page, site_url: str, now: str, number: str) -> None:
    """The office while it is open, the duty phone when it is not; nobody for what can wait."""
    called.clock.set_fixed_time(now)
    called.goto(f"{site_url}/find/?q=tuvalet tıkandı")
    card = called.locator("[data-result][lang=tr]").first
    expect(card.locator("a[href^='tel:']")).to_have_attribute("href", f"tel:{number.replace(' ', '')}")
    called.goto(f"{site_url}/find/?q=musluk damlıyor")
    expect(called.locator("[data-result][lang=tr]").first).to_have_attribute("data-item", "blandingsbatteri")
    assert called.locator("[data-result][data-item=blandingsbatteri] a[href^='tel:']").count() == 0


def test_an_unknown_number_leads_to_where_it_is_found(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(viewport=PHONE)
    page.goto(f"{site_url}/hvem-ordner-hvad/vandroer/?afdeling=lukretiavej")
    expect(page.locator(".bv-callbar a")).to_have_attribute("href", "../../afdelinger/lukretiavej/#akut")
    page.locator(".bv-callbar a").click()
    expect(page.locator("[aria-labelledby=akut]")).to_contain_text("Se opslaget i opgangen")


def test_a_message_is_ready_with_the_item_and_what_was_tried(called: Page, site_url: str) -> None:
    """As an SMS and as an e-mail to the office of the chosen department."""
    called.goto(f"{site_url}/hvem-ordner-hvad/vandlaas/")
    mail, sms = called.locator("[data-report=mail]"), called.locator("[data-report=sms]")
    expect(mail).to_have_attribute(
        "href", re.compile(r"^mailto:eksempelgaarden@example\.org\?subject=Vasken%20er%20stoppet&body=")
    )
    for link in (mail, sms):
        body = unquote((link.get_attribute("href") or "").partition("body=")[2])
        assert body.startswith("Hej. Det drejer sig om: Vasken er stoppet.")
        assert {"Det har jeg prøvet:", "Adresse og etage:"} <= {*body.splitlines()}
