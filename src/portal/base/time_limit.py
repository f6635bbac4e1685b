"""A limit on how long a piece of work may take."""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

CLOCK = (signal.ITIMER_REAL, signal.SIGALRM)
WORK = (signal.ITIMER_PROF, signal.SIGPROF)
"""What counts: the time that passes, or the processor's time, which is the same on a busy machine."""
AT_ONCE = 0.001
"""Seconds; none at all would be no limit."""


AGAIN = 1.0
"""Seconds until it is said again: a library may drop what is raised in it, in a »finally« or where an object is taken away."""


class TimeLimitExceeded(BaseException):
    """The work took longer than it may. No Exception: libraries catch those, and go on with the next part."""


@contextmanager
def time_limit(seconds: float, counted: tuple[int, signal.Signals] = CLOCK) -> Iterator[None]:
    """Raise TimeLimitExceeded in the work after so many seconds. Outside the main thread there is no limit. A limit around it,
    ours or another program's, goes on afterwards.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    timer, sign = counted
    began = _passed(timer)
    before = signal.signal(sign, _ring)
    left, interval = signal.setitimer(timer, seconds, AGAIN)
    try:
        yield
    finally:
        signal.setitimer(timer, 0)
        signal.signal(sign, before)
        if left:
            signal.setitimer(timer, max(left - (_passed(timer) - began), AT_ONCE), interval)


def _passed(timer: int) -> float:
    return time.monotonic() if timer == signal.ITIMER_REAL else time.process_time()


def _ring(*_: object) -> None:
    raise TimeLimitExceeded
