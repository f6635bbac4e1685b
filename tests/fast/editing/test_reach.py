"""What may be asked for in the browser, and by whom: the files that are edited, looking and saving, and our own page alone."""

import pytest

from desk_requests import FACTS, SAVE, ask
from portal.editing.files import is_edited
from portal.editing.requests import LARGEST, is_allowed, may_write, size_of


@pytest.mark.parametrize(
    "path",
    [
        FACTS,
        "content/departments/gaarden/messages.yml",
        "content/departments/gaarden/proposal/decisions.yml",
        "content/departments/gaarden/proposal/house-rules.changes.md",
        "content/messages.yml",
        "content/dangers.yml",
        "content/sources.yml",
        "docs/vejledninger/vasken.md",
    ],
)
def test_facts_messages_proposals_guides_dangers_and_sources_are_edited(path: str) -> None:
    assert is_edited(path)


@pytest.mark.parametrize(
    "path",
    [
        "content/departments/gaarden/meetings/2024-04-22/decisions.yml",
        "content/departments/gaarden/proposal/../meetings/2024-04-22/decisions.yml",
        "content/departments/../organisation.yml",
        "content/organisation.yml",
        "content/addresses.txt",
        "content/departments/gaarden/proposal/files/plan.pdf",
        "docs/index.md",
        "docs/vejledninger/img/vasken-1.svg",
        "docs/vejledninger/../../hooks/mkdocs_events.md",
        "src/portal/theme/pages/item.html",
        "mkdocs.yml",
        ".git/hooks/pre-commit",
        ".git/config",
        "/etc/passwd",
        "content//messages.yml",
        "content/messages.yml\n",
        "content\\messages.yml",
        "Content/messages.yml",
        "content/departments/" + "a" * 300 + "/messages.yml",
    ],
)
def test_meetings_templates_hooks_and_settings_are_out_of_reach(path: str) -> None:
    assert not is_edited(path)


@pytest.mark.parametrize(
    "body",
    [
        ask("deleteFile", path=FACTS),
        ask("deleteFiles", paths=[FACTS]),
        ask("persistMedia", asset={"path": "docs/x.svg", "content": "", "encoding": "base64"}),
        ask("publishUnpublishedEntry", collection="a", slug="b"),
        ask("getMediaFile", path="docs/x.svg"),
        ask("entriesByFolder", folder="content", extension="yml", depth=9),
        ask("getEntry", path="mkdocs.yml"),
        ask("getEntry", path=[FACTS]),
        ask("getEntry"),
        ask("entriesByFiles", files=[{"path": FACTS}, {"path": "mkdocs.yml"}]),
        ask("entriesByFiles", files=5),
        ask("entriesByFiles", files=None),
        ask("persistEntry", dataFiles=5, assets=[]),
        ask("persistEntry", dataFiles=[SAVE["dataFiles"][0], {"path": "content/messages.yml", "raw": ""}], assets=[]),
        ask("persistEntry", **{**SAVE, "assets": [{"path": "docs/x.svg"}]}),
        ask("persistEntry", dataFiles=[{**SAVE["dataFiles"][0], "newPath": "content/messages.yml"}], assets=[]),
        ask("persistEntry", entry=SAVE["dataFiles"][0], assets=[]),
        ask("persistEntry", dataFiles=[], assets=[]),
        {"action": "persistEntry", "params": None},
        {"action": "exec"},
    ],
    ids=lambda body: body["action"],
)
def test_no_other_action_and_no_other_file_is_passed_on(body: dict) -> None:
    assert not is_allowed(body)


def test_looking_and_saving_are_passed_on() -> None:
    assert all(map(is_allowed, (ask("info"), ask("getEntry", path=FACTS), ask("persistEntry", **SAVE))))


OURS = {"Host": "127.0.0.1:8001", "Origin": "http://127.0.0.1:8001", "Content-Type": "application/json"}


@pytest.mark.parametrize(
    "strange",
    [{"Origin": "http://localhost:8001"}, {"Origin": ""}, {"Host": "127.0.0.1"}, {"Content-Type": "text/plain"}],
)
def test_a_save_comes_from_the_page_that_the_gate_served(strange: dict[str, str]) -> None:
    assert may_write(OURS, 8001)
    assert not may_write({**OURS, **strange}, 8001)


@pytest.mark.parametrize("length", ["", "-1", "1_000", "²", "9" * 5000, str(LARGEST + 1)], ids=lambda one: one[:9])
def test_a_length_that_is_none_or_too_large_is_refused(length: str) -> None:
    assert size_of("12") == 12
    assert size_of(length) is None
