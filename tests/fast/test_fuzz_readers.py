"""Documents of office programs with a piece changed at random: understood or refused in plain words, never anything else."""

import io
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import office_documents as office
from case_tree import BASE
from portal.base.problems import CommandError
from portal.base.time_limit import time_limit
from portal.imports.rules_import import import_rules
from portal.imports.source_file import SourceFile, open_source
from portal.imports.table_import import import_table
from portal.model.vocabulary import DocumentKind
from portal.pages.page import Site
from portal.publish.compile import compile_site

ROWS = [office.HEAD, ["Rense vandlås", "Afdelingen", "Afdelingen"], ["håndbruser", "Beboeren", "Afdelingen"]]
MADE: dict[str, Callable[[Path], None]] = {
    "a.docx": office.with_styles,
    "c.odt": office.with_open_document,
    "d.xlsx": lambda file: office.as_workbook(file, ROWS),
    "e.ods": lambda file: office.as_open_sheet(file, ROWS),
}
PIECES = [
    b"",
    b"<",
    b">",
    b"&x;",
    b"]]>",
    b"\x00",
    b"\xff",
    b'"',
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
    b"-1",
    b"9" * 40,
    b"</w:p>",
]
SETTINGS = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
pytestmark = pytest.mark.longer


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The small project that they are imported into."""
    root = tmp_path_factory.mktemp("readers") / "small"
    shutil.copytree(BASE, root)
    return compile_site(root, date(2025, 6, 1))


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One document of each kind, as its program writes it."""
    folder = tmp_path_factory.mktemp("documents")
    for name, make in MADE.items():
        make(folder / name)
    return {name: (folder / name).read_bytes() for name in MADE}


def understood(source: SourceFile, site: Site) -> None:
    if source.is_table:
        import_table(source, site.portal, site.portal.departments["parken"], site.texts, None)
    else:
        import_rules(source, DocumentKind.HOUSE_RULES, "Husorden", {})


def survives(file: Path, data: bytes, site: Site) -> None:
    """It is read, or every line of the refusal can be printed and names the file."""
    file.write_bytes(data)
    try:
        with time_limit(60):
            understood(open_source(file), site)
    except CommandError as error:
        assert all(line.isprintable() and line.startswith(file.name) for line in str(error).splitlines())


@SETTINGS
@given(
    name=st.sampled_from(sorted(MADE)), place=st.floats(0, 1), length=st.integers(0, 40), piece=st.sampled_from(PIECES)
)
def test_any_bytes_changed(
    documents: dict[str, bytes], site: Site, tmp_path: Path, name: str, place: float, length: int, piece: bytes
) -> None:
    whole = documents[name]
    start = int(place * len(whole))
    survives(tmp_path / name, whole[:start] + piece + whole[start + length :], site)


@SETTINGS
@given(
    name=st.sampled_from(sorted(MADE)),
    part=st.integers(0, 30),
    place=st.floats(0, 1),
    length=st.integers(0, 200),
    piece=st.sampled_from(PIECES),
)
def test_any_part_changed(
    documents: dict[str, bytes],
    site: Site,
    tmp_path: Path,
    name: str,
    part: int,
    place: float,
    length: int,
    piece: bytes,
) -> None:
    """The packed file is whole, and a part of it is not."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(documents[name])) as before, zipfile.ZipFile(packed, "w") as after:
        names = before.namelist()
        for one in names:
            data = before.read(one)
            start = int(place * len(data))
            is_changed = one == names[part % len(names)]
            after.writestr(one, data[:start] + piece + data[start + length :] if is_changed else data)
    survives(tmp_path / name, packed.getvalue(), site)
