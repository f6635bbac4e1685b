"""What was mended or supplied in a meeting's files later, in words."""

from datetime import date

from portal.model.correction import Correction
from portal.texts.catalogue import Catalogue
from portal.texts.wording import day


def correction_in_words(correction: Correction, t: Catalogue) -> str:
    """When a typing mistake was mended, and the words it was about."""
    if correction.added:
        field, _, rest = correction.now.partition(":")
        value = rest.split(" #")[0].strip().strip("'\"")
        said = t.of("meeting-supplied", field, value=_as_day(value, t) if field == "approved" else value)
        return t("meeting-supplied", date=day(correction.day, t), minutes=correction.minutes or "–", said=said)
    was, now = (text or "–" for text in correction.words)
    if correction.minutes is None:
        return t("meeting-corrected", date=day(correction.day, t), was=was, now=now)
    return t("meeting-corrected-by-minutes", date=day(correction.day, t), minutes=correction.minutes, was=was, now=now)


def _as_day(value: str, t: Catalogue) -> str:
    """A date of a file in words; what is none as it is written."""
    try:
        return day(date.fromisoformat(value), t)
    except ValueError:
        return value
