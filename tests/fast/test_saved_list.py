"""The list of what a device keeps is put into a worker that was made once."""

import hashlib
from pathlib import Path

import pytest

from portal.publish.saved_list import PLACE, with_list

CODE = f'e.precacheAndRoute([{{url:"{PLACE}",revision:"{"0" * 32}"}}],{{}})'
HASHED = r"\.[0-9a-f]{8}\.css$"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("Forside")
    (tmp_path / "p.0123abcd.css").write_text("x")
    return tmp_path


def test_each_address_has_the_hash_of_its_file_and_what_never_changes_none(folder: Path) -> None:
    saved = {"./?saved": "index.html", "p.0123abcd.css": "p.0123abcd.css"}
    revision = hashlib.md5(hashlib.md5(b"Forside").hexdigest().encode()).hexdigest()
    assert with_list(CODE, saved, HASHED, folder) == (
        f'e.precacheAndRoute([{{url:"./?saved",revision:"{revision}"}},{{url:"p.0123abcd.css",revision:null}}],{{}})'
    )


def test_an_address_with_a_quote_stays_one_text(folder: Path) -> None:
    assert r'{url:"a\"b?saved",' in with_list(CODE, {'a"b?saved': "index.html"}, HASHED, folder)


@pytest.mark.parametrize("code", ["", CODE + CODE, CODE.replace("url", "u")])
def test_a_worker_without_its_one_place_is_refused(code: str, folder: Path) -> None:
    with pytest.raises(ValueError, match="anden måde"):
        with_list(code, {}, HASHED, folder)
