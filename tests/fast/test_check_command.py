"""`portal check`: problems for people and for a pull request; notes are counted, and shown to those who ask."""

import json
import re
from pathlib import Path

import pytest

from portal.commands.main import main
from projects import make_project

FILE = "content/departments/parken/department.yml"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(tmp_path_factory.mktemp("sound") / "small")


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_project(tmp_path_factory.mktemp("broken") / "small")
    file = root / FILE
    file.write_text(file.read_text("utf-8").replace("name: Parken", "nam: Parken, 100%"), "utf-8")
    return root


def run(root: Path, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, str]:
    return main(["--project", str(root), "check", *options]), capsys.readouterr().out


def test_notes_are_one_line_and_all_of_them_when_asked(sound: Path, capsys) -> None:
    code, reported = run(sound, capsys)
    (line,) = reported.splitlines()
    count = int(re.fullmatch(r"Ingen fejl. \d+ sider, (\d+) bemærkninger. Vis dem med: portal check --notes.", line)[1])
    _, shown = run(sound, capsys, "--notes")
    assert (code, len(shown.splitlines())) == (0, count + 1)


def test_problems_are_marks_beside_the_line_on_github(broken: Path, capsys) -> None:
    code, reported = run(broken, capsys, "--format", "github")
    assert code == 1
    lines = reported.splitlines()
    assert lines and all(re.fullmatch(r"::error file=[^,:]+,line=\d+,col=\d+::[^\n]+", line) for line in lines)
    assert any(line.startswith(f"::error file={FILE},line=1,col=1::Feltet »nam« findes ikke.") for line in lines)


def test_problems_are_a_report_on_gitlab_and_an_empty_one_without_any(broken: Path, sound: Path, capsys) -> None:
    code, reported = run(broken, capsys, "--format", "gitlab")
    report = json.loads(reported)
    assert code == 1 and report[0]["location"]["path"] == FILE
    assert len({one["fingerprint"] for one in report}) == len(report)
    assert json.loads(run(sound, capsys, "--format", "gitlab")[1]) == []
