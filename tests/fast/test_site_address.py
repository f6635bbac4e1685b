"""One address of the site: content/organisation.yml, and PORTAL_SITE_URL before it, feed all that names it."""

from pathlib import Path

import pytest
from mkdocs.config import load_config

import hooks.mkdocs_events as adapter
from case_tree import make_tree
from portal.base.problems import ContentError
from portal.commands.main import main
from portal.ledger.files import address_files, rules
from portal.publish.compile import compile_site

MKDOCS = "site_name: x\nsite_url: ''\ntheme:\n  name: material\nplugins: []\n"
WRITTEN, GIVEN = "https://skrevet.example.org", "https://givet.example.org/portal"


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("PORTAL_SITE_URL", raising=False)
    root = make_tree("base", tmp_path / "tree")
    (root / "mkdocs.yml").write_text(MKDOCS, "utf-8")
    return root


def write_address(root: Path, address: str) -> None:
    file = root / "content/organisation.yml"
    lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("site_url:")]
    file.write_text("\n".join([*lines, f"site_url: {address}", ""]), "utf-8")


def canonical(root: Path) -> str | None:
    """What canonical addresses and the sitemap begin with."""
    return adapter.on_config(load_config(str(root / "mkdocs.yml"))).site_url


def test_what_is_written_feeds_canonical_addresses_and_codes(tree: Path) -> None:
    write_address(tree, WRITTEN)
    assert canonical(tree) == f"{WRITTEN}/"
    assert "e/vandlaas/qr.svg" in address_files(compile_site(tree), "css/x.css")


def test_the_environment_goes_before_and_feeds_the_same(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_address(tree, WRITTEN)
    monkeypatch.setenv("PORTAL_SITE_URL", GIVEN)
    assert canonical(tree) == f"{GIVEN}/"
    assert compile_site(tree).portal.organisation.site_url == GIVEN


def test_below_a_path_a_server_leads_to_addresses_that_have_it(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server sees addresses without the path: what stands before it has taken it away."""
    monkeypatch.setenv("PORTAL_SITE_URL", GIVEN)
    goals = dict(rules(compile_site(tree)))
    assert goals["/e/vandlaas/"] == "/portal/hvem-ordner-hvad/vandlaas/"
    assert goals["/v/:x/"] == "/portal/vejledninger/:x/"
    monkeypatch.setenv("PORTAL_SITE_URL", WRITTEN)
    assert dict(rules(compile_site(tree)))["/e/vandlaas/"] == "/hvem-ordner-hvad/vandlaas/"


@pytest.mark.parametrize(
    "wrong",
    ["example.org", "ftp://example.org", "http://example.org", "https://x.org/?a=1", "https://[", "https://a@b.org"],
)
def test_an_address_that_is_none_is_refused_in_one_line(
    wrong: str, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTAL_SITE_URL", wrong)
    with pytest.raises(ContentError) as caught:
        compile_site(tree)
    reported, total = str(caught.value).splitlines()
    assert (
        reported.startswith("PORTAL_SITE_URL: »") and "er ikke en adresse på nettet. Skriv den som https://" in reported
    )
    assert total == "1 fejl. Ret den, og prøv igen."


def test_an_unknown_address_is_said_to_editors_and_on_no_page(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tree / "content/organisation.yml"
    text = file.read_text("utf-8")
    file.write_text("".join(line for line in text.splitlines(True) if not line.startswith("site_url")), "utf-8")
    assert main(["--project", str(tree), "check", "--notes"]) == 0
    assert "Portalens adresse er ikke oplyst." in capsys.readouterr().out
    pages = [page for page in compile_site(tree).pages if "/afdelinger/" in page.address]
    assert pages
    for page in pages:
        assert not [
            word for word in ("Redaktøren", "make notices", "site_url", "organisation.yml") if word in page.html
        ]
