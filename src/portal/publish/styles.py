"""The sheets of the theme → one sheet in layers: one request instead of one for each, and no rule wins by its weight alone."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence

LAYERS = ("material", "tokens", "base", "frame", "parts", "rhythm", "preferences", "print", "shown")
"""Each goes before those left of it, whatever the weight of a selector. The first holds the base theme's own sheet."""
BASE_THEME = LAYERS[0]
CHARSET = re.compile(r'^@charset "[^"]*";')
BASE_ICON = re.compile(r"""--md-[\w-]+:url\((?:"[^"]*"|'[^']*'|[^'")]*)\);?""")
"""A picture of the base theme in a variable: for its admonitions, tabs and search, which the portal's renderer never makes."""
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\n\s*")
AROUND = re.compile(r"(?<!:)\s*([{};])\s*|(?<=,)\s+")
LAST = re.compile(r";\}")
DECLARED = re.compile(r"(?<=[{;])([\w-]+): (?=[^;}])")
"""A declaration; the blank of an empty value stays, since phones from before 2021 take no value at all for none."""
PART = r"((?:[^(),]|\([^()]*\))+)"
LIGHT_DARK = re.compile(rf"light-dark\({PART}, {PART}\)")
SCHEME = re.compile(r"color-scheme: (light|dark);")
DAY, NIGHT = "--bv-day: initial; --bv-night: ;", "--bv-day: ; --bv-night: initial;"
"""Of two colours the one whose switch is nothing at all is taken: `initial` lets it speak, an empty value silences it."""
CUSTOM_MEDIA = re.compile(r"@custom-media (--[\w-]+) \((m\w\w-width): ([\d.]+)rem\);\s*")
LESS = 0.01
"""Rem: how far below a breakpoint the widest screen is that is not yet there."""


def joined_styles(sheets: Mapping[str, Sequence[str]], name: str = "portal") -> tuple[str, bytes]:
    """Layer → its sheets in their order, as (file name, content). The name carries the content's hash, so that a browser
    may keep the file for good and still sees a change at once.
    """
    whole = "\n".join(_layer(layer, map(_bare, texts)) for layer, texts in sheets.items())
    return _named(name, _light(f"@layer {', '.join(LAYERS)};\n{_for_old_phones(_with_breakpoints(whole))}"))


def base_theme_style(sheet: str) -> tuple[str, bytes]:
    """The base theme's sheet in its layer, without the icons that no page of ours shows, as (file name, content)."""
    sheet = BASE_ICON.sub("", sheet)
    charset = CHARSET.match(sheet)
    start = charset.end() if charset else 0
    return _named(BASE_THEME, f"{sheet[:start]}@layer {BASE_THEME} {{\n{sheet[start:]}\n}}\n")


def _layer(name: str, texts: Iterable[str]) -> str:
    return f"@layer {name} {{\n" + "\n".join(texts) + "\n}"


def _bare(sheet: str) -> str:
    return INDENT.sub("\n", COMMENT.sub("", sheet)).strip()


def _light(text: str) -> str:
    """Without blanks that mean nothing: less to fetch for everybody. No text in the sources has a sign of these."""
    return LAST.sub("}", DECLARED.sub(r"\1:", AROUND.sub(r"\1", text))) + "\n"


def _with_breakpoints(text: str) -> str:
    """The values of the named breakpoints where they are used: no browser knows @custom-media (Media Queries 5) yet."""
    for name, feature, width in CUSTOM_MEDIA.findall(text):
        if feature == "min-width":
            text = text.replace(f"(not ({name}))", f"(max-width: {float(width) - LESS:g}rem)")
        text = text.replace(f"({name})", f"({feature}: {width}rem)")
    return CUSTOM_MEDIA.sub("", text)


def _for_old_phones(text: str) -> str:
    """`light-dark()` by two custom properties, which each `color-scheme` sets: phones from before 2024 know no light-dark().
    It is written so for all, since what only old phones get would be seen by nobody who tests.
    """
    text = LIGHT_DARK.sub(r"var(--bv-day, \1) var(--bv-night, \2)", text)
    return SCHEME.sub(lambda rule: f"{rule.group()} {DAY if rule.group(1) == 'light' else NIGHT}", text)


def _named(name: str, text: str) -> tuple[str, bytes]:
    content = text.encode("utf-8")
    return f"css/{name}.{hashlib.sha256(content).hexdigest()[:8]}.css", content
