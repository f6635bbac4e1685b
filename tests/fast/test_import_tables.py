"""`portal import` of tables: workbooks, sheets and CSV become decisions; what was not understood stops it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

import office_documents as office
from importing import PROPOSAL, files, refused, run
from portal.commands.main import main

ROWS = [
    ["Ansvar i Parken", None, None],
    [None, None, None],
    office.HEAD,
    ["Vand og afløb", None, None],
    ["Rense vandlås", "Afdelingen", "Afdelingen"],
    ["håndbruser", "Beboeren", "Afdelingen"],
]


def decisions(root: Path) -> str:
    """What is written, below the line that names its schema."""
    schema, _, text = (root / PROPOSAL / "decisions.yml").read_text("utf-8").partition("\n")
    assert schema.startswith("# yaml-language-server: ")
    return text


EXPECTED = """\
decisions:
  - item: vandlaas
    performs: department
    pays: department
  - item: bruser
    performs: tenant
    pays: department
"""


def test_a_workbook_becomes_decisions(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    office.as_workbook(tmp_path / "a.xlsx", ROWS)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 0
    assert decisions(tree) == EXPECTED
    assert re.search(r"^6 +bruser +98 % +Spørg ejendomskontoret\. +Du gør det\.", capsys.readouterr().out, re.MULTILINE)


def test_columns_in_other_order_with_a_slip_of_the_keyboard_are_read_and_said(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    rows = [["Betales af", "Bemærkning", "Hvem gøt det", "Emne"], ["Afdelingen", "", "Afdelingen", "Rense vandlås"]]
    office.as_workbook(tmp_path / "a.xlsx", rows)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 0
    assert "item: vandlaas" in decisions(tree)
    assert "»Hvem gøt det« læses som »Hvem gør det?« (" in capsys.readouterr().out


def test_a_sheet_of_libreoffice_and_a_csv_of_excel_say_the_same(tree: Path, tmp_path: Path):
    rows = [["" if cell is None else cell for cell in row] for row in ROWS]
    office.as_open_sheet(tmp_path / "a.ods", rows)
    (tmp_path / "a.csv").write_bytes("\r\n".join(";".join(row) for row in rows).encode("cp1252"))
    assert run(tree, tmp_path / "a.ods", "--write") == 0
    assert decisions(tree) == EXPECTED
    assert run(tree, tmp_path / "a.csv", "--write", "--replace") == 0
    assert decisions(tree) == EXPECTED


@pytest.mark.parametrize(
    ("row", "reported"),
    [
        (["Ovnen på loftet", "Beboeren", "Beboeren"], "»Ovnen på loftet« ligner intet emne"),
        (["Rense vandlaas og rør", "Beboeren", "Beboeren"], "kan være »vandlaas«"),
        (["Rense vandlås", "Viceværtens fætter", "Afdelingen"], "er ingen af parterne"),
        (["Rense vandlås", "Beboeren", None], "»Hvem betaler?« er tom"),
        ([46000, "Beboeren", "Beboeren"], "»46000« ligner intet emne"),
    ],
)
def test_a_row_that_was_not_understood_stops_until_it_is_left_out(
    row: list, reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.as_workbook(tmp_path / "a.xlsx", [office.HEAD, ["Brusehoved", "Afdelingen", "Afdelingen"], row])
    before = files(tree)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 1
    shown = capsys.readouterr()
    assert f"række 3: {reported}" in shown.out or reported in shown.out
    assert "1 række er ikke forstået" in shown.err
    assert files(tree) == before
    assert run(tree, tmp_path / "a.xlsx", "--write", "--skip") == 0
    assert decisions(tree).count("item:") == 1


def test_cells_joined_over_rows_are_not_guessed(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rows = [office.HEAD, ["Brusehoved", "Afdelingen", "Afdelingen"], ["Rense vandlås", None, None]]
    office.as_workbook(tmp_path / "a.xlsx", rows, lambda sheet: sheet.merge_cells("B2:B3"))
    assert run(tree, tmp_path / "a.xlsx", "--write") == 1
    assert "række 3: Cellerne er flettet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("rows", "reported"),
    [
        ([office.HEAD, ["Brusehoved", "=B1", "Afdelingen"]], "Formlen i B2 har intet gemt resultat"),
        ([office.HEAD, *[["Brusehoved", "Afdelingen", "Afdelingen"]] * 4_000], "4001 rækker"),
        ([["Emne", "Beboer", "Afdeling"], ["Brusehoved", "x", None]], "»Beboer« og »Afdeling« er kolonner med kryds"),
        ([["Emne", "Hvem gør det?"], ["Brusehoved", "Beboeren"]], "Kolonnen »Hvem betaler?« mangler"),
        ([["Navn", "Alder"], ["x", 3]], "Her er ingen tabel"),
    ],
)
def test_a_table_that_cannot_be_read_says_what_to_do(
    rows: list, reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    office.as_workbook(tmp_path / "a.xlsx", rows)
    refused(tree, tmp_path / "a.xlsx", capsys, reported)


def test_a_cell_in_the_far_corner_fills_no_memory(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    office.as_workbook(tmp_path / "a.xlsx", [office.HEAD], lambda sheet: sheet.cell(1_048_576, 16_384, "x"))
    refused(tree, tmp_path / "a.xlsx", capsys, "1048576 rækker og 16384 kolonner")


def test_rows_without_parties_are_headings_unless_they_name_an_item(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    rows = [*ROWS, ["Utæt vandrør", None, None]]
    office.as_workbook(tmp_path / "a.xlsx", rows)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 1
    shown = capsys.readouterr().out
    assert "række 4: »Vand og afløb« læses som overskrift" in shown
    assert "række 7: »Hvem gør det?« er tom. Skriv hvem." in shown


@pytest.mark.parametrize("department", ["parken", "gaarden"])
def test_a_table_that_was_given_back_changes_nothing(department: str, tree: Path, tmp_path: Path, capsys):
    table = tmp_path / "tabel.xlsx"
    assert main(["--project", str(tree), "export", "--xlsx", str(table), "--department", department]) == 0
    before = files(tree)
    assert run(tree, table, "--write", department=department) == 0
    assert files(tree) == before
    assert "Der er intet at skrive." in capsys.readouterr().out


def test_one_cell_changed_in_the_table_that_was_given_back_is_one_decision(tree: Path, tmp_path: Path):
    table = tmp_path / "tabel.xlsx"
    assert main(["--project", str(tree), "export", "--xlsx", str(table), "--department", "parken"]) == 0
    book = openpyxl.load_workbook(table)
    (row,) = (line for line in book.active.iter_rows() if line[0].value == "vandlaas")
    row[3].value = "Afdelingen gør det"
    book.save(table)
    assert run(tree, table, "--write") == 0
    assert decisions(tree) == "decisions:\n  - item: vandlaas\n    performs: department\n    pays: tenant\n"


def test_words_that_begin_like_a_formula_are_words(tree: Path, tmp_path: Path):
    file = tree / "content/responsibilities/01-vand.yml"
    file.write_text(file.read_text("utf-8").replace("action: Ring til vagten.", 'action: "=1+1"'), "utf-8")
    table = tmp_path / "tabel.xlsx"
    assert main(["--project", str(tree), "export", "--xlsx", str(table), "--department", "gaarden"]) == 0
    book = openpyxl.load_workbook(table)
    assert all(cell.data_type != "f" for line in book.active.iter_rows() for cell in line)


def _edited(file: Path, edit: Callable[[Any, Any], None]) -> Path:
    """A workbook as an administration hands it in: changed after it was filled."""
    office.as_workbook(file, ROWS)
    book = openpyxl.load_workbook(file)
    edit(book, book.worksheets[0])
    book.save(file)
    return file


def _hide_row(_: Any, sheet: Any) -> None:
    sheet.row_dimensions[6].hidden = True


def _strike(_: Any, sheet: Any) -> None:
    sheet["B6"].font = Font(strike=True)


def _strike_some(_: Any, sheet: Any) -> None:
    sheet["B6"] = CellRichText("Beboeren", TextBlock(InlineFont(strike=True), " ikke"))


def _fail(_: Any, sheet: Any) -> None:
    sheet["B6"] = "#REF!"


def _hide_column(_: Any, sheet: Any) -> None:
    sheet.column_dimensions["C"].hidden = True


def _name_twice(_: Any, sheet: Any) -> None:
    sheet["D3"] = "Betales af"


@pytest.mark.parametrize(
    ("edit", "reported"),
    [
        (_hide_row, "række 6: Rækken er skjult i filen."),
        (_strike, "række 6: Cellen B6 er streget over."),
        (_strike_some, "række 6: Cellen B6 er streget over."),
        (_fail, "række 6: Cellen B6 viser en fejl (#REF!)."),
        (_hide_column, "er skjult i filen. Vis den, eller slet den."),
        (_name_twice, "og »Betales af« er samme kolonne. Slet den ene."),
    ],
)
def test_what_is_not_seen_or_not_meant_is_not_taken(
    edit: Callable[[Any, Any], None], reported: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    before = files(tree)
    assert run(tree, _edited(tmp_path / "a.xlsx", edit), "--write") == 1
    said = capsys.readouterr()
    assert reported in said.out + said.err
    assert files(tree) == before


def test_what_is_beside_the_table_is_named(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    def edit(book: Any, sheet: Any) -> None:
        sheet["A1"], sheet["D3"] = "Vedtaget i 2019", "Pris"
        sheet["B6"].comment = Comment("Spørg bestyrelsen", "x")
        old = book.copy_worksheet(sheet)
        old.title, old.sheet_state = "Gammelt", "hidden"

    assert run(tree, _edited(tmp_path / "a.xlsx", edit), "--write") == 0
    assert decisions(tree) == EXPECTED
    said = capsys.readouterr().out
    for what in (
        "Linjen over tabellen »Vedtaget i 2019«",
        "Kolonnen »Pris«",
        "Kommentarerne til cellerne",
        "Det skjulte ark »Gammelt«",
    ):
        assert f"Ikke taget med: {what}." in said
