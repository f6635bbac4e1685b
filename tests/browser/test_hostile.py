"""All hostile inputs that show as text, published without any policy and opened: nothing runs, nothing is asked for.

The site is served here without its headers: the pages must be harmless by themselves, the policy is only the second line.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from hostile.batch import tried_once
from hostile.markdown_inputs import INPUTS, REFUSED
from hostile.tree_inputs import PICTURE, PUBLISHED
from hostile.trials import GUIDE, in_a_clause, in_a_guide, on_a_page, poison
from hostile.yaml_inputs import PLACES
from once import Once
from projects import build, make_project

AUDIT = """() => {
  const found = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      const ours = name === 'style' && element.matches(':root, [data-paper]');  // theme/js measures the header and the sheet
      if (!ours && (name.startsWith('on') || name === 'style' || name === 'srcdoc')) found.push(`${element.tagName} ${name}`);
      if (/^(href|src|action|formaction|data|xlink:href)$/.test(name)
          && !/^(https?|mailto|tel|sms):/.test(new URL(value, document.baseURI).href)) found.push(`${name}=${value}`);
    }
  }
  const strange = 'script,style,iframe,object,embed,base,meta,link,noscript:not([data-portal]),math,video,animate';
  for (const element of document.querySelectorAll('article :is(' + strange + ')')) found.push(element.tagName);
  for (const image of document.querySelectorAll('img')) {
    if (image.loading !== 'lazy' && (!image.complete || !image.naturalWidth)) found.push('img ' + image.src);
  }
  const article = document.querySelector('article'), footer = document.querySelector('footer.bv-footer');
  if (!footer || article.contains(footer) || footer.getBoundingClientRect().height < 10) found.push('no footer');
  // /designsystem/ shows what a script would copy, among it slips of paper, each an article of its own
  if (document.querySelectorAll('article:not([data-shown-copy])').length !== 1) found.push('articles');
  if (window.pwned) found.push('SCRIPT RAN');
  return found;
}"""
PLACES_OF_TEXT = (on_a_page, in_a_guide, in_a_clause)


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory, once: Once, at_length: bool) -> Path:
    """One site that holds every input that is not refused: at length in every place, else in one of those that take it,
    in turn; tests/fast/test_hostile.py compiles each in all three.
    """
    project = make_project(tmp_path_factory.mktemp("hostile") / "project")
    refused = {place: tried_once(once, place, INPUTS).refused for place in PLACES_OF_TEXT}
    for number, name in enumerate(INPUTS):
        open_to = [place for place in PLACES_OF_TEXT if name not in refused[place]]
        for place in open_to if at_length else open_to[number % max(len(open_to), 1) :][:1]:
            place(project, name)
    for place in PLACES:
        poison(project, place)
    for name, deed in PUBLISHED.items():
        good = (project / PICTURE).read_bytes()
        deed(project)
        if name.startswith("svg"):
            (project / PICTURE).rename(project / PICTURE.replace("vasken-1", name))
            (project / PICTURE).write_bytes(good)
            words = (project / PICTURE).with_name("labels.da.yml")
            if words.exists():  # the list of words follows its drawing
                words.write_text(words.read_text("utf-8").replace("vasken-1", name), "utf-8")
            guide = GUIDE.format(name=name, text="Tekst.", step=f"![Billede](img/{name}.svg)")
            page = f"---\ntitle: {name}\ndescription: x\n---\n![Billede](vejledninger/img/{name}.svg)\n"
            (project / f"docs/vejledninger/{name}.md").write_text(guide, "utf-8")
            (project / f"docs/{name}.md").write_text(page, "utf-8")
    done = build(project)
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.mark.longer
def test_nothing_runs_and_the_footer_is_there(
    hostile_site: Path, serve: Callable[[Path], str], page: Page, at_length: bool
) -> None:
    """`page` fails by itself when another host is asked or an error is logged. At length every page is opened, else of
    the departments that were made for one clause each only their house rules; no other page of theirs holds the clause
    (tests/fast/test_hostile.py).
    """
    dialogs = []
    page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    start = serve(hostile_site)
    reported = {}
    opened = 0
    for file in sorted(hostile_site.rglob("index.html")):
        if b'http-equiv="refresh"' in file.read_bytes()[:600] or not (at_length or holds_a_text(file)):
            continue
        page.goto(f"{start}/{file.relative_to(hostile_site).as_posix()}", wait_until="load")
        opened += 1
        found = page.evaluate(AUDIT)
        if file.is_relative_to(hostile_site / "e"):  # the pages of short addresses only lead on: no frame of the theme
            found = [one for one in found if one not in ("no footer", "articles")]
        if found:
            reported[file.relative_to(hostile_site).as_posix()] = found
    assert (reported, dialogs) == ({}, [])
    assert opened > (2 if at_length else 1) * len(set(INPUTS) - REFUSED)


def holds_a_text(file: Path) -> bool:
    """Not so the pages that each department has beside its house rules."""
    of_one_clause = any(part.startswith("p-") for part in file.parts)
    return not of_one_clause or "husorden" in file.parts


@pytest.mark.tolerates("console")  # a picture alone has no icon, so Chromium asks for one in vain
def test_pictures_are_harmless_as_files_of_their_own(
    hostile_site: Path, serve: Callable[[Path], str], page: Page
) -> None:
    """Opened alone, a drawing is read by the XML parser instead."""
    start = serve(hostile_site)
    for file in sorted(hostile_site.rglob("img/*.svg")):
        page.goto(f"{start}/{file.relative_to(hostile_site).as_posix()}")
        assert page.evaluate("document.documentElement.localName + !!window.pwned") == "svgfalse"
        assert page.evaluate("document.querySelectorAll('script,image,foreignObject,a,style').length") == 0


def test_nothing_of_what_was_passed_over_is_published(hostile_site: Path) -> None:
    names = {path.name for path in hostile_site.rglob("*")}
    assert (
        names & {"~$om.docx", ".~lock.om.md#", ".DS_Store", "._om.md", "Thumbs.db", "om.md~", ".#om.md", ".git"}
        == set()
    )
    assert [path for path in hostile_site.rglob("*") if path.is_symlink()] == []
    assert [path for path in hostile_site.rglob("*") if path.suffix in (".md", ".yml", ".docx")] == []
