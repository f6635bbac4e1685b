"""An organisation's own hook that leaves pages out, empties them or never ends: the build says so, and the old site stays."""

import shutil
from pathlib import Path

import pytest

from portal.publish import standstill
from projects import build, fingerprint, leftovers

HOOKS = {
    "a page that is left out": (
        "def on_files(files, **_):\n    return type(files)([one for one in files if one.src_uri != 'om/index.md'])\n",
        "mangler: »om/index.html«",
    ),
    "every page that comes out empty": ("def on_post_page(output, **_):\n    return ''\n", "mangler: »"),
    "a page without what is in it": (
        "def on_page_content(html, page, **_):\n    return '' if page.file.src_uri == 'om/index.md' else html\n",
        "uden deres tekst: »om/index.html«",
    ),
    "a page that is deleted in the end": (
        "def on_post_build(config, **_):\n"
        "    __import__('pathlib').Path(config.site_dir, 'om', 'index.html').unlink()\n",
        "mangler: »om/index.html«",
    ),
    "no page for a wrong address": ("def on_post_template(output_content, **_):\n    return ''\n", "»404.html«"),
    "a wait without end": ("def on_env(env, **_):\n    __import__('time').sleep(600)\n", "venter på et svar"),
}


@pytest.fixture
def built(small_built: Path, tmp_path: Path) -> Path:
    """A project with a site, of the test's own, and a second hook."""
    project = shutil.copytree(small_built, tmp_path / "project", symlinks=True)
    settings = project / "mkdocs.yml"
    words = settings.read_text("utf-8")
    ours = "- hooks/mkdocs_events.py"
    assert ours in words
    settings.write_text(words.replace(ours, f"{ours}\n  - hooks/own.py"), "utf-8")
    return project


@pytest.mark.parametrize("hook", HOOKS)
def test_what_a_hook_takes_away_is_said(hook: str, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code, said = HOOKS[hook]
    (built / "hooks" / "own.py").write_text(code, "utf-8")
    before = fingerprint(built / "site")
    if "wait" in hook:
        monkeypatch.setattr(standstill, "LOOK", 0.2)
        monkeypatch.setattr(standstill, "PATIENCE", 3.0)
    done = build(built)
    assert (done.returncode, said in done.stderr) == (1, True), done.stderr
    assert fingerprint(built / "site") == before
    assert leftovers(built) == []


def test_a_hook_that_adds_to_pages_is_none_of_our_business(built: Path) -> None:
    adds = "def on_page_content(html, **_):\n    return html + type(html)('<p>Tilføjet.</p>')\n"
    (built / "hooks" / "own.py").write_text(adds, "utf-8")
    done = build(built)
    assert done.returncode == 0, done.stderr
    assert "<p>Tilføjet.</p>" in (built / "site" / "om" / "index.html").read_text("utf-8")
