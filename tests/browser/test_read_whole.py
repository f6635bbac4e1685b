"""On the narrowest phones no word ends in the middle because its box does: every page type, with and without a department, and
with a dwelling type beside its name.
"""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.page_types import PAGE_TYPES

WIDTHS = (320, 360, 390)
MORE = (
    *("/fare/", "/fare/#brand", "/opslag/", "/designsystem/", "/nettet/", "/beredskabet/arbejde/besoeg/"),
    *(
        "/find/?q=det+lugter+af+gas",
        "/find/?q=hvad+koster+en+is",
        "/find/?q=naboen+larmer",
        "/hvem-ordner-hvad/vandlaas/",
    ),
)
MINE = (
    *(
        PAGE_TYPES[name]
        for name in ("front", "find-answer", "item-a-or-b", "item-acute", "room", "department-table", "guide")
    ),
    *("/find/?q=hvad+koster+en+is", "/find/?q=naboen+larmer", "/hvem-ordner-hvad/vandlaas/"),
)
"""Where a chosen department's answers are put in."""
CUT = """() => {
  const cuts = (value) => value === 'hidden' || value === 'clip';
  const boxes = new Map(), found = [];
  const read = (box) => {
    const style = getComputedStyle(box), edge = box.getBoundingClientRect();
    return {
      edge, isTiny: edge.width <= 2 && edge.height <= 2, cutsX: cuts(style.overflowX), cutsY: cuts(style.overflowY),
      isButton: box.matches('.bv-button, .bv-role, .bv-urgency, .bv-tag, button') && style.display !== 'inline',
      isShort: (style.textOverflow === 'ellipsis' && box.scrollWidth > box.clientWidth + 1)
        || (style.webkitLineClamp !== 'none' && box.scrollHeight > box.clientHeight + 1),
    };
  };
  const once = (box) => boxes.get(box) ?? boxes.set(box, read(box)).get(box);
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const owner = text.parentElement;
    if (!text.data.trim() || owner.closest('svg, option, script, template') || !owner.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const lines = [...range.getClientRects()].filter((line) => line.width > 1 && line.height > 1);
    for (let box = owner; box && box !== document.body; box = box.parentElement) {
      const { edge, isTiny, cutsX, cutsY, isButton, isShort } = once(box);
      if (isTiny) break;
      const isCut = lines.some((line) => {
        const outX = Math.max(edge.left - line.left, line.right - edge.right);
        const outY = Math.max(edge.top - line.top, line.bottom - edge.bottom);
        const isSeenX = line.left < edge.right - 1 && line.right > edge.left + 1;
        const isSeen = isSeenX && line.top < edge.bottom - 3 && line.bottom > edge.top + 3;
        return isSeen && (((isButton || cutsX) && outX > 1) || (cutsY && outY > line.height / 3));
      });
      if (isCut || isShort) {
        found.push(`${box.localName}.${box.className}: ${box.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60)}`);
        break;
      }
    }
  }
  for (const field of document.querySelectorAll('input[placeholder]')) {
    if (!field.checkVisibility() || field.value) continue;
    field.style.fontSize = getComputedStyle(field, '::placeholder').fontSize;
    field.value = field.placeholder;
    if (field.scrollWidth > field.clientWidth) found.push(`input: ${field.placeholder}`);
    field.value = field.style.fontSize = '';
  }
  return [...new Set(found)];
}"""
"""Boxes that show a part of a line of text: what is wholly in sight or wholly out of it is meant so."""


@pytest.mark.parametrize(
    ("department", "kind", "places"),
    [
        ("", "", (*PAGE_TYPES.values(), *MORE)),
        ("eksempelparken", "", MINE),
        ("eksempelparken", "raekkehus", (*MINE, PAGE_TYPES["house-rules"], "/fare/", "/404.html")),
    ],
)
def test_no_words_are_cut_by_their_box(
    new_page: Callable[..., Page], site_url: str, department: str, kind: str, places: tuple[str, ...]
) -> None:
    page = new_page(viewport={"width": 320, "height": 800}, reduced_motion="reduce")
    if department:
        kept = json.dumps({"slug": department, "kind": kind, "name": "", "places": ""})
        page.add_init_script(f"localStorage.setItem('portal-department', {json.dumps(kept)})")
    found = []
    for place in places:
        page.goto(site_url + place)
        page.wait_for_load_state("networkidle")
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            found += [(place, width, words) for words in page.evaluate(CUT)]
    assert found == []


BROKEN_WORDS = """() => {
  const name = document.querySelector('[data-chooser-name]'), words = name.textContent.matchAll(/\\S+/g), range = new Range();
  return [...words].filter((word) => {
    range.setStart(name.firstChild, word.index);
    range.setEnd(name.firstChild, word.index + word[0].length);
    return range.getClientRects().length !== 1;
  }).map((word) => word[0]);
}"""
"""Words of the department's name in the header that begin on one line and end on the next."""
SIXTY = "Boligforeningen Bakkegårdens afdeling ved Søndre Ringvej 12b"


@pytest.mark.parametrize("width", [320, 360])
def test_a_departments_name_is_never_broken_within_a_word(
    new_page: Callable[..., Page], site_url: str, width: int
) -> None:
    """Of an example with fourteen letters, and of a name with sixty; a word that is wider than half of the screen must break."""
    page = new_page(viewport={"width": width, "height": 640})
    page.goto(f"{site_url}/hvem-ordner-hvad/?afdeling=eksempelparken")
    name = page.locator("[data-chooser-name]")
    expect(name).to_contain_text("Eksempelparken")
    assert page.evaluate(BROKEN_WORDS) == []
    name.evaluate("(name, words) => { name.textContent = words; }", SIXTY)
    assert len(SIXTY) == 60 and page.evaluate(BROKEN_WORDS) == []
    assert page.locator(".bv-header").bounding_box()["height"] <= 96
    name.evaluate("(name, words) => { name.textContent = words; }", "Aa" * 30)
    assert page.evaluate(BROKEN_WORDS) == ["Aa" * 30]
    assert page.locator(".bv-header").bounding_box()["height"] <= 96
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_what_is_cut_is_found(new_page: Callable[..., Page], site_url: str) -> None:
    """A box for half a line, one that ends in dots, and a button whose word sticks out."""
    page = new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{site_url}/privatliv/")
    boxes = {
        "half a line": "overflow: hidden; display: block; min-height: 0; padding: 0; height: 0.6em",
        "ends in dots": "overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 4em",
        "sticks out": "display: flex; width: 2em; white-space: nowrap; overflow-wrap: normal",
    }
    for words, style in boxes.items():
        page.evaluate(
            """([words, style]) => {
              const box = document.createElement('div');
              box.className = 'bv-button';
              box.style.cssText = style;
              box.textContent = words;
              document.querySelector('article').append(box);
            }""",
            [words, style],
        )
    assert [one.split(": ")[1] for one in page.evaluate(CUT)] == list(boxes)
