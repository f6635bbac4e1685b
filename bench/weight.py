"""What a first visit costs a phone: bytes, requests and hosts, beside Material's own theme and search; and what jumps.

A visit opens one page with nothing kept from before, then asks the look-up (for Material: the search) a question. Bytes
are those that came over the wire, headers included, pictures left out; drawings that are in the page itself count.
The service worker fetches its copies later and in the background; they are reported apart, by the size of the files.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Request

from bench.context import Context
from bench.layout_shift import shifts
from bench.pages import PAGES
from bench.report import joined, kilobytes, not_kept, table
from portal.publish.offline import saved_files

LIMIT = 90 * 1024
"""Bytes of a guide or a table page, the look-up included."""
LIMITED = ("table", "department's table", "guide")
QUESTION = "vasken er stoppet"
QUIET = 700
"""Milliseconds after the last keystroke in which a search asks for what it still needs."""


@dataclass(frozen=True)
class Visit:
    """What one visit cost."""

    weight: int
    requests: int
    hosts: frozenset[str]


def run(context: Context) -> str:
    """The tables of weight and of layout shift."""
    site, material = context.site, context.material
    context.say("visiting pages")
    with context.browser() as browser:
        with context.served(site) as home:
            ours = {name: visit(browser, home + address, _ask) for name, address in PAGES.items()}
            jumps, jumping = shifts(browser, home)
        with context.served(material) as home:
            theirs = {name: visit(browser, home + address, _ask_material) for name, address in PAGES.items()}
    heads = ("first visit, look-up used", "portal", "Material", "requests", "Material", "other hosts", "Material")
    rows = [(name, *_side_by_side(ours[name], theirs[name])) for name in PAGES]
    return joined(
        table(heads, rows), _background(site), jumps, not_kept([*_too_heavy(ours), *_strangers(ours), *jumping])
    )


def visit(browser: Browser, address: str, ask: Callable[[Page], None]) -> Visit:
    """Open a page with an empty cache, let `ask` use its search, and sum up what was asked for."""
    browsing = browser.new_context(viewport={"width": 1300, "height": 900}, locale="da-DK", service_workers="block")
    asked: list[Request] = []
    browsing.on("request", lambda request: asked.append(request))
    page = browsing.new_page()
    page.goto(address, wait_until="networkidle")
    ask(page)
    page.wait_for_timeout(QUIET)
    page.wait_for_load_state("networkidle")
    answered = [request for request in asked if request.response() and request.resource_type != "image"]
    sizes = [request.sizes() for request in answered]
    hosts = frozenset(urlsplit(request.url).hostname for request in asked) - {"127.0.0.1", None}
    browsing.close()
    return Visit(sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes), len(asked), hosts)


def _ask(page: Page) -> None:
    page.locator("[role=combobox]:visible").first.press_sequentially(QUESTION)
    page.locator("[data-result]:visible").first.wait_for()


def _ask_material(page: Page) -> None:
    page.locator(".md-search__input").first.press_sequentially(QUESTION)
    page.locator(".md-search-result__item").first.wait_for()


def _side_by_side(ours: Visit, theirs: Visit) -> tuple[object, ...]:
    return (
        *(kilobytes(ours.weight), kilobytes(theirs.weight)),
        *(ours.requests, theirs.requests),
        *(len(ours.hosts), len(theirs.hosts)),
    )


def _too_heavy(visits: dict[str, Visit]) -> list[str]:
    heavy = [name for name in LIMITED if visits[name].weight > LIMIT]
    return [f"{name} weighs {kilobytes(visits[name].weight)}, the target is {kilobytes(LIMIT)}" for name in heavy]


def _strangers(visits: dict[str, Visit]) -> list[str]:
    return [f"{name} asks {', '.join(sorted(one.hosts))}" for name, one in visits.items() if one.hosts]


def _background(site: Path) -> str:
    """What the service worker fetches when the page is there, in the smallest form that the server has."""
    if not (site / "sw.js").is_file():
        return ""
    files = [site / name for name in saved_files(site).values()]
    smallest = [min(found.stat().st_size for found in _copies(file)) for file in files]
    return f"For use without a network {len(files)} files follow in the background: {kilobytes(sum(smallest))}, once."


def _copies(file: Path) -> list[Path]:
    copies = [file, *(file.with_name(file.name + ending) for ending in (".br", ".gz"))]
    return [copy for copy in copies if copy.is_file()]
