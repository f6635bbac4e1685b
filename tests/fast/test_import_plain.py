"""`portal import` of what was typed without an office program: Markdown stays as it was written, lists are no clauses."""

from pathlib import Path

import pytest

from importing import refused, written

NESTED = """\
# Husorden

> Besluttet i *2019*.
> Rettet siden.

## **Affald**

Sortér:
- pap
  - brunt
    - rent
- glas
  1. grønt
  2. klart

En linje  
og en til\\
og den sidste,
som er lang.

4. Fire
6. Seks

Støj
----

•\u00a0fest\u00ad
•\tmusik
"""
KEPT = """\
> Besluttet i *2019*.
> Rettet siden.

## [affald] Affald

Sortér:
- pap
  - brunt
    - rent
- glas
  1. grønt
  2. klart

En linje  
og en til  
og den sidste,
som er lang.

4. Fire
6. Seks

## [stoej] Støj

- fest
- musik
"""


def test_markdown_is_kept_as_it_was_written(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(NESTED, "utf-8")
    assert written(tree, tmp_path / "a.md") == KEPT


def test_markdown_without_headings_keeps_how_deep_its_points_are(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("1. Støj\n  - fest\n    - sent\n      - nat\n  - musik\n2. Dyr\n\nSpørg.\n", "utf-8")
    assert "- fest\n    - sent\n        - nat\n- musik\n" in written(tree, tmp_path / "a.md")


@pytest.mark.parametrize(
    ("typed", "table"),
    [
        ("| Dag | Tid |\n|---|---|\n| Man | 7 \\| 9 |", "| Dag | Tid |\n| --- | --- |\n| Man | 7 \\| 9 |\n"),
        ("|| Man | Tir |\n|---|---|---|\n| A | 7 ||", "|  | Man | Tir |\n| --- | --- | --- |\n| A | 7 |  |\n"),
    ],
)
def test_a_typed_table_is_parted_where_its_cells_are(typed: str, table: str, tree: Path, tmp_path: Path) -> None:
    """A sign of its own is written with a stroke before it; a cell may be empty."""
    (tmp_path / "a.md").write_text(f"## Vask\n\n{typed}\n", "utf-8")
    assert table in written(tree, tmp_path / "a.md")


def test_what_else_is_at_the_head_is_named(tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    head = "---\ntitle: Husorden\nstatus: adopted\nadopted: 2019-01-01\nserves:\n  - clause: stoej\n---\n"
    (tmp_path / "a.md").write_text(f"{head}## Støj\n\nRo.\n", "utf-8")
    assert written(tree, tmp_path / "a.md") == "## [stoej] Støj\n\nRo.\n"
    assert "Ikke taget med: Felterne øverst i filen: »adopted«, »serves«." in capsys.readouterr().out


def heads(body: str) -> list[str]:
    return [line for line in body.splitlines() if line.startswith("## ")]


@pytest.mark.parametrize(
    ("typed", "clauses"),
    [
        ("1. Støj\nRo efter 22.\n\n2. Dyr\nSpørg.\n\n3. Grill\n\nI gården.\n", ["stoej", "dyr", "grill"]),
        ("**Støj**\nRo efter 22.\n\n**Dyr**\n\nSpørg.\n", ["stoej", "dyr"]),
        ("1. Støj\n\nRo.\n\n2. Affald\n\nSortér sådan\n1. papir\n2. glas\n", ["stoej", "affald"]),
    ],
)
def test_a_heading_right_over_its_words_is_one_as_well(
    typed: str, clauses: list[str], tree: Path, tmp_path: Path
) -> None:
    """Some with an empty line below and some without; a list that begins again at 1 is none of them."""
    (tmp_path / "a.md").write_text(typed, "utf-8")
    assert [line.split("]")[0].removeprefix("## [") for line in heads(written(tree, tmp_path / "a.md"))] == clauses


@pytest.mark.parametrize("list_", ["1) papir\n2) glas", "1. papir\n2. glas"])
def test_a_list_is_no_clauses(list_: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(f"Affald\n\nVi sorterer:\n{list_}\n\nStøj\n\nRo efter 22.\n", "utf-8")
    refused(tree, tmp_path / "a.txt", capsys, "ingen overskrifter")


def test_points_with_brackets_are_no_clauses_beside_numbers_with_full_stops(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "1. Affald\nDer er to slags.\n1) papir\n2) glas\n2. Støj\n3. Grill\nKun i gården:\n1. nord\n2. syd\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    body = written(tree, tmp_path / "a.txt")
    assert heads(body) == [
        "## [affald] 1. Affald",
        "## [stoej] 2. Støj",
        "## [grill] 3. Grill",
    ]
    assert "1) papir\n\n2) glas\n" in body
    assert "Uden tekst: stoej. Hører de til punktet over dem" in capsys.readouterr().out


def test_a_clause_right_after_a_colon_is_one(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Reglerne er:\n1. Støj\nRo efter 22.\n2. Grill\nKun i gården.\n", "utf-8")
    assert "## [stoej] 1. Støj\n\nRo efter 22.\n\n## [grill] 2. Grill\n" in written(tree, tmp_path / "a.txt")
