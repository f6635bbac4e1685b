"""What is kept never changes what comes out, at length: after edits at random a build is that of a clean folder."""

import random
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from case_tree import make_tree
from kept_parts import DAY, cached, made

TEXTS = (".md", ".yml", ".ftl", ".txt", ".svg")
TIMES = 320


@pytest.mark.long
def test_after_edits_at_random_it_is_what_a_clean_folder_gives(tmp_path: Path) -> None:
    """Words, files and departments that change, come, go and are renamed, the day with them."""
    project = make_tree("departments-merged", tmp_path / "project")
    chance, held, day, good = random.Random(13), cached(project), DAY, project.with_name("good")
    shutil.copytree(project, good)
    sound = 0
    for number in range(TIMES):
        done = at_random(project, chance)
        day += timedelta(days=chance.choice((0, 0, 0, 1, 200, -90)))
        clean = made(project, None, day)
        assert made(project, held, day) == clean, f"edit {number}, kept in memory: {done}"
        assert made(project, cached(project), day) == clean, f"edit {number}, kept in the folder: {done}"
        sound += not isinstance(clean, str)
        if isinstance(clean, str) or number % 10 == 9:
            for part in ("content", "docs"):
                shutil.rmtree(project / part)
                shutil.copytree(good / part, project / part)
    assert TIMES / 4 < sound < TIMES  # both kinds are tried


def at_random(project: Path, chance: random.Random) -> str:
    """Edit something below a project's content; what was done."""
    files = sorted(one for part in ("content", "docs") for one in (project / part).rglob("*") if one.suffix in TEXTS)
    departments = sorted((project / "content/departments").iterdir())
    match chance.choice(("word", "word", "word", "line", "gone", "copy", "rename")):
        case "word":
            return _other_word(chance.choice(files), chance)
        case "line":
            with (file := chance.choice(files)).open("a", encoding="utf-8") as written:
                written.write("\n# en linje\n")
            return f"a line more in {file}"
        case "gone":
            (file := chance.choice(files)).unlink()
            return f"{file} is gone"
        case "copy":
            return str(
                shutil.copytree(one := chance.choice(departments), one.with_name(f"{one.name}-{len(departments)}"))
            )
        case _:
            return str((one := chance.choice(departments)).rename(one.with_name(f"{one.name}-ny")))


def _other_word(file: Path, chance: random.Random) -> str:
    """One word of a text is another one, most often where people read it."""
    words = sorted({word for word in file.read_text("utf-8").split() if word.isalpha() and len(word) > 3})
    word = chance.choice(words) if words else ""
    if word:
        file.write_text(file.read_text("utf-8").replace(word, f"{word}ne"), "utf-8")
    return f"{word} in {file}"
