"""From the compiled site to what a site generator needs of it."""

from collections.abc import Mapping
from dataclasses import replace

from portal.lookup.residents import offered_languages
from portal.model.organisation import MenuEntry
from portal.pages.page import Site
from portal.publish.fieldwork import fieldwork_style, scripts_of_pages
from portal.publish.frame import Frame, Way
from portal.publish.policy import FIELDWORK_HEAD
from portal.publish.theme_files import lookup_script, style


def framed(site: Site, offline: bool = False, beside: Mapping[str, bytes] | None = None) -> Frame:
    """The frame of a site; `beside` are the files that its generator writes, where nobody else does."""
    organisation, logo = site.portal.organisation, site.portal.logo
    return Frame(
        pages=tuple(replace(page) for page in site.pages),  # without what was worked out from each on the way
        language=site.portal.language,
        catalogues=site.catalogues,
        site_url=organisation.site_url,
        menu=_ways(organisation.menu),
        footer=_ways(organisation.footer),
        languages=tuple(offered_languages(site.portal)),
        logo=logo.decode() if logo else None,
        style=style(organisation.colours)[0],
        script=lookup_script()[0],
        addresses=frozenset(page.address for page in site.pages),
        fieldwork=scripts_of_pages() if organisation.fieldwork else {},
        fieldwork_policy=FIELDWORK_HEAD,
        fieldwork_style=fieldwork_style()[0] if organisation.fieldwork else "",
        offline=offline,
        beside=beside or {},
    )


def _ways(entries: tuple[MenuEntry, ...]) -> tuple[Way, ...]:
    return tuple(Way(entry.page, entry.title) for entry in entries)
