"""Where no Chromium can be had, the tests that need one fail and say what to install."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from portal.editing.admin import is_installed
from projects import ROOT

FILE = "tests/browser/test_cms_formats.py"
"""Its tests open a blank page: no site is made first."""
NOWHERE = "http://127.0.0.1:9"


@pytest.mark.skipif(not is_installed(), reason="Decap CMS could not be had (npm)")
def test_a_browser_test_fails_with_one_line_that_says_what_to_install(tmp_path: Path) -> None:
    nothing = {"PATH": str(tmp_path), "PLAYWRIGHT_BROWSERS_PATH": str(tmp_path), "PLAYWRIGHT_DOWNLOAD_HOST": NOWHERE}
    kept = {name: value for name, value in os.environ.items() if name != "CHROMIUM" and not name.startswith("PYTEST_")}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", FILE, "-x"]
    run = subprocess.run(
        command, cwd=ROOT, env={**kept, **nothing}, capture_output=True, text=True, check=False, timeout=300
    )
    lines = run.stdout.splitlines()
    assert run.returncode == 1
    assert any(line.startswith("No Chromium could be had: install the package 'chromium'") for line in lines)
    assert "asyncio" not in run.stdout
