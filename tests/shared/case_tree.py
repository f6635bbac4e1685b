"""A golden case → the project folder it describes: the shared base tree, the case's own files, then its recipe.

`case.toml` says in a sentence what the case shows and, where a file would be awkward to keep in git, how to make it:

    shows = "…"
    remove = ["path"]                                  files or folders of the base tree to take away
    [[edit]]    file, find, put                        replace a text that is there exactly once
    [[append]]  file, text, times                      write a text at the end, so many times (1)
    [[save]]    file, encoding, newline                save the file anew, as another program would
    [[page]]    address, holds, lacks                  what the page must and must not hold
"""

import shutil
import tomllib
from pathlib import Path

CASES = Path(__file__).resolve().parents[1] / "cases"
BASE = CASES / "_base"


def names() -> list[str]:
    """Every case, by name."""
    return sorted(folder.name for folder in CASES.iterdir() if folder.is_dir() and folder != BASE)


def recipe(name: str) -> dict:
    """What case.toml of a case says."""
    return tomllib.loads((CASES / name / "case.toml").read_text("utf-8"))


def make_tree(name: str, root: Path) -> Path:
    """Build the project folder of a case at `root`."""
    shutil.copytree(BASE, root)
    for part in ("content", "docs"):
        if (own := CASES / name / part).is_dir():
            shutil.copytree(own, root / part, dirs_exist_ok=True)
    steps = recipe(name)
    for path in steps.get("remove", []):
        _remove(root / path)
    for step in steps.get("edit", []):
        _edit(root / step["file"], step["find"], step["put"])
    for step in steps.get("append", []):
        _append(root / step["file"], step["text"] * step.get("times", 1))
    for step in steps.get("save", []):
        _save(root / step["file"], step.get("encoding", "utf-8"), step.get("newline", "\n"))
    return root


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def _edit(path: Path, find: str, put: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(find) == 1, f"{find!r} is there {text.count(find)} times in {path.name}"
    path.write_text(text.replace(find, put), "utf-8")


def _append(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def _save(path: Path, encoding: str, newline: str) -> None:
    path.write_bytes(path.read_text("utf-8").replace("\n", newline).encode(encoding))
