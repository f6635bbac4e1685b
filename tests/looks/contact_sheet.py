"""A contact sheet: every look of one page type beside each other, light above dark, the paper last.

A sheet comes in two sizes: one to look at, and a small one, which is kept as accepted and compared.
"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw

GROUND = (128, 128, 128)
GAP = 8
SMALLER = 5
"""The small sheet is a fifth of the one to look at in each direction: layout and colour remain, letters do not."""
COLOURS = 32


@dataclass(frozen=True)
class Look:
    """One picture of a page: the width in CSS pixels, `light`, `dark` or `paper`, and where it is."""

    width: int
    scheme: str
    picture: Path


def sheet(looks: list[Look], scale: float = 0.5, highest: int = 1500) -> Image.Image:
    """The looks in rows by scheme, each with its name; a picture is at most `highest` CSS pixels of a page."""
    rows = [
        [_tile(look, scale, highest) for look in looks if look.scheme == scheme]
        for scheme in ("light", "dark", "paper")
    ]
    placed = [_row(tiles) for tiles in rows if tiles]
    whole = Image.new("RGB", (max(row.width for row in placed), sum(row.height for row in placed)), GROUND)
    top = 0
    for row in placed:
        whole.paste(row, (0, top))
        top += row.height
    return whole


def small(whole: Image.Image) -> Image.Image:
    """The sheet as it is kept: some kilobytes."""
    size = (whole.width // SMALLER, whole.height // SMALLER)
    return whole.resize(size, Image.Resampling.BOX).quantize(COLOURS, dither=Image.Dither.NONE)


def _tile(look: Look, scale: float, highest: int) -> Image.Image:
    with Image.open(look.picture) as picture:
        part = picture.convert("RGB").crop((0, 0, picture.width, min(picture.height, highest)))
    shown = part.resize((int(part.width * scale), int(part.height * scale)), Image.Resampling.LANCZOS)
    tile = Image.new("RGB", (shown.width, shown.height + 16), GROUND)
    tile.paste(shown, (0, 16))
    ImageDraw.Draw(tile).text((2, 2), f"{look.width} {look.scheme}", fill=(255, 255, 255))
    return tile


def _row(tiles: list[Image.Image]) -> Image.Image:
    row = Image.new("RGB", (sum(tile.width + GAP for tile in tiles), max(tile.height for tile in tiles) + GAP), GROUND)
    left = 0
    for tile in tiles:
        row.paste(tile, (left, 0))
        left += tile.width + GAP
    return row
