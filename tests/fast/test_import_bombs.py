"""Documents and tables that are made to fill the memory, to take for ever or to break the reader: one plain line, each time."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import office_documents as office
from importing import refused, run
from portal.imports import rules_import, source_file, table_import
from portal.imports.whole_number import whole_number

BROKEN, TOO_MUCH = "Filen er i stykker", "Der er mere i filen"
ROWS = [office.HEAD, ["Rense vandlås", "Afdelingen", "Afdelingen"]]
MAKES: dict[str, Callable[[Path], None]] = {
    "docx": office.with_styles,
    "odt": office.with_open_document,
    "xlsx": lambda file: office.as_workbook(file, ROWS),
    "ods": lambda file: office.as_open_sheet(file, ROWS),
}
MAIN = {
    "docx": ("word/document.xml", "</w:body>"),
    "odt": ("content.xml", "</office:text>"),
    "xlsx": ("xl/worksheets/sheet1.xml", "</sheetData>"),
    "ods": ("content.xml", "</table:table>"),
}
"""The part with what is read, and what it ends with."""
FAR = (
    "<{row} r={quote}1048576{quote}><{cell} s={quote}0{quote}{gap}r={quote}XFD1048576{quote}><v>1</v></{cell}></{row}>"
)
FILLED = '<table:table-cell office:value-type="float" office:value="3"/>'
REPEATED = '<table:table-cell table:number-columns-repeated="{times}"{filled}/>'


def made(folder: Path, ending: str, more: str) -> Path:
    """A document of its kind with more XML at the end of what is read."""
    file = folder / f"a.{ending}"
    MAKES[ending](file)
    part, end = MAIN[ending]
    office.with_part_changed(file, part, end, more + end)
    return file


@pytest.mark.parametrize(
    "cell",
    [
        FAR.format(row="row", cell="c", quote='"', gap=" "),
        FAR.format(row="row", cell="c", quote="'", gap=" "),
        FAR.format(row="row", cell="c", quote='"', gap="\n"),
        '<row r="1048576"><c><v>1</v></c></row>',
        '<row><c r="XFD7"><v>1</v></c></row>',
    ],
)
def test_a_cell_in_the_far_corner_is_seen_however_it_is_written(
    cell: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused(tree, made(tmp_path, "xlsx", cell), capsys, "kolonner. Behold de rækker")


def test_and_whatever_its_sheet_is_called(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = made(tmp_path, "xlsx", "")
    far = FAR.format(row="row", cell="c", quote='"', gap=" ")
    office.with_part(file, "xl/other.xml", f"<worksheet><sheetData>{far}</sheetData></worksheet>")
    refused(tree, file, capsys, "1048576 rækker og 16384 kolonner")


@pytest.mark.parametrize(
    "row",
    [
        f'<table:table-row table:number-rows-repeated="1048576">{FILLED}</table:table-row>',
        f"<table:table-row>{REPEATED.format(times='9' * 9, filled=' office:value-type=' + repr('string'))}</table:table-row>",
        f"<table:table-row>{REPEATED.format(times='9' * 40, filled='')}{FILLED}</table:table-row>",
        f'<table:table-row table:number-rows-repeated="999999"/><table:table-row>{FILLED}</table:table-row>',
    ],
)
def test_a_row_or_a_cell_that_is_repeated_without_end_fills_no_memory(
    row: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused(tree, made(tmp_path, "ods", row), capsys, "kolonner. Behold de rækker")


def test_what_libreoffice_fills_a_sheet_up_with_is_no_row(tree: Path, tmp_path: Path) -> None:
    empty = REPEATED.format(times=16384, filled="")
    file = made(tmp_path, "ods", f'<table:table-row table:number-rows-repeated="1048570">{empty}</table:table-row>')
    assert run(tree, file) == 0


@pytest.mark.parametrize(
    ("ending", "more"),
    [
        ("docx", "<w:sdt><w:sdtContent>" * 3000 + "<w:p/>" + "</w:sdtContent></w:sdt>" * 3000),
        ("docx", "<w:tbl><w:tr><w:tc>" * 900 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 900),
        ("odt", f"<text:p>{'<text:span>' * 3000}x{'</text:span>' * 3000}</text:p>"),
        ("odt", "<text:list><text:list-item>" * 900 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 900),
    ],
)
def test_what_lies_too_deep_inside_each_other_is_refused(
    ending: str, more: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused(tree, made(tmp_path, ending, more), capsys, TOO_MUCH)


@pytest.mark.parametrize(
    ("ending", "more"),
    [
        ("odt", '<text:h text:outline-level="x">Hej</text:h>'),
        ("odt", f'<text:h text:outline-level="{"9" * 5000}">Hej</text:h>'),
        ("odt", f'<text:p>a<text:s text:c="{"9" * 30}"/>b<text:s text:c="-1"/></text:p>'),
        ("docx", '<w:p><w:pPr><w:numPr><w:ilvl w:val="x"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'),
        ("docx", "<w:p>" + "<w:fldSimple><w:r><w:t>x</w:t></w:r></w:fldSimple>" * 2000 + "</w:p>"),
    ],
)
def test_a_number_that_is_none_and_fields_without_end_are_read_over(
    ending: str, more: str, tree: Path, tmp_path: Path
) -> None:
    assert run(tree, made(tmp_path, ending, more)) == 0


@pytest.mark.parametrize("ending", MAKES)
def test_more_tags_than_a_document_has_are_refused_before_they_are_read(
    ending: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = made(tmp_path, ending, "")
    assert run(tree, file) == 0
    monkeypatch.setattr(source_file, "MOST_TAGS", 10)
    refused(tree, file, capsys, TOO_MUCH)


def test_many_parts_are_refused(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_file, "MOST_PARTS", 10)
    refused(tree, made(tmp_path, "docx", ""), capsys, "Filen fylder for meget")


def renamed_sheet(parts: dict[str, bytes], name: str) -> None:
    """The sheet is found by where the workbook says that it is, whatever its name ends with."""
    sheet = parts.pop(MAIN["xlsx"][0]).replace(b"</sheetData>", f"{CORNER}</sheetData>".encode())
    parts.update({one: data.replace(b"sheet1.xml", name.encode()) for one, data in parts.items()})
    parts[f"xl/worksheets/{name}"] = sheet


def shared_by_many(parts: dict[str, bytes]) -> None:
    text = f'<sst xmlns="{SHEET}"><si><t>{"x" * 100_000}</t></si></sst>'
    cells = '<c t="s"><v>0</v></c>' * 60
    rows = "".join(f'<row r="{row}">{cells}</row>' for row in range(9, 99))
    parts["xl/sharedStrings.xml"] = text.encode()
    parts[MAIN["xlsx"][0]] = parts[MAIN["xlsx"][0]].replace(b"</sheetData>", f"{rows}</sheetData>".encode())


CORNER = FAR.format(row="row", cell="c", quote='"', gap=" ")
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRING = 'office:value-type="string"'
MANY = f'table:number-rows-repeated="{{rows}}"><table:table-cell {STRING} table:number-columns-repeated="{{columns}}"'


def elsewhere(parts: dict[str, bytes]) -> None:
    """The text that Word opens is another part than the one that is looked at."""
    parts["word/evil.xml"] = parts[MAIN["docx"][0]].replace(b"</w:body>", STRUCK)
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"word/evil.xml")


STRUCK = b"<w:p><w:r><w:rPr><w:strike/></w:rPr><w:t>streget</w:t></w:r></w:p></w:body>"


@pytest.mark.parametrize(
    ("ending", "change", "said"),
    [
        ("xlsx", lambda parts: renamed_sheet(parts, "sheet1.dat"), "16384 kolonner"),
        ("xlsx", lambda parts: renamed_sheet(parts, "sheet1.XML"), "16384 kolonner"),
        ("xlsx", shared_by_many, "over 20 millioner tegn"),
        ("xlsx", lambda parts: parts.update({"XL/Workbook.xml": b"<x/>"}), "i stykker"),
        ("xlsx", lambda parts: parts.update({"xl/x.dat": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "i stykker"),
        ("docx", elsewhere, "i stykker"),
        ("docx", lambda parts: parts.update({"word/x.bin": b"<x>" + b" " * 50_000_000}), TOO_MUCH),
    ],
)
def test_what_a_second_reader_found_a_way_round_with(
    ending: str,
    change: Callable[[dict[str, bytes]], None],
    said: str,
    tree: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = made(tmp_path, ending, "")
    with zipfile.ZipFile(file) as packed:
        parts = {one: packed.read(one) for one in packed.namelist()}
    change(parts)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    refused(tree, file, capsys, said)


def test_a_part_that_is_there_twice_is_refused(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = made(tmp_path, "xlsx", "")
    with zipfile.ZipFile(file, "a") as packed, pytest.warns(UserWarning, match="Duplicate"):
        packed.writestr(MAIN["xlsx"][0], f'<worksheet xmlns="{SHEET}"><sheetData>{CORNER}</sheetData></worksheet>')
    refused(tree, file, capsys, "i stykker")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (
            f"<table:table-row {MANY.format(rows=2500, columns=150)}><text:p>{'x' * 2000}</text:p>",
            "over 20 millioner tegn",
        ),
        (
            f'<table:table-row {MANY.format(rows=2500, columns=150)} office:string-value="{"x" * 2000}">',
            "over 20 millioner tegn",
        ),
    ],
)
def test_a_text_that_is_repeated_without_end_fills_no_memory(
    more: str, said: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    refused(tree, made(tmp_path, "ods", f"{more}</table:table-cell></table:table-row>"), capsys, said)


def test_many_sheets_are_no_more_than_one(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = f"<table:table-row {MANY.format(rows=3000, columns=200)}/></table:table-row>"
    more = "".join(f'</table:table><table:table table:name="t{n}">{row}' for n in range(9))
    refused(tree, made(tmp_path, "ods", more), capsys, "store tilsammen")


def endless(*_: object) -> None:
    while True:
        pass


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_what_takes_too_long_ends_in_a_line(
    ending: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = made(tmp_path, ending, "")
    monkeypatch.setattr(source_file, "LONGEST", 0.05)
    monkeypatch.setitem(rules_import.READERS, ".docx", endless)
    monkeypatch.setattr(table_import, "read_sheets", endless)
    refused(tree, file, capsys, TOO_MUCH)


@pytest.mark.parametrize("part", ["word/numbering.xml", "word/comments.xml", "word/_rels/document.xml.rels"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_a_part_that_a_library_reads_are_refused(
    part: str, encoding: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = made(tmp_path, "docx", "")
    bomb = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    office.with_part(file, f"more/{part}", bomb.encode(encoding))
    refused(tree, file, capsys, BROKEN)


def test_a_number_is_one_or_something_else() -> None:
    written = ["7", " 7 ", "", None, "x", "-1", "²", "٣", "9" * 5000, "030000", "30001"]
    assert [whole_number(one, 1) for one in written] == [7, 7, 1, 1, 1, 1, 1, 1, 30_000, 30_000, 30_000]
