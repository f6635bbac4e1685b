"""The theme's sheets: each in a layer, three breakpoints by name, no weight by tricks, and no rule for what no page has."""

import re
from functools import cache

from portal.model.colours import Colours
from portal.pages.design_system import colour_pairs
from portal.publish.styles import LAYERS, base_theme_style, joined_styles
from portal.publish.theme_files import SHEETS, style
from projects import ROOT

THEME = ROOT / "src" / "portal" / "theme"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
MEDIA = re.compile(r"@media ([^{]*)")
WIDTH = re.compile(r"\((?:min-|max-)?width")
VALUE = re.compile(r"@custom-media --[\w-]+ \(\w+-width: ([\d.]+)rem\);")
ASKED = re.compile(r"matchMedia\(\"(\([a-z]+-width: [^\"]*)\"\)")
MOST_IMPORTANT = 5
IMPORTANT = re.compile(r"!\s*important[^\n]*")
NAME = re.compile(r"\.(bv-[\w-]+)|\[(data-[\w-]+)")


def test_every_class_and_attribute_of_a_sheet_is_used() -> None:
    """Named in a template, a script or the code that writes pages; else the rule is dead, by file and line."""
    sources = [file for kind in ("py", "html", "js") for file in (ROOT / "src").rglob(f"*.{kind}")]
    used = "\n".join(file.read_text("utf-8") for file in sources)
    assert [place for place, name in _names() if not _is_used(name, used)] == []


def test_every_sheet_is_in_one_layer() -> None:
    """None is left out of the joined sheet, none comes twice, and the layers come in the order that is declared first."""
    files = sorted(file.stem for file in (THEME / "css").glob("*.css"))
    assert sorted(name for names in SHEETS.values() for name in names) == files
    assert ("material", *SHEETS) == LAYERS


def test_no_rule_of_the_joined_sheet_is_outside_a_layer() -> None:
    assert _outermost(style(None)[1].decode()) == [
        f"@layer {','.join(LAYERS)};",
        *(f"@layer {layer}{{" for layer in SHEETS),
    ]


def test_the_base_themes_sheet_is_whole_in_the_lowest_layer() -> None:
    path, content = base_theme_style('@charset "UTF-8";a{color:red}')
    assert content.decode() == '@charset "UTF-8";@layer material {\na{color:red}\n}\n'
    assert re.fullmatch(r"css/material\.[0-9a-f]{8}\.css", path)


def test_a_breakpoint_has_a_name_and_its_value_is_written_where_it_is_named() -> None:
    sheet = """@custom-media --wide (min-width: 9rem);
@media print and (--wide) { a { top: 0; } }
@media (not (--wide)) { a { top: 1px; } }"""
    joined = joined_styles({"parts": [sheet]})[1].decode()
    assert "@media print and (min-width: 9rem){" in joined
    assert "@media (max-width: 8.99rem){" in joined
    assert "--wide" not in joined


def test_two_colours_are_written_so_that_phones_without_light_dark_have_both() -> None:
    sheet = "a { color: light-dark(transparent, var(--x)); }\nb { color-scheme: dark; }\nc { color-scheme: light; }"
    joined = joined_styles({"parts": [sheet]})[1].decode()
    assert "color:var(--bv-day,transparent) var(--bv-night,var(--x))" in joined
    assert "color-scheme:dark;--bv-day: ;--bv-night:initial}" in joined
    assert "color-scheme:light;--bv-day:initial;--bv-night: }" in joined
    assert (
        "light-dark("
        not in style(Colours(action="#6b1d5c", action_night="#f0b6e4", band="#3d0f34", band_night="#1a0716"))[
            1
        ].decode()
    )


def test_a_sheet_is_sent_without_comments_and_blanks_that_mean_nothing() -> None:
    sheet = """/* Why. */\n.a > .b :not(.c) {\n  width: calc(1rem + 2 * var(--x));\n  content: "a  b";\n}\n"""
    joined = joined_styles({"parts": [sheet]})[1].decode()
    assert joined.endswith('@layer parts{.a > .b :not(.c){width:calc(1rem + 2 * var(--x));content:"a  b"}}\n')
    texts = [text for name in _all_names() for text in re.findall(r'"[^"\n]*"', _sheet(name))]
    assert texts
    assert [text for text in texts if re.search(r"[{};]|,\s|: ", text)] == [], "a text would be sent without its blanks"


def test_a_box_with_a_scheme_of_its_own_has_the_colours_anew() -> None:
    """They are worked out where they stand: below a box that only turns its scheme they would stay the page's."""
    boxes = re.findall(r"^(\.[\w-]+) \{ color-scheme: \w+; \}", _sheet("design"), re.MULTILINE)
    assert boxes == [".bv-day", ".bv-night"]
    assert f":root, {', '.join(boxes)} {{\n  --bv-paper" in re.sub(r"\n\s*\n", "\n", _sheet("tokens"))


def test_three_breakpoints_have_names_and_no_sheet_writes_a_width() -> None:
    assert VALUE.findall(_sheet("tokens")) == ["22", "48", "62"], "one name for each"
    assert [(name, media) for name, media in _medias() if WIDTH.search(media)] == []
    whole = style(None)[1].decode()
    assert "--" not in "".join(MEDIA.findall(whole)), "a name without a value"
    asked = [width for file in THEME.rglob("*.js") for width in ASKED.findall(file.read_text("utf-8"))]
    assert asked and [width for width in asked if width not in whole] == [], "a script asks for another width"


def test_letters_have_the_sizes_of_the_scale() -> None:
    """Seven names in tokens.css; 1em leaves a size as it is. Paper has points, the notice's preview its own."""
    written = re.compile(r"font-size: (?:[\d.]+(?:rem|em)\b|clamp)(?<!: 1em)")
    screens = [name for name in _all_names() if not name.startswith(("print", "paper", "tokens"))]
    assert [(name, found) for name in screens for found in written.findall(_sheet(name))] == []


def test_words_are_read_on_their_ground() -> None:
    """AA of WCAG 2.2 by day and by night, for every pair that /designsystem/ shows."""
    pairs = colour_pairs(_sheet("tokens"))
    assert [pair for pair in pairs if min(pair[2:]) < 4.5] == []
    assert len(pairs) > 10


def test_important_is_rare_and_says_why() -> None:
    found = [(name, line) for name in _all_names() for line in IMPORTANT.findall(_raw(name))]
    assert len(found) <= MOST_IMPORTANT
    assert [(name, line) for name, line in found if "/*" not in line] == []


def test_no_selector_has_weight_by_a_trick() -> None:
    """What every element matches, or a class named twice, only adds weight; a layer says the order in the open."""
    trick = re.compile(r":nth-child\(n\)|:not\(#|:not\(\[class\]\)|(\.[\w-]+)\1(?![\w-])")
    assert [(name, found.group()) for name in _all_names() for found in trick.finditer(_sheet(name))] == []


def _outermost(text: str) -> list[str]:
    """What opens a block or ends a statement outside every block."""
    depth, found = 0, []
    for part in re.findall(r"[^{};]*[{};]", text.strip()):
        if depth == 0:
            found.append(part)
        depth += {"{": 1, "}": -1}.get(part[-1], 0)
    return found


def _medias() -> list[tuple[str, str]]:
    return [(name, media) for name in _all_names() for media in MEDIA.findall(_sheet(name))]


def _all_names() -> list[str]:
    return [name for names in SHEETS.values() for name in names]


def _raw(name: str) -> str:
    return (THEME / "css" / f"{name}.css").read_text("utf-8")


def _sheet(name: str) -> str:
    return _without_comments(_raw(name))


def _names() -> list[tuple[str, str]]:
    return [
        (f"{sheet.name}:{number}: {name}", name)
        for sheet in sorted((THEME / "css").glob("*.css"))
        for number, line in enumerate(_without_comments(sheet.read_text("utf-8")).split("\n"), 1)
        for name in map("".join, NAME.findall(line))
    ]


def _without_comments(text: str) -> str:
    return COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), text)


@cache
def _is_used(name: str, used: str) -> bool:
    in_scripts = "dataset." + re.sub(r"-(\w)", lambda part: part.group(1).upper(), name.removeprefix("data-"))
    return any(re.search(re.escape(word) + r"(?![\w-])", used) for word in (name, in_scripts))


def test_the_base_themes_icons_are_left_out() -> None:
    """No page shows one, and they are an eighth of the sheet; all else stays."""
    _, content = base_theme_style(
        ":root{--md-tag-icon:url(\"data:image/svg+xml,<svg d='a;b'/>\");--md-size:1px}a{color:red}"
    )
    assert content.decode().endswith(":root{--md-size:1px}a{color:red}\n}\n")
