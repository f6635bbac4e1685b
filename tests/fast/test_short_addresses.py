"""Short addresses of the site that ships, and the lines that make servers follow them."""

import re
from html import unescape
from urllib.parse import urljoin

import pytest

from portal.addresses import short
from portal.base.problems import Problems
from portal.ledger.files import address_files, rules
from portal.ledger.server_rules import SERVERS
from portal.ledger.short_names import check_short
from portal.pages.page import Site


@pytest.fixture(scope="module")
def shipped(compiled: Site) -> Site:
    """The site that ships."""
    return compiled


def test_every_department_leads_to_each_guide_item_and_clause_in_forty_characters(shipped: Site) -> None:
    portal, pages = shipped.portal, shipped.addresses.pages
    for department in portal.departments.values():
        name, rows = department.short_name, rows_on_page(shipped, short.page(department.short_name))
        printed = [short.guide(one, name) for one in portal.guides] + [short.item(one, name) for one in portal.items]
        printed += [short.clause(one.id, name) for one in portal.house_rules_of(department).clauses]
        assert len(set(printed)) == len(printed) > 190
        for one in printed:
            assert re.fullmatch(r"/e/[a-z0-9-]+/#[a-z0-9.-]+", one)
            assert len(one) <= short.LONGEST
            page, anchor = re.fullmatch(
                r"([^?]+)\?afdeling=" + department.slug + "(?:#(.+))?", rows[one.split("#")[1]]
            ).groups()
            assert anchor is None or anchor in pages[page].anchors


def test_a_row_leads_where_its_name_says(shipped: Site) -> None:
    rows = rows_on_page(shipped, "/e/gaarden/")
    assert rows["luft-ud"] == "/vejledninger/luft-ud/?afdeling=eksempelgaarden"
    assert rows["e.vandlaas"] == "/hvem-ordner-hvad/vandlaas/?afdeling=eksempelgaarden"
    assert rows["h.stoej"] == "/afdelinger/eksempelgaarden/husorden/?afdeling=eksempelgaarden#stoej"
    assert rows["e.altan"] != rows["h.altan"], "an item and a clause may have one name"


def test_short_addresses_for_everybody_lead_to_their_page(shipped: Site) -> None:
    every = list(shipped.short)
    assert len(every) == len({one.address for one in every}) > 150
    for one in every:
        assert re.fullmatch(r"/[ve]/[a-z0-9-]+/", one.address)
        assert one.target in shipped.addresses.pages


def test_files_grow_with_departments_and_with_items_but_not_with_their_product(shipped: Site) -> None:
    files = [name for name in address_files(shipped, "css/x.css") if name.endswith("index.html")]
    portal = shipped.portal
    assert len(files) == len(portal.guides) + len(portal.items) + len(portal.departments) + len(shipped.moved.pages)


def rows_on_page(site: Site, page: str) -> dict[str, str]:
    """The anchors of a short page and where each leads, as addresses of the site."""
    html = address_files(site, "css/x.css")[f"{page.strip('/')}/index.html"].decode()
    rows = re.findall(r'<li id="([^"]+)"[^>]*><a[^>]* href="([^"]+)">', html)
    return {anchor: urljoin(page, unescape(href)) for anchor, href in rows}


def test_long_names_are_cut_and_stay_apart() -> None:
    names = [f"boligafdelingen-paa-den-anden-side-af-vejen-{number}" for number in range(300)]
    cut = [short.fitted(name, short.LONGEST_NAME) for name in names]
    assert max(map(len, cut)) <= short.LONGEST_NAME
    assert len(set(cut)) == len(names)
    assert cut[0] == short.fitted(names[0], short.LONGEST_NAME)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in cut)


def test_lines_for_servers_lead_where_the_static_pages_lead(shipped: Site) -> None:
    """nginx's lines, applied as nginx does: the first that fits."""
    lines = [re.fullmatch(r'rewrite "(.+)" "(.+)" permanent;', line) for line in SERVERS["nginx"](rules(shipped))]
    for one in shipped.short:
        for asked in (one.address, one.address.rstrip("/")):
            found = next((line[2], match) for line in lines if (match := re.match(line[1], asked)))
            target, match = found
            assert target.replace("$1", match[1] if match.groups() else "") == one.target


def test_two_names_that_come_out_the_same_are_reported(shipped: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(short, "fitted", lambda name, longest: name[:4])
    problems = Problems()
    check_short(shipped.portal, problems)
    assert any("samme korte adresse" in line for line in problems.lines())
