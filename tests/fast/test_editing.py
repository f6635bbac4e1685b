"""What may be edited in the browser, by whom, and what a form gives back."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from portal.base.problems import CommandError, Problems
from portal.check.content import read_portal
from portal.editing.config import backend, config, hosted_config
from portal.editing.desk import Desk
from portal.editing.files import edited_files, is_edited
from portal.editing.policy import admin_policy
from portal.editing.requests import is_allowed, may_write
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


def test_every_field_has_a_danish_name_and_every_choice_of_a_person_a_word() -> None:
    made = json.dumps(config(read_portal(ROOT, Problems()), catalogue("da")), ensure_ascii=False)
    for value in ("tenant", "maintenance-account", "yes", "weekly", "to-verify", "112"):
        assert f'{{"value": "{value}", "label": "{value}"}}' not in made
        assert f'{{"value": "{value}", "label": "' in made
