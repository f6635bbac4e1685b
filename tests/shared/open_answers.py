"""The open data read as docs/data.md says it is read."""

from portal.lookup.index import shown_share
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Scheme
from portal.texts.catalogue import Catalogue


def read_as_documented(answers: dict, item: Item, kind: str | None, portal: Portal, t: Catalogue) -> str:
    """Who does it: the type's deviation, else the one for all, else the standard under the scheme that is known."""
    deviations = {(one["item"], one.get("dwelling_type")): one["sentence"] for one in answers["deviations"]}
    if own := deviations.get((item.id, kind)) or deviations.get((item.id, None)):
        return own
    schemes = {None: answers.get("scheme")} | {one["id"]: one.get("scheme") for one in answers["dwelling_types"]}
    scheme = schemes[kind] or schemes[None]
    if item.differs_by_scheme and not scheme:
        return "Spørg ejendomskontoret."
    return shown_share(portal.standard_answer(item, Scheme(scheme) if scheme else None), t).sentence
