"""What a device keeps of the portal, in real Chromium: nothing secretly, nothing for good."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.moody_server import MoodyServer
from browser.offline_reader import DEPARTMENT, choose_department, wait_until, wait_until_saved
from portal.publish.offline import is_installed

pytestmark = [
    pytest.mark.skipif(not is_installed(), reason="Node could not be had, so the site has no service worker"),
    # Chromium writes each request that fails for want of a network to the console.
    pytest.mark.tolerates("console"),
]


def test_a_department_that_is_no_longer_chosen_is_not_kept(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.locator("[data-chooser-open]").click()
    reader.get_by_role("banner").get_by_role("button", name="Glem afdelingen").click()
    wait_until(reader, "caches.keys().then(names => !names.some(name => name.startsWith('portal-department-')))")


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


def test_the_device_forgets_everything_and_what_others_keep_at_the_same_address_stays(
    own_reader: Page, own_home: str
) -> None:
    own_reader.evaluate(
        "caches.open('portal-precache-v2-http://127.0.0.1/nabo/').then(() => localStorage.setItem('nabo', 'her'))"
    )
    choose_department(own_reader)
    own_reader.goto(f"{own_home}privatliv/")
    own_reader.locator("summary", has_text="Menu").click()
    own_reader.locator("[data-theme-switch]:visible").click()
    assert own_reader.evaluate("localStorage.length") == 3
    own_reader.get_by_role("button", name="Slet det hele").click()
    expect(own_reader.get_by_role("status").filter(has_text="Alt er slettet")).to_be_visible()
    assert own_reader.evaluate("[{ ...localStorage }, sessionStorage.length]") == [{"nabo": "her"}, 0]
    assert own_reader.evaluate("caches.keys()") == ["portal-precache-v2-http://127.0.0.1/nabo/"]
    assert own_reader.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0


def test_the_page_about_privacy_names_all_that_is_kept(reader: Page, home: str) -> None:
    choose_department(reader)
    reader.goto(f"{home}privatliv/")
    reader.locator("summary", has_text="Menu").click()
    reader.locator("[data-theme-switch]:visible").click()
    reported = set(reader.locator("article code").all_inner_texts())
    kept = reader.evaluate(
        "caches.keys().then(names => [...names, ...Object.keys(localStorage), ...Object.keys(sessionStorage)])"
    )
    assert {name.partition("-v2-http")[0].partition("-http")[0] for name in kept} <= reported


def test_who_saves_data_is_not_sent_the_whole_portal(
    own_server: MoodyServer, own_home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(service_workers="allow")
    page.add_init_script("Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } })")
    page.goto(own_home)
    page.wait_for_timeout(3000)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert not [path for path in own_server.asked if path.endswith("?saved")]


def test_nothing_is_saved_before_the_page_itself_has_come(
    own_server: MoodyServer, own_home: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(service_workers="allow")
    page.goto(own_home)
    wait_until_saved(page)
    first = own_server.asked.index(next(path for path in own_server.asked if path.endswith("sw.js")))
    assert any(path.endswith("offline.js") for path in own_server.asked[:first])
    assert not [path for path in own_server.asked[:first] if path.endswith("?saved")]
