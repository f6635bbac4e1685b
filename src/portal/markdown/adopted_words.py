"""Adopted Markdown as it was adopted: as HTML, and as its bare words."""

from functools import lru_cache

from portal.markdown.prose import plain, render


@lru_cache(maxsize=8192)
def adopted_html(source: str) -> str:
    """The cleaned HTML of its words. What a link led to then may be gone now, so it has none."""
    return render(source, lambda target, is_picture: None).html


def adopted_words(source: str) -> str:
    """Its words alone, as they are compared."""
    return plain(adopted_html(source))
