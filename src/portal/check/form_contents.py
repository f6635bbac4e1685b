"""What is in a PDF beside its pages' text: whatever acts, carries a file or is somebody's note, and the words in it."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NullObject

ACTS = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/AA", "/XFA")
"""What does something by itself, or carries another file, by a name of it."""
HARMLESS = ("/GoTo", "/Named")
"""Actions that only turn a page of the same file."""
WEB = ("http", "https", "mailto", "tel")
ON_PAPER = ("/Link", "/Widget", "/Popup")
"""What may lie over a page: a link and a field. Others are notes with a name and a day, or carry sound, film or files."""
SPOKEN = ("/Contents", "/V", "/DV", "/TU", "/T")
"""The words of a field or a link."""
MADE_WITH = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb")
"""What says who made a page or a picture in it, when and with what, and the page as it looked before."""
SHOWN = (
    "/Type", "/Parent", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit", "/Resources",
    "/Contents", "/Annots", "/Group", "/StructParents", "/Tabs",
)  # fmt: skip
"""What of a page is seen or read aloud (ISO 32000-1, table 30). Any other name holds what no reader shows and no check reads."""


def dictionaries(start: object) -> Iterator[DictionaryObject]:
    """Every dictionary that can be reached, each once; streams are dictionaries, too."""
    waiting, seen = [start], set()
    while waiting:
        value = waiting.pop()
        if isinstance(value, IndirectObject):
            if value.idnum not in seen:
                seen.add(value.idnum)
                waiting.append(value.get_object())
        elif isinstance(value, DictionaryObject):
            yield value
            waiting += [value.raw_get(key) for key in value]
        elif isinstance(value, ArrayObject):
            waiting += list(value)


def acting(start: object) -> str:
    """The name of the first thing that acts, leads out of the file other than to the web, or carries a file; else empty."""
    found = (name for one in dictionaries(start) for name in (*_named(one), *_actions(one)))
    return next(found, "")


def _named(one: DictionaryObject) -> Iterator[str]:
    yield from (key for key in one if key in ACTS)
    yield from (str(one[key]) for key in ("/S", "/Type") if one.get(key) in ACTS)


def _actions(one: DictionaryObject) -> Iterator[str]:
    """Actions that are more than a link. Word processors write the place at which a file opens as a list: that is none."""
    for key in ("/OpenAction", "/A", "/PA", "/Next"):
        value = one.get(key)
        for action in value if isinstance(value, ArrayObject) else [value]:
            whole = action.get_object() if isinstance(action, IndirectObject) else action
            if isinstance(whole, DictionaryObject) and "/S" in whole and not _only_leads_on(whole):
                yield key if key == "/OpenAction" else str(whole["/S"])


def _only_leads_on(action: DictionaryObject) -> bool:
    """Whether it turns a page of the same file, or is a link to the web."""
    kind = str(action["/S"])
    return kind in HARMLESS or (kind == "/URI" and urlsplit(str(action.get("/URI"))).scheme.lower() in WEB)


def notes(pages: list[DictionaryObject]) -> str:
    """The kind of the first note, sound, film or file that lies on a page; empty when there is none."""
    kinds = (str(one.get("/Subtype")) for one in _annotations(pages))
    return next((kind for kind in kinds if kind not in ON_PAPER), "")


def words_on(pages: list[DictionaryObject]) -> str:
    """What is written in fields and links: no page's text holds it."""
    values = (one.get(key) for one in _annotations(pages) for key in SPOKEN)
    return "\n".join(str(value) for value in values if value is not None and not isinstance(value, NullObject))


def _annotations(pages: list[DictionaryObject]) -> Iterator[DictionaryObject]:
    for page in pages:
        found = page.get("/Annots")
        for one in found if isinstance(found, ArrayObject) else ():
            annotation = one.get_object()
            if isinstance(annotation, DictionaryObject):
                yield annotation


def forget_makers(pages: list[DictionaryObject]) -> None:
    """Take away from pages what is not shown, and from all that they show what says who made it."""
    for page in pages:
        for name in [key for key in page if key not in SHOWN]:
            page.pop(name)
    for one in [found for page in pages for found in dictionaries(page)]:
        for name in MADE_WITH:
            one.pop(name, None)
