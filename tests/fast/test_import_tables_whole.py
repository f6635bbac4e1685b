"""`portal import` of tables: no row, column or remark is lost without a word."""

from pathlib import Path

import pytest

import office_documents as office
from importing import PROPOSAL, refused, run

HEAD = ";".join(office.HEAD)
ROW = "Rense vandlås;Afdelingen;Afdelingen"


def csv(folder: Path, *lines: str) -> Path:
    (folder / "a.csv").write_text("\n".join(lines), "utf-8")
    return folder / "a.csv"


def items(root: Path) -> int:
    return (root / PROPOSAL / "decisions.yml").read_text("utf-8").count("item:")


def test_words_in_a_column_without_a_name_are_named(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rows = [
        [*office.HEAD, None],
        ["Rense vandlås", "Afdelingen", "Afdelingen", "Kun i stuen"],
        [None, None, None, "Obs"],
    ]
    office.as_workbook(tmp_path / "a.xlsx", rows)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 0
    said = capsys.readouterr().out
    assert "Ikke taget med: Kolonnen uden navn med »Kun i stuen«." in said
    assert "læses som overskrift" not in said
    assert items(tree) == 1


def test_a_row_that_says_something_is_no_heading(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    rows = [[*office.HEAD, "Note"], ["Alle vinduer", None, None, "Skiftes i 2027"]]
    office.as_workbook(tmp_path / "a.xlsx", rows)
    assert run(tree, tmp_path / "a.xlsx", "--write") == 1
    assert "række 2: »Hvem gør det?« er tom. Skriv hvem." in capsys.readouterr().out


@pytest.mark.parametrize("line", ['"Rense vandlås;Afdelingen;Afdelingen', '"Rense" vandlås;Afdelingen;Afdelingen'])
def test_a_quotation_mark_that_stands_alone_swallows_no_rows(
    line: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    file = csv(tmp_path, HEAD, "Brusehoved;Afdelingen;Afdelingen", line, ROW, "Utæt vandrør;Beboeren;Beboeren")
    refused(tree, file, capsys, 'a.csv: Linje 3 kan ikke læses. Slet et anførselstegn (")')


def test_a_title_with_commas_over_a_table_is_no_table(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert run(tree, csv(tmp_path, "Ansvar, drift, vand og varme", HEAD, ROW), "--write") == 0
    assert items(tree) == 1
    assert "Linjen over tabellen »Ansvar, drift, vand og varme«" in capsys.readouterr().out
