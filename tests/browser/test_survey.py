"""The safety survey in a browser: three ways in, one sum; a resident's code; nothing kept on a resident's phone."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.survey_reader import ANSWER, QUESTIONS, SURVEY, answer, back, begin, code_of, into, take_back, type_code
from browser.visits_reader import PHONE, saved_file
from portal.fieldwork.sheet import Sheet
from portal.fieldwork.survey import result
from visit_sheets import HEAD


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    return new_page(**PHONE)


def test_three_ways_in_and_one_sum(new_page: Callable[..., Page], site_url: str, tmp_path: Path) -> None:
    resident, staff = new_page(**PHONE), new_page(**PHONE)
    code = code_of(resident, site_url, [0, 1, 2, -1, 0, 0, 1])
    begin(staff, site_url)
    into(staff, "hand")
    answer(staff, "hand", [0] * QUESTIONS)
    expect(staff.locator("[data-asked]")).to_contain_text("Giv telefonen tilbage")
    take_back(staff)
    into(staff, "codes")
    type_code(staff, f"{code[:3]} {code[3:]}")
    expect(staff.locator("[data-report]")).to_contain_text("nu 1 kode")
    back(staff)
    into(staff, "tally")
    staff.locator("[data-new-pile]").click()
    staff.locator("[data-field=sheets] input").fill("12")
    staff.locator('[data-field="q.home.yes"] input').fill("7")
    staff.locator('[data-field="q.home.no"] input').fill("5")
    expect(staff.locator("[data-kept]")).to_have_attribute("data-state", "saved")
    back(staff)
    expect(staff.locator("[data-count]")).to_have_text("14 svar")
    known = result(Sheet.model_validate_json(saved_file(staff, tmp_path).read_text("utf-8")))
    assert known.ways == {"phone": 1, "code": 1, "paper": 12}
    counted = {one.field: one.answers for one in known.counted}
    assert counted["home"] == {"yes": 9, "some": 0, "no": 5}
    assert (counted["stairwell"], counted["neighbour"]) == (
        {"yes": 1, "some": 1, "no": 0},
        {"yes": 1, "some": 0, "no": 0},
    )
    assert counted["reported"] == {"yes": 1, "no": 1}


def test_nothing_of_an_answer_is_kept_on_the_residents_phone(phone: Page, site_url: str) -> None:
    code = code_of(phone, site_url, [0] * QUESTIONS)
    places = """async () => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie, location.href,
      JSON.stringify(history.state), ...(await indexedDB.databases()).map(({ name }) => name)].join(' ')"""
    assert code not in phone.evaluate(places)
    assert "fieldwork" not in phone.evaluate(places)
    phone.reload()
    expect(phone.locator("[data-begin]")).to_be_visible()
    assert code not in phone.content()


def test_a_resident_goes_back_and_passes_over(phone: Page, site_url: str) -> None:
    phone.goto(site_url + ANSWER)
    phone.locator("[data-begin]").click()
    box = phone.locator('[data-view="questions"]')
    box.locator("[data-answers] button").first.click()
    box.locator("[data-previous]").click()
    expect(box.locator('[aria-pressed="true"]')).to_have_text("Ja")
    for _ in range(QUESTIONS):
        box.locator("[data-skip]").click()
    expect(phone.locator('[data-has="no"]')).to_be_visible()
    expect(phone.locator("[data-code]")).to_be_hidden()


def test_whoever_gets_the_phone_sees_nobody_elses_answers(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    into(phone, "hand")
    answer(phone, "hand", [0] * QUESTIONS)
    phone.locator("[data-next-resident]").click()
    for _ in range(QUESTIONS):
        expect(phone.locator('[data-view="hand"] [aria-pressed="true"]')).to_have_count(0)
        phone.locator('[data-view="hand"] [data-skip]').click()
    expect(phone.locator("[data-undo]")).to_be_hidden()
    take_back(phone)
    expect(phone.locator("[data-count]")).to_have_text("1 svar")


def test_a_slip_of_the_pen_is_found_and_a_code_typed_twice_is_asked_about(phone: Page, site_url: str) -> None:
    code = code_of(phone, site_url, [0, 0, 1, 1, 2, 2, 1])
    begin(phone, site_url)
    into(phone, "codes")
    swapped = code[:5] + code[6] + code[5]
    for wrong in (code[:-1] + str((int(code[-1]) + 1) % 10), swapped if swapped != code else code[:6], "123"):
        type_code(phone, wrong)
        expect(phone.locator("[data-report]")).to_contain_text("passer ikke")
        assert phone.locator("#kode").input_value() == wrong
    type_code(phone, code)
    expect(phone.locator("[data-report]")).to_contain_text("nu 1 kode")
    type_code(phone, code)
    expect(phone.locator("[data-about]").first).to_contain_text("talt med før")
    phone.locator("[data-same]").click()
    type_code(phone, code)
    phone.locator("[data-anew]").click()
    expect(phone.locator("[data-report]")).to_contain_text("nu 2 koder")
    expect(phone.locator("[data-many]")).to_contain_text(f"{code} står 2 gange")
    phone.locator("[data-many] button").click()
    expect(phone.locator("[data-many]")).to_be_hidden()
    phone.locator("[data-undo]").click()
    expect(phone.locator("[data-many]")).to_be_visible()


def file_of(folder: Path, day: str, saved: Path, questions: dict[str, str] | None = None) -> Path:
    """A file of another year: six were safe at home, six were not, and one question is no longer asked."""
    known = json.loads(saved.read_text("utf-8"))
    people = {f"a.{number:08x}": {"q.home": "yes" if number < 6 else "no", "q.old": "maybe"} for number in range(12)}
    known |= {"id": f"survey:eksempelgaarden:{day}", "date": day, "answers": {}}
    known["words"] |= {
        "old": "Er der lys i kælderen?",
        "old.answers": "maybe",
        "old.say.maybe": "Måske",
        **(questions or {}),
    }
    for subject, fields in people.items():
        known["answers"][subject] = {
            name: [{"value": value, "by": "b" * 8, "turn": 1}] for name, value in fields.items()
        }
    file = folder / f"{day}.json"
    file.write_text(json.dumps(known), "utf-8")
    return file


def test_who_types_on_before_a_new_pile_is_kept_types_where_they_are(phone: Page, site_url: str) -> None:
    """On a slow phone it is kept after the first digit; the second one must not end in the number of sheets."""
    begin(phone, site_url)
    into(phone, "tally")
    phone.evaluate("""() => {
      document.querySelector("[data-new-pile]").click();
      window.first = document.activeElement.closest("[data-field]")?.dataset.field;
      document.querySelector('[data-field="q.home.yes"] input').focus();
    }""")
    expect(phone.locator("[data-kept]")).to_have_attribute("data-state", "saved")
    expect(phone.locator('[data-field="q.home.yes"] input')).to_be_focused()
    assert phone.evaluate("first") == "sheets"


def test_last_years_file_is_compared_and_a_question_that_is_gone_is_shown(
    phone: Page, site_url: str, tmp_path: Path
) -> None:
    begin(phone, site_url)
    into(phone, "tally")
    phone.locator("[data-new-pile]").click()
    phone.locator('[data-field="q.home.yes"] input').fill("15")
    phone.locator('[data-field="q.home.no"] input').fill("5")
    expect(phone.locator("[data-over]")).to_contain_text("flere kryds end ark")
    expect(phone.locator("[data-kept]")).to_have_attribute("data-state", "saved")
    back(phone)
    last = file_of(tmp_path, "2025-11-26", saved_file(phone, tmp_path))
    phone.locator('[data-view="survey"] [data-to="start"]').click()
    phone.locator("[data-open-file]").set_input_files(last)
    expect(phone.locator("[data-changed]")).to_be_visible()
    expect(phone.locator("[data-collect]")).to_be_hidden()
    into(phone, "results")
    phone.locator("[data-outcome] label", has_text="Alle svar").click()
    expect(phone.locator('[data-table="all"]')).to_contain_text("Er der lys i kælderen?")
    back(phone)
    phone.locator('[data-view="survey"] [data-to="start"]').click()
    phone.locator("[data-rounds] button").filter(has_text="2026").click()
    into(phone, "results")
    phone.locator("[data-outcome] label", has_text="Til mødet").click()
    first = phone.locator('[data-table="meeting"] tbody tr').first
    expect(first).to_contain_text("75 %")
    expect(first).to_contain_text("+25 procentpoint")
    expect(phone.locator("[data-results-of]")).to_contain_text("Sammenlignet med 26. november 2025")
    expect(phone.locator('[data-table="meeting"] tbody tr').nth(1)).to_contain_text("skjult")


def test_another_pages_file_is_refused_and_changes_nothing(phone: Page, site_url: str) -> None:
    begin(phone, site_url)
    phone.locator('[data-view="survey"] [data-to="start"]').click()
    free = {"a.00000001": {"q.home": [{"value": "fru-eksempel", "by": "a" * 8, "turn": 1}]}}
    survey = {**HEAD, "kind": "survey", "id": "survey:eksempelgaarden:2025-01-01", "date": "2025-01-01"}
    for said, known in {"ikke fra denne side": HEAD, "beskadiget": {**survey, "answers": free}}.items():
        file = {"name": "x.json", "mimeType": "application/json", "buffer": json.dumps(known).encode()}
        phone.locator("[data-open-file]").set_input_files(file)
        expect(phone.locator("[data-report]")).to_contain_text(said)
    expect(phone.locator("[data-rounds] li")).to_have_count(1)


def test_both_pages_work_without_a_network(reader: Page, home: str) -> None:
    site = home.rstrip("/")
    reader.context.set_offline(True)
    begin(reader, site)
    into(reader, "hand")
    answer(reader, "hand", [0] * QUESTIONS)
    take_back(reader)
    reader.goto(site + SURVEY)
    expect(reader.locator("[data-rounds]")).to_contain_text("1 svar")
    reader.locator("[data-ask=clear]").click()
    reader.locator("[data-clear]").click()
    expect(reader.locator("[data-report]")).to_contain_text("slettet")
    assert len(code_of(reader, site, [1] * QUESTIONS)) == 7
