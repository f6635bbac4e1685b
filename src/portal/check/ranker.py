"""What people say and what was learned from it: names that exist, weights that are of today's words."""

from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import suggestion
from portal.model.portal import Portal
from portal.model.ranker import Ranker, read_ranker
from portal.model.taught import made_of, page_name, taught

SAID, RANKER = "content/said.yml", "content/ranker.txt"


def ranker_of(text: str | None, problems: Problems) -> Ranker | None:
    """The stored ranker, or none; a file that is none is reported."""
    if text is None:
        return None
    try:
        return read_ranker(text)
    except (KeyError, ValueError):
        problems.add(Place(RANKER), "Filen er ikke hel. Kør »portal train«, eller slet den.")
        return None


def check_said(portal: Portal, problems: Problems) -> None:
    """Report names that nothing has, and note weights that were learned from other words than today's."""
    pages = [page.split(":", 1)[1] for _, page in taught(portal) if page.startswith(page_name(""))]
    known = {
        "item": list(portal.items),
        "clause": [clause.id for clause in portal.house_rules.clauses],
        "lead": [lead.id for lead in portal.finding.leads],
        "page": pages,
    }
    for number, one in enumerate(portal.said.said):
        for key, names in known.items():
            if (name := getattr(one, key)) is not None and name not in names:
                problems.add(
                    portal.said.place("said", number, key), f"{quote(name)} findes ikke. {suggestion(name, names)}"
                )
    if portal.ranker and portal.ranker.made_of != made_of(taught(portal)):
        problems.note(Place(RANKER), "Ordene er ændret, siden rækkefølgen blev lært. Kør »portal train«.")
