"""`portal import` of a sheet of LibreOffice: what nobody sees, or what is struck out, is not taken in silence."""

from pathlib import Path

import pytest

import office_documents as office
from importing import PROPOSAL, files, run

ROWS = [office.HEAD, ["Rense vandlås", "Afdelingen", "Afdelingen"], ["håndbruser", "Beboeren", "Afdelingen"]]
ROW = '<table:table-row><table:table-cell office:value-type="string"><text:p>håndbruser'
CELL = '<table:table-cell office:value-type="string"><text:p>Beboeren</text:p>'
WORDS = "<text:p>Beboeren</text:p>"
FIRST = "<table:table-row>"
SHEET = '<table:table table:name="Ansvar">'


def style(family: str, inside: str) -> str:
    return f'<style:style style:name="own" style:family="{family}">{inside}</style:style>'


STROKE = '<style:text-properties style:text-line-through-style="solid"/>'
STRUCK = "række 3: Cellen B3 er streget over. Slet ordene, eller fjern stregen."


@pytest.mark.parametrize(
    ("old", "new", "styles", "reported"),
    [
        (ROW, ROW.replace("row>", 'row table:visibility="collapse">'), "", "række 3: Rækken er skjult i filen."),
        (ROW, ROW.replace("row>", 'row table:visibility="filter">'), "", "række 3: Rækken er skjult i filen."),
        (CELL, CELL.replace("cell", 'cell table:style-name="own"'), style("table-cell", STROKE), STRUCK),
        (
            WORDS,
            '<text:p>Beb<text:span text:style-name="own">oeren</text:span></text:p>',
            style("text", STROKE),
            STRUCK,
        ),
        (
            FIRST,
            '<table:table-column/><table:table-column table:default-cell-style-name="own"/><table:table-row>',
            style("table-cell", STROKE),
            "række 2: Cellen B2 er streget over.",
        ),
        (
            CELL,
            CELL.replace("cell", 'cell calcext:value-type="error"').replace("Beboeren", "#DIV/0!"),
            "",
            "række 3: Cellen B3 viser en fejl (#DIV/0!). Ret formlen.",
        ),
        (
            FIRST,
            '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
            "<table:table-row>",
            "",
            "Kolonnen »Hvem betaler?« er skjult i filen. Vis den, eller slet den.",
        ),
        (
            SHEET,
            SHEET.replace("table ", 'table table:style-name="own" '),
            style("table", '<style:table-properties table:display="false"/>'),
            "Her er ingen tabel.",
        ),
    ],
)
def test_what_is_not_seen_or_not_meant_is_not_taken(
    old: str, new: str, styles: str, reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = tmp_path / "a.ods"
    office.as_open_sheet(file, ROWS)
    begins = "<office:body>"
    office.with_part_changed(
        file, "content.xml", begins, f"<office:automatic-styles>{styles}</office:automatic-styles>{begins}"
    )
    calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
    office.with_part_changed(file, "content.xml", old, new.replace("calcext:", f'xmlns:calcext="{calc}" calcext:'))
    before = files(tree)
    assert run(tree, file, "--write") == 1
    said = capsys.readouterr()
    assert reported in said.out + said.err
    assert files(tree) == before


def test_a_comment_is_not_read_as_words_of_its_cell(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = tmp_path / "a.ods"
    office.as_open_sheet(file, ROWS)
    note = "<office:annotation><text:p>Spørg Afdelingen</text:p></office:annotation>"
    office.with_part_changed(file, "content.xml", WORDS, note + WORDS)
    assert run(tree, file, "--write") == 0
    assert "Ikke taget med: Kommentarerne til cellerne." in capsys.readouterr().out
    assert "performs: tenant" in (tree / PROPOSAL / "decisions.yml").read_text("utf-8")
