"""A number that a document says of itself, which may be anything that somebody wrote there."""

MOST = 30_000
"""Word counts no list and repeats nothing further; a row or a column of a sheet has limits of its own."""


def whole_number(written: str | None, otherwise: int = 1, most: int = MOST) -> int:
    """The number, at most `most`; what is none is `otherwise`."""
    digits = (written or "").strip()
    if not (digits.isascii() and digits.isdigit()):
        return otherwise
    return min(int(digits), most) if len(digits) < len(str(most)) + 2 else most
