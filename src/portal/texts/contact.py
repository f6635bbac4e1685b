"""How to reach a department's office and its duty phone, as lines for a sheet that hangs in a stairwell."""

from portal.model.department import Department
from portal.model.portal import Portal
from portal.texts.catalogue import Catalogue


def shared_contact_lines(portal: Portal, t: Catalogue) -> list[tuple[str, str]]:
    """What a sheet for every department says of the office: where to find its number, and the organisation's duty phone."""
    duty = portal.organisation.emergency.telephone
    office = (t("department-office"), t("notices-sheet-on-the-board"))
    return [office, (t("notices-sheet-emergency"), duty)] if duty else [office]


def contact_lines(department: Department, portal: Portal, t: Catalogue) -> list[tuple[str, str]]:
    """Label and value of what is known. Where no way to the office is known, the board in the stairwell says it: a sheet
    that hangs there never has a line to fill in for a number.
    """
    office = department.contact
    lines = [
        (t("notices-sheet-telephone"), office.telephone),
        (t("notices-sheet-email"), office.email),
        (t("notices-sheet-opening-hours"), office.opening_hours),
        (t("notices-sheet-emergency"), portal.emergency_of(department).telephone),
    ]
    known = [(label, value) for label, value in lines if value]
    if office.telephone or office.email:
        return known
    return [(t("department-office"), t("notices-sheet-on-the-board")), *known]
