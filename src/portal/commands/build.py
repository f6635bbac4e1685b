"""`portal build`: the site beside the old one, then the swap; with a bar in a terminal and plain lines elsewhere."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from portal.publish.build import build_site
from portal.publish.stages import Stage, Stages, Step

HEADS = ("Trin", "Processor", "Hukommelse", "Filer")
WIDE = 100
"""Characters, where no terminal says how many it has."""


def register(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command of this module."""
    build = commands.add_parser("build", help="byg siden ved siden af den gamle, og byt så")
    build.add_argument("--site-dir", type=Path, default=None, metavar="MAPPE", help="ellers site/")
    build.add_argument("--without-offline", action="store_true", help="uden offline-brug: hurtigere, til et kig")
    build.add_argument("--profile", action="store_true", help="vis til sidst, hvad hvert trin kostede")
    build.set_defaults(run=_build)


def _build(options: argparse.Namespace) -> None:
    with _progress() as began:
        stages = Stages(began, counts=options.profile)
        build_site(options.project.resolve(), options.site_dir, offline=not options.without_offline, stages=stages)
    if options.profile:
        Console(width=None if sys.stdout.isatty() else WIDE).print(profile(stages.done))


@contextmanager
def _progress() -> Iterator[Callable[[Step], None]]:
    """What is called as a stage begins: it moves a bar, or prints a line where there is no terminal."""
    if not sys.stdout.isatty():
        yield lambda step: print(f"{step} …", flush=True)
        return
    columns = TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, transient=True) as bar:
        task = bar.add_task("", total=len(Step))
        order = list(Step)
        yield lambda step: bar.update(task, description=f"{step} …", completed=order.index(step))


def profile(done: list[Stage]) -> Table:
    """What each stage cost, and all together: seconds of the processors, the most memory so far, files written."""
    table = Table(title="Hvad hvert trin kostede", caption="Processor: sekunder. Hukommelse: det højeste indtil da.")
    for number, head in enumerate(HEADS):
        table.add_column(head, justify="right" if number else "left")
    for one in done:
        table.add_row(one.step, f"{one.busy:.1f}", _megabytes(one.memory), str(one.files))
    table.add_section()
    table.add_row(
        "I alt",
        f"{sum(one.busy for one in done):.1f}",
        _megabytes(max(one.memory for one in done)),
        str(sum(one.files for one in done)),
    )
    return table


def _megabytes(number: int) -> str:
    return f"{number / 2**20:.0f} MB"
