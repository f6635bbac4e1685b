"""Parts of a whole as everybody may read them. theme/fieldwork/hiding.js does the same; a test compares the two."""

from portal.fieldwork.figures import LEAST


def shown_parts(counts: dict[str, int]) -> dict[str, int | None]:
    """Each part's count rounded down to a multiple of LEAST, or None for one under it. The whole is never beside them, so that no
    part follows from the others; rounded they don't give it away to somebody who knows it.
    """
    return {part: count // LEAST * LEAST or None for part, count in counts.items()}
