"""The contact for faults in the site's safety must be dated: RFC 9116 wants a day within a year, and one that is not past."""

from datetime import date, timedelta
from urllib.parse import urlsplit

from portal.base.problems import Problems, quote
from portal.model.organisation import Organisation

YEAR = timedelta(days=366)
SOON = timedelta(days=30)


def check_security_contact(organisation: Organisation, today: date, problems: Problems) -> None:
    """Note a contact that is about to expire or has expired, and one that is dated further ahead than a year."""
    if not organisation.security:
        return
    if way := urlsplit(organisation.site_url or "").path.strip("/"):
        problems.note(
            organisation.place("security"),
            f"Siden ligger i {quote(way)}, men security.txt læses kun øverst på værten. Læg den også der.",
        )
    expires = organisation.security.expires
    place, day = organisation.place("security", "expires"), expires.isoformat()
    if expires <= today + SOON:
        problems.note(
            place, f"Kontakten for sikkerhedsfejl gælder til {day}. Se efter, om den stadig passer, og skriv en ny dag."
        )
    elif expires > today + YEAR:
        problems.note(
            place,
            f"{day} er mere end et år fremme. Skriv en dag inden for et år, så nogen ser efter, om kontakten passer.",
        )
