"""The portal's own address on the web: content/organisation.yml says it, PORTAL_SITE_URL goes before."""

import os
import re
from urllib.parse import urlsplit

from portal.addresses.address import LOOPBACK
from portal.base.problems import Place, Problems, quote
from portal.model.organisation import Organisation

VARIABLE = "PORTAL_SITE_URL"
"""Set where the same content is published at several addresses: a trial, a preview, the site itself."""
FORM = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/-]*)?", re.ASCII)
UNKNOWN = (
    "content/organisation.yml: bemærk: Portalens adresse er ikke oplyst. Uden den er der ingen PDF-opslag og intet sitemap. "
    "Skriv den ved »site_url«."
)


def is_site_address(text: str) -> bool:
    """Whether a site can have it: https, or http on the own machine; no query, no user."""
    if not FORM.fullmatch(text):
        return False
    parts = urlsplit(text)
    return parts.scheme == "https" or parts.hostname in LOOPBACK


def with_address(organisation: Organisation, problems: Problems) -> Organisation:
    """The organisation with the address that goes before its own, where the environment holds one. What is wrong with
    either is reported.
    """
    given = os.environ.get(VARIABLE, "").strip()
    place = Place(VARIABLE) if given else organisation.place("site_url")
    address = given or organisation.site_url or ""
    if address and not is_site_address(address):
        problems.add(
            place, f"{quote(address)} er ikke en adresse på nettet. Skriv den som https://portal.example.org/."
        )
    return organisation.model_copy(update={"site_url": given}) if given else organisation
