"""A long text in chapters, and the hours that a rule names: words stay whole and in their order."""

import pytest

from portal.markdown.chapters import in_chapters, long_text
from portal.markdown.hours import Hours, hours_in
from portal.markdown.prose import Prose, render
from portal.pages.templates import _environment
from portal.texts.catalogue import catalogue

QUIET = """
Skru ned. Der er stille timer:

- Søndag til torsdag: kl. 22–7.
- Fredag og lørdag: slet ikke.
"""


def _rendered(text: str) -> Prose:
    return render(text, lambda target, _: target)


def test_chapters_hold_all_that_was_written() -> None:
    html = _rendered("Først.\n\n## Et\n\nA\n\n### Under\n\nB\n\n## To\n\nC").html
    before, chapters = in_chapters(html)
    assert before.strip() == "<p>Først.</p>"
    assert [(one.id, one.title) for one in chapters] == [("et", "Et"), ("to", "To")]
    assert "Under" in chapters[0].html
    assert "".join(one.html for one in chapters).count("<p>") == 3


def test_a_heading_in_a_quotation_begins_no_chapter() -> None:
    before, chapters = in_chapters(_rendered("> ## Citat\n>\n> Ord\n\n## Et\n\nA").html)
    assert "Citat" in before
    assert [one.title for one in chapters] == ["Et"]


def test_a_short_text_stays_whole() -> None:
    html = _rendered("\n\n".join(f"## {n}\n\nOrd" for n in range(9))).html
    assert long_text(html) == (html, [])
    assert len(long_text(html + "<p>" + "ord " * 1000 + "</p>")[1]) == 9


def test_a_list_with_an_hour_comes_whole_with_what_it_is_about() -> None:
    assert hours_in(_rendered(QUIET).html) == (
        Hours("Der er stille timer:", ("Søndag til torsdag: kl. 22–7.", "Fredag og lørdag: slet ikke.")),
    )


def test_a_sentence_with_an_hour_comes_alone() -> None:
    text = "Vaskeriet er åbent kl. 6–22. Book to tider.\n\nSkru ned efter klokken 21."
    assert hours_in(_rendered(text).html) == (
        Hours("", ("Vaskeriet er åbent kl. 6–22.",)),
        Hours("", ("Skru ned efter klokken 21.",)),
    )


@pytest.mark.parametrize("start", [1, 3])
def test_a_list_with_numbers_of_its_own_comes_whole(start: int) -> None:
    text = f"{start}. Vask fra kl. 7.\n{start + 1}. Tør til kl. 20.\n{start + 3}. Luk kl. 22."
    assert hours_in(_rendered(text).html) == (Hours("", ("Vask fra kl. 7.", "Tør til kl. 20.", "Luk kl. 22.")),)


def test_a_list_in_a_list_comes_whole() -> None:
    text = (
        "Tider:\n\n- Vask\n    - fra kl. 7\n\n      hver dag\n    - i weekenden\n- Tør til kl. 20\n\nLuk døren kl. 21."
    )
    lines = ("Vask", "fra kl. 7", "hver dag", "i weekenden", "Tør til kl. 20")
    assert hours_in(_rendered(text).html) == (Hours("Tider:", lines), Hours("", ("Luk døren kl. 21.",)))


def test_a_text_without_an_hour_has_none() -> None:
    assert hours_in(_rendered("Husk 12 ting.\n\n- Klokken på døren\n- 7 skilte").html) == ()


def test_a_time_of_day_is_on_one_line() -> None:
    """»kl. 22–7« on a narrow phone; what is not a time is written as it was."""
    shown = str(_environment(catalogue("da")).filters["hours"]("Søndag: kl. 22–7. <Fri>"))
    assert shown == 'Søndag: <span class="bv-hour">kl. 22–7</span>. &lt;Fri&gt;'
