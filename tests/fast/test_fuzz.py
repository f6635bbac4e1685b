"""Any bytes as any content file: a site or clear problems, never a traceback, never a hang."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from case_tree import BASE
from hostile.markdown_inputs import INPUTS
from hostile.yaml_inputs import FILES, PAYLOAD
from portal.base.problems import ContentError
from portal.base.time_limit import time_limit
from portal.publish.compile import compile_site

TODAY = date(2025, 6, 1)
TARGETS = sorted(path.relative_to(BASE).as_posix() for path in BASE.glob("*/**/*") if path.is_file())
EXTRA = [
    "content/redirects.yml",
    "content/addresses.txt",
    "content/meetings.txt",
    "content/shared-words.yml",
    "docs/ny.md",
]
WORDS = [
    *(
        "name: ",
        "items:\n",
        "  - id: ",
        "---\n",
        "[",
        "]",
        "{",
        "}",
        "*a",
        "&a ",
        "!x ",
        "|\n",
        ">\n",
        "\n",
        "  ",
        "# ",
    ),
    *(
        "## [a] b\n",
        "1. ",
        "- ",
        "> ",
        "`",
        "**",
        "](",
        "![",
        "<",
        ">",
        "&#",
        "\\",
        "\t",
        "\r",
        "æøå",
        "\u202e",
        "\x00",
    ),
    *("2026-02-30", "yes", "NO", "~", "null", "../", "https://", "javascript:", "\ufeff", "é", "😀", PAYLOAD),
]
SETTINGS = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
"""How many examples: see the profiles in tests/conftest.py."""
SAMPLED = 24
"""In a shortened run each file gets every 24th of the hostile texts, each file others."""
pytestmark = pytest.mark.longer


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small project; each example puts back what it changed."""
    shutil.copytree(BASE, tmp_path / "project")
    return tmp_path / "project"


def survives(root: Path, target: str, data: bytes) -> None:
    """Compile with these bytes in a file: pages come out, or every problem is one printable line."""
    path = root / target
    before = path.read_bytes() if path.exists() else None
    path.write_bytes(data)
    try:
        with time_limit(60):
            assert compile_site(root, TODAY).pages
    except ContentError as error:
        lines = str(error).split("\n")
        assert len(lines) >= 2
        assert all(line.isprintable() and len(line) < 400 for line in lines)
    finally:
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)


@SETTINGS
@given(target=st.sampled_from(TARGETS + EXTRA), data=st.binary(max_size=300))
def test_any_bytes(root: Path, target: str, data: bytes) -> None:
    survives(root, target, data)


@SETTINGS
@given(target=st.sampled_from(TARGETS + EXTRA), text=st.text(max_size=300))
def test_any_text(root: Path, target: str, text: str) -> None:
    survives(root, target, text.encode("utf-8", "surrogatepass"))


@SETTINGS
@given(target=st.sampled_from(TARGETS + EXTRA), words=st.lists(st.sampled_from(WORDS), max_size=40))
def test_words_of_the_languages(root: Path, target: str, words: list[str]) -> None:
    survives(root, target, "".join(words).encode("utf-8"))


@SETTINGS
@given(data=st.data(), target=st.sampled_from(TARGETS))
def test_real_files_with_a_piece_changed(root: Path, data: st.DataObject, target: str) -> None:
    """A file that was right, with a piece cut out and something else in its place."""
    whole = (BASE / target).read_text("utf-8")
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    new = "".join(data.draw(st.lists(st.sampled_from(WORDS), max_size=4)))
    survives(root, target, (whole[:start] + new + whole[end:]).encode("utf-8"))


@SETTINGS
@given(data=st.data(), target=st.sampled_from([t for t in TARGETS if t.endswith((".yml", ".md"))]))
def test_real_files_with_lines_moved(root: Path, data: st.DataObject, target: str) -> None:
    """A file that was right, with its lines in another order, some of them missing or twice."""
    lines = (BASE / target).read_text("utf-8").split("\n")
    order = data.draw(st.lists(st.integers(0, len(lines) - 1), max_size=len(lines) + 5))
    survives(root, target, "\n".join(lines[number] for number in order).encode("utf-8"))


@pytest.mark.parametrize("target", TARGETS)
def test_each_hostile_text_in_each_file(root: Path, target: str, at_length: bool) -> None:
    """The corpus, each text cut short, in every kind of file; all of it at length, else all files together see all."""
    corpus = [*INPUTS.values(), *FILES.values()]
    for text in corpus if at_length else corpus[TARGETS.index(target) % SAMPLED :: SAMPLED]:
        survives(root, target, text[:2_000].encode("utf-8", "surrogatepass"))
