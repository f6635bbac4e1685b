"""Two organisations are sent to one store, each by itself; a release can be taken back. Tried with rclone on a disk."""

import shutil
import subprocess
from pathlib import Path

import pytest

SEND = Path(__file__).parents[2] / "deploy" / "sector" / "send"
pytestmark = pytest.mark.skipif(shutil.which("rclone") is None, reason="rclone is not installed")


def site(folder: Path, **pages: str) -> Path:
    for name, text in {"404": "Findes ikke", **pages}.items():
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.html").write_text(text, "utf-8")
    (folder / "index.html.br").write_bytes(b"small")
    (folder / "data.json").write_text("{}", "utf-8")
    return folder


def send(*arguments: str | Path) -> str:
    done = subprocess.run([SEND, *arguments], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def names(folder: Path) -> list[str]:
    return sorted(one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file())


def test_two_organisations_and_a_release_that_is_taken_back(tmp_path: Path) -> None:
    live, old = tmp_path / "live", tmp_path / "old"
    for name in ("en", "to"):
        send(site(tmp_path / name, index=f"Første {name}", gone="Farvel"), live / name, old / name)
    assert names(live / "en") == names(live / "to") == ["404.html", "data.json", "gone.html", "index.html"]
    times = {path: path.stat().st_mtime_ns for path in (live / "to").iterdir()}

    site(tmp_path / "en", index="Anden en")
    (tmp_path / "en" / "gone.html").unlink()
    release = Path(send(tmp_path / "en", live / "en", old / "en"))
    assert (live / "en" / "index.html").read_text("utf-8") == "Anden en"
    assert names(live / "en") == ["404.html", "data.json", "index.html"]
    assert names(release) == ["gone.html", "index.html"]
    assert {path: path.stat().st_mtime_ns for path in (live / "to").iterdir()} == times

    send("--back", release, live / "en")
    assert (live / "en" / "index.html").read_text("utf-8") == "Første en"
    assert (live / "en" / "gone.html").is_file()


def test_a_folder_that_is_no_site_is_sent_nowhere(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(subprocess.CalledProcessError):
        send(tmp_path / "empty", tmp_path / "live", tmp_path / "old")
    assert not (tmp_path / "live").exists()
