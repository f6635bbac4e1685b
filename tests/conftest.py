"""What the tests share: the real site, built once and served on loopback, and a Chromium that watches."""

import functools
import gc
import http.server
import json
import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from playwright.sync_api import Browser, Page

import caddy
from browser.chromium import driver, ensure
from browser.watching import DESKTOP, watched
from marked_portal import marked
from memory import in_memory
from once import Once
from portal.lookup.index import lookup_index, places_mark
from portal.lookup.schema import plain
from portal.model.portal import Portal
from portal.pages.page import Site
from portal.publish.build import build_site
from portal.publish.compile import compile_site
from projects import make_project, portal_here
from stoppable import stoppable
from tiers import DEAR, begins, misplaced, tier_of

HERE = Path(__file__).resolve().parent

# A busy machine is no fault of the code, and the same run gives the same examples.
settings.register_profile(
    "short", deadline=None, derandomize=True, max_examples=12, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("at length", settings.get_profile("short"), max_examples=300)
# Other examples each time, those that once failed first: they are kept in a folder that grows.
CORPUS = HERE.parent / "build" / "fuzz"
settings.register_profile(
    "fuzz",
    settings.get_profile("short"),
    derandomize=False,
    max_examples=int(os.environ.get("FUZZ_EXAMPLES", "3000")),
    database=DirectoryBasedExampleDatabase(CORPUS),
    print_blob=True,
)
settings.load_profile("short")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--at-length` is what `make test-all` adds, `--fuzz` what `make fuzz` adds."""
    parser.addoption("--at-length", action="store_true", help="trials in full length, and the tests marked `long`")
    parser.addoption("--fuzz", action="store_true", help="trials at random for as long as one likes (FUZZ_EXAMPLES)")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how many examples hypothesis makes, before the tests' own settings are read, and where temporary files lie; what is
    started can be stopped.
    """
    in_memory()
    stoppable()
    gc.disable()  # until all is collected
    if config.getoption("--at-length"):
        settings.load_profile("at length")
    if config.getoption("--fuzz"):
        settings.load_profile("fuzz")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark each test with its tier, refuse one that lies in the wrong folder, and pass over the long ones.

    A file stays with one worker (`--dist loadfile`), since what its tests share is made once in each; the longest begin.
    """
    wrong = {line for item in items for line in misplaced(item.path, getattr(item, "fixturenames", ()))}
    if wrong:
        raise pytest.UsageError("\n".join(sorted(wrong)))
    place = begins(item.path for item in items if DEAR in getattr(item, "fixturenames", ()))
    items.sort(key=lambda item: place(item.path))
    for item in items:
        item.add_marker(tier_of(item.path))
        if item.get_closest_marker("long") and not config.getoption("--at-length"):
            item.add_marker(pytest.mark.skip(reason="long: `make test-all` runs it"))


def pytest_collection_finish() -> None:
    """What is imported and collected stays to the end: each search for garbage would walk through all of it."""
    gc.freeze()
    gc.set_threshold(
        50_000, 20, 50
    )  # a compile makes a million short-lived objects: looked at each 700 it is a tenth longer
    gc.enable()


@pytest.fixture(scope="session")
def at_length(request: pytest.FixtureRequest) -> bool:
    """Whether a trial runs in its full length (`make test-all`) or a shortened one; such a test is marked `longer`."""
    return request.config.getoption("--at-length")


@pytest.fixture(scope="session")
def project() -> Path:
    """The folder with mkdocs.yml, content/ and docs/; PORTAL_PROJECT names another one to test."""
    return Path(os.environ.get("PORTAL_PROJECT", HERE.parent)).resolve()


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """What is made once for all workers."""
    own = tmp_path_factory.getbasetemp()
    return Once(own if worker_id == "master" else own.parent)


@pytest.fixture(scope="session")
def compiled(project: Path, once: Once) -> Site:
    """The real content as the compiler makes it, before any site generator has seen it."""
    return once.record("compiled", lambda: compile_site(project))


@pytest.fixture(scope="session")
def portal(compiled: Site) -> Portal:
    """The model behind the content that ships."""
    return compiled.portal


@pytest.fixture(scope="session")
def marked_content(compiled: Site) -> Portal:
    """The content with a mark in place of each text, so that a surface shows whose words it says."""
    return marked(compiled.portal)


@pytest.fixture(scope="session")
def index(compiled: Site) -> dict:
    """The index of the real content, as JSON gives it to the browser."""
    mark = places_mark(compiled.portal.departments)
    return json.loads(json.dumps(plain(lookup_index(compiled.portal, compiled.texts, mark))))


@pytest.fixture(scope="session")
def site_dir(project: Path, once: Once) -> Path:
    """The real site, built once as `make build` builds it; what it was made of is `compiled`, where nobody was first."""

    def make(folder: Path) -> None:
        folder.mkdir()
        site = build_site(project, folder / "site")
        once.record("compiled", lambda: site)

    return once.folder("built", make) / "site"


@pytest.fixture(scope="session")
def small_built(once: Once) -> Path:
    """A small project with its site, service worker and all: to be read or copied, never changed."""

    def make(folder: Path) -> None:
        done = portal_here(make_project(folder), "build")
        assert done.returncode == 0, done.stderr

    return once.folder("small", make)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves the site as a plain web server does: no log, and 404.html for what is not there."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page in place of the server's."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.exists():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on loopback for the session and gives its address (no last slash)."""
    servers: list[tuple[http.server.ThreadingHTTPServer, threading.Thread]] = []

    def start(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server, thread in servers:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def site_url(site_dir: Path, serve: Callable[[Path], str]) -> Iterator[str]:
    """The address of the real site on loopback, without a last slash: by real Caddy with the real headers where it is
    installed, so that whatever the Content-Security-Policy blocks is an error of the test that met it.
    """
    if not caddy.installed():
        yield serve(site_dir)
        return
    with caddy.serving(site_dir) as address:
        yield address


@pytest.fixture(scope="session")
def browser(at_length: bool) -> Iterator[Browser]:
    """One Chromium for the whole session."""
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    program = _chromium(at_length)  # before the driver starts: looking for it starts one, too
    with driver() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=arguments)
        yield chromium
        chromium.close()


def _chromium(whole: bool) -> str:
    try:
        return ensure(whole=whole)
    except SystemExit as error:
        pytest.fail(str(error), pytrace=False)


@pytest.fixture
def new_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """A function that opens a page in a clean context, with Playwright's options (viewport, color_scheme, …).

    When the test is over it fails if a page logged an error, threw one or asked another host for anything,
    unless it is marked `@pytest.mark.tolerates("console", "foreign")`.
    """
    marker = request.node.get_closest_marker("tolerates")
    with watched(browser, marker.args if marker else ()) as open_page:
        yield open_page


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page as a desktop opens it; see `new_page` for what it fails on."""
    return new_page(viewport=DESKTOP)
