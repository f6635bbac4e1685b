"""The page of the yearly interview."""

from portal.addresses import address
from portal.fieldwork.checklist import field_name
from portal.fieldwork.interview import AGREEMENTS, DONE, LIGHTS, PRESENT, interview_words
from portal.fieldwork.page_words import page_words
from portal.model.fieldwork import Fieldwork
from portal.model.portal import Portal
from portal.pages.page import FIELDWORK, Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of

EDIT = "content/interview.yml"


def interview_pages(known: Fieldwork, portal: Portal, t: Catalogue) -> list[Page]:
    """The page; none where the organisation has no interview."""
    if portal.interview is None:
        return []
    here = address.interview(known.page)
    lights, done = t.family("interview-light", LIGHTS), t.family("interview-done", DONE)
    words = page_words(t.holed("interview-say"), known.interview.keep_months, t)
    body = render(
        "interview.html",
        here,
        t,
        known=known,
        departments=[(one.slug, title_of(one, t)) for one in portal.departments.values()],
        named=field_name,
        agreements=AGREEMENTS,
        lights=list(lights.items()),
        done=list(done.items()),
        present=list(t.family("interview-present", PRESENT).items()),
        script_knows={"words": interview_words(portal.interview)},
        words=words | lights | done,
    )
    return [Page(here, t("interview-title"), t("interview-description"), FIELDWORK, body, EDIT)]
