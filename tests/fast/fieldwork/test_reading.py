"""A file that can't be used gets one calm line in Danish, and stays as it is."""

import json
import re
from pathlib import Path

import pytest

from portal.base.problems import CommandError
from portal.fieldwork.guard import refused
from portal.fieldwork.reading import read_sheet, read_sheets
from portal.fieldwork.sheet import LARGEST, MANY
from portal.fieldwork.xpath_guard import patterns
from visit_sheets import HEAD, answered

BAD = {
    "damaged": ['{"format": "portal-fieldwork"', json.dumps({**HEAD, "answers": []}), json.dumps({**HEAD, "more": 1}),
                json.dumps({**HEAD, "id": "visits:andre:2026-11-26"}), "\x00", "[" * 100_000,
                json.dumps({**HEAD, "id": "visits:eksempelgaarden:2026-02-30", "date": "2026-02-30"}),
                json.dumps({**HEAD, "saved": "2026-13-01"})],
    "foreign": ['{"format": "other"}', "[]", "12", '{"type": "FeatureCollection"}'],
    "newer": [json.dumps({**HEAD, "version": 2, "more": 1})],
    "many": [json.dumps({**HEAD, "answers": {f"d.{one}": {} for one in range(MANY + 1)}})],
    "large": [" " * (LARGEST + 1), f'"{"æ" * (LARGEST // 2)}"'],
    "locked": [json.dumps({"format": "portal-fieldwork-locked", "version": 1, "data": ""})],
}  # fmt: skip
SAID = {
    "many": "over 10.000",
    "large": "over 20 MB",
    "damaged": "beskadiget",
    "foreign": "ikke en runde",
    "newer": "nyere udgave",
    "locked": "låst med et kodeord",
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in BAD.items() for text in texts])
def test_what_is_wrong_is_said_in_one_line(kind: str, text: str, tmp_path: Path) -> None:
    file = tmp_path / "runde.json"
    file.write_text(text, "utf-8")
    with pytest.raises(CommandError, match=SAID[kind]) as said:
        read_sheet(file)
    assert "\n" not in str(said.value)
    assert file.read_text("utf-8") == text


def test_a_number_of_a_person_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "runde.json"
    file.write_text(answered(("d.1-tv", "note.kitchen.trap", "ring 28 12 34 56")).model_dump_json(), "utf-8")
    with pytest.raises(CommandError, match=r"d.1-tv note.kitchen.trap .* telefonnummer"):
        read_sheet(file)


def test_nor_where_a_file_says_what_it_is_called(tmp_path: Path) -> None:
    file = tmp_path / "runde.json"
    file.write_text(json.dumps({**HEAD, "words": {"visit": "nogen@example.dk"}}), "utf-8")
    with pytest.raises(CommandError, match="under visit"):
        read_sheet(file)


def test_files_of_one_round_are_joined_and_another_round_is_refused(tmp_path: Path) -> None:
    one, other, foreign = (tmp_path / name for name in ("en.json", "to.json", "fremmed.json"))
    one.write_text(answered(("d.1-tv", "visit", "visited")).model_dump_json(), "utf-8")
    other.write_text(answered(("d.1-th", "visit", "not-home")).model_dump_json(), "utf-8")
    foreign.write_text(json.dumps({**HEAD, "id": "visits:eksempelgaarden:2025-01-01", "date": "2025-01-01"}), "utf-8")
    assert sorted(read_sheets([one, other]).answers) == ["d.1-th", "d.1-tv"]
    with pytest.raises(CommandError, match="ikke den samme"):
        read_sheets([one, foreign])


PLAIN = re.compile(r"[ -~æøåÆØÅ–]*")
"""What a pattern alone can judge: it can't make other scripts' digits and wide signs plain first."""


def test_the_form_for_other_programs_refuses_the_same() -> None:
    known = [
        (text, kind) for kind, texts in NOTES.items() for text in texts if PLAIN.fullmatch(text) and "  " not in text
    ]
    assert len(known) > 40
    wrong = [
        text
        for text, kind in known
        if any(re.fullmatch(one, text, re.ASCII) for one in patterns().values()) != bool(kind)
    ]
    assert wrong == []


NOTES = {
    "": [
        "vandlås drypper",
        "2 x 40 W",
        "målt 26-11-2026",
        "2026-11-26 kl. 10.30",
        "12,5 % ved gulv",
        "nr. 4, 2. tv",
        "1234567",
        "26.11.26 kl. 1030",
        "3 stk @ 2.5 kr",
        "serie 123456-VASK",
        "kommer kl. 08.00-10.00",
        "tirsdag kl 9.30 – 12.15",
        "tirsdag 10.30 - 12.30",
        "fugt 12, 14, 16, 18 %",
        "26.11.26, 1030 mm",
        "mødes @ vaskeriet. Husk nøgle",
    ],
    "cpr": [
        "010190-1234",
        "0101901234",
        "010190 1234",
        "01-01-1990 1234",
        "cpr:010190–1234",
        "０１０１９０-1234",
        "010190  1234",
        "01.01.90 1234",
        "01/01/90 1234",
        "01-01-1990-1234",
        "010190/1234",
        "010190‑1234",
        "010190-1AB2",
        "01 01 90 — 1234",
        "01 . 01 . 90 - 1234",
        "010190    1234",
        "010190·1234",
        "010190, 1234",
        "010190:1234",
        "010190_1234",
    ],
    "telephone": [
        "28123456",
        "28 12 34 56",
        "ring +45 28123456",
        "2812 3456",
        "0045 28 12 34 56",
        "28-12-34-56",
        "+46 70 123 45 67",
        "28  12  34  56",
        "28/12/34/56",
        "(+45) 28 12 34 56",
        "2812\u200b3456",
        "²⁸¹²³⁴⁵⁶",
        "2812-34-56",
        "+45 (28) 12 34 56",
        "28·12·34·56",
        "28    12    34    56",
        "٢٨١٢٣٤٥٦",
        "kl. 28.12-34.56",
    ],
    "mail": [
        "skriv til nogen@example.dk",
        "nogen @ example.dk",
        "nogen＠example.dk",
        "nogen@bücher.example",
        "nogen@пример.испытание",
        "nogen@उदाहरण.भारत",
        "nogen@example。dk",
        "nogen  @  example.dk",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in NOTES.items() for text in texts])
def test_what_may_not_be_in_a_note(kind: str, text: str) -> None:
    assert refused(text) == kind
