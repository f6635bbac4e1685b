"""The product names no organisation and no team of one, and an organisation's colours can be read."""

import re

import pytest
from pydantic import ValidationError

from portal.model.colours import Colours, contrast
from portal.publish.own_colours import own_colours
from projects import ROOT

TEXTS = (".py", ".html", ".js", ".css", ".yml", ".ftl", ".typ", ".md", ".svg", ".ts", ".mjs")
GOOD = {"action": "#0a5560", "action_night": "#7fd4dd", "band": "#12304f", "band_night": "#0a1219"}


def test_the_product_does_not_name_the_organisation() -> None:
    files = [path for room in ("src", "hooks") for path in (ROOT / room).rglob("*") if path.suffix in TEXTS]
    assert len(files) > 150
    named = re.compile(r"bo.?vita|beredskab", re.IGNORECASE)
    assert [str(path.relative_to(ROOT)) for path in files if named.search(path.read_text("utf-8"))] == []


@pytest.mark.parametrize("field", sorted(GOOD))
def test_a_colour_that_can_not_be_read_is_refused_with_its_contrast(field: str) -> None:
    grey = "#808080"
    with pytest.raises(ValidationError, match="Kontrasten mod"):
        Colours.model_validate({**GOOD, field: grey})


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_without_colours_of_its_own_the_sheet_is_the_themes() -> None:
    assert own_colours(None) == ""


def test_the_mixed_colours_can_be_read_where_the_theme_uses_them() -> None:
    lines = dict(
        re.findall(r"--bv-([a-z-]+): light-dark\((#[0-9a-f]{6}, #[0-9a-f]{6})\)", own_colours(Colours(**GOOD)))
    )
    day, night = zip(*(lines[name].split(", ") for name in ("action-strong", "action-tint")), strict=True)
    assert contrast(*day) >= 4.5
    assert contrast(*night) >= 4.5
