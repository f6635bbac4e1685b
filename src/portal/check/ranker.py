"""What people say and what was learned from it: names that exist, weights that are of today's words."""

from collections.abc import Collection

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.model.portal import Portal
from portal.model.ranker import Ranker, read_ranker
from portal.model.taught import made_of, page_name, taught, taught_dangers

SAID, RANKER, DANGER_RANKER = "content/said", "content/ranker.txt", "content/danger-ranker.txt"


def ranker_of(text: str | None, file: str, problems: Problems) -> Ranker | None:
    """The stored ranker, or none; a file that is none is reported."""
    if text is None:
        return None
    try:
        return read_ranker(text)
    except (KeyError, ValueError):
        problems.add(Place(file), "Filen er ikke hel. Kør »portal train«, eller slet den.")
        return None


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
    for file in portal.said:
        for number, one in enumerate(file.said):
            for key, names in known.items():
                if (name := getattr(one, key)) is not None and name not in names:
                    problems.add(
                        file.place("said", number, key), f"{quote(name)} findes ikke. {suggestion(name, names)}"
                    )
    learned = ((RANKER, portal.ranker, taught), (DANGER_RANKER, portal.danger_ranker, taught_dangers))
    for path, ranker, of in learned:
        if ranker and ranker.made_of != made_of(of(portal)):
            problems.note(Place(path), "Ordene er ændret, siden det blev lært. Kør »portal train«.")
