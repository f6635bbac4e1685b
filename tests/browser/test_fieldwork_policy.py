"""What is written in the field can't be sent: tried in Chromium with the headers that go to the server, and without them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

import caddy
from portal.publish.policy import FIELDWORK_POLICY, POLICY

VISITS = "/beredskabet/arbejde/besoeg/"
OTHERS = tuple(f"/beredskabet/arbejde/{page}/" for page in ("tryghed", "tryghed/svar", "sager", "analyse"))
ELSEWHERE = "http://127.0.0.1:9/"
"""Nobody answers there; Chromium would ask all the same."""
REFUSED = ("csp", "net::ERR_BLOCKED_BY_CSP", "net::ERR_BLOCKED_BY_CLIENT")
"""What Chromium says of a request that the policy kept from leaving."""
TRY = """async ([where, mayLeave]) => {
  const image = (src) => new Promise((done) => {
    const one = new Image();
    one.onload = one.onerror = () => done();
    one.src = src;
  });
  await fetch(where + 'fetch', { method: 'POST', mode: 'no-cors', body: 'nr. 4' }).catch(() => null);
  navigator.sendBeacon(where + 'beacon', 'nr. 4');
  const request = new XMLHttpRequest();
  try { request.open('POST', where + 'xhr'); request.send('nr. 4'); } catch { /* refused */ }
  try { new EventSource(where + 'events'); } catch { /* refused */ }
  try { new WebSocket(where.replace('http', 'ws') + 'socket'); } catch { /* refused */ }
  if (mayLeave) return;
  const form = Object.assign(document.createElement('form'), { action: where + 'form', method: 'post' });
  document.body.append(form);
  form.submit();
  const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: where + 'prefetch' });
  if (where !== `${location.origin}/`) {  // our own pictures and pages may be asked for
    document.head.append(link);
    await image(where + 'image');
  }
  await new Promise((done) => setTimeout(done, 300));
}"""


@pytest.fixture(scope="module")
def live(site_dir: Path) -> Iterator[str]:
    """The site behind Caddy with the headers that the build wrote."""
    if not caddy.installed():
        pytest.skip("Caddy is not installed (Debian: apt install caddy)")
    with caddy.serving(site_dir) as address:
        yield address


def asked_by(page: Page, address: str, where: str) -> list[str]:
    """What leaves the page when all is tried that could take something along."""
    page.goto(address, wait_until="load")
    asked: list[str] = []
    page.on("requestfinished", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: asked.append(request.url) if request.failure not in REFUSED else None)
    page.evaluate(TRY, [where, False])
    return [url for url in asked if url.startswith(where)]


@pytest.mark.tolerates("console", "foreign")
@pytest.mark.parametrize("to", ["another host", "our own"])
@pytest.mark.parametrize("address", [VISITS, *OTHERS])
def test_nothing_leaves_under_the_headers(live: str, new_page: Callable[..., Page], to: str, address: str) -> None:
    where = ELSEWHERE if to == "another host" else f"{live}/"
    assert asked_by(new_page(service_workers="block"), live + address, where) == []


@pytest.mark.tolerates("console", "foreign")
def test_nothing_leaves_where_a_host_sends_no_headers(
    site_dir: Path, serve: Callable[[Path], str], new_page: Callable[..., Page]
) -> None:
    """The page's own head refuses what could carry a body; pictures of another host need the headers."""
    left = asked_by(new_page(service_workers="block"), serve(site_dir) + VISITS, ELSEWHERE)
    assert [url for url in left if not url.endswith(("image", "prefetch"))] == []


@pytest.mark.tolerates("console", "foreign")
def test_elsewhere_on_the_site_the_same_would_leave(live: str, new_page: Callable[..., Page]) -> None:
    """So the test can fail: on a page of the ordinary policy our own server is asked, and answers."""
    page = new_page(service_workers="block")
    page.goto(f"{live}/find/", wait_until="load")
    with page.expect_response(lambda answer: answer.url.endswith("/fetch")):
        page.evaluate(TRY, [f"{live}/", True])


def test_every_host_gets_the_policy(site_dir: Path) -> None:
    assert FIELDWORK_POLICY != POLICY
    assert "connect-src 'none'" in FIELDWORK_POLICY
    assert "form-action 'none'" in FIELDWORK_POLICY
    hosts = [site_dir / "_headers", site_dir / "_server/Caddyfile", site_dir / "_server/nginx.conf"]
    assert [file.name for file in hosts if FIELDWORK_POLICY not in file.read_text("utf-8")] == []
