"""`portal status`: what each department has to look at."""

import csv
import io
from pathlib import Path

import pytest

from portal.commands.main import main
from projects import make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project."""
    return make_project(tmp_path / "small")


def rows(project: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, str]]:
    assert main(["--project", str(project), "status", "--csv"]) == 0
    return {row["Afdeling"]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out), delimiter=";")}


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_department_is_named_when_the_standard_has_changed_since_it_confirmed_it(project: Path, capsys) -> None:
    before = rows(project, capsys)["Gården"]["Ændret siden"]
    edit(project / "content/responsibilities/01-vand.yml", "name: Brusehoved", "name: Brusehoved og slange")
    assert rows(project, capsys)["Gården"]["Ændret siden"] == ", ".join(filter(None, [before, "bruser"]))
    assert main(["--project", str(project), "status"]) == 0
    assert "Standarden er ændret, siden disse afdelinger bekræftede den: gaarden" in capsys.readouterr().out


def test_the_facts_of_a_department(project: Path, capsys) -> None:
    found = rows(project, capsys)
    assert found["Gården"]["Tabel bekræftet"] == "2024-04-22"
    assert "Husorden 2024-04-22" in found["Gården"]["Husorden og andet"]
    assert "forslag venter" in found["Gården"]["Husorden og andet"]
    assert found["Parken"]["Tabel bekræftet"] == "2024-05-02"
    assert "dage over" in found["Parken"]["Årlig gennemgang"]


def test_a_name_is_no_formula(project: Path, capsys) -> None:
    edit(project / "content/departments/parken/department.yml", "name: Parken", 'name: "=Parken"')
    assert "'=Parken" in rows(project, capsys)


def test_what_is_wrong_is_reported_instead(project: Path, capsys) -> None:
    edit(project / "content/departments/parken/department.yml", "name: Parken", "nam: Parken")
    assert main(["--project", str(project), "status"]) == 1
    assert "department.yml:1" in capsys.readouterr().err
