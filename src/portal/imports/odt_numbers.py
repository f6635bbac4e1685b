"""The numbers that LibreOffice counts by itself, of headings and lists."""

from xml.etree.ElementTree import Element

from portal.imports.whole_number import whole_number
from portal.imports.word_numbers import counted

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FORMATS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}


class ListNumbers:
    """The lists of a document; it counts on, so points are asked in their order."""

    def __init__(self, content: Element, styles: Element | None) -> None:
        roots = [content, *([styles] if styles is not None else [])]
        self._styles = {
            one.get(f"{STYLE}name"): _levels(one) for root in roots for one in root.iter(f"{TEXT}list-style")
        }
        outline = [one for root in roots for one in root.iter(f"{TEXT}outline-style")]
        self._styles[""] = _levels(outline[0]) if outline else {}
        self._counts: dict[str | None, dict[int, int]] = {}

    def counts(self, style: str | None, level: int) -> bool:
        """Whether the points of a list have numbers and no bullets."""
        return level in self._styles.get(style, {})

    def of_heading(self, level: int) -> str:
        """The number before a heading; empty when headings have none."""
        return self.of_point("", level)

    def of_point(self, style: str | None, level: int) -> str:
        """The number before a point of a list; empty when it has a bullet."""
        levels = self._styles.get(style, {})
        if level not in levels:
            return ""
        counts = self._counts.setdefault(style, {})
        counts[level] = counts.get(level, 0) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        form, prefix, suffix, shown = levels[level]
        first = max(1, level - shown + 1)
        parts = [counted(counts.get(one, 1), levels[one][0]) for one in range(first, level + 1) if one in levels]
        return f"{prefix}{'.'.join(parts)}{suffix}".strip() if form else ""


def _levels(style: Element) -> dict[int, tuple[str, str, str, int]]:
    found = {}
    for one in style:
        form = one.get(f"{STYLE}num-format") or ""
        if one.tag.rpartition("}")[2] in ("list-level-style-number", "outline-level-style") and form:
            shown = whole_number(one.get(f"{TEXT}display-levels"))
            prefix, suffix = one.get(f"{STYLE}num-prefix") or "", one.get(f"{STYLE}num-suffix") or ""
            found[whole_number(one.get(f"{TEXT}level"))] = (FORMATS.get(form, "decimal"), prefix, suffix, shown)
    return found
