"""How much one pays when moving out: by the months one has lived there, as a meeting decided it."""

import re
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from answer_strategies import meeting
from portal.model.department import Department
from portal.model.department_facts import DwellingType
from portal.model.take_over import LONGEST, TakeOver
from portal.pages.page import Site

rules = st.one_of(
    st.integers(1, LONGEST).map(lambda months: TakeOver(months=months)),
    st.decimals(min_value="0.83", max_value=100, places=2).map(lambda percent: TakeOver(percent=str(percent))),
)


@pytest.mark.parametrize(
    ("rule", "months", "share"),
    [
        ({"percent": "1"}, 40, 60),
        ({"percent": "1 %"}, 100, 0),
        ({"percent": "0,83"}, 40, Fraction("66.8")),
        ({"percent": "0.83"}, 119, Fraction("1.23")),
        ({"percent": "0,83"}, 120, 0),
        ({"percent": "1 % pr. måned"}, 40, 60),
        ({"percent": "0,83 pct./md."}, 40, Fraction("66.8")),
        ({"months": "100"}, 25, 75),
        ({"months": "n/100"}, 25, 75),
        ({"months": "20/100"}, 20, 80),
        ({"months": "20/100 md."}, 20, 80),
        ({"months": "8 år og 4 måneder"}, 20, 80),
        ({"months": "4 år"}, 12, 75),
        ({"months": "48"}, 12, 75),
        ({"months": "120"}, 60, 50),
    ],
)
def test_the_tenants_part_after_some_months(rule: dict[str, str], months: int, share: Fraction):
    assert TakeOver(**rule).tenant_share(months) == share


@given(rules, st.integers(0, 400))
def test_one_pays_all_at_first_never_more_later_and_nothing_after_ten_years(rule: TakeOver, months: int):
    assert rule.tenant_share(0) == 100
    assert 0 <= rule.tenant_share(months + 1) <= rule.tenant_share(months) <= 100
    assert rule.tenant_share(LONGEST) == 0


@pytest.mark.parametrize(
    "rule",
    [
        {},
        {"percent": "1", "months": "100"},
        {"percent": "0,5"},
        {"percent": "20/100"},
        {"months": "121"},
        {"months": "0"},
        {"percent": "en"},
        {"months": "år"},
    ],
)
def test_what_cannot_be_is_refused(rule: dict[str, str]):
    with pytest.raises(ValidationError):
        TakeOver(**rule)


def test_the_latest_meeting_counts_and_a_dwelling_type_goes_before_all():
    first = meeting(date(2015, 5, 1), take_over=(TakeOver(percent="1"), TakeOver(months=48, dwelling_type="taarn")))
    later = meeting(date(2020, 5, 1), take_over=(TakeOver(percent="0,83"),))
    types = (DwellingType(id="taarn", name="Tårn"),)
    department = Department(slug="gaarden", name="Gården", dwelling_types=types, meetings=(first, later))

    def reported(kind: str | None, day: date) -> str | int:
        ((_, rule),) = department.take_over_on(kind, day)
        return rule.percent or rule.months

    assert (reported(None, date(2019, 1, 1)), reported(None, date(2021, 1, 1))) == ("1", "0,83")
    assert reported("taarn", date(2021, 1, 1)) == 48
    assert department.take_over_on(None, date(2014, 1, 1)) == ()


PAGES = (
    "/rettigheder/a-ordning/",
    "/rettigheder/ind-og-udflytning/",
    "/rettigheder/flyt-ud/",
    "/hvem-ordner-hvad/lofter/",
    "/afdelinger/eksempelgaarden/",
)


@pytest.mark.parametrize("where", PAGES)
def test_the_page_says_it_without_a_script_and_says_that_it_is_no_bill(where: str, compiled: Site):
    html = next(page.html for page in compiled.pages if page.address == where)
    assert "Afdelingen overtager 1 % af udgiften hver måned." in html
    assert re.search(r'<th scope="row">40 måneder</th><td [^>]*>60 %</td>', html)
    assert "Det her er ikke en regning." in html
    assert re.search(r"<form data-take-over-form [^>]*hidden>", html)


def test_a_department_that_has_decided_nothing_shows_nothing(compiled: Site):
    html = next(page.html for page in compiled.pages if page.address == "/afdelinger/lukretiavej/")
    assert "data-take-over" not in html
