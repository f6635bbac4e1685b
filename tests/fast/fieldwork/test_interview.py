"""The interview's questions: the same on the form and on paper, and kept with the file."""

from portal.fieldwork.interview import interview_words
from portal.fieldwork.sheet import Sheet
from portal.model.portal import Portal
from projects import ROOT
from visit_sheets import HEAD


def test_the_form_asks_what_the_guide_on_paper_asks(portal: Portal) -> None:
    guide = (ROOT / "docs/beredskabet/saarbarhedsanalyse.md").read_text("utf-8")
    assert portal.interview
    asked = [one.ask for theme in portal.interview.themes for one in theme.questions]
    assert [one for one in asked if f"| {one} |" not in guide] == []
    assert len(asked) == sum(line.startswith("| ") and line.endswith(("| |", "| | |")) for line in _questions(guide))


def _questions(guide: str) -> list[str]:
    """The rows of questions: from »Siden sidst« to the agreements."""
    return guide.partition("## Siden sidst")[2].partition("## 8. Aftaler")[0].splitlines()


def test_the_questions_fit_into_a_file(portal: Portal) -> None:
    assert portal.interview
    head = {**HEAD, "kind": "interview", "id": "interview:eksempelgaarden:2026-11-26"}
    assert Sheet.model_validate({**head, "words": interview_words(portal.interview)}).words
