"""The colours that a reader chooses or a system forces: kept from page to page, and no word or edge is lost."""

from browser.page_types import PAGE_TYPES
from browser.test_accessibility import PHONE, is_dark, open_type


def test_the_colour_switch_keeps_the_choice(new_page, site_url: str) -> None:
    """The button says its state, turns the page, and the next page has the same colours before it is drawn."""
    page = open_type(new_page, site_url, "front", viewport=PHONE, color_scheme="light")
    page.locator("summary", has_text="Menu").click()
    switch = page.get_by_role("button", name="Mørkt udseende")
    assert switch.get_attribute("aria-pressed") == "false"
    switch.focus()
    page.keyboard.press("Space")
    assert switch.get_attribute("aria-pressed") == "true"
    assert is_dark(page)
    page.goto(site_url + PAGE_TYPES["guide"])
    assert is_dark(page)


def test_the_colour_switch_works_where_nothing_can_be_kept(new_page, site_url: str) -> None:
    """A browser that refuses storage still turns the page, and no script breaks."""
    page = new_page(viewport=PHONE)
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })")
    page.goto(site_url + "/vejledninger/")
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("button", name="Mørkt udseende").click()
    assert is_dark(page)


def test_forced_colours_keep_edges_and_words(new_page, site_url: str) -> None:
    """With the system's own two colours an answer keeps an edge and its word, and a drawing its own ground."""
    page = open_type(new_page, site_url, "item-acute", viewport=PHONE, forced_colors="active", color_scheme="dark")
    card = page.locator(".bv-answer").first
    assert card.evaluate("element => parseFloat(getComputedStyle(element).borderTopWidth)") >= 1
    assert card.locator(".bv-role").inner_text().strip() == "Afdelingen gør det"
    for act in (".bv-akut", ".bv-danger", ".bv-do a"):
        edge = page.locator(act).first.evaluate("element => parseFloat(getComputedStyle(element).borderTopWidth)")
        assert (act, edge >= 1) == (act, True)
    page.goto(site_url + PAGE_TYPES["guide"])
    drawing = page.locator(".bv-picture svg").first
    assert drawing.evaluate("element => getComputedStyle(element).forcedColorAdjust") == "none"
