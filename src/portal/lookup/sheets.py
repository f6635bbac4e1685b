"""What the page that makes notices knows of the guides: the words and drawings of each one's sheet."""

from portal.addresses import short
from portal.addresses.address import GUIDE_FOLDER
from portal.lookup.schema import GuideSheet, SheetsFile, SheetStep
from portal.model.guide import Guide, Step
from portal.model.portal import Portal
from portal.model.vocabulary import Party
from portal.texts.catalogue import Catalogue

FIRST_STEPS = 3


def sheets_file(portal: Portal, t: Catalogue) -> SheetsFile:
    """Every guide's sheet, in the order of the guides."""
    return SheetsFile(guides=tuple(_sheet(guide, portal, t) for guide in portal.guides.values()))


def _sheet(guide: Guide, portal: Portal, t: Catalogue) -> GuideSheet:
    answers = [portal.standard_answer(portal.items[item]) for item in guide.items]
    return GuideSheet(
        id=guide.id,
        title=guide.title,
        summary=guide.summary,
        steps=tuple(_step(step) for step in guide.steps[:FIRST_STEPS]),
        more=t("notices-sheet-more", count=len(guide.steps)) if len(guide.steps) > FIRST_STEPS else "",
        picture=next((_picture(step) for step in guide.steps if step.picture), ""),
        never=guide.never,
        stop=guide.stop_and_call,
        items=guide.items,
        must_allow=guide.department_must_allow or "",
        fold="meanwhile" if all(one.performs is Party.DEPARTMENT for one in answers) else "",
        brief=short.guide(guide.id).lstrip("/"),
        row=short.guide_row(guide.id),
    )


def _step(step: Step) -> SheetStep:
    return SheetStep(text=step.text, picture=_picture(step), alt=step.picture_text or "")


def _picture(step: Step) -> str:
    """The address of a step's drawing below the site's root; empty when it has none."""
    return f"{GUIDE_FOLDER}/{step.picture}".removeprefix("docs/") if step.picture else ""
