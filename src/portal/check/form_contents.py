"""What is in a PDF beside its pages' text: whatever acts, carries a file or is somebody's note, and the words in it."""

from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from pypdf import PageObject
from pypdf.filters import decode_stream_data
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    EncodedStreamObject,
    IndirectObject,
    NameObject,
    StreamObject,
    TextStringObject,
)

from portal.addresses.outside import misleads
from portal.base.jpeg_segments import without_notes

ACTS = ("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia", "/AA", "/XFA")
"""What does something by itself, or carries another file, by a name of it."""
ELSEWHERE = ("/F", "/Ref", "/OPI")
"""What is drawn from another file than this one, where a stream says so (ISO 32000-1, 7.3.8.2, 8.10.4 and 14.11.7)."""
HARMLESS = ("/GoTo", "/Named")
"""Actions that only turn a page of the same file."""
WEB = ("http", "https", "mailto", "tel")
ON_PAPER = ("/Link", "/Widget", "/Popup")
"""What may lie over a page: a link and a field. Others are notes with a name and a day, or carry sound, film or files."""
PHOTO = ("/DCTDecode", "/DCT")
MARKED = (b"BDC", b"DP")
"""What says of a part of a page how it is read aloud, or what it means."""
MADE_WITH = ("/Metadata", "/PieceInfo", "/LastModified", "/Thumb")
"""What says who made a page or a picture in it, when and with what, and the page as it looked before."""
SHOWN = (
    "/Type", "/Parent", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/Rotate", "/UserUnit", "/Resources",
    "/Contents", "/Annots", "/Group", "/StructParents", "/Tabs",
)  # fmt: skip
"""What of a page is seen or read aloud (ISO 32000-1, table 30). Any other name holds what no reader shows and no check reads."""
RESOURCES = ("/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/XObject", "/Font", "/ProcSet", "/Properties")
"""What a page may be drawn with (the same, table 33)."""


def dictionaries(*starts: object) -> Iterator[DictionaryObject]:
    """Every dictionary that can be reached, each once; streams are dictionaries, too."""
    return (value for value in _reached(starts) if isinstance(value, DictionaryObject))


def _reached(starts: Iterable[object]) -> Iterator[object]:
    waiting, seen = list(starts), set()
    while waiting:
        value = waiting.pop()
        if isinstance(value, IndirectObject):
            if value.idnum not in seen:
                seen.add(value.idnum)
                waiting.append(value.get_object())
            continue
        yield value
        if isinstance(value, DictionaryObject):
            waiting += [value.raw_get(key) for key in value]
        elif isinstance(value, ArrayObject):
            waiting += list(value)


def _at(one: DictionaryObject, key: str) -> object:
    """What is there, wherever in the file it lies."""
    value = one.get(key)
    return value.get_object() if isinstance(value, IndirectObject) else value


def acting(start: object) -> str:
    """The name of the first thing that acts, leads out of the file other than to the web, or carries a file; else empty."""
    found = (name for one in dictionaries(start) for name in (*_named(one), *_actions(one)))
    return next(found, "")


def _named(one: DictionaryObject) -> Iterator[str]:
    yield from (key for key in one if key in ACTS or (isinstance(one, StreamObject) and key in ELSEWHERE))
    yield from (str(one[key]) for key in ("/S", "/Type") if _at(one, key) in ACTS)


def _actions(one: DictionaryObject) -> Iterator[str]:
    """Actions that are more than a link. Word processors write the place at which a file opens as a list: that is none."""
    for key in ("/OpenAction", "/A", "/PA", "/Next"):
        value = _at(one, key)
        for action in value if isinstance(value, ArrayObject) else [value]:
            whole = action.get_object() if isinstance(action, IndirectObject) else action
            if isinstance(whole, DictionaryObject) and "/S" in whole and not _only_leads_on(whole):
                yield key if key == "/OpenAction" else str(whole["/S"])


def _only_leads_on(action: DictionaryObject) -> bool:
    """Whether it turns a page of the same file, or is a link to the web."""
    kind, goal = str(action["/S"]), str(_at(action, "/URI"))
    return kind in HARMLESS or (kind == "/URI" and urlsplit(goal).scheme.lower() in WEB and not misleads(goal))


def notes(pages: list[DictionaryObject]) -> str:
    """The kind of the first note, sound, film or file that lies on a page; empty when there is none."""
    kinds = (str(_at(one, "/Subtype")) for one in _annotations(pages))
    return next((kind for kind in kinds if kind not in ON_PAPER), "")


def text_of(page: PageObject) -> str:
    """The words of a page, and those that are read aloud in place of a part of it."""
    aloud: list[str] = []

    def hear(operator: bytes, operands: list[object], *_: object) -> None:
        if operator in MARKED:
            aloud.extend(_strings(operands))

    return "\n".join([page.extract_text(visitor_operand_before=hear), *aloud])


def words_beside(pages: list[PageObject]) -> str:
    """What is written in fields, links and their looks, and whatever else is said in what a page is made of: none of it is in
    the page's text.
    """
    starts = [*(_at(one, "/AP") for one in _annotations(pages)), *_drawn_with(pages)]
    looks = [
        pages[0].extract_xform_text(one)
        for one in dictionaries(*starts)
        if isinstance(one, EncodedStreamObject) and _at(one, "/Subtype") != "/Image"
    ]
    return "\n".join([*looks, *_strings(pages)])


def _drawn_with(pages: list[PageObject]) -> Iterator[DictionaryObject]:
    """Tiles, masks and letters that are drawn: text in them is on a page and not among its own."""
    for one in dictionaries(*pages):
        for key in ("/Pattern", "/SMask", "/CharProcs"):
            if isinstance(found := _at(one, key), DictionaryObject):
                yield found


def _strings(starts: Iterable[object]) -> Iterator[str]:
    for value in _reached(starts):
        if isinstance(value, TextStringObject):
            yield str(value)
        elif isinstance(value, ByteStringObject) and (said := value.decode("latin-1")).isprintable():
            yield said


def _annotations(pages: Iterable[DictionaryObject]) -> Iterator[DictionaryObject]:
    for page in pages:
        found = _at(page, "/Annots")
        for one in found if isinstance(found, ArrayObject) else ():
            annotation = one.get_object()
            if isinstance(annotation, DictionaryObject):
                yield annotation


def forget_makers(pages: list[DictionaryObject]) -> None:
    """Take away from pages what is not shown, and from all that they show what says who made it."""
    for page in pages:
        for name in [key for key in page if key not in SHOWN]:
            page.pop(name)
    for one in list(dictionaries(*pages)):
        for name in MADE_WITH:
            one.pop(name, None)
        if isinstance(one, EncodedStreamObject) and _ways(one)[-1] in PHOTO:
            _forget_place(one)
        resources = _at(one, "/Resources")
        if isinstance(resources, DictionaryObject):
            for name in [key for key in resources if key not in RESOURCES]:
                resources.pop(name)


def _ways(stream: DictionaryObject) -> list[object]:
    """How a stream is packed, what was done to it first last."""
    found = _at(stream, "/Filter")
    return [one.get_object() for one in found] if isinstance(found, ArrayObject) and found else [found]


def _forget_place(photo: EncodedStreamObject) -> None:
    """A photo may be packed once more; then it is unpacked, which makes it no larger to speak of."""
    if len(_ways(photo)) > 1:
        photo._data = decode_stream_data(photo)
        photo[NameObject("/Filter")] = NameObject(PHOTO[0])
        photo.pop("/DecodeParms", None)
    photo._data = without_notes(photo._data)
