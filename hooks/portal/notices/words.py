"""The notices' words."""

from functools import cache
from importlib.resources import files

from portal.problems import Problems
from portal.read.yaml_nodes import read_yaml, to_plain
from portal.texts import Texts


@cache
def notice_texts(language: str = "da") -> Texts:
    """The catalogue of the notices. ValueError when it can't be read."""
    file = files("portal.texts") / language / "notices.yml"
    problems = Problems()
    node = read_yaml(file.read_text("utf-8"), file.name, problems)
    if problems or node is None:
        raise ValueError("\n".join(problems.lines()))
    return Texts(to_plain(node), f"{language}.notices")
