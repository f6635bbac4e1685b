"""What comes out of a round: the office's list, slips, the list for the buildings, public numbers (as files: tests/slow)."""

import io
from pathlib import Path

import openpyxl
import pytest

from portal.commands.main import main
from portal.fieldwork.figures import LEAST, Counted, figures, public_numbers
from portal.fieldwork.formats import markdown, spreadsheet
from portal.fieldwork.joining import joined
from portal.fieldwork.lists import slips, work_list
from portal.fieldwork.page_words import visit_words
from portal.fieldwork.report import tables_of
from portal.fieldwork.sheet import Sheet
from portal.texts.catalogue import catalogue
from visit_sheets import a_round, answered

DA = catalogue("da")


def test_the_urgent_comes_first_and_then_as_one_walks() -> None:
    assert [(job.dwelling.name, job.urgent, job.trade) for job in work_list(a_round())] == [
        ("10. tv", True, "plumber"),
        ("2. tv", False, "plumber"),
    ]


def test_a_slip_says_who_does_what() -> None:
    made = {slip.dwelling.name: slip for slip in slips(a_round())}
    assert list(made) == ["2. tv", "3. tv", "10. tv"]
    assert [one.what for one in made["2. tv"].agreements] == ["ny pakning"]
    assert made["3. tv"].tenant == (("kitchen.tap", ""),)


@pytest.mark.parametrize(("written", "shown"), [("2026-12-04", "4. december 2026"), ("snart", "snart"), ("", "")])
def test_the_work_list_and_the_slip_have_the_day_in_words(written: str, shown: str) -> None:
    """A file that was written elsewhere may have other words than a day."""
    agreed = {
        "visit": "visited",
        "agreement.ab.what": "ny dør",
        "agreement.ab.who": "department",
        "agreement.ab.by": written,
    }
    made = {
        one.id: one.rows for one in tables_of(answered(*(("d.1", name, value) for name, value in agreed.items())), DA)
    }
    assert [made[name][0][-1] for name in ("work", "slips")] == [shown, shown]


def test_only_visited_dwellings_are_counted_and_no_dwelling_is_named() -> None:
    known = {one.field: one for one in figures(a_round()).counted}
    assert (known["valve.bath"].findings, known["valve.bath"].answered) == (6, 11)
    assert known["valve.bath"].stairwells == {"Nr. 4": 6}
    plan = next(table for table in tables_of(a_round(), DA) if table.id == "plan")
    assert "tv" not in str(plan.rows)


def test_what_colleagues_disagree_on_counts_as_nothing() -> None:
    one = answered(("d.1", "visit", "visited"), ("d.1", "valve.bath", "open"))
    other = Sheet.model_validate_json(one.model_dump_json().replace("a" * 8, "b" * 8).replace('"open"', '"blocked"'))
    known = figures(joined(one, other))
    assert known.disagreements == 1
    assert [counted.field for counted in known.counted] == []


def test_a_public_number_hides_what_is_under_five_on_either_side() -> None:
    shown = {one.field: (one.findings, one.of) for one in public_numbers(figures(a_round()))}
    assert shown == {"valve.bath": (6, 10), "check.kitchen.trap": (None, 10), "check.kitchen.tap": (None, 10)}


def test_a_hidden_number_can_not_be_worked_out() -> None:
    """By trying: whatever is published, a count under five, of either side, could have been each of zero to four."""
    nothing = figures(answered())
    could: dict[tuple[int, int | None], set[tuple[int, int]]] = {}
    for asked in range(2 * LEAST, 120):
        for found in range(asked + 1):
            counted = Counted(field="x", answered=asked, answers={}, findings=found, stairwells={})
            known = nothing.model_copy(update={"counted": (counted,)})
            (one,) = public_numbers(known)
            could.setdefault((one.of, one.findings), set()).add((found, asked - found))
    for (_, shown), behind in could.items():
        if shown is None:
            assert {found for found, _ in behind} >= set(range(LEAST))
            assert {rest for _, rest in behind} >= set(range(LEAST))
        else:
            assert min(min(pair) for pair in behind) >= LEAST


def test_what_was_typed_is_text_in_every_format() -> None:
    tables = tables_of(a_round(), DA)
    assert "=drypper\\|meget" in markdown("Besøg", "x", tables, "Ingen.")
    book = openpyxl.load_workbook(io.BytesIO(spreadsheet(tables)))
    assert book.sheetnames == [table.title for table in tables]
    cells = {cell.value: cell.data_type for row in book.worksheets[0] for cell in row}
    assert cells["=drypper|meget"] == "s"


def test_a_file_that_can_not_be_read_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], project: Path
) -> None:
    file = tmp_path / "runde.json"
    file.write_text("{", "utf-8")
    assert main(["--project", str(project), "visits", str(file), "--output", str(tmp_path / "ud")]) == 1
    assert "beskadiget" in capsys.readouterr().err
    assert not (tmp_path / "ud").exists()


def test_one_is_said_as_one() -> None:
    """What a script says of one, too: it has the words by a name of their own."""
    words = visit_words(6, DA)
    assert [name for name in words if name.endswith("-one")] == [
        "joined-conflicts-one",
        "disagree-one",
        "net-one",
    ]
    assert [text for name, text in words.items() if name.endswith("-one") and "{count}" in text] == []
