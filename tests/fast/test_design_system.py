"""/designsystem/ shows every component: each macro and partial of the theme, and each template that a script copies."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment
from jinja2.runtime import Macro

import portal.theme
from portal.model.portal import Portal
from portal.pages.design_system import design_system_page
from portal.pages.markup_tree import tree
from portal.pages.still import POINTS, Still
from portal.texts.catalogue import catalogue

THEME = Path(portal.theme.__file__).parent
FOLDERS = (THEME / "pages", THEME / "mkdocs" / "partials")
MACRO = re.compile(r"{%-? macro (\w+)\(")
USED = re.compile(r"""(?:include|import|from|fixed\() ?"([\w./-]+\.html)\"""")
COPIED = re.compile(r'<template data-copy(?:-of)?="([\w-]+)"')
NOT_SHOWN = {
    "partials/header.html": "the frame, which this page has as every other",
    "partials/menu.html": "the frame",
    "partials/footer.html": "the frame",
    "partials/source-note.html": "the frame",
    "partials/scripts.html": "nothing to see",
    "street.html": "a street's words alone, no component",
    "written.html": "a whole page, of which others are made",
    "calculator.html": "a form and a table as `fields` and the survey's show them",
    "short.html part": "a page for printed codes, without the theme's frame",
}
"""What has no showing, and why."""


def sources() -> dict[str, str]:
    """Every template by the name it is asked for."""
    return {
        f"{'partials/' if folder.name == 'partials' else ''}{path.name}": path.read_text("utf-8")
        for folder in FOLDERS
        for path in sorted(folder.glob("*.html"))
    }


def components() -> Iterator[str]:
    """What others can show: macros and partials that some template asks for. The macros of a page are pieces of it alone."""
    every = sources()
    shared = {used for text in every.values() for used in USED.findall(text)} | {
        n for n in every if n.startswith("partials/")
    }
    for name in sorted(shared & set(every)):
        if name.startswith("design-"):
            continue
        macros = MACRO.findall(every[name])
        yield from (f"{name} {one}" for one in macros) if macros else (name,)


@pytest.fixture(scope="module")
def shown(portal: Portal) -> set[str]:
    """What is asked for while the page is made."""
    found: set[str] = set()
    with pytest.MonkeyPatch.context() as patch:
        call, get, copy = Macro._invoke, Environment.get_template, Still.copy

        def called(self: Macro, *given: object, **named: object) -> object:
            file = Path(self._func.__code__.co_filename)
            found.add(f"{'partials/' if file.parent.name == 'partials' else ''}{file.name} {self.name}")
            return call(self, *given, **named)

        def got(self: Environment, name: str, *given: object, **named: object) -> object:
            found.add(name)
            return get(self, name, *given, **named)

        def copied(self: Still, html: str, name: str, /, *given: str, **parts: str) -> object:
            found.add(f"template {name}")
            return copy(self, html, name, *given, **parts)

        patch.setattr(Macro, "_invoke", called)
        patch.setattr(Environment, "get_template", got)
        patch.setattr(Still, "copy", copied)
        design_system_page(portal, catalogue(portal.language))
    return found


def test_each_component_is_shown(shown: set[str]) -> None:
    assert [one for one in components() if one not in shown and one not in NOT_SHOWN] == []


def test_each_exception_is_needed(shown: set[str]) -> None:
    assert [one for one in NOT_SHOWN if one in shown] == []


def test_each_template_of_a_shown_part_is_shown(shown: set[str]) -> None:
    """What scripts copy from the parts that several pages share."""
    every = sources()
    files = {one.partition(" ")[0] for one in components() if one not in NOT_SHOWN}
    copies = {f"template {one}" for file in files for one in COPIED.findall(every[file])}
    assert len(copies) > 15
    assert sorted(copies - shown) == []


def test_it_is_the_same_page_each_time(portal: Portal) -> None:
    """In a preview one process makes it again and again; which guide's words were mended doesn't matter either."""
    t = catalogue(portal.language)
    once = design_system_page(portal, t)
    guides = {
        name: guide.model_copy(
            update={"body": f"{guide.body} Mere.", "steps": tuple(replace(one, text="Gør det.") for one in guide.steps)}
        )
        for name, guide in portal.guides.items()
    }
    assert once == design_system_page(portal, t) == design_system_page(replace(portal, guides=guides), t)


def test_an_organisation_that_has_nothing_yet_has_the_page(portal: Portal) -> None:
    page = design_system_page(replace(portal, departments={}), catalogue(portal.language))
    assert {name for _, name, _ in page.headings} <= set(page.ids)


def test_no_id_is_there_twice_and_no_link_or_name_leads_nowhere(portal: Portal) -> None:
    page = tree(design_system_page(portal, catalogue(portal.language)).html)
    ids = Counter(one.get("id") for one in page.iter() if one.get("id"))
    named = {word for one in page.iter() for name in POINTS for word in one.get(name, "").split()}
    led = {one.get("href", "")[1:] for one in page.iter() if one.get("href", "").startswith("#")}
    assert len(ids) > 100 and len(named) > 100 and led
    assert [name for name, times in ids.items() if times > 1] == []
    assert sorted((named | led) - set(ids)) == []
