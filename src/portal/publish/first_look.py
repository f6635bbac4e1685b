"""What was saved, on the pages that somebody looks at: made before all others, from the whole content as it is saved now.

All is read and checked by then. What only the whole site can show (a link that is dead now, a published address that would
die) has the last word: the whole site is made in any case after it.
"""

from collections.abc import Collection
from dataclasses import replace

from portal.base.parts import Parts
from portal.base.problems import ContentError, Problems
from portal.base.uncollected import uncollected
from portal.ledger.moved_anchors import with_moved_anchors
from portal.pages.all_pages import pages_at
from portal.pages.page import Page, Site
from portal.publish.compile import Content, sheets_of
from portal.publish.frame import Frame
from portal.publish.framing import framed


@uncollected()
def first_look(content: Content, addresses: Collection[str], before: Site, parts: Parts) -> Frame | None:
    """The pages at these addresses that read otherwise than on the site before, in their frame; None when there is nothing to
    show, or when more than pages may be other ones.
    """
    frame = framed(before)
    if framed(replace(before, portal=content.portal, catalogues=content.catalogues)) != frame:
        return None
    there = {page.address: page for page in before.pages}
    found = [
        page for page in _made(content, addresses, before, there, parts) if there.get(page.address) not in (None, page)
    ]
    return replace(frame, pages=tuple(found)) if found else None


def _made(
    content: Content, addresses: Collection[str], before: Site, there: dict[str, Page], parts: Parts
) -> list[Page]:
    """The pages as they are on the whole site; none when something is wrong with them."""
    problems, portal = Problems(), content.portal
    sheets = sheets_of(content, before.printed)
    try:
        pages = pages_at(addresses, portal, sheets, problems, content.catalogues, there, parts)
    except ContentError:
        return []
    t = content.catalogues[portal.language]
    return [] if problems else with_moved_anchors(pages, before.moved, before.addresses, t)
