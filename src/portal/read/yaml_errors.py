"""A complaint of the YAML parser → where an editor has to look and what to do, in Danish."""

import re

import yaml

from portal.read.yaml_slips import after_quotation, with_star, without_colon

ADVICE = {
    "mapping values are not allowed": 'Der er et kolon for meget i linjen. Sæt teksten i anførselstegn: "…".',
    "found character that cannot start any token": (
        "Teksten begynder med et tegn, YAML bruger selv. Sæt den i anførselstegn."
    ),
    "did not find expected ',' or": "En liste med [ mangler et komma eller en afsluttende ]. Ret listen.",
    "found unexpected end of stream": "Anførselstegnet her bliver ikke lukket. Sæt det manglende \" eller '.",
    "did not find expected key": "Indrykningen passer ikke. Ret mellemrummene, så linjen flugter med den ovenfor.",
    "did not find expected '-'": "Indrykningen passer ikke. Ret mellemrummene, så punkterne flugter.",
    "did not find expected <document start>": "Linjen hører ikke til noget. Ret indrykningen, eller slet den.",
    "found undefined tag handle": "Typemærker (!) kan ikke bruges. Sæt teksten i anførselstegn.",
    "did not find expected alphabetic or numeric": (
        "Tegnene * og & har en særlig betydning. Sæt teksten i anførselstegn."
    ),
    "found unknown escape character": "Tegnet \\ har en særlig betydning i \"…\". Brug '…' i stedet.",
}
OTHER = "Linjen er ikke gyldig YAML. Se efter et manglende kolon, anførselstegn eller forkert indrykning."
OUT_OF_LINE = "Linjen passer ikke til den ovenfor. Ret indrykningen, eller sæt et kolon i linjen ovenfor."
ONLY_A_KEY = re.compile(r"\s*[A-Za-z_][\w-]*")


def explain(error: yaml.YAMLError, text: str) -> tuple[yaml.Mark | None, int, str]:
    """The mark of the error, the column on its line (from 0), and the sentence for an editor."""
    message = str(getattr(error, "problem", "") or error)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        return None, 0, OTHER
    if message.startswith("found unexpected end of stream"):
        # The parser complains at the end of the file; the editor has to look where the quotation mark opens.
        mark = getattr(error, "context_mark", None) or mark
    lines = text.split("\n")
    if message.startswith("could not find expected ':'"):
        # The parser complains where the next line begins.
        mark = getattr(error, "context_mark", None) or mark
        return mark, mark.column, without_colon(lines[mark.line])
    if slip := _slip(message, lines[mark.line] if mark.line < len(lines) else ""):
        return mark, mark.column, slip
    before = lines[mark.line][: mark.column] if message.startswith("mapping values") else ""
    if ONLY_A_KEY.fullmatch(before):
        # A sound »key:« that the parser took for the rest of the line above.
        return mark, len(before) - len(before.lstrip()), OUT_OF_LINE
    return mark, mark.column, next((advice for start, advice in ADVICE.items() if message.startswith(start)), OTHER)


def _slip(message: str, line: str) -> str | None:
    if message.startswith("did not find expected alphabetic or numeric"):
        return with_star(line)
    if message.startswith(("did not find expected key", "did not find expected '-'")):
        return after_quotation(line)
    return None
