"""Sheets of surveys for the tests: at random, and of known answers."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from portal.fieldwork.sheet import Sheet
from portal.fieldwork.survey import words_of
from portal.model.survey import Survey
from visit_sheets import DEVICES, HEAD

SURVEY = Survey.model_validate(
    {
        "scales": [
            {"id": "three", "answers": [{"id": "yes", "say": "Ja", "share": "yes"}, {"id": "some", "say": "Noget"},
                                        {"id": "no", "say": "Nej"}]},
            {"id": "two", "answers": [{"id": "yes", "say": "Ja", "share": "yes"}, {"id": "no", "say": "Nej"}]},
        ],
        "questions": [
            {"id": "home", "ask": "Er du tryg i din bolig?", "scale": "three"},
            {"id": "dark", "ask": "Er du tryg, når det er mørkt?", "scale": "three"},
            {"id": "reported", "ask": "Har du anmeldt noget?", "scale": "two"},
        ],
    }
)  # fmt: skip
ANSWERS = {"home": ("yes", "some", "no"), "dark": ("yes", "some", "no"), "reported": ("yes", "no")}
SURVEY_HEAD: dict[str, Any] = {
    **HEAD,
    "id": "survey:eksempelgaarden:2026-11-26",
    "kind": "survey",
    "words": words_of(SURVEY),
}
residents = st.lists(
    st.fixed_dictionaries(
        {"way": st.sampled_from(["a", "c"])},
        optional={**{one: st.sampled_from(all_) for one, all_ in ANSWERS.items()}, "gone": st.sampled_from(["x", "y"])},
    ),
    max_size=25,
)
"""Each with some answers; `gone` is a question that nobody asks any more."""
piles = st.lists(
    st.fixed_dictionaries(
        {"sheets": st.integers(0, 40)},
        optional={f"{one}.{answer}": st.integers(0, 20) for one, all_ in ANSWERS.items() for answer in all_},
    ),
    max_size=3,
)


def survey_of(
    people: Sequence[dict[str, str]], tallied: Sequence[dict[str, int]] = (), device: str = DEVICES[0], **head: Any
) -> Sheet:
    """A sheet with these residents' answers and piles of paper, all from one device."""
    subjects: dict[str, dict[str, str]] = {}
    for number, person in enumerate(people):
        own = f"{device[:4]}{number:08x}"
        subject = f"c.0000000.{own}" if person.get("way") == "c" else f"a.{own}"
        subjects[subject] = {f"q.{name}": value for name, value in person.items() if name != "way"}
    for number, pile in enumerate(tallied):
        counts = {name if name == "sheets" else f"q.{name}": str(count) for name, count in pile.items()}
        subjects[f"t.{device[:4]}{number:08x}"] = counts
    return sheet_of_subjects(subjects, device, **head)


def sheet_of_subjects(subjects: dict[str, dict[str, str]], device: str = DEVICES[0], **head: Any) -> Sheet:
    """A survey's sheet with these fields, one tap after the other."""
    answers: dict[str, dict[str, list[dict[str, Any]]]] = {}
    turn = 0
    for subject, fields in subjects.items():
        for field, value in fields.items():
            turn += 1
            answers.setdefault(subject, {})[field] = [{"value": value, "by": device, "turn": turn}]
    return Sheet.model_validate({**SURVEY_HEAD, "answers": answers, **head})
