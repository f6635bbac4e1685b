"""No personal data in the content, no secret memory on the device."""

import re
import shutil
from pathlib import Path

import pytest

from case_tree import BASE
from portal.commands.main import main

PAGE = "docs/om.md"
EXCEPTIONS = "content/privacy-exceptions.yml"
TOLD = {
    "cpr": "Ole (010190-1234) bor i stuen.",
    "cpr-without-dash": "Nummeret er 0101901234.",
    "cpr-with-space": "Nummeret er 010190 1234.",
    "cpr-with-spaces": "Nummeret er 311299 - 9999.",
    "cpr-in-code": "`010190-1234`",
    "cpr-in-table": "| a | b |\n|---|---|\n| x | 240265-0001 |",
    "person": "Klager rettes til formand Jens Hansen.",
    "person-with-initial": "Afdelingsformanden: Anne-Marie B. Sørensen svarer.",
    "person-by-first-name": "Klager rettes til ejendomsmester Jens.",
    "person-of-two-first-names": "Klager rettes til formanden Anne-Marie.",
    "person-of-three-first-names": "Klager rettes til formanden Anne-Marie-Louise.",
    "person-called-as-a-square": "Klager rettes til formand Jens Torv.",
    "person-before-a-street": "Formand Jens Karen Blixens Plads",
    "person-called-as-a-street": "Klager rettes til formand Niels Gade.",
    "person-beside-a-centre": "Driftsleder Jens Hansen Peder Lykkes Centret",
    "person-beside-a-street": "Formand Jens Hansen Karen Blixens Plads",
    "person-who-is-called": "Vores kontaktperson hedder Fatima, og hun svarer.",
    "mail": "Skriv til ole.hansen@gmail.com.",
    "mail-in-link": "[Ole](mailto:ole@bolig.dk)",
    "mail-in-angles": "<https://x.dk> eller ole+bolig@sub.bolig.dk",
    "mobile": "Ring til Ole på 22334455.",
    "mobile-in-pairs": "Ring til Ole på 22 33 44 55.",
    "mobile-with-dots": "Ring til Ole på 40.12.34.56.",
    "mobile-in-halves": "Ring til Ole på 5123 4567.",
    "mobile-with-country": "Ring til Ole på +45 31 22 33 44.",
    "mobile-with-zeros": "Ring til Ole på 004531223344.",
    "mobile-in-link": "[Ring](tel:+4522334455)",
}
NOT_TOLD = {
    "role": "Spørg formanden. Ejendomsmesteren Kan svare, og kasserer Eller formand.",
    "role-of-a-place": "Formand Vest, ejendomsmester Parken og driftsleder Jensen-Hus.",
    "role-at-a-street": "Ejendomsmester Karen Blixens Plads og driftsleder, Hans Broges Gade 3.",
    "role-at-a-place-of-words": "Driftsleder Søndre Fasanvej, ejendomsmester Amager Vest, formand Sankt Hans Torv 2.",
    "role-at-a-centre": "Ejendomsmester Peder Lykkes Centret, formand Otto Mønsteds Kollegium, driftsleder Amager Centret.",
    "role-at-a-street-of-three-names": "Ejendomsmester Ole Lund Kirkegaards Plads.",
    "date": "Vedtaget 2024-03-10 og 10.03.2024.",
    "years": "Sådan var det i 2024 2025 og i 2024–2025.",
    "emergency": "Ring 112 eller 1813 eller 114.",
    "paragraph": "Bekendtgørelse 640 af 15/6/2006, ændret 1413/2009.",
    "poison-line": "Ring til Giftlinjen på 82 12 12 12.",
    "example-address": "Skriv til kontor@example.org.",
    "hours": "Åbent kl. 8-9 og 16.30-17.30.",
    "long-number": "Varenummer 12345678901234.",
    "price": "Det koster 22.334,55 kr.",
    "at": "Mød os @ fælleshuset.",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "project")
    return tmp_path / "project"


def check(root: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The problems of a project."""
    main(["--project", str(root), "check"])
    return capsys.readouterr().err.splitlines()[:-1]


def write(root: Path, file: str, text: str) -> None:
    with (root / file).open("a", encoding="utf-8") as target:
        target.write(f"\n{text}\n")


@pytest.mark.parametrize("name", TOLD)
def test_personal_data_is_reported(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, PAGE, TOLD[name])
    reported = check(root, capsys)
    assert len(reported) == 1
    assert reported[0].startswith(PAGE)
    assert EXCEPTIONS in reported[0]
    assert not re.search(r"\d{4}", reported[0]), "the line itself must not spread the number"


@pytest.mark.parametrize("name", NOT_TOLD)
def test_what_is_no_personal_data_is_let_through(root: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, PAGE, NOT_TOLD[name])
    assert check(root, capsys) == []


def test_contact_fields_may_hold_what_the_texts_may_not(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "content/departments/gaarden/department.yml"
    file.write_text(file.read_text("utf-8").replace("11 22 33 44", "22 33 44 55\n  email: kontor@bolig.dk"), "utf-8")
    assert check(root, capsys) == []


@pytest.mark.parametrize("field", ["special:\n  - Ring til 22 33 44 55.", "district: ole@bolig.dk"])
def test_other_fields_may_not(root: Path, field: str, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, "content/departments/parken/department.yml", field)
    assert len(check(root, capsys)) == 1


@pytest.mark.parametrize("comment", ["# Oles nummer er 22 33 44 55", "# 010190-1234", "# ole@bolig.dk"])
def test_comments_are_published_with_the_repository(
    root: Path, comment: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(root, "content/organisation.yml", comment)
    assert len(check(root, capsys)) == 1


def test_words_in_a_drawing_are_read_and_its_coordinates_are_not(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drawing = root / "docs/vejledninger/img/vasken-1.svg"
    text = drawing.read_text("utf-8")
    drawing.write_text(text.replace("</svg>", '<path d="M22 33 44 55"/></svg>'), "utf-8")
    assert check(root, capsys) == []
    drawing.write_text(text.replace("</svg>", "<text>22 33 44 55</text></svg>"), "utf-8")
    assert len(check(root, capsys)) == 1


def test_an_exception_is_written_down_with_its_reason(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(root, PAGE, "Ring til kommunens vagt på 22 33 44 55.")
    entry = f"exceptions:\n  - file: {PAGE}\n    text: 22 33 44 55\n    why: Kommunens vagt.\n"
    (root / EXCEPTIONS).write_text(entry, "utf-8")
    assert check(root, capsys) == []
    (root / EXCEPTIONS).write_text(entry.replace("    why: Kommunens vagt.\n", ""), "utf-8")
    assert any("why" in line for line in check(root, capsys))


def test_an_exception_that_is_not_needed_is_reported(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entry = f"exceptions:\n  - file: {PAGE}\n    text: 22 33 44 55\n    why: Kommunens vagt.\n"
    (root / EXCEPTIONS).write_text(entry, "utf-8")
    assert [line.split(":")[0] for line in check(root, capsys)] == [EXCEPTIONS]


STORES = re.compile(r"(?:setItem|removeItem|getItem|caches\.open|caches\.delete|new BroadcastChannel)\(\s*([\w.\"'-]+)")
NAME = re.compile(r"\"(portal[\w.-]*\w)\"")
OTHER_MEMORY = re.compile(r"document\.cookie|indexedDB|navigator\.sendBeacon|showDirectoryPicker|WebSocket|EventSource")


def test_what_the_device_stores_is_listed_on_the_page(project: Path) -> None:
    """Every name under which a script keeps something is on the privacy page."""
    scripts = {path.name: path.read_text("utf-8") for path in project.glob("src/portal/theme/**/*.js")}
    names = {name for text in scripts.values() if STORES.search(text) for name in NAME.findall(text)}
    page = (project / "docs/privatliv.md").read_text("utf-8")
    assert names
    assert {name for name in names if f"`{name}`" not in page} == set()
    assert [name for name, text in scripts.items() if OTHER_MEMORY.search(text)] == []
