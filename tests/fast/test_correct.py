"""`portal correct`: what a meeting decided stays, and a typing mistake that is mended is seen by all."""

import re
import shlex
from datetime import date
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.check.corrections import why_minutes
from portal.commands.main import main
from portal.publish.compile import compile_site
from portal.read.seal import seal_of, sealed_text

FOLDER = "content/departments/gaarden/meetings/2024-04-22"
TODAY = date(2025, 6, 1)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = make_tree("base", tmp_path / "tree")
    edit(root, "house-rules.md", "Skru ned efter klokken 21.", "Skru ned aftner klokken 21.")
    assert main(["--project", str(root), "seal", "gaarden", "2024-04-22"]) == 0
    return root


def edit(root: Path, name: str, find: str, put: str) -> None:
    file = root / FOLDER / name
    text = file.read_text("utf-8")
    assert text.count(find) == 1
    file.write_text(text.replace(find, put), "utf-8")


def problems_of(root: Path) -> list[str]:
    problems = Problems()
    read_portal(root, problems, TODAY)
    return problems.lines()


def correct(root: Path, *options: str) -> int:
    return main(["--project", str(root), "correct", "gaarden", "2024-04-22", *options])


def test_the_cure_that_check_names_works_as_it_is_written(tree: Path, capsys: pytest.CaptureFixture[str]):
    edit(tree, "house-rules.md", "aftner", "efter")
    (problem, _) = problems_of(tree)
    assert "Filen er ændret, efter at mødet 2024-04-22 blev forseglet." in problem
    cure = shlex.split(re.search(r"»portal (correct .+)«\.$", problem)[1])
    assert main(["--project", str(tree), *cure]) == 0
    shown = capsys.readouterr().out
    assert re.search(r"house-rules.md:\d+ +Skru ned aftner klokken 21\. +Skru ned efter klokken 21\.", shown)
    assert not (tree / FOLDER / "corrections.yml").exists()
    assert main(["--project", str(tree), *cure, "--write"]) == 0
    assert problems_of(tree) == []


def test_the_page_says_what_was_mended_and_when(tree: Path):
    edit(tree, "house-rules.md", "aftner", "efter")
    correct(tree, "--write")
    pages = {page.address: page.html for page in compile_site(tree, TODAY).pages}
    html = pages["/afdelinger/gaarden/husorden/"]
    assert re.search(r"Skrivefejl rettet den \d+\. \w+ \d{4}: »aftner« er nu »efter«\.", html)


def test_a_second_mistake_is_corrected_after_the_first_and_nothing_else_passes(tree: Path):
    edit(tree, "house-rules.md", "aftner", "efter")
    correct(tree, "--write")
    edit(tree, "house-rules.md", "klokken", "kloken")
    assert len(problems_of(tree)) == 2
    assert correct(tree, "--write") == 0
    assert problems_of(tree) == []
    edit(tree, "house-rules.md", "Skru ned", "Skru op")
    assert len(problems_of(tree)) == 2


@pytest.mark.parametrize(
    ("find", "put", "reported"),
    [
        ("klokken 21", "klokken 22", "et tal eller en dato (»21« → »22«)"),
        ("Skru ned", "Skru aldrig ned", "et forhold (»–« → »aldrig«)"),
        ("Skru ned", "Alle skruer ned", "en part"),
    ],
)
def test_more_than_a_mistake_needs_the_minutes(
    find: str, put: str, reported: str, tree: Path, capsys: pytest.CaptureFixture[str]
):
    edit(tree, "house-rules.md", find, put)
    assert correct(tree, "--write") == 1
    assert reported in capsys.readouterr().err
    assert not (tree / FOLDER / "corrections.yml").exists()
    assert correct(tree, "--minutes", "Referatet, punkt 4", "--write") == 0
    assert problems_of(tree) == []


def test_a_party_in_decisions_needs_the_minutes_by_hand_too(tree: Path):
    edit(tree, "decisions.yml", "pays: department", "pays: tenant")
    correct(tree, "--minutes", "Referatet, punkt 4", "--write")
    file = tree / FOLDER / "corrections.yml"
    file.write_text(file.read_text("utf-8").replace("    minutes: Referatet, punkt 4\n", ""), "utf-8")
    assert "Rettelsen ændrer feltet »pays«." in problems_of(tree)[0]


def test_minutes_that_say_nothing_are_refused_in_a_line(tree: Path, capsys: pytest.CaptureFixture[str]):
    edit(tree, "house-rules.md", "aftner", "efter")
    with pytest.raises(SystemExit):
        correct(tree, "--minutes", " ", "--write")
    assert "skriv, hvor referatet findes" in capsys.readouterr().err
    assert not (tree / FOLDER / "corrections.yml").exists()


def test_new_lines_are_no_mistake(tree: Path, capsys: pytest.CaptureFixture[str]):
    edit(tree, "house-rules.md", "Skru ned aftner klokken 21.", "Skru ned.\n\nOgså om dagen.")
    assert correct(tree, "--write") == 1
    assert "Det er mere end en skrivefejl." in capsys.readouterr().err


def test_a_correction_that_is_not_in_the_file_covers_nothing(tree: Path):
    edit(tree, "house-rules.md", "aftner", "efter")
    correct(tree, "--write")
    edit(tree, "house-rules.md", "efter klokken", "før klokken")
    assert any("Filen er ændret" in line for line in problems_of(tree))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Afdelngen betaler.", "Afdelingen betaler."),
        ("Du mås ikke grille.", "Du må ikke grille."),
        ("Spørg kontort.", "Spørg kontoret."),
        ("Meld det idag.", "Meld det i dag."),
        ("Ved trappen af huset.", "Ved trappen at huset."),
        ("## [grill] Gril", "## [grill] Grill"),
    ],
)
def test_a_word_misspelt_is_a_mistake(was: str, now: str):
    assert why_minutes("house-rules.md", was, now) == ""


@pytest.mark.parametrize(
    ("file", "was", "now"),
    [
        ("house-rules.md", "Afdelingen betaler.", "Beboeren betaler."),
        ("house-rules.md", "Du må grille.", "Du må ikke grille."),
        ("house-rules.md", "To hunde.", "Tre hunde."),
        ("house-rules.md", "Før kl. 22.", "Efter kl. 22."),
        ("house-rules.md", "Du må grille, hvis naboen er med.", "Du må grille, naboen er med."),
        ("decisions.yml", "    performs: tenant", "    performs: department"),
        ("decisions.yml", "    from: 2026-01-01", "    from: 2027-01-01"),
        ("decisions.yml", "    note: Du betaler.", "    note: Afdelingen betaler."),
        ("house-rules.md", "Det er beboerens sag.", "Det er afdelingens sag."),
        ("house-rules.md", "Det er lejerens sag.", "Det er udlejerens sag."),
        ("house-rules.md", "Det er lovligt.", "Det er ulovligt."),
        ("house-rules.md", "Hold katte inde.", "Hold hunde inde."),
        ("house-rules.md", "    items: [grill]", "    items: [gril]"),
        ("house-rules.md", "  - what: changed", "  - what: approved"),
        ("house-rules.md", "      - grill", "      - rygning"),
        ("house-rules.md", "## [grill] Grill", "## [gril] Grill"),
    ],
)
def test_a_party_an_amount_a_date_or_a_condition_is_none(file: str, was: str, now: str):
    assert why_minutes(file, was, now)


def test_the_seal_holds_the_sealed_words_and_no_others():
    seal = seal_of({"a.yml": b"kind: x\r\n", "b.md": "Æble\n".encode() * 400})
    assert sealed_text(seal, "a.yml") == "kind: x\n"
    assert sealed_text(seal, "b.md") == "Æble\n" * 400
    assert not re.search(r"\d", "".join(line for line in seal.splitlines() if not line.startswith("#")))
    other = seal_of({"a.yml": b"kind: y\n"})
    assert (
        sealed_text(seal.replace(seal.split("= a.yml\n")[1].split("=")[0], other.split("= a.yml\n")[1]), "a.yml")
        is None
    )
    assert sealed_text("= a.yml\n  zzzz\n", "a.yml") is None


def test_a_confirmed_standard_that_is_edited_by_hand_is_reported(tree: Path, capsys: pytest.CaptureFixture[str]):
    edit(tree, "standard.yml", "action: Rens vandlåsen selv.", "action: Ring til kontoret.")
    (problem, _) = problems_of(tree)
    assert problem.startswith(f"{FOLDER}/standard.yml: Filen er ændret")
    assert "portal correct gaarden 2024-04-22" in problem


def test_what_was_not_known_of_a_meeting_is_supplied_and_no_answer_changes(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who decided was unknown when it was sealed; the page says from which day on it is known."""
    folder = tree / FOLDER
    (folder / "meeting.yml").write_text("# Hvem der besluttede det, er ikke oplyst.\n", "utf-8")
    (folder / "seal.txt").unlink()
    assert main(["--project", str(tree), "seal", "gaarden", "2024-04-22"]) == 0
    before = answers_of(tree)
    (folder / "meeting.yml").write_text(
        f"{(folder / 'meeting.yml').read_text('utf-8')}kind: afdelingsmøde\napproved: 2024-06-03\n", "utf-8"
    )
    assert len(problems_of(tree)) > 1
    assert correct(tree, "--write") == 1
    assert "ændrer feltet »kind«" in capsys.readouterr().err
    assert correct(tree, "--minutes", "Referatet, punkt 4", "--write") == 0
    assert problems_of(tree) == []
    assert answers_of(tree) == before
    page = next(one for one in compile_site(tree, TODAY).pages if one.address == "/afdelinger/gaarden/")
    assert "(Referatet, punkt 4). Det stod der ikke før: Mødet var: afdelingsmøde." in page.html
    assert "(Referatet, punkt 4). Det stod der ikke før: Godkendt den 3. juni 2024." in page.html


def answers_of(root: Path) -> list[tuple[str, str, str]]:
    portal = read_portal(root, Problems(), TODAY)
    department = portal.departments["gaarden"]
    found = [portal.answer(item, department) for item in portal.items_of(department).values()]
    return [(one.item.id, one.performs.value, one.pays.value) for one in found]


@pytest.mark.parametrize(
    ("name", "line"), [("meeting.yml", "scheme: B"), ("meeting.yml", "kind:"), ("decisions.yml", "minutes: Referatet")]
)
def test_a_line_that_came_decides_nothing(tree: Path, capsys: pytest.CaptureFixture[str], name: str, line: str) -> None:
    file = tree / FOLDER / name
    file.write_text(f"{file.read_text('utf-8')}{line}\n", "utf-8")
    assert correct(tree, "--minutes", "Referatet", "--write") == 1
    assert "Det er mere end en skrivefejl." in capsys.readouterr().err


def test_a_line_written_into_the_list_of_corrections_decides_nothing(tree: Path) -> None:
    made = "corrections:\n  - day: 2025-05-01\n    file: meeting.yml\n    line: 1\n    was: ''\n    now: 'scheme: B'\n"
    (tree / FOLDER / "corrections.yml").write_text(f"{made}    minutes: Referatet\n    added: yes\n", "utf-8")
    file = tree / FOLDER / "meeting.yml"
    file.write_text(f"scheme: B\n{file.read_text('utf-8')}", "utf-8")
    assert any("En ny linje kan kun sige »kind«" in problem for problem in problems_of(tree))
