"""`portal cases`: a year's sheet for one department and for all; what may hang is a file of its own."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from case_sheets import cases_of
from portal.commands.main import main

CASES = [{"month": "01", "kind": "noise", "days": "1", "step": "talk"}] * 9 + [{"month": "02", "days": "8"}] * 6
PARK = {"id": "cases:eksempelparken:2026-01-01", "department": "eksempelparken", "name": "Eksempelparken (eksempel)"}


def written(folder: Path, file_name: str, **head: Any) -> Path:
    file = folder / file_name
    file.write_text(cases_of(CASES, **head).model_dump_json(), "utf-8")
    return file


def test_one_department_and_all(tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = written(tmp_path, "en.json"), written(tmp_path, "to.json", **PARK)
    typed = ["--project", str(project), "cases", str(one)]
    assert main([*typed, "--output", str(tmp_path / "en")]) == 0
    assert "15 sager. 9 af 15 fik kontakt inden for to dage." in capsys.readouterr().out
    assert main([*typed, str(other), str(one), "--output", str(tmp_path / "alle")]) == 0
    assert "30 sager. 18 af 30" in capsys.readouterr().out
    names = [f"{which}.{ending}" for which in ("", "-samlet") for ending in ("md", "pdf", "xlsx")]
    for folder, start in (("en", "sager-eksempelgaarden-2026"), ("alle", "sager-alle-2026")):
        assert sorted(path.name for path in (tmp_path / folder).iterdir()) == sorted(start + name for name in names)
    public = (tmp_path / "alle" / "sager-alle-2026-samlet.md").read_text("utf-8")
    assert "Eksempelparken" not in public
    assert "| Hvad handler den om? | Støj | mindst 15 |" in public
    pdf = pypdfium2.PdfDocument(tmp_path / "alle" / "sager-alle-2026.pdf")
    assert "Eksempelparken" in "".join(page.get_textpage().get_text_range() for page in pdf)


def test_two_years_are_one_line(tmp_path: Path, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one = written(tmp_path, "en.json")
    other = written(tmp_path, "to.json", id="cases:eksempelgaarden:2025-01-01", date="2025-01-01")
    assert main(["--project", str(project), "cases", str(one), str(other), "--output", str(tmp_path / "ud")]) == 1
    assert "et andet år (2025) end den første (2026)" in capsys.readouterr().err
    assert not (tmp_path / "ud").exists()
