"""The portal without a network, in real Chromium: what opens, and what it says of its age."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import caddy
from browser.moody_server import MoodyServer
from browser.offline_reader import (
    DEPARTMENT,
    GUIDE,
    HOUSE_RULES,
    choose_department,
    expect_no_word,
    expect_saved_copy,
    wait_for_choice,
    wait_until_saved,
)
from browser.test_accessibility import COLOURS, RULES, violations
from portal.publish.offline import is_installed

pytestmark = [
    pytest.mark.skipif(not is_installed(), reason="Node could not be had, so the site has no service worker"),
    # Chromium writes each request that fails for want of a network to the console.
    pytest.mark.tolerates("console"),
]


def test_a_guide_never_opened_before_opens_without_a_network(reader: Page, home: str) -> None:
    reader.context.set_offline(True)
    reader.goto(home + GUIDE)
    expect(reader.locator("h1")).to_have_text("Vasken er stoppet")
    expect(reader.locator("article svg[viewBox='0 0 480 320']").first).to_be_visible()
    assert (
        reader.evaluate("getComputedStyle(document.querySelector('.bv-header')).backgroundColor") != "rgba(0, 0, 0, 0)"
    )
    expect_saved_copy(reader)


def test_the_look_up_answers_without_a_network(reader: Page, home: str) -> None:
    reader.context.set_offline(True)
    reader.goto(home)
    reader.locator("[data-lookup=main] input").fill("vasken er stoppet")
    answer = reader.locator("[data-lookup=main] [data-item=vandlaas]")
    answer.click()  # on a phone a row opens first
    expect(answer).to_contain_text("Du gør det")
    answer.get_by_role("link").first.click()
    expect(reader).to_have_url(f"{home}hvem-ordner-hvad/#vandlaas")
    expect(reader.locator("#vandlaas")).to_be_in_viewport()
    expect_saved_copy(reader)


HEARD = "han ryster over hele kroppen og svarer ikke"
"""No pattern knows it: the weights and the script that adds them up are there, too."""


@pytest.mark.parametrize(
    "words", ["det brænder i køkkenet", "حريق في المطبخ", "pożar w kuchni", "пожежа на кухні", HEARD]
)
def test_a_danger_is_seen_without_a_network_by_who_never_asked_before(reader: Page, home: str, words: str) -> None:
    """With its steps: no page has tags for what the look-up loads then."""
    reader.context.set_offline(True)
    reader.goto(f"{home}find/")
    reader.locator("[data-lookup=main] input").fill(words)
    expect(reader.locator("[data-danger='112']")).to_be_visible()
    reader.locator("[data-danger='112'] button").click()
    expect(reader.locator("[data-part=steps] li").first).to_be_visible()


def test_an_open_card_says_what_to_do_without_a_network(reader: Page, home: str) -> None:
    reader.context.set_offline(True)
    reader.goto(f"{home}find/")
    reader.locator("[data-lookup=main] input").fill("vandlås")
    card = reader.locator("[data-lookup=main] [data-item=vandlaas]")
    card.click()
    expect(card.locator(".bv-result-action")).to_contain_text("Rens vandlåsen")


def test_the_look_up_answers_for_the_chosen_department_without_a_network(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.context.set_offline(True)
    reader.goto(f"{home}find/")
    reader.locator("[data-lookup=main] input").fill("bruseren er kalket til")
    answer = reader.locator("[data-lookup=main] [data-item=brusehoved]")
    answer.click()
    expect(answer).to_contain_text("Besluttet på afdelingsmødet")
    answer.get_by_role("link").first.click()
    expect(reader).to_have_url(f"{home}afdelinger/{DEPARTMENT}/hvem-ordner-hvad/#brusehoved")
    expect(reader.locator("#brusehoved")).to_be_in_viewport()
    expect_saved_copy(reader)


def test_the_chosen_language_answers_without_a_network(reader: Page, home: str) -> None:
    """The one that was chosen, and no other; another one takes its place."""
    reader.goto(f"{home}find/")
    for label, code in (("Soomaali", "so"), ("Polski", "pl")):
        reader.get_by_label("Sprog / Language").select_option(label=label)
        wait_for_choice(reader, "language", f'"{code}"')
    kept = """async () => {
      const [name] = (await caches.keys()).filter((one) => one.startsWith("portal-language-"));
      return (await (await caches.open(name)).keys()).map(({ url }) => url.split("/").pop());
    }"""
    saved = reader.evaluate(kept)
    assert sorted(saved) == ["language-pl.js", "offline.json?language", "speaker.js"]
    reader.context.set_offline(True)
    reader.goto(f"{home}find/")
    reader.locator("[data-lookup=main] input").fill("kran kapie")
    expect(reader.locator("[data-lookup=main] [data-result]").first).to_have_attribute("lang", "pl")


@pytest.mark.skipif(not caddy.installed(), reason="Caddy is not installed (Debian: apt install caddy)")
def test_the_real_headers_let_the_worker_work(site_dir: Path, new_page: Callable[..., Page]) -> None:
    page = new_page(service_workers="allow")
    refused = []
    page.context.on(
        "console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None
    )
    with caddy.serving(site_dir) as address:
        page.goto(f"{address}/")
        wait_until_saved(page)
        choose_department(page)
        page.goto(f"{address}/{GUIDE}")
    page.goto(f"{address}/{HOUSE_RULES}")
    expect_saved_copy(page)
    page.goto(f"{address}/{GUIDE}")
    expect_saved_copy(page)
    assert refused == []


@pytest.mark.skipif(caddy.installed(), reason="the test above is at the root of a server, too")
def test_the_site_at_the_root_of_a_server_works_alike(site_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(service_workers="allow")
    page.goto(f"{site_url}/")
    wait_until_saved(page)
    page.context.set_offline(True)
    page.goto(f"{site_url}/{GUIDE}?afdeling={DEPARTMENT}#indhold")
    expect(page.locator("h1")).to_have_text("Vasken er stoppet")
    expect_saved_copy(page)


def test_the_chosen_departments_pages_open_without_a_network(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.context.set_offline(True)
    reader.goto(f"{home}afdelinger/{DEPARTMENT}/hvem-ordner-hvad/")
    expect(reader.locator("tr[data-item=vandlaas]")).to_be_attached()
    expect_saved_copy(reader)
    for path in ("", "husorden/"):
        reader.goto(f"{home}afdelinger/{DEPARTMENT}/{path}")
        expect(reader.locator("h1")).to_contain_text("Eksempelgården")
        expect_saved_copy(reader)


def test_another_department_takes_the_place_of_the_first(reader: Page, home: str) -> None:
    choose_department(reader)
    choose_department(reader, "Eksempelparken", "eksempelparken")
    reader.context.set_offline(True)
    reader.goto(f"{home}afdelinger/eksempelparken/hvem-ordner-hvad/")
    expect(reader.locator("h1")).to_contain_text("Eksempelparken")
    reader.goto(f"{home}afdelinger/{DEPARTMENT}/hvem-ordner-hvad/")
    expect(reader.locator("h1")).to_have_text("Siden er ikke gemt")


def test_a_page_that_is_not_saved_says_so_and_leads_on(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.context.set_offline(True)
    reader.goto(f"{home}beredskabet/")
    expect(reader.locator("h1")).to_have_text("Siden er ikke gemt")
    expect_no_word(reader)
    reader.get_by_role("article").get_by_role("link", name="Din afdeling").click()
    expect(reader.locator("h1")).to_contain_text("Eksempelgården")
    reader.go_back()
    reader.context.set_offline(False)
    reader.get_by_role("link", name="Prøv igen").click()
    expect(reader).to_have_url(f"{home}beredskabet/")
    expect(reader.locator("h1")).not_to_have_text("Siden er ikke gemt")


def test_axe_finds_nothing_in_what_a_device_shows(reader: Page, home: str, server: MoodyServer) -> None:
    """The word about a saved copy, the button for the new one, and the page for what is not saved; by day and by night."""
    server.mood = "broken"
    reader.goto(home + GUIDE)
    expect_saved_copy(reader)
    expect_no_violations(reader)
    server.mood = "fine"
    reader.evaluate("window.dispatchEvent(new Event('online'))")
    expect(reader.get_by_role("button", name="Vis den nye udgave")).to_be_visible()
    expect_no_violations(reader)
    server.mood = "broken"
    reader.goto(f"{home}uenighed/")
    expect(reader.locator("h1")).to_have_text("Siden er ikke gemt")
    expect_no_violations(reader)


def expect_no_violations(page: Page) -> None:
    for scheme, rules in (("light", RULES), ("dark", COLOURS)):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert (scheme, violations(page, rules)) == (scheme, [])


def test_the_way_back_never_leads_out_of_the_portal(reader: Page, home: str) -> None:
    for foreign in ("https://example.org/", "javascript:alert(1)", "//example.org/"):
        reader.goto(f"{home}offline.html?side={foreign}")
        assert reader.get_by_role("link", name="Prøv igen").evaluate("link => link.href") == home
