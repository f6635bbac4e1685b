"""A stretch of work without Python's search for circles that nobody holds."""

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache


@contextmanager
def uncollected() -> Iterator[None]:
    """While a site is made nearly all that is made is kept: to walk through it again and again costs a tenth of the work
    (measured at 60 departments: 7.0 seconds for 7.7, and 50 MB more).
    """
    left_at_the_end()
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@cache
def left_at_the_end() -> None:
    """When this process ends what it made goes with it: Python would walk through all of it several times before (measured
    at 60 departments: 3.2 seconds after a build of 13).
    """
    atexit.register(gc.freeze)


def never_again() -> None:
    """For a process that makes one site and ends."""
    left_at_the_end()
    gc.disable()
