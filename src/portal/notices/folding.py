"""Pages of A4 → an A3 that is folded once: its last page is beside the first."""

import io
from collections.abc import Mapping

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject, PdfObject

A4_WIDTH, A4_HEIGHT = 595.276, 841.89
"""Points (ISO 216)."""
PAGES_OF_A_SHEET = 4


def folded(pdf: bytes) -> bytes:
    """Pages of A4 → sheets of A3 to print on both sides, turned on the short edge, and fold: the last and the first page
    are beside each other, then the second and the last but one, and so on.
    """
    writer = PdfWriter()
    pages = [_as_drawing(page, writer) for page in PdfReader(io.BytesIO(pdf)).pages]
    count = -(-len(pages) // PAGES_OF_A_SHEET) * PAGES_OF_A_SHEET
    for number in range(count // 2):
        pair = (number, count - 1 - number) if number % 2 else (count - 1 - number, number)
        sides = {side: pages[page] for side, page in enumerate(pair) if page < len(pages)}
        _draw(sides, writer.add_blank_page(2 * A4_WIDTH, A4_HEIGHT), writer)
    writer.compress_identical_objects()
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _as_drawing(page: PageObject, writer: PdfWriter) -> PdfObject:
    """A page as something that can be drawn on another (ISO 32000, form XObject). What is in it is copied as it is: to read it
    and write it again took longer than to set it.
    """
    drawing, content = DecodedStreamObject(), page.get_contents()
    drawing.set_data(content.get_data() if content is not None else b"")
    box = ArrayObject(FloatObject(one) for one in page.mediabox)
    drawing.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form")})
    drawing.update({NameObject("/BBox"): box, NameObject("/Resources"): page["/Resources"].clone(writer)})
    return writer._add_object(drawing.flate_encode())  # pypdf has no public name for adding an object


def _draw(sides: Mapping[int, PdfObject], sheet: PageObject, writer: PdfWriter) -> None:
    """The drawings on a sheet, by the number of the half."""
    names = DictionaryObject({NameObject(f"/Side{side}"): drawing for side, drawing in sides.items()})
    content = DecodedStreamObject()
    content.set_data("".join(f"q 1 0 0 1 {side * A4_WIDTH} 0 cm /Side{side} Do Q\n" for side in sides).encode())
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): names})
    sheet[NameObject("/Contents")] = writer._add_object(content)
