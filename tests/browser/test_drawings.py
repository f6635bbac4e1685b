"""The guides' drawings as a browser draws them: no text out of its frame."""

from pathlib import Path

from playwright.sync_api import Page

from portal.pages.page import Site

TEXTS_OUT_OF_FRAME = """
svgs => svgs.flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")]
    .map(text => [text.textContent, text.getBoundingClientRect()])
    .filter(([, box]) => box.left < frame.left || box.right > frame.right
      || box.top < frame.top || box.bottom > frame.bottom)
    .map(([words]) => `${svg.dataset.file}: ${words}`);
})
"""


def test_no_label_runs_out_of_its_frame(page: Page, compiled: Site) -> None:
    pictures = compiled.portal.pictures.items()
    drawings = {Path(path).name: data.decode() for path, data in pictures if path.endswith(".svg")}
    shown = (
        f'<div style="width:480px">{text.replace("<svg ", f"<svg data-file={name} ", 1)}</div>'
        for name, text in drawings.items()
    )
    page.set_content(f"<!doctype html><meta charset=utf-8><title>x</title>{''.join(shown)}")
    assert page.locator("svg").count() == len(drawings)
    assert page.locator("svg").evaluate_all(TEXTS_OUT_OF_FRAME) == []
