"""The organisation's own last step: the command that brings the finished site to where people read it.

It comes from the environment or the command line, never from the content: whoever may edit content may not run programs.
"""

import os
import shlex
import subprocess
from pathlib import Path

from portal.base.problems import CommandError, quote, reason

VARIABLE = "PORTAL_DEPLOY"
SITE = "{site}"
"""Stands in the command for the folder of the site."""


def deploy_command(given: str | None) -> list[str]:
    """The words of the command that was given, else of PORTAL_DEPLOY; empty without any. CommandError when a quote is open."""
    text = given if given is not None else os.environ.get(VARIABLE, "")
    try:
        return shlex.split(text)
    except ValueError:
        raise CommandError(f"{VARIABLE}: {quote(text)} har et anførselstegn, der ikke lukkes. Luk det.") from None


def deploy(command: list[str], site: Path) -> None:
    """Run it without a shell: `;`, `$` and `*` are letters like others. CommandError when it can't be run or fails.

    It finds the folder of the site in place of `{site}` and in the variable PORTAL_SITE.
    """
    words = [word.replace(SITE, str(site)) for word in command]
    try:
        done = subprocess.run(words, env={**os.environ, "PORTAL_SITE": str(site)}, check=False)
    except OSError as error:
        raise CommandError(
            f"{VARIABLE}: programmet {quote(words[0])} kan ikke køres ({reason(error)}). Skriv hele stien til det."
        ) from None
    if done.returncode:
        raise CommandError(
            f"{VARIABLE}: {quote(words[0])} sluttede med fejl {done.returncode}. Siden er bygget i {site}, "
            "men ikke lagt ud. Ret det, programmet skriver ovenfor, og prøv igen."
        )
