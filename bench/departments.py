"""A project with many departments: the real one, with copies of its example departments under other names and streets."""

import re
import shutil
from dataclasses import replace
from itertools import count, cycle
from pathlib import Path

from portal.model.department import Department
from portal.model.portal import Portal

PARTS = ("content", "docs", "hooks", "mkdocs.yml")
NAMED = re.compile(r"^( *(?:- )?(?:name|street|short)): (.+)$", re.MULTILINE)
"""What must differ: a department's name, its streets and its short address."""


def project_with(number: int, project: Path, folder: Path) -> Path:
    """Copy a project and add departments until there are so many. ValueError when it has no example to copy."""
    folder.mkdir()
    for part in PARTS:
        copy = shutil.copytree if (project / part).is_dir() else shutil.copyfile
        copy(project / part, folder / part)
    departments = folder / "content" / "departments"
    examples = sorted(path.parent for path in departments.glob("*/department.yml") if _is_example(path))
    if not examples:
        raise ValueError(f"{departments}: no example department to copy")
    for example, copy in zip(cycle(examples), count(1)):
        if len([path for path in departments.iterdir() if path.is_dir()]) >= number:
            return folder
        _copy(example, departments / f"{example.name}-{copy}", copy)


def portal_with(number: int, portal: Portal) -> Portal:
    """The same in memory: a portal with copies of its departments that have streets, under other names."""
    models = [one for one in portal.departments.values() if one.streets]
    copies = [_copied(models[n % len(models)], n) for n in range(number - len(portal.departments))]
    return replace(portal, departments={**portal.departments, **{one.slug: one for one in copies}})


def _copied(model: Department, number: int) -> Department:
    streets = tuple(one.model_copy(update={"street": f"{one.street} nr. {number}"}) for one in model.streets)
    names = {"name": f"{model.name} nr. {number}", "slug": f"{model.slug}-{number}", "streets": streets}
    return model.model_copy(update=names)


def _is_example(file: Path) -> bool:
    return "\nexample: yes\n" in file.read_text("utf-8")


def _copy(example: Path, copy: Path, number: int) -> None:
    shutil.copytree(example, copy)
    file = copy / "department.yml"
    file.write_text(NAMED.sub(lambda found: _renamed(found, number), file.read_text("utf-8")), "utf-8")


def _renamed(found: re.Match[str], number: int) -> str:
    key, value = found.groups()
    return f"{key}: {value}{number}" if key.strip() == "short" else f"{key}: {value} nr. {number}"
