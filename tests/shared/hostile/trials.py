"""Each hostile input → a small project that holds it."""

from pathlib import Path

from hostile.markdown_inputs import INPUTS
from hostile.yaml_inputs import PAYLOAD, PLACES

GUIDE = """---
title: Prøve {name}
summary: En prøve.
symptoms: [tegn på {name}]
items: [vandlaas]
minutes: 5
difficulty: let
never: [Gør det aldrig.]
stop_and_call: [Stop nu.]
waiting: Vent ikke.
---
{text}

## Sådan gør du

1. Et trin.

   {step}

2. Et til.

## Godt at vide

{text}
"""
PAGE = "---\ntitle: Side {name}\ndescription: En prøve.\n---\n{text}\n\n## Slutning\n\nTeksten slutter her.\n"


def put(root: Path, file: str, find: str, new: str) -> None:
    """Replace a text that stands once in a file of the project."""
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(find) == 1, f"{find!r} stands {text.count(find)} times in {file}"
    path.write_text(text.replace(find, new), "utf-8")


def poison(root: Path, place: str) -> None:
    """Put the payload into one place that an editor can write."""
    file, find, form = PLACES[place]
    text = f"{PAYLOAD} {place}"  # two pages may not have one title
    put(root, file, find, form.format("'" + text.replace("'", "''") + "'"))


def on_a_page(root: Path, name: str) -> None:
    """A Markdown input on a page of its own."""
    (root / "docs" / f"{name}.md").write_text(PAGE.format(name=name, text=INPUTS[name]), "utf-8")


def in_a_guide(root: Path, name: str) -> None:
    """A Markdown input before, in and after the steps of a guide."""
    text = INPUTS[name].replace("](om.md", "](../om.md")
    step = text.replace("\n", "\n   ")
    guide = root / "docs" / "vejledninger" / f"proeve-{name}.md"
    guide.write_text(GUIDE.format(name=name, text=text, step=step), "utf-8")


def in_a_clause(root: Path, name: str) -> None:
    """A Markdown input in a clause of the house rules, with a clause behind it."""
    rules = root / "content" / "house-rules.md"
    text = INPUTS[name].replace("](om.md", "](../docs/om.md")
    added = f"\n\n## [p-{name}] Prøve\n\n{text}\n\nHvorfor: {text}\n"
    rules.write_text(rules.read_text("utf-8") + added, "utf-8")
