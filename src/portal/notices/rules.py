"""A department's house rules as paper: two columns of A4, and the same folded from A3."""

import io
from collections.abc import Mapping
from dataclasses import asdict

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DecodedStreamObject, DictionaryObject, FloatObject, NameObject, PdfObject

from portal.addresses import address, short
from portal.markdown.blocks import blocks
from portal.markdown.prose import render
from portal.model.department import Department
from portal.model.house_rules import Clause, HouseRules
from portal.model.portal import Portal
from portal.notices.data import Data
from portal.notices.words import rules_words
from portal.texts.catalogue import Catalogue
from portal.texts.contact import contact_lines
from portal.texts.wording import meeting_in_words, title_of

A4_WIDTH, A4_HEIGHT = 595.276, 841.89
"""Points (ISO 216)."""
PAGES_OF_A_SHEET = 4


def rules_data(department: Department, portal: Portal, site_url: str, t: Catalogue, *, is_folded: bool = False) -> Data:
    """Every clause with its number, what it says and what follows; first whether a meeting adopted it."""
    rules = portal.house_rules_of(department)
    place = address.department_house_rules(department.slug)
    return {
        "department": title_of(department, t),
        "organisation": portal.organisation.name,
        "title": t.of("document-title", rules.kind.value, department=title_of(department, t)),
        "status": rules_status(department, rules, portal, t),
        "intro": _prose(rules.intro),
        "clauses": [_clause(one, rules, portal) for one in rules.clauses],
        "contact": contact_lines(department, portal, t),
        "address": short.as_printed(place, site_url),
        "code": short.absolute(place, site_url),
        "folded": is_folded,
        "words": rules_words(t),
    }


def rules_status(department: Department, rules: HouseRules, portal: Portal, t: Catalogue) -> str:
    """Whether a meeting adopted the rules that are shown, in words."""
    if rules is portal.house_rules:
        return t("house-rules-standard-shown")
    meeting = department.adoption_on(portal.today)
    return t("house-rules-adopted", meeting=meeting_in_words(meeting, t)) if meeting else t("house-rules-proposal")


def clause_title(clause: Clause, rules: HouseRules, portal: Portal) -> str:
    """A clause's number and name, as the rules themselves number it."""
    place = rules.places(portal.house_rules)[clause.id]
    return clause.heading if rules.has_own_numbers else f"{place}. {clause.title}"


def _clause(clause: Clause, rules: HouseRules, portal: Portal) -> Data:
    return {
        "title": clause_title(clause, rules, portal),
        "text": _prose(clause.text),
        "why": _prose(clause.why),
        "broken": _prose(clause.broken),
    }


def _prose(text: str) -> list[Data]:
    return [asdict(one) for one in blocks(render(text, lambda target, is_picture: None).html)] if text else []


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
