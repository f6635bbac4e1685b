"""How streets and floors are said in a language."""

from portal.model.street import Street
from portal.texts.catalogue import Catalogue


def street_in_words(street: Street, t: Catalogue) -> str:
    """»Gårdvej nr. 1–25, ulige numre«, »Gårdvej nr. 12 A–G, 1. sal«, or the street's name alone when it is all of it."""
    side = street.side.value if street.side else "both"
    if street.first is None and street.last is None:
        words = t.of("street-whole", side, street=street.street)
    else:
        words = t.of("street-numbers", side, street=street.street, numbers=_numbers(street))
    return t("street-floors", street=words, floors=floors_in_words(street.floors, t)) if street.floors else words


def _numbers(street: Street) -> str:
    """»1–25«, »12«, »12 A–G«, »12 B–14 C«."""
    (low, first), (high, last) = street.ends
    start = f"{low} {first}".strip()
    if street.last is None:
        return f"{start}–"
    if low == high:
        return start if first == last else f"{start}–{last}"
    return f"{start}–{high} {last}".strip()


def floors_in_words(floors: tuple[str, str], t: Catalogue) -> str:
    """»stuen«, »1.–2. sal«: the floors as one says them."""
    low, high = (t.of("floor", one) if one in ("kl", "st") else t("floor-number", number=one) for one in floors)
    if floors[0] == floors[1]:
        return low
    return t("floors", low=low if floors[0] in ("kl", "st") else f"{floors[0]}.", high=high)
