"""A line of YAML with a slip of the keyboard → what to write instead, literally, where the line itself shows what was meant."""

import re

from portal.base.problems import LONGEST_QUOTE, quote

KEY = r"[A-Za-zÆØÅæøå_][\w-]*"
NO_SPACE = re.compile(rf"\s*(?:- )?(?P<key>{KEY}):(?P<value>[^\s:/].*)")
EQUALS = re.compile(rf"\s*(?:- )?(?P<key>{KEY})\s*=\s*(?P<value>.+)")
STAR = re.compile(r"\s*\*\s+(?P<value>.+)")
QUOTED = re.compile(rf"\s*(?:- )?(?:{KEY}:\s+)?(?P<value>([\"\']).*)")
NO_COLON = "Der mangler et kolon i linjen. Skriv det efter feltnavnet. Hører linjen til teksten ovenfor, så ryk den længere ind."
CURLY = "„“”‟»«’‘\"'"


def without_colon(line: str) -> str:
    """What to do where the parser looked for a colon and found none."""
    if found := NO_SPACE.fullmatch(line):
        return f"Der mangler et mellemrum efter kolonet. Skriv {_field(found)}."
    if found := EQUALS.fullmatch(line):
        return f"Her skal være et kolon i stedet for =. Skriv {_field(found)}."
    return NO_COLON


def with_star(line: str) -> str | None:
    """What to do with a list whose points have stars, as other programs write them; None when it is something else."""
    found = STAR.fullmatch(line)
    if found is None:
        return None
    right = f"- {found['value'].strip()}"
    return f"Et punkt i en liste begynder med -. Skriv {quote(right)}."


def after_quotation(line: str) -> str | None:
    """What to do with a value that begins with a quotation mark and goes on behind the second; None when none does."""
    found = QUOTED.fullmatch(line)
    if found is None:
        return None
    value, mark = found["value"].strip(), found[2]
    if mark == "'" and value.endswith("'") and '"' not in value and "\\" not in value:
        return f"I teksten står der selv et anførselstegn. {written(value[1:-1])}"
    if "'" not in value and len(value) < LONGEST_QUOTE:
        return f"Teksten går videre efter anførselstegnet. Skriv '{value}'."
    return "Teksten går videre efter anførselstegnet. Slet anførselstegnene i den, eller skriv »…« i stedet."


def with_colon(key: str, text: str) -> str:
    """What to do with a text that was read as a field, since it has a colon."""
    return f"Der er et kolon i teksten. {written(f'{key}: {text}'.strip(CURLY))}"


def written(text: str) -> str:
    """»Skriv "…".« with the whole text, where it fits on a line and into quotation marks."""
    fits = '"' not in text and "\\" not in text and len(text) < LONGEST_QUOTE
    return f'Skriv "{text}".' if fits else 'Sæt hele teksten i anførselstegn: "…".'


def _field(found: re.Match[str]) -> str:
    return quote(f"{found['key']}: {found['value'].strip()}")
