"""What people say of a thing, whole: a question that is one of its phrases is about that thing."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from portal.lookup.language import NEGATIONS, STOP_WORDS, WORD, fold, shortest_form

PARTIAL = "~"
"""Before a phrase without its small words, where several things have it then: it is not all that was said."""
NEGATED = "ikke"
"""Stands in a phrase for every word that says that something is not there."""


def phrases(
    said_of_each: Sequence[Iterable[str]], is_known: Callable[[str, int], bool] = lambda text, n: False
) -> tuple[str, ...]:
    """The phrases of each thing that is found: words in shortest form with spaces between,
    commas between phrases, both in the order of the alphabet.

    Small words are left out, except where two things would then have the same phrase: »toilettet løber« is another
    thing than »toilettet løber over«. What `is_known` of a text and its
    thing's number is left out, unless it is said of several.
    """
    bags = [list(dict.fromkeys(said)) for said in said_of_each]
    owners = Counter(key for said in bags for key in {_alike(text) for text in said})
    kept = ([text for text in said if owners[_alike(text)] > 1 or not is_known(text, n)] for n, said in enumerate(bags))
    return tuple(",".join(sorted(set(_whole(said, owners)))) for said in kept)


def _whole(said: Iterable[str], owners: Counter[str]) -> Iterator[str]:
    for text in said:
        short, all_words = _short(text), " ".join(sorted({shortest_form(word) for word in WORD.findall(text.lower())}))
        is_shared = owners[_alike(text)] > 1
        if short not in ("", NEGATED):
            yield f"{PARTIAL if is_shared and short != all_words else ''}{short}"
        if is_shared or short in ("", NEGATED):
            yield all_words


def _alike(text: str) -> str:
    """What two phrases share that the browser can't distinguish: »måler«, »maler«."""
    return " ".join(sorted({fold(word) for word in _short(text).split()}))


def _short(text: str) -> str:
    found = WORD.findall(text.lower())
    forms = {shortest_form(word) for word in found if word not in STOP_WORDS}
    return " ".join(sorted(forms | ({NEGATED} if NEGATIONS.intersection(found) else set())))
