"""Where a fault in the site's safety is reported: `/.well-known/security.txt` (RFC 9116), for those who look for faults."""

from portal.addresses.short import absolute
from portal.model.portal import Portal

PATH = ".well-known/security.txt"


def security_contact(portal: Portal) -> dict[str, bytes]:
    """The file by its path on the site; none where the organisation names no contact, since we don't invent one."""
    named, site_url = portal.organisation.security, portal.organisation.site_url
    if not named:
        return {}
    contact = f"mailto:{named.contact}" if "@" in named.contact else named.contact
    languages = dict.fromkeys((*portal.organisation.languages, "en"))
    lines = [
        f"Contact: {contact}",
        f"Expires: {named.expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        *([f"Canonical: {absolute('/' + PATH, site_url)}"] if site_url else []),
    ]
    return {PATH: ("\n".join(lines) + "\n").encode()}
