"""Take the pictures: a contact sheet for each page type into build/screenshots/, at five widths, light, dark and on paper.

`make screenshots` runs it on the built site and names the page types that look otherwise than last accepted;
`make screenshots ACCEPT=1` accepts them as they are now. `python tests/looks/take.py SITE [NAME…]` takes another site, or some
page types only, BROWSERS="chromium" one browser only. A run of all renews the two pictures in readme/, too.
"""

import functools
import http.server
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from browser.chromium import driver, ensure
from looks import accepted
from looks.contact_sheet import Look, sheet, small
from looks.other_browsers import take_others
from looks.pages import LOOKED_AT

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "screenshots"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
LONGEST = 1600
"""Pixels of height; what lies deeper on a long page looks like what is above."""
WIDTHS = {320: 640, 360: 640, 390: 844, 768: 1024, 1300: 900}
"""CSS pixels of width to the height of such a screen."""
PAPER = 794
"""CSS pixels of an A4's width."""
README = {
    "phone.png": ("find-answer", "", {"width": 390, "height": 844}),
    "desktop.png": ("department-table", "#kategori-vand-og-afloeb", {"width": 1300, "height": 800}),
}
LARGEST = 150 * 1024
"""Bytes of a picture in readme/."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder on loopback; gives its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def handle(self) -> None:
        """Answer; a browser that closes its window while it is answered is no fault."""
        with suppress(ConnectionError):
            super().handle()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@dataclass(frozen=True)
class Screen:
    """A device: its width and height in CSS pixels, and whether it is light or dark."""

    width: int
    height: int
    scheme: str


def take_all(browser: Browser, site: str, names: list[str]) -> dict[str, list[Look]]:
    """The looks of each page type, their pictures in build/screenshots/<page type>/."""
    looks: dict[str, list[Look]] = {name: [] for name in names}
    for scheme in ("light", "dark"):
        for width, height in WIDTHS.items():
            _take(browser, site, Screen(width, height, scheme), looks)
    for name in names:
        looks[name].append(_print(browser, site, name))
    return looks


def _take(browser: Browser, site: str, screen: Screen, looks: dict[str, list[Look]]) -> None:
    viewport = {"width": screen.width, "height": screen.height}
    for name, taken in looks.items():
        # A context for each: a department that one address chose must not be another page's.
        context = browser.new_context(
            locale="da-DK", reduced_motion="reduce", color_scheme=screen.scheme, viewport=viewport
        )
        page = context.new_page()
        _open(page, site, name)
        height = min(page.evaluate("document.documentElement.scrollHeight"), LONGEST)
        picture = _file(name, f"{screen.width}-{screen.scheme}")
        page.screenshot(path=picture, full_page=True, clip={"x": 0, "y": 0, "width": screen.width, "height": height})
        taken.append(Look(screen.width, screen.scheme, picture))
        # A department that one address chose is not another page's.
        page.evaluate("localStorage.clear(); sessionStorage.clear()")
        context.close()


def _file(name: str, look: str) -> Path:
    (OUT / name).mkdir(parents=True, exist_ok=True)
    return OUT / name / f"{look}.png"


def _open(page: Page, site: str, name: str, place: str = "") -> None:
    """SystemExit when the site has no such page: a picture of an error would be looked at by nobody."""
    answer = page.goto(site + LOOKED_AT[name] + place, wait_until="load")
    if not answer or not answer.ok:
        raise SystemExit(f"{LOOKED_AT[name]} is not on the site.")
    page.wait_for_timeout(150)  # the look-up and the department write on the page after it has loaded


def _print(browser: Browser, site: str, name: str) -> Look:
    """The first sheets of a page's print, side by side."""
    page = browser.new_page(locale="da-DK")
    _open(page, site, name)
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    return _paper(printed, _file(name, "paper"))


def _paper(printed: bytes, picture: Path, most: int = 3) -> Look:
    document = pypdfium2.PdfDocument(printed)
    sheets = [document[number].render(scale=1.1).to_pil() for number in range(min(most, len(document)))]
    wide = Image.new("RGB", (sum(one.width + 8 for one in sheets), max(one.height for one in sheets)), "grey")
    for number, one in enumerate(sheets):
        wide.paste(one, (number * (sheets[0].width + 8), 0))
    wide.save(picture)
    document.close()
    return Look(PAPER, "paper", picture)


def judge(looks: dict[str, list[Look]], accepting: bool) -> list[accepted.Difference]:
    """Write the contact sheets, and what differs from the accepted ones; accept them when asked to."""
    found = []
    for name, taken in looks.items():
        whole = sheet(taken)
        whole.save(OUT / f"{name}.png")
        if accepting:
            accepted.accept(name, small(whole))
        elif differs := accepted.difference(name, small(whole)):
            found.append(differs)
            if differs.picture:
                differs.picture.save(OUT / f"{name}-differs.png")
    return found


def report(found: list[accepted.Difference], missing: list[str]) -> None:
    """What a person is to look at, most changed first."""
    for one in sorted(found, key=lambda one: -(one.share or 1)):
        what = (
            "was never accepted" if one.share is None else f"differs in {one.share:.1%}: {OUT / one.name}-differs.png"
        )
        print(f"{one.name}: {what}")
    print(f"Contact sheets: {OUT}. Differences from the accepted ones: {len(found)}.", end=" ")
    print("Look at them, then: make screenshots ACCEPT=1" if found else "")
    for one in missing:
        print(one)


def take_for_readme(browser: Browser, site: str) -> None:
    """The two pictures of README, small enough to load with it."""
    folder = ROOT / "readme"
    folder.mkdir(exist_ok=True)
    for file, (name, place, viewport) in README.items():
        page = browser.new_page(viewport=viewport, locale="da-DK", reduced_motion="reduce")
        _open(page, site, name, place)
        page.screenshot(path=folder / file)
        page.close()
        with Image.open(folder / file) as picture:
            picture.convert("RGB").quantize(256).save(folder / file, optimize=True)
        size = (folder / file).stat().st_size
        if size > LARGEST:
            raise SystemExit(f"readme/{file} has {size} bytes, more than {LARGEST}.")


def main() -> None:
    """Take the pictures of the site named first, else of site/, of the page types named after it, else of all."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site"
    names = sys.argv[2:] or list(LOOKED_AT)
    if len(sys.argv) <= 2:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    with served(folder) as site, driver() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=ARGUMENTS)
        looks = take_all(browser, site, names)
        if len(sys.argv) <= 2:
            take_for_readme(browser, site)
        browser.close()
        asked = (os.environ.get("BROWSERS") or "chromium firefox webkit").split()
        others, missing = take_others(asked, site, {name: LOOKED_AT[name] for name in names}, WIDTHS, _file, _paper)
    report(judge(looks | others, accepting=os.environ.get("ACCEPT") == "1"), missing)
    if accepted.kept_bytes() > accepted.LARGEST:
        raise SystemExit(f"{accepted.FOLDER} has {accepted.kept_bytes()} bytes, more than {accepted.LARGEST}.")


if __name__ == "__main__":
    main()
