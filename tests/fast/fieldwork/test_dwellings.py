"""The dwellings of a round from a file: what is a list, and what is said of one that is none."""

import pytest

from portal.base.problems import Problems
from portal.commands.main import main
from portal.fieldwork.dwellings import MOST, dwellings_of
from projects import make_project

LISTS = {
    "1-3, 5, 7-8": ["1", "2", "3", "5", "7", "8"],
    "1, 2, 3": ["1", "2", "3"],
    "4, 2": ["4, 2"],
    "4, 1-2": ["4, 1", "4, 2"],
    "Nr. 4\t2. tv\nNr. 6\t\tst.th": ["Nr. 4, 2. tv", "Nr. 6, st. th"],
    "2.tv; 2 th;": ["2. tv", "2. th"],
    "Nr. 4, 2,tv": ["Nr. 4, 2. tv"],
    "10A-10D": ["10A", "10B", "10C", "10D"],
    "10a – c, 12": ["10a", "10b", "10c", "12"],
    "Nr. 4, 2B-2C": ["Nr. 4, 2B", "Nr. 4, 2C"],
    "3. sal til venstre\nstuen\nBaghus": ["3. sal til venstre", "stuen", "Baghus"],
    "A\u030agade 2": ["Ågade 2"],
    "Æblevej 1\r\nÅgade 2": ["Æblevej 1", "Ågade 2"],
}
"""As they come from a letter, a spreadsheet or somebody's notes."""


DOUBTS = {
    "backwards": ["5-1", "10D-10A", "10A-11C", "10-10D", "Nr. 4, 9-3"],
    "no-dwelling": ["Hans Hansen", "Hans", "2. tv\tHans Hansen", "2. tv Hans Hansen", "Hansen, Hans"],
}
"""A range that can't be read, and what may be a person's name."""
SAYS = {"backwards": "er ikke et spænd", "no-dwelling": "ligner ikke en bolig"}


def read(text: str) -> tuple[list[str], list[str]]:
    problems = Problems()
    names = dwellings_of(text, "boliger.txt", problems)
    return names, [str(one) for one in sorted(problems.found)]


def test_one_a_line_a_range_and_the_stairwell_first() -> None:
    assert read("st. tv\n\n 1-3 \nNr. 4, 9–10\n") == (["st. tv", "1", "2", "3", "Nr. 4, 9", "Nr. 4, 10"], [])


@pytest.mark.parametrize(("text", "names"), LISTS.items())
def test_what_is_pasted_is_read_as_it_was_meant(text: str, names: list[str]) -> None:
    assert read(text) == (names, [])


@pytest.mark.parametrize(("name", "says"), [(name, says) for says, names in DOUBTS.items() for name in names])
def test_what_is_no_dwelling_is_asked_about(name: str, says: str) -> None:
    _, said = read(f"st. tv\n{name}\n")
    assert [one.split("»")[0] for one in said] == ["boliger.txt:2:1: "]
    assert SAYS[says] in said[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("2. tv\n2. TV\n", "boliger.txt:2:1: »2. TV« står allerede i linje 1. Slet den ene."),
        ("x" * 41, f"boliger.txt:1:1: »{'x' * 41}« er for lang. Skriv højst 40 tegn."),
        ("010190-1234", "boliger.txt:1:1: Det ligner et nummer på en person. Skriv kun boligens nummer eller navn."),
        ("1. th\nst. tv 😀", "boliger.txt:2:1: »😀« kan ikke printes. Slet det."),
        ("\n \n", "boliger.txt: Der er ingen boliger i filen. Skriv én bolig på hver linje."),
        ("st. tv\n1-9999", f"boliger.txt:2:1: »1-9999« er over {MOST} boliger. Del dem i flere filer."),
        ("1-900\nB, 1-900", f"boliger.txt: Der er over {MOST} boliger i filen. Del den i flere."),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text: str, says: str) -> None:
    assert read(text)[1] == [says]


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (["--lists", "findes-ikke.txt"], "findes-ikke.txt kan ikke læses. Ret navnet på filen, og prøv igen."),
        (["--lists"], "antallet af boliger er ikke oplyst"),
    ],
)
def test_a_list_that_is_not_there_gives_one_line(tmp_path, capsys, more: list[str], says: str) -> None:
    root = make_project(tmp_path / "small")
    facts = root / "content/departments/gaarden/department.yml"
    facts.write_text("\n".join(line for line in facts.read_text("utf-8").splitlines() if "dwellings:" not in line))
    assert main(["--project", str(root), "kit", "--department", "gaarden", *more]) == 1
    error = capsys.readouterr().err
    assert says in error
    assert len(error.strip().splitlines()) == 1
