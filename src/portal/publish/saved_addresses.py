"""Saves the ledgers with git: one commit of them alone, so that the next publishing knows what this one published."""

import os
import subprocess
from pathlib import Path

from portal.base.problems import CommandError
from portal.check.published import LEDGER
from portal.check.published_meetings import FILE as MEETINGS

MESSAGE = "Udgivne adresser"
BEHIND = "Nogen har gemt imens, eller git må ikke gemme. Skriv »git pull --rebase«, og prøv igen. Intet er udgivet."


def save_addresses(project: Path) -> None:
    """Commit the ledgers when they have changed, and push. CommandError when git refuses; nothing is published then."""
    ledgers = [one for one in (LEDGER, MEETINGS) if (project / one).exists()]
    _git(project, "add", "--", *ledgers)
    if _changed(project, ledgers):
        _git(project, "commit", "--quiet", "-m", MESSAGE, "--", *ledgers)
    _git(project, "push", "--quiet")


def _changed(project: Path, ledgers: list[str]) -> bool:
    done = _run(project, "diff", "--cached", "--quiet", "--", *ledgers)
    return done.returncode == 1


def _git(project: Path, *arguments: str) -> None:
    done = _run(project, *arguments)
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["uden besked"])[-1]
        raise CommandError(f"{LEDGER}: git {arguments[0]} lykkedes ikke ({last}). {BEHIND}")


def _run(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run(
            ["git", *arguments],
            cwd=project,
            env={**os.environ, "GIT_TERMINAL_PROMPT": "0"},  # a timer has nobody to ask for a password
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except FileNotFoundError:
        raise CommandError("git findes ikke her. Installer git, eller udgiv uden --push.") from None
