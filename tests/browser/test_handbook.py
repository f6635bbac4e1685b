"""The handbook's pictures show the screens as they are, and it tells each reader how."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from playwright.sync_api import Page, expect

from browser.cms_desk import Cms, editing
from browser.handbook import LARGEST, SHOTS, SIZE, Shot, example, picture
from portal.editing.admin import is_installed
from projects import ROOT

pytestmark = pytest.mark.skipif(not is_installed(), reason="Decap CMS could not be had (npm)")
COARSE = (30, 20)
ALIKE = 5
"""Of 255, on average of the coarse points: another font moves a letter, another screen moves the page (9 and more)."""


@pytest.fixture(scope="module")
def cms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cms]:
    with editing(example(tmp_path_factory.mktemp("handbook"))) as served:
        yield served


@pytest.mark.tolerates("console")
@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_a_picture_is_of_the_present_screen(cms: Cms, page: Page, shot: Shot) -> None:
    page.set_viewport_size(SIZE)
    shot.reach(cms, page)
    for word in shot.words:
        expect(page.get_by_text(word).first).to_be_in_viewport()
    with Image.open(shot.file) as committed:
        assert committed.size == (SIZE["width"], SIZE["height"])
        assert difference(committed, picture(page)) < ALIKE, "make handbook takes it anew"


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures are apart, seen from far."""
    small = [picture.convert("L").resize(COARSE) for picture in (one, other)]
    return ImageStat.Stat(ImageChops.difference(*small)).mean[0]


def test_two_screens_are_told_apart() -> None:
    pictures = [Image.open(shot.file).convert("RGB") for shot in SHOTS[:2]]
    assert difference(*pictures) > ALIKE


def test_every_picture_is_small_and_in_the_handbook() -> None:
    handbook = (ROOT / "docs/redaktoer/index.md").read_text("utf-8")
    there = {path.name for path in Path(SHOTS[0].file).parent.glob("*.webp")}
    assert there == {shot.file.name for shot in SHOTS}
    assert [shot.name for shot in SHOTS if f"](img/{shot.file.name})" not in handbook] == []
    assert [shot.name for shot in SHOTS if shot.file.stat().st_size > LARGEST] == []
