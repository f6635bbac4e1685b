"""The words of the interface: one catalogue file per language."""

from functools import cache
from importlib.resources import files

from portal.base.problems import Problems
from portal.read.yaml_nodes import read_yaml, to_plain


class Texts:
    """A part of the catalogue: `texts.answer.you`; a text that is missing is an error at once."""

    def __init__(self, entries: dict, path: str) -> None:
        self._entries, self._path = entries, path

    def __getattr__(self, name: str) -> "Texts | str":
        return self[name.replace("_", "-")]

    def __getitem__(self, key: str) -> "Texts | str":
        path = f"{self._path}.{key}"
        if key not in self._entries:
            raise LookupError(f"no text {path}")
        value = self._entries[key]
        return Texts(value, path) if isinstance(value, dict) else value

    def as_dict(self) -> dict:
        """The part as plain dictionaries, for the browser."""
        return self._entries


@cache
def texts(language: str = "da") -> Texts:
    """The catalogue of a language. LookupError when there is none; ValueError when it can't be read."""
    entries = {}
    for file in _catalogue(language):
        problems = Problems()
        node = read_yaml(file.read_text("utf-8"), file.name, problems)
        if problems or node is None:
            raise ValueError("\n".join(problems.lines()))
        entries |= (
            to_plain(node) if file.name == f"{language}.yml" else {file.name.removesuffix(".yml"): to_plain(node)}
        )
    return Texts(entries, language)


def _catalogue(language: str) -> list:
    """`<language>.yml`, and the words of the larger rooms in `<language>/<room>.yml`."""
    folder, whole = files(__package__) / language, files(__package__) / f"{language}.yml"
    if not whole.is_file():
        raise LookupError(f"no catalogue for the language {language}")
    parts = sorted(folder.iterdir(), key=lambda part: part.name) if folder.is_dir() else []
    return [whole, *(part for part in parts if part.name.endswith(".yml"))]
