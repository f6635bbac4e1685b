"""`portal serve`: problems are shown in the browser over the last good page, and nothing of it is in a published site."""

import errno
import json
import shutil
import socket
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import portal.publish.opening as opening_module
import portal.publish.preview as preview_module
from portal.base.problems import CommandError
from portal.publish.compile import compile_site
from portal.publish.outputs import write_files
from portal.publish.preview import Preview
from portal.publish.preview_server import serving
from portal.publish.watch import snapshot
from projects import make_project

FILE = "content/departments/parken/department.yml"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = make_project(tmp_path_factory.mktemp("preview") / "small")
    made = Preview(root, lambda line: None)
    made.look("/afdelinger/parken/")
    made.build()
    yield made
    made.forget()


@pytest.fixture(scope="module")
def address(preview: Preview) -> Iterator[str]:
    server = serving(preview, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def get(address: str) -> str:
    with urllib.request.urlopen(address, timeout=10) as answer:
        return answer.read().decode()


def edit(root: Path, old: str, new: str) -> None:
    text = (root / FILE).read_text("utf-8")
    assert old in text
    (root / FILE).write_text(text.replace(old, new), "utf-8")


def test_a_problem_is_reported_with_place_and_cure_while_the_last_good_page_stays(
    preview: Preview, address: str
) -> None:
    good, before = get(f"{address}/afdelinger/parken/"), json.loads(get(f"{address}/_preview/state"))
    assert before["problems"] == [] and "/_preview/preview.js" in good
    seen = snapshot(preview.project)
    edit(preview.project, "name: Parken", "nam: Parken")
    assert snapshot(preview.project) != seen
    preview.build()
    state = json.loads(get(f"{address}/_preview/state"))
    assert {"place": f"{FILE}:1:1", "message": "Feltet »nam« findes ikke. Mente du »name«?"} in state["problems"]
    assert state["version"] == before["version"] and get(f"{address}/afdelinger/parken/") == good
    edit(preview.project, "nam: Parken", "name: Parken")
    preview.build()
    state = json.loads(get(f"{address}/_preview/state"))
    assert (state["problems"], state["version"]) == ([], before["version"] + 1)


def test_the_page_that_is_asked_for_is_there_before_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the whole site has it then, but for where its links lead; and the state says that there is more to come."""
    seen: dict[str, str] = {}
    begun = Preview(make_project(tmp_path / "small"), lambda line: None)
    begun.look("/afdelinger/parken/")
    page = begun.folder / "afdelinger/parken/index.html"
    whole = preview_module.build_site

    def build(*given: object, **named: object) -> object:
        seen.update(page=page.read_text("utf-8"), state=begun.state.as_json().decode())
        assert (begun.folder / "404.html").is_file() and not (begun.folder / "om/index.html").exists()
        return whole(*given, **named)

    monkeypatch.setattr(preview_module, "build_site", build)
    begun.build()
    assert begun.state.problems == () and seen["page"] == page.read_text("utf-8")
    assert json.loads(seen["state"])["waiting"] and json.loads(begun.state.as_json())["waiting"] == ""
    begun.forget()


def test_what_is_shown_first_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half of a site, of a start that was killed or had no room, is a folder that a build would not replace."""
    begun = Preview(make_project(tmp_path / "small"), lambda line: None)

    def first_file(folder: Path, files: dict[str, bytes]) -> None:
        write_files(folder, dict([next(iter(files.items()))]))
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(opening_module, "write_files", first_file)
    monkeypatch.setattr(begun, "_show", lambda: pytest.fail("it is shown"))
    begun._open()
    assert not list(begun.folder.parent.glob("*site*/*"))
    begun.forget()


def test_a_site_from_the_time_before_is_shown_until_the_new_one_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Preview(make_project(tmp_path / "small"), lambda line: None)
    begun.folder.mkdir(parents=True)
    for name in ("404.html", "index.html"):
        (begun.folder / name).write_text("fra sidst", "utf-8")
    monkeypatch.setattr(preview_module, "lay_out", lambda *given: pytest.fail("nothing is put into it"))
    assert json.loads(begun.state.as_json())["waiting"]
    begun.build()
    assert begun.state.problems == () and "fra sidst" not in (begun.folder / "index.html").read_text("utf-8")


def test_only_what_reads_otherwise_is_made_again(preview: Preview, address: str) -> None:
    """A page, the data that holds its words, nothing else, by the process that waits for it; a page more is a whole build."""
    guide = preview.project / "docs/vejledninger/vasken.md"
    text, times = guide.read_text("utf-8"), written(preview.folder)
    preview.look("/vejledninger/vasken/")
    preview.prepare()
    framed, version = preview.standby, preview.state.version
    guide.write_text(text.replace("Skru vandlåsen af.", "Skru den helt løs."), "utf-8")
    preview.build()
    assert framed and framed.process.returncode == 0 and preview.state.version == version + 2  # the page, then the data
    assert "Skru den helt løs." in get(f"{address}/vejledninger/vasken/")
    changed = {path for path, time in written(preview.folder).items() if times.get(path) != time}
    assert "vejledninger/vasken/index.html" in changed
    assert [path for path in changed if path.endswith(".html")] == ["vejledninger/vasken/index.html"]
    page = preview.project / "docs/ny-side.md"
    page.write_text("---\ntitle: En ny side\ndescription: Den er ny.\n---\nDen er ny.\n", "utf-8")
    preview.build()
    assert "Den er ny." in get(f"{address}/ny-side/")
    page.unlink()
    guide.write_text(text, "utf-8")
    preview.build()
    assert "Skru vandlåsen af." in get(f"{address}/vejledninger/vasken/")


def test_a_process_that_waited_and_is_gone_costs_time_and_no_page(preview: Preview, address: str) -> None:
    guide = preview.project / "docs/vejledninger/vasken.md"
    text = guide.read_text("utf-8")
    preview.prepare()
    assert preview.standby
    preview.standby.process.kill()
    guide.write_text(text.replace("Skru vandlåsen af.", "Skru den af."), "utf-8")
    preview.build()
    assert preview.state.problems == () and "Skru den af." in get(f"{address}/vejledninger/vasken/")
    guide.write_text(text, "utf-8")
    preview.build()


def test_what_was_shown_first_is_taken_back_when_something_else_is_wrong(preview: Preview, address: str) -> None:
    """With a guide a page is saved that nobody looks at; its link leads nowhere, which only the whole site shows."""
    guide, other = preview.project / "docs/vejledninger/vasken.md", preview.project / "docs/om.md"
    preview.looked_at.clear()
    preview.look("/vejledninger/vasken/")
    preview.prepare()
    text, about = guide.read_text("utf-8"), other.read_text("utf-8")
    good, version = get(f"{address}/vejledninger/vasken/"), preview.state.version
    guide.write_text(text.replace("Skru vandlåsen af.", "Skru den af."), "utf-8")
    other.write_text(f"{about}\n[Her](/findes-ikke/) er det.\n", "utf-8")
    preview.build()
    assert preview.state.version == version + 2  # it was shown, and taken back: a browser loads its page anew for both
    assert preview.state.problems and get(f"{address}/vejledninger/vasken/") == good
    other.write_text(about, "utf-8")
    preview.build()
    assert preview.state.problems == () and "Skru den af." in get(f"{address}/vejledninger/vasken/")
    guide.write_text(text, "utf-8")
    preview.build()


def written(folder: Path) -> dict[str, int]:
    return {one.relative_to(folder).as_posix(): one.stat().st_mtime_ns for one in folder.rglob("*") if one.is_file()}


def test_pages_that_read_otherwise_than_what_is_published_are_marked(
    preview: Preview, address: str, tmp_path: Path
) -> None:
    for part in ("content", "docs"):
        shutil.copytree(preview.project / part, tmp_path / part)
    text = (tmp_path / "docs/vejledninger/vasken.md").read_text("utf-8")
    (tmp_path / "docs/vejledninger/vasken.md").write_text(text.replace("Skru vandlåsen af.", "Skru den løs."), "utf-8")
    preview.compare_with(compile_site(tmp_path), "udgivet")
    state = json.loads(get(f"{address}/_preview/state"))
    assert "/vejledninger/vasken/" in state["changed"] and "/om/" not in state["changed"]
    assert state["banner"] == "Siden er anderledes end den, der er udgivet (udgivet)."
    preview.compare_with(compile_site(tmp_path), "")
    assert json.loads(get(f"{address}/_preview/state"))["banner"] == "Siden er anderledes end den, der er udgivet."


def test_a_page_that_is_not_there_is_the_sites_own_and_follows_too(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as missing:
        get(f"{address}/findes-ikke/")
    assert missing.value.code == 404 and "/_preview/preview.js" in missing.value.read().decode()


def test_nothing_of_the_preview_is_in_the_site_itself(preview: Preview) -> None:
    assert [file for file in preview.folder.rglob("*.html") if "_preview" in file.read_text("utf-8")] == []


def test_a_port_that_is_taken_is_one_line_with_another(preview: Preview) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Port {port} er optaget. Vælg en anden: make serve PORT={port + 1}"):
            serving(preview, port)


@pytest.mark.parametrize(
    ("error", "told"), [(BrokenPipeError(), False), (ConnectionResetError(), False), (KeyError(), True)]
)
def test_a_browser_that_leaves_is_no_mistake(
    error: Exception, told: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server = serving(Preview(tmp_path, print), 0)
    try:
        raise error
    except type(error):
        server.handle_error(None, ("127.0.0.1", 1))
    server.server_close()
    assert ("Traceback" in capsys.readouterr().err) == told
