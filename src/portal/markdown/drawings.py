"""A checked drawing → bytes written anew: what XML read is what a browser gets, whichever of its parsers reads it.

The raw file is never published. An XML reader and an HTML reader see different things in CDATA, comments, processing
instructions, entities and prefixes; here only elements, attributes and text are left, each escaped.
"""

from xml.etree.ElementTree import Element

NAMESPACE = "http://www.w3.org/2000/svg"
SVG = f"{{{NAMESPACE}}}"
ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def written_anew(root: Element) -> bytes:
    """The drawing as UTF-8 that means the same inside a page and as a file. Its depth was checked before."""
    parts: list[str] = []
    _write(root, parts, is_root=True)
    return "".join(parts).encode()


def _write(element: Element, parts: list[str], is_root: bool = False) -> None:
    name = element.tag.removeprefix(SVG)
    namespace = f' xmlns="{NAMESPACE}"' if is_root else ""
    attributes = "".join(f' {key}="{value.translate(ESCAPES)}"' for key, value in element.attrib.items())
    parts.append(f"<{name}{namespace}{attributes}")
    if len(element) or element.text:
        parts.append(f">{(element.text or '').translate(ESCAPES)}")
        for child in element:
            _write(child, parts)
            parts.append((child.tail or "").translate(ESCAPES))
        parts.append(f"</{name}>")
    else:
        parts.append("/>")
