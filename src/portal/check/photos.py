"""A photo → decoded and written anew: only its points are published, never where, when and with what it was taken."""

import warnings
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from portal.base.problems import Place, Problems, quote
from portal.read.tree import LARGEST_PICTURE

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
KINDS = sorted(set(FORMATS.values()))
MOST_POINTS = 4000
"""Points on each side; a phone's photo has as many, and a page shows a third of it."""
MOST_TAKEN = 12_000
"""Points on each side of a photo that is made smaller before it is kept."""
SAVED_AS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 85, "optimize": True},
    "WEBP": {"quality": 85},
    "PNG": {"optimize": True},
}
NOT_READ = "Billedet kan ikke læses. Åbn det i et billedprogram, og gem det igen."
SMALLER = f"Gør det mindre, højst {MOST_POINTS} på hver led."
WIDEST = 1600
"""Points on the longer side of a photo that is brought along: twice what a page shows."""
SIDES = (WIDEST, 1200, 800)
"""What is tried until a photo is no larger than the reader takes."""
LISTED = ("P", "PA", "1")
"""Pillow's modes of pictures whose points can't be mixed."""
UNREADABLE = (OSError, SyntaxError, ValueError)
"""What Pillow raises for bytes that are no picture."""


def clean_photo(file: str, data: bytes, problems: Problems) -> bytes | None:
    """The photo without anything but its points, turned upright; None when it may not be published (why is reported)."""
    return _clean(file, data, problems, MOST_POINTS)


def small_photo(file: str, data: bytes, problems: Problems) -> bytes | None:
    """The same for a photo as a telephone takes it, made as small as the reader takes one."""
    clean = _clean(file, data, problems, MOST_TAKEN, WIDEST)
    if clean is None:
        return None
    made = (smaller(clean, kind_of(file), side) for side in SIDES)
    return next((one for one in made if len(one) <= LARGEST_PICTURE), clean)


def kind_of(file: str) -> str:
    """The kind that a picture is by its name's ending."""
    return FORMATS[file[file.rfind(".") :]]


def _clean(file: str, data: bytes, problems: Problems, most: int, side: int | None = None) -> bytes | None:
    kind = kind_of(file)
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(data), formats=KINDS) as picture,
        ):
            if fault := _fault(picture, kind, most):
                problems.add(Place(file), fault)
                return None
            return _written_anew(_shrunk(picture, side) if side else picture, kind)
    except Image.DecompressionBombError:
        problems.add(Place(file), f"Billedet har alt for mange punkter. {SMALLER}")
    except UNREADABLE:
        problems.add(Place(file), NOT_READ)
    return None


def smaller(data: bytes, kind: str, side: int = WIDEST) -> bytes:
    """A clean photo with at most so many points on each side; the same bytes when it has no more."""
    with Image.open(BytesIO(data)) as picture:
        if max(picture.size) <= side:
            return data
        picture.thumbnail((side, side))
        out = BytesIO()
        picture.save(out, kind, **SAVED_AS[kind])
    return out.getvalue()


def _fault(picture: Image.Image, kind: str, most: int) -> str | None:
    """What is wrong, from the picture's head alone: nothing is decoded yet."""
    if picture.format != kind:
        return f"Indholdet er et billede af typen {quote(picture.format)}. Gem det som {kind}, eller ret filens navn."
    if max(picture.size) > most:
        width, height = picture.size
        return f"Billedet er på {width} × {height} punkter. {SMALLER}"
    if getattr(picture, "n_frames", 1) > 1:
        return "Billedet bevæger sig. Gem det som ét stillestående billede."
    return None


def _shrunk(picture: Image.Image, side: int) -> Image.Image:
    """With so many points on each side, before anything is made of all that it has: to write those anew takes minutes, and room
    for them several times over. Colours that are numbers in a list can't be mixed.
    """
    mixed = picture.convert("RGBA" if picture.has_transparency_data else "RGB") if picture.mode in LISTED else picture
    mixed.thumbnail((side, side))
    return mixed


def _written_anew(picture: Image.Image, kind: str) -> bytes:
    upright = ImageOps.exif_transpose(picture)
    bare = upright.convert("RGBA" if kind != "JPEG" and upright.has_transparency_data else "RGB")
    bare.info = {}
    out = BytesIO()
    bare.save(out, kind, **SAVED_AS[kind])
    return out.getvalue()
