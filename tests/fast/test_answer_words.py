"""A tenant's page speaks to tenants: no file, no field and no command of the editors, no list of search words."""

import re

import pytest

from portal.addresses import address
from portal.model.vocabulary import Party, Role, role_of
from portal.pages.page import Page, Site

EDITORS = {address.EDITORS, "/data/"}
"""The handbook, and the open data for those who build on it."""
OF_EDITORS = re.compile(r"content/|docs/|\.ya?ml\b|organisation\.yml|make [a-z]+|portal [a-z]+ |Redaktøren")
TAG = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]+>", re.DOTALL)


def words(page: Page) -> str:
    return " ".join(TAG.sub(" ", page.html).split())


@pytest.fixture
def of_tenants(compiled: Site) -> list[Page]:
    return [page for page in compiled.pages if page.address not in EDITORS]


def test_no_page_of_an_item_shows_what_it_is_searched_by(compiled: Site) -> None:
    """»Hvor sikkert er svaret?« and thirteen search words were on each."""
    pages = {page.address: words(page) for page in compiled.pages if page.kind == "item"}
    assert [where for where, said in pages.items() if "Folk siger" in said or "Hvor sikkert" in said] == []
    for item in compiled.portal.items.values():
        assert ", ".join(item.also_called) not in pages[address.item(item.id)]


def test_no_item_names_a_file_or_a_command(of_tenants: list[Page]) -> None:
    kinds = ("item", "table", "guide", "front", "house-rules", "department")
    said = {page.address: OF_EDITORS.findall(words(page)) for page in of_tenants if page.kind in kinds}
    assert {where: found for where, found in said.items() if found} == {}


def test_the_word_beside_the_icon_is_the_answers_own(compiled: Site) -> None:
    """The chip »Afdelingen« was beside »Forsyningen gør det«."""
    for page in (page for page in compiled.pages if page.kind == "item"):
        for performs, chip in re.findall(
            r'data-performs="([\w-]+)"[^>]*>\s*(?:<h3>.*?</h3>\s*)?<p class="bv-verdict-line".*?</svg> ([^<]+)</span>',
            page.html,
            re.DOTALL,
        ):
            assert chip.strip() == compiled.texts.of("answer-performs", performs), page.address


@pytest.mark.parametrize("performs", [Party.UTILITY, Party.SUPPLIER, Party.MUNICIPALITY])
@pytest.mark.parametrize("pays", [Party.UTILITY, Party.TENANT, Party.DEPARTMENT])
def test_who_is_neither_tenant_nor_department_has_a_role_of_its_own(performs: Party, pays: Party) -> None:
    assert role_of(performs, pays) is Role.OTHERS


def test_the_heading_is_what_a_tenant_says(compiled: Site) -> None:
    """One of the item's own symptoms or words, not the name of a job."""
    by_item = {page.address: page.heading for page in compiled.pages if page.kind == "item"}
    assert by_item[address.item("vandlaas")] == "Vasken er stoppet"
    assert len(set(by_item.values())) == len(by_item)


def test_a_button_to_a_guide_says_so(compiled: Site) -> None:
    pages = [page for page in compiled.pages if page.kind == "item"]
    links = [link for page in pages for link in re.findall(r'<li data-guide="[^"]+"><a [^>]+>(.*?)</a>', page.html)]
    assert len(links) > 50
    assert {link for link in links if not link.startswith("<span>Vejledning:</span> ")} == set()
