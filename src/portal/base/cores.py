"""Work that falls into parts, on all processors: what it needs is there as it was when it began, what comes out is sent back.

Only where this process has one thread: a copy of one with several may wait for ever for what the others held.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TypeVar

Made = TypeVar("Made")
PATIENCE = 30.0
"""Seconds without a word from any other process; a part takes some of them at most."""


def on_all_cores(work: Callable[[int], Made], number: int, went: Callable[[int], None]) -> list[Made]:
    """What `work` makes of each number below `number`; `went` gets how many are done. A process that ends before its time, or
    never, costs time alone: what it did not send is made here, and what went wrong in it is then raised here.
    """
    made: dict[int, Made] = {}
    processes = _processes() if number > 1 else 1
    with _new_alone_collected(), _helpers(work, number, processes) as waiting:
        left = list(range(0, number, processes))
        while len(made) < number:
            heard = wait(waiting, timeout=0 if left or not waiting else PATIENCE)
            for one in heard:
                _receive(one, made, waiting)  # type: ignore[arg-type]  # they are the connections that were given
            if not left and not heard:
                left = [n for n in range(number) if n not in made]
            if left and (n := left.pop()) not in made:
                made[n] = work(n)
            went(len(made))
    return [made[n] for n in range(number)]


def _processes() -> int:
    """How many may work: one where a process can't be copied safely. Threads are counted by the system, which knows all."""
    is_safe = sys.platform == "linux" and len(list(Path("/proc/self/task").iterdir())) == 1
    return len(os.sched_getaffinity(0)) if is_safe else 1


@contextmanager
def _helpers(work: Callable[[int], Made], number: int, processes: int) -> Iterator[list[Connection]]:
    """Processes that work on their share each, all but the first share; what comes from them."""
    context, started = get_context("fork"), []
    waiting: list[Connection] = []
    try:
        for first in range(1, processes):
            here, there = context.Pipe(duplex=False)
            process = context.Process(
                target=_share, args=(work, range(first, number, processes), there, [*waiting, here]), daemon=True
            )
            process.start()
            there.close()
            waiting.append(here)
            started.append(process)
        yield waiting
    finally:
        for one in started:
            one.kill()
            one.join()


def _share(work: Callable[[int], Made], share: range, there: Connection, others: list[Connection]) -> None:
    """In another process: what is wrong is said by the one that asked. It ends when nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    for one in others:
        one.close()
    with suppress(Exception):
        for n in share:
            there.send((n, work(n)))
    there.close()
    os._exit(0)  # nothing that was begun before belongs to this process


def _receive(one: Connection, made: dict[int, Made], waiting: list[Connection]) -> None:
    try:
        n, done = one.recv()
        made[n] = done
    except (EOFError, OSError):
        waiting.remove(one)
        one.close()


@contextmanager
def _new_alone_collected() -> Iterator[None]:
    """While much is made and dropped again, the search for circles that nobody holds leaves out what there was before."""
    was_on = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not was_on:
            gc.disable()
