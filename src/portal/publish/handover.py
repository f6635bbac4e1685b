"""Hands a compiled site to the process that runs the site generator, so that a build compiles once.

The site travels in a file without a name: nobody else can open it, and it is gone when both processes are.
"""

import os
import pickle
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from portal.pages.page import Site

VARIABLE = "PORTAL_HANDOVER"
"""Number of the open file. Set by `portal build` for its own child only."""


@dataclass(frozen=True)
class Handover:
    """What the generator gets: the site, and whether a service worker will stand beside it."""

    site: Site
    offline: bool


@contextmanager
def handed_over(what: Handover) -> Iterator[int]:
    """The number of an open file that holds it, to be passed on to a child. OSError when it can't be written."""
    with tempfile.TemporaryFile(prefix="portal-") as file:
        pickle.dump(what, file, pickle.HIGHEST_PROTOCOL)
        file.flush()
        yield file.fileno()


def received() -> Handover | None:
    """What was handed to this process, or None when it was started by itself."""
    number = os.environ.get(VARIABLE)
    if not number:
        return None
    with os.fdopen(os.dup(int(number)), "rb") as file:
        file.seek(0)
        handover = pickle.load(file)
    assert isinstance(handover, Handover)
    return handover
