"""/admin/ on a published site: off, or on with a policy of its own."""

import urllib.error
import urllib.request
from pathlib import Path

import pytest

import caddy
import portal.publish.build
from portal.editing.admin import is_installed
from portal.editing.policy import admin_policy
from portal.model.editing import Editing
from portal.publish.policy import POLICY
from projects import build, make_project

pytestmark = pytest.mark.skipif(not is_installed(), reason="Decap CMS could not be had (npm)")
TURNED_ON = """
editing:
  host: gitlab
  repository: boligorg/portal
  app: abc123
"""
EDITING = Editing(host="gitlab", repository="boligorg/portal", app="abc123")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("admin") / "project")
    organisation = project / "content/organisation.yml"
    organisation.write_text(organisation.read_text("utf-8") + TURNED_ON, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(portal.publish.build, "compress_all", lambda *_: None)  # packing Decap CMS well takes ten seconds
        done = build(project)
    assert (done.returncode, done.stderr) == (0, "")
    return project / "site"


def test_it_is_there_only_when_it_is_turned_on(site: Path, small_built: Path) -> None:
    assert '"publish_mode": "editorial_workflow"' in (site / "admin/config.json").read_text("utf-8")
    assert (site / "admin/decap-cms.js").is_file()
    assert not (small_built / "site/admin").exists()
    assert "admin" not in (small_built / "site/_headers").read_text("utf-8")


def test_it_has_a_policy_of_its_own_and_other_pages_keep_theirs(site: Path, small_built: Path) -> None:
    caddy = (site / "_server/Caddyfile").read_text("utf-8")
    own, usual = (f'Content-Security-Policy "{policy}"' for policy in (admin_policy(EDITING), POLICY))
    assert -1 < caddy.find(usual) < caddy.find(own)
    assert f"/admin/*\n  ! Content-Security-Policy\n  Content-Security-Policy: {admin_policy(EDITING)}" in (
        site / "_headers"
    ).read_text("utf-8")
    assert "unsafe-eval" not in (small_built / "site/_server/Caddyfile").read_text("utf-8")


@pytest.mark.skipif(not caddy.installed(), reason="Caddy is not installed (Debian: apt install caddy)")
def test_caddy_sends_each_its_own_policy(site: Path) -> None:
    with caddy.serving(site) as address:
        sent = {
            path: _policies(f"{address}{path}")
            for path in ("/admin/", "/admin/admin.js", "/", "/akut/", "/findes-ikke/")
        }
    own, usual = [admin_policy(EDITING)], [POLICY]
    assert sent == {"/admin/": own, "/admin/admin.js": own, "/": usual, "/akut/": usual, "/findes-ikke/": usual}


def _policies(address: str) -> list[str]:
    """Every policy that an answer carries: of two, a browser obeys both."""
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.headers.get_all("Content-Security-Policy")
    except urllib.error.HTTPError as error:
        return error.headers.get_all("Content-Security-Policy")


def test_no_page_of_the_site_leads_there_or_keeps_it(site: Path) -> None:
    pages = [page for page in site.rglob("*.html") if "admin" not in page.relative_to(site).parts]
    assert pages
    assert not [page for page in pages if "/admin/" in page.read_text("utf-8")]
    assert "/admin/" not in (site / "sitemap.xml").read_text("utf-8")
