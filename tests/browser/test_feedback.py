"""»Virkede det?« at a guide's end: what to try next, when to call, a message to copy; nothing is kept and nothing is sent."""

from collections.abc import Callable

from playwright.sync_api import Page, expect


def test_no_leads_on_and_the_message_is_copied(new_page: Callable[..., Page], site_url: str) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}/vejledninger/stoppet-afloeb/")
    page.wait_for_load_state("networkidle")
    sent: list[str] = []
    page.on(
        "request", lambda request: sent.append(request.url) if request.method != "GET" or "?" in request.url else None
    )
    kept = page.evaluate("[localStorage.length, sessionStorage.length]")
    page.get_by_text("Nej", exact=True).click()
    targets = page.eval_on_selector_all(".bv-feedback ol a", "links => links.map((link) => link.getAttribute('href'))")
    assert {"#saadan-goer-du", "#stop"} < set(targets)
    page.locator(".bv-feedback [data-copy]").click()
    expect(page.locator(".bv-feedback [data-copied]")).not_to_be_empty()
    assert "»Vasken er stoppet«, og det virkede ikke" in page.evaluate("navigator.clipboard.readText()")
    page.get_by_text("Ja", exact=True).click()
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == kept
    assert sent == []
