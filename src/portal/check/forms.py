"""A PDF that belongs to a meeting → checked by what it holds and written anew: pages alone, no script, nothing hidden in it."""

import logging
import warnings
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from portal.base.problems import Place, Problems
from portal.base.time_limit import TimeLimitExceeded, time_limit

LONGEST = 20.0
"""Seconds for one file; a form of two pages takes a twentieth of one."""
MOST_PAGES = 100
FEWEST_LETTERS = 20
"""Below it a page is a picture of a text."""
ACTIVE = (
    "/JavaScript",
    "/JS",
    "/Launch",
    "/EmbeddedFile",
    "/EmbeddedFiles",
    "/RichMedia",
    "/OpenAction",
    "/AA",
    "/XFA",
)
"""What does something when the file is opened, or carries another file."""
LOCKED = b"/Encrypt"
DEEPEST = 60
logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is reported by us, in a line with a cure


@dataclass(frozen=True)
class CleanForm:
    """A PDF ready to be published, and the words in it."""

    data: bytes
    text: str


def clean_form(file: str, data: bytes, problems: Problems) -> CleanForm | None:
    """The PDF without author, tools and dates; None when it may not be published (why is reported)."""
    place = Place(file)
    if not data.startswith(b"%PDF-"):
        problems.add(place, "Det er ikke en PDF. Gem filen som PDF, og læg den her igen.")
        return None
    if LOCKED in data:
        problems.add(place, "Filen er låst. Gem den som PDF uden adgangskode.")
        return None
    try:
        with warnings.catch_warnings(action="ignore"), time_limit(LONGEST):
            return _read(place, data, problems)
    except TimeLimitExceeded:
        problems.add(place, "Det tager for lang tid at læse filen. Gem den som en ny PDF med færre sider.")
    except Exception:  # whatever a broken or hostile file makes the library raise, the editor gets one line
        problems.add(place, "Filen kan ikke læses som PDF. Gem den som en ny PDF.")
    return None


def _read(place: Place, data: bytes, problems: Problems) -> CleanForm | None:
    reader = PdfReader(BytesIO(data))
    if len(reader.pages) > MOST_PAGES:
        problems.add(place, f"Filen har {len(reader.pages)} sider. Del den, så ingen har over {MOST_PAGES}.")
    elif found := _active(reader.trailer, 0, set()):
        problems.add(
            place, f"Filen gør noget af sig selv eller gemmer andre filer ({found}). Gem den som en ny PDF uden."
        )
    else:
        texts = [page.extract_text() for page in reader.pages]
        if any(sum(char.isalpha() for char in text) < FEWEST_LETTERS for text in texts):
            problems.add(
                place,
                "Filen er et billede af en tekst og kan ikke læses op. Gem den fra det program, den er skrevet i.",
            )
        else:
            return CleanForm(_written_anew(reader), "\n".join(texts))
    return None


def _active(value: object, depth: int, seen: set[int]) -> str:
    """The name of the first thing in it that acts or carries a file; empty when there is none."""
    if isinstance(value, IndirectObject):
        if value.idnum in seen:
            return ""
        seen.add(value.idnum)
        return _active(value.get_object(), depth, seen)
    if depth > DEEPEST:
        return "for dyb"
    if isinstance(value, DictionaryObject):
        for key, inner in value.items():
            name = key if key in ACTIVE else inner if key in ("/S", "/Type") and inner in ACTIVE else ""
            if name or (name := _active(value.raw_get(key), depth + 1, seen)):
                return str(name)
    elif isinstance(value, ArrayObject):
        return next(filter(None, (_active(one, depth + 1, seen) for one in value)), "")
    return ""


def _written_anew(reader: PdfReader) -> bytes:
    """The pages alone: what the file says of who made it, when and with what stays behind."""
    writer = PdfWriter()
    for page in reader.pages:
        for name in ("/Metadata", "/PieceInfo", "/LastModified"):
            page.pop(name, None)
        writer.add_page(page)
    writer.metadata = None
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
