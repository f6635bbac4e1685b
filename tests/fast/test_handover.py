"""What `portal build` hands to the site generator's process is taken from it alone."""

import os
import pickle
from pathlib import Path

import pytest

from case_tree import BASE
from portal.publish.compile import compile_site
from portal.publish.framing import framed
from portal.publish.handover import VARIABLE, handed_over, received


@pytest.mark.parametrize("number", ["", "abc", "-1", "987654", "9" * 30])
def test_a_variable_that_is_no_open_file_is_nothing(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, number)
    assert received() is None


def test_another_file_is_never_unpickled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(pickle.dumps("anything"))
    with (tmp_path / "file").open("rb") as file:
        monkeypatch.setenv(VARIABLE, str(file.fileno()))
        assert received() is None


def test_a_pipe_does_not_hang_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    monkeypatch.setenv(VARIABLE, str(reading))
    assert received() is None
    os.close(reading)
    os.close(writing)


def test_what_the_build_hands_over_is_received(monkeypatch: pytest.MonkeyPatch) -> None:
    site = compile_site(BASE)
    with handed_over(framed(site, offline=True)) as number:
        monkeypatch.setenv(VARIABLE, str(number))
        frame = received()
    assert frame is not None and frame.offline
    assert frame.pages == site.pages


def test_a_log_that_is_written_to_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "log").open("w") as file:
        file.write("one line\n")
        file.flush()
        monkeypatch.setenv(VARIABLE, str(file.fileno()))
        assert received() is None
        file.write("another\n")
    assert (tmp_path / "log").read_text() == "one line\nanother\n"
