"""Are all texts there, used, and given what they need? And is any sentence outside the catalogue?

Run by `make lint` and by the fast tests: each fault is one line `file:line: what is wrong`.

What it can't see: a text that reaches the words beside it as a parameter, in a list or in an attribute; in a script,
words of English letters alone that are no part of a glued string and are kept under a name before they are shown.
"""

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from glued import PLAIN, WORD, glued_lines, method_of
from jinja2 import Environment, nodes

from portal.texts.catalogue import catalogue

ROOT = Path(__file__).resolve().parents[2]
LANGUAGE = "da"
"""The language that is whole: the others are measured against it."""
FAMILIES = {"of", "family", "numbered", "section", "holed"}
JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
HOLE = "\ue000"
TAG = re.compile(r"<[^>]*>|&[a-z]+;", re.DOTALL)
SPOKEN = re.compile(r'\b(?:aria-label|alt|title|placeholder)="([^"{]*[A-Za-zÆØÅæøå]{2}[^"{]*)"')
DANISH = re.compile(r"[\"'`][^\"'`]*(?:[æøåÆØÅ][A-Za-zæøå]{2}|[A-Za-zæøå]{2}[æøåÆØÅ])")
SHOWN = re.compile(
    r"(?:\.(?:textContent|innerText|ariaLabel|title|alt|placeholder|value)\s*\+?=|\.(?:append|prepend|replaceChildren)\(|\balert\("
    r"|setAttribute\([\"'](?:aria-label|title|alt|placeholder)[\"'],)\s*[\"'`][A-Za-z]{2,}"
)
"""In a script: a string that goes straight to where a reader sees it."""
GLUED = re.compile(
    r"[A-Za-z]{2,}[.,:;!?]? \$\{|\$\{[^{}]*\}[.,:;!?]? [A-Za-z]{2,}"
    r"|[A-Za-z]{2,}[.,:;!?]? [\"']\s*\+|\+\s*[\"'][.,:;!?]? [A-Za-z]{2,}"
)
"""In a script: words and a value in one string."""
STATES = "portal.showState("
"""What is called with names of states, several in one string: no words."""
ASKS = re.compile(r"\bt\s*[.(]")
"""Python that has none of these asks for no text, so there is nothing to glue."""
COMMENT = re.compile(r"/\*.*?\*/|^\s*//[^\n]*", re.DOTALL | re.MULTILINE)


@dataclass
class Uses:
    """Which messages and families are used, and what is wrong with how."""

    names: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    patterns: set[str] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    def message(self, name: str, values: set[str] | None, place: str) -> None:
        """Note a message and, where they can be seen, the values it is given."""
        self.names.add(name)
        needs = catalogue(LANGUAGE).names.get(name)
        if needs is None:
            self.faults.append(f"{place}: there is no text {name} in {LANGUAGE}")
        elif values is not None and values != needs:
            self.faults.append(f"{place}: the text {name} takes {sorted(needs)}, but is given {sorted(values)}")

    def family(self, name: str, place: str) -> None:
        """Note a family of messages."""
        self.families.add(name)
        if not any(one.startswith(f"{name}-") for one in catalogue(LANGUAGE).names):
            self.faults.append(f"{place}: there is no family of texts {name} in {LANGUAGE}")

    def pattern(self, pattern: str, place: str) -> None:
        """Note messages whose names have holes."""
        self.patterns.add(pattern)
        if not any(fnmatchcase(one, pattern) for one in catalogue(LANGUAGE).names):
            self.faults.append(f"{place}: there is no text like {pattern} in {LANGUAGE}")


def faults(root: Path = ROOT) -> list[str]:
    """Every fault in the texts and their use below a folder, as finished lines."""
    uses = Uses()
    for file in _files(root, "*.py", "src/portal", "hooks"):
        _python(file, root, uses)
    for file in _files(root, "*.html", "src/portal/theme"):
        _template(file, root, uses)
    for file in _files(root, "*.js", "src/portal/theme"):
        _script(file, root, uses)
    return sorted(uses.faults) + list(_dead(uses, root))


def _files(root: Path, pattern: str, *folders: str) -> Iterator[Path]:
    for folder in folders:
        yield from sorted((root / folder).rglob(pattern))


def _python(file: Path, root: Path, uses: Uses) -> None:
    source = file.read_text("utf-8")
    if not ASKS.search(source):
        return
    name, tree = file.relative_to(root), ast.parse(source)
    for line in sorted(set(glued_lines(tree))):
        uses.faults.append(f"{name}:{line}: a sentence is glued from a text; make it one message")
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        method = method_of(node.func)
        if method is None or not node.args:
            continue
        first, place = node.args[0], f"{name}:{node.lineno}"
        keys = {one.arg for one in node.keywords}
        values = None if None in keys else {str(key) for key in keys}
        for text in _literals(first):
            _use(method, text, values, place, uses)


def _literals(node: ast.expr) -> Iterator[str]:
    """The names that an argument may be; an f-string is a pattern with a * for each hole."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield "".join(str(one.value) if isinstance(one, ast.Constant) else "*" for one in node.values)


def _use(method: str, text: str, values: set[str] | None, place: str, uses: Uses) -> None:
    if "*" in text:
        uses.pattern(f"{text}-*" if method in FAMILIES else text, place)
    elif method in FAMILIES:
        uses.family(text, place)
    elif method in ("", "html"):
        uses.message(text, values, place)


def _template(file: Path, root: Path, uses: Uses) -> None:
    name, source = file.relative_to(root), file.read_text("utf-8")
    tree = Environment(autoescape=True, extensions=["jinja2.ext.do"]).parse(source)
    for call in tree.find_all(nodes.Call):
        method = _template_method(call.node)
        if method is not None and call.args:
            values = None if call.dyn_kwargs else {pair.key for pair in call.kwargs}
            for text in _template_literals(call.args[0]):
                _use(method, text, values, f"{name}:{call.lineno}", uses)
    for output in tree.find_all((nodes.Output, nodes.Concat)):
        for one in output.nodes:
            if isinstance(one, nodes.Const) and WORD.search(PLAIN.sub("", str(one.value))):
                uses.faults.append(f"{name}:{one.lineno}: »{one.value}« is outside the catalogue; make it a text")
    bare = JINJA.sub(lambda found: HOLE + "\n" * found[0].count("\n"), source)
    for number, line in enumerate(TAG.sub(_blank, bare).split("\n"), 1):
        for words in WORD.findall(line):
            uses.faults.append(f"{name}:{number}: »{words}« is outside the catalogue; make it a text")
    for number, line in enumerate(bare.split("\n"), 1):
        for words in SPOKEN.findall(line):
            uses.faults.append(f"{name}:{number}: »{words}« is outside the catalogue; make it a text")


def _blank(found: re.Match[str]) -> str:
    return " " + "\n" * found[0].count("\n")


def _template_method(node: nodes.Expr) -> str | None:
    if isinstance(node, nodes.Name) and node.name == "t":
        return ""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "t":
        return node.attr
    return None


def _template_literals(node: nodes.Expr) -> Iterator[str]:
    if isinstance(node, nodes.Const):
        yield str(node.value)
    elif isinstance(node, nodes.CondExpr):
        yield from _template_literals(node.expr1)
        if node.expr2:
            yield from _template_literals(node.expr2)


def _script(file: Path, root: Path, uses: Uses) -> None:
    """A script says only what the page hands it."""
    bare = COMMENT.sub(lambda found: "\n" * found[0].count("\n"), file.read_text("utf-8"))
    for number, line in enumerate(bare.split("\n"), 1):
        place = f"{file.relative_to(root)}:{number}"
        if DANISH.search(line):
            uses.faults.append(f"{place}: Danish words in a script; hand them in from the page")
        elif SHOWN.search(line) or (STATES not in line and GLUED.search(line)):
            uses.faults.append(f"{place}: words in a script; hand them in from the page as one text")


def _dead(uses: Uses, root: Path) -> Iterator[str]:
    lines = dict(_defined(root))
    typst = "\n".join(file.read_text("utf-8") for file in _files(root, "*.typ", "src/portal/theme"))
    for name in catalogue(LANGUAGE).names:
        in_family = any(name.startswith(f"{family}-") for family in uses.families - {"notices-kit"})
        in_sheet = name.startswith("notices-kit-") and _is_said(name.removeprefix("notices-kit-"), typst)
        in_pattern = any(fnmatchcase(name, pattern) for pattern in uses.patterns)
        if name not in uses.names and not (in_family or in_sheet or in_pattern):
            yield f"{lines.get(name, LANGUAGE)}: nothing uses the text {name}; delete it"


def _is_said(name: str, typst: str) -> bool:
    return re.search(rf"\bt\.{re.escape(name)}(?![\w-])", typst) is not None


def _defined(root: Path) -> Iterator[tuple[str, str]]:
    """Message → file and line."""
    for file in _files(root, "*.ftl", f"src/portal/texts/{LANGUAGE}"):
        for number, line in enumerate(file.read_text("utf-8").split("\n"), 1):
            if found := re.match(r"([a-zA-Z][\w-]*) =", line):
                yield found[1], f"{file.relative_to(root)}:{number}"


def main(lines: Iterable[str]) -> int:
    """Print the faults; 1 when there are any."""
    found = list(lines)
    print("\n".join(found), end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(faults()))
