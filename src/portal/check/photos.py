"""A photo → decoded and written anew: only its points are published, never where, when and with what it was taken."""

import warnings
from io import BytesIO
from typing import Any

from PIL import Image, ImageOps

from portal.base.problems import Place, Problems, quote

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WEBP"}
KINDS = sorted(set(FORMATS.values()))
MOST_POINTS = 4000
"""Points on each side; a phone's photo has as many, and a page shows a third of it."""
SAVED_AS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 85, "optimize": True},
    "WEBP": {"quality": 85},
    "PNG": {"optimize": True},
}
NOT_READ = "Billedet kan ikke læses. Åbn det i et billedprogram, og gem det igen."
SMALLER = f"Gør det mindre, højst {MOST_POINTS} på hver led."
UNREADABLE = (OSError, SyntaxError, ValueError)
"""What Pillow raises for bytes that are no picture."""


def clean_photo(file: str, data: bytes, problems: Problems) -> bytes | None:
    """The photo without anything but its points, turned upright; None when it may not be published (why is reported)."""
    kind = FORMATS[file[file.rfind(".") :]]
    try:
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(data), formats=KINDS) as picture,
        ):
            if fault := _fault(picture, kind):
                problems.add(Place(file), fault)
                return None
            return _written_anew(picture, kind)
    except Image.DecompressionBombError:
        problems.add(Place(file), f"Billedet har alt for mange punkter. {SMALLER}")
    except UNREADABLE:
        problems.add(Place(file), NOT_READ)
    return None


def _fault(picture: Image.Image, kind: str) -> str | None:
    """What is wrong, from the picture's head alone: nothing is decoded yet."""
    if picture.format != kind:
        return f"Indholdet er et billede af typen {quote(picture.format)}. Gem det som {kind}, eller ret filens navn."
    if max(picture.size) > MOST_POINTS:
        width, height = picture.size
        return f"Billedet er på {width} × {height} punkter. {SMALLER}"
    if getattr(picture, "n_frames", 1) > 1:
        return "Billedet bevæger sig. Gem det som ét stillestående billede."
    return None


def _written_anew(picture: Image.Image, kind: str) -> bytes:
    upright = ImageOps.exif_transpose(picture)
    bare = upright.convert("RGBA" if kind != "JPEG" and upright.has_transparency_data else "RGB")
    bare.info = {}
    out = BytesIO()
    bare.save(out, kind, **SAVED_AS[kind])
    return out.getvalue()
