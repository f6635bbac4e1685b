"""What the service worker keeps is what the pages' tags ask for; a broken one stops the build, and a text asks for nothing."""

from contextlib import nullcontext
from pathlib import Path

import pytest

import portal.publish.build
from portal.publish.build import BuildError, build_site
from portal.publish.offline import saved_files
from portal.publish.references import BrokenReference, references

TALK = """\
<p>Skriv href=../../../docs/vejledninger/img/vasken-1.svg eller src="js/sang.js" &gt; eller &lt;img src="img/x.png"&gt;.</p>
<p title='<img src="img/x.png">' data-about="href=&quot;../x.css&quot;">Slut</p><a href="../hemmelig.png">Et link</a>
<link rel="canonical" href="https://portal.eksempel.dk/"><img src="data:image/png;base64,AAAA"><form action="../find/"></form>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with one guide, and a file beside the site that is no part of it."""
    page = tmp_path / "site" / "vejledninger" / "vask" / "index.html"
    for file in (page, tmp_path / "site/css/a.css", tmp_path / "site/img/vask æ.svg", tmp_path / "hemmelig.png"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("", "utf-8")
    return tmp_path / "site"


def write(site: Path, html: str) -> Path:
    page = site / "vejledninger/vask/index.html"
    page.write_text(html, "utf-8")
    return page


def test_what_the_tags_ask_for_is_found(site: Path) -> None:
    page = write(site, '<link href=../../css/a.css?1 rel=stylesheet><img alt="" src="../../img/vask%20%C3%A6.svg#vis">')
    assert references(page, site) == {site / "css/a.css", site / "img/vask æ.svg"}


def test_a_page_that_talks_about_addresses_asks_for_none_of_them(site: Path) -> None:
    write(site, TALK)
    assert set(saved_files(site).values()) == {"vejledninger/vask/index.html"}


@pytest.mark.parametrize("address", ["http://[", "https://example.org/x.png", "data:,", "//example.org/x.png"])
def test_what_is_not_below_the_site_is_none_of_its_files(site: Path, address: str) -> None:
    """That a page asks for it at all is what tests/fast/test_forbidden.py is about."""
    assert references(write(site, f'<img src="{address}">'), site) == set()


@pytest.mark.parametrize("address", ["../../css/b.css", "../../../hemmelig.png", "/css/a.css", "../../css"])
def test_what_is_not_in_the_site_is_named(site: Path, address: str) -> None:
    page = write(site, f'<img src="{address}">')
    with pytest.raises(BrokenReference, match=f"vejledninger/vask/index.html beder om »{address}«"):
        references(page, site)


def test_a_broken_entry_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves the old site as it was."""

    def broken(*_: object, **__: object) -> None:
        raise BrokenReference("index.html beder om »js/x.js«, som ikke er en fil på siden.")

    monkeypatch.setattr(portal.publish.build, "compile_site", lambda *_, **__: None)
    monkeypatch.setattr(portal.publish.build, "framed", lambda *_: None)
    monkeypatch.setattr(portal.publish.build, "all_beside", lambda *_: {})
    monkeypatch.setattr(portal.publish.build, "_in_the_field", lambda _: ())
    monkeypatch.setattr(portal.publish.build, "_last_site", lambda *_: None)
    monkeypatch.setattr(portal.publish.build, "_framing", lambda *_: nullcontext(lambda: None))
    monkeypatch.setattr(portal.publish.build, "add_offline", broken)
    with pytest.raises(BuildError, match=r"Den gamle side står urørt\. index\.html beder om »js/x\.js«"):
        build_site(tmp_path, tmp_path / "site", offline=True)
    assert [one.name for one in tmp_path.iterdir() if one.name != ".site-lock"] == []
