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
from portal.publish.forbidden import forbidden_in
from portal.publish.host_limits import CLOUDFLARE, beyond
from portal.publish.policy import FOREVER, POLICY, RULES

pytestmark = pytest.mark.skipif(not caddy.installed(), reason="Caddy is not installed (Debian: apt install caddy)")


@pytest.fixture(scope="module")
def live(site_dir: Path) -> Iterator[str]:
    """The real site behind Caddy."""
    with caddy.serving(site_dir) as address:
        yield address


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
    reported = []
    page.on("console", lambda said: reported.append(said.text) if "Content Security Policy" in said.text else None)
    broken = {}
    for address in of_every_kind(addresses(site_dir)):
        page.goto(live + address, wait_until="load")
        if found := page.evaluate("window.broken"):
            broken[address] = found
    assert (broken, reported) == ({}, [])


def of_every_kind(every: list[str]) -> list[str]:
    """Of the many pages that are alike two: the first by first part, depth and, further down, last part."""
    kinds: dict[str, list[str]] = {}
    for address in every:
        parts = address.strip("/").split("/")
        kinds.setdefault(f"{parts[0]} {len(parts)} {parts[-1] if len(parts) > 2 else ''}", []).append(address)
    return [address for alike in kinds.values() for address in alike[:2]]


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
def test_every_answer_has_the_headers(live: str, path: str, expected: int) -> None:
    """An answer that the server itself stumbles over, too."""
    status, headers, _ = get(live + path)
    assert status == expected
    for name, value in RULES.everywhere.items():
        assert headers.get_all(name) == [value]
    assert headers.get_all("Cache-Control") == ["no-cache"]
    assert not headers["Server"]  # what it is, is nobody's business
    assert headers["Set-Cookie"] is None


def test_the_policy_has_no_way_round(site_dir: Path) -> None:
    for loose in ("unsafe", "*", "http", "sha256", "nonce"):
        assert loose not in POLICY
    assert forbidden_in(site_dir) == [], "no script and no style is in a page"


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


def test_a_head_says_what_a_page_would_and_a_range_gives_a_part(live: str) -> None:
    whole = get(live + "/")[2]
    with urllib.request.urlopen(urllib.request.Request(live + "/", method="HEAD")) as head:
        assert (head.status, head.read(), head.headers["Content-Length"]) == (200, b"", str(len(whole)))
        assert head.headers["Content-Security-Policy"] == POLICY
    status, headers, part = get(live + "/", Range="bytes=100-199")
    assert (status, part, headers["Content-Range"]) == (206, whole[100:200], f"bytes 100-199/{len(whole)}")


def test_a_short_address_leads_on(live: str, site_dir: Path) -> None:
    short = next(path.parent for path in sorted(site_dir.glob("v/*/index.html")))
    status, headers, _ = get(f"{live}/{short.relative_to(site_dir).as_posix()}/")
    assert (status, headers["Location"]) == (301, f"/vejledninger/{short.name}/")


def test_a_host_takes_240_departments(site_dir: Path) -> None:
    """As many as the largest of the departments here has files, each beside its two small copies."""
    departments = [folder for folder in (site_dir / "afdelinger").iterdir() if folder.is_dir()]
    largest = max(sum(path.is_file() for path in folder.rglob("*")) for folder in departments)
    others = sum(path.is_file() for path in site_dir.rglob("*")) - largest
    assert beyond(site_dir) == []
    assert others + 240 * largest <= CLOUDFLARE.files
    redirects = (site_dir / "_redirects").read_text("utf-8")
    assert "afdelinger/" not in redirects, "redirects grow with items and with what has moved, not with departments"


def test_no_request_leaves_any_page(live: str, site_dir: Path, page: Page) -> None:
    """`page` itself fails when another host is asked; here every kind of page is opened with it."""
    for address in ("/", "/find/", "/hvem-ordner-hvad/", "/afdelinger/", "/husorden/", "/vejledninger/"):
        page.goto(live + address, wait_until="networkidle")
    assert page.context.cookies() == []
