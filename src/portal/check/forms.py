"""A PDF that belongs to a meeting → checked by what it holds and written anew: pages alone, no script, nothing hidden in it."""

import logging
import warnings
from dataclasses import dataclass
from io import BytesIO

from pypdf import PdfReader, PdfWriter

from portal.base.problems import Place, Problems
from portal.base.time_limit import TimeLimitExceeded, time_limit
from portal.check.form_contents import acting, forget_makers, notes, text_of, words_beside

LONGEST = 20.0
"""Seconds for one file; a form of two pages takes a twentieth of one."""
MOST_PAGES = 100
FEWEST_LETTERS = 20
"""Below it a page is a picture of a text."""
LOCKED = b"/Encrypt"
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
    elif found := acting(reader.trailer):
        problems.add(
            place, f"Filen gør noget af sig selv eller gemmer andre filer ({found}). Gem den som en ny PDF uden."
        )
    elif found := notes(list(reader.pages)):
        problems.add(
            place, f"Filen har noter, lyd eller andet oven på siderne ({found}). Slet dem, og gem den som en ny PDF."
        )
    else:
        texts = [text_of(page) for page in reader.pages]
        if any(sum(char.isalpha() for char in text) < FEWEST_LETTERS for text in texts):
            problems.add(
                place,
                "Filen er et billede af en tekst og kan ikke læses op. Gem den fra det program, den er skrevet i.",
            )
        else:
            return CleanForm(_written_anew(reader), "\n".join([*texts, words_beside(list(reader.pages))]))
    return None


def _written_anew(reader: PdfReader) -> bytes:
    """The pages alone: what the file says of who made it, when and with what stays behind."""
    writer = PdfWriter()
    forget_makers(list(reader.pages))
    for page in reader.pages:
        writer.add_page(page)
    writer.metadata = None
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
