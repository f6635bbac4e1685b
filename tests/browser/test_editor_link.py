"""A tenant's page has no word for editors; who edits turns the way on, on the device alone."""

from playwright.sync_api import Page, expect


def test_the_way_to_edit_is_shown_on_the_device_that_asked(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/husorden/")
    link = page.get_by_role("link", name="Ret denne side")
    expect(link).to_be_hidden()
    assert "redaktør" not in page.locator("body").inner_text().lower()
    page.goto(f"{site_url}/redaktoer/")
    page.get_by_role("button", name="Vis »Ret denne side« på denne enhed").click()
    page.goto(f"{site_url}/husorden/")
    expect(link).to_be_visible()
