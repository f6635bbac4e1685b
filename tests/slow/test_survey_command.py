"""`portal survey`: one sheet for the meeting that may hang, and all numbers apart from it."""

import json
from pathlib import Path

import pypdfium2
import pytest

from portal.commands.main import main
from survey_sheets import survey_of
from visit_sheets import DEVICES, HEAD


def survey(project: Path, *typed: str | Path) -> int:
    return main(["--project", str(project), "survey", *map(str, typed)])


def saved(folder: Path, name: str, people: list[dict[str, str]], day: str, device: str = DEVICES[0]) -> Path:
    file = folder / name
    sheet = survey_of(people, device=device, id=f"survey:eksempelgaarden:{day}", date=day)
    file.write_text(sheet.model_dump_json(), "utf-8")
    return file


def test_the_files_are_joined_and_compared_with_last_year(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    yes, no = {"home": "yes"}, {"way": "c", "home": "no"}
    last = saved(tmp_path, "sidst.json", [yes] * 6 + [no] * 6, "2025-11-26")
    one = saved(tmp_path, "en.json", [yes] * 9, "2026-11-26")
    other = saved(tmp_path, "to.json", [no] * 6, "2026-11-26", DEVICES[1])
    folder = tmp_path / "ud"
    assert survey(project, one, other, "--last", last, "--output", folder) == 0
    assert "15 besvarelser. 9 på medarbejderens telefon. 6 med kode." in capsys.readouterr().out
    start = "tryghed-eksempelgaarden-2026-11-26"
    endings = [f"{which}.{ending}" for which in ("", "-moede") for ending in ("md", "pdf", "xlsx")]
    assert sorted(path.name for path in folder.iterdir()) == sorted(f"{start}{one}" for one in endings)
    meeting = (folder / f"{start}-moede.md").read_text("utf-8")
    assert "| Er du tryg i din bolig? | Ja | mindst 15 | 9 | 60 % | +10 procentpoint |" in meeting
    assert "Alle svar" not in meeting
    pdf = pypdfium2.PdfDocument(folder / f"{start}-moede.pdf")
    assert len(pdf) == 1
    assert "personoplysninger" not in pdf[0].get_textpage().get_text_range()
    assert "personoplysninger" in pypdfium2.PdfDocument(folder / f"{start}.pdf")[0].get_textpage().get_text_range()


@pytest.mark.parametrize(
    ("day", "department"),
    [("2026-11-26", "eksempelgaarden"), ("2027-11-26", "eksempelgaarden"), ("2025-11-26", "parken")],
)
def test_only_an_earlier_survey_of_the_department_is_compared(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str], day: str, department: str
) -> None:
    now = saved(tmp_path, "nu.json", [{"home": "yes"}], "2026-11-26")
    other = survey_of([{"home": "yes"}], id=f"survey:{department}:{day}", department=department, date=day)
    last = tmp_path / "sidst.json"
    last.write_text(other.model_dump_json(), "utf-8")
    assert survey(project, now, "--last", last, "--output", tmp_path / "ud") == 1
    assert "ikke en tidligere af samme afdeling" in capsys.readouterr().err
    assert not (tmp_path / "ud").exists()


def test_a_file_that_is_not_there_is_said_in_danish(
    tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert survey(project, tmp_path / "ingen.json") == 1
    assert "kan ikke læses (den findes ikke)" in capsys.readouterr().err


def test_a_round_of_visits_is_no_survey(tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "runde.json"
    file.write_text(json.dumps(HEAD), "utf-8")
    assert survey(project, file, "--output", tmp_path / "ud") == 1
    assert "ikke en undersøgelse" in capsys.readouterr().err
    assert not (tmp_path / "ud").exists()
