"""One file of the content → its record or document, with every problem of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from portal.base.cache import Cache
from portal.base.own_objects import own_objects
from portal.base.problems import Place, Problems
from portal.base.program import program
from portal.check.limits import check_limits
from portal.check.lost_text import report_lost_text
from portal.check.misleading_links import report_misleading_links
from portal.check.records import check_record
from portal.check.wordless_pictures import report_wordless_pictures
from portal.model.fields import Record
from portal.read.front_matter import Document, read_document
from portal.read.text import read_text
from portal.read.tree import Tree
from portal.read.yaml_nodes import read_yaml

R = TypeVar("R", bound=Record)

CONTENT = "content"
_KEPT: dict[tuple[type[Record], str], tuple[bytes, Record]] = {}
"""The last bytes of each file and its record, which nobody can change: »portal serve« reads only what was saved."""


class ContentFiles:
    """The files of one tree; what is wrong with one is reported when it is read."""

    def __init__(self, tree: Tree, problems: Problems, cache: Cache | None = None) -> None:
        self.tree, self.problems, self.cache = tree, problems, cache
        self.objects = own_objects(cache)

    def record(self, model: type[R], file: str, optional: bool = False) -> R | None:
        if file not in self.tree.files:
            if not optional:
                self.missing(file)
            return None
        return self.once(model, file, partial(self._read, model, file))

    def once(self, model: type[R], file: str, make: Callable[[], R | None]) -> R | None:
        """What is made of a file alone; one without a word to say of it is made once in a process."""
        data, before, kept = self.tree.files[file], self.said(), _KEPT.get((model, file))
        if kept and kept[0] == data and isinstance(kept[1], model):
            return kept[1]
        record = self._from_cache(model, file, make)
        if record and self.said() == before:
            _KEPT[model, file] = data, record
        return record

    def _from_cache(self, model: type[R], file: str, make: Callable[[], R | None]) -> R | None:
        """From the cache, or made now and put into it when nothing was to be said."""
        source, kind, before = f"{file}\0".encode() + self.tree.files[file], _kind(model), self.said()
        kept = self.objects.kept(source, kind) if self.objects else None
        if isinstance(kept, model):
            return kept
        record = make()
        if self.objects and record and self.said() == before:
            self.objects.keep(source, kind, record)
        return record

    def _read(self, model: type[R], file: str) -> R | None:
        text = self.text(file)
        node = read_yaml(text, file, self.problems) if text is not None else None
        return check_record(model, node, file, self.problems) if text is not None else None

    def said(self) -> int:
        """How often something was said of the files so far: problems and notes."""
        return self.problems.said

    def missing(self, file: str) -> None:
        """Report that a file is not there, unless a problem with reading it was reported already."""
        stem = str(Path(file).with_suffix(""))
        said = any(one.place.file.startswith(f"{stem}.") for one in self.problems.found)  # it is there by another name
        if not said and not self.problems.about(file, str(Path(file).parent), CONTENT):
            what = (
                "Filen mangler. Opret den." if Path(file).suffix else "Mappen mangler. Opret den, og læg filer i den."
            )
            self.problems.add(Place(file), what)

    def text(self, file: str) -> str | None:
        return read_text(self.tree.files[file], file, self.problems)

    def document(self, file: str) -> Document | None:
        text = self.text(file)
        document = read_document(text, file, self.problems) if text is not None else None
        if document is None or not check_limits(document, self.problems):
            return None
        report_lost_text(document, self.problems)
        report_misleading_links(document, self.problems)
        report_wordless_pictures(document, self.problems)
        return document


def _kind(model: type[Record]) -> str:
    return f"record {model.__name__} {program()}"
