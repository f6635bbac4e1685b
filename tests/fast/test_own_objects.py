"""Objects are read only from entries that this user's own programs wrote, and cost or save time alone."""

import pickle
from pathlib import Path

import pytest

from case_tree import make_tree
from portal.base.cache import Cache
from portal.base.own_objects import LENGTH, SECRET, OwnObjects, users_folder, users_secret
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.check.document_files import DocumentFiles
from portal.read.nodes import place_of
from portal.read.tree import read_tree
from shared import projects

FILE = "content/house-rules.md"
MINE, ANOTHERS = b"m" * LENGTH, b"a" * LENGTH


class Runs:
    """What an attacker would write: reading it runs something."""

    def __reduce__(self) -> tuple[object, ...]:
        return pytest.fail, ("an entry of somebody else was read",)


def test_what_was_kept_is_there_for_the_same_source_and_kind(tmp_path: Path) -> None:
    OwnObjects(Cache(tmp_path), MINE).keep(b"x", "kind", {"of": ("x",)})
    objects = OwnObjects(Cache(tmp_path), MINE)
    assert objects.kept(b"x", "kind") == {"of": ("x",)}
    assert objects.kept(b"y", "kind") is None and objects.kept(b"x", "another kind") is None


def test_an_entry_of_another_user_or_machine_is_not_read(tmp_path: Path) -> None:
    OwnObjects(Cache(tmp_path), ANOTHERS).keep(b"x", "kind", Runs())
    assert OwnObjects(Cache(tmp_path), MINE).kept(b"x", "kind") is None


def test_an_entry_without_a_signature_is_not_read(tmp_path: Path) -> None:
    Cache(tmp_path).keep(b"x", "kind", pickle.dumps(Runs()))
    Cache(tmp_path).keep(b"y", "kind", bytes(LENGTH) + pickle.dumps(Runs()))
    objects = OwnObjects(Cache(tmp_path), MINE)
    assert objects.kept(b"x", "kind") is None and objects.kept(b"y", "kind") is None


def test_a_signed_entry_under_anothers_name_is_not_read(tmp_path: Path) -> None:
    objects = OwnObjects(Cache(tmp_path), MINE)
    objects.keep(b"x", "kind", "of x")
    whole = Cache(tmp_path).kept(b"x", "kind")
    assert whole
    Cache(tmp_path).keep(b"y", "kind", whole)
    assert objects.kept(b"y", "kind") is None


def test_without_a_secret_nothing_is_kept(tmp_path: Path) -> None:
    OwnObjects(Cache(tmp_path), None).keep(b"x", "kind", "x")
    assert not list(tmp_path.iterdir())
    assert OwnObjects(Cache(tmp_path), None).kept(b"x", "kind") is None


def test_the_secret_stays_and_is_the_users_alone(tmp_path: Path) -> None:
    secret = users_secret(tmp_path)
    assert secret and users_secret(tmp_path) == secret
    assert [one.name for one in tmp_path.iterdir()] == [SECRET]
    (tmp_path / SECRET).chmod(0o644)
    assert users_secret(tmp_path) is None


@pytest.mark.parametrize("found", [b"", b"short", bytes(LENGTH + 1)], ids=str)
def test_a_damaged_secret_is_none(tmp_path: Path, found: bytes) -> None:
    (tmp_path / SECRET).write_bytes(found)
    (tmp_path / SECRET).chmod(0o600)
    assert users_secret(tmp_path) is None


def test_a_secret_that_is_a_link_or_has_no_folder_is_none(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(MINE)
    (tmp_path / "real").chmod(0o600)
    (tmp_path / SECRET).symlink_to("real")
    assert users_secret(tmp_path) is None
    assert users_secret(tmp_path / "gone") is None and users_secret(None) is None


def test_a_folder_for_temporary_files_that_is_the_one_worked_in_is_not_the_users(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Python takes it where no other can be written: a project could come with a secret that its maker knows."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert users_folder() is None and not list(tmp_path.iterdir())


@pytest.mark.parametrize("said", ["Brug <b>en klud</b>.", "<!-- Spørg bestyrelsen. -->"], ids=["note", "problem"])
def test_what_is_said_of_a_file_that_is_read_twice_is_said_again(
    tmp_path: Path, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time it is no news, and the file is none without a word all the same."""
    monkeypatch.setattr("portal.check.content_files._KEPT", {})
    root = make_tree("base", tmp_path / "project")
    with (root / FILE).open("a", encoding="utf-8") as rules:
        rules.write(f"\n{said}\n")
    tree = read_tree(root, ("content",), Problems())
    for _ in range(2):
        problems = Problems()
        files = DocumentFiles(tree, problems, Cache(tmp_path / "cache"))
        assert files.house_rules(FILE) and files.house_rules(FILE)
        assert problems.found or problems.notes


def test_content_that_is_read_from_the_cache_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.check.content_files._KEPT", {})
    first = read_portal(projects.ROOT, Problems(), cache=Cache(tmp_path))
    monkeypatch.setattr("portal.check.content_files._KEPT", {})
    monkeypatch.setattr("portal.check.content_files.check_record", lambda *_: pytest.fail("read again"))
    again = read_portal(projects.ROOT, Problems(), cache=Cache(tmp_path))
    for one in ("departments", "categories", "guides", "house_rules", "dangers", "rooms"):
        assert repr(getattr(again, one)) == repr(getattr(first, one))
    spot = ("decisions", 0, "item")
    for before, after in zip(first.departments.values(), again.departments.values(), strict=True):
        for meeting, same in zip(before.meetings, after.meetings, strict=True):
            if meeting.decisions and same.decisions and meeting.decisions.node and same.decisions.node:
                assert place_of(same.decisions.node, spot) == place_of(meeting.decisions.node, spot)


def test_a_file_is_looked_at_for_personal_data_again_when_its_words_changed(tmp_path: Path) -> None:
    """What is known of it is known of these words in this file."""
    root, found = make_tree("departments-merged", tmp_path / "project"), "Ring til mig på 20 12 34 56."
    file = root / "content" / "house-rules.md"
    before = file.read_text("utf-8")
    for text, is_clean in ((before, True), (before, True), (f"{before}\n{found}\n", False), (before, True)):
        file.write_text(text, "utf-8")
        read_portal(root, problems := Problems(), cache=Cache(tmp_path / "cache"))
        assert any("mobilnummer" in one.message for one in problems.found) != is_clean


def test_files_without_personal_data_are_not_looked_at_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_tree("departments-merged", tmp_path / "project")
    read_portal(root, Problems(), cache=Cache(tmp_path / "cache"))
    monkeypatch.setattr("portal.check.privacy._findings", lambda *_: pytest.fail("looked at again"))
    read_portal(root, Problems(), cache=Cache(tmp_path / "cache"))
