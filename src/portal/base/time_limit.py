"""A limit on how long a piece of work may take."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

CLOCK = (signal.ITIMER_REAL, signal.SIGALRM)
WORK = (signal.ITIMER_PROF, signal.SIGPROF)
"""What counts: the time that passes, or the processor's time, which is the same on a busy machine."""


class TimeLimitExceeded(Exception):
    """The work took longer than it may."""


@contextmanager
def time_limit(seconds: float, counted: tuple[int, signal.Signals] = CLOCK) -> Iterator[None]:
    """Raise TimeLimitExceeded in the work after so many seconds. Outside the main thread there is no limit."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    timer, sign = counted
    before = signal.signal(sign, _ring)
    signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(sign, before)


def _ring(*_: object) -> None:
    raise TimeLimitExceeded
