"""Who acts when: each sign once."""

from portal.base.problems import Problems, quote
from portal.model.readiness import Readiness


def check_readiness(readiness: Readiness | None, problems: Problems) -> None:
    """Report signs that share an id: it is the anchor that links lead to. Nothing without the file."""
    first: dict[str, int] = {}
    for number, one in enumerate(readiness.signals if readiness else ()):
        if readiness and first.setdefault(one.id, number) != number:
            before = readiness.place("signals", first[one.id], "id")
            place = readiness.place("signals", number, "id")
            problems.add(place, f"{quote(one.id)} står allerede i {before}. Giv det ene et andet id.")
