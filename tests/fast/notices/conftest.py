"""The content of a small project, and a press without a store."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from once import Once
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.model.portal import Portal
from portal.notices.print_jobs import PrintJob
from portal.notices.printing import finished, stamped
from portal.notices.typeset import typeset
from portal.texts.catalogue import catalogue

DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def shipped(project: Path, once: Once) -> Portal:
    """The content that ships, on a fixed day."""

    def read() -> Portal:
        problems = Problems()
        portal = read_portal(project, problems, DAY)
        assert not problems, problems.lines()
        return portal

    return once.record("shipped", read)


@pytest.fixture(scope="session")
def pdf_of() -> Callable[[PrintJob], bytes]:
    """A function that sets a sheet as `portal notices` does."""
    return lambda one: typeset(one.template, finished(stamped(one, DAY, catalogue("da"))), DAY)
