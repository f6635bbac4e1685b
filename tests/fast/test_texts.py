"""The words of the interface: all there, all used, none glued; another language needs no Python."""

import shutil
import sys
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast
from fluent.syntax.visitor import Transformer

from case_tree import BASE
from portal.base.problems import ContentError
from portal.model.answer import Role
from portal.model.notice_periods import Basis
from portal.model.origin import Origin
from portal.model.vocabulary import Difficulty, Level, Mark, Party, Repeats, Scheme, When
from portal.publish.compile import compile_site
from portal.publish.framing import framed
from portal.texts.catalogue import MissingText, catalogue, package_sources
from projects import ROOT

sys.path.insert(0, str(ROOT / "tools" / "lint"))
import texts as lint

T = catalogue("da")
FAMILIES = {
    "answer-performs": [one for one in Party if one is not Party.MAINTENANCE_ACCOUNT],
    "answer-pays": list(Party),
    "answer-origin": list(Origin),
    "answer-role": list(Role),
    "answer-urgency": list(Level),
    "answer-when": list(When),
    "answer-mark": list(Mark),
    "guides-difficulty": list(Difficulty),
    "department-scheme": list(Scheme),
    "notices-basis": list(Basis),
    "notices-basis-law": list(Basis),
    "activities-every": list(Repeats),
    "activities-until": list(Repeats),
}


def test_every_text_is_there_used_and_whole() -> None:
    assert lint.faults() == []


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_every_value_of_the_model_has_its_text(family: str) -> None:
    missing = [one for one in FAMILIES[family] if f"{family}-{one.value.replace('/', '-')}" not in T.names]
    assert missing == []


def test_a_missing_text_names_language_and_key() -> None:
    with pytest.raises(MissingText, match="da: no text front-titel"):
        T("front-titel")


@pytest.mark.parametrize("values", [{}, {"minutes": 5, "hours": 1}, {"hours": 1}])
def test_a_text_takes_exactly_the_values_it_names(values: dict[str, int]) -> None:
    with pytest.raises(MissingText, match="da: the text guides-minutes takes minutes, but got"):
        T("guides-minutes", **values)


def test_values_are_escaped_in_html_and_markup_is_kept() -> None:
    said = T.html("lookup-offer", department="<script>x</script>")
    assert said == "Bor du i &lt;script&gt;x&lt;/script&gt;? Så kan vi huske det på denne enhed."


TREE = {
    "src/portal/theme/pages/x.html": '<p>{{ t("site-menu") }}</p>\n<p>Her er en sætning</p>\n',
    "src/portal/theme/pages/y.html": '<p aria-label="Luk vinduet">{{ t("findes-ikke") }}</p>\n',
    "src/portal/theme/js/z.js": '(function () {\n  alert("Prøv igen");\n})();\n',
    "src/portal/theme/js/shown.js": 'place.textContent = "Try again";\nconst n = 1;\nplace.append(`Up to`);\n',
    "src/portal/theme/js/glued.js": "const line = `Du er nummer ${n}`;\nconst other = n + ' and more';\n",
    "src/portal/theme/pages/w.html": '<p>{{ t("site-menu") ~ " og mere" }}</p>\n{{ "Hej med dig" }}\n',
    "src/portal/pages/plus.py": 'def f(t):\n    return t("site-menu") + " og mere"\n',
    "src/portal/pages/percent.py": 'def f(t):\n    return "%s og mere" % t("site-menu")\n',
    "src/portal/pages/named.py": 'def f(t):\n    menu = t("site-menu")\n    way = menu or ""\n    return f"{way} og mere"\n',
    "src/portal/pages/filled.py": 'def f(t):\n    return "{} og mere".format(t("site-menu"))\n',
    "src/portal/pages/joined.py": 'def f(t):\n    return " ".join([t("site-menu"), "og mere"])\n',
    "src/portal/pages/glue.py": "def f(t):\n    return f\"{t('site-menu')} og mere\"\n\n\nx = t('guides-minutes')\n",
}


@pytest.fixture(scope="module")
def faults(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What the lint reports of the tree above."""
    root = tmp_path_factory.mktemp("faults")
    for path, text in TREE.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    return lint.faults(root)


@pytest.mark.parametrize(
    "line",
    [
        "src/portal/theme/pages/x.html:2: »sætning« is outside the catalogue; make it a text",
        "src/portal/theme/pages/y.html:1: »Luk vinduet« is outside the catalogue; make it a text",
        "src/portal/theme/pages/y.html:1: there is no text findes-ikke in da",
        "src/portal/theme/js/z.js:2: Danish words in a script; hand them in from the page",
        "src/portal/theme/pages/w.html:1: » og mere« is outside the catalogue; make it a text",
        "src/portal/theme/pages/w.html:2: »Hej med dig« is outside the catalogue; make it a text",
        "src/portal/pages/plus.py:2: a sentence is glued from a text; make it one message",
        "src/portal/pages/percent.py:2: a sentence is glued from a text; make it one message",
        "src/portal/theme/js/shown.js:1: words in a script; hand them in from the page as one text",
        "src/portal/theme/js/shown.js:3: words in a script; hand them in from the page as one text",
        "src/portal/theme/js/glued.js:1: words in a script; hand them in from the page as one text",
        "src/portal/theme/js/glued.js:2: words in a script; hand them in from the page as one text",
        "src/portal/pages/named.py:4: a sentence is glued from a text; make it one message",
        "src/portal/pages/filled.py:2: a sentence is glued from a text; make it one message",
        "src/portal/pages/joined.py:2: a sentence is glued from a text; make it one message",
        "src/portal/pages/glue.py:2: a sentence is glued from a text; make it one message",
        "src/portal/pages/glue.py:5: the text guides-minutes takes ['minutes'], but is given []",
    ],
)
def test_the_lint_names_file_and_line(faults: list[str], line: str) -> None:
    assert line in faults


def test_a_text_that_nothing_uses_is_reported_with_its_line(tmp_path: Path) -> None:
    folder = tmp_path / "src/portal/texts/da"
    folder.mkdir(parents=True)
    (folder / "site.ftl").write_text("\nsite-menu = Menu\n", "utf-8")
    assert "src/portal/texts/da/site.ftl:2: nothing uses the text site-menu; delete it" in lint.faults(tmp_path)


class _Other(Transformer):
    """Every word in another made-up language."""

    def visit_TextElement(self, node: ast.TextElement) -> ast.TextElement:
        node.value = node.value.replace("e", "é").replace("a", "ä")
        return node


def in_another_language() -> str:
    """The whole catalogue, translated by machine; patterns of dates stay what they are."""
    sources = []
    for source in package_sources("da"):
        tree = FluentParser().parse(source)
        tree.body = [
            one if "date-pattern" in getattr(getattr(one, "id", None), "name", "") else _Other().visit(one)
            for one in tree.body
        ]
        sources.append(FluentSerializer().serialize(tree))
    return "\n".join(sources)


PAGES = {"index": "Forsíða", "hjalp": "Hjálp", "om": "Um"}


@pytest.fixture
def two_languages(tmp_path: Path) -> Path:
    """The small tree with Faroese beside Danish: a catalogue and three pages, and not a line of Python."""
    root = tmp_path / "project"
    shutil.copytree(BASE, root)
    with (root / "content" / "organisation.yml").open("a", encoding="utf-8") as file:
        file.write("languages: [da, fo]\n")
    (root / "content" / "texts").mkdir()
    (root / "content" / "texts" / "fo.ftl").write_text(in_another_language(), "utf-8")
    (root / "docs" / "fo").mkdir()
    for name, title in PAGES.items():
        page = f"---\ntitle: {title}\ndescription: {title}.\n---\nOrð á føroyskum.\n\n## Eitt\n\n## Tvey\n\n## Trý\n"
        (root / "docs" / "fo" / f"{name}.md").write_text(page, "utf-8")
    return root


def test_another_language_is_a_catalogue_and_its_pages(two_languages: Path) -> None:
    site = compile_site(two_languages)
    pages = {page.address: page for page in site.pages if page.language == "fo"}
    assert sorted(pages) == ["/fo/", "/fo/hjalp/", "/fo/om/"]
    danish, other = site.catalogues["da"]("site-contents"), site.catalogues["fo"]("site-contents")
    assert danish != other
    for page in pages.values():
        assert other in page.html and danish not in page.html
        assert framed(site).texts_of(page).language == "fo"
    assert site.texts.language == "da"


def test_the_whole_site_can_be_in_another_language(two_languages: Path) -> None:
    file = two_languages / "content" / "organisation.yml"
    file.write_text(file.read_text("utf-8").replace("[da, fo]", "[fo]"), "utf-8")
    site = compile_site(two_languages)
    front = next(page for page in site.pages if page.address == "/")
    assert front.title == site.catalogues["fo"]("front-title") != T("front-title")


DEEP = "site-menu = " + "{ " * 2000 + '"x"' + " }" * 2000
MISFITS = {
    "site-menu =\n= =\n": "da.ftl:1:1: Linjen kan ikke læses",
    "site-menus = Menu\n": "da.ftl:1:1: Teksten »site-menus« findes ikke",
    "site-menu = A\nsite-menu = B\n": "da.ftl:2:1: Teksten »site-menu« står to gange",
    "site-menu = { $x }\n": "Teksten »site-menu« kender ikke »x«",
    "guides-minutes = nogle minutter\n": "Teksten »guides-minutes« mangler { $minutes }",
    "site-menu = { no-such }\n": "Teksten »site-menu« kan ikke vises",
    "site-menu = { -no-such }\n": "Teksten »site-menu« kan ikke vises",
    "site-menu = { guides-minutes }\n": "Teksten »site-menu« kan ikke vises",
    "site-menu = { site-menu }\n": "Teksten »site-menu« kan ikke vises",
    "site-menu = { NUMBER(1, minimumFractionDigits: 9999) }\n": "Teksten »site-menu« kan ikke vises",
    "site-menu = { FOO(1) }\n": "Teksten »site-menu« kan ikke vises",
    'site-menu = { "" }\n': "Teksten »site-menu« kan ikke vises",
    'site-menu = { "\\u202E" }x\n': "Teksten »site-menu« kan ikke vises",
    "site-menu =\n    .title = x\n": "Teksten »site-menu« kan ikke vises",
    "date-pattern-day = qqqqqqqqqqq\n": "Teksten »date-pattern-day« kan ikke vises",
    "date-pattern-day = hello\n": "Teksten »date-pattern-day« kan ikke vises",
    "answer-performs-tenant = Afdelingen gør det\n": "Teksten »answer-performs-tenant« siger, hvem der gør det",
    "answer-origin-unconfirmed = Besluttet af mødet\n": "Teksten »answer-origin-unconfirmed« siger, hvem der gør det",
    DEEP: "da.ftl: Teksterne har klammer i for mange lag",
}


@pytest.mark.parametrize(("source", "reported"), MISFITS.items(), ids=[source[:40] for source in MISFITS])
def test_an_own_text_that_does_not_fit_is_reported_in_danish_with_its_line(
    source: str, reported: str, tmp_path: Path
) -> None:
    shutil.copytree(BASE, tmp_path / "project")
    (tmp_path / "project/content/texts").mkdir()
    (tmp_path / "project/content/texts/da.ftl").write_text(source, "utf-8")
    with pytest.raises(ContentError) as error:
        compile_site(tmp_path / "project")
    assert reported in str(error.value)


@pytest.mark.parametrize(("languages", "reported"), {"[]": "har ingen punkter", "[da, da]": "står to gange"}.items())
def test_a_list_of_languages_that_says_nothing_is_refused(languages: str, reported: str, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "project")
    with (tmp_path / "project/content/organisation.yml").open("a", encoding="utf-8") as file:
        file.write(f"languages: {languages}\n")
    with pytest.raises(ContentError, match=reported):
        compile_site(tmp_path / "project")


def test_texts_in_a_language_that_is_not_listed_are_noted(tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "project")
    (tmp_path / "project/content/texts").mkdir()
    (tmp_path / "project/content/texts/dansk.ftl").write_text("site-menu = Menu\n", "utf-8")
    assert any(
        "texts/dansk.ftl: " in note and "bliver ikke brugt" in note for note in compile_site(tmp_path / "project").notes
    )


def test_a_name_with_a_hole_keeps_only_what_fits_it(tmp_path: Path) -> None:
    (tmp_path / "src/portal/notices").mkdir(parents=True)
    (tmp_path / "src/portal/notices/x.py").write_text(
        'def f(t, kind):\n    t.of(f"notices-{kind}-ready", "fill")\n', "utf-8"
    )
    dead = "\n".join(lint.faults(tmp_path))
    assert "nothing uses the text notices-varsling-law;" in dead
    assert "nothing uses the text notices-vand-ready-fill;" not in dead
