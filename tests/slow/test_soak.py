"""New versions while people read, behind real Caddy: no page is missing, and no page loses its style or its scripts."""

import re
import shutil
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

import caddy
from portal.publish.earlier_assets import EARLIER, KEPT, VERSIONS, keep_assets
from portal.publish.headers import write_headers
from portal.publish.policy import FOREVER, RULES
from portal.publish.swap import put_live, staged_beside

PAGES = ("index.html", "a/index.html", "b/c/index.html")
READERS = 4
SECONDS = 60
"""A server that does not answer is a fault, not a wait."""


def version(folder: Path, number: int) -> Path:
    """A site whose pages and hashed files are of one version."""
    sheet, script = f"css/portal.{number:08x}.css", f"js/lookup.{number:08x}.js"
    for name in PAGES:
        up = "../" * name.count("/")
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f'<link href="{up}{sheet}"><script src="{up}{script}"></script>v{number}', "utf-8")
    for name in (sheet, script):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(f"/* v{number} */", "utf-8")
    write_headers(folder, RULES, [])
    return folder


def deploy(project: Path, number: int) -> None:
    live = project / "site"
    keep_assets(live, project)
    put_live(version(staged_beside(live), number), live)


def ask(address: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(address, timeout=SECONDS) as answer:
            return answer.status, answer.read().decode(), answer.headers["Cache-Control"]
    except urllib.error.HTTPError as error:
        return error.code, "", ""


class Reader(threading.Thread):
    """Opens a page, waits as a slow telephone does, then asks for what the page needs."""

    def __init__(self, home: str, until: float, patience: float) -> None:
        super().__init__(daemon=True)
        self.home, self.until, self.patience = home, until, patience
        self.faults: list[str] = []
        self.read = 0

    def run(self) -> None:
        while time.monotonic() < self.until:
            page = PAGES[self.read % len(PAGES)].removesuffix("index.html")
            status, html, _ = ask(f"{self.home}/{page}")
            number = html.rpartition("v")[2]
            time.sleep(self.patience)
            found = [ask(f"{self.home}/{file}") for file in re.findall(r"(?:css|js)/[^\"]+", html)]
            if status != 200 or [text for _, text, _ in found] != [f"/* v{number} */"] * 2:
                self.faults.append(f"{page}: {status}, v{number}, {found}")
            self.read += 1


@pytest.mark.longer
@pytest.mark.skipif(not caddy.installed(), reason="Caddy is not installed (Debian: apt install caddy)")
def test_no_reader_misses_anything_while_versions_change(tmp_path: Path, at_length: bool) -> None:
    seconds, pause = (600.0, 60.0) if at_length else (6.0, 0.5)
    version(tmp_path / "site", 0)
    with caddy.serving(tmp_path / "site", environment={"PORTAL_EARLIER": str(tmp_path / EARLIER)}) as home:
        until = time.monotonic() + seconds
        readers = [Reader(home, until, patience=pause * KEPT / 4) for _ in range(READERS)]
        for reader in readers:
            reader.start()
        number = 0
        while time.monotonic() < until - pause:
            time.sleep(pause)
            number += 1
            deploy(tmp_path, number)
        for reader in readers:
            reader.join()
        assert number >= 8
        assert sum(reader.read for reader in readers) >= READERS * 3
        assert [fault for reader in readers for fault in reader.faults] == []
        assert ask(f"{home}/css/portal.{number - KEPT:08x}.css") == (200, f"/* v{number - KEPT} */", FOREVER)
        assert ask(f"{home}/css/portal.{number - KEPT - 1:08x}.css")[0] == 404
        assert ask(f"{home}/{VERSIONS}")[0] == 404


def test_three_versions_are_kept_and_a_damaged_list_is_begun_anew(tmp_path: Path) -> None:
    keep_assets(tmp_path / "site", tmp_path)
    assert not (tmp_path / EARLIER).exists(), "nothing is kept of a site that is not there yet"
    for number in range(5):
        shutil.rmtree(tmp_path / "site", ignore_errors=True)
        keep_assets(version(tmp_path / "site", number), tmp_path)
    kept = sorted(path.name for path in (tmp_path / EARLIER / "css").iterdir())
    assert kept == [f"portal.{number:08x}.css" for number in (2, 3, 4)]
    (tmp_path / EARLIER / VERSIONS).write_bytes(b"\xff\xfe")
    keep_assets(tmp_path / "site", tmp_path)
    assert [path.name for path in (tmp_path / EARLIER / "css").iterdir()] == ["portal.00000004.css"]
