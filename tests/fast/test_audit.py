"""`make audit` calls nothing safe that nobody answered for."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tools.audit import NODE, PYTHON, main, verdict


@pytest.mark.parametrize("said", ["No known vulnerabilities found", "found 0 vulnerabilities\n"])
def test_nothing_known(said: str) -> None:
    assert verdict(said) == ""


@pytest.mark.parametrize(
    "said",
    [
        "ERROR:pip_audit._cli:x: Dependency not found on PyPI and could not be audited: x (0.8.0)",
        "npm warn audit 405 Method Not Allowed\nnpm error audit endpoint returned an error",
        "npm error network request failed, reason: getaddrinfo ENOTFOUND registry",
        "",
        "found 0 vulnerabilities\nx: could not be audited",
    ],
)
def test_no_answer_is_not_safety(said: str) -> None:
    assert verdict(said).startswith("cannot be answered")


def test_what_is_known_is_printed_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    def run(command: Sequence[str], folder: Path) -> str:
        return "jinja2 3.0 PYSEC-2024-1 3.1" if "locks/tests.txt" in command else "found 0 vulnerabilities"

    assert main(run) == 1
    assert "locks/tests.txt: jinja2 3.0 PYSEC-2024-1 3.1" in capsys.readouterr().out


def test_every_lock_is_asked_for() -> None:
    root = Path(__file__).parents[2]
    assert {*PYTHON} == {f"locks/{path.name}" for path in (root / "locks").glob("*.txt")}
    assert {f"{folder}/package-lock.json" for folder in NODE} == {
        str(path.relative_to(root)) for path in root.glob("tools/*/package-lock.json")
    }
