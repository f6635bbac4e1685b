"""`portal --help` and what the command line says is wrong are Danish, for every command."""

import argparse
import re
from collections.abc import Iterator

import pytest

from portal.commands.main import MODULES, _parser, main
from portal.commands.parser import in_danish

ENGLISH = re.compile(
    r"\b(the|of|with|without|only|write|show|usage|options|positional|arguments?|default|when|which|make|exit|choose|required)\b"
)


def commands(parser: argparse.ArgumentParser, name: str = "portal") -> Iterator[tuple[str, argparse.ArgumentParser]]:
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, below in action.choices.items():
                yield from commands(below, f"{name} {word}")


EVERY = dict(commands(_parser()))


@pytest.mark.parametrize("name", EVERY)
def test_the_help_of_each_command_is_danish(name: str) -> None:
    words = re.sub(r"--[a-z-]+|\{[^}]+\}", "", EVERY[name].format_help())
    assert ENGLISH.findall(words) == []
    assert words.startswith("brug: portal")


@pytest.mark.parametrize("name", EVERY)
def test_what_is_to_be_written_has_a_word_and_not_the_name_of_a_variable(name: str) -> None:
    takes = [one for one in EVERY[name]._actions if one.nargs != 0 and not isinstance(one, argparse._SubParsersAction)]
    nameless = [one.dest for one in takes if one.metavar is None and one.choices is None]
    assert nameless == []
    assert [one.metavar for one in takes if one.metavar and not re.fullmatch(r"[A-ZÆØÅ:-]+", str(one.metavar))] == []


def test_each_command_says_what_it_does() -> None:
    listed = EVERY["portal"].format_help()
    names = [name.removeprefix("portal ") for name in EVERY if name.count(" ") == 1]
    assert len(names) > 15
    assert [one for one in names if not re.search(rf"^    {one}\s+\w", listed, re.MULTILINE)] == []


def test_a_command_is_found_in_the_module_that_is_loaded_for_it() -> None:
    """Only that one is: the rest would take a second before anything is checked."""
    listed = [name.split()[1] for name in EVERY if name.count(" ") == 1]
    assert listed == [command for commands in MODULES.values() for command in commands]
    for module, own in MODULES.items():
        there = dict(commands(_parser([module])))
        assert [one for one in own if f"portal {one}" not in there] == []


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "Der mangler: kommando."),
        (["cms", "--port", "99999"], "--port: Skriv et tal fra 1 til 65535"),
        (["serve", "--port", "otte"], "--port: Skriv et tal fra 1 til 65535"),
        (["byg"], "»byg« findes ikke. Vælg mellem: "),
        (["check", "mere"], "»mere« hører ikke til her."),
        (["adopt", "x"], "Der mangler: --date."),
        (["adopt", "x", "--date"], "--date: her mangler en værdi."),
        (["status", "--csv", "--xlsx", "x"], "--xlsx og --csv kan ikke bruges sammen."),
    ],
)
def test_what_is_typed_wrong_is_reported_in_danish(arguments: list[str], says: str, capsys) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    reported = capsys.readouterr().err
    assert (
        stopped.value.code == 2
        and says in reported
        and ENGLISH.findall(re.sub(r"--[a-z-]+|\{[^}]+\}", "", reported)) == []
    )


def test_what_is_not_known_is_left_as_it_is() -> None:
    assert in_danish("something new") == "something new"
