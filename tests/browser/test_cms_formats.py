"""How the forms read and write files: the values that are there, in the order and the way they are written."""

import pytest
import yaml
from playwright.sync_api import Page

from portal.editing.admin import LIBRARIES, is_installed
from portal.editing.files import edited_files
from projects import ROOT

pytestmark = pytest.mark.skipif(not is_installed(), reason="Decap CMS could not be had (npm)")


@pytest.fixture
def formats(page: Page) -> Page:
    """A blank page with our two formats under `formats`."""
    page.goto("about:blank")
    page.evaluate(
        "window.formats = {}; window.CMS = { registerCustomFormat: (name, _, one) => { formats[name] = one; } }"
    )
    page.add_script_tag(path=LIBRARIES["js-yaml.js"])
    page.add_script_tag(path=ROOT / "src/portal/theme/editing/formats.js")
    return page


def test_every_file_of_the_content_comes_back_with_the_same_values(formats: Page) -> None:
    files = {path: data.decode() for path, data in edited_files(ROOT).items()}
    assert len(files) > 60
    for path, text in files.items():
        name = "portal-text" if path.endswith(".md") else "portal-yaml"
        back = formats.evaluate("([name, text]) => formats[name].toFile(formats[name].fromFile(text))", [name, text])
        assert values(path, back) == values(path, text), path


def values(path: str, text: str) -> tuple[object, str]:
    """The fields, every value as text as our reader has them, and the words below."""
    if not path.endswith(".md"):
        return yaml.load(text, yaml.BaseLoader), ""
    _, head, body = text.split("---\n", 2)
    return yaml.load(head, yaml.BaseLoader), body.rstrip()


def test_keys_keep_the_order_of_the_file_and_new_ones_come_as_in_the_form(formats: Page) -> None:
    text = "b: 1\na:\n  - d: 1\n    c: 2\n  - c: 3\n"
    turned = """text => {
        const turn = (one) => Array.isArray(one) || typeof one !== "object" ? one
            : Object.fromEntries(Object.entries(one).reverse().map(([key, value]) => [key, Array.isArray(value)
                ? value.map(turn) : turn(value)]));
        return formats["portal-yaml"].toFile({ z: "9", y: "8", ...turn(formats["portal-yaml"].fromFile(text)) }, ["y", "z"]);
    }"""
    assert formats.evaluate(turned, text) == f"{text}y: 8\nz: 9\n".replace("'", "")


def test_a_file_of_notepad_is_read_as_others_are(formats: Page) -> None:
    read = "([name, text]) => formats[name].toFile(formats[name].fromFile(text))"
    assert formats.evaluate(read, ["portal-yaml", "\ufeff# Om os.\r\nname: A\r\n"]) == "# Om os.\nname: A\n"
    assert formats.evaluate(read, ["portal-text", "\ufeff---\r\ntitle: A\r\n---\r\nB\r\n"]) == "---\ntitle: A\n---\nB\n"


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"name": "A", "district": "", "short": None, "special": []}, "name: A\n"),
        ({"contact": {"email": "", "hours": []}, "name": "A"}, "name: A\n"),
        ({"example": "yes", "opens": "8.00", "telephone": "0045"}, "example: yes\nopens: 8.00\ntelephone: 0045\n"),
        ({"date": "2027-04-21 19:00", "reviewed": "2027-04-21"}, "date: 2027-04-21 19:00\nreviewed: 2027-04-21\n"),
        ({"dwellings": 72, "at_home": True}, "dwellings: 72\nat_home: true\n"),
        ({}, "{}\n"),
    ],
)
def test_what_is_empty_is_left_out_and_values_stay_as_written(formats: Page, fields: dict, written: str) -> None:
    assert formats.evaluate("fields => formats['portal-yaml'].toFile(fields)", fields) == written
