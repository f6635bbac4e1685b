"""What the command writes of a round: for the office, for all and for who calls, each as text, table and PDF."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from portal.commands.main import main
from portal.fieldwork.joining import joined
from visit_sheets import a_round, answered

START = "besoeg-eksempelgaarden-2026-11-26"
FILES = {"": "the office's", "-kontakt": "who calls", "-samlet": "all may read"}
NOTE = "drypper 💧 \x01水"
MARGIN = 36
"""Points of a sheet's edge, of 40."""
LONG = "vandlåsen" * 30
"""As somebody writes who has no space under the thumb."""


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory, project: Path) -> Path:
    """The folder with what became of a round in which a tenant wished to be called and wrote what a phone can write."""
    folder = tmp_path_factory.mktemp("lists")
    sheet = joined(a_round(), answered(("d.2", "wish.safety", "yes"), part="contacts"))
    noted = answered(
        ("d.1", "check.hall.door", "department"),
        ("d.1", "note.hall.door", NOTE),
        ("d.1", "check.outside.pests", "department"),
        ("d.1", "note.outside.pests", LONG),
        ("d.1", "net", "yes"),
    )
    file = folder / "runde.json"
    file.write_text(joined(sheet, noted).model_dump_json(), "utf-8")
    command = ["--project", str(project), "visits", str(file), "--output", str(folder / "ud")]
    assert main([*command, "--site-url", "https://portal.example.dk/"]) == 0
    return folder / "ud"


@pytest.fixture(scope="module")
def words(lists: Path) -> Callable[[str], str]:
    """A function that gives the words of a PDF."""

    def read(which: str) -> str:
        pages = pypdfium2.PdfDocument(lists / f"{START}{which}.pdf")
        return "".join(page.get_textpage().get_text_range() for page in pages)

    return read


def test_what_is_for_the_office_for_all_and_for_who_calls_is_apart(lists: Path, words: Callable[[str], str]) -> None:
    names = [f"{START}{which}.{ending}" for which in FILES for ending in ("md", "pdf", "xlsx")]
    assert sorted(path.name for path in lists.iterdir()) == sorted(names)
    text = {which: words(which) for which in FILES}
    assert "Afdelingens arbejde" in text[""]
    assert "Nr. 6, 10. tv" in text[""]
    assert "Tryghed" not in text[""]
    assert "Tryghed" in text["-kontakt"]
    assert "tv" not in text["-samlet"].replace("aktivitet", "")


def test_no_sign_that_a_phone_can_write_keeps_a_list_from_being_made(lists: Path, words: Callable[[str], str]) -> None:
    assert "drypper □" in words("")
    assert "drypper 💧" in (lists / f"{START}.md").read_text("utf-8")


def test_a_word_without_a_space_stays_in_its_column(lists: Path) -> None:
    """Else it is drawn over the next one and over the edge of the sheet."""
    for page in pypdfium2.PdfDocument(lists / f"{START}.pdf"):
        letters = page.get_textpage()
        boxes = [letters.get_charbox(at) for at in range(letters.count_chars())]
        assert max(right for _, _, right, _ in boxes) < page.get_width() - MARGIN


def test_the_public_text_says_no_other_number(lists: Path) -> None:
    text = (lists / f"{START}-samlet.md").read_text("utf-8")
    assert "besøgt" not in text
    assert "Nettet" not in text
