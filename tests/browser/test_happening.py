"""What is happening here: on the front page where a department is chosen, and gone when the device's clock says so."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

DEPARTMENT = "eksempelgaarden"


def test_the_front_page_says_what_happens_where_one_lives(site_url: str, page: Page) -> None:
    page.goto(f"{site_url}/")
    expect(page.locator("[data-happening]")).to_be_hidden()
    page.clock.set_fixed_time("2027-02-01T12:00:00+01:00")
    page.goto(f"{site_url}/?afdeling={DEPARTMENT}")
    here = page.locator("[data-happening]")
    expect(here.get_by_role("heading", level=3)).to_have_text(
        ["Stillads ved facaden mod gården", "Vi lukker for vandet", "Næste afdelingsmøde"]
    )
    expect(here).to_contain_text("Tirsdag den 9. februar 2027 kl. 08.00–14.00")
    expect(here).to_contain_text("Varslet den 20. november 2026.")


def test_what_is_over_by_the_devices_clock_is_hidden(site_url: str, page: Page) -> None:
    water = page.locator("#besked-vand-lukket")
    page.clock.set_fixed_time("2027-02-09T13:59:00+01:00")
    page.goto(f"{site_url}/afdelinger/{DEPARTMENT}/")
    expect(water).to_be_visible()
    page.clock.set_fixed_time("2027-02-09T14:01:00+01:00")
    page.reload()
    expect(water).to_be_hidden()
    expect(page.locator("#besked-stillads")).to_be_visible()
    page.clock.set_fixed_time("2028-01-01T12:00:00+01:00")
    page.reload()
    expect(page.locator("[data-happening]")).to_be_hidden()


def test_without_scripts_it_is_there_with_its_dates(site_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/afdelinger/{DEPARTMENT}/")
    expect(page.locator("#besked-vand-lukket")).to_contain_text("Tirsdag den 9. februar 2027 kl. 08.00–14.00")
