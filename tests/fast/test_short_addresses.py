"""Short addresses of the site that ships, and the lines that make servers follow them."""

import re

import pytest

from portal.addresses import short
from portal.base.problems import Problems
from portal.ledger.files import rules
from portal.ledger.server_rules import SERVERS
from portal.ledger.short_addresses import check_short, short_addresses
from portal.pages.page import Site


@pytest.fixture(scope="module")
def shipped(compiled: Site) -> Site:
    """The site that ships."""
    return compiled


def test_short_addresses_are_ascii_short_and_lead_to_their_page(shipped: Site) -> None:
    pages = {page.address for page in shipped.pages}
    every = list(shipped.short)
    assert len(every) == len({one.address for one in every}) > 500
    for one in every:
        assert re.fullmatch(r"/[veh]/[a-z0-9/-]+/", one.address)
        assert len(one.address.rstrip("/")) <= short.LONGEST
        assert re.split(r"[?#]", one.target)[0] in pages


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


def test_two_names_that_come_out_the_same_are_told(shipped: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(short, "fitted", lambda name, longest: name[:4])
    problems = Problems()
    check_short(shipped.portal, list(short_addresses(shipped.portal)), problems)
    assert any("fører både til" in line for line in problems.lines())
