"""How well the look-up finds, on the queries of queries.tsv: floors that a change must keep."""

import pytest

from lookup.scoring import OUT_OF_SCOPE, Found, Score, read_queries, score

FLOORS_OF_TEST_HALF = {"first": 0.88, "top3": 0.96}
"""What was promised for the half that is never tuned on."""

FLOORS_BY_GROUP = {
    "everyday": 0.85,
    "typo": 0.85,
    "no-aeoeaa": 0.85,
    "synonym": 0.85,
    "compound": 0.90,
    "inflection": 0.85,
    "slang": 0.65,
    "english": 0.88,
}
"""success@1 that each group keeps in both halves; in most, a query is three to four points. A floor may be raised; it is
not lowered to make a change pass."""

MOST_SURE_OUT_OF_SCOPE = 0.10


@pytest.fixture(scope="module", params=["tune", "test"])
def scored(request, find) -> tuple[str, dict[str, Score]]:
    """A half and its scores by group."""
    queries = read_queries(request.param)
    found = [Found(tuple(frozenset([i]) for i in one["ids"]), one["sure"]) for one in find([q.text for q in queries])]
    return request.param, score(queries, found)


def test_there_are_enough_queries() -> None:
    """At least 250, every item asked for, both halves of a size."""
    tune, test = read_queries("tune"), read_queries("test")
    assert len(tune) + len(test) >= 250
    assert 0.8 < len(tune) / len(test) < 1.25


def test_the_first_answer_is_right(scored) -> None:
    """success@1 and success@3 over all groups that have an answer."""
    _, scores = scored
    total = scores["all"]
    shares = {name: total.share(getattr(total, name)) for name in FLOORS_OF_TEST_HALF}
    assert {n: share for n, share in shares.items() if share < FLOORS_OF_TEST_HALF[n]} == {}


def test_no_group_is_left_behind(scored) -> None:
    """success@1 of each group."""
    _, scores = scored
    shares = {group: scores[group].share(scores[group].first) for group in FLOORS_BY_GROUP}
    assert {group: share for group, share in shares.items() if share < FLOORS_BY_GROUP[group]} == {}


def test_what_is_out_of_scope_is_not_answered_as_if_it_were(scored) -> None:
    """A question that no item answers is at most shown under »Måske«."""
    _, scores = scored
    outside = scores[OUT_OF_SCOPE]
    assert outside.share(outside.sure) <= MOST_SURE_OUT_OF_SCOPE


def test_most_answers_are_shown_as_answers(scored) -> None:
    """»Måske« stays the exception: a threshold that doubts everything would keep the floors too."""
    _, scores = scored
    assert scores["all"].share(scores["all"].sure) >= 0.75


def test_the_example_of_the_field_works(find) -> None:
    """What is under the field as an example, also mistyped and half typed."""
    for query in ("vasken er stoppet", "vasken er stopet", "vaskn er stoppet", "vasken er stop"):
        (found,) = find([query])
        assert (query, found["ids"][0], found["sure"]) == (query, "vandlaas", True)


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "er det ikke sådan at jeg skal",
        "🙂🚿",
        "!!! ???",
        "\u202e\u200b",
        "<script>alert(1)</script>" * 10,
        "שלום עולם",
        "مرحبا بالعالم",
        "vask " * 2000,
        "x" * 10_000,
        "__proto__",
        "constructor",
        "\\u0000'\"`${1}",
        "1234567890",
        "\ud800",
    ],
)
def test_nothing_that_is_typed_breaks_it(find, query: str) -> None:
    """An answer or none, never an error."""
    (found,) = find([query])
    assert isinstance(found["ids"], list)


def test_nonsense_and_small_words_get_no_answer(find) -> None:
    """Nothing is sure about what means nothing."""
    for found in find(["sdfkjh", "xyz", "x", "er det ikke sådan", "🙂", "1234"]):
        assert not found["sure"]
