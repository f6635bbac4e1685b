"""`make cms`: a board member edits in the browser, without a word of YAML, and what is saved is what was meant."""

import http.client
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Page, expect

from browser.cms_desk import TOO_LONG, Cms, editing, publish, save
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.commands.cms import problems_of
from portal.editing.admin import is_installed
from portal.editing.policy import admin_policy
from portal.model.portal import Portal
from portal.model.vocabulary import Party
from projects import make_project

pytestmark = pytest.mark.skipif(not is_installed(), reason="Decap CMS could not be had (npm)")
GAARDEN = "content/departments/gaarden"
DECISIONS = f"{GAARDEN}/proposal/decisions.yml"
RULES = f"{GAARDEN}/proposal/house-rules.md"
FACTS = f"{GAARDEN}/department.yml"
BEFORE = """# Et forslag.
decisions:
  - item: vandlaas
    performs: tenant
    pays: tenant
    when: Hvis du selv er skyld i det
    note: >-
      Du renser selv vandlåsen, når den er stoppet,
      men kun når vandet løber langsomt og ikke, når der er lukket for det.
    from: 2027-01-01
"""


@pytest.fixture(scope="module")
def cms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cms]:
    project = make_project(tmp_path_factory.mktemp("cms") / "project")
    (project / DECISIONS).write_text(BEFORE, "utf-8")
    with editing(project) as served:
        yield served


def read(project: Path) -> Portal:
    problems = Problems()
    found = read_portal(project, problems)
    assert problems.lines() == []
    return found


def change_clause(page: Page, old: str, new: str) -> None:
    text = page.get_by_label("Teksten")
    text.fill(text.input_value().replace(old, new))


def test_a_clause_is_edited_as_text_and_nothing_else_changes(cms: Cms, page: Page) -> None:
    before = read(cms.project).departments["gaarden"].proposal
    cms.open(page, "rules/gaarden-house-rules-md")
    change_clause(page, "klokken 20", "klokken 21")
    save(page)
    after = read(cms.project).departments["gaarden"].proposal
    assert problems_of(cms.project) == frozenset()
    assert after.house_rules.clause("stoej").text.strip() == "Skru ned efter klokken 21."
    assert _said(after.house_rules) == _said(before.house_rules)
    assert after.decisions.decisions == before.decisions.decisions


def _said(rules) -> tuple:
    """All that a text says, but for its clauses' words."""
    heads = [(one.id, one.title) for one in rules.clauses]
    return rules.title, rules.status, rules.based_on, rules.dropped, rules.intro.strip(), heads


def test_a_decision_is_chosen_from_danish_words(cms: Cms, page: Page) -> None:
    (before,) = read(cms.project).departments["gaarden"].proposal.decisions.decisions
    cms.open(page, "decisions/gaarden-decisions-yml")
    page.locator("button[class*=TopBarButton]").first.click()
    page.get_by_label("Hvem betaler").click()
    page.get_by_role("option", name="Afdelingen", exact=True).click()
    save(page)
    (after,) = read(cms.project).departments["gaarden"].proposal.decisions.decisions
    assert problems_of(cms.project) == frozenset()
    assert (before.pays, after.pays) == (Party.TENANT, Party.DEPARTMENT)
    assert after.model_copy(update={"pays": before.pays}) == before
    assert (cms.project / DECISIONS).read_text("utf-8").startswith("# Et forslag.\n")


def test_a_department_without_a_next_meeting_is_saved_and_one_line_is_another(cms: Cms, page: Page) -> None:
    """Parts that were left out ask for nothing, and a reviewer sees what was changed and nothing else."""
    before = (cms.project / FACTS).read_text("utf-8")
    assert "next_meeting" not in before and len(yaml.load(before, yaml.BaseLoader)) > 8
    cms.open(page, "departments/gaarden")
    page.get_by_label("Bydel").fill('Valby: "øst" # 2')
    save(page)
    assert problems_of(cms.project) == frozenset()
    after = (cms.project / FACTS).read_text("utf-8")
    assert after == before.replace("district: Valby\n", "district: 'Valby: \"øst\" # 2'\n")


@pytest.mark.tolerates("console")  # the browser logs each refused request
def test_what_cannot_be_is_refused_with_its_place_and_nothing_is_written(cms: Cms, page: Page) -> None:
    before = (cms.project / DECISIONS).read_bytes()
    cms.open(page, "decisions/gaarden-decisions-yml")
    page.locator("button[class*=TopBarButton]").first.click()
    page.get_by_label("Til og med").fill("2026-01-01")
    publish(page)
    word = page.locator(".portal-word")
    expect(word).to_contain_text(f"{DECISIONS}:", timeout=TOO_LONG)
    expect(word).to_contain_text("Den slutter, før den begynder")
    expect(word).to_contain_text("until: 2026-01-01")
    assert (cms.project / DECISIONS).read_bytes() == before
    word.get_by_role("button", name="Luk").click()
    expect(word).to_have_count(0)


@pytest.mark.tolerates("console")
def test_two_people_with_one_file_are_both_informed_and_nothing_is_lost(
    cms: Cms, new_page: Callable[..., Page]
) -> None:
    first, second = new_page(), new_page()
    for page in (first, second):
        page.set_default_timeout(TOO_LONG)
        cms.open(page, "rules/gaarden-house-rules-md")
    change_clause(first, "Sådan vil vi", "Sådan ønsker vi at")
    change_clause(second, "Skru ned", "Skru helt ned")
    save(first)
    expect(second.locator(".portal-word")).to_contain_text(
        "En anden har gemt filen", timeout=TOO_LONG
    )  # it asks every 5 s
    second.get_by_role("button", name="Luk").click()
    publish(second)
    expect(second.locator(".portal-word").filter(has_text="rettet af en anden")).to_be_visible(timeout=TOO_LONG)
    expect(first.locator(".portal-word")).to_contain_text("En anden har gemt filen", timeout=TOO_LONG)
    assert "ønsker" in (cms.project / RULES).read_text("utf-8")
    assert "helt ned" not in (cms.project / RULES).read_text("utf-8")
    (kept,) = (cms.project / "build/cms").iterdir()
    assert "helt ned" in kept.read_text("utf-8")


def test_everything_comes_from_the_gate_under_a_policy_of_its_own(cms: Cms, page: Page) -> None:
    asked, wrong = [], []
    page.on("request", lambda request: asked.append(urlsplit(request.url)))
    page.on("response", lambda response: wrong.append(response.url) if response.status >= 400 else None)
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    cms.open(page, "guides/vasken")
    assert {one.netloc for one in asked if one.scheme in ("http", "ws")} == {urlsplit(cms.address).netloc}
    assert wrong == []
    assert http_ask(cms, "GET", "/admin/")[1]["Content-Security-Policy"] == admin_policy()


SAVE = {
    "action": "persistEntry",
    "params": {
        "branch": "main",
        "dataFiles": [{"slug": "x", "path": FACTS, "raw": "name: Overtaget\n"}],
        "assets": [],
        "options": {"commitMessage": "x", "useWorkflow": False, "status": "draft"},
    },
}


def http_ask(cms: Cms, method: str, path: str, body: object = None, **headers: str) -> tuple[int, dict[str, str]]:
    """Status and headers of an answer; a header that is given replaces what our own page would send."""
    host = urlsplit(cms.address).netloc
    own = {"Host": host, "Origin": cms.address, "Content-Type": "application/json"}
    connection = http.client.HTTPConnection(host, timeout=60)
    data = json.dumps(body).encode() if body is not None else b""
    connection.request(
        method, path, data, {**own, **{name.replace("_", "-"): value for name, value in headers.items()}}
    )
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, dict(answer.headers)


@pytest.mark.parametrize(
    "strange",
    [
        {"Origin": "https://example.org"},
        {"Origin": "null"},
        {"Host": "portal.example.org", "Origin": "http://portal.example.org"},
        {"Content_Type": "text/plain"},
        {"Sec_Fetch_Site": "cross-site"},
    ],
    ids=["another origin", "no origin", "rebound name", "a form", "another site"],
)
def test_only_our_own_page_may_ask(cms: Cms, strange: dict[str, str]) -> None:
    before = (cms.project / FACTS).read_bytes()
    assert http_ask(cms, "POST", "/api/v1", SAVE, **strange)[0] == 403
    assert (cms.project / FACTS).read_bytes() == before


def test_a_rebound_name_gets_no_page(cms: Cms) -> None:
    assert http_ask(cms, "GET", "/admin/", Host="portal.example.org")[0] == 421


def test_no_answer_opens_the_gate_to_others(cms: Cms) -> None:
    _, headers = http_ask(cms, "OPTIONS", "/api/v1", Origin="https://example.org")
    assert not [name for name in headers if name.lower().startswith("access-control")]
