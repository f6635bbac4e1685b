"""An address → a QR code."""

import io
from functools import lru_cache

import segno

LEVEL = "Q"
"""A quarter of the code may be dirty, torn or covered: it hangs in a stairwell for years."""
QUIET = 4
"""The white rim around the code, in modules (ISO/IEC 18004)."""


@lru_cache(maxsize=512)
def qr_svg(address: str) -> str:
    """The code as an SVG drawing, 33 to 80 modules wide with its white rim."""
    drawing = io.BytesIO()
    code = segno.make(address, error=LEVEL, micro=False, boost_error=False)
    plain = {"xmldecl": False, "svgclass": None, "lineclass": None, "omitsize": True}
    code.save(drawing, kind="svg", border=QUIET, light="#ffffff", **plain)
    return drawing.getvalue().decode()
