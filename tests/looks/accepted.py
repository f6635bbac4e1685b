"""The looks that were last accepted, small, and what differs from them now."""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from pixelmatch.contrib.PIL import pixelmatch

FOLDER = Path(__file__).resolve().parent / "accepted"
LARGEST = 3 * 1024 * 1024
"""Bytes of all accepted sheets together: they are in the history for ever."""
NOTICED = 0.002
"""The share of a sheet's pixels from which a difference is named: a date that moved is less, a box of another width more."""


@dataclass(frozen=True)
class Difference:
    """What differs of one page type: `share` of the pixels from 0 to 1, or None where nothing was accepted; the picture of it."""

    name: str
    share: float | None
    picture: Image.Image | None


def difference(name: str, now: Image.Image) -> Difference | None:
    """How a small sheet differs from the accepted one of that name; None when nobody would notice."""
    file = FOLDER / f"{name}.png"
    if not file.exists():
        return Difference(name, None, None)
    with Image.open(file) as kept:
        before = _padded(kept.convert("RGBA"), now.size)
    after = _padded(now.convert("RGBA"), before.size)
    marked = Image.new("RGBA", after.size)
    share = pixelmatch(before, after, marked, threshold=0.2) / (after.width * after.height)
    return Difference(name, share, marked) if share >= NOTICED else None


def _padded(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """At least as large as the other one: what is only on one of two sheets differs."""
    wide = Image.new("RGBA", (max(picture.width, size[0]), max(picture.height, size[1])), (128, 128, 128, 255))
    wide.paste(picture, (0, 0))
    return wide


def accept(name: str, now: Image.Image) -> None:
    """Keep the small sheet as the look to compare with."""
    FOLDER.mkdir(exist_ok=True)
    now.save(FOLDER / f"{name}.png", optimize=True)


def kept_bytes() -> int:
    """How much all accepted sheets take, in bytes."""
    return sum(file.stat().st_size for file in FOLDER.glob("*.png"))
