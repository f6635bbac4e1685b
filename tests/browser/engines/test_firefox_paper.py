"""What Firefox prints: it knows no `break-after: avoid`, so a heading has to keep what it heads in another way."""

import pypdfium2
import pytest

from browser.engines.reader import Reader

pytestmark = pytest.mark.long
HEADINGS = """
return [...document.querySelectorAll('article :is(h2, h3)')].map((one) => one.textContent.trim()).filter(Boolean);
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
