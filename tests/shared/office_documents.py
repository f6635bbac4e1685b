"""Documents and tables as boards and administrations make them, by python-docx, odfpy and openpyxl."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import docx.document
import openpyxl
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from odf import style, table, text
from odf.namespaces import DRAWNS, SVGNS, TABLENS, XLINKNS
from odf.opendocument import OpenDocumentSpreadsheet, OpenDocumentText

HEAD = ["Emne", "Hvem gør det?", "Hvem betaler?"]


def word_document() -> docx.document.Document:
    """An empty one. Of the template's hundred ways to draw a table, which take longest to read, only the plain one is left."""
    made = docx.Document()
    for one in list(made.styles):
        if one.type == WD_STYLE_TYPE.TABLE and one.name != "Normal Table":
            one.delete()
    return made


def with_styles(file: Path) -> None:
    """Word with headings as styles, characters nobody sees, a list, a table, bold words and marks that mean something."""
    made = word_document()
    made.add_heading("Husorden for Birkelunden", 0)
    made.add_paragraph("Her er reglerne\u00a0for alle.")
    made.add_heading("§ 1\tStøj og mu\u00adsik", 1)
    made.add_paragraph("Der skal være ro efter kl.\u00a022. Se § 7.5 og a\u2011ordningen.")
    made.add_paragraph("Fester varsles", style="List Bullet")
    made.add_paragraph("Musik dæmpes", style="List Bullet")
    made.add_heading("§ 2 Husdyr", 1)
    paragraph = made.add_paragraph("Man må have ")
    paragraph.add_run("én").bold = True
    paragraph.add_run(" hund* eller [kat].")
    made.add_heading("7.5 Vaskeri", 1)
    grid = made.add_table(2, 2)
    for number, words in enumerate(("Dag", "Tid", "Mandag", "7–19")):
        grid.cell(number // 2, number % 2).text = words
    made.add_paragraph("Tøm filteret", style="List Number")
    made.add_paragraph("Luk døren", style="List Number")
    made.save(file)


def with_counted_numbers(file: Path) -> None:
    """Word that counts »§ 1«, »§ 2« by itself: the numbers are nowhere in the text."""
    made = word_document()
    numbering = made.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "77")
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("start", "1"), ("numFmt", "decimal"), ("lvlText", "§ %1")):
        part = OxmlElement(f"w:{name}")
        part.set(qn("w:val"), value)
        level.append(part)
    abstract.append(level)
    numbering.insert(0, abstract)
    number = numbering.add_num(77)
    for title, words in (("Støj", "Ro efter 22."), ("Affald", "Sortér det.")):
        heading = made.add_heading(title, 1)
        properties = heading._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number.numId
        made.add_paragraph(words)
    made.save(file)


def with_bold_lines(file: Path) -> None:
    """Word without a single style: bold lines for headings, bullets typed by hand, all of it in a table for layout."""
    made = word_document()
    cell = made.add_table(1, 1).cell(0, 0)
    cell.text = "Ordensregler for Birkelunden"
    for title, words in (("Støj", "• Ro efter 22."), ("Knallert", "Træk den.")):
        cell.add_paragraph().add_run(title).bold = True
        cell.add_paragraph(words)
    made.save(file)


def with_paragraphs(file: Path) -> None:
    """Word as lawyers write it: § and a sentence, no titles at all."""
    made = word_document()
    made.add_paragraph("Husorden")
    made.add_paragraph("§ 1. Musik og støj må ikke genere naboerne efter klokken 22 på hverdage.")
    made.add_paragraph("§ 2. Cykler stilles i kælderen, og trapper og gange skal altid holdes fri.")
    made.save(file)


def with_open_document(file: Path) -> None:
    """LibreOffice with headings, a list with numbers of its own, a tab, two spaces and a bold word."""
    made = OpenDocumentText()
    numbers = text.ListStyle(name="L1")
    numbers.addElement(text.ListLevelStyleNumber(level="1", numformat="a", numsuffix=")"))
    made.automaticstyles.addElement(numbers)
    bold = style.Style(name="T1", family="text")
    bold.addElement(style.TextProperties(fontweight="bold"))
    made.automaticstyles.addElement(bold)
    made.text.addElement(text.H(outlinelevel=1, text="Husorden for Birkelunden"))
    made.text.addElement(text.H(outlinelevel=2, text="Regel 1 Støj"))
    paragraph = text.P(text="Ro")
    paragraph.addElement(text.Tab())
    paragraph.addText("efter ")
    paragraph.addElement(text.Span(stylename=bold, text="22"))
    made.text.addElement(paragraph)
    points = text.List(stylename=numbers)
    for words in ("Fester", "Musik"):
        point = text.ListItem()
        point.addElement(text.P(text=words))
        points.addElement(point)
    made.text.addElement(points)
    made.text.addElement(text.H(outlinelevel=2, text="Regel 2 Husdyr"))
    made.text.addElement(text.P(text="Spørg først."))
    for name in (DRAWNS, TABLENS, XLINKNS, SVGNS):  # odfpy names those that are used in this process, and no others
        made.text.get_nsprefix(name)
    made.save(file)


def as_windows_text(file: Path) -> None:
    """Notepad in Windows' own encoding, capitals for headings."""
    file.write_bytes("Husorden\r\n\r\nSTØJ\r\nRo efter 22.\r\n\r\nHUSDYR\r\n• Spørg først.\r\n".encode("cp1252"))


def as_markdown(file: Path) -> None:
    """Markdown with an id that was written already."""
    file.write_text(
        "# Husorden\n\n## [larm] Støj\n\nRo efter 22.\n\n## Husdyr\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", "utf-8"
    )


def as_workbook(file: Path, rows: list[list], change: Callable = lambda sheet: None) -> None:
    """A workbook of Excel with one sheet of these rows."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    change(book.active)
    book.save(file)


def as_open_sheet(file: Path, rows: list[list[str]]) -> None:
    """A sheet of LibreOffice."""
    made = OpenDocumentSpreadsheet()
    sheet = table.Table(name="Ansvar")
    for row in rows:
        line = table.TableRow()
        for words in row:
            cell = table.TableCell(valuetype="string")
            cell.addElement(text.P(text=words))
            line.addElement(cell)
        sheet.addElement(line)
    made.spreadsheet.addElement(sheet)
    made.save(file)


def with_part_changed(file: Path, part: str, old: str, new: str) -> None:
    """Change the XML of a packed part, as a program would that has what ours can't make."""
    made = io.BytesIO()
    with zipfile.ZipFile(file) as before, zipfile.ZipFile(made, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                assert old.encode() in data, f"{old} is not in {part}"
                data = data.replace(old.encode(), new.encode(), 1)
            after.writestr(name, data)
    file.write_bytes(made.getvalue())


def with_part(file: Path, part: str, text: str | bytes) -> None:
    """Pack one more part into a document."""
    with zipfile.ZipFile(file, "a") as packed:
        packed.writestr(part, text)
