"""`/.well-known/security.txt` is there where the organisation names a contact, in the form of RFC 9116."""

from dataclasses import replace
from datetime import date

from portal.feeds.security_contact import PATH, security_contact
from portal.model.organisation import Organisation, SecurityContact
from portal.model.portal import Portal


def written(portal: Portal, **fields: object) -> str | None:
    organisation: Organisation = portal.organisation.model_copy(update=fields)
    files = security_contact(replace(portal, organisation=organisation))
    return files[PATH].decode() if files else None


def test_no_contact_is_invented(portal: Portal) -> None:
    assert written(portal, security=None) is None


def test_what_is_named_is_written_with_its_day(portal: Portal) -> None:
    mail = SecurityContact(contact="sikkerhed@example.org", expires="2027-03-01")
    assert written(portal, security=mail, site_url="https://example.org/portal/", languages=("da",)) == (
        "Contact: mailto:sikkerhed@example.org\n"
        "Expires: 2027-03-01T00:00:00Z\n"
        "Preferred-Languages: da, en\n"
        "Canonical: https://example.org/portal/.well-known/security.txt\n"
    )
    form = SecurityContact(contact="https://example.org/fejl", expires="2027-03-01")
    text = written(portal, security=form, site_url=None)
    assert text is not None
    assert text.startswith("Contact: https://example.org/fejl\n")
    assert "Canonical" not in text
    assert form.expires == date(2027, 3, 1)
