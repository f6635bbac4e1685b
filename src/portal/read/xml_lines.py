"""XML → elements that know the line and column they begin on."""

from xml.etree.ElementTree import Element

from defusedxml.ElementTree import DefusedXMLParser


class _Parser(DefusedXMLParser):
    """defusedxml's parser, built on the one of Python itself, whose elements take attributes of our own."""

    def _start(self, tag: str, attributes: list[str]) -> Element:
        element = super()._start(tag, attributes)
        element.line, element.column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1
        return element


def read_xml(text: str) -> Element:
    """The root element; every element has `line` and `column`, both from 1.

    Raises xml.etree's ParseError (its `position` says where) and defusedxml's DefusedXmlException for a DOCTYPE.
    """
    parser = _Parser(forbid_dtd=True)
    parser.feed(text)
    return parser.close()
