"""The hand-written pages of docs/."""

from portal.model.portal import Portal, WrittenPage
from portal.pages import address
from portal.pages.links import Links
from portal.pages.page import Page
from portal.pages.templates import render, trusted
from portal.prose import render as render_prose


def written_pages(portal: Portal, links: Links) -> list[Page]:
    """A page for every Markdown file of docs/ that is no guide."""
    return [_page(written, links) for written in portal.written_pages]


def _page(written: WrittenPage, links: Links) -> Page:
    document = written.document
    here = address.of_document(document.file)
    resolve = links.resolver(document.file, document.body, document.body_line, here)
    prose = render_prose(document.body, resolve)
    body = render("written.html", here, headings=prose.headings, body=trusted(prose.html))
    return Page(here, written.head.title, written.head.description, "written", body, document.file, prose.headings)
