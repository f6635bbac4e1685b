"""The page where house-rule cases are counted."""

from portal.addresses import address
from portal.fieldwork.cases import CHOICES
from portal.fieldwork.cases_report import cases_outcomes
from portal.fieldwork.page_words import page_words
from portal.model.fieldwork import Fieldwork
from portal.model.portal import Portal
from portal.pages.page import FIELDWORK, Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of

EDIT = "content/organisation.yml"


def cases_page(known: Fieldwork, portal: Portal, t: Catalogue) -> Page:
    """A sheet for a department and a year, in which nothing can be written."""
    here = address.cases(known.page)
    fields = {name: [(value, t(f"cases-{name}-{value}")) for value in values] for name, values in CHOICES.items()}
    names = {
        **{f"{name}.{value}": word for name, values in fields.items() for value, word in values},
        **t.family("cases-field", CHOICES),
        "contact": t("cases-contact"),
        "within": t("cases-contact-within"),
    }
    body = render(
        "cases.html",
        here,
        t,
        known=known,
        departments=[(one.slug, title_of(one, t)) for one in portal.departments.values()],
        fields=fields,
        outcomes=cases_outcomes(t),
        script_knows={"choices": [[name, list(values)] for name, values in CHOICES.items()], "names": names},
        words=page_words(t.holed("cases-say") | {"case": t("cases-case")}, known.cases.keep_months, t),
    )
    return Page(here, t("cases-title"), t("cases-description"), FIELDWORK, body, EDIT)
