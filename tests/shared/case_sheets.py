"""Sheets of house-rule cases for the tests."""

from typing import Any

from hypothesis import strategies as st

from portal.fieldwork.cases import CHOICES
from portal.fieldwork.sheet import Sheet
from visit_sheets import DEVICES, HEAD

CASES_HEAD: dict[str, Any] = {
    **HEAD,
    "id": "cases:eksempelgaarden:2026-01-01",
    "kind": "cases",
    "date": "2026-01-01",
}
case_lists = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            **{name: st.sampled_from(["", *values]) for name, values in CHOICES.items()},
            "removed": st.just("yes"),
        },
    ),
    max_size=25,
)


def cases_of(cases: list[dict[str, str]], device: str = DEVICES[0], **head: Any) -> Sheet:
    """A sheet with these cases, all from one device."""
    turn, answers = 0, dict[str, dict[str, list[dict[str, Any]]]]()
    for number, case in enumerate(cases):
        fields = answers.setdefault(f"k.{device[:4]}{number:08x}", {})
        for name, value in case.items():
            turn += 1
            fields[name] = [{"value": value, "by": device, "turn": turn}]
    return Sheet.model_validate({**CASES_HEAD, "answers": answers, **head})
