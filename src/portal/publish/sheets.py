"""Makes notices into the project's store, one process at a time."""

from collections.abc import Callable, Iterable
from pathlib import Path

from portal.base.today import today
from portal.model.portal import Portal
from portal.notices.print_jobs import PrintJob, all_jobs, usual_jobs
from portal.notices.printing import press
from portal.notices.store import STORE, open_store
from portal.publish.lock import only_one
from portal.texts.catalogue import Catalogue

WAITING = "Der bliver allerede lavet opslag. Venter på, at de er færdige."


def make_sheets(
    project: Path,
    some: list[PrintJob],
    site_url: str,
    t: Catalogue,
    known: Iterable[PrintJob] = (),
    say: Callable[[str], None] = print,
) -> int:
    """Make those of the notices that have changed; returns how many. What is made already and not among the `known` ones is
    taken away, where some are given.

    OSError when a file can't be written; nothing is half.
    """
    with only_one(project / STORE, say, WAITING):
        store = open_store(project)
        store.site_url = site_url
        if addresses := {one.address for one in known}:
            store.tidy(addresses)
        return press(some, store, today(), t)


def make_every_sheet(project: Path, portal: Portal, site_url: str, t: Catalogue, say: Callable[[str], None]) -> str:
    """Make those that lie ready on every site and have changed; returns how many were made and how many were as they
    should be, in words. What somebody asked for besides stays as long as it is true.
    """
    usual = list(usual_jobs(portal, site_url, t))
    made = make_sheets(project, usual, site_url, t, all_jobs(portal, site_url, t), say)
    return f"{made} lavet, {len(usual) - made} var uændrede"
