"""What the content itself calls a thing finds that thing: every alias and symptom, typed word for word, all in one go."""

import csv

import pytest

from lookup.finder import TUNE, read_asked
from portal.model.vocabulary import Level
from projects import ROOT

RANK = {Level.NOW: 0, Level.TODAY: 1, Level.CAN_WAIT: 2}
LEAST = 0.99
NOT_FIRST = ROOT / "tests/shared/lookup/not-first.tsv"
OTHERS_FLOOR, OTHERS_TOP3 = 0.80, 0.90
"""success@1 and @3 on the tuning half for what is no item; a floor may be raised."""


@pytest.fixture(scope="module")
def asked(compiled, find) -> list[tuple[str, str, list[str]]]:
    """Each phrase of the content, the item it is written at, and the ids that it finds."""
    said = [(text, item.id) for item in compiled.portal.items.values() for text in (*item.also_called, *item.symptoms)]
    return [(text, item, found["ids"]) for (text, item), found in zip(said, find([t for t, _ in said]), strict=True)]


def test_every_phrase_finds_its_own_item_first(asked) -> None:
    """In at least 99 of 100; the rest are listed, each with its reason, and none is listed that does."""
    with NOT_FIRST.open(encoding="utf-8") as file:
        listed = [
            (row["phrase"], row["item"], row["first"]) for row in csv.DictReader(file, delimiter="\t") if row["reason"]
        ]
    missed = [(text, item, "".join(ids[:1])) for text, item, ids in asked if ids[:1] != [item]]
    assert sorted(missed) == sorted(listed)
    assert len(missed) <= (1 - LEAST) * len(asked)


def test_nothing_less_urgent_comes_before_it(asked, compiled) -> None:
    """A phrase of an urgent item never leads to one that can wait longer."""
    items = compiled.portal.items
    level = {item.id: RANK[item.urgency.level] for item in items.values()}
    assert [(t, item, ids[0]) for t, item, ids in asked if ids and level.get(ids[0], level[item]) > level[item]] == []


def test_what_is_no_item_is_found_too(find, compiled) -> None:
    """Clauses, rights, moving out, the readiness team and the office."""
    queries = [one for one in read_asked(TUNE) if one.expect and not _about_an_item(one.expect)]
    ranks = [
        rank_of(one.expect, found["ids"]) for one, found in zip(queries, find([q.text for q in queries]), strict=True)
    ]
    assert sum(rank == 0 for rank in ranks) / len(ranks) >= OTHERS_FLOOR
    assert sum(rank < 3 for rank in ranks) / len(ranks) >= OTHERS_TOP3


def _about_an_item(expect: tuple[str, ...]) -> bool:
    return any(one.startswith("item:") or one in ("none", "page:112") or "afdelinger/" in one for one in expect)


def rank_of(expect: tuple[str, ...], ids: list[str]) -> int:
    """Where the first right answer is, 0 is first; more than all when none is."""
    return next((n for n, one in enumerate(ids) if any(_fits(wanted, one) for wanted in expect)), len(ids) + 3)


def _fits(wanted: str, found: str) -> bool:
    if ":" not in found:
        return wanted == f"item:{found}"
    kind, _, href = found.partition(":")
    if wanted == "contact":
        return kind == "ask" or href == "afdelinger/"
    target = wanted.partition(":")[2]
    if wanted.startswith("clause:"):
        return href == f"husorden/#{target}"
    if wanted.startswith("guide:"):
        return href == f"vejledninger/{target}/"
    return href.startswith(f"{target}/")


def test_a_page_is_found_by_its_title(find, compiled) -> None:
    """Whatever somebody adds to docs/."""
    titles = [page.head.title for page in compiled.portal.written_pages if "redaktoer" not in page.document.file]
    found = find(titles)
    missed = [t for t, one in zip(titles, found, strict=True) if not any(i.startswith("page:") for i in one["ids"][:3])]
    assert missed == []


def test_a_long_compound_costs_no_more_than_it_is_long(engine_page) -> None:
    """Two hundred letters of compounds are tried once at each place, not in every way."""
    tries = """() => {
      const has = Map.prototype.has;
      let count = 0;
      Map.prototype.has = function (key) { count++; return has.call(this, key); };
      engine.find("vaskdørvand".repeat(18) + "qqq");
      Map.prototype.has = has;
      return count;
    }"""
    assert engine_page.evaluate(tries) < 200 * 200
