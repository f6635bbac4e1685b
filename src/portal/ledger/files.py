"""The files that make addresses work on any server: small static pages, and lines for servers that can do better."""

from collections.abc import Iterator
from functools import partial

from markupsafe import escape

from portal.addresses import address, short
from portal.addresses.qr import qr_svg
from portal.addresses.short import CLAUSE, GUIDE, ITEM, Short
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
<meta http-equiv="refresh" content="0; url={target}">
<title>{title}</title>
</head>
<body>
<p>{words} <a href="{target}">{title}</a></p>
</body>
</html>
"""
"""Far smaller than a page of the site: there may be ten thousand of them."""


def address_files(site: Site) -> dict[str, bytes]:
    """Every short address and every moved page as a static page, and `_redirects` for servers that read it."""
    portal = site.portal
    files = {_file(one.address): _page(one.address, one.target, one.title, site.texts) for one in site.short}
    titles = {page.address: page.title for page in site.pages}
    for old, goal in site.moved:
        files[_file(old)] = _page(old, goal, titles.get(goal.partition("#")[0], portal.organisation.name), site.texts)
    if portal.organisation.site_url:
        files |= _codes(portal, portal.organisation.site_url)
    files["_redirects"] = ("\n".join(f"{old} {new} 301" for old, new in rules(site)) + "\n").encode()
    return files


def _codes(portal: Portal, site_url: str) -> dict[str, bytes]:
    """A QR code to download beside the short address of every guide and item; a department's own stand on its notices."""
    briefs = [short.guide(one) for one in portal.guides] + [short.item(one) for one in portal.items]
    return {f"{brief.lstrip('/')}qr.svg": qr_svg(short.absolute(brief, site_url)).encode() for brief in briefs}


def rules(site: Site) -> Iterator[tuple[str, str]]:
    """Lines for a server: moved pages one by one, then short addresses by pattern (`:x` stands for one part)."""
    yield from site.moved
    yield from patterns(site)


def patterns(site: Site) -> Iterator[tuple[str, str]]:
    """The short addresses as a few patterns. Those with a cut name come first: a pattern can't know their full name."""
    cut = [one for one in site.short if not _keeps_name(one)]
    yield from ((one.address, one.target) for one in cut)
    full = {GUIDE: address.GUIDES, ITEM: address.TABLE}
    for department in site.portal.departments.values():
        chosen, name = partial(address.for_department, slug=department.slug), department.short_name
        for kind, start in full.items():
            yield f"/{kind}/{name}/:x/", chosen(f"{start}:x/")
        yield f"/{CLAUSE}/{name}/:x/", chosen(address.department_house_rules(department.slug, ":x"))
    for kind, start in full.items():
        yield f"/{kind}/:x/", f"{start}:x/"


def _keeps_name(one: Short) -> bool:
    """Whether the last part of the short address stands in the full one."""
    name = one.address.rstrip("/").rsplit("/", 1)[1]
    return f"/{name}/" in one.target or one.target.endswith(f"#{name}")


def _file(place: str) -> str:
    """`/a/b/` → `a/b/index.html`; an address that names a file stays one."""
    path = place.lstrip("/")
    return path + "index.html" if path.endswith("/") or not path else path


def _page(old: str, goal: str, title: str, t: Catalogue) -> bytes:
    target = escape(address.relative(old, goal))
    return PAGE.format(target=target, title=escape(title), words=escape(t("site-moving")), language=t.language).encode()
