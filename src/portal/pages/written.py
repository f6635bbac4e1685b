"""The hand-written pages of docs/."""

from collections.abc import Mapping
from pathlib import PurePosixPath

from markupsafe import Markup

from portal.addresses import address
from portal.fieldwork.survey import tables_for_paper
from portal.markdown.links import Links
from portal.markdown.prose import render as render_prose
from portal.model.deadlines import DEADLINES
from portal.model.portal import Portal
from portal.model.written_page import WrittenPage
from portal.pages.calls import linked_calls
from portal.pages.page import Page
from portal.pages.take_over import take_over_rules
from portal.pages.templates import folded, render
from portal.texts.catalogue import Catalogue

OWN_TEMPLATES = {
    "/was/": "statement.html",
    "/uenighed/": "disagreement.html",
    address.EDITORS: "handbook.html",
    address.EDITORS_REFERENCE: "editors.html",
    "/privatliv/": "privacy.html",
    "/rettigheder/a-ordning/": "moving.html",
    "/rettigheder/ind-og-udflytning/": "moving.html",
    "/rettigheder/flyt-ud/": "moving.html",
}
"""Written pages with a part of their own: something of the organisation or of the model, or a button."""
TAKE_OVER = tuple(page for page, template in OWN_TEMPLATES.items() if template == "moving.html")
"""The pages that show what every department takes over of painting."""


def written_page(written: WrittenPage, portal: Portal, links: Links, catalogues: Mapping[str, Catalogue]) -> Page:
    """The page of a Markdown file of docs/ that is no guide. One in docs/<language>/ is in that language."""
    return _page(written, portal, links, catalogues[_language(written, portal)])


def is_of_departments(written: WrittenPage) -> bool:
    """Whether something of every department is on its page."""
    return address.of_document(written.document.file) in TAKE_OVER


def _language(written: WrittenPage, portal: Portal) -> str:
    folder = PurePosixPath(written.document.file).parts[1]
    return folder if folder in portal.organisation.languages else portal.language


def written_texts(portal: Portal) -> list[tuple[str, str, int, str]]:
    """The Markdown of every page: its file, the text, the line it starts on, and the page it is shown on."""
    documents = [written.document for written in portal.written_pages]
    return [(one.file, one.body, one.body_line, address.of_document(one.file)) for one in documents]


def _with_calls(body: Markup, here: str) -> Markup:
    """»Ring 112« can be tapped where tenants read; in what editors read it is an example of what they write."""
    return body if here.startswith(address.EDITORS) else linked_calls(body, here)


def _page(written: WrittenPage, portal: Portal, links: Links, t: Catalogue) -> Page:
    document = written.document
    here = address.of_document(document.file)
    resolve = links.resolver(document.file, document.body, document.body_line, here)
    prose = render_prose(document.body, resolve)
    body = render(
        OWN_TEMPLATES.get(here, "written.html"),
        here,
        t,
        headings=prose.headings,
        body=_with_calls(folded(prose.html), here),
        organisation=portal.organisation,
        sources=portal.sources_named(written.head.sources),
        calculator=written.head.calculator,
        calculator_deadlines=DEADLINES,
        survey=portal.survey if written.head.survey else None,
        survey_tables=tables_for_paper(portal.survey) if portal.survey else [],
        take_overs=take_over_rules(portal, t) if here in TAKE_OVER else [],
    )
    return Page(
        here,
        written.head.title,
        written.head.description,
        "written",
        body,
        document.file,
        prose.headings,
        language=t.language,
    )
