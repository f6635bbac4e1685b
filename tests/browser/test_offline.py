"""The portal without a network, in real Chromium: what opens, what it says of its age, and what the device forgets."""

import json
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.dates import format_date
from playwright.sync_api import Page, expect

from browser.moody_server import MoodyServer, moody_server
from portal.offline import is_installed

pytestmark = [
    pytest.mark.skipif(not is_installed(), reason="Node could not be had, so the site has no service worker"),
    # Chromium writes each request that fails for want of a network to the console.
    pytest.mark.tolerates("console"),
]

FOLDER = "bolig"
SAVED = re.compile(r"Du ser en gemt udgave fra (\d+\. \w+ \d{4})\.")
DEPARTMENT = "eksempelgaarden"
GUIDE = "vejledninger/stoppet-afloeb/"
HOUSE_RULES = f"afdelinger/{DEPARTMENT}/husorden/"


@pytest.fixture
def server(site_dir: Path, tmp_path: Path) -> Iterator[MoodyServer]:
    """A copy of the site in a sub folder of a server; its files are links, so replace them, never write into them."""
    shutil.copytree(site_dir, tmp_path / FOLDER, copy_function=os.link)
    with moody_server(tmp_path) as moody:
        yield moody


@pytest.fixture
def home(server: MoodyServer) -> str:
    """The address of the front page."""
    return f"{server.url}/{FOLDER}/"


@pytest.fixture
def reader(new_page: Callable[..., Page], home: str) -> Page:
    """A phone whose reader has seen the front page, long enough ago for the portal to be saved."""
    page = new_page(service_workers="allow", viewport={"width": 390, "height": 844})
    page.goto(home)
    wait_until_saved(page)
    return page


def wait_until_saved(page: Page) -> None:
    page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.state)")


def choose_department(page: Page) -> None:
    page.locator("[data-chooser-open]").click()
    page.locator("#choose-department").fill("Eksempelgården")
    page.get_by_role("option").first.click()
    wait_for_department(page, DEPARTMENT)


def wait_until(page: Page, question: str, asked: str = "") -> None:
    """Until a question to the page is answered with yes (Playwright's own waiting takes a promise for a yes)."""
    for _ in range(100):
        if page.evaluate(question, asked):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never came true: {question} {asked}")


def wait_for_department(page: Page, text: str) -> None:
    """Until the mark of the saved department holds a text."""
    question = """async text => {
        const name = (await caches.keys()).find((one) => one.startsWith("portal-department-")) || "";
        const mark = await caches.match(name.replace("portal-department-", "") + "offline.json?department", { cacheName: name });
        return mark ? (await mark.text()).includes(text) : false;
    }"""
    wait_until(page, question, text)


def publish(folder: Path, path: str, old: str, new: str, version: str = "2") -> None:
    """What a build does to the server's folder, for one page: another text and another version."""
    replace(folder / path / "index.html", lambda text: text.replace(old, new))
    replace(folder / "offline.json", lambda text: json.dumps({**json.loads(text), "version": version}))


def replace(file: Path, change: Callable[[str], str]) -> None:
    before = file.read_text("utf-8")
    after = change(before)
    assert after != before
    file.unlink()
    file.write_text(after, "utf-8")


def today() -> set[str]:
    """The date in words; two around midnight."""
    return {format_date(date.fromtimestamp(time.time() - ago), "d. MMMM y", "da") for ago in (0, 300)}


def expect_saved_copy(page: Page) -> None:
    status = page.locator("[data-offline]")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_contain_text("Du ser en gemt udgave fra")
    assert SAVED.search(status.inner_text())[1] in today()


def expect_no_word(page: Page) -> None:
    """Neither now nor when the page has asked the server."""
    page.wait_for_timeout(2500)
    expect(page.locator("[data-offline]")).to_be_empty()


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
    expect(answer).to_contain_text("Du gør det")
    answer.get_by_role("link", name="Rense vandlås").click()
    expect(reader).to_have_url(f"{home}hvem-ordner-hvad/#vandlaas")
    expect(reader.locator("#vandlaas")).to_be_in_viewport()
    expect_saved_copy(reader)


def test_the_look_up_answers_for_the_chosen_department_without_a_network(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.context.set_offline(True)
    reader.goto(f"{home}find/")
    reader.locator("[data-lookup=main] input").fill("bruseren er kalket til")
    answer = reader.locator("[data-lookup=main] [data-item=brusehoved]")
    expect(answer).to_contain_text("Besluttet på afdelingsmødet")
    answer.get_by_role("link").first.click()
    expect(reader).to_have_url(f"{home}afdelinger/{DEPARTMENT}/hvem-ordner-hvad/#brusehoved")
    expect(reader.locator("#brusehoved")).to_be_in_viewport()
    expect_saved_copy(reader)


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
    expect(reader.locator("tr[data-item=vandlaas]")).to_be_visible()
    expect_saved_copy(reader)
    for path in ("", "husorden/"):
        reader.goto(f"{home}afdelinger/{DEPARTMENT}/{path}")
        expect(reader.locator("h1")).to_contain_text("Eksempelgården")
        expect_saved_copy(reader)


def test_a_department_that_is_no_longer_chosen_is_not_kept(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.locator("[data-chooser-open]").click()
    reader.get_by_role("button", name="Glem afdelingen").click()
    wait_until(reader, "caches.keys().then(names => !names.some(name => name.startsWith('portal-department-')))")


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


def test_the_way_back_never_leads_out_of_the_portal(reader: Page, home: str) -> None:
    for foreign in ("https://example.org/", "javascript:alert(1)", "//example.org/"):
        reader.goto(f"{home}offline.html?side={foreign}")
        assert reader.get_by_role("link", name="Prøv igen").evaluate("link => link.href") == home


def test_house_rules_are_never_old_unseen(reader: Page, home: str, tmp_path: Path) -> None:
    choose_department(reader)
    reader.goto(home + HOUSE_RULES)
    expect_no_word(reader)
    publish(tmp_path / FOLDER, HOUSE_RULES, "Hvorfor?", "Derfor!")
    reader.goto(home + HOUSE_RULES)
    expect(reader.locator("article")).to_contain_text("Derfor!")
    expect_no_word(reader)
    wait_for_department(reader, '"2"')
    reader.context.set_offline(True)
    reader.reload()
    expect(reader.locator("article")).to_contain_text("Derfor!")
    expect_saved_copy(reader)


@pytest.mark.parametrize("mood", ["silent", "broken"])
def test_a_server_that_does_not_answer_is_like_no_network(
    reader: Page, home: str, server: MoodyServer, mood: str
) -> None:
    server.mood = mood
    begun = time.monotonic()
    reader.goto(home + GUIDE, wait_until="commit")
    expect_saved_copy(reader)
    assert time.monotonic() - begun < 8
    server.mood = "fine"
    reader.evaluate("window.dispatchEvent(new Event('online'))")
    reader.get_by_role("button", name="Vis den nye udgave").click()
    expect_no_word(reader)


def test_a_new_version_announces_itself(reader: Page, home: str, tmp_path: Path) -> None:
    reader.goto(home + GUIDE)
    expect_no_word(reader)
    publish(tmp_path / FOLDER, GUIDE, "Vasken er stoppet", "Vasken er helt stoppet")
    reader.context.set_offline(True)
    reader.context.set_offline(False)
    status = reader.get_by_role("status").filter(has_text="Der er en ny udgave")
    expect(status).to_be_visible()
    status.get_by_role("button", name="Vis den nye udgave").click()
    expect(reader.locator("h1")).to_have_text("Vasken er helt stoppet")
    expect_no_word(reader)


def test_what_one_reads_leaves_no_trace(reader: Page, home: str) -> None:
    kept = """caches.keys().then(async names => (await Promise.all(
        names.map(async name => (await (await caches.open(name)).keys()).map(request => request.url)))).flat())"""
    before = reader.evaluate(kept)
    reader.goto(f"{home}uenighed")
    expect(reader).to_have_url(f"{home}uenighed/")
    reader.goto(f"{home}afdelinger/{DEPARTMENT}/")
    reader.wait_for_timeout(500)
    assert sorted(reader.evaluate(kept)) == sorted(before)
    assert not reader.evaluate("indexedDB.databases()")


def test_the_device_forgets_everything(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.goto(f"{home}privatliv/")
    reader.locator("[data-theme-switch]").click()
    assert reader.evaluate("localStorage.length") == 2
    reader.get_by_role("button", name="Slet det hele").click()
    expect(reader.get_by_role("status").filter(has_text="Alt er slettet")).to_be_visible()
    assert reader.evaluate("localStorage.length + sessionStorage.length") == 0
    assert reader.evaluate("caches.keys()") == []
    assert reader.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_what_others_keep_at_the_same_address_stays(reader: Page, home: str) -> None:
    reader.evaluate(
        "caches.open('portal-precache-v2-http://127.0.0.1/nabo/').then(() => localStorage.setItem('nabo', 'her'))"
    )
    reader.goto(f"{home}privatliv/")
    reader.get_by_role("button", name="Slet det hele").click()
    expect(reader.get_by_role("status").filter(has_text="Alt er slettet")).to_be_visible()
    assert reader.evaluate("caches.keys()") == ["portal-precache-v2-http://127.0.0.1/nabo/"]
    assert reader.evaluate("localStorage.getItem('nabo')") == "her"


def test_the_page_about_privacy_names_all_that_is_kept(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.goto(f"{home}privatliv/")
    reader.locator("[data-theme-switch]").click()
    told = set(reader.locator("article code").all_inner_texts())
    kept = reader.evaluate(
        "caches.keys().then(names => [...names, ...Object.keys(localStorage), ...Object.keys(sessionStorage)])"
    )
    assert {name.partition("-v2-http")[0].partition("-http")[0] for name in kept} <= told


def test_who_saves_data_is_not_sent_the_whole_portal(
    server: MoodyServer, home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(service_workers="allow")
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })")
    page.goto(home)
    page.wait_for_timeout(3000)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert not [path for path in server.asked if path.endswith("?saved")]


def test_nothing_is_saved_before_the_page_itself_has_come(
    server: MoodyServer, home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(service_workers="allow")
    page.goto(home)
    wait_until_saved(page)
    first = server.asked.index(next(path for path in server.asked if path.endswith("sw.js")))
    assert any(path.endswith("offline.js") for path in server.asked[:first])
    assert not [path for path in server.asked[:first] if path.endswith("?saved")]
