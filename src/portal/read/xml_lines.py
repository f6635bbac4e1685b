"""XML → elements that know the line and column they begin on."""

from xml.etree.ElementTree import Element

from defusedxml.ElementTree import DefusedXMLParser

LINE, COLUMN = "line", "column"


class _Parser(DefusedXMLParser):
    """defusedxml's parser, built on the one of Python itself, whose elements take attributes of our own."""

    def _start(self, tag: str, attributes: list[str]) -> Element:
        element: Element = super()._start(tag, attributes)  # type: ignore[misc]  # of Python's own parser, untyped
        setattr(element, LINE, self.parser.CurrentLineNumber)
        setattr(element, COLUMN, self.parser.CurrentColumnNumber + 1)
        return element


def read_xml(text: str) -> Element:
    """The root element; `position_of` says where each one begins.

    Raises xml.etree's ParseError (its `position` says where) and defusedxml's DefusedXmlException for a DOCTYPE.
    """
    parser = _Parser(forbid_dtd=True)
    parser.feed(text)
    root: Element = parser.close()
    return root


def position_of(element: Element) -> tuple[int, int]:
    """The line and column, from 1, on which an element begins."""
    return getattr(element, LINE), getattr(element, COLUMN)
