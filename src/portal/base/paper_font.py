"""The letters that can be on paper: Open Sans from its package, then what typst carries itself; nothing of the machine's."""

import json
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from pathlib import Path

import typst

FAMILIES = ("Open Sans", "DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern", "New Computer Modern Math")
"""In order; the others have arrows, signs and the letters of most alphabets."""
PROBE = b"""
#set document(title: "x")
#set text(font: json(bytes(sys.inputs.families)), fallback: false)
#sys.inputs.letters
"""


@cache
def fonts() -> typst.Fonts:
    """The fonts of every sheet, so that it comes out the same everywhere."""
    folder = Path(str(files("ttf_opensans") / "ttf"))
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder])


def unprintable(letters: Collection[str]) -> frozenset[str]:
    """Those of the letters that no font of a sheet has."""
    return frozenset(letter for letter in letters if not _is_printable(letter))


@cache
def _is_printable(letter: str) -> bool:
    """By trying: PDF/UA demands of typst that each letter is drawn."""
    try:
        inputs = {"letters": letter, "families": json.dumps(FAMILIES)}
        typst.compile(PROBE, sys_inputs=inputs, font_paths=fonts(), ignore_system_fonts=True, pdf_standards="ua-1")
    except typst.TypstError:
        return False
    return True
