"""Compiled templates cost or save time, and never change what is made of them."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from portal.base.cache import Cache
from portal.base.compiled_templates import Compiled

TEXT = "{% if true %}\n<p>{{ word }}</p>\n{% endif %}\n"


def made(folder: Path, text: str = TEXT, /, **options: bool) -> str:
    environment = Environment(loader=DictLoader({"a.html": text}), bytecode_cache=Compiled(folder), **options)
    return environment.get_template("a.html").render(word="<b>")


def test_a_compiled_template_is_not_compiled_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = made(tmp_path)
    monkeypatch.setattr(Environment, "_parse", lambda *_: pytest.fail("compiled again"))
    assert made(tmp_path) == before


@pytest.mark.parametrize("options", [{"trim_blocks": True}, {"autoescape": True}], ids=str)
def test_what_is_compiled_for_other_options_is_not_taken(tmp_path: Path, options: dict[str, bool]) -> None:
    """A template that pages and frame share has one name for both."""
    alone = made(tmp_path / "alone", **options)
    assert made(tmp_path / "shared") != alone
    assert made(tmp_path / "shared", **options) == alone


def test_a_template_of_the_same_name_with_other_words_is_compiled_anew(tmp_path: Path) -> None:
    assert made(tmp_path, "one") == "one"
    assert made(tmp_path, "two") == "two"


@pytest.mark.parametrize("cut", [0, 1, 40, 60, 80, -1], ids=str)
def test_a_damaged_entry_stops_nothing_and_is_mended(tmp_path: Path, cut: int) -> None:
    before = made(tmp_path)
    [entry] = tmp_path.iterdir()
    whole = entry.read_bytes()
    entry.write_bytes(whole[:cut])
    assert made(tmp_path) == before and entry.read_bytes() == whole


def test_without_a_place_to_write_in_nothing_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a file").touch()
    assert made(tmp_path / "a file" / "below") == made(tmp_path)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert made(tmp_path / "full") == made(tmp_path)
    assert not Cache(tmp_path / "full").kept(b"", "")
