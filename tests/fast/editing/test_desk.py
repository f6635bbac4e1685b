"""A save: through the copy that decap-server works on, back into the project, whole or not at all."""

import json
import threading
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desk_requests import FACTS, SAVE, ask, save
from portal.base.problems import CommandError, Place, Problem
from portal.editing.desk import Desk
from portal.editing.files import edited_files, is_edited
from portal.editing.gate import Gate
from portal.editing.trial import new_problems
from portal.editing.work_copy import WorkCopy
from portal.texts.catalogue import catalogue
from projects import make_project


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
