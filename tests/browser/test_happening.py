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


def test_an_activity_that_is_over_is_not_announced(site_url: str, page: Page) -> None:
    """What is once is gone; what goes on has no next time where those that were known are over; what has ended is gone, too."""
    once, weekly = page.locator("#aktivitet-juleklip"), page.locator("#aktivitet-strikkecafe")
    page.clock.set_fixed_time("2026-12-06T15:59:00+01:00")
    page.goto(f"{site_url}/afdelinger/{DEPARTMENT}/")
    expect(once).to_contain_text("Næste gang: søndag den 6. december 2026")
    page.clock.set_fixed_time("2027-06-30T12:00:00+02:00")
    page.reload()
    expect(once).to_be_hidden()
    expect(weekly.get_by_text("Næste gang:")).to_be_hidden()
    expect(weekly).to_contain_text("Hver onsdag til og med 30. juni 2027.")
    page.clock.set_fixed_time("2027-07-01T00:00:30+02:00")
    page.reload()
    expect(weekly).to_be_hidden()


def test_without_scripts_it_is_there_with_its_dates(site_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/afdelinger/{DEPARTMENT}/")
    expect(page.locator("#besked-vand-lukket")).to_contain_text("Tirsdag den 9. februar 2027 kl. 08.00–14.00")
