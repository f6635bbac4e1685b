"""`portal publish`: check, addresses, notices, build, deploy; and nothing goes out when one of them can't be done."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from portal.base.problems import CommandError
from portal.check.published import LEDGER
from portal.commands.main import main
from portal.publish import publishing
from portal.publish.deploy import deploy, deploy_command
from projects import make_project

READS_WHAT_IT_GETS = (
    "import os, sys, pathlib; pathlib.Path('out').write_text('|'.join([*sys.argv[1:], os.environ['PORTAL_SITE']]))"
)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose build is only remembered: what it makes is tested where sites are built."""
    monkeypatch.delenv("PORTAL_DEPLOY", raising=False)
    root = make_project(tmp_path / "small")
    monkeypatch.chdir(root)

    def build(project: Path, site_dir: Path | None, say: object, offline: bool) -> None:
        (site_dir or project / "site").mkdir(exist_ok=True)

    monkeypatch.setattr(publishing, "build_site", build)
    return root


def publish(*options: str) -> int:
    return main(["publish", "--without-notices", *options])


def test_each_step_is_a_line_and_the_ledger_is_written_before_the_site(small: Path, capsys) -> None:
    assert publish() == 0
    reported = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in reported] == [
        "1/5 Indhold",
        "2/5 Adresser",
        "3/5 Opslag",
        "4/5 Siden",
        "5/5 Ud",
    ]
    assert "/vejledninger/vasken/" in (small / LEDGER).read_text("utf-8").splitlines()
    assert publish() == 0
    assert "2/5 Adresser: alle står i listen." in capsys.readouterr().out


def test_a_mistake_stops_it_before_anything_is_written(small: Path, capsys) -> None:
    (small / "content/rooms.yml").unlink()
    assert publish() == 1
    assert "content/rooms.yml: Filen mangler" in capsys.readouterr().err
    assert not (small / LEDGER).exists() and not (small / "site").exists()


def test_where_it_may_not_write_it_asks_for_all_at_once(small: Path, capsys) -> None:
    """A workflow runs for minutes: what is asked for one by one is asked for on another day."""
    assert publish("--no-push") == 1
    reported = capsys.readouterr().err
    for line in reported.splitlines():
        if ": " in line and line.startswith("content/"):
            file = small / line.partition(":")[0]
        else:
            with file.open("a", encoding="utf-8") as ledger:
                ledger.write(f"{line}\n")
    assert "content/addresses.txt: " in reported and "content/meetings.txt: " in reported
    assert publish("--no-push") == 0


@pytest.mark.parametrize("option", ["--no-push", "--check"])
def test_where_it_may_not_write_it_asks_for_the_lines_and_they_work_typed_literally(
    small: Path, capsys, option
) -> None:
    assert publish() == 0
    folder = small / "content/departments/birken"
    folder.mkdir()
    (folder / "department.yml").write_text("name: Birken\n", "utf-8")
    (small / "site").rmdir()
    before = (small / LEDGER).read_bytes()
    assert publish(option) == 1
    reported = capsys.readouterr().err.splitlines()
    assert "1 linje mangler" in reported[0] and reported[1:] == ["/afdelinger/birken/ /e/birken/"]
    assert (small / LEDGER).read_bytes() == before and not (small / "site").exists()
    with (small / LEDGER).open("a", encoding="utf-8") as file:
        file.write("\n".join([*reported[1:], ""]))
    assert publish(option) == 0


def test_the_deploy_command_is_run_word_by_word_and_without_a_shell(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    command = shlex.join([sys.executable, "-c", READS_WHAT_IT_GETS, "{site}/", "$HOME", "; touch x", "*"])
    deploy(deploy_command(command), tmp_path / "site")
    assert (tmp_path / "out").read_text() == f"{tmp_path}/site/|$HOME|; touch x|*|{tmp_path}/site"


def test_the_deploy_command_comes_last_and_from_the_environment(small: Path, capsys, monkeypatch) -> None:
    monkeypatch.setenv(
        "PORTAL_DEPLOY", shlex.join([sys.executable, "-c", "import os; os.rmdir(os.environ['PORTAL_SITE'])"])
    )
    assert publish() == 0
    assert not (small / "site").exists()
    assert capsys.readouterr().out.splitlines()[-1] == "5/5 Ud: siden er lagt ud."


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("findes-ikke {site}", "»findes-ikke« kan ikke køres"),
        (f'{sys.executable} -c "raise SystemExit(3)"', "sluttede med fejl 3"),
        ('rsync "aaben', "anførselstegn"),
    ],
)
def test_a_deploy_command_that_fails_is_one_line(tmp_path: Path, command: str, says: str) -> None:
    with pytest.raises(CommandError, match=f"PORTAL_DEPLOY: .*{says}") as caught:
        deploy(deploy_command(command), tmp_path)
    assert len(str(caught.value).splitlines()) == 1


def test_no_content_can_name_a_command(small: Path, capsys) -> None:
    with (small / "content/organisation.yml").open("a", encoding="utf-8") as file:
        file.write("deploy: touch ud\n")
    assert publish() == 1
    assert "»deploy«" in capsys.readouterr().err


def git(folder: Path, *arguments: str) -> str:
    names = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    done = subprocess.run(["git", *names, *arguments], cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def hosted(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project with its ledger in git, and a place to push to."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "x")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "x@example.org")
    (small / ".gitattributes").write_text("content/addresses.txt merge=union\n", "utf-8")
    assert main(["publish-addresses"]) == 0
    git(tmp_path, "init", "-q", "--bare", "-b", "main", "host")
    git(small, "init", "-q", "-b", "main")
    git(small, "add", ".")
    git(small, "commit", "-qm", "begin")
    git(small, "remote", "add", "origin", str(tmp_path / "host"))
    git(small, "push", "-qu", "origin", "main")
    return small


def add_department(root: Path, slug: str) -> None:
    folder = root / "content/departments" / slug
    folder.mkdir()
    (folder / "department.yml").write_text(f"name: {slug.title()}\n", "utf-8")


def test_with_push_the_ledger_alone_is_saved_with_git(hosted: Path, tmp_path: Path) -> None:
    add_department(hosted, "birken")
    assert publish("--push") == 0
    assert git(tmp_path / "host", "show", "--name-only", "--format=%s", "main").split() == [
        "Udgivne",
        "adresser",
        LEDGER,
    ]
    before = git(hosted, "rev-parse", "HEAD")
    assert publish("--push") == 0
    assert git(hosted, "rev-parse", "HEAD") == before


def test_when_the_host_refuses_nothing_is_published(hosted: Path, tmp_path: Path, capsys) -> None:
    add_department(hosted, "birken")
    (tmp_path / "host").rename(tmp_path / "gone")
    assert publish("--push") == 1
    (reported,) = capsys.readouterr().err.splitlines()
    assert "git push lykkedes ikke" in reported and "git pull --rebase" in reported
    assert not (hosted / "site").exists()


def test_two_editors_who_add_departments_beside_each_other_are_merged_without_a_conflict(hosted: Path) -> None:
    git(hosted, "switch", "-qc", "other")
    for branch, slug in (("other", "aaparken"), ("main", "aahuset")):
        git(hosted, "switch", "-q", branch)
        add_department(hosted, slug)
        assert main(["publish-addresses"]) == 0
        git(hosted, "add", ".")
        git(hosted, "commit", "-qm", slug)
    git(hosted, "merge", "-q", "--no-edit", "other")
    lines = (hosted / LEDGER).read_text("utf-8").splitlines()
    assert {"/afdelinger/aaparken/ /e/aaparken/", "/afdelinger/aahuset/ /e/aahuset/"} <= set(lines)
    assert publish("--no-push") == 0
