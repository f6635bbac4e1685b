"""Between a phone and a desk: labels beside their words, and no row that is half empty."""

import pytest
from playwright.sync_api import Page

TABLET = {"width": 768, "height": 1024}
GLUED = """() => {
  const all = [...document.querySelectorAll('.bv-table td[data-label]:not(.bv-wide-cell)')];
  const cells = all.filter((cell) => cell.checkVisibility());
  const rooms = cells.map((cell) => {
    const words = document.createRange();
    words.selectNodeContents(cell);
    const lines = [...words.getClientRects()].filter((line) => line.width > 1);
    return lines.length ? Math.min(...lines.map((line) => line.left)) - cell.getBoundingClientRect().left : Infinity;
  });
  const names = cells.map((cell) => {
    const { fontSize, fontFamily } = getComputedStyle(cell, '::before'), name = document.createElement('span');
    Object.assign(name.style, { position: 'absolute', whiteSpace: 'nowrap', fontSize, fontFamily });
    name.textContent = cell.dataset.label;
    return name;
  });
  names.forEach((name, n) => cells[n].append(name));
  const widths = names.map((name) => name.getBoundingClientRect().width);
  names.forEach((name) => name.remove());
  return cells.filter((_, n) => rooms[n] < widths[n] + 4).map((cell) => cell.closest('tr').id);
}"""
"""Rows where the column's name, which a narrow screen puts before the words, has no room before them."""
HALF_EMPTY = """(lists) => [...document.querySelectorAll(lists)].filter((list) => list.checkVisibility()).flatMap((list) => {
  const boxes = [...list.children].filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect());
  const room = list.clientWidth, last = boxes.filter((box) => box.top >= boxes.at(-1).top - 1);
  const filled = last.reduce((sum, box) => sum + box.width, 0);
  return boxes.length === 3 && filled < room * 0.75 ? [`${list.className}: ${Math.round(filled)} of ${room}`] : [];
})"""
"""Lists of three whose last row is half empty."""


@pytest.fixture
def page(same_page: Page) -> Page:
    same_page.set_viewport_size(TABLET)
    return same_page


@pytest.mark.parametrize("path", ["/hvem-ordner-hvad/", "/afdelinger/eksempelgaarden/hvem-ordner-hvad/"])
def test_the_name_of_a_column_stands_before_its_words(page: Page, site_url: str, path: str) -> None:
    page.goto(site_url + path)
    assert page.locator(".bv-table td[data-label]:visible").count() > 100
    assert page.evaluate(GLUED) == []
    cells = page.locator(".bv-table td[data-label]:not(.bv-wide-cell)")
    cells.evaluate_all("all => all.forEach((one) => { one.style.paddingInlineStart = 0; })")
    assert page.evaluate(GLUED), "glued ones are seen"


@pytest.mark.parametrize("path", ["/afdelinger/eksempelgaarden/", "/vejledninger/stoppet-afloeb/"])
@pytest.mark.parametrize("width", [768, 900, 1300])
def test_three_beside_each_other_fill_their_rows(page: Page, site_url: str, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 1024})
    page.goto(site_url + path)
    assert page.evaluate(HALF_EMPTY, ".bv-ways, .bv-guide-before") == []
