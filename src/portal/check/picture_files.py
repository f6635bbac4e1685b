"""The pictures of docs/, checked, each drawing with the words of its folder's list."""

import posixpath
from pathlib import Path

import PIL

from portal.base.product_mark import product_mark
from portal.check.content_files import ContentFiles
from portal.check.drawing_words import WordLists, language_of_list
from portal.check.pictures import clean_picture
from portal.model.drawing_words import DrawingList

DOCS = "docs"
TEXTS = (".md", ".yml", ".txt")
_KEPT: dict[str, tuple[bytes, object, bytes]] = {}
"""The last bytes of each picture, the words for it, and what is published of it: nothing was to be said of it."""


def read_pictures(content: ContentFiles, language: str) -> dict[str, bytes]:
    """Path → what is published of it, the drawings with their words in the language."""
    found = {}
    lists = _word_lists(content, language)
    for path in content.tree.under(DOCS, ""):
        if path.endswith(TEXTS):
            continue
        folder = posixpath.dirname(path)
        words = lists.get(folder) or WordLists(folder, language, {})
        if (clean := _clean(path, content, words)) is not None:
            found[path] = clean
    return found


def _clean(path: str, content: ContentFiles, words: WordLists) -> bytes | None:
    """What is published of a picture; one that nothing is to be said of is read once in a process."""
    data, said, own = content.tree.files[path], content.said(), words.of(Path(path).stem)
    kept = _KEPT.get(path)
    if kept and kept[:2] == (data, own):
        return kept[2]
    clean = _made(path, data, own, content, words)
    if clean is not None and content.said() == said:
        _KEPT[path] = data, own, clean
    return clean


def _made(path: str, data: bytes, own: object, content: ContentFiles, words: WordLists) -> bytes | None:
    """From the cache, or checked now and put into it when nothing was to be said."""
    if content.cache is None:
        return clean_picture(path, data, content.problems, words)
    source, said = _source(path, data, own), content.said()
    if kept := content.cache.kept(source, _kind()):
        return kept
    clean = clean_picture(path, data, content.problems, words)
    if clean is not None and content.said() == said:
        content.cache.keep(source, _kind(), clean)
    return clean


def _source(path: str, data: bytes, own: object) -> bytes:
    """All that decides what is published of a picture."""
    return f"{path}\0{own!r}\0".encode() + data


def _kind() -> str:
    return f"picture {PIL.__version__} {product_mark()}"


def _word_lists(content: ContentFiles, language: str) -> dict[str, WordLists]:
    """The word lists by the folder they are in."""
    by_folder: dict[str, dict[str, DrawingList | None]] = {}
    for path in content.tree.under(DOCS, ".yml"):
        if found := language_of_list(path):
            by_folder.setdefault(posixpath.dirname(path), {})[found] = content.record(DrawingList, path)
    lists = {folder: WordLists(folder, language, found) for folder, found in by_folder.items()}
    for folder, words in lists.items():
        drawings = [Path(path).stem for path in content.tree.under(folder, ".svg") if posixpath.dirname(path) == folder]
        words.report_strangers(drawings, content.problems)
    return lists
