"""How much a page jumps while it comes in: the Layout Instability API's scores, summed over a visit.

Measured as a phone on a slow network sees it (processor slowed four times, 1.6 Mbit/s, 150 ms: Lighthouse's mobile
figures), without a department and with one remembered, since that is what scripts fill in.
"""

from playwright.sync_api import Browser, BrowserContext

from bench.pages import DEPARTMENT, PAGES
from bench.report import table

WIDTHS = (390, 1300)
LIMIT = 0.0005
"""Below this it is shown as 0.000; the target is none."""
SLOW_NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
WATCH = """
window.shifted = []
const named = (node) => (node?.nodeType === 1 ? node : node?.parentElement)?.outerHTML.slice(0, 60)
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (!entry.hadRecentInput) shifted.push([entry.value, entry.sources.map((source) => named(source.node))])
}).observe({ type: "layout-shift", buffered: true })
"""
REMEMBER = "slug => localStorage.setItem('portal-department', JSON.stringify({ slug, name: '', type: '', places: '' }))"
SCROLL = """async () => {
  for (let y = 0; y < document.body.scrollHeight; y += 700) {
    scrollTo(0, y)
    await new Promise(requestAnimationFrame)
  }
}"""


def shifts(browser: Browser, home: str) -> tuple[str, list[str]]:
    """The table of a site's pages × width × department, and a line for each page that jumps."""
    cells: dict[str, list[str]] = {name: [] for name in PAGES}
    faults = []
    for with_department in (False, True):
        for width in WIDTHS:
            browsing = _phone(browser, home, width, with_department)
            for name, address in PAGES.items():
                found = _visit(browsing, home + address)
                total = sum(value for value, _ in found)
                cells[name].append(f"{total:.3f}")
                if total >= LIMIT:
                    where = f"{width} px, {'with' if with_department else 'without'} a department"
                    faults.append(f"{name} jumps {total:.3f} at {where}: {found[0][1]}")
            browsing.close()
    heads = ["layout shift", *(f"{width} px" for width in WIDTHS), *(f"{width} px, department" for width in WIDTHS)]
    return table(heads, [(name, *values) for name, values in cells.items()]), faults


def _phone(browser: Browser, home: str, width: int, with_department: bool) -> BrowserContext:
    """A browser that has been on the site before, so that a department can be remembered; its cache is left unused."""
    browsing = browser.new_context(viewport={"width": width, "height": 844}, locale="da-DK", service_workers="block")
    browsing.add_init_script(WATCH)
    if with_department:
        page = browsing.new_page()
        page.goto(home, wait_until="networkidle")
        page.evaluate(REMEMBER, DEPARTMENT)
        page.reload(wait_until="networkidle")  # the look-up writes down what else it must know
        page.close()
    return browsing


def _visit(browsing: BrowserContext, address: str) -> list[tuple[float, list[str]]]:
    page = browsing.new_page()
    wire = browsing.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.setCacheDisabled", {"cacheDisabled": True})
    wire.send("Network.emulateNetworkConditions", SLOW_NETWORK)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="networkidle")
    page.evaluate(SCROLL)
    page.wait_for_timeout(300)
    found = page.evaluate("shifted")
    page.close()
    return sorted(found, reverse=True)
