"""No page holds code, styles, frames or anything of another host: with the guards of the renderer off, the build stops."""

from pathlib import Path

import pytest
from markdown import Markdown

from hostile.markdown_inputs import INPUTS
from portal.base.cache import Cache
from portal.base.own_objects import LENGTH, OwnObjects
from portal.publish.forbidden import forbidden_in

PAGE = "<!doctype html><title>x</title>{}"
HARMLESS = {"title-breaks-out", "entity-numbers"}
"""Markdown itself makes words of these; no guard has to see them."""
ACTIVE = ("<script", "<iframe", "<object", "<embed", "<style", "<svg", "<base", "onerror=", "onload=", "onmouseover=")


@pytest.mark.parametrize(
    "html",
    [
        "<p style='color:red'>x</p>",
        "<p onclick='x()'>x</p>",
        "<iframe src='x'></iframe>",
        "<object data='x'></object>",
        "<base href='/x/'>",
        "<script src='https://evil.example/x.js'></script>",
        "<script src='//evil.example/x.js'></script>",
        "<img src='https://evil.example/x.png'>",
        "<link rel='stylesheet' href='https://evil.example/x.css'>",
        "<form action='https://evil.example/'></form>",
        "<script>let a = 1 < 2</script>",
        "<script type='text/x'>alert(1)</script>",
        "<a href='javascript:x()'>x</a>",
        "<a href=' java\nscript:x()'>x</a>",
        "<a href='javascript&colon;x()'>x</a>",
        "<a href='&#106;avascript:x()'>x</a>",
        "<img src='data:image/png;base64,x'>",
        "<style>p{color:red}</style>",
        "<style>p { background: url(https://evil.example/x.png) }</style>",
        "<img alt='a > b' src='https://evil.example/x.png'>",
        "<p a=b'c onclick=x>it's</p>",
        "<p a=b'c><img src=https://evil.example/x.png>it's</p>",
        "<svg/onload=x>",
        "<p \nSTYLE\n=x>",
        "<p\n>x</p>\n<p\nonclick=x\n>y</p>",
        "<p title='a\n<b>\n' onclick=x>y</p>",
        *(
            f"<{one}>"
            for one in (
                "meta http-equiv=refresh content='0;url=https://evil.example/'",
                "meta http-equiv=Refresh content='0, //evil.example/'",
                "meta http-equiv=refresh content='0; URL = \"https://evil.example/\"'",
                "video poster=//evil.example/x.png",
                "button formaction=/x",
                "input type=image src=x.png",
                "img srcset='x.png 2x'",
                "svg><use href=x.svg#a",
                "svg><image href=x.png",
                "track src=x.vtt",
                "audio/src=x",
                "a ping=/x href=/",
                "table background=x.png",
                "form><input name=q",
                "form action=/find/",
                "form data-x action=/find/",
            )
        ),
        "<p>x</p>\n<img alt='a\n> b' src='https://evil.example/x.png'>",
    ],
)
def test_a_page_with_what_no_policy_allows_stops_the_build(tmp_path: Path, html: str) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(html), "utf-8")
    assert forbidden_in(tmp_path) != []


@pytest.mark.parametrize(
    "html",
    [
        "<script src='/assets/a.js'></script>",
        '<script type=\'application/json\'>{"a": "<b>"}</script>',
        "<img src='../img/a.svg' alt='a &#39;b&#39; &lt;script&gt;'>",
        "<a href='https://example.org/?a=1&amp;b=javascript'>om javascript: et sprog</a>",
        "<p>&lt;p onclick=x&gt; style=</p>",
        "<link rel='canonical' href='https://example.org/'>",
        "<meta http-equiv='refresh' content='0; url=../../find/'>",
        "<form class='bv-lookup-form' action='../find/' method='get'></form>",
        "<form autocomplete='off' data-begin></form>",
        "<form class='bv-filter'></form>",
        "<p title='src=x srcset=y'>src=x</p><a href='?src=x'>x</a>",
        "<p title='words\non two lines > more'>only words</p>",
    ],
)
def test_what_a_page_may_hold_stops_nothing(tmp_path: Path, html: str) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(html), "utf-8")
    assert forbidden_in(tmp_path) == []


def test_a_sheet_that_asks_another_host_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "a.css").write_text("p { background: url( 'https://evil.example/x.png') }", "utf-8")
    assert forbidden_in(tmp_path) != []


@pytest.mark.parametrize(
    "name",
    [name for name, text in INPUTS.items() if name not in HARMLESS and any(sign in text.lower() for sign in ACTIVE)],
)
def test_with_raw_html_and_nothing_cleaned_hostile_pages_stop_the_build(tmp_path: Path, name: str) -> None:
    """The last guard alone: what Markdown with HTML switched on makes of the text, and the text as it is."""
    for file, html in {"raw.html": INPUTS[name], "rendered.html": Markdown().convert(INPUTS[name])}.items():
        (tmp_path / file).write_text(PAGE.format(html), "utf-8")
    assert forbidden_in(tmp_path) != []


def test_a_page_that_held_nothing_is_looked_at_again_when_a_byte_is_another(tmp_path: Path) -> None:
    site, page = tmp_path / "site", tmp_path / "site" / "index.html"
    site.mkdir()
    for html, is_clean in (("<p>x</p>", True), ("<p>x</p>", True), ("<p onclick=x>x</p>", False), ("<p>x</p>", True)):
        page.write_text(PAGE.format(html), "utf-8")
        objects = OwnObjects(Cache(tmp_path / "cache"), b"s" * LENGTH)
        assert (forbidden_in(site, objects) == []) == is_clean


def test_a_page_whose_bytes_are_known_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "index.html").write_text(PAGE.format("<p>x</p>"), "utf-8")
    forbidden_in(tmp_path, OwnObjects(Cache(tmp_path / "cache"), b"s" * LENGTH))
    monkeypatch.setattr("portal.publish.forbidden._in_page", lambda _: pytest.fail("read again"))
    assert forbidden_in(tmp_path, OwnObjects(Cache(tmp_path / "cache"), b"s" * LENGTH)) == []


@pytest.mark.parametrize(
    "html",
    [
        "<a x=a'b onclick=x y=c'>x</a>",
        "<p a=\"b\"c'onclick=x'>",
        *(
            f"<img src='{one}'>"
            for one in (" //evil.example/x", "/\\evil.example/x", "/&#9;/evil.example/x", "\\\\evil.example")
        ),
        "<script src='&#10;//evil.example/x.js'></script>",
        "<link rel=preload href=' https://evil.example/x'>",
        "<link rel=next href=https://evil.example/>",
        "<meta http-equiv=refresh content='0;url=/\\evil.example'>",
        "<meta name=referrer content=unsafe-url>",
        *(
            f"<{one}>"
            for one in ("plaintext", "xmp", "math", "x-y", "frameset", "noembed", "svg><feImage href=//evil.example/x")
        ),
        *(
            f"<svg><{one}>"
            for one in ("animateTransform", "pattern href=//evil.example/", "mpath", "filter", "textPath href=x")
        ),
    ],
)
def test_what_a_second_reader_found_a_way_round_with(tmp_path: Path, html: str) -> None:
    """A mark of quotation in the middle of a value, blanks and strokes as browsers take them, elements that no list names."""
    (tmp_path / "index.html").write_text(PAGE.format(html), "utf-8")
    assert forbidden_in(tmp_path) != []


@pytest.mark.parametrize(
    "css",
    [
        '@import "//evil.example/x.css";',
        "p { background: u\\72l(https://evil.example/x) }",
        "p { background: url(\\68ttps://evil.example/x) }",
        'p { background: url("/\\\\evil.example/x") }',
        'p { background: image-set("https://evil.example/x" 1x) }',
    ],
)
def test_however_a_sheet_writes_it(tmp_path: Path, css: str) -> None:
    (tmp_path / "a.css").write_text(css, "utf-8")
    assert forbidden_in(tmp_path) != []
