"""A stretch of work without Python's search for circles that nobody holds."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """While a site is made nearly all that is made is kept: to walk through it again and again costs a tenth of the work
    (measured at 60 departments: 7.0 seconds for 7.7, and 50 MB more).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
