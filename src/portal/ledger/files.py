"""The files that make addresses work on any server: small static pages, and lines for servers that can do better."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from markupsafe import escape

from portal.addresses import address, short
from portal.addresses.qr import qr_svg
from portal.addresses.short import Short
from portal.base.parts import Parts
from portal.ledger.short_pages import department_short_pages
from portal.model.portal import Portal
from portal.pages.page import Site
from portal.texts.catalogue import Catalogue

PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<script src="{script}"></script>
<meta http-equiv="refresh" content="0; url={target}">
<title>{title}</title>
</head>
<body>
<p>{words} <a href="{target}">{title}</a></p>
</body>
</html>
"""
"""Far smaller than a page of the site: it is only passed through. The script takes the place on the page along."""
SCRIPT = "/js/moved.js"


def address_files(site: Site, style: str, parts: Parts | None = None) -> dict[str, bytes]:
    """Every short address and every moved page as a static page, and `_redirects` for servers that read it.

    `style` is the path of the site's sheet, `parts` where the pages of departments are kept.
    """
    portal, current = site.portal, site.addresses
    files = {_file(one.address): _page(one.address, one.target, one.title, site.texts) for one in site.short}
    for old, goal in site.moved.pages:
        page = current.pages.get(goal.partition("#")[0])
        files[_file(old)] = _page(old, goal, page.title if page else portal.organisation.name, site.texts)
    departments = department_short_pages(portal, site.moved, current, style, site.texts, parts)
    files |= {_file(place): page for place, page in departments.items()}
    if portal.organisation.site_url:
        files |= _codes(portal, portal.organisation.site_url)
    files["_redirects"] = ("\n".join(f"{old} {new} 301" for old, new in rules(site)) + "\n").encode()
    return files


def _codes(portal: Portal, site_url: str) -> dict[str, bytes]:
    """A QR code to download beside the short address of every guide and item; a department's own are on its notices."""
    briefs = [short.guide(one) for one in portal.guides] + [short.item(one) for one in portal.items]
    return {f"{brief.lstrip('/')}qr.svg": qr_svg(short.absolute(brief, site_url)).encode() for brief in briefs}


def rules(site: Site) -> Iterator[tuple[str, str]]:
    """Lines for a server: moved pages, items and cut names one by one, then the guides by pattern (`:x` is one part).

    Items have no pattern, since departments lie beside them; theirs are pages that no server has to know. Where the site lies
    below a path, the server sees addresses without it, and a reader's browser is led to one that has it.
    """
    path = urlsplit(site.portal.organisation.site_url or "").path.rstrip("/")
    for old, goal in site.moved.pages:
        yield old, f"{path}{goal}"
    for one in site.short:
        if one.address.startswith(short.PLACES) or not _keeps_name(one):
            yield one.address, f"{path}{one.target}"
    yield f"{short.GUIDES}:x/", f"{path}{address.GUIDES}:x/"


def _keeps_name(one: Short) -> bool:
    """Whether the last part of the short address is in the full one."""
    return f"/{one.address.split('/')[2]}/" in one.target


def _file(place: str) -> str:
    """`/a/b/` → `a/b/index.html`; an address that names a file stays one."""
    path = place.lstrip("/")
    return path + "index.html" if path.endswith("/") or not path else path


def _page(old: str, goal: str, title: str, t: Catalogue) -> bytes:
    target, script = (escape(address.relative(old, place)) for place in (goal, SCRIPT))
    words = {"title": escape(title), "words": escape(t("site-moving")), "language": t.language}
    return PAGE.format(target=target, script=script, **words).encode()
