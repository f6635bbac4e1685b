"""Pictures of every page type, to be looked at: phone, small phone, desktop, dark and print, into build/screenshots/.

`make screenshots` runs it on the built site; `python tests/browser/screenshots.py SITE [NAME…]` on another, or for
some page types only. It also renews the two pictures in readme/.
"""

import functools
import http.server
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).resolve().parent))
from chromium import driver, ensure
from page_types import PAGE_TYPES

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "build" / "screenshots"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
LONGEST = 5000
"""Pixels of height; what lies deeper on a long page looks like what is above."""
LOOKS = {
    "phone": {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 1},
    "small": {"viewport": {"width": 360, "height": 640}, "device_scale_factor": 1},
    "desktop": {"viewport": {"width": 1300, "height": 900}},
    "dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "dark-small": {"viewport": {"width": 360, "height": 640}, "color_scheme": "dark"},
    "dark-desktop": {"viewport": {"width": 1300, "height": 900}, "color_scheme": "dark"},
}
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
    def log_message(self, *_: object) -> None:
        """Say nothing."""


def take_all(browser: Browser, site: str, names: list[str]) -> None:
    """Every look of every page type, and its print."""
    for look, options in LOOKS.items():
        context = browser.new_context(locale="da-DK", reduced_motion="reduce", **options)
        page = context.new_page()
        for name in names:
            _open(page, site, name)
            height = min(page.evaluate("document.documentElement.scrollHeight"), LONGEST)
            width = options["viewport"]["width"]
            clip = {"x": 0, "y": 0, "width": width, "height": height}
            page.screenshot(path=OUT / f"{name}-{look}.png", full_page=True, clip=clip)
        context.close()
    for name in names:
        _print(browser, site, name)


def _open(page: Page, site: str, name: str, place: str = "") -> None:
    """SystemExit when the site has no such page: a picture of an error would be looked at by nobody."""
    answer = page.goto(site + PAGE_TYPES[name] + place, wait_until="load")
    if not answer or not answer.ok:
        raise SystemExit(f"{PAGE_TYPES[name]} is not on the site.")
    page.wait_for_timeout(150)  # the look-up and the department write on the page after it has loaded


def _print(browser: Browser, site: str, name: str, most: int = 3) -> None:
    """The first sheets of a page's print, side by side."""
    page = browser.new_page()
    _open(page, site, name)
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    page.close()
    sheets = [document[number].render(scale=1.1).to_pil() for number in range(min(most, len(document)))]
    wide = Image.new("RGB", (sum(sheet.width + 8 for sheet in sheets), sheets[0].height), "grey")
    for number, sheet in enumerate(sheets):
        wide.paste(sheet, (number * (sheet.width + 8), 0))
    wide.save(OUT / f"{name}-print.png")
    document.close()


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
    names = sys.argv[2:] or list(PAGE_TYPES)
    if len(sys.argv) <= 2:
        shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True, exist_ok=True)
    with served(folder) as site, driver() as playwright:
        browser = playwright.chromium.launch(executable_path=ensure(), args=ARGUMENTS)
        take_all(browser, site, names)
        if len(sys.argv) <= 2:
            take_for_readme(browser, site)
        browser.close()
    print(f"{OUT}: {len(list(OUT.glob('*.png')))}")


if __name__ == "__main__":
    main()
