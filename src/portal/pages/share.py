"""The box »Del« of a guide or an item: short address, QR code to download, and a message to paste."""

from markupsafe import Markup

from portal.addresses import short
from portal.model.portal import Portal
from portal.pages.templates import render, trusted
from portal.texts import texts


def share_box(title: str, brief: str, here: str, portal: Portal) -> Markup:
    """The box for the page at `here`, whose short address is `brief`; `url`s in it are relative to the page."""
    words, site_url = texts().notices.share, portal.organisation.site_url or ""
    address = short.as_printed(brief, site_url)
    lines = (words.text.format(title=title, address=address), words.sign.format(name=portal.organisation.name))
    box = render(
        "share.html",
        here,
        s=words,
        title=title,
        brief=brief,
        printed=address,
        message="\n".join(lines),
        site_url=site_url,
    )
    return trusted(box)
