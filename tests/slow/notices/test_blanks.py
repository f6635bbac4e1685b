"""Notices with blanks from the command line."""

from datetime import date
from pathlib import Path

import pytest

from notices import paper
from portal.commands.main import main
from portal.model.notice_periods import Basis, earliest
from portal.model.portal import Portal
from portal.notices.forms import KINDS, FormValues, blank_data
from portal.notices.print_jobs import PrintJob
from portal.texts.catalogue import catalogue
from projects import make_project

SITE = "https://hjaelp.eksempel.dk"
FILLED = FormValues(
    date(2027, 1, 12), "9.00", "12.30", "Opgang ½ og æøå", Basis.WORK, "Nye rør", "Bingo", "Gården", "Alle"
)


def blank(
    portal: Portal, kind: str, filled: FormValues, department: str = "eksempelgaarden", size: str = "a4"
) -> PrintJob:
    data = blank_data(kind, filled, portal.departments[department], portal, SITE, catalogue("da"))
    return PrintJob(kind, "blank", size, lambda: data)


@pytest.mark.longer
@pytest.mark.parametrize("size", ["a4", "a5", "a3"])
@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_notice_with_blanks_is_one_tagged_page(shipped, pdf_of, kind: str, size: str, at_length: bool) -> None:
    """Empty, too; at length in every size, else in the usual one."""
    for filled in (FormValues(), FILLED) if at_length or size == "a4" else (FILLED,):
        pdf = pdf_of(blank(shipped, kind, filled, size=size))
        about = paper.about(pdf)
        assert (about["pages"], about["sizes"], about["part"], about["bare"]) == (1, {paper.POINTS[size]}, "1", [])
        assert paper.outside(pdf) == []
        assert [code.text for code in paper.codes(pdf)] == [f"{SITE}/afdelinger/eksempelgaarden/"]


def test_what_is_given_is_there_and_what_is_not_is_a_line(shipped: Portal, pdf_of) -> None:
    words = paper.text(pdf_of(blank(shipped, "varsling", FILLED)))
    for part in ("tirsdag den 12. januar 2027", "mellem kl. 9.00 og kl. 12.30", "Opgang ½ og æøå", "mindst 6 uger før"):
        assert part in words
    empty = blank(shipped, "varsling", FormValues()).data
    assert {fact["value"] for fact in empty["facts"]} == {""}


@pytest.mark.parametrize(
    ("basis", "says"),
    [("look", "§ 32"), ("work", "6 uger"), ("major", "3 måneder"), ("urgent", "uden varsel")],
)
def test_the_varsel_names_what_the_law_says_of_such_a_visit(shipped: Portal, basis: str, says: str) -> None:
    law = blank(shipped, "varsling", FormValues(basis=Basis(basis))).data["sections"][-1]
    assert says in law["lines"][0]


@pytest.mark.parametrize("kind", ["varsling", "vand"])
def test_no_period_can_be_missed_by_not_choosing(shipped: Portal, kind: str, tmp_path: Path, capsys) -> None:
    """By hand every period is there to be ticked; with a date it must be said what is to happen."""
    lines = blank(shipped, kind, FormValues()).data["sections"][-1]["lines"]
    assert all(line.startswith("☐ ") for line in lines)
    assert all(any(period in line for line in lines) for period in ("6 uger", "3 måneder", "uden varsel"))
    root = make_project(tmp_path / "small")
    command = ["--project", str(root), "notice", kind, "--department", "gaarden", "--date", "2099-01-04"]
    assert main(command) != 0
    assert "--basis look, work, major eller urgent" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("basis", "notified", "first"),
    [
        ("look", date(2026, 11, 23), date(2026, 11, 23)),
        ("urgent", date(2026, 11, 23), date(2026, 11, 23)),
        ("work", date(2026, 11, 23), date(2027, 1, 4)),
        ("major", date(2026, 11, 23), date(2027, 2, 23)),
        ("major", date(2026, 11, 30), date(2027, 2, 28)),
        ("major", date(2027, 12, 31), date(2028, 3, 31)),
        ("major", date(2027, 11, 30), date(2028, 2, 29)),
    ],
)
def test_the_earliest_day(basis: str, notified: date, first: date) -> None:
    """Almenlejeloven § 33: six weeks, or three months, from the day it is reported."""
    assert earliest(Basis(basis), notified) == first


def test_the_command_writes_a_pdf_and_says_when_the_law_wants_more_time(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795435200")  # 23 November 2026
    root, file = make_project(tmp_path / "small"), tmp_path / "varsel.pdf"
    command = ["--project", str(root), "notice", "varsling", "--department", "gaarden", "--output", str(file)]
    assert main([*command, "--date", "2026-12-01", "--from", "9:00", "--basis", "work"]) == 0
    assert "mindst 42 dage" in capsys.readouterr().out
    words = paper.text(file.read_bytes())
    assert ("tirsdag den 1. december 2026" in words, "kl. 9.00" in words, "11 22 33 44" in words) == (True, True, True)
    assert main([*command, "--date", "2027-01-04", "--basis", "work"]) == 0
    assert "Bemærk" not in capsys.readouterr().out


def test_an_activity_of_the_calendar_fills_its_own_notice(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1730000000")
    root, file = make_project(tmp_path / "small"), tmp_path / "a.pdf"
    command = ["--project", str(root), "notice", "aktivitet", "--department", "gaarden", "--activity", "strikkecafe"]
    assert main([*command, "--output", str(file)]) == 0
    assert {"Strikkecafé", "Fælleshuset"} <= set(paper.text(file.read_bytes()).split())
