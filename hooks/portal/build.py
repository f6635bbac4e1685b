"""Builds the site beside the live one and swaps by rename: a failed build leaves the old site as it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from portal.compiler import compile_site

GENERATOR = [sys.executable, "-m", "mkdocs", "build", "--strict"]


class BuildError(Exception):
    """The site could not be built; the message is one line for people."""


def build_site(project: Path, site_dir: Path | None = None) -> None:
    """Build `site/` of a project folder. Raises ContentError or BuildError; the old site then stands untouched."""
    compile_site(project)
    live = (site_dir or project / "site").absolute()
    staged = live.with_name(f".{live.name}-new")
    old = live.with_name(f".{live.name}-old")
    for leftover in (staged, old):
        shutil.rmtree(leftover, ignore_errors=True)
    try:
        live.parent.mkdir(parents=True, exist_ok=True)
        staged.mkdir()
        _generate(project, staged)
        if live.exists():
            live.rename(old)
        staged.rename(live)
    finally:
        if old.exists() and not live.exists():
            old.rename(live)
        for leftover in (staged, old):
            shutil.rmtree(leftover, ignore_errors=True)


def _generate(project: Path, folder: Path) -> None:
    config = project / "mkdocs.yml"
    if not config.is_file():
        raise BuildError(f"{config}: filen mangler. Stå i projektets mappe, eller brug --project.")
    done = subprocess.run(
        [*GENERATOR, "--config-file", str(config), "--site-dir", str(folder)],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuildError(f"Siden blev ikke bygget. Den gamle side står urørt.\n{(done.stderr or done.stdout).strip()}")
