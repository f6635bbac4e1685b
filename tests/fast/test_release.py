"""A release: everything that is locked is in its bill of materials, with hashes and licences."""

import json
import re

from projects import ROOT
from tools.sbom import bill_of_materials, licence_list


def test_the_bill_of_materials_names_what_is_locked() -> None:
    text = bill_of_materials("almen-portal", "0.1.0", "2026-01-01T00:00:00+01:00")
    bill = json.loads(text)
    named = {one["purl"] for one in bill["components"]}
    lock = (ROOT / "locks/site.txt").read_text("utf-8")
    locked = {
        f"pkg:pypi/{name}@{version}" for name, version in re.findall(r"^([\w.-]+)==([^\s;\\]+)", lock, re.MULTILINE)
    }
    assert len(locked) > 30
    assert locked <= named
    assert {"pkg:npm/workbox-build@7.4.0", "pkg:npm/diff@9.0.0"} <= named
    assert [one["purl"] for one in bill["components"] if not one["hashes"]] == []
    wheels = {one["purl"]: one for one in bill["components"]}
    assert all("licenses" in wheels[purl] for purl in locked if purl.startswith(("pkg:pypi/mkdocs@", "pkg:pypi/nh3@")))
    assert text == bill_of_materials("almen-portal", "0.1.0", "2026-01-01T00:00:00+01:00"), "the same bytes each time"


def test_every_component_is_in_the_list_of_licences() -> None:
    text = bill_of_materials("almen-portal", "0.1.0", "2026-01-01T00:00:00+01:00")
    lines = licence_list(text).splitlines()
    assert len(lines) == len(json.loads(text)["components"])
    assert [line for line in lines if line.startswith("nh3 ") and line.endswith(": MIT")]
    assert [line for line in lines if not line.partition(": ")[2]] == []
