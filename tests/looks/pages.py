"""One page of every type that is looked at, by the name of its contact sheet: those of the browser tests, and those that only
eyes judge."""

from browser.page_types import PAGE_TYPES

LOOKED_AT = {
    **PAGE_TYPES,
    "front-mine": "/?afdeling=eksempelparken",
    "find-danger": "/find/?q=det%20lugter%20af%20gas",
    "find-none": "/find/?q=hvad%20koster%20en%20is",
    "item": "/hvem-ordner-hvad/vandlaas/",
    "item-mine": "/hvem-ordner-hvad/snerydning/?afdeling=eksempelparken",
    "dangers": "/fare/",
    "danger-open": "/fare/#brand",
    "offline": "/offline.html",
    "net": "/nettet/",
    "design-system": "/designsystem/",
    "compose": "/opslag/?vejledning=stoppet-afloeb",
    "work": "/beredskabet/arbejde/",
    "visits": "/beredskabet/arbejde/besoeg/",
    "proposal": "/afdelinger/eksempelgaarden/forslag/",
    "survey": "/beredskabet/arbejde/tryghed/",
    "cases": "/beredskabet/arbejde/sager/",
    "interview": "/beredskabet/arbejde/analyse/",
}
"""Page type to its address on the site."""
