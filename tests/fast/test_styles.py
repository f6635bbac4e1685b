"""The theme's sheets hold no rule for what no page has."""

import re

from projects import ROOT

THEME = ROOT / "src" / "portal" / "theme"
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
NAME = re.compile(r"\.(bv-[\w-]+)|\[(data-[\w-]+)")


def test_every_class_and_attribute_of_a_sheet_is_used() -> None:
    """Named in a template, a script or the code that writes pages; else the rule is dead, by file and line."""
    sources = [file for kind in ("py", "html", "js") for file in (ROOT / "src").rglob(f"*.{kind}")]
    used = "\n".join(file.read_text("utf-8") for file in sources)
    assert [place for place, name in _names() if not _is_used(name, used)] == []


def _names() -> list[tuple[str, str]]:
    return [
        (f"{sheet.name}:{number}: {name}", name)
        for sheet in sorted((THEME / "css").glob("*.css"))
        for number, line in enumerate(_without_comments(sheet.read_text("utf-8")).split("\n"), 1)
        for name in map("".join, NAME.findall(line))
    ]


def _without_comments(text: str) -> str:
    return COMMENT.sub(lambda comment: "\n" * comment.group().count("\n"), text)


def _is_used(name: str, used: str) -> bool:
    in_scripts = "dataset." + re.sub(r"-(\w)", lambda part: part.group(1).upper(), name.removeprefix("data-"))
    return any(re.search(re.escape(word) + r"(?![\w-])", used) for word in (name, in_scripts))
