"""Each hostile input → a small project that holds it."""

from pathlib import Path

from hostile.markdown_inputs import INPUTS
from hostile.yaml_inputs import FILES, PAYLOAD, PLACES

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
CLAUSES = """---
title: Forslag til husorden for {name}
status: proposal
---
## [p-{name}] Prøve

{text}

Hvorfor: {text}

## [slutning] Slutning

Teksten slutter her.
"""
PAGE = "---\ntitle: Side {name}\ndescription: En prøve.\n---\n{text}\n\n## Slutning\n\nTeksten slutter her.\n"


def put(root: Path, file: str, find: str, new: str) -> None:
    """Replace a text that is there once in a file of the project."""
    path = root / file
    text = path.read_text("utf-8")
    assert text.count(find) == 1, f"{find!r} is there {text.count(find)} times in {file}"
    path.write_text(text.replace(find, new), "utf-8")


def poison(root: Path, place: str) -> None:
    """Put the payload into one place that an editor can write."""
    file, find, form = PLACES[place]
    text = f"{PAYLOAD} {place}"  # two pages may not have one title
    put(root, file, find, form.format("'" + text.replace("'", "''") + "'"))


def on_a_page(root: Path, name: str) -> str:
    """A Markdown input on a page of its own."""
    return _write(root, f"docs/{name}.md", PAGE.format(name=name, text=INPUTS[name]))


def in_a_guide(root: Path, name: str) -> str:
    """A Markdown input before, in and after the steps of a guide."""
    text = INPUTS[name].replace("](om.md", "](../om.md")
    step = text.replace("\n", "\n   ")
    return _write(root, f"docs/vejledninger/proeve-{name}.md", GUIDE.format(name=name, text=text, step=step))


def in_a_clause(root: Path, name: str) -> str:
    """A Markdown input in a clause of the house rules that a department of its own proposes, with a clause behind it."""
    home = f"content/departments/p-{name}"
    _write(root, f"{home}/department.yml", f"name: Afdeling {name}\n")
    text = INPUTS[name].replace("](om.md", "](../../../../docs/om.md")
    return _write(root, f"{home}/proposal/house-rules.md", CLAUSES.format(name=name, text=text))


def as_a_department(root: Path, name: str) -> str:
    """A whole file as the facts of a department."""
    return _write(root, f"content/departments/d-{name}/department.yml", FILES[name])


def _write(root: Path, file: str, text: str) -> str:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return file
