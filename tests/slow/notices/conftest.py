"""The content of a small project, and a press without a store."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from portal.model.portal import Portal
from portal.notices.print_jobs import PrintJob
from portal.notices.printing import finished, stamped
from portal.notices.typeset import typeset
from portal.texts.catalogue import catalogue

DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def shipped(portal: Portal) -> Portal:
    """The content that ships, on a fixed day."""
    return replace(portal, today=DAY)


@pytest.fixture(scope="session")
def pdf_of() -> Callable[[PrintJob], bytes]:
    """A function that sets a sheet as `portal notices` does."""
    return lambda one: typeset(one.template, finished(stamped(one, DAY, catalogue("da"))), DAY)
