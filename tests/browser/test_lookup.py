"""The look-up as a resident meets it, in the built site: asking, and that everyone can."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from browser.lookup_reader import FIELD, PHONE, RESULT, ask, choose, first
from portal.pages.page import Site


def test_an_answer_comes_while_one_types(find_page: Page) -> None:
    """Mistyped, and the right card first: who does it, who pays, the guide and the contact."""
    find_page.locator(FIELD).press_sequentially("vasken er stopet", delay=5)
    card = find_page.locator(RESULT).first
    expect(card).to_have_attribute("data-item", "vandlaas")
    expect(card).to_have_attribute("data-performs", "tenant")
    expect(card).to_have_attribute("data-pays", "tenant")
    expect(card).to_contain_text("Du gør det. Du betaler.")
    expect(card).to_contain_text("Vælg din afdeling")
    expect(card.get_by_role("link", name="Sådan gør du")).to_have_attribute("href", "../vejledninger/stoppet-afloeb/")
    assert card.get_by_role("link", name="Kontakt ejendomskontoret").count() == 1


def test_the_front_page_and_the_header_have_it_too(page: Page, site_url: str) -> None:
    """One component, three places."""
    page.goto(f"{site_url}/")
    ask(page, "elevator")
    assert first(page)["item"] == "elevator"
    page.goto(f"{site_url}/vejledninger/stoppet-afloeb/")
    ask(page, "elevator")
    assert first(page)["item"] == "elevator"
    page.locator(FIELD).press("Enter")
    page.wait_for_url("**/find/?q=elevator")
    assert first(page)["item"] == "elevator"


def test_acute_things_say_so(find_page: Page) -> None:
    """»Ring nu« is on the card."""
    ask(find_page, "rørbrud")
    expect(find_page.locator(RESULT).first.locator("[data-urgency=now]")).to_have_text("Ring nu")


def test_a_link_can_ask(page: Page, site_url: str) -> None:
    """A notice or an e-mail links to a question, for a department or for none."""
    page.goto(f"{site_url}/find/?q=bruseren+er+kalket+til")
    assert first(page)["item"] == "brusehoved"
    assert first(page)["performs"] == "department-decides"
    page.goto(f"{site_url}/find/?q=bruseren+er+kalket+til&afdeling=eksempelgaarden")
    expect(page.locator(RESULT).first).to_contain_text("Hos jer:")
    assert first(page)["performs"] == "tenant"


def test_the_address_follows_and_back_leads_back(find_page: Page) -> None:
    """Typing writes the question into the address; a new question is a new step in the history."""
    ask(find_page, "vasken er stoppet")
    find_page.wait_for_url("**/find/?q=vasken+er+stoppet")
    find_page.locator(FIELD).blur()
    ask(find_page, "elevator")
    find_page.wait_for_url("**/find/?q=elevator")
    find_page.go_back()
    expect(find_page.locator(FIELD)).to_have_value("vasken er stoppet")
    assert first(find_page)["item"] == "vandlaas"
    find_page.go_back()
    expect(find_page.locator(FIELD)).to_have_value("")
    expect(find_page.locator("[data-panel]")).to_be_hidden()
    find_page.go_forward()
    expect(find_page.locator(FIELD)).to_have_value("vasken er stoppet")


def test_back_from_an_answer_finds_the_question_again(find_page: Page) -> None:
    """Nothing typed is lost."""
    ask(find_page, "elevator")
    find_page.wait_for_url("**q=elevator")
    find_page.locator(f"{RESULT} a").first.click()
    find_page.wait_for_url("**/hvem-ordner-hvad/elevator/")
    find_page.go_back()
    assert first(find_page)["item"] == "elevator"


def test_a_doubtful_question_is_answered_with_doubt(find_page: Page) -> None:
    """»Måske:«, the list from A to Å and the contact."""
    ask(find_page, "årsopgørelse skat")
    panel = find_page.locator("[data-panel]")
    expect(panel).not_to_have_attribute("data-state", "sure")
    expect(panel.get_by_role("link", name="Se alt fra A til Å")).to_be_visible()
    expect(panel.get_by_role("link", name="Kontakt ejendomskontoret").first).to_be_visible()


def test_materials_own_search_is_gone(page: Page, site_url: str) -> None:
    """Its worker, index and script are never asked for."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{site_url}/")
    ask(page, "vask")
    first(page)
    assert [path for path in asked if "search" in path or "worker" in path] == []
    assert any(path.endswith("lookup-index.js") for path in asked)


def test_the_keyboard_is_enough(find_page: Page) -> None:
    """A combobox by the ARIA Authoring Practices: rows up and down, a row's links left and right, Enter, Escape."""
    field = find_page.locator(FIELD)
    expect(field).to_have_attribute("role", "combobox")
    expect(field).to_have_attribute("aria-expanded", "false")
    ask(find_page, "vasken er stoppet")
    first(find_page)
    expect(field).to_have_attribute("aria-expanded", "true")
    grid = find_page.locator(f"#{field.get_attribute('aria-controls')}")
    expect(grid).to_have_attribute("role", "grid")
    field.press("ArrowDown")
    assert marked(find_page) == grid.locator("[role=row]").first.locator("[role=gridcell]").first.get_attribute("id")
    field.press("ArrowRight")
    expect(grid.locator("[aria-selected=true]")).to_contain_text("Sådan gør du")
    field.press("ArrowDown")
    assert marked(find_page) == grid.locator("[role=row]").nth(1).locator("[role=gridcell]").first.get_attribute("id")
    field.press("ArrowUp")
    field.press("Escape")
    assert not marked(find_page)
    field.press("ArrowDown")
    field.press("Enter")
    find_page.wait_for_url("**/hvem-ordner-hvad/vandlaas/")


def marked(page: Page) -> str | None:
    """The id of the marked cell."""
    return page.locator(FIELD).get_attribute("aria-activedescendant")


def test_escape_empties_the_field_and_the_chooser_closes(find_page: Page) -> None:
    """Escape lets go, step by step; the focus goes back to where it came from."""
    ask(find_page, "elevator")
    find_page.locator(FIELD).press("Escape")
    expect(find_page.locator(FIELD)).to_have_value("")
    expect(find_page.locator("[data-panel]")).to_be_hidden()
    find_page.locator("[data-chooser-open]").press("Enter")
    expect(find_page.locator("#choose-department")).to_be_focused()
    find_page.keyboard.type("eksempelstien 2")
    find_page.locator("#places [role=option]").first.wait_for()
    find_page.keyboard.press("ArrowDown")
    find_page.keyboard.press("Enter")
    expect(find_page.locator("[data-chooser-name]")).to_contain_text("Eksempelgården")
    expect(find_page.locator("[data-chooser-open]")).to_be_focused()


def test_what_comes_is_told_politely(find_page: Page) -> None:
    """A status that a screen reader reads when one stops typing: how many, and the first."""
    ask(find_page, "elevator")
    expect(find_page.locator("[data-lookup] > [role=status]")).to_contain_text("Elevator")


@pytest.mark.parametrize("path", ["/", "/find/", "/hvem-ordner-hvad/"])
def test_nothing_is_cut_off_at_double_zoom(new_page: Callable[..., Page], site_url: str, path: str) -> None:
    """1280 × 1024 at 200 %, with answers shown and the chooser open: no sideways scrolling."""
    page = new_page(viewport={"width": 640, "height": 512})
    page.goto(site_url + path)
    ask(page, "radiator")
    first(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.locator(FIELD).first.press("Escape")
    page.locator("[data-chooser-open]").click()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_links_and_buttons_are_large_enough(new_page: Callable[..., Page], site_url: str) -> None:
    """44 CSS pixels high on a phone, in the answers and in the chooser."""
    page = new_page(viewport=PHONE)
    page.goto(f"{site_url}/find/?q=radiator")
    first(page)
    page.locator("[data-chooser-open]").click()
    page.locator("#choose-department").fill("eksempel")
    page.locator("#places [role=option]").first.wait_for()
    places = ("[data-panel] a", "[data-lookup] :is(button, input)", "[data-chooser] :is(a, input)", "#places li")
    targets = ", ".join(places)
    heights = page.locator(targets).evaluate_all(
        "all => all.map(one => [one.textContent.trim(), one.getBoundingClientRect().height])"
    )
    assert [(name, height) for name, height in heights if height and height < 44] == []


@pytest.mark.tolerates("foreign")
def test_it_works_from_a_folder_on_disk(new_page: Callable[..., Page], site_dir: Path) -> None:
    """Without any server: answers, department, links."""
    page = new_page(viewport=PHONE)
    page.goto((site_dir / "find/index.html").as_uri())
    ask(page, "vasken er stoppet")
    assert first(page)["item"] == "vandlaas"
    choose(page, "eksempelgården 3")
    expect(page.locator(RESULT).first).to_contain_text("Hos jer:")
    page.locator(RESULT).first.click()
    page.locator(f"{RESULT} a").first.click()
    expect(page.locator("h1")).to_have_text("Vasken er stoppet")


def test_without_javascript_the_form_leads_to_the_list(
    new_page: Callable[..., Page], site_url: str, compiled: Site
) -> None:
    """/find/ lists everything with its words."""
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/hvem-ordner-hvad/vandlaas/")
    page.locator(FIELD).first.fill("vask")
    page.locator("[data-lookup] button").first.click()
    page.wait_for_load_state()
    assert urlsplit(page.url).path == "/find/"
    assert parse_qs(urlsplit(page.url).query) == {"q": ["vask"]}
    listed = page.locator("[data-item]").evaluate_all("all => all.map(one => one.dataset.item)")
    assert set(compiled.portal.items) <= set(listed)
    expect(page.locator("[data-chooser-open]")).to_have_attribute("href", "../afdelinger/")
