"""A guide or an item × a department → what its notice says, as plain data."""

from functools import lru_cache

from portal.addresses import short
from portal.addresses.address import GUIDE_FOLDER
from portal.markdown.prose import plain, render
from portal.model.answer import Answer
from portal.model.department import Department
from portal.model.guide import Guide, Step
from portal.model.item import Item
from portal.model.portal import Portal
from portal.model.vocabulary import Level, Party, Role
from portal.notices.data import Data
from portal.notices.words import sheet_words
from portal.texts.catalogue import Catalogue
from portal.texts.contact import contact_lines, shared_contact_lines
from portal.texts.haste import urgency_in_words
from portal.texts.wording import action_in_words, kind_in_words, limits_in_words, origin_words, title_of

FIRST_STEPS = 3


def guide_sheet(guide: Guide, department: Department, portal: Portal, site_url: str, t: Catalogue) -> Data:
    """The notice of a guide: its first steps, or a call to the office where the tenant may not do it."""
    items = [portal.items[item] for item in guide.items]
    allowed = any(portal.may_follow(guide, department, kind) for kind in department.kinds)
    return {
        **_frame(department, portal, short.guide(guide.id, department.short_name), guide.title, site_url, t),
        "lead": guide.summary if allowed else "",
        "who": _who_for(items, department, portal, t),
        **_steps(guide, portal, t, allowed),
    }


def _steps(guide: Guide, portal: Portal, t: Catalogue, allowed: bool) -> Data:
    """How it is begun where the tenant may, else whom to call; and what is dangerous, always."""
    return {
        "steps": [_step(step, portal) for step in guide.steps[:FIRST_STEPS]] if allowed else [],
        "begin": t("notices-sheet-begin") if allowed else t("notices-sheet-call"),
        "call": "" if allowed else t("notices-sheet-call-first"),
        "more": t("notices-sheet-more", count=len(guide.steps)) if allowed and len(guide.steps) > FIRST_STEPS else "",
        "hero": _hero(guide, portal) if allowed and not _drawn(guide) else None,
        "care": [
            (t("notices-sheet-stop"), list(guide.stop_and_call)),
            (t("notices-sheet-never"), list(guide.never)),
        ],
    }


def shared_sheet(guide: Guide, portal: Portal, site_url: str, t: Catalogue) -> Data:
    """The notice of a guide for every department: no department's answer, but how to see one's own. Its code leads to the guide,
    which asks for the department. Where the standard leaves the work to others, it shows no steps.
    """
    answers = [portal.standard_answer(portal.items[item]) for item in guide.items]
    is_theirs = any(one.involves_tenant for one in answers) or guide in answers[0].guides
    allowed = is_theirs and not guide.department_must_allow
    return {
        **_frame(None, portal, short.guide(guide.id), guide.title, site_url, t),
        "lead": guide.summary if allowed else "",
        "who": [
            {
                "kind": "",
                "role": Role.ASK.value,
                "performs": t("notices-sheet-who-shared"),
                "pays": "",
                "origin": t("notices-sheet-origin-shared"),
            }
        ],
        **_steps(guide, portal, t, allowed),
    }


def item_sheet(item: Item, department: Department, portal: Portal, site_url: str, t: Catalogue) -> Data:
    """The notice of an item: who does it here, and what the tenant does now."""
    answers = _answers(item, department, portal, t)
    found = answers[0][1]
    others = [line for _, one in answers for line in (*limits_in_words(one, t), *(c.text for c in one.conditions[:2]))]
    guide = next((one for _, found in answers for one in found.guides), None)
    acute = item.urgency.level is Level.NOW
    return {
        **_frame(department, portal, short.item(item.id, department.short_name), item.name, site_url, t),
        "lead": "",
        "who": _who(item, department, portal, t),
        "steps": [],
        "begin": t("notices-sheet-do"),
        "call": " ".join(_called(kind, one, t) for kind, one in answers),
        "more": "",
        "urgency": {
            "level": item.urgency.level.value,
            "word": urgency_in_words([one for _, one in answers], t),
            "text": " ".join(filter(None, (_why(answers), t("notices-sheet-life") if acute else None))),
        },
        "hero": _hero(guide, portal) if guide else None,
        "rule": _rule(found, t),
        "care": [(t("notices-sheet-otherwise"), list(dict.fromkeys(others)))] if others else [],
    }


def _why(answers: list[tuple[str, Answer]]) -> str:
    """Why it is urgent and when more so; under the name of each kind of dwelling where that is not the same."""
    said = {kind: one.urgency.in_words for kind, one in answers}
    if len(set(said.values())) == 1:
        return next(iter(said.values()))
    return " ".join(f"{kind}: {words}" for kind, words in said.items() if words)


def _frame(
    department: Department | None, portal: Portal, address: str, title: str, site_url: str, t: Catalogue
) -> Data:
    """What every notice has: names, contact, the address as people read it and as the QR code holds it. Without a department
    it is one for all.
    """
    printed = short.as_printed(address, site_url)
    return {
        "department": title_of(department, t) if department else t("notices-sheet-all"),
        "organisation": portal.organisation.name,
        "title": title,
        "urgency": None,
        "rule": None,
        "contact": contact_lines(department, portal, t) if department else shared_contact_lines(portal, t),
        "address": printed,
        "code": short.absolute(address, site_url),
        "words": sheet_words(t),
    }


def _rule(found: Answer, t: Catalogue) -> Data | None:
    """The words of the house rules, where they are the answer."""
    if found.performs is not Party.HOUSE_RULES or found.clause is None:
        return None
    words = plain(render(found.clause.text, lambda target, is_picture: None).html)
    return {"title": t("notices-sheet-rule", clause=found.clause.title), "text": words}


def _who_for(items: list[Item], department: Department, portal: Portal, t: Catalogue) -> list[Data]:
    """The answer for a guide's items: one when they agree, else one for each with the items it is for."""
    cards: dict[tuple[object, ...], tuple[Answer, str, list[str]]] = {}
    for item in items:
        for kind, found in _answers(item, department, portal, t):
            key = (kind, found.performs, found.pays)
            cards.setdefault(key, (found, kind, []))[2].append(item.name)
    if len({key[0] for key in cards}) == len(cards):
        return [_answer(kind, found, t) for found, kind, _ in cards.values()]
    return [
        _answer(": ".join(filter(None, (kind, ", ".join(names)))), found, t) for found, kind, names in cards.values()
    ]


def _answers(item: Item, department: Department, portal: Portal, t: Catalogue) -> list[tuple[str, Answer]]:
    """The answer, under the name of each kind of dwelling when they read different things."""
    found = [(kind_in_words(department, one, t), portal.answer(item, department, one)) for one in department.kinds]
    usual = found[0][1]
    return [("", usual)] if all(usual.says_the_same(one) for _, one in found) else found


def _called(kind: str, found: Answer, t: Catalogue) -> str:
    words = " ".join(filter(None, (action_in_words(found, t), found.note)))
    return f"{kind}: {words}" if kind else words


def _who(item: Item, department: Department, portal: Portal, t: Catalogue) -> list[Data]:
    """The answer, and another one for each kind of dwelling that has another."""
    return [_answer(kind, found, t) for kind, found in _answers(item, department, portal, t)]


def _answer(kind: str, found: Answer, t: Catalogue) -> Data:
    does, payer = t.of("answer-performs", found.performs.value), t.of("answer-pays", found.pays.value)
    return {
        "kind": kind,
        "role": found.role.value,
        "performs": does,
        "pays": "" if payer == does else payer,
        "origin": origin_words(found, t),
    }


def _drawn(guide: Guide) -> bool:
    """Whether one of the steps on the notice has a picture of its own."""
    return any(step.picture for step in guide.steps[:FIRST_STEPS])


def _step(step: Step, portal: Portal) -> Data:
    return {"text": step.text, "picture": drawing(step, portal)}


def _hero(guide: Guide, portal: Portal) -> Data | None:
    """The guide's first picture."""
    return next(filter(None, (drawing(step, portal) for step in guide.steps)), None)


def drawing(step: Step, portal: Portal) -> Data | None:
    """A step's picture as SVG text with the words for it."""
    data = portal.pictures.get(f"{GUIDE_FOLDER}/{step.picture}")
    if data is None or not (step.picture or "").endswith(".svg"):
        return None
    return {"svg": _lettered(data), "text": step.picture_text}


@lru_cache(maxsize=512)
def _lettered(data: bytes) -> str:
    """The drawing with its letters in the sheets' own type: the machine's fonts are not used. Kept, as many sheets share it."""
    return data.decode("utf-8").replace('font-family="sans-serif"', 'font-family="Open Sans"')
