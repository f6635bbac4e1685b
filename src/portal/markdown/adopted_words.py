"""Adopted Markdown as it was adopted: as HTML, and as its bare words."""

from functools import lru_cache

from portal.markdown.numbered import with_numbers_in_words
from portal.markdown.prose import plain, render


@lru_cache(maxsize=8192)
def adopted_html(source: str) -> str:
    """The cleaned HTML of its words. What a link led to then may be gone now, so it has none."""
    return render(source, lambda target, is_picture: None).html


def adopted_words(source: str) -> str:
    """Its words alone, as they are compared."""
    return plain(adopted_html(source))


def compared_words(source: str) -> str:
    """Its words with the numbers of its points, which are words of a rule, too."""
    return plain(with_numbers_in_words(adopted_html(source)))
