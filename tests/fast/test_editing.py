"""What may be edited in the browser, by whom, and what a form gives back."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from portal.base.problems import CommandError, Place, Problem, Problems
from portal.check.content import read_portal
from portal.editing.config import backend, config, hosted_config
from portal.editing.desk import Desk
from portal.editing.files import edited_files, is_edited
from portal.editing.gate import Gate
from portal.editing.policy import admin_policy
from portal.editing.requests import LARGEST, is_allowed, may_write, size_of
from portal.editing.trial import new_problems
from portal.editing.words import FormWords
from portal.editing.work_copy import WorkCopy
from portal.model.editing import Editing
from portal.publish.policy import POLICY
from portal.texts.catalogue import catalogue
from projects import ROOT, make_project

FACTS = "content/departments/gaarden/department.yml"


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


def ask(action: str, **params: object) -> dict:
    return {"action": action, "params": {"branch": "main", **params}}


SAVE = {"dataFiles": [{"slug": "x", "path": FACTS, "raw": "name: Gården\n"}], "assets": []}


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


@dataclass
class Writer:
    """Stands for decap-server: writes what it is given."""

    copy: WorkCopy
    asked: list[dict] = field(default_factory=list)

    def ask(self, body: bytes) -> tuple[int, bytes]:
        self.asked.append(json.loads(body))
        for one in self.asked[-1]["params"].get("dataFiles", ()):
            (self.copy.files / one["path"]).write_text(one["raw"], "utf-8")
        return 200, b"{}"


def test_a_link_in_the_project_is_neither_read_nor_written(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    secret = tmp_path / "secret.yml"
    secret.write_text("name: Hemmelig\n", "utf-8")
    (project / FACTS).unlink()
    (project / FACTS).symlink_to(secret)
    with WorkCopy(project) as copy:
        assert FACTS not in edited_files(copy.files)
        desk = Desk(copy, Writer(copy), lambda _: frozenset(), catalogue("da"))
        status, said = desk.answer(json.dumps(ask("persistEntry", **SAVE)).encode(), "tab")
        assert (status, "genvej" in said.decode()) == (422, True)
        with pytest.raises(CommandError):
            copy.bring_back({"mkdocs.yml": b""})
    assert secret.read_text("utf-8") == "name: Hemmelig\n"
    assert not copy.home.exists()


def test_the_copy_holds_the_edited_files_alone(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    with WorkCopy(project) as copy:
        found = {path.relative_to(copy.files).as_posix() for path in copy.files.rglob("*") if path.is_file()}
    assert found == set(edited_files(project))
    assert all(map(is_edited, found))


def test_a_file_that_changed_on_the_disk_is_not_overwritten(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    with WorkCopy(project) as copy:
        desk = Desk(copy, Writer(copy), lambda _: frozenset(), catalogue("da"))
        desk.answer(json.dumps(ask("getEntry", path=FACTS)).encode(), "tab")
        (project / FACTS).write_text("name: Rettet i et andet program\n", "utf-8")
        status, _ = desk.answer(json.dumps(ask("persistEntry", **SAVE)).encode(), "tab")
    assert status == 409
    assert (project / FACTS).read_text("utf-8") == "name: Rettet i et andet program\n"
    assert [one.read_text("utf-8") for one in (project / "build/cms").iterdir()] == ["name: Gården\n"]


def test_a_guide_whose_title_makes_no_file_name_is_refused_with_the_cure(tmp_path: Path) -> None:
    with WorkCopy(make_project(tmp_path / "project")) as copy:
        desk = Desk(copy, Writer(copy), lambda _: frozenset(), catalogue("da"))
        asked = json.dumps(ask("getEntry", path="docs/vejledninger/hvad-koster-1.-time.md")).encode()
        status, said = desk.answer(asked, "tab")
    assert (status, "hvad-koster-1.-time" in said.decode(), "uden punktum" in said.decode()) == (403, True, True)


def save(path: str, raw: str) -> bytes:
    return json.dumps(ask("persistEntry", dataFiles=[{"slug": "x", "path": path, "raw": raw}], assets=[])).encode()


def test_saves_that_are_refused_in_one_moment_are_all_kept(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    texts = {f"content/departments/{one}/department.yml": f"name: {one} \ud800\n" for one in ("gaarden", "parken")}
    with WorkCopy(project) as copy:
        desk = Desk(copy, Writer(copy), lambda _: frozenset(), catalogue("da"))
        for path, text in [*texts.items(), *texts.items()]:
            assert desk.answer(save(path, text), "tab")[0] == 409
    kept = [one.read_text("utf-8") for one in (project / "build/cms").iterdir()]
    assert sorted(kept) == ["name: gaarden ?\n"] * 2 + ["name: parken ?\n"] * 2


@pytest.mark.parametrize("gone", [ConnectionRefusedError(), CommandError("den svarer ikke")])
def test_a_server_that_is_gone_is_a_refusal_and_nothing_is_written(tmp_path: Path, gone: Exception) -> None:
    class Gone:
        def ask(self, body: bytes) -> tuple[int, bytes]:
            raise gone

    project = make_project(tmp_path / "project")
    with WorkCopy(project) as copy:
        desk = Desk(copy, Gone(), lambda _: frozenset(), catalogue("da"))
        status, said = desk.answer(save("content/messages.yml", "messages: []\n"), "tab")
    assert (status, "Det er ikke gemt" in said.decode()) == (422, True)
    assert not (project / "content/messages.yml").exists()


def test_what_stops_waits_for_the_save_under_way_and_lets_no_other_begin(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project")
    begun, may_end = threading.Event(), threading.Event()

    class Slow(Writer):
        def ask(self, body: bytes) -> tuple[int, bytes]:
            begun.set()
            may_end.wait()
            return super().ask(body)

    with WorkCopy(project) as copy:
        desk = Desk(copy, Slow(copy), lambda _: frozenset(), catalogue("da"))
        data = save("content/messages.yml", "messages: []\n")
        threading.Thread(target=desk.answer, args=(data, "tab"), daemon=True).start()
        begun.wait()
        threading.Timer(0.2, may_end.set).start()
        desk.close()
        assert (project / "content/messages.yml").read_text("utf-8") == "messages: []\n"
        assert desk.lock.locked()


def test_one_more_of_a_fault_that_is_there_is_refused(tmp_path: Path) -> None:
    def check(project: Path) -> frozenset[Problem]:
        lines = (project / FACTS).read_text("utf-8").splitlines()
        return frozenset(Problem(Place(FACTS, n), "Et CPR-nummer.") for n, one in enumerate(lines, 1) if "CPR" in one)

    project = make_project(tmp_path / "project")
    (project / FACTS).write_text("CPR\n", "utf-8")
    assert new_problems(project, {FACTS: b"name: x\nCPR\n"}, check) == []
    assert [one.place.line for one in new_problems(project, {FACTS: b"CPR\nCPR\n"}, check)] == [1, 2]


@pytest.mark.parametrize(("error", "shown"), [(BrokenPipeError(), False), (ValueError("x"), True)])
def test_a_page_that_is_closed_while_it_loads_is_no_line_in_the_terminal(error: Exception, shown: bool, capsys) -> None:
    with Gate(None, lambda _: None, 0) as gate:
        try:
            raise error
        except (OSError, ValueError):
            gate.handle_error(None, ("127.0.0.1", 1))
    assert bool(capsys.readouterr().err) is shown


GITHUB = Editing(host="github", repository="boligorg/portal", login="https://log-ind.example.org")
GITLAB = Editing(host="gitlab", repository="boligorg/web/portal", app="abc123", server="https://gitlab.example.org")


def test_a_git_host_gets_drafts_and_a_way_to_log_in() -> None:
    portal = read_portal(ROOT, Problems())
    made = hosted_config(portal, catalogue("da"), GITHUB)
    assert made["publish_mode"] == "editorial_workflow"
    assert made["backend"] == {
        "name": "github",
        "repo": "boligorg/portal",
        "branch": "main",
        "base_url": "https://log-ind.example.org",
    }
    assert backend(GITLAB) == {
        "name": "gitlab",
        "repo": "boligorg/web/portal",
        "branch": "main",
        "auth_type": "pkce",
        "app_id": "abc123",
        "base_url": "https://gitlab.example.org",
        "api_root": "https://gitlab.example.org/api/v4",
    }


@pytest.mark.parametrize("missing", [{"host": "github"}, {"host": "gitlab"}])
def test_a_git_host_without_a_way_to_log_in_is_refused(missing: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="Skriv"):
        Editing(repository="boligorg/portal", **missing)


def test_the_policy_of_the_forms_is_wider_than_the_sites_in_what_they_need_alone() -> None:
    more = set(admin_policy().split("; ")) - set(POLICY.split("; "))
    assert more == {
        "script-src 'self' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' blob:",
    }
    assert "connect-src 'self' blob: https://gitlab.example.org;" in admin_policy(GITLAB)
    below = GITLAB.model_copy(update={"server": "https://example.org/git/"})
    assert "connect-src 'self' blob: https://example.org;" in admin_policy(below)


def fields_of(found: object) -> Iterator[dict]:
    """Every field of a form, however deep."""
    if isinstance(found, dict):
        yield from [found] if "widget" in found else []
        yield from (field for one in found.values() for field in fields_of(one))
    elif isinstance(found, list):
        yield from (field for one in found for field in fields_of(one))


def test_a_part_that_may_be_left_out_asks_for_nothing_in_it() -> None:
    """Decap CMS asks for what must be there, also in a part that nobody has begun: then nothing could be saved."""
    made = config(read_portal(ROOT, Problems()), catalogue("da"))
    parts = [one for one in fields_of(made) if one["widget"] == "object" and not one["required"]]
    assert {"when", "next_meeting", "contact", "emergency"} <= {one["name"] for one in parts}
    assert not [one for part in parts for one in part["fields"] if one["required"]]


def test_minutes_of_a_guide_are_a_time_and_those_of_a_meeting_are_none() -> None:
    words = FormWords(catalogue("da"))
    assert (words.label("minutes", "guide"), words.label("minutes", "meeting")) == ("Minutter", "Referat")


def test_every_field_has_a_danish_name_and_every_choice_of_a_person_a_word() -> None:
    made = json.dumps(config(read_portal(ROOT, Problems()), catalogue("da")), ensure_ascii=False)
    for value in ("tenant", "maintenance-account", "yes", "weekly", "to-verify", "112"):
        assert f'{{"value": "{value}", "label": "{value}"}}' not in made
        assert f'{{"value": "{value}", "label": "' in made
