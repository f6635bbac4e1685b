"""Every kind of page under the headers that go to the server, served by real Caddy: nothing is blocked, nothing is loose."""

import gzip
import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from email.message import Message
from pathlib import Path

import brotli
import pytest
from playwright.sync_api import Page

import caddy
from portal.publish.page_contents import Contents, hash_of, read_site
from portal.publish.policy import FOREVER, policy, rules_for

pytestmark = pytest.mark.skipif(not caddy.installed(), reason="Caddy is not installed (Debian: apt install caddy)")


@pytest.fixture(scope="module")
def live(site_dir: Path) -> Iterator[str]:
    """The real site behind Caddy."""
    with caddy.serving(site_dir) as address:
        yield address


@pytest.fixture(scope="module")
def contents(site_dir: Path) -> Contents:
    """What all pages of the real site need: reading them is most of the work of these tests, so it is done once."""
    return read_site(site_dir)


class _Stay(urllib.request.HTTPRedirectHandler):
    """Shows a redirect instead of following it."""

    def redirect_request(self, *_: object) -> None:
        """Not followed."""


def get(address: str, **headers: str) -> tuple[int, Message, bytes]:
    request = urllib.request.Request(address, headers={key.replace("_", "-"): value for key, value in headers.items()})
    try:
        with urllib.request.build_opener(_Stay).open(request) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


def addresses(site_dir: Path) -> list[str]:
    """Every page but the redirects, and one that is not there."""
    pages = sorted(site_dir.rglob("index.html"))
    whole = [page for page in pages if b'http-equiv="refresh"' not in page.read_bytes()[:600]]
    return ["/" + str(page.relative_to(site_dir)).removesuffix("index.html") for page in whole] + ["/findes-ikke/"]


@pytest.mark.tolerates("console")
def test_no_page_breaks_the_policy(live: str, site_dir: Path, new_page: Callable[..., Page]) -> None:
    page = new_page(viewport={"width": 390, "height": 800})
    page.add_init_script(
        "window.broken = []; document.addEventListener('securitypolicyviolation',"
        "  event => window.broken.push(event.violatedDirective + ' ' + event.blockedURI))"
    )
    told = []
    page.on("console", lambda said: told.append(said.text) if "Content Security Policy" in said.text else None)
    broken = {}
    for address in of_every_kind(addresses(site_dir)):
        page.goto(live + address, wait_until="load")
        if found := page.evaluate("window.broken"):
            broken[address] = found
    assert (broken, told) == ({}, [])


def of_every_kind(every: list[str]) -> list[str]:
    """Of the many pages that are alike a few: the first three by first part, depth and, further down, last part."""
    kinds: dict[str, list[str]] = {}
    for address in every:
        parts = address.strip("/").split("/")
        kinds.setdefault(f"{parts[0]} {len(parts)} {parts[-1] if len(parts) > 2 else ''}", []).append(address)
    return [address for alike in kinds.values() for address in alike[:3]]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", 200),
        *((path, 404) for path in ("/findes-ikke/", "/_headers", "/_server/Caddyfile", "/_redirects")),
        ("/%00", 500),
        ("/" + "a" * 9000, 500),
        ("/%2e%2e/%2e%2e/etc/passwd", 404),
    ],
    ids=lambda value: str(value)[:20],
)
def test_every_answer_has_the_headers(live: str, contents: Contents, path: str, expected: int) -> None:
    """An answer that the server itself stumbles over, too."""
    status, headers, _ = get(live + path)
    assert status == expected
    for name, value in rules_for(contents).everywhere.items():
        assert headers.get_all(name) == [value]
    assert headers.get_all("Cache-Control") == ["no-cache"]
    assert headers["Server"] is None
    assert headers["Set-Cookie"] is None


def test_the_policy_has_no_way_round(contents: Contents) -> None:
    text = policy(contents)
    assert "unsafe" not in text
    assert "*" not in text
    assert "http" not in text
    assert contents.forbidden == []
    assert contents.script_hashes == contents.style_hashes == set(), "no script and no style stands in a page"


@pytest.mark.parametrize(("coding", "unpack"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
@pytest.mark.parametrize("path", ["/", "/find/"])
def test_small_copies_are_served(live: str, path: str, coding: str, unpack: Callable[[bytes], bytes]) -> None:
    _, _, plain = get(live + path)
    _, headers, packed = get(live + path, Accept_Encoding=coding)
    assert headers["Content-Encoding"] == coding
    assert "Accept-Encoding" in headers["Vary"]
    assert unpack(packed) == plain
    assert len(packed) < len(plain) / 3


def test_a_page_is_asked_for_again_and_a_hashed_file_is_kept(live: str) -> None:
    _, headers, body = get(live + "/")
    assert headers["Cache-Control"] == "no-cache"
    status, _, empty = get(live + "/", If_None_Match=headers["ETag"])
    assert (status, empty) == (304, b"")
    sheet = re.search(rb'href="([^"]+\.[0-9a-f]{8,}\.(?:min\.)?css)"', body)
    _, kept, _ = get(f"{live}/{sheet[1].decode()}")
    assert kept.get_all("Cache-Control") == [FOREVER]


def test_a_short_address_leads_on(live: str, site_dir: Path) -> None:
    short = next(path.parent for path in sorted(site_dir.glob("v/*/index.html")))
    status, headers, _ = get(f"{live}/{short.relative_to(site_dir).as_posix()}/")
    assert (status, headers["Location"]) == (301, f"/vejledninger/{short.name}/")


def test_no_request_leaves_any_page(live: str, site_dir: Path, page: Page) -> None:
    """`page` itself fails when another host is asked; here every kind of page is opened with it."""
    for address in ("/", "/find/", "/hvem-ordner-hvad/", "/afdelinger/", "/husorden/", "/vejledninger/"):
        page.goto(live + address, wait_until="networkidle")
    assert page.context.cookies() == []


PAGE = "<!doctype html><title>x</title>{}"


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
        "<style>p { background: url(https://evil.example/x.png) }</style>",
        "<img alt='a > b' src='https://evil.example/x.png'>",
        "<p a=b'c onclick=x>it's</p>",
        "<p a=b'c><img src=https://evil.example/x.png>it's</p>",
        "<svg/onload=x>",
        "<p \nSTYLE\n=x>",
    ],
)
def test_a_page_with_what_no_policy_allows_stops_the_build(tmp_path: Path, html: str) -> None:
    (tmp_path / "index.html").write_text(PAGE.format(html), "utf-8")
    assert read_site(tmp_path).forbidden != []


def test_an_inline_script_is_allowed_by_its_hash_and_data_is_not_a_script(tmp_path: Path) -> None:
    inline = "<script>let a = 1 < 2</script><script type='application/json'>{}</script><style>p{color:red}</style>"
    (tmp_path / "index.html").write_text(PAGE.format(inline), "utf-8")
    text = policy(read_site(tmp_path))
    assert f"script-src 'self' {hash_of('let a = 1 < 2')};" in text
    assert f"style-src 'self' {hash_of('p{color:red}')};" in text
