"""The pages that somebody waits for, when a preview begins and no site lies there from the time before."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path

from portal.base.parts import Parts
from portal.base.problems import Problems
from portal.base.uncollected import uncollected
from portal.ledger.current import current_addresses
from portal.pages.all_pages import pages_at
from portal.pages.page import Page, Site
from portal.pages.sections import known_addresses
from portal.publish.build import checked
from portal.publish.compile import Content, sheets_of
from portal.publish.framing import framed
from portal.publish.lock import only_one
from portal.publish.outputs import write_files
from portal.publish.standby import Standby
from portal.publish.swap import mend, put_live, remove, staged_beside
from portal.publish.theme_files import theme_files


def lay_out(project: Path, folder: Path, content: Content, addresses: Collection[str], parts: Parts) -> bool:
    """Put the pages at these addresses, their frame and what they look like into the folder of a site; whether that went well.
    Where their links lead is not looked at, what moved away from them is not named, and the data is not there yet: the
    whole site follows. BuildError or OSError.
    """
    portal = content.portal
    nothing = Site(portal, content.catalogues, (), current_addresses(portal, ()), printed={})
    waiting = Standby(project, replace(framed(nothing), addresses=known_addresses(portal)))
    try:
        staged = waiting.generate(_pages(content, addresses, parts))
        if staged is None:
            return False
        checked(staged)
        made = {one.relative_to(staged).as_posix(): one.read_bytes() for one in staged.rglob("*") if one.is_file()}
        _put_live(folder, {**theme_files(portal.organisation.colours, portal.logo), **made})
        return True
    finally:
        waiting.close()


def _put_live(folder: Path, files: Mapping[str, bytes]) -> None:
    """All of it or nothing: half of a site is none that a build would replace."""
    with only_one(folder, lambda line: None):
        mend(folder)
        staged = staged_beside(folder)
        try:
            write_files(staged, files)
            put_live(staged, folder)
        finally:
            remove(staged)


@uncollected()
def _pages(content: Content, addresses: Collection[str], parts: Parts) -> tuple[Page, ...]:
    sheets = sheets_of(content, {})
    return tuple(pages_at(addresses, content.portal, sheets, Problems(), content.catalogues, None, parts))
