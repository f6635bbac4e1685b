"""The box »Del« of a guide or an item: short address, QR code to download, and a message to paste."""

from markupsafe import Markup

from portal.addresses import short
from portal.model.portal import Portal
from portal.pages.templates import render, trusted
from portal.texts.catalogue import Catalogue


def share_box(title: str, brief: str, here: str, portal: Portal, t: Catalogue) -> Markup:
    """The box for the page at `here`, whose short address is `brief`; `url`s in it are relative to the page."""
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
        printed=address,
        message="\n".join(lines),
        site_url=site_url,
    )
    return trusted(box)
