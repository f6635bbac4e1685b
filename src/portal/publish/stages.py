"""What a build is doing and what each stage of it cost: for a bar in a terminal and for `portal build --profile`."""

import os
import resource
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in what the system counts memory in (getrusage)."""


class Step(StrEnum):
    """The stages of a build in their order, as people read them."""

    READ = "Læser og tjekker indholdet"
    PAGES = "Laver siderne"
    DATA = "Laver data og kalendere"
    FRAME = "Sætter siderne i rammen"
    OFFLINE = "Gør klar til læsning uden net"
    LOOK = "Ser de færdige sider efter"
    PACK = "Pakker filerne"
    SWAP = "Bytter den nye side ind"


@dataclass(frozen=True)
class Stage:
    """What a stage cost: seconds of the processors, the most bytes that one process had held when it was over, and how
    many files it wrote into the new site.
    """

    step: Step
    busy: float
    memory: int
    files: int


class Stages:
    """The stages of one build: `began` gets each as it begins, `done` holds what each cost."""

    def __init__(self, began: Callable[[Step], None] = lambda step: None, counts: bool = True) -> None:
        """Without `counts` nobody wants to know how many files there are."""
        self.began, self.counts = began, counts
        self.done: list[Stage] = []

    @contextmanager
    def stage(self, step: Step, folder: Path | None = None, began_empty: bool = False) -> Iterator[None]:
        """Measure what is done inside; files are counted below `folder`, all of them where it began empty: another process
        may have written some by now.
        """
        self.began(step)
        folder = folder if self.counts else None
        busy, files = _busy(), 0 if began_empty else _files(folder)
        yield
        self.done.append(Stage(step, _busy() - busy, _memory(), _files(folder) - files))


def _used() -> list[resource.struct_rusage]:
    """What this process has used, and those that it waited for."""
    return [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]


def _busy() -> float:
    return sum(one.ru_utime + one.ru_stime for one in _used())


def _memory() -> int:
    return max(one.ru_maxrss for one in _used()) * UNIT


def _files(folder: Path | None) -> int:
    return sum(len(names) for _, _, names in os.walk(folder)) if folder else 0
