"""What installs for minutes says what it is at, and shows all that it wrote when it fails."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from tools import progress

SLOW = "import time; print('Collecting one', flush=True); time.sleep(0.6); print('Collecting two')"


def test_while_it_runs_its_last_line_is_said(monkeypatch: pytest.MonkeyPatch, capsys) -> None:
    monkeypatch.setattr(progress, "EVERY", 0.2)
    assert progress.main([sys.executable, "-c", SLOW]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said and {line.partition(": ")[2] for line in said} <= {"Collecting one", "Collecting two", "…"}


def test_what_fails_shows_all_and_gives_its_code(capsys) -> None:
    assert progress.main([sys.executable, "-c", "print('one'); print('two'); raise SystemExit(3)"]) == 3
    assert capsys.readouterr().out == "one\ntwo\n"
    assert progress.main(["no-such-program"]) == 127
    assert "no-such-program: " in capsys.readouterr().out


def test_what_a_command_leaves_running_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that a package starts holds the output open for as long as it runs."""
    monkeypatch.setattr(progress, "EVERY", 0.2)
    leaves = "import subprocess; print(subprocess.Popen(['sleep', '600']).pid)"
    lines: list[str] = []
    began = time.monotonic()
    assert progress.run([sys.executable, "-c", leaves], lines) == 0
    os.kill(int(lines[0]), signal.SIGKILL)
    assert time.monotonic() - began < 60


def test_with_a_log_all_is_in_it_and_nothing_is_shown(tmp_path: Path, capsys) -> None:
    log = tmp_path / "log"
    assert progress.main(["--log", str(log), sys.executable, "-c", "print('æ'); raise SystemExit(1)"]) == 1
    assert (log.read_text("utf-8"), capsys.readouterr().out) == ("æ\n", "")
