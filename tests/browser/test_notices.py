"""From paper to page: a QR code read by a decoder opens the guide, forms fill their sheets, »Del« gives what to paste."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, expect

from notices import paper
from portal.notices.print_jobs import PrintJob, print_jobs
from portal.notices.printing import finished, stamped
from portal.notices.typeset import typeset
from portal.pages.page import Site
from portal.texts.catalogue import catalogue

DEPARTMENT = "eksempelgaarden"
FORMS = f"/afdelinger/{DEPARTMENT}/opslag/udfyld/"
KINDS = ("varsling", "vand", "tryghedsvandring", "aktivitet")


@pytest.fixture
def site(compiled: Site) -> Site:
    """The site that ships, as the compiler knows it."""
    return compiled


def _sheet(site: Site, address: str, **what: str) -> PrintJob:
    guides, items = ([what[kind]] if kind in what else [] for kind in ("guide", "item"))
    department = site.portal.departments[DEPARTMENT]
    return next(print_jobs(site.portal, address, [department], guides, items, site.texts, ("a4",)))


@pytest.mark.parametrize(
    ("kind", "name", "leads_to"),
    [
        ("guide", "stoppet-afloeb", "/vejledninger/stoppet-afloeb/"),
        ("item", "vandlaas", "/hvem-ordner-hvad/vandlaas/"),
    ],
)
def test_the_code_on_paper_opens_the_page_with_the_department_chosen(
    site: Site, site_url: str, page: Page, kind: str, name: str, leads_to: str
) -> None:
    one = _sheet(site, site_url, **{kind: name})
    [code] = paper.codes(
        typeset(one.template, finished(stamped(one, date(2026, 11, 23), catalogue("da"))), date(2026, 11, 23))
    )
    page.goto(code.text)
    page.wait_for_url(f"{site_url}{leads_to}?afdeling={DEPARTMENT}")
    heading = site.portal.items[name].heading if kind == "item" else one.data["title"]
    expect(page.locator("h1")).to_have_text(heading)
    expect(page.locator("[data-chooser-name]").first).to_contain_text(site.portal.departments[DEPARTMENT].name)


def test_what_is_typed_from_the_paper_opens_the_page_too(site_url: str, page: Page) -> None:
    """Without the slash, and a clause with its anchor; the way back leads to where one was."""
    page.goto(f"{site_url}/e/gaarden#luft-ud")
    page.wait_for_url(f"{site_url}/vejledninger/luft-ud/?afdeling={DEPARTMENT}")
    page.goto(f"{site_url}/e/gaarden/#h.stoej")
    page.wait_for_url(f"{site_url}/afdelinger/{DEPARTMENT}/husorden/?afdeling={DEPARTMENT}#stoej")
    expect(page.locator("#stoej")).to_be_in_viewport()
    page.go_back()
    page.wait_for_url(f"{site_url}/vejledninger/luft-ud/?afdeling={DEPARTMENT}")


@pytest.mark.parametrize("asked", ["e.vandlaas", "vandlaas"])
def test_without_scripts_the_row_that_was_asked_for_comes_first(
    asked: str, site: Site, site_url: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/e/gaarden/#{asked}")
    row = page.locator("[id='e.vandlaas']")
    expect(row).to_be_in_viewport()
    tops = [box["y"] for one in page.locator("li").all()[:60] if (box := one.bounding_box())]
    assert row.bounding_box()["y"] == min(tops)
    row.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text(site.portal.items["vandlaas"].heading)


def sheet_of(notice: Locator) -> Locator:
    """The paper below a notice's fields."""
    return notice.locator(".bv-notice-sheet")


def test_a_form_fills_its_sheet_and_keeps_nothing(site_url: str, page: Page) -> None:
    page.goto(site_url + FORMS)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url) if request.post_data or "?" in request.url else None)
    stored = page.evaluate("JSON.stringify(localStorage)")
    notice = page.locator("[data-notice=varsling]")
    soon = date.today() + timedelta(days=10)
    notice.get_by_label("Dato").fill(soon.isoformat())
    notice.get_by_label("Fra kl.").fill("09:00")
    notice.get_by_label("Til kl.").fill("12:30")
    notice.get_by_label("Gælder for").fill("Nr. 1½ <b>æøå</b>")
    expect(sheet_of(notice)).to_contain_text("mindst 3 måneder før")
    notice.get_by_label("Hvad skal der ske?").select_option("work")
    notice.get_by_label("Radiatorer og termostater").uncheck()
    sheet = sheet_of(notice)
    expect(sheet.locator("[data-fill=day]")).to_contain_text(f"den {soon.day}. ")
    expect(sheet.locator("[data-fill=time]")).to_have_text("mellem kl. 9.00 og kl. 12.30")
    expect(sheet.locator("[data-fill=for]")).to_have_text("Nr. 1½ <b>æøå</b>")
    expect(sheet).to_contain_text("mindst 6 uger før")
    expect(sheet.get_by_text("Radiatorer og termostater")).to_be_hidden()
    expect(notice.get_by_role("status")).to_have_text(re.compile("mindst 42 dage"))
    notice.get_by_label("Dato").fill((date.today() + timedelta(days=42)).isoformat())
    expect(notice.get_by_role("status")).to_be_empty()
    notice.get_by_role("button", name="Tøm felterne").click()
    expect(sheet.locator("[data-fill=day]")).to_be_empty()
    assert (sent, page.evaluate("JSON.stringify(localStorage)"), page.context.cookies()) == ([], stored, [])


def test_only_the_sheet_whose_button_is_pressed_prints(site_url: str, page: Page) -> None:
    page.goto(site_url + FORMS)
    hidden = "[...document.querySelectorAll('.bv-notice-off')].map(notice => notice.dataset.notice)"
    page.evaluate(f"window.print = () => {{ window.hidden = {hidden} }}")
    water = page.locator("[data-notice=vand]")
    page.evaluate("window.hidden = null")
    water.get_by_role("button", name="Print opslaget").click()
    assert page.evaluate("window.hidden") is None, "nothing prints until it is said what is to happen"
    water.get_by_label("Hvad skal der ske?").select_option("major")
    water.get_by_role("button", name="Print opslaget").click()
    assert page.evaluate("window.hidden") == [kind for kind in KINDS if kind != "vand"]
    assert page.locator(".bv-notice-off").count() == 0


def test_without_scripts_the_sheets_print_with_lines_to_fill_by_hand(
    site_url: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(site_url + FORMS)
    assert page.locator(".bv-notice form:visible").count() == 0
    page.emulate_media(media="print")
    blank = page.locator("[data-notice=varsling] [data-fill=day]")
    assert blank.evaluate("e => getComputedStyle(e).borderBlockEndStyle") == "solid"
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    words = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    titles = ("Varsel om servicebesøg", "Vi lukker for vandet", "Gå med på tryghedsvandring", "Kom og vær med")
    assert [[title for title in titles if title in text] for text in words] == [[title] for title in titles], (
        "a sheet for each alone"
    )


def test_del_gives_the_short_address_and_a_message_in_the_departments_name(
    site: Site, site_url: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site_url}/vejledninger/luft-ud/")
    title = site.portal.guides["luft-ud"].title
    page.locator(".bv-share summary").click()
    message = page.locator("[data-share-message]")
    base = (site.portal.organisation.site_url or site_url).rstrip("/")
    assert message.input_value() == (
        f"Hej. Her kan du se, hvad du gør: {title}. {base}/v/luft-ud/\nVenlig hilsen {site.portal.organisation.name}"
    )
    page.goto(f"{site_url}/vejledninger/luft-ud/?afdeling={DEPARTMENT}")
    page.locator(".bv-share summary").click()
    name = site.portal.departments[DEPARTMENT].name
    expect(message).to_have_value(re.compile(rf"/e/gaarden/#luft-ud\nVenlig hilsen {name}"))
    page.get_by_role("button", name="Kopiér").click()
    expect(page.locator(".bv-share [data-copied]")).to_have_text("Kopieret")
    assert page.evaluate("navigator.clipboard.readText()") == message.input_value()


def test_del_works_without_scripts(site: Site, site_url: str, new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{site_url}/hvem-ordner-hvad/vandlaas/")
    page.locator(".bv-share summary").click()
    assert page.locator("[data-share-address]").get_attribute("href") == "../../e/vandlaas/"
    assert site.portal.items["vandlaas"].heading in page.locator("[data-share-message]").input_value()


def test_the_list_names_every_guide_and_item(site: Site, site_url: str, page: Page) -> None:
    page.goto(f"{site_url}/afdelinger/{DEPARTMENT}/opslag/")
    listed = page.locator(".bv-notice-list > li > a:first-child").all_text_contents()
    wanted = [g.title for g in site.portal.guides.values()] + [i.name for i in site.portal.items.values()]
    assert listed == wanted
