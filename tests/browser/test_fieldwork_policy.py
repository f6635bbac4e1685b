"""What is written in the field can't be sent: every way out is tried in Chromium against a second server that counts what
arrives, with the headers that go to a server and, on a host that sends none, by the page's own head alone.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

import caddy
from browser.listening import Arrived, listening
from portal.publish.policy import FIELDWORK_HEAD, FIELDWORK_POLICY, POLICY

VISITS = "/beredskabet/arbejde/besoeg/"
OTHERS = tuple(f"/beredskabet/arbejde/{page}/" for page in ("tryghed", "tryghed/svar", "sager", "analyse"))
WAYS_OUT = (Path(__file__).parent / "ways_out.js").read_text("utf-8")
KINDS = ("loads", "sends", "connects")
"""What a policy can forbid."""
REFUSED = ("csp", "net::ERR_BLOCKED_BY_CSP", "net::ERR_BLOCKED_BY_CLIENT")
"""What Chromium says of a request that the policy kept from leaving."""
OWN = """async (where) => {
  await fetch(where + 'fetch', { method: 'POST', body: 'nr. 4' }).catch(() => null);
  navigator.sendBeacon(where + 'beacon', 'nr. 4');
  const form = Object.assign(document.createElement('form'), { action: where + 'form', method: 'post' });
  document.body.append(form);
  form.submit();
  await new Promise((done) => setTimeout(done, 300));
}"""


@pytest.fixture(scope="module")
def live(site_dir: Path) -> Iterator[str]:
    """The site behind Caddy with the headers that the build wrote."""
    if not caddy.installed():
        pytest.skip("Caddy is not installed (Debian: apt install caddy)")
    with caddy.serving(site_dir) as address:
        yield address


@pytest.fixture
def bare(site_dir: Path, serve: Callable[[Path], str]) -> str:
    """The site on a host that sends no headers."""
    return serve(site_dir)


def tried(page: Page, address: str, *kinds: str) -> Arrived:
    """What arrived at a second server when all ways out of these kinds were tried on a page."""
    page.goto(address, wait_until="load")
    with listening() as arrived:
        names = page.evaluate(WAYS_OUT, [arrived.address, kinds])
        assert len(names) > 20 or kinds != KINDS
    return arrived


@pytest.mark.tolerates("console", "foreign")
@pytest.mark.parametrize("address", [VISITS, *OTHERS])
@pytest.mark.parametrize("host", ["live", "bare"])
def test_nothing_arrives_at_another_server(
    request: pytest.FixtureRequest, new_page: Callable[..., Page], host: str, address: str
) -> None:
    page = new_page(service_workers="block")
    arrived = tried(page, request.getfixturevalue(host) + address, *KINDS)
    assert (arrived.paths, arrived.connections) == ([], 0)


@pytest.mark.tolerates("console", "foreign")
@pytest.mark.parametrize("host", ["live", "bare"])
@pytest.mark.parametrize("address", [VISITS, *OTHERS])
def test_nothing_is_sent_to_our_own(
    request: pytest.FixtureRequest, new_page: Callable[..., Page], host: str, address: str
) -> None:
    page, own = new_page(service_workers="block"), f"{request.getfixturevalue(host)}/"
    page.goto(own.rstrip("/") + address, wait_until="load")
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: asked.append(request.url) if request.failure not in REFUSED else None)
    page.evaluate(OWN, own)
    assert [url for url in asked if url.endswith(("fetch", "beacon", "form"))] == []


@pytest.mark.tolerates("console", "foreign")
def test_on_a_page_without_a_policy_the_same_arrives(bare: str, new_page: Callable[..., Page]) -> None:
    """So the test can fail, and the ways that it tries are ways."""
    loads = tried(new_page(service_workers="block"), f"{bare}/find/", "loads").names()
    assert loads >= {
        "image",
        "css-picture",
        "font",
        "frame",
        "script",
        "link-prefetch",
        "link-stylesheet",
        "speculation",
    }
    page = new_page(service_workers="block")
    page.goto(f"{bare}/find/", wait_until="load")
    with listening() as arrived:
        page.evaluate(f"(given) => {{ ({WAYS_OUT})(given); }}", [arrived.address, ["sends"]])
        page.wait_for_timeout(1500)  # it leaves by a form
    assert arrived.names() >= {"fetch", "beacon", "xhr", "events", "socket", "worklet", "ping", "form"}


@pytest.mark.tolerates("console", "foreign", "requests")
def test_what_no_policy_can_forbid_is_what_the_document_says(bare: str, new_page: Callable[..., Page]) -> None:
    """SECURITY.md names these three. When a browser learns to forbid one, this fails, and the document is mended."""
    arrived = tried(new_page(service_workers="block"), bare + VISITS, "opens", "calls")
    assert arrived.names() == {"opened"}
    assert arrived.datagrams
    page = new_page(service_workers="block")
    page.goto(bare + VISITS, wait_until="load")
    with listening() as arrived:
        page.evaluate(f"(given) => {{ ({WAYS_OUT})(given); }}", [arrived.address, ["leaves"]])
        page.wait_for_url(f"{arrived.address}**")
    assert arrived.names() >= {"left"}


def test_every_host_gets_the_policy(site_dir: Path) -> None:
    assert FIELDWORK_POLICY != POLICY
    for policy in (FIELDWORK_POLICY, FIELDWORK_HEAD):
        assert {"default-src 'none'", "connect-src 'none'", "form-action 'none'"} <= set(policy.split("; "))
    hosts = [site_dir / "_headers", site_dir / "_server/Caddyfile", site_dir / "_server/nginx.conf"]
    assert [file.name for file in hosts if FIELDWORK_POLICY not in file.read_text("utf-8")] == []
