"""What the browser learns of a language of the residents: loaded when somebody asks in it or has chosen it."""

import re
from importlib.resources import files

import yaml
from babel import Locale

from portal.lookup.resident_schema import ResidentLanguage
from portal.model.item import Item
from portal.model.item_language import ItemLanguage
from portal.model.portal import Portal
from portal.texts.residents import OfferedLanguage, resident_texts

WRITTEN: dict[str, dict[str, str]] = yaml.safe_load((files(__package__) / "residents.yml").read_text("utf-8"))
"""How each language is written."""
ENGLISH = "en"
"""Its words are with the items, too: they help whoever asks in Danish with English words between."""
ELSEWHERE = ("name", "hello", "call-number", "find-number")
"""Sentences that are on the page or in a danger's bar."""
PARTS = re.compile(r"[,–()]")


def offered_languages(portal: Portal) -> list[OfferedLanguage]:
    """The languages that items have names in, by their own names."""
    return sorted((_offered(code) for code in portal.languages), key=lambda one: one.name.casefold())


def _offered(code: str) -> OfferedLanguage:
    texts = resident_texts(code)
    return OfferedLanguage(code, texts["name"], direction(code), WRITTEN[code]["letters"], texts["hello"])


def direction(code: str) -> str:
    """`ltr` or `rtl`, from CLDR."""
    return str(Locale.parse(code).text_direction)


def language_file(code: str, language: ItemLanguage, portal: Portal) -> ResidentLanguage:
    """The items in one language, in the index's order, with every sentence an answer may need."""
    items = list(portal.items.values())
    return ResidentLanguage(
        language=code,
        direction=direction(code),
        reviewed=language.reviewed,
        said={name: text for name, text in resident_texts(code).items() if name not in ELSEWHERE},
        names=tuple(named.name if (named := language.by_id.get(item.id)) else "" for item in items),
        words=tuple(_words(item, language, code) for item in items),
        alike=WRITTEN[code]["alike"],
        stop=WRITTEN[code]["stop"].strip(),
    )


def _words(item: Item, language: ItemLanguage, code: str) -> str:
    named = language.by_id.get(item.id)
    said = [*(named.words if named else ()), *(item.english if code == ENGLISH else ())]
    return ",".join(sorted({_bare(text, code) for text in said} - {""}))


def _bare(text: str, code: str) -> str:
    """A phrase without the small words, which the browser leaves out, and in an order that weighs little: it compares bags."""
    small = WRITTEN[code]["stop"].split()
    return " ".join(sorted({word for word in PARTS.sub(" ", text).split() if word.lower() not in small}))
