"""`portal status`: what each department has to look at."""

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from portal.commands.main import main
from portal.lookup.files import index_files
from portal.publish.compile import compile_site
from portal.publish.outputs import all_outputs
from projects import make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The base project."""
    return make_project(tmp_path / "small")


def rows(project: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, str]]:
    assert main(["--project", str(project), "status", "--csv"]) == 0
    return {row["Afdeling"]: row for row in csv.DictReader(io.StringIO(capsys.readouterr().out), delimiter=";")}


def test_the_table_is_written_to_a_file_as_excel_reads_it(project: Path, tmp_path: Path, capsys) -> None:
    shown = rows(project, capsys)
    assert main(["--project", str(project), "status", "--csv", str(tmp_path / "status.csv")]) == 0
    data = (tmp_path / "status.csv").read_bytes()
    assert data.startswith("\ufeffAfdeling;".encode())
    assert [row["Afdeling"] for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig")), delimiter=";")] == [*shown]


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


def test_sources_that_were_read_long_ago_are_named(project: Path, capsys) -> None:
    file = project / "content/sources.yml"
    texts = [
        re.sub("(?m)^    read: .*$", f"    read: {day}", file.read_text("utf-8")) for day in ("2021-05-04", "unknown")
    ]
    file.write_text(texts[0], "utf-8")
    assert main(["--project", str(project), "status"]) == 0
    assert re.search(r"læst for over 2 år siden: .*\(2021-05-04\).* Læs dem igen\.", capsys.readouterr().out)
    file.write_text(texts[1], "utf-8")
    assert main(["--project", str(project), "status"]) == 0
    assert "ingen har noteret dagen" in capsys.readouterr().out


def test_a_name_is_no_formula(project: Path, capsys) -> None:
    edit(project / "content/departments/parken/department.yml", "name: Parken", 'name: "=Parken"')
    assert "'=Parken" in rows(project, capsys)


def test_what_is_wrong_is_reported_instead(project: Path, capsys) -> None:
    edit(project / "content/departments/parken/department.yml", "name: Parken", "nam: Parken")
    assert main(["--project", str(project), "status"]) == 1
    assert "department.yml:1" in capsys.readouterr().err


def test_the_page_is_for_editors_alone(project: Path) -> None:
    site = compile_site(project)
    page = site.addresses.pages["/status/"]
    assert page.kind == "status" and "Gården" in page.html and 'href="frister.ics"' in page.html
    leading = [one.address for one in site.pages if 'href="../status/' in one.html or 'href="/status/' in one.html]
    assert leading == [], "no page of a tenant's leads there"
    assert not [name for name, data in index_files(site.portal, site.texts).items() if b"status/" in data]


def test_what_is_due_is_a_calendar_of_whole_days(project: Path) -> None:
    edit(project / "docs/vejledninger/vasken.md", "minutes:", "reviewed: 2025-02-03\nminutes:")
    site = compile_site(project, date(2026, 11, 1))
    feed = Calendar.from_ical(all_outputs(site)["status/frister.ics"])
    due = {str(one["summary"]): one["dtstart"].dt for one in feed.walk("VEVENT")}
    assert due["Gå vejledningen igennem: Vasken er stoppet"] == date(2027, 2, 3)
    assert [name for name in due if name.startswith("Årlig gennemgang: ")]
    assert "Vasken er stoppet" not in site.addresses.pages["/status/"].html.partition("gået igennem")[2]


def test_the_same_table_as_a_spreadsheet(project: Path, tmp_path: Path, capsys) -> None:
    assert main(["--project", str(project), "status", "--xlsx", str(tmp_path / "s.xlsx")]) == 0
    reported = list(load_workbook(tmp_path / "s.xlsx").active.values)
    capsys.readouterr()
    assert {row[0]: row[2] for row in reported[1:]} == {
        name: row["Tabel bekræftet"] for name, row in rows(project, capsys).items()
    }
    assert main(["--project", str(project), "status", "--ics", str(tmp_path / "s.ics")]) == 0
    assert (tmp_path / "s.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
