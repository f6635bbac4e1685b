"""A build says what it is doing, and `--profile` what each stage of it cost."""

import io
import sys
from pathlib import Path

import pytest
from rich.console import Console

from portal.commands.build import profile
from portal.commands.main import main
from portal.publish.stages import Stage, Stages, Step


def test_a_stage_holds_the_files_it_wrote_and_what_it_cost(tmp_path: Path) -> None:
    began: list[Step] = []
    stages = Stages(began.append)
    (tmp_path / "before").write_text("x")
    with stages.stage(Step.PACK, tmp_path):
        (tmp_path / "one").write_text("x")
        (tmp_path / "two").write_text("x")
    (done,) = stages.done
    assert began == [Step.PACK] and (done.step, done.files) == (Step.PACK, 2)
    assert done.busy >= 0 and done.memory > 2**20


def test_what_another_process_wrote_before_a_stage_began_is_counted_too(tmp_path: Path) -> None:
    """MkDocs works while the data is made; its files are those of the stage that waits for it."""
    stages = Stages()
    (tmp_path / "meanwhile").write_text("x")
    with stages.stage(Step.FRAME, tmp_path, began_empty=True):
        (tmp_path / "one").write_text("x")
    assert stages.done[0].files == 2


def test_a_stage_that_failed_is_not_counted_as_done() -> None:
    stages = Stages()
    with pytest.raises(OSError), stages.stage(Step.PACK):
        raise OSError
    assert stages.done == []


def test_the_table_has_a_row_for_each_stage_and_the_sum() -> None:
    done = [Stage(Step.READ, 1.25, 200 * 2**20, 0), Stage(Step.PACK, 2.5, 300 * 2**20, 40)]
    console = Console(width=100, record=True, file=io.StringIO())
    console.print(profile(done))
    text = console.export_text()
    assert Step.READ in text and Step.PACK in text
    total = next(line for line in text.splitlines() if "I alt" in line)
    assert "3.8" in total and "300 MB" in total and "40" in total


def test_without_a_terminal_each_stage_is_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def built(*_: object, stages: Stages, **__: object) -> None:
        for step in Step:
            with stages.stage(step):
                pass

    monkeypatch.setattr("portal.commands.build.build_site", built)
    assert not sys.stdout.isatty()
    assert main(["--project", str(tmp_path), "build"]) == 0
    assert capsys.readouterr().out.splitlines() == [f"{step} …" for step in Step]
