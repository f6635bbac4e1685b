"""What Firefox prints: it knows no `break-after: avoid`, so a heading has to keep what it heads in another way."""

import pypdfium2
import pytest

from browser.engines.reader import Reader

pytestmark = pytest.mark.long
HEADINGS = r"""
return [...document.querySelectorAll('article :is(h2, h3)')]
  .map((one) => one.textContent.trim().replace(/\s+/g, ' ')).filter(Boolean);
"""


@pytest.fixture(scope="module")
def engine_name() -> str:
    """Firefox alone."""
    return "firefox"


@pytest.mark.parametrize(
    ("place", "fewest"),
    [
        ("/afdelinger/eksempelgaarden/husorden/", 4),
        ("/afdelinger/eksempelgaarden/hvem-ordner-hvad/", 5),
        ("/vejledninger/stoppet-afloeb/", 2),
    ],
)
def test_no_sheet_ends_with_a_heading(reader: Reader, place: str, fewest: int) -> None:
    reader.open(place)
    headings = reader.driven.run(HEADINGS)
    document = pypdfium2.PdfDocument(reader.driven.paper())
    ends = [" ".join(sheet.get_textpage().get_text_bounded().split())[-60:] for sheet in document]
    document.close()
    assert len(ends) >= fewest
    assert [end for end in ends for heading in headings if end.endswith(heading)] == []


@pytest.mark.parametrize(
    "place", ["/afdelinger/eksempelgaarden/husorden/", "/afdelinger/eksempelgaarden/hvem-ordner-hvad/"]
)
def test_no_word_is_cut_off(reader: Reader, place: str) -> None:
    """The words of each sheet stand as far from its right edge as from its left, or farther."""
    reader.open(place)
    document = pypdfium2.PdfDocument(reader.driven.paper())
    for number, sheet in enumerate(document, 1):
        text = sheet.get_textpage()
        boxes = [text.get_charbox(letter) for letter in range(text.count_chars())]
        left, right = min(box[0] for box in boxes if box[0] < box[2]), max(box[2] for box in boxes)
        assert (number, left + right <= sheet.get_width() + 1) == (number, True)
    document.close()
