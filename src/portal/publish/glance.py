"""What was saved, on the pages that somebody looks at: in a time that the number of departments has no part in.

The site is made as if the organisation had only the departments that are looked at. A page that came out so as it is on the
whole site will come out so once more; all others wait for the whole site, which is made in any case and has the last word.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from portal.base.problems import Problem, Problems
from portal.pages.page import Page, Site
from portal.publish.compile import compile_part
from portal.publish.frame import Frame
from portal.publish.framing import framed


@dataclass(frozen=True)
class Glance:
    """The pages of a part, by address, in a frame that knows no others; `problems` are also those of what is left out."""

    departments: frozenset[str]
    pages: Mapping[str, Page]
    frame: Frame
    problems: frozenset[Problem]


def glance(project: Path, departments: frozenset[str]) -> Glance | None:
    """The pages of a project that has these departments alone; None when that can't be."""
    problems = Problems()
    try:
        site = compile_part(project, departments, problems)
        frame = replace(framed(site), pages=(), addresses=frozenset())
    except Exception:  # whatever the gaps in a part lead to: the whole site is made after it, and says what is wrong
        return None
    return Glance(departments, {page.address: page for page in site.pages}, frame, frozenset(problems.found))


def pages_to_show(before: Glance, after: Glance, whole: Site) -> tuple[Page, ...]:
    """The pages that were as on the whole site and read otherwise now; none when more than pages may be other ones."""
    if after.problems - before.problems or after.frame != before.frame or after.pages.keys() != before.pages.keys():
        return ()
    shown = {page.address: page for page in whole.pages}
    return tuple(
        page
        for address, page in after.pages.items()
        if page != before.pages[address] and shown.get(address) == before.pages[address]
    )
