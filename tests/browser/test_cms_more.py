"""`make cms`: a photo from a telephone in a text, a guide that goes, a department that comes."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from browser.cms_desk import TOO_LONG, Cms, editing, publish, save
from portal.commands.cms import problems_of
from portal.editing.admin import is_installed
from portal.read.tree import LARGEST_PICTURE
from projects import make_project

pytestmark = pytest.mark.skipif(not is_installed(), reason="Decap CMS could not be had (npm)")
GUIDES = "docs/vejledninger"
FILES = "content/departments/gaarden/proposal/files"
MAKER = 0x010F
"""The EXIF field for who made the camera."""


@pytest.fixture(scope="module")
def cms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cms]:
    with editing(make_project(tmp_path_factory.mktemp("cms") / "project")) as served:
        yield served


@cache
def phone_photo() -> bytes:
    """As a telephone takes it: twelve million points, far over what the reader takes, and who took it."""
    exif = Image.Exif()
    exif[MAKER] = "Telefon"
    out = BytesIO()
    Image.effect_noise((4032, 3024), 40).convert("RGB").save(out, "JPEG", quality=80, exif=exif)
    assert len(out.getvalue()) > 4 * LARGEST_PICTURE
    return out.getvalue()


def put_photo(page: Page, name: str) -> None:
    """Upload a photo and put it at the end of the text; one then is where one says what it shows."""
    text = page.get_by_label("Teksten")
    text.focus()
    page.keyboard.press("Control+End")
    page.get_by_role("button", name="Indsæt billede").click()
    with page.expect_file_chooser() as chosen:
        page.get_by_text("Upload", exact=True).click()
    chosen.value.set_files({"name": name, "mimeType": "image/jpeg", "buffer": phone_photo()})
    page.get_by_text("Anvend valgte").click()
    expect(page.get_by_text("Anvend valgte")).to_have_count(0)
    expect(text).to_be_focused()


def expect_small(file: Path) -> None:
    assert file.stat().st_size <= LARGEST_PICTURE
    with Image.open(file) as picture:
        assert not picture.getexif()


@pytest.mark.tolerates("console")  # the browser logs the refused request
def test_a_photo_of_a_telephone_is_put_where_one_writes_and_says_what_it_shows(cms: Cms, page: Page) -> None:
    before = (cms.project / GUIDES / "vasken.md").read_text("utf-8")
    cms.open(page, "guides/vasken")
    put_photo(page, "IMG_2034.JPG")
    publish(page)
    word = page.locator(".portal-word")
    expect(word).to_contain_text("![](img/img_2034.jpg)", timeout=TOO_LONG)
    assert (cms.project / GUIDES / "vasken.md").read_text("utf-8") == before
    assert not (cms.project / GUIDES / "img/img_2034.jpg").exists()
    word.get_by_role("button", name="Luk").click()
    text = page.get_by_label("Teksten")
    text.fill(text.input_value().replace("![](", "![Vandlåsen]("))
    save(page)
    assert problems_of(cms.project) == frozenset()
    assert (cms.project / GUIDES / "vasken.md").read_text("utf-8").endswith("\n\n![Vandlåsen](img/img_2034.jpg)\n")
    expect_small(cms.project / GUIDES / "img/img_2034.jpg")


def test_a_photo_of_a_proposal_lies_beside_it(cms: Cms, page: Page) -> None:
    cms.open(page, "rules/gaarden-house-rules-md")
    put_photo(page, "Gården (1).jpg")
    page.keyboard.type("Gården")
    save(page)
    assert problems_of(cms.project) == frozenset()
    (file,) = (cms.project / FILES).iterdir()
    assert f"![Gården](files/{file.name})" in (cms.project / FILES).with_name("house-rules.md").read_text("utf-8")
    expect_small(file)


@pytest.mark.tolerates("console")
def test_a_guide_that_others_lead_to_stays_and_says_what_to_do(cms: Cms, page: Page) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    cms.open(page, "guides/vasken")
    page.get_by_role("button", name="Slet dokument").click()
    word = page.locator(".portal-word")
    expect(word).to_contain_text("vasken", timeout=TOO_LONG)
    assert (cms.project / GUIDES / "vasken.md").is_file()


def test_a_department_that_is_new_gets_its_folder(cms: Cms, page: Page) -> None:
    page.goto(f"{cms.address}/admin/#/collections/new-department")
    page.get_by_role("button", name="Log ind").click()
    page.locator("a[href$='/new-department/new']").click()
    page.get_by_label("Navn", exact=True).first.fill("Nørrebrogården")
    save(page)
    assert problems_of(cms.project) == frozenset()
    assert (cms.project / "content/departments/norrebrogarden/department.yml").read_text(
        "utf-8"
    ) == "name: Nørrebrogården\n"
