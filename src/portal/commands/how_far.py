"""How far a check is, where a person watches: nothing is written where the lines go to a file or another program."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from portal.publish.stages import Stages, Step


class HowFar(Stages):
    """The stages of a check on a line of the terminal, with a bar as soon as it is known how much there is.

    It is drawn when something is done, not by a thread of its own: the pages are made by copies of this process.
    """

    def __init__(self, bar: Progress | None) -> None:
        super().__init__(self._begin, counts=False)
        self.bar = bar
        self.task = bar.add_task("", total=None) if bar else None

    def _begin(self, step: Step) -> None:
        if self.bar and self.task is not None:
            self.bar.update(self.task, description=f"{step} …", refresh=True)

    def went(self, done: int, number: int) -> None:
        """So many parts of the site are done."""
        if self.bar and self.task is not None:
            self.bar.update(self.task, completed=done, total=number, refresh=True)


@contextmanager
def far() -> Iterator[HowFar]:
    """What shows it until the work is over."""
    if not sys.stderr.isatty():
        yield HowFar(None)
        return
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, transient=True, auto_refresh=False, console=Console(stderr=True)) as bar:
        yield HowFar(bar)
