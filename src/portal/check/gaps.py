"""What the portal does not know yet: shown as »Ikke oplyst endnu«, noted for those who can find it out."""

from collections.abc import Iterator
from datetime import date

from portal.base.problems import Place, Problems
from portal.check.status import changed_items
from portal.model.department import Department
from portal.model.organisation import Emergency, Organisation
from portal.model.portal import Portal

MOST_NAMED = 6
SHOWN = "Siden viser »Ikke oplyst endnu«."


def note_unknowns(portal: Portal, problems: Problems) -> None:
    """Note every gap of the organisation and of each department, and reviews that are overdue."""
    for message in _of_organisation(portal.organisation):
        problems.note(Place(portal.organisation.file), message)
    for department in portal.departments.values():
        for message in _of_department(department, portal.emergency_of(department), portal.today):
            problems.note(Place(department.file), message)
        if changed := _changed(department, portal):
            problems.note(Place(department.file), changed)
        if department.reviewed and department.review_is_overdue(portal.today):
            problems.note(
                department.place("reviewed"),
                f"Den årlige gennemgang er over et år gammel ({department.reviewed.isoformat()}). Aftal en ny.",
            )


def _changed(department: Department, portal: Portal) -> str:
    """What to say of items that the standard answers otherwise since a meeting confirmed them; empty without any."""
    names = changed_items(department, portal)
    if not names:
        return ""
    more = f" og {len(names) - MOST_NAMED} til" if len(names) > MOST_NAMED else ""
    listed = ", ".join(names[:MOST_NAMED])
    return f"Standarden er ændret, siden et møde bekræftede den: {listed}{more}. Tag det op på næste møde."


def _of_organisation(organisation: Organisation) -> Iterator[str]:
    if not organisation.contact.telephone:
        yield f"Organisationens telefon er ikke oplyst. {SHOWN}"
    if not organisation.emergency.telephone:
        yield f"Vagtens telefon er ikke oplyst. {SHOWN}"
    if not organisation.accessibility_statement:
        yield "Adressen på tilgængelighedserklæringen er ikke oplyst. Siden /was/ siger det."
    if not organisation.security:
        yield "Hvem man skriver til om fejl i sidens sikkerhed, er ikke oplyst (security). Derfor er der ingen security.txt."
    if not organisation.complaint_form:
        yield "Adressen på formularen til klager er ikke oplyst. Siden /uenighed/ siger det."


def _of_department(department: Department, emergency: Emergency, today: date) -> Iterator[str]:
    if not department.contact.telephone:
        yield f"Ejendomskontorets telefon er ikke oplyst. {SHOWN}"
    if not emergency.telephone:
        yield f"Telefonen til vagten er ikke oplyst. {SHOWN}"
    if department.scheme_of(on=today) is None:
        yield "Det er ikke oplyst, om afdelingen har A- eller B-ordning. Siden viser det."
    if department.confirmation_on(today) is None:
        yield "Afdelingen har ikke bekræftet sin tabel. Svarene vises som organisationens standard."
    if department.reviewed is None:
        yield f"Datoen for den årlige gennemgang er ikke oplyst. {SHOWN}"
