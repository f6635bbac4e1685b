"""By a second route: pandas counts the same figures, and pyxform reads the form for other programs."""

import html
import re
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from portal.commands.main import main
from portal.fieldwork.checklist import PARTS
from portal.fieldwork.figures import QUESTIONS, figures
from portal.fieldwork.xpath_guard import constraint
from visit_sheets import answered

FIELDS = {question.field: question for question in QUESTIONS[::2]}
rounds = st.lists(
    st.fixed_dictionaries(
        {
            "stairwell": st.sampled_from(["Nr. 4", "Nr. 6", ""]),
            "visit": st.sampled_from(["visited", "visited", "not-home"]),
        },
        optional={field: st.sampled_from([*question.answers, ""]) for field, question in FIELDS.items()},
    ),
    min_size=1,
    max_size=25,
)


@given(rounds)
def test_pandas_counts_the_same(dwellings: list[dict[str, Any]]) -> None:
    import pandas  # here, and pyxform below: each worker collects all tests, and one runs these

    taps = [(f"d.{n}", field, value) for n, one in enumerate(dwellings) for field, value in one.items()]
    known = figures(answered(*taps))
    frame = pandas.DataFrame([{**dict.fromkeys(FIELDS, ""), **one} for one in dwellings], dtype=object)
    assert known.visits == frame["visit"].value_counts().to_dict()
    visited = frame[frame["visit"] == "visited"]
    counted = {one.field: one for one in known.counted}
    for field, question in FIELDS.items():
        values = visited[field][visited[field] != ""]
        assert (field in counted) == (len(values) > 0)
        if field in counted:
            found = visited[visited[field].isin(question.findings)]
            one = counted[field]
            assert (one.answered, one.findings) == (len(values), len(found))
            assert {answer: count for answer, count in one.answers.items() if count} == values.value_counts().to_dict()
            assert one.stairwells == found.groupby("stairwell").size().to_dict()


def test_other_programs_read_the_form(tmp_path: Path, project: Path) -> None:
    from pyxform import xls2xform

    file = tmp_path / "besoeg.xlsx"
    assert main(["--project", str(project), "visit-form", str(file)]) == 0
    made = xls2xform.convert(str(file), validate=False)
    assert made.warnings == []
    for asked in ("check_kitchen_trap", "valve_bath", "moisture_cellar", "agreement_what"):
        assert f"/{asked}" in made.xform
    texts = re.findall(r'<bind nodeset="[^"]*/(?:note_\w+|stairwell|dwelling|agreement_what)" [^>]*/>', made.xform)
    assert len(texts) == len(PARTS) + 3
    assert [one for one in texts if constraint() not in html.unescape(one)] == []
    assert all("Det ligner et CPR-nummer" in one for one in texts)
