"""The box »Del« of a guide or an item: short address, QR code to download, and a message to paste."""

from collections.abc import Callable

from markupsafe import Markup

from portal.addresses import short
from portal.model.portal import Portal
from portal.pages.templates import render, trusted
from portal.texts.catalogue import Catalogue

CHOSEN = "{department}"
"""Stands where theme/js/share.js writes the short name of the department that is chosen."""


def share_box(title: str, address_for: Callable[[str | None], str], here: str, portal: Portal, t: Catalogue) -> Markup:
    """The box for the page at `here`. `address_for` gives its short address for a department, or for everybody."""
    brief = address_for(None)
    site_url = portal.organisation.site_url or ""
    address = short.as_printed(brief, site_url)
    lines = (
        t("notices-share-text", title=title, address=address),
        t("notices-share-sign", name=portal.organisation.name),
    )
    box = render(
        "share.html",
        here,
        t,
        title=title,
        brief=brief,
        chosen=address_for(CHOSEN),
        printed=address,
        message="\n".join(lines),
        site_url=site_url,
    )
    return trusted(box)
