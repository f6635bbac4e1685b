"""A guide's notice for every department: lies ready on every site, and claims no department's answer."""

import json
from collections.abc import Callable

import pytest

from notices import paper
from portal.addresses.sheets import SIZES
from portal.model.portal import Portal
from portal.model.vocabulary import Party
from portal.notices.print_jobs import PrintJob, shared_jobs, usual_jobs
from portal.texts.catalogue import catalogue

SITE = "https://hjaelp.eksempel.dk"
T = catalogue("da")


def test_what_lies_ready_grows_with_departments_and_guides_not_with_their_product(shipped: Portal) -> None:
    assert len(list(usual_jobs(shipped, SITE, T))) == 4 * len(shipped.departments) + len(SIZES) * len(shipped.guides)


def test_no_shared_sheet_says_what_a_department_answers(shipped: Portal) -> None:
    departments = [one.name for one in shipped.departments.values()]
    decided = {T.of("answer-performs", one.value) for one in Party if one is not Party.MAINTENANCE_ACCOUNT}
    for one in shared_jobs(shipped, SITE, T):
        assert [name for name in departments if name in json.dumps(one.data, ensure_ascii=False)] == []
        assert [card["performs"] for card in one.data["who"] if card["performs"] in decided] == []


def test_a_guide_that_the_standard_leaves_to_others_shows_no_steps(shipped: Portal) -> None:
    sheets = {one.address: one.data for one in shared_jobs(shipped, SITE, T)}
    without = [guide for guide in shipped.guides if not sheets[f"/opslag/{guide}-a4.pdf"]["steps"]]
    for name in without:
        guide = shipped.guides[name]
        answers = [shipped.standard_answer(shipped.items[item]) for item in guide.items]
        is_theirs = any(one.involves_tenant for one in answers) or guide in answers[0].guides
        assert guide.department_must_allow or not is_theirs
        assert sheets[f"/opslag/{name}-a4.pdf"]["call"]
    assert 0 < len(without) < len(shipped.guides)


@pytest.mark.parametrize("size", SIZES)
def test_the_shared_code_leads_to_the_guide(shipped: Portal, pdf_of: Callable[[PrintJob], bytes], size: str) -> None:
    one = next(job for job in shared_jobs(shipped, SITE, T) if job.address == f"/opslag/stoppet-afloeb-{size}.pdf")
    pdf = pdf_of(one)
    [code] = paper.codes(pdf)
    assert code.text == f"{SITE}/v/stoppet-afloeb/"
    assert "Til alle afdelinger" in paper.text(pdf)
    about = paper.about(pdf)
    assert (about["pages"], about["sizes"], about["bare"]) == (1, {paper.POINTS[size]}, [])
