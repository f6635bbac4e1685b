"""Two wordings → what was added and what was taken away, word by word.

difflib of the standard library does it: it compares words as it is, is kept as long as Python is, and gives the same
result each time. (diff-match-patch compares letters and is no longer kept by its makers.)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

SAME, NEW, GONE = "same", "new", "gone"
AROUND = 8
"""Words on each side of a change: enough to find it in the text."""


@dataclass(frozen=True)
class Part:
    """Some words and what became of them: same, new or gone."""

    kind: str
    words: str


@lru_cache(maxsize=8192)
def word_changes(old: str, new: str) -> tuple[Part, ...]:
    """The words of both texts in their order: what is gone before what is new in its place."""
    return tuple(_parts(old.split(), new.split()))


def near(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """What changed with some words on each side: three dots where the rest, which is the same, is read beside it."""
    last = len(parts) - 1
    return tuple(_short(part, n > 0, n < last) if part.kind == SAME else part for n, part in enumerate(parts))


def _short(part: Part, has_before: bool, has_after: bool) -> Part:
    words = part.words.split()
    start = words[:AROUND] if has_before else []
    end = words[-AROUND:] if has_after else []
    if len(words) <= len(start) + len(end) + 2:
        return part
    return Part(SAME, " ".join([*start, "…", *end]))


def _parts(old: list[str], new: list[str]) -> Iterator[Part]:
    gone: list[str] = []
    added: list[str] = []
    for what, start, end, new_start, new_end in SequenceMatcher(None, old, new).get_opcodes():
        if what == "equal" and not _is_lost_between(start, end, len(old), bool(gone or added)):
            yield from _changed(gone, added)
            gone, added = [], []
            yield Part(SAME, " ".join(old[start:end]))
        else:
            gone += old[start:end]
            added += new[new_start:new_end]
    yield from _changed(gone, added)


def _is_lost_between(start: int, end: int, length: int, in_change: bool) -> bool:
    """A single word that both happen to have in the middle of other words: nobody can read a change around each »i«."""
    return in_change and end - start == 1 and end < length


def _changed(gone: list[str], added: list[str]) -> Iterator[Part]:
    if gone:
        yield Part(GONE, " ".join(gone))
    if added:
        yield Part(NEW, " ".join(added))
