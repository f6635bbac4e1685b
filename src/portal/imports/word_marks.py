"""What Word does to its words that decides whether they are meant: struck through or hidden, by hand or by a style."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from portal.imports.word_numbers import W

MOST_STYLES = 12
"""A style is made from another one; a ring of them ends here."""
OFF = ("0", "false", "off")


class RunMarks:
    """The marks of the runs of a document. `styles` is where its styles are."""

    def __init__(self, document: Element, styles: Element | None) -> None:
        self._styles = {one.get(W + "styleId"): one for one in (styles.iter(W + "style") if styles is not None else ())}
        self._paragraphs = {run: found for found in document.iter(W + "p") for run in found.iter(W + "r")}

    def is_on(self, run: Element, name: str) -> bool:
        """Whether a run has a mark: its own word counts before that of its style, and that before its paragraph's."""
        paragraph = self._paragraphs.get(run)
        places = [run.find(f"{W}rPr"), *self._of_style(run, "rPr", "rStyle")]
        places += self._of_style(paragraph, "pPr", "pStyle") if paragraph is not None else []
        said = (found for one in places if one is not None and (found := one.find(W + name)) is not None)
        first = next(said, None)
        return first is not None and first.get(W + "val") not in OFF

    def _of_style(self, one: Element, properties: str, kind: str) -> Iterator[Element | None]:
        named = one.find(f"{W}{properties}/{W}{kind}")
        for _ in range(MOST_STYLES):
            style = self._styles.get(named.get(W + "val")) if named is not None else None
            if style is None:
                return
            yield style.find(f"{W}rPr")
            named = style.find(f"{W}basedOn")
