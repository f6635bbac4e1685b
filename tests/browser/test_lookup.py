"""The look-up and the department chooser as a resident meets them, in the built site."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from portal.pages.page import Site
from portal.texts.wording import origin_words

PHONE = {"width": 390, "height": 844}
FIELD = "[data-lookup] input"
RESULT = "[data-result]"
KEY = "portal-department"


@pytest.fixture
def find_page(page: Page, site_url: str) -> Page:
    """/find/, ready."""
    page.goto(f"{site_url}/find/")
    return page


def ask(page: Page, words: str) -> None:
    """Type a question and wait for what comes of it."""
    page.locator(FIELD).first.fill(words)
    expect(page.locator("[data-panel]").first).to_be_visible()


def first(page: Page) -> dict[str, str]:
    """What the first answer is about and says."""
    page.locator(RESULT).first.wait_for()
    return page.locator(RESULT).first.evaluate("card => ({...card.dataset})")


def choose(page: Page, words: str) -> None:
    """Choose a department in the header."""
    page.locator("[data-chooser-open]").click()
    page.locator("#choose-department").fill(words)
    page.locator("#places [role=option]").first.click()
    page.locator("[data-chooser][data-chosen]").wait_for()
    expect(page.locator("[data-chooser-panel]")).to_be_hidden()


# ── Asking ──


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
    """»Ring nu« stands on the card."""
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


# ── Where one lives ──


@pytest.mark.parametrize(
    "words", ["eksempelgården", "eksempelgarden", "Eksempelgaarden 12", "eksemplgården 7", "eksempelstien 3"]
)
def test_a_department_is_found_by_name_and_by_street(find_page: Page, words: str) -> None:
    """With the same forgiving matching."""
    choose(find_page, words)
    expect(find_page.locator("[data-chooser-name]")).to_contain_text("Eksempelgården")


def test_a_street_leads_to_its_dwelling_type(find_page: Page) -> None:
    """A row house of a department that has both schemes: A, not B."""
    choose(find_page, "eksempelrækken 12")
    ask(find_page, "male væg")
    assert (first(find_page)["item"], first(find_page)["performs"]) == ("vaegge", "tenant")
    choose(find_page, "eksempelparken 12")
    expect(find_page.locator(RESULT).first).to_have_attribute("data-performs", "department")
    expect(find_page.locator(RESULT).first).to_have_attribute("data-pays", "maintenance-account")


def test_the_choice_is_remembered_and_changed(find_page: Page, site_url: str) -> None:
    """On the device, in the header of every page; changed and forgotten there."""
    choose(find_page, "eksempelgården")
    find_page.goto(f"{site_url}/vejledninger/")
    expect(find_page.locator("[data-chooser-name]")).to_contain_text("Eksempelgården")
    choose(find_page, "eksempelparken")
    expect(find_page.locator("[data-chooser-name]")).to_contain_text("Eksempelparken")
    find_page.locator("[data-chooser-open]").click()
    find_page.get_by_role("button", name="Glem afdelingen").click()
    expect(find_page.locator("[data-chooser-open]")).to_contain_text("Vælg din afdeling")
    assert find_page.evaluate(f"localStorage.getItem('{KEY}')") is None


def test_answers_change_with_the_choice(find_page: Page, compiled: Site) -> None:
    """»Hos jer«, what was decided and when; another department's decision never appears."""
    ask(find_page, "brusehoved")
    choose(find_page, "eksempelgården")
    card = find_page.locator(RESULT).first
    expect(card).to_contain_text("Hos jer: Du gør det. Du betaler.")
    expect(card).to_contain_text("Besluttet på afdelingsmødet den 22. april 2026.")
    choose(find_page, "eksempelparken 3")
    expect(card).to_contain_text("Hos jer: Afdelingen gør det. Afdelingen betaler.")
    shown = find_page.locator("[data-panel]").inner_text()
    other = compiled.portal.departments["eksempelgaarden"]
    own = {one.decision.note for one in compiled.portal.departments["eksempelparken"].decided}
    assert [note for one in other.decided if (note := one.decision.note) not in own and note in shown] == []


def test_every_page_that_depends_on_it_shows_the_answer(find_page: Page, site_url: str) -> None:
    """Table, item, guide and front page."""
    choose(find_page, "eksempelgården")
    find_page.goto(f"{site_url}/hvem-ordner-hvad/brusehoved/")
    expect(find_page.locator("[data-answer-for=brusehoved]")).to_contain_text("Du gør det. Du betaler.")
    find_page.goto(f"{site_url}/hvem-ordner-hvad/")
    row = find_page.locator("tr[data-item=brusehoved]")
    expect(row).to_have_attribute("data-performs", "tenant")
    expect(row).to_contain_text("Hos jer: Du gør det")
    find_page.goto(f"{site_url}/vejledninger/stoppet-afloeb/")
    expect(find_page.locator("[data-answer-for=vandlaas]")).to_contain_text("Hos jer: Eksempelgården")
    find_page.goto(f"{site_url}/")
    expect(find_page.locator("[data-my-department]").first).to_contain_text("Eksempelgården")


def test_a_departments_page_offers_to_remember_it(page: Page, site_url: str) -> None:
    """As one comes to it by the code on a notice; once remembered it asks no more."""
    page.goto(f"{site_url}/afdelinger/eksempelgaarden/")
    page.get_by_role("button", name="Nej tak").click()
    expect(page.locator(".bv-offer")).to_have_count(0)
    page.goto(f"{site_url}/afdelinger/eksempelgaarden/hvem-ordner-hvad/")
    page.get_by_role("button", name="Ja, husk det").click()
    expect(page.locator(".bv-offer")).to_have_count(0)
    page.goto(f"{site_url}/afdelinger/eksempelgaarden/")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".bv-offer")).to_have_count(0)
    page.goto(f"{site_url}/afdelinger/eksempelparken/")
    expect(page.locator(".bv-offer")).to_contain_text("Eksempelparken")


def test_the_browser_gives_the_answers_of_python(find_page: Page, compiled: Site) -> None:
    """Every item × department × dwelling type, looked up as the cards do it."""
    script = """async ([slug, kind]) => {
      await portalLookup.department.use(slug, kind);
      return portalLookup.index.rows.map((row) => {
        const { performs, pays, role, origin } = portalLookup.answer(row);
        return [row.id, performs, pays, role, origin];
      });
    }"""
    portal = compiled.portal
    for slug, department in portal.departments.items():
        for kind in ("", *(one.id for one in department.dwelling_types)):
            right = [portal.answer(item, department, kind or None) for item in portal.items.values()]
            told = [[one.item.id, one.performs, one.pays, one.role, origin_words(one, compiled.texts)] for one in right]
            assert find_page.evaluate(script, [slug, kind]) == told


# ── For everyone ──


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
    expect(page.locator("h1")).to_have_text("Rense vandlås og afløb i køkken- og håndvask")


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


# ── Bad input ──

BAD = {
    "ten-thousand-characters": "vask " * 2000,
    "one-long-word": "x" * 10_000,
    "html": "<img src=x onerror=document.title='hit'><script>document.title='hit'</script>",
    "quotes": "\"'><svg onload=document.title='hit'>",
    "right-to-left": "\u202eמים אין حمام",
    "emoji": "🚿🚽🙂👨‍👩‍👧",
    "only-small-words": "er det ikke mig der skal",
    "control-characters": "\x00\x07\u200b",
    "lone-surrogate": "%ED%A0%80",
    "prototype": "__proto__ constructor toString",
}


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_whatever_is_typed_stays_calm(find_page: Page, words: str) -> None:
    """An answer or a calm word; no error (the page fixture sees to that), no markup made of it."""
    title = find_page.title()
    find_page.locator(FIELD).evaluate(
        "(field, text) => { field.value = text; field.dispatchEvent(new Event('input')); }", words
    )
    expect(find_page.locator("[data-panel]")).to_be_visible()
    find_page.wait_for_timeout(250)
    assert find_page.title() == title
    assert find_page.locator("[data-panel] img, [data-panel] script").count() == 0


@pytest.mark.parametrize("words", BAD.values(), ids=BAD)
def test_whatever_stands_in_the_address_stays_calm(page: Page, site_url: str, words: str) -> None:
    """The same as a link, for the question and for the department."""
    page.goto(f"{site_url}/find/")
    script = "([q, afdeling]) => { location.search = '?' + new URLSearchParams({ q, afdeling }); }"
    page.evaluate(script, [words[:7000], words[:300]])
    page.wait_for_url("**/find/?q=**")
    expect(page.locator("[data-panel]")).to_be_visible()
    expect(page.locator("[data-chooser]")).to_contain_text("Vi kender ikke den afdeling")
    assert page.title() != "hit"


def test_an_unknown_department_in_the_address(page: Page, site_url: str) -> None:
    """A calm word, the standard answer, and no file asked for that does not exist."""
    page.goto(f"{site_url}/find/?q=brusehoved&afdeling=findes-ikke")
    expect(page.locator("[data-chooser]")).to_contain_text("Vi kender ikke den afdeling")
    assert first(page)["performs"] == "department-decides"


@pytest.mark.parametrize(
    "kept",
    [
        {"slug": "nedlagt", "kind": "", "name": "Nedlagt", "places": "00000000"},
        {"slug": "../../evil", "kind": "", "name": "x", "places": ""},
        {"slug": 7},
        [],
        "eksempelgaarden",
        None,
    ],
)
def test_a_remembered_department_that_is_gone(page: Page, site_url: str, kept: object) -> None:
    """Or that something else has written: a calm word or none, and the standard."""
    page.goto(f"{site_url}/")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, json.dumps(kept)])
    page.goto(f"{site_url}/find/?q=brusehoved")
    assert first(page)["performs"] == "department-decides"
    expect(page.locator("[data-chooser-open]")).to_contain_text("Vælg din afdeling")


def test_a_remembered_dwelling_type_that_is_gone(page: Page, site_url: str) -> None:
    """Then the department's own answers."""
    page.goto(f"{site_url}/")
    kept = {"slug": "eksempelparken", "kind": "slot", "name": "Eksempelparken", "places": "00000000"}
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEY, json.dumps(kept)])
    page.goto(f"{site_url}/find/?q=brusehoved")
    expect(page.locator(RESULT).first).to_contain_text("Hos jer: Afdelingen gør det.")


NO_STORAGE = """for (const name of ["localStorage", "sessionStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("closed", "SecurityError"); } });"""


def test_storage_that_is_switched_off(page: Page, site_url: str) -> None:
    """The choice holds on the page, links carry it on, and it says that it can't be remembered."""
    page.add_init_script(NO_STORAGE)
    page.goto(f"{site_url}/find/?q=brusehoved")
    first(page)
    choose(page, "eksempelgården")
    expect(page.locator(RESULT).first).to_contain_text("Hos jer: Du gør det.")
    expect(page.locator("[data-chooser]")).to_contain_text("Din browser kan ikke huske valget")
    page.locator(f"{RESULT} a").first.click()
    page.wait_for_url("**/hvem-ordner-hvad/brusehoved/?afdeling=eksempelgaarden")
    expect(page.locator("[data-answer-for=brusehoved]")).to_contain_text("Du gør det")


@pytest.mark.tolerates("console")
@pytest.mark.parametrize("missing", ["lookup-index.js", "departments.js", "eksempelgaarden/lookup.js"])
def test_a_file_that_does_not_come(new_page: Callable[..., Page], site_url: str, missing: str) -> None:
    """A calm word where it is missed. The browser notes the failed request itself; our scripts throw nothing."""
    page = new_page()
    thrown: list[str] = []
    page.on("pageerror", lambda error: thrown.append(str(error)))
    page.route(f"**/{missing}", lambda route: route.abort())
    page.goto(f"{site_url}/find/?q=brusehoved&afdeling=eksempelgaarden")
    if missing == "lookup-index.js":
        expect(page.locator("[data-panel]")).to_contain_text("Listen kunne ikke hentes")
        expect(page.locator("[data-panel]").get_by_role("link", name="Se alt fra A til Å")).to_be_visible()
    else:
        expect(page.locator("[data-chooser]")).to_contain_text("Afdelingens svar kunne ikke hentes")
        assert first(page)["performs"] == "department-decides"
    assert thrown == []
    page.unroute(f"**/{missing}")
    if missing == "lookup-index.js":
        ask(page, "elevator")
        assert first(page)["item"] == "elevator"


# ── On a phone, while one types ──

KEYBOARD_UP = {"width": 360, "height": 320}
"""What is left of 360 × 640 above a keyboard of 320 px."""


@pytest.mark.parametrize("path", ["/", "/find/"])
def test_three_answers_stand_above_the_keyboard(new_page: Callable[..., Page], site_url: str, path: str) -> None:
    """As rows of at most 72 px directly under the field, with no button between."""
    page = new_page(viewport=KEYBOARD_UP)
    page.goto(site_url + path)
    page.locator(FIELD).first.focus()
    page.keyboard.type("radiator")
    page.locator(RESULT).nth(2).wait_for()
    for n in range(3):
        box = page.locator(RESULT).nth(n).bounding_box()
        assert box
        assert box["height"] <= 72
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= KEYBOARD_UP["height"]
    assert page.locator("[data-lookup=main] button[type=submit]").bounding_box() is None


def test_a_tap_opens_the_row_and_the_next_follows_it(new_page: Callable[..., Page], site_url: str) -> None:
    """Where it stands: what lies above does not move."""
    page = new_page(viewport={"width": 360, "height": 640})
    page.goto(f"{site_url}/find/?q=brusehoved")
    row = page.locator(RESULT).first
    expect(row.locator(".bv-result-share")).to_be_hidden()
    before = row.bounding_box()
    row.click()
    expect(row.locator(".bv-result-share")).to_be_visible()
    after = row.bounding_box()
    assert before
    assert after
    assert before["y"] == after["y"]
    expect(page.locator("[data-lookup] > [role=status]")).to_contain_text("Brusehoved")
    row.locator("a").first.click()
    page.wait_for_url("**/hvem-ordner-hvad/brusehoved/")


# ── More than items ──


@pytest.mark.parametrize(
    ("words", "href"),
    [
        ("fremleje min lejlighed", "husorden/#fremleje"),
        ("opsige min lejlighed", "rettigheder/ind-og-udflytning/"),
        ("tryghedsvandring", "beredskabet/tryghedsvandring/"),
        ("tilgængelighed", "was/"),
    ],
)
def test_what_is_no_item_has_a_card(find_page: Page, words: str, href: str) -> None:
    """With its first sentence and a link to where it stands."""
    ask(find_page, words)
    card = find_page.locator(f"{RESULT}[data-kind]").first
    expect(card.locator("a").first).to_have_attribute("href", re.compile(f"\\.\\./{re.escape(href)}"))


def test_what_does_not_stand_here_leads_to_the_office(find_page: Page) -> None:
    """It says so, and whom to ask."""
    ask(find_page, "boligstøtte")
    card = find_page.locator(RESULT).first
    expect(card).to_have_attribute("data-kind", "ask")
    expect(card).to_contain_text("Det står ikke her")


def test_a_clause_is_quoted_in_the_departments_own_words(page: Page, site_url: str) -> None:
    """The first sentence of what its afdelingsmøde adopted."""
    page.goto(f"{site_url}/find/?q=må+jeg+have+hund&afdeling=eksempelgaarden")
    expect(page.locator(RESULT).first.locator(".bv-quote")).not_to_be_empty()


def test_a_card_says_why_it_is_urgent(find_page: Page, compiled: Site) -> None:
    """The words of the urgency, not only its badge."""
    ask(find_page, "rørbrud")
    expect(find_page.locator(RESULT).first).to_contain_text(compiled.portal.items["vandroer"].urgency.text or "?")
