"""What the forms in the browser ask the gate for, as Decap CMS writes it."""

import json

FACTS = "content/departments/gaarden/department.yml"
SAVE = {"dataFiles": [{"slug": "x", "path": FACTS, "raw": "name: Gården\n"}], "assets": []}


def ask(action: str, **params: object) -> dict:
    return {"action": action, "params": {"branch": "main", **params}}


def save(path: str, raw: str) -> bytes:
    """A request that writes one file."""
    return json.dumps(ask("persistEntry", dataFiles=[{"slug": "x", "path": path, "raw": raw}], assets=[])).encode()
