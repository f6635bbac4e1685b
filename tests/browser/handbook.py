"""The pictures of the editors' handbook, taken of the forms as they are: docs/redaktoer/img/.

`make handbook` takes them anew; `test_handbook.py` looks whether the committed ones still show the same screens.
"""

import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "shared")]
from browser.chromium import driver, ensure  # noqa: E402  # the folders of the tests are known from here on
from browser.cms_desk import Cms, editing  # noqa: E402

FOLDER = ROOT / "docs" / "redaktoer" / "img"
SIZE = {"width": 900, "height": 620}
LARGEST = 40 * 1024
"""Bytes of a picture; they are seen on this page alone."""


def menu(cms: Cms, page: Page) -> None:
    """What there is to edit."""
    cms.log_in(page)
    page.get_by_role("link", name="Eksempelgården").wait_for()


def clause(cms: Cms, page: Page) -> None:
    """A proposal's clauses, as one text."""
    cms.open(page, "rules/eksempelparken-house-rules-md")
    page.get_by_text("Teksten (kan udelades)").evaluate("label => label.scrollIntoView({ block: 'start' })")
    page.mouse.wheel(0, -90)  # out from under the bar at the top
    page.wait_for_timeout(300)


def publish(cms: Cms, page: Page) -> None:
    """The button that saves."""
    cms.open(page, "departments/eksempelgaarden")
    page.get_by_label("Bydel").fill("Valby")
    page.get_by_role("button", name="Publicer").first.click()
    page.get_by_role("menuitem", name="Publicer nu").wait_for()


def refused(cms: Cms, page: Page) -> None:
    """What is said when something can't be."""
    cms.open(page, "departments/eksempelgaarden")
    page.get_by_label("Kort navn på tryk").fill("parken")
    page.get_by_role("button", name="Publicer").first.click()
    page.get_by_role("menuitem", name="Publicer nu").click()
    page.locator(".portal-word").wait_for(timeout=120_000)
    page.locator(".Toastify__toast").first.click()  # it would cover the words for eight seconds
    page.locator(".Toastify__toast").first.wait_for(state="hidden", timeout=60_000)


@dataclass(frozen=True)
class Shot:
    """A picture: how one comes to the screen, and the words that one must see there."""

    name: str
    reach: Callable[[Cms, Page], None]
    words: tuple[str, ...]

    @property
    def file(self) -> Path:
        """Where it lies."""
        return FOLDER / f"{self.name}.webp"


SHOTS = (
    Shot("menu", menu, ("Afdelinger", "Beskeder", "Forslag: regler", "Vejledninger", "Eksempelgården")),
    Shot("punkt", clause, ("Teksten (kan udelades)", "Publiceret")),
    Shot("gem", publish, ("Ugemte ændringer", "Publicer nu")),
    Shot("fejl", refused, ("Det er ikke gemt", "Skriv et andet")),
)


def example(folder: Path) -> Path:
    """A copy of the content, so that nothing is written into it."""
    project = folder / "project"
    for name in ("content", "docs"):
        shutil.copytree(ROOT / name, project / name)
    return project


def picture(page: Page) -> Image.Image:
    """What is on the screen."""
    return Image.open(BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("RGB")


def take() -> None:
    """Take every picture anew."""
    FOLDER.mkdir(exist_ok=True)
    program = ensure()  # before the driver starts: looking for it starts one, too
    with (
        tempfile.TemporaryDirectory() as folder,
        editing(example(Path(folder))) as cms,
        driver() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for shot in SHOTS:
            page = chromium.new_page(viewport=SIZE, locale="da-DK")
            shot.reach(cms, page)
            picture(page).save(shot.file, "WEBP", quality=60, method=6)
            print(f"{shot.file.relative_to(ROOT)}: {shot.file.stat().st_size // 1024} KB")
            page.close()
        chromium.close()


if __name__ == "__main__":
    take()
