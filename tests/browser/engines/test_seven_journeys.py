"""Seven journeys, written once, in the engines that readers have: Chromium, Firefox, and WebKit (the engine of every iPhone).

A browser that this machine lacks is named in pytest's summary. `make test` takes WebKit alone, `make test-all` all three.
"""

import pytest

from browser.engines.machine import ENGINES
from browser.engines.reader import Reader

pytestmark = pytest.mark.longer
OF_EVERY_RUN = "webkit"
"""Chromium has all other tests; what differs most from it is tried each time."""


@pytest.fixture(
    scope="module",
    params=[pytest.param(name, marks=[] if name == OF_EVERY_RUN else pytest.mark.long) for name in ENGINES],
)
def engine_name(request: pytest.FixtureRequest) -> str:
    """The browser of a journey."""
    return request.param


def choose_department(reader: Reader) -> None:
    """Choose Eksempelgården in the header."""
    reader.click("[data-chooser-open]")
    reader.fill("#choose-department", "eksempelg")
    reader.click("#places [role=option]", "Eksempelgården")
    reader.sees("[data-chooser][data-chosen]")


def test_a_blocked_sink_is_looked_up(reader: Reader) -> None:
    """What is typed is answered under the field; the item says who does it, who pays and what to do."""
    reader.open("/")
    reader.fill("main [role=combobox]", "vasken er stoppet")
    reader.sees("[role=grid]", "Du gør det")
    reader.press("ArrowDown")
    reader.press("Enter")
    reader.press("Enter")
    reader.is_at("/hvem-ordner-hvad/vandlaas/")
    reader.sees_at_once("article .bv-answer .bv-role", "Du gør det")
    assert "Du betaler" in reader.read("article .bv-answer")
    reader.fits_the_screen()


def test_with_a_department_the_answers_are_its_own(reader: Reader) -> None:
    """Chosen on one page, known on the next, and forgotten in one tap."""
    reader.open("/hvem-ordner-hvad/vandlaas/")
    choose_department(reader)
    reader.sees("article [data-answer-for=vandlaas]", "Hos jer")
    reader.open("/")
    reader.sees("[data-mine-panel]", "Du bor i Eksempelgården")
    reader.click("[data-mine-panel] a", "Hvem ordner hvad")
    reader.is_at("/afdelinger/eksempelgaarden/hvem-ordner-hvad/")
    reader.fits_the_screen()
    reader.open("/")
    reader.click("[data-mine-panel] [data-forget]")
    reader.sees_no("[data-mine-panel]", "Du bor i Eksempelgården")


def test_help_is_one_tap_from_any_page(reader: Reader) -> None:
    """From a page in the middle of the site to »Akut«, to the danger, to the number."""
    reader.open("/rettigheder/a-ordning/")
    reader.sees_at_once(".bv-akut")
    reader.click(".bv-akut")
    reader.is_at("/fare/")
    assert reader.goes_to(".bv-akut-calls a", "Ring 112") == "tel:112"
    reader.click(".bv-akut-choose a[href$='#brand']")
    reader.sees_at_once("section.bv-akut-screen .bv-danger-call")
    reader.sees_no(".bv-akut-choose")
    assert reader.goes_to(".bv-danger-call", "112") == "tel:112"
    reader.fits_the_screen()


def test_a_rule_of_ones_own_house_is_found(reader: Reader) -> None:
    """The menu leads to the department's rules; a word finds the clause, which opens."""
    reader.open("/hvem-ordner-hvad/vandlaas/")
    choose_department(reader)
    reader.click(".bv-menu-phone > summary")
    reader.click(".bv-menu-phone a", "Husorden")
    reader.is_at("/afdelinger/eksempelgaarden/husorden/")
    reader.fill("main input[type=search]", "boremaskine")
    reader.sees("[role=status]", "punkt")
    reader.click(".bv-clause summary")
    reader.sees(".bv-clause .bv-prose")
    reader.fits_the_screen()


def test_a_guide_is_taken_one_step_a_screen(reader: Reader) -> None:
    """What one never does first, then step by step and back, and Escape leaves."""
    reader.open("/vejledninger/afkalk-vandhane/")
    reader.click("[data-step-open] button")
    reader.sees_at_once("dialog [data-step-title]", "Før du begynder")
    reader.click("dialog [data-step-next]")
    reader.sees("dialog [data-step-title]", "Trin 1")
    reader.sees("dialog .bv-steps li[data-now] svg")
    reader.sees_at_once("dialog [data-step-next]")
    reader.click("dialog [data-step-next]")
    reader.sees("dialog [data-step-title]", "Trin 2")
    reader.click("dialog [data-step-back]")
    reader.sees("dialog [data-step-title]", "Trin 1")
    reader.press("Escape")
    reader.sees_no("dialog [data-step-title]")
    reader.fits_the_screen()


def test_a_notice_is_written_and_seen(reader: Reader) -> None:
    """The sheet follows what is typed, with a code for the address it is served from."""
    reader.open("/opslag/")
    reader.fill("#lav-titel", "Loppemarked")
    reader.fill("#lav-tekst", "Kom forbi. Tag kaffe med.")
    reader.sees("[data-paper] h2", "Loppemarked")
    reader.sees("[data-paper]", "Tag kaffe med.")
    reader.sees("[data-sheet=code] svg")
    reader.fits_the_screen()


def test_what_is_tapped_in_a_dwelling_is_kept(reader: Reader) -> None:
    """A round is begun, an answer is tapped, the page is loaded anew, and it is still there."""
    reader.open("/beredskabet/arbejde/besoeg/")
    reader.select("[data-begin] select", "Eksempelgården")
    reader.fill("#runde-boliger", "Nr. 6, st. tv")
    reader.click("[data-begin] button")
    reader.click("[data-dwellings] button", "st. tv")
    reader.click("[data-field=visit] label", "Besøgt")
    reader.sees("[data-kept][data-state=saved]")
    reader.reload()
    reader.click("[data-rounds] button", "Eksempelgården")
    reader.sees("[data-progress]", "1 af 1")
    reader.fits_the_screen()
