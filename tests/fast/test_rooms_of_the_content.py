"""The rooms that are drawn: enough to tap, not too much, and what is dangerous is nobody's to mend."""

import re

import pytest

from portal.addresses import address
from portal.model.portal import Portal
from portal.model.vocabulary import Level
from portal.pages.page import Page, Site

DRAWN = ("koekken", "bad", "stue", "entre", "altan", "kaelder", "faelles", "opgang", "udeareal", "hele-boligen")
MAINS = ("gas", "eltavle", "vandroer", "varmeanlaeg")


@pytest.fixture(scope="module")
def portal(compiled: Site) -> Portal:
    return compiled.portal


@pytest.fixture(scope="module")
def pages(compiled: Site) -> dict[str, Page]:
    return {page.address: page for page in compiled.pages}


def test_the_rooms_of_a_home_and_around_it_are_drawn(portal: Portal) -> None:
    drawn = {room.id: len(room.things) for room in portal.rooms.values() if room.things}
    assert set(DRAWN) <= set(drawn)
    assert {room: things for room, things in drawn.items() if not 8 <= things <= 14} == {}


def test_gas_current_water_and_heat_are_called_in_and_never_mended(portal: Portal, pages: dict[str, Page]) -> None:
    seen = set()
    for room in portal.rooms.values():
        for thing in room.things:
            if thing.item in MAINS:
                html = pages[address.room(room.id)].html
                line = re.search(rf'<li data-item="{thing.item}".*?</li>', html, re.DOTALL)[0]
                assert 'data-performs="department"' in line
                assert f'data-urgency="{Level.NOW.value}"' in line
                seen.add(thing.item)
    assert seen == set(MAINS)


def test_danger_is_before_the_drawing(pages: dict[str, Page]) -> None:
    for room in DRAWN:
        html = pages[address.room(room)].html
        assert 0 < html.index('href="tel:112"') < html.index('href="../../fare/"') < html.index("bv-scene")
