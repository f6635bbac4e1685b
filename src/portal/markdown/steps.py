"""The numbered list under »Sådan gør du« of a guide: where it is, and each of its steps."""

import html
import re
from dataclasses import dataclass
from functools import partial
from xml.etree.ElementTree import Element

from markdown import Markdown

from portal.markdown.kept import Kept, Resolve
from portal.markdown.numbered import VALUE
from portal.markdown.prose import cleaned, new_reader, plain
from portal.markdown.waits import MARK as WAIT
from portal.markdown.ways import ways_in, with_ways

STEPS_HEADING = "## Sådan gør du"
PART = re.compile(r"\s*\[(?P<way>af|på|væk): (?P<part>[^\[\]\n]{1,60})\]")
"""A mark that a step takes a part off, puts it back, or takes it away for good; read by the check and never shown."""
OFF = "af"
AWAY = "væk"


@dataclass(frozen=True)
class StepProse:
    """One numbered step: its HTML without pictures, its plain text, its first picture with the words for it, and all.

    `parts` are what it takes off and puts back, as (way, part); `waits` how long it waits, as written; `ways` the
    numbers of the steps it sends the reader to.
    """

    html: str
    text: str
    picture: str | None
    picture_text: str
    pictures: tuple[str, ...] = ()
    parts: tuple[tuple[str, str], ...] = ()
    waits: tuple[str, ...] = ()
    ways: tuple[int, ...] = ()


def split_at_steps(body: str) -> tuple[str, str | None, str | None, int]:
    """The text before the steps, the steps, the text after them, and the heading's line (from 0) in the body."""
    lines = body.split("\n")
    start = next((n for n, line in enumerate(lines) if line.rstrip() == STEPS_HEADING), None)
    if start is None:
        return body, None, None, 0
    end = next((n for n in range(start + 1, len(lines)) if re.match(r"##\s", lines[n])), len(lines))
    return "\n".join(lines[:start]), "\n".join(lines[start + 1 : end]), "\n".join(lines[end:]), start


_KEPT: Kept[tuple[StepProse, ...] | None] = Kept()


def render_steps(text: str, resolve: Resolve) -> list[StepProse] | None:
    """The steps of a text that holds one ordered list and nothing else; None when it does not."""
    steps = _KEPT.made(text, resolve, partial(_rendered, text))
    return None if steps is None else list(steps)


def _rendered(text: str, resolve: Resolve) -> tuple[StepProse, ...] | None:
    markdown = new_reader(resolve)
    root = markdown.parser.parseDocument(text.split("\n")).getroot()
    if root is None or [child.tag for child in root] != ["ol"]:
        return None
    return tuple(_step(markdown, item) for item in root[0])


def _step(markdown: Markdown, item: Element) -> StepProse:
    """A step is rendered on its own, so that its picture can be laid out beside its text."""
    around = Element("ol")  # they read what is below the root, and the words of a step may be its own
    around.append(item)
    item.attrib.pop(VALUE, None)  # its number is its place among the steps
    for processor in markdown.treeprocessors:
        processor.run(around)  # each of ours changes the tree in place
    pictures = [(parent, image) for parent in item.iter() for image in list(parent) if image.tag == "img"]
    for parent, image in pictures:
        _take_out(parent, image)
    for paragraph in [
        child for child in item if child.tag == "p" and not len(child) and not (child.text or "").strip()
    ]:
        item.remove(paragraph)
    written = markdown.serializer(item)
    for after in markdown.postprocessors:
        written = str(after.run(written))
    clean = cleaned(written)
    clean = re.sub(r"^<li>|</li>$", "", clean.strip()).strip()
    parts = tuple((found["way"], html.unescape(found["part"])) for found in PART.finditer(clean))
    waits = tuple(html.unescape(found["time"]) for found in WAIT.finditer(clean))
    clean = WAIT.sub("", PART.sub("", clean))
    first = pictures[0][1] if pictures else None
    return StepProse(
        with_ways(clean),
        plain(clean),
        html.unescape(first.get("src", "")) if first is not None else None,
        html.unescape(first.get("alt", "")) if first is not None else "",
        tuple(html.unescape(one.get("src", "")) for _, one in pictures),
        parts,
        waits,
        ways_in(clean),
    )


def _take_out(parent: Element, child: Element) -> None:
    """Remove an element and keep the text behind it."""
    position = list(parent).index(child)
    if child.tail:
        if position:
            parent[position - 1].tail = (parent[position - 1].tail or "") + child.tail
        else:
            parent.text = (parent.text or "") + child.tail
    parent.remove(child)
