"""What people say and what was learned from it: names that exist, weights that are of today's words."""

from collections.abc import Collection

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.model.portal import Portal
from portal.model.ranker import Ranker, read_ranker
from portal.model.taught import HERE, made_of, page_name, taught, taught_dangers

SAID, RANKER = "content/said", "content/ranker.txt"
DANGER_RANKER, DANGER_KINDS = "content/danger-ranker.txt", "content/danger-kinds.txt"
NAMED_IN = {"danger": "content/dangers.yml", "lead": "content/finding.yml", "clause": "content/house-rules.md"}
"""Where the names are. When something is wrong there, they are not all known."""


def ranker_of(text: str | None, file: str, problems: Problems) -> Ranker | None:
    """The stored ranker, or none; a file that is none, or of an older portal, is reported."""
    if text is None:
        return None
    try:
        ranker = read_ranker(text)
        if file == DANGER_RANKER and ranker.names != (HERE,):
            raise ValueError("more than one name, as it was once")
    except (KeyError, ValueError):
        problems.add(Place(file), "Filen er ikke hel. Kør »portal train«, eller slet den.")
        return None
    return ranker


def check_said(portal: Portal, problems: Problems) -> None:
    """Report names that nothing has, and note weights that were learned from other words than today's."""
    pages = [page.split(":", 1)[1] for _, page in taught(portal) if page.startswith(page_name(""))]
    known: dict[str, Collection[str]] = {
        "item": portal.known.items,
        "clause": [clause.id for clause in portal.house_rules.clauses],
        "lead": [lead.id for lead in portal.finding.leads],
        "danger": [danger.id for danger in portal.dangers.dangers],
        "page": pages,
    }
    known = {key: names for key, names in known.items() if key not in NAMED_IN or not problems.about(NAMED_IN[key])}
    for file in portal.said:
        for number, one in enumerate(file.said):
            for key, names in known.items():
                if (name := getattr(one, key)) is not None and name not in names:
                    problems.add(
                        file.place("said", number, key), f"{quote(name)} findes ikke. {suggestion(name, names)}"
                    )
    of_dangers = made_of(taught_dangers(portal))
    learned = (
        (RANKER, portal.ranker, made_of(taught(portal))),
        (DANGER_RANKER, portal.danger_ranker, of_dangers),
        (DANGER_KINDS, portal.danger_kinds, of_dangers),
    )
    for path, ranker, words in learned:
        if ranker and ranker.made_of != words:
            problems.note(Place(path), "Ordene er ændret, siden det blev lært. Kør »portal train«.")
    halves = {DANGER_RANKER: portal.danger_ranker, DANGER_KINDS: portal.danger_kinds}
    if missing := [file for file, half in halves.items() if not half]:
        for path in halves.keys() - missing:
            problems.note(Place(path), f"Uden {missing[0]} bliver det ikke brugt. Kør »portal train«.")
