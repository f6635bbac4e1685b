"""A part of the frame that is made once leads to the same places as one that is made for each page."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, pass_context
from jinja2.meta import find_referenced_templates, find_undeclared_variables
from jinja2.runtime import Context

from portal.publish.fixed_parts import fixed_parts
from portal.publish.frame import TEMPLATES
from portal.texts.catalogue import catalogue

FIXED = re.compile(r'fixed\("([^"]+)"\)')
HERE = '{{ fixed("way.html") }}'
WAY = '<a href="{{ "afdelinger/"|url }}">{{ t("site-departments") }}</a>'


@pass_context
def url(context: Context, target: str) -> str:
    """As MkDocs makes ways: from the page where there is one, else from the root."""
    page = context["page"]
    return "./" if page == target else f"{context['base_url']}/{target}"


@dataclass
class Words:
    """A catalogue that says nothing but which it is."""

    language: str

    def __call__(self, name: str) -> str:
        """Any text."""
        return self.language


def environment() -> Environment:
    made = Environment(loader=DictLoader({"page.html": HERE, "way.html": WAY}), autoescape=True)
    made.filters["url"] = url
    made.globals["fixed"] = fixed_parts()
    return made


@pytest.mark.parametrize("first", ["afdelinger/", "find/"])
def test_a_way_is_right_whichever_page_came_first(first: str) -> None:
    template, t = environment().get_template("page.html"), catalogue("da")
    pages = [first, "afdelinger/", "find/"]
    made = [template.render(page=page, base_url="..", t=t) for page in pages]
    assert set(made) == {f'<a href="../afdelinger/">{t("site-departments")}</a>'}


def test_each_depth_and_language_has_its_own() -> None:
    template = environment().get_template("page.html")
    made = {
        template.render(page="x", base_url=base, t=Words(language)) for base in ("..", "../..") for language in "ab"
    }
    assert made == {f'<a href="{base}/afdelinger/">{language}</a>' for base in ("..", "../..") for language in "ab"}


def test_no_such_part_asks_for_its_page() -> None:
    """It would get that of the page which came first, or none."""
    parts = {name for file in Path(str(TEMPLATES)).rglob("*.html") for name in FIXED.findall(file.read_text("utf-8"))}
    assert parts
    for name in parts:
        assert "page" not in _asked(name), name


def _asked(name: str) -> set[str]:
    """What a template asks for, with those that it includes."""
    parsed = environment().parse(Path(str(TEMPLATES), name).read_text("utf-8"))
    below = [_asked(one) for one in find_referenced_templates(parsed) if one]
    return find_undeclared_variables(parsed).union(*below)
