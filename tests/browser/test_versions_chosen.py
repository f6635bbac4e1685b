"""A reader chooses any two versions of a text and sees them clause by clause, as the build writes the pairs that it compares."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from case_tree import BASE
from portal.lookup.open_versions import STANDARD_RULES, standard_rules, version_files
from portal.pages.page import Site
from portal.publish.browser_libraries import browser_libraries
from portal.publish.compile import compile_site

CHOOSE = "/afdelinger/gaarden/husorden/versioner/"
TEXTS = {
    "2025-04-23": "## [stoej] Støj og musik\n\nSkru ned efter klokken 22 på alle dage.\n\n## [grill] Grill\n\nKun på plænen.\n",
    "2026-01-12": "## [stoej] Støj og musik\n\nSkru ned efter klokken 23 på alle dage.\n\n## [cykler] Cykler\n\nI stativet.\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The base project, where two later meetings adopted other house rules."""
    root = tmp_path_factory.mktemp("chosen") / "small"
    shutil.copytree(BASE, root)
    for day, text in TEXTS.items():
        folder = root / "content/departments/gaarden/meetings" / day
        folder.mkdir()
        (folder / "meeting.yml").write_text("kind: afdelingsmøde\n", "utf-8")
        (folder / "house-rules.md").write_text(f"---\ntitle: Husorden for Gården\n---\n\n{text}", "utf-8")
    return compile_site(root)


@pytest.fixture
def chooser(site: Site, project: Path, new_page: Callable[..., Page]) -> Callable[..., Page]:
    """The page with its script and its data, without the frame around it."""

    def opened(query: str = "", libraries: dict[str, bytes] | None = None, **options: object) -> Page:
        shown = next(one for one in site.pages if one.address == CHOOSE)
        files = {
            f"/{path}": data.model_dump_json(by_alias=True)
            for path, data in {
                STANDARD_RULES: standard_rules(site.portal),
                **version_files(site.portal, site.texts),
            }.items()
        }
        found = browser_libraries() if libraries is None else libraries
        files |= {f"/{path}": data.decode() for path, data in found.items()}
        script = (project / "src/portal/theme/js/versions.js").read_text("utf-8")
        files[CHOOSE] = f"<!doctype html><meta charset=utf-8><title>-</title>{shown.html}<script>{script}</script>"
        page = new_page(**options)

        def answer(route: object) -> None:
            path = re.sub(r"^https?://[^/]+|\?.*", "", route.request.url)
            body = files.get(path)
            kind = (
                "text/html" if path.endswith("/") else "text/javascript" if path.endswith(".js") else "application/json"
            )
            route.fulfill(status=404 if body is None else 200, body=body or "", content_type=f"{kind}; charset=utf-8")

        page.route("**/*", answer)
        page.goto(f"http://127.0.0.1{CHOOSE}{query}")
        return page

    return opened


def test_the_latest_is_shown_beside_the_one_before(chooser: Callable[..., Page]) -> None:
    page = chooser()
    clauses = page.locator("[data-versions-changes] > section")
    expect(clauses).to_have_count(3)
    found = clauses.evaluate_all("all => all.map(({dataset: {clauseChange, clause}}) => [clauseChange, clause])")
    assert found == [["changed", "stoej"], ["new", "cykler"], ["gone", "grill"]]
    expect(clauses.first.locator("del")).to_have_text("Fjernet: 22")
    expect(clauses.first.locator("ins")).to_have_text("Tilføjet: 23")
    expect(page.locator("[data-versions-report]")).to_have_text("Forskellige punkter: 3. Ens punkter: 0.")


def test_any_two_can_be_chosen_and_the_address_remembers(chooser: Callable[..., Page]) -> None:
    page = chooser("?fra=2024-04-22&til=2024-04-22")
    expect(page.locator("[data-versions-report]")).to_have_text("De to tekster er ens.")
    page.get_by_label("Til").select_option("standard")
    expect(page.locator("[data-versions-changes] > section").first).to_be_visible()
    assert page.url.endswith("?fra=2024-04-22&til=standard")
    page.get_by_label("Fra").select_option("2026-01-12")
    expect(page.locator("h2").first).to_have_text(
        "Forskellen fra 12. januar 2026 (gælder nu) til Organisationens forslag i dag"
    )
    assert page.url.endswith("?fra=2026-01-12&til=standard")


def test_it_writes_what_the_build_writes(chooser: Callable[..., Page], site: Site) -> None:
    """The pair that the build compares, in the browser: the same clauses with the same marks around the same words."""
    built = next(one for one in site.pages if one.address == f"{CHOOSE}2026-01-12/").html
    before = built[built.index('data-compared="before"') :].split("</section>\n<p>")[0]
    page = chooser("?fra=2025-04-23&til=2026-01-12")
    chosen = page.locator("[data-versions-changes]").inner_html()

    def marks(html: str) -> list[str]:
        return [
            " ".join(re.sub(r"<[^>]+>", " ", one).split())
            for one in re.findall(r"<(?:ins|del)>.*?</(?:ins|del)>", html)
        ]

    assert marks(chosen)
    assert marks(chosen) == marks(before)


@pytest.mark.tolerates("console")
@pytest.mark.parametrize("options", [{"java_script_enabled": False}, {"libraries": {}}])
def test_where_it_cannot_be_chosen_the_built_pairs_are_linked(chooser: Callable[..., Page], options: dict) -> None:
    page = chooser(**options)
    expect(page.locator(".bv-status").filter(visible=True)).to_contain_text("Du kan ikke vælge udgaver her lige nu.")
    expect(page.locator("[data-versions-form]")).to_be_hidden()
    links = page.locator(".bv-versions a").evaluate_all("all => all.map((one) => one.getAttribute('href'))")
    assert links == ["2026-01-12/", "2025-04-23/", "2024-04-22/"]
