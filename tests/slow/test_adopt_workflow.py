"""The Git host's form for a meeting: its own lines, run on a small project with a remote and a stand-in for `gh`."""

import os
import subprocess
from pathlib import Path

import pytest
import yaml

from projects import PORTAL, ROOT, make_project

WORKFLOW = yaml.safe_load((ROOT / "deploy/pages/github-adopt.yml").read_text("utf-8"))
STEPS = {one.get("name"): one.get("run") for one in WORKFLOW["jobs"]["adopt"]["steps"]}
GITLAB = yaml.safe_load((ROOT / "deploy/pages/gitlab-ci.yml").read_text("utf-8"))
PROPOSED = """decisions:
  - item: vandlaas
    performs: tenant
    pays: tenant
"""
WHO = ("-c", "user.name=Test", "-c", "user.email=test@example.org")


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", "-C", folder, *WHO, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    project = make_project(tmp_path / "project")
    (project / "content/departments/parken/proposal").mkdir()
    (project / "content/departments/parken/proposal/decisions.yml").write_text(PROPOSED, "utf-8")
    git(tmp_path, "init", "--quiet", "--bare", "origin.git")
    git(project, "init", "--quiet", "--initial-branch", "main")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message", "first")
    git(project, "remote", "add", "origin", str(tmp_path / "origin.git"))
    (project / ".venv/bin").mkdir(parents=True)
    (project / ".venv/bin/portal").symlink_to(PORTAL)
    gh = tmp_path / "bin/gh"
    gh.parent.mkdir()
    gh.write_text('#!/bin/sh\nprintf "%s\\n" "$@" > "$ASKED"\n', "utf-8")
    gh.chmod(0o755)
    return project


def run(step: str, project: Path, department: str, meeting: str) -> subprocess.CompletedProcess[str]:
    """A step as the host runs it: its lines in bash, the form's answers in the environment."""
    above = project.parent
    environment = {
        **os.environ,
        "PATH": f"{above / 'bin'}:{os.environ['PATH']}",
        "ASKED": str(above / "asked"),
        "DEPARTMENT": department,
        "MEETING": meeting,
        "BASE": "main",
        "GITHUB_STEP_SUMMARY": str(above / "summary.md"),
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[step]]
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def test_a_department_and_a_day_become_a_pull_request(checkout: Path) -> None:
    adopted = run("Adopt the proposal", checkout, "parken", "2026-04-22")
    assert (adopted.returncode, adopted.stderr) == (0, "")
    opened = run("Open a pull request", checkout, "parken", "2026-04-22")
    assert opened.returncode == 0, opened.stderr
    changed = git(
        checkout, "diff", "--name-only", "--no-renames", "main", "origin/adopt/parken-2026-04-22"
    ).splitlines()
    assert "content/departments/parken/meetings/2026-04-22/decisions.yml" in changed
    assert all(path.startswith("content/") for path in changed)
    asked = (checkout.parent / "asked").read_text("utf-8").splitlines()
    assert asked[:2] == ["pr", "create"] and "adopt/parken-2026-04-22" in asked
    assert (checkout.parent / "summary.md").read_text("utf-8").strip()


@pytest.mark.parametrize(
    ("department", "meeting"),
    [
        ("parken; touch taken", "2026-04-22"),
        ("parken", "$(touch taken)"),
        ("../../etc", "2026-04-22"),
        ("ukendt", "2026-04-22"),
        ("parken\n$(touch taken)", "2026-04-22"),
        ("parken", "2026-04-22\n::error::"),
    ],
)
def test_what_is_typed_is_never_run_and_a_mistake_opens_nothing(checkout: Path, department: str, meeting: str) -> None:
    done = run("Adopt the proposal", checkout, department, meeting)
    assert done.returncode == 1
    assert "::error::" in done.stdout
    assert not (checkout / "taken").exists()
    assert not (checkout / "content/departments/parken/meetings/2026-04-22").exists()


def test_no_line_of_a_command_holds_what_was_typed() -> None:
    assert not [run for run in STEPS.values() if run and "${{" in run]


def run_on_gitlab(project: Path, department: str, meeting: str) -> subprocess.CompletedProcess[str]:
    """The job as GitLab runs it: its lines in one shell that stops at the first failure; the push goes to a folder."""
    origin = project.parent / "origin.git"
    git(origin, "config", "receive.advertisePushOptions", "true")
    hook = origin / "hooks/post-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(f'#!/bin/sh\nenv | grep ^GIT_PUSH_OPTION_ > "{project.parent}/asked"\n', "utf-8")
    hook.chmod(0o755)
    git(project, "config", f"url.{origin}.insteadOf", "https://adopt:secret@gitlab.example.org/a/b.git")
    environment = {
        **os.environ,
        "DEPARTMENT": department,
        "MEETING": meeting,
        "ADOPT_TOKEN": "secret",
        "CI_SERVER_HOST": "gitlab.example.org",
        "CI_PROJECT_PATH": "a/b",
        "CI_DEFAULT_BRANCH": "main",
    }
    lines = [line for line in GITLAB["adopt"]["script"] if not line.startswith("make ")]  # it is installed here
    return subprocess.run(
        ["sh", "-ec", "\n".join(lines)], cwd=project, env=environment, capture_output=True, text=True, check=False
    )


def test_on_gitlab_they_become_a_merge_request(checkout: Path) -> None:
    done = run_on_gitlab(checkout, "parken", "2026-04-22")
    assert done.returncode == 0, done.stdout + done.stderr
    pushed = git(checkout.parent / "origin.git", "rev-parse", "adopt/parken-2026-04-22")
    changed = git(checkout, "diff", "--name-only", "--no-renames", "main", pushed).splitlines()
    assert "content/departments/parken/meetings/2026-04-22/decisions.yml" in changed
    asked = (checkout.parent / "asked").read_text("utf-8")
    assert "=merge_request.create" in asked and "=merge_request.target=main" in asked


@pytest.mark.parametrize(
    ("department", "meeting"),
    [("parken; touch taken", "2026-04-22"), ("parken", "$(touch taken)"), ("ukendt", "2026-04-22"), ("parken", "")],
)
def test_on_gitlab_a_mistake_opens_nothing(checkout: Path, department: str, meeting: str) -> None:
    assert run_on_gitlab(checkout, department, meeting).returncode != 0
    assert not (checkout / "taken").exists() and not (checkout.parent / "asked").exists()


def test_on_gitlab_a_meeting_publishes_nothing_and_the_form_asks_for_both() -> None:
    assert set(GITLAB["variables"]) == {"DEPARTMENT", "MEETING"}
    assert all(one["description"] for one in GITLAB["variables"].values())
    assert '$DEPARTMENT == ""' in GITLAB["pages"]["rules"][0]["if"]
