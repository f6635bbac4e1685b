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
        ("I. Støj\n\nRo.\n\nII. Dyr\n\nSpørg.\n\nIII. Grill\n\nI gården.\n", ["stoej", "dyr", "grill"]),
        ("H) Støj\n\nRo.\n\nI) Dyr\n\nSpørg.\n\nJ) Grill\n\nI gården.\n", ["stoej", "dyr", "grill"]),
        ("Kapitel I Støj\n\nRo.\n\nKapitel II Dyr\n\nSpørg.\n", ["stoej", "dyr"]),
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


def test_a_title_in_the_form_of_the_headings_is_the_title(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("HUSORDEN FOR PARKEN\n\nSTØJ\nRo.\n\nDYR\nSpørg.\n", "utf-8")
    assert heads(written(tree, tmp_path / "a.txt")) == ["## [stoej] STØJ", "## [dyr] DYR"]
    assert "Titel: HUSORDEN FOR PARKEN" in capsys.readouterr().out


def test_an_id_as_other_programs_write_it_is_taken(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("## Støj {#larm}\n\nRo.\n\n## Dyr\n\nSpørg.\n", "utf-8")
    assert heads(written(tree, tmp_path / "a.md")) == ["## [larm] Støj", "## [dyr] Dyr"]


def test_a_line_that_looks_like_a_heading_is_named(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "§ 1 Støj\n\nRo. Se bilag 1.\n\n§ 2 Dyr\n\nSpørg.\n\nBilag 1: Vask\n\nBilag 2 er udgået.\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    assert "Bilag 1: Vask\n" in written(tree, tmp_path / "a.txt")
    assert capsys.readouterr().out.count("ligner en overskrift") == 1
    (tmp_path / "a.txt").write_text(text.replace("Bilag 1: Vask", "§ 3 Bilag 1: Vask"), "utf-8")
    assert "## [bilag-1-vask] § 3 Bilag 1: Vask" in heads(written(tree, tmp_path / "a.txt", "--replace"))


def test_a_picture_that_is_not_there_stops_before_anything_is_written(
    tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text("## Vask\n\n![kort](kort.png)\n", "utf-8")
    refused(tree, tmp_path / "a.md", capsys, "kort.png")


@pytest.mark.parametrize(
    ("encoding", "said"), [("cp1252", "Windows-tekst"), ("cp850", "tekst fra DOS"), ("mac_roman", "gammel Mac")]
)
def test_danish_letters_of_an_older_program_are_read_and_said(
    encoding: str, said: str, tree: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_bytes("1. Støj\nRo på altanen.\n2. Én kat\nSpørg først.\n".encode(encoding))
    assert "## [stoej] 1. Støj\n\nRo på altanen.\n" in written(tree, tmp_path / "a.txt")
    assert said in capsys.readouterr().out


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


def test_code_of_markdown_is_no_heading(tree: Path, tmp_path: Path) -> None:
    code = "```\n# Affald\n\n## [dyr]  Dyr\n```"
    (tmp_path / "a.md").write_text(f"## Støj\n\nSådan:\n{code}\n\n## Grill\n\nI gården.\n\n```\nuden slut\n", "utf-8")
    body = f"## [stoej] Støj\n\nSådan:\n\n{code}\n\n## [grill] Grill\n\nI gården.\n\n```\nuden slut\n"
    assert written(tree, tmp_path / "a.md") == body


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Lov kræves *\n\n* Ikke for førerhunde", "Lov kræves \\*\n\n\\* Ikke for førerhunde"),
        ("Det fryser ved\n- 20 grader", "Det fryser ved\n\n\\- 20 grader"),
        ("Højst\n– 2 katte", "Højst\n\n– 2 katte"),
        ("Husk\n* ro\n* orden", "Husk\n\n- ro\n- orden"),
        ("Husk\n- 2 katte\n- 1 hund", "Husk\n\n- 2 katte\n- 1 hund"),
        ("Husk\n- ro", "Husk\n\n- ro"),
    ],
)
def test_a_sign_that_stands_alone_is_no_bullet_when_it_may_be_another(
    typed: str, kept: str, tree: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(f"1. Regler\n{typed}\n\n2. Grill\nI gården.\n", "utf-8")
    assert f"## [regler] 1. Regler\n\n{kept}\n\n## [grill]" in written(tree, tmp_path / "a.txt")


def test_a_day_is_no_clause(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1. Åbent\nVi har lukket\n1. maj\n24. december\n\n2. Grill\nI gården.\n", "utf-8")
    body = written(tree, tmp_path / "a.txt")
    assert heads(body) == ["## [aabent] 1. Åbent", "## [grill] 2. Grill"]
    assert "Vi har lukket\n\n1\\. maj\n\n24\\. december\n" in body


WRAPPED = """\
1. Støj
Der skal være ro i afdelingen efter klokken 22 på hverdage, og efter
klokken 24 fredag og lørdag. Det gælder også på altaner og i gårdene, den
24. december og i vaskeriet.
Ring til naboen først, hvis det larmer, og skriv derefter til kontoret.
Husk dato og tid:
- skriv det ned med det samme, mens du endnu kan huske, hvornår det var og
  hvor længe
- send det

2. Grill
I gården.
"""


def test_lines_that_a_program_broke_are_whole_again(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRAPPED, "utf-8")
    assert written(tree, tmp_path / "a.txt") == (
        "## [stoej] 1. Støj\n\nDer skal være ro i afdelingen efter klokken 22 på hverdage, og efter klokken 24 fredag og lørdag. "
        "Det gælder også på altaner og i gårdene, den 24. december og i vaskeriet.\n\n"
        "Ring til naboen først, hvis det larmer, og skriv derefter til kontoret.\n\nHusk dato og tid:\n\n"
        "- skriv det ned med det samme, mens du endnu kan huske, hvornår det var og hvor længe\n- send det\n\n"
        "## [grill] 2. Grill\n\nI gården.\n"
    )


def test_words_in_the_marks_of_code_take_no_heading_with_them(tree: Path, tmp_path: Path) -> None:
    text = "## Støj {: #larm .rød}\n\n```rolig``` er stille.\n\n## Grill\n\nKun gas.\n\n```\n## Kode\n```\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    assert heads(written(tree, tmp_path / "a.md"))[:2] == ["## [larm] Støj", "## [grill] Grill"]
