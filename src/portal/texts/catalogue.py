"""The interface's messages in one language, each checked for what it is given (Project Fluent)."""

import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor
from markupsafe import Markup, escape

from portal.base.own_objects import objects_of_user

PACKAGE = files("portal.texts")
CODE_LETTERS = (2, 3)
"""Of a language's code (ISO 639), which names its folder; what lies beside them has a longer name."""
PARSED = f"messages {version('fluent.syntax')} {sys.implementation.cache_tag}"
"""How the cache knows parsed messages."""

MOST_FILLED = 50_000
"""How many texts with their values are kept: the same sentence is on the pages of many departments."""


class MissingText(LookupError):
    """A message that the language does not have, or that was not given what it names; says which and where."""


class Catalogue:
    """The messages of one language: `t("front-title")`, `t("guides-minutes", minutes=20)`."""

    def __init__(self, language: str, own: str = "") -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._parameters: dict[str, frozenset[str]] = {}
        for source in [*package_sources(language), *([own] if own else [])]:
            self._bundle.add_resource(_parsed(source), allow_overrides=True)
            self._parameters |= parameters(source)
        self._plain: dict[str, str] = {}
        self._filled: dict[tuple[object, ...], str] = {}
        self.own = own

    def __reduce__(self) -> tuple[object, ...]:
        """For the process that runs the site generator: it reads the same messages."""
        return catalogue, (self.language, self.own)

    def __call__(self, name: str, /, **values: object) -> str:
        """The message with its values. MissingText when there is none, or when values are missing or too many."""
        if name in self._plain:
            if values:
                raise MissingText(f"{self.language}: the text {name} takes no values, but got {', '.join(values)}")
            return self._plain[name]
        if name not in self._parameters:
            raise MissingText(f"{self.language}: no text {name}")
        if values.keys() != self._parameters[name]:
            needs = ", ".join(sorted(self._parameters[name])) or "no values"
            raise MissingText(f"{self.language}: the text {name} takes {needs}, but got {', '.join(values) or 'none'}")
        if not values:
            return self._plain.setdefault(name, self._format(name, values))
        asked = (name, *((key, str(value), isinstance(value, int | float)) for key, value in values.items()))
        if asked not in self._filled:
            if len(self._filled) > MOST_FILLED:
                self._filled.clear()
            self._filled[asked] = self._format(name, values)
        return self._filled[asked]

    def of(self, family: str, member: str, /, **values: object) -> str:
        """The message of a family for one of its members: `t.of("answer-performs", Party.TENANT)`."""
        return self(f"{family}-{member.replace('/', '-')}", **values)

    def html(self, name: str, /, **values: object) -> Markup:
        """The message as HTML: its words and values escaped, but for values that are markup already."""
        holes = {key: f"\ue000{key}\ue001" for key in values}
        text = str(escape(self(name, **holes)))
        for key, hole in holes.items():
            text = text.replace(hole, str(escape(values[key])))
        return Markup(text)

    def family(self, family: str, members: Iterable[str]) -> dict[str, str]:
        """The messages of a family by member."""
        return {str(member): self.of(family, member) for member in members}

    def numbered(self, family: str) -> list[str]:
        """The messages `family-1`, `family-2`, … as far as there are any. MissingText when there is not one."""
        names: list[str] = []
        while (name := f"{family}-{len(names) + 1}") in self._parameters:
            names.append(name)
        return [self(name) for name in names or [f"{family}-1"]]

    def section(self, prefix: str) -> dict[str, str]:
        """Every message below a prefix that takes no values, by the rest of its name."""
        start = f"{prefix}-"
        found = sorted(name for name, needs in self._parameters.items() if name.startswith(start) and not needs)
        return {name.removeprefix(start): self(name) for name in found}

    def holed(self, prefix: str) -> dict[str, str]:
        """Every message below a prefix, by the rest of its name; a script fills the holes `{count}` where values belong."""
        start = f"{prefix}-"
        found = sorted(name for name in self._parameters if name.startswith(start))
        return {key: text for name in found for key, text in self.forms(name, name.removeprefix(start)).items()}

    def forms(self, name: str, key: str) -> dict[str, str]:
        """A message with holes by a key; and by `<key>-one` what it says of one, where that is another text."""
        holes: dict[str, object] = {hole: f"{{{hole}}}" for hole in self._parameters[name]}
        several = self(name, **holes)
        one = self(name, **{**holes, "count": 1}) if "count" in holes else several
        return {key: several} if one == several.replace("{count}", "1") else {key: several, f"{key}-one": one}

    @property
    def names(self) -> Mapping[str, frozenset[str]]:
        """Every message and the values it takes."""
        return self._parameters

    def _format(self, name: str, values: Mapping[str, object]) -> str:
        pattern = self._bundle.get_message(name).value
        if pattern is None:
            raise MissingText(f"{self.language}: the text {name} is empty")
        text, errors = self._bundle.format_pattern(pattern, {key: _plain(value) for key, value in values.items()})
        if errors:
            raise MissingText(f"{self.language}: the text {name} can't be written: {errors[0]}")
        return str(text)


def _plain(value: object) -> object:
    """Numbers stay numbers, for their plural; all else is text and is as it is."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else str(value)


@cache
def catalogue(language: str, own: str = "") -> Catalogue:
    """The package's messages in a language, and over them an organisation's own (Fluent source)."""
    return Catalogue(language, own)


def package_sources(language: str) -> list[str]:
    """The Fluent sources that the package has in a language; empty when it has none."""
    folder = PACKAGE / language
    found = folder.iterdir() if folder.is_dir() else []
    return [file.read_text("utf-8") for file in sorted(found, key=lambda file: file.name) if file.name.endswith(".ftl")]


@cache
def package_languages() -> tuple[str, ...]:
    """The languages that the package has a catalogue for: folders named by a code."""
    codes = (folder.name for folder in PACKAGE.iterdir() if len(folder.name) in CODE_LETTERS)
    return tuple(sorted(code for code in codes if package_sources(code)))


@cache
def parameters(source: str) -> Mapping[str, frozenset[str]]:
    """Message → the values that it takes."""
    messages = _parsed(source).body
    return {one.id.name: _Variables.of(one) for one in messages if isinstance(one, ast.Message)}


@cache
def _parsed(source: str) -> ast.Resource:
    """Parsed once by all programs of a user: it costs a third of a second, which each command would pay."""
    objects = objects_of_user()
    kept = objects.kept(source.encode(), PARSED) if objects else None
    if isinstance(kept, ast.Resource):
        return kept
    parsed: ast.Resource = FluentResource(source)
    if objects:
        objects.keep(source.encode(), PARSED, parsed)
    return parsed


class _Variables(Visitor):
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.found.add(node.id.name)

    @classmethod
    def of(cls, message: ast.Message) -> frozenset[str]:
        visitor = cls()
        visitor.visit(message)
        return frozenset(visitor.found)
