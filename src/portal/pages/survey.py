"""The pages of the safety survey: one for staff, one that residents answer on."""

from portal.addresses import address
from portal.fieldwork.page_words import page_words
from portal.fieldwork.survey import Asked, asked_of, words_of
from portal.fieldwork.survey_report import survey_outcomes
from portal.model.fieldwork import Fieldwork
from portal.model.portal import Portal
from portal.pages.page import FIELDWORK, Page
from portal.pages.templates import render
from portal.texts.catalogue import Catalogue
from portal.texts.wording import title_of

EDIT = "content/survey.yml"


def survey_pages(known: Fieldwork, portal: Portal, t: Catalogue) -> list[Page]:
    """Both pages; none where the organisation has no survey."""
    if portal.survey is None:
        return []
    words, asked = words_of(portal.survey), asked_of(portal.survey)
    return [_staff(known, words, asked, portal, t), _residents(known, asked, t)]


def _staff(known: Fieldwork, questions: dict[str, str], asked: list[Asked], portal: Portal, t: Catalogue) -> Page:
    here, answer_page = address.survey(known.page), address.survey_answer(known.page)
    body = render(
        "survey.html",
        here,
        t,
        known=known,
        departments=[(one.slug, title_of(one, t)) for one in portal.departments.values()],
        answer_page=answer_page,
        questions=asked,
        outcomes=survey_outcomes(t),
        script_knows={"words": questions, "way": address.relative(here, answer_page)},
        words=page_words(t.holed("survey-say"), known.survey.keep_months, t),
    )
    return Page(here, t("survey-title"), t("survey-description"), FIELDWORK, body, EDIT)


def _residents(known: Fieldwork, asked: list[Asked], t: Catalogue) -> Page:
    here = address.survey_answer(known.page)
    knows = [
        {"id": one.id, "ask": one.ask, "answers": [{"id": answer, "say": say} for answer, say in one.answers.items()]}
        for one in asked
    ]
    words = {"step": t("survey-say-step", number="{number}", all="{all}")}
    body = render("survey-answer.html", here, t, of=known.survey, script_knows=knows, words=words)
    return Page(here, t("survey-answer-title"), t("survey-answer-description"), FIELDWORK, body, EDIT)
