"""The hand-written pages of docs/."""

from portal.addresses import address
from portal.markdown.links import Links
from portal.markdown.prose import render as render_prose
from portal.model.organisation import Organisation
from portal.model.portal import Portal, WrittenPage
from portal.pages.page import Page
from portal.pages.templates import render, trusted

OWN_TEMPLATES = {
    "/was/": "statement.html",
    "/uenighed/": "disagreement.html",
    address.EDITORS: "editors.html",
    "/privatliv/": "privacy.html",
}
"""Written pages with a part of their own: something of the organisation or of the model, or a button."""


def written_pages(portal: Portal, links: Links) -> list[Page]:
    """A page for every Markdown file of docs/ that is no guide."""
    return [_page(written, portal.organisation, links) for written in portal.written_pages]


def written_texts(portal: Portal) -> list[tuple[str, str, int, str]]:
    """The Markdown of every page: its file, the text, the line it starts on, and the page it is shown on."""
    documents = [written.document for written in portal.written_pages]
    return [(one.file, one.body, one.body_line, address.of_document(one.file)) for one in documents]


def _page(written: WrittenPage, organisation: Organisation, links: Links) -> Page:
    document = written.document
    here = address.of_document(document.file)
    resolve = links.resolver(document.file, document.body, document.body_line, here)
    prose = render_prose(document.body, resolve)
    body = render(
        OWN_TEMPLATES.get(here, "written.html"),
        here,
        headings=prose.headings,
        body=trusted(prose.html),
        organisation=organisation,
    )
    return Page(here, written.head.title, written.head.description, "written", body, document.file, prose.headings)
