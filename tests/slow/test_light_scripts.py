"""The look-up's scripts are sent light: what terser made of exactly these."""

from pathlib import Path

import pytest

import portal.publish.light_scripts
from portal.publish.light_scripts import light, mark
from portal.publish.theme_files import lookup_script, plain_scripts

MAKE_SCRIPTS = "a script has changed: run `make scripts`"


def test_every_script_of_the_look_up_is_sent_light() -> None:
    assert [mark(one)[:8] for one in plain_scripts() if light(one) == one] == [], MAKE_SCRIPTS


def test_what_is_sent_is_what_terser_makes() -> None:
    light_scripts = pytest.importorskip("tools.light_scripts")
    assert light_scripts.made() == {mark(one): light(one) for one in plain_scripts()}


@pytest.mark.parametrize("kept", ["", "[", "[1]", '{"x": "alert(1)"}'])
def test_a_damaged_list_sends_the_scripts_as_they_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str
) -> None:
    file = tmp_path / "scripts.json"
    file.write_text(kept, "utf-8")
    monkeypatch.setattr(portal.publish.light_scripts, "READY", file)
    portal.publish.light_scripts.forget()
    try:
        assert lookup_script()[1].decode() == plain_scripts()[0]
    finally:
        portal.publish.light_scripts.forget()
