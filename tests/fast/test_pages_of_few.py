"""What a page that is made of few departments reads: the same as made of all."""

from portal.base.problems import Problems
from portal.pages.all_pages import links_of
from portal.pages.guides import guide_page
from portal.pages.house_rules import standard_house_rules_page
from portal.pages.items import item_page
from portal.pages.page import Site
from portal.pages.rooms import room_pages
from portal.pages.sections import OF_NO_DEPARTMENT
from portal.pages.written import written_page


def test_the_page_of_an_item_a_guide_and_a_text_names_every_department_that_it_has_to(compiled: Site) -> None:
    portal, t = compiled.portal, compiled.texts
    links, there = links_of(portal, Problems()), {page.address: page.html for page in compiled.pages}
    whole = [
        *(item_page(one, portal, t) for one in portal.items.values()),
        *(guide_page(one, portal, links, t) for one in portal.guides.values()),
        *(written_page(one, portal, links, compiled.catalogues) for one in portal.written_pages),
        *(make(portal, t) for make in OF_NO_DEPARTMENT.values()),
        *room_pages(portal, t),
        standard_house_rules_page(portal, links, t),
    ]
    assert [page.address for page in whole if not there[page.address].startswith(page.html)] == []
