"""The locks → a CycloneDX list of everything the site is made with: name, version, hashes, licence where it is known."""

import base64
import json
import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

from tools.licenses import licence_of

ROOT = Path(__file__).resolve().parents[1]
PYTHON = (ROOT / "locks/site.txt", ROOT / "locks/offline.txt")
NODE = (ROOT / "tools/offline/package-lock.json", ROOT / "tools/cms/package-lock.json")
"""What goes into a site or edits its content: not what tests, measures or lints it."""
ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")

ELSEWHERE = "not installed here (for another system or Python), so its licence was not read"

Component = dict[str, Any]


def bill_of_materials(name: str, version: str, moment: str) -> str:
    """CycloneDX 1.6 as JSON. `moment` is ISO 8601: the commit's, so that the same commit gives the same bytes."""
    found = [*(one for lock in PYTHON for one in _python(lock)), *(one for lock in NODE for one in _node(lock))]
    components = {one["purl"]: one for one in found}
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"timestamp": moment, "component": {"type": "application", "name": name, "version": version}},
        "components": [components[purl] for purl in sorted(components)],
    }
    return json.dumps(bill, ensure_ascii=False, indent=1) + "\n"


def licence_list(bill: str) -> str:
    """A bill of materials → a line a component: name, version, licence. A package for another system says that it is one."""
    lines = [
        f"{one['name']} {one['version']}: {one['licenses'][0]['license']['name'] if 'licenses' in one else ELSEWHERE}"
        for one in json.loads(bill)["components"]
    ]
    return "\n".join(lines) + "\n"


def _python(lock: Path) -> list[Component]:
    entries = re.split(r"\n(?=\S)", lock.read_text("utf-8").strip())
    return [_wheel(*found.groups(), HASH.findall(entry)) for entry in entries if (found := ENTRY.match(entry))]


def _wheel(name: str, version: str, hashes: list[str]) -> Component:
    try:
        licence = licence_of(metadata(name))
    except PackageNotFoundError:
        licence = ""  # for another system or Python
    return _component(f"pkg:pypi/{name}@{version}", name, version, licence, [("SHA-256", one) for one in hashes])


def _node(lock: Path) -> list[Component]:
    packages: dict[str, dict[str, str]] = json.loads(lock.read_text("utf-8"))["packages"]
    return [
        _module(about.get("name", place.rpartition("node_modules/")[2]), about)
        for place, about in packages.items()
        if place
    ]


def _module(name: str, about: dict[str, str]) -> Component:
    sha512 = base64.b64decode(about["integrity"].removeprefix("sha512-")).hex()
    purl = f"pkg:npm/{name.replace('@', '%40')}@{about['version']}"
    return _component(purl, name, about["version"], about.get("license", ""), [("SHA-512", sha512)])


def _component(purl: str, name: str, version: str, licence: str, hashes: list[tuple[str, str]]) -> Component:
    known = {"licenses": [{"license": {"name": licence}}]} if licence else {}
    sums = [{"alg": kind, "content": value} for kind, value in hashes]
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl, "hashes": sums, **known}
