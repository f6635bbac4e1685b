"""A department's house rules as paper: two columns of A4, and the same folded from A3 (notices/folding.py)."""

from dataclasses import asdict

from portal.addresses import address, short
from portal.markdown.blocks import blocks
from portal.markdown.prose import render
from portal.model.department import Department
from portal.model.house_rules import Clause, HouseRules
from portal.model.portal import Portal
from portal.notices.data import Data
from portal.notices.words import rules_words
from portal.texts.catalogue import Catalogue
from portal.texts.contact import contact_lines
from portal.texts.wording import meeting_in_words, title_of


def rules_data(department: Department, portal: Portal, site_url: str, t: Catalogue, *, is_folded: bool = False) -> Data:
    """Every clause with its number, what it says and what follows; first whether a meeting adopted it."""
    rules = portal.house_rules_of(department)
    place = address.department_house_rules(department.slug)
    return {
        "department": title_of(department, t),
        "organisation": portal.organisation.name,
        "title": t.of("document-title", rules.kind.value, department=title_of(department, t)),
        "status": rules_status(department, rules, portal, t),
        "intro": _prose(rules.intro),
        "clauses": [_clause(one, rules, portal) for one in rules.clauses],
        "contact": contact_lines(department, portal, t),
        "address": short.as_printed(place, site_url),
        "code": short.absolute(place, site_url),
        "folded": is_folded,
        "words": rules_words(t),
    }


def rules_status(department: Department, rules: HouseRules, portal: Portal, t: Catalogue) -> str:
    """Whether a meeting adopted the rules that are shown, in words."""
    if rules is portal.house_rules:
        return t("house-rules-standard-shown")
    meeting = department.adoption_on(portal.today)
    return t("house-rules-adopted", meeting=meeting_in_words(meeting, t)) if meeting else t("house-rules-proposal")


def clause_title(clause: Clause, rules: HouseRules, portal: Portal) -> str:
    """A clause's number and name, as the rules themselves number it."""
    place = rules.places(portal.house_rules)[clause.id]
    return clause.heading if rules.has_own_numbers else f"{place}. {clause.title}"


def _clause(clause: Clause, rules: HouseRules, portal: Portal) -> Data:
    return {
        "title": clause_title(clause, rules, portal),
        "text": _prose(clause.text),
        "why": _prose(clause.why),
        "broken": _prose(clause.broken),
    }


def _prose(text: str) -> list[Data]:
    return [asdict(one) for one in blocks(render(text, lambda target, is_picture: None).html)] if text else []
