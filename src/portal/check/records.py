"""Nodes → one record of the model, each fault reported in Danish where it is."""

import re
from typing import TypeVar, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from portal.base.danish_keys import meant_key
from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import near, one_of
from portal.model.fields import Part, Record, written_fields
from portal.model.file_kinds import FILE_KINDS
from portal.read.nodes import Mapping, Node, key_place_of, place_of, to_plain

R = TypeVar("R", bound=Record)
MOST_PLACES = 3
WORD = re.compile(r"[\w/.-]+")
"""What can be put into brackets as it is."""
EVERYWHERE = ("id", "name", "title", "text", "what")
"""Where a field may be in more others, or has such a name, too little is known to offer a place."""


def check_record(model: type[R], node: Node | None, file: str, problems: Problems) -> R | None:
    """The record a file holds, or None when something in it must be mended (reported as problems)."""
    if node is None:
        if not problems.about(file):
            problems.add(Place(file, 1, 1), "Filen er tom. Skriv felterne i den.")
        return None
    if not isinstance(node, Mapping):
        problems.add(node.place, "Filen har ingen felter. Skriv dem med kolon, fx »name: Lukretiavej«.")
        return None
    try:
        return model.model_validate(to_plain(node))
    except ValidationError as error:
        for fault in _causes(error.errors(include_url=False)):
            problems.add(_place(node, fault), _message(model, fault))
        return None


def _place(node: Mapping, fault: ErrorDetails) -> Place:
    location = tuple(step for step in fault["loc"] if not str(step).startswith("function-"))
    if fault["type"] == "extra_forbidden":
        return key_place_of(node, location)
    if field := fault.get("ctx", {}).get("field"):
        return key_place_of(node, (*location, field))
    return place_of(node, location)


def _causes(faults: list[ErrorDetails]) -> list[ErrorDetails]:
    """The faults without those that only follow from another: a list is too short when its points were refused."""
    above = {fault["loc"][:depth] for fault in faults for depth in range(len(fault["loc"]))}
    return [fault for fault in faults if fault["type"] != "too_short" or fault["loc"] not in above]


def _message(model: type[Record], fault: ErrorDetails) -> str:
    match fault["type"]:
        case "danish":
            return fault["msg"]
        case "extra_forbidden":
            return _unknown_key(model, fault)
        case "missing":
            return f"Feltet {quote(fault['loc'][-1])} mangler. Skriv det."
        case "enum":
            return _unknown_value(fault)
        case "too_short":
            found, least = fault["ctx"]["actual_length"], fault["ctx"]["min_length"]
            points = "ét punkt" if found == 1 else f"{found or 'ingen'} punkter"
            return f"Listen {quote(fault['loc'][-1])} har {points}. Skriv mindst {least}."
        case "tuple_type":
            if str(fault.get("input", "")).startswith("-"):
                return "Der mangler et mellemrum efter -. Sæt et i hvert punkt."
            word, field = str(fault["input"]), fault["loc"][-1]
            if WORD.fullmatch(word) and not _has_parts(model, fault["loc"]):
                return f"Her skal stå en liste. Skriv »{field}: [{word}]«."
            return "Her skal stå en liste. Sæt - foran hvert punkt."
        case "model_type" | "model_attributes_type":
            return "Her skal stå felter med kolon, ét på hver linje. Skriv dem nedenunder, rykket to mellemrum ind."
        case _:
            return f"{quote(fault.get('input', ''))} kan ikke stå her. Se felterne i redaktørvejledningen."


def _has_parts(model: type[Record], location: tuple[str | int, ...]) -> bool:
    """Whether a list holds fields with a colon, not words."""
    info = written_fields(part_at(model, location[:-1])).get(str(location[-1]))
    return info is None or _model_in(info.annotation) is not None


def _unknown_value(fault: ErrorDetails) -> str:
    value = fault["input"]
    if not isinstance(value, str):
        return "Her skal stå ét ord, ikke en liste eller felter. Skriv ordet efter kolonet."
    allowed = [word.strip("'") for word in fault["ctx"]["expected"].replace(" or ", ", ").split(", ")]
    return f"{quote(value)} kan ikke stå her. {one_of(value, allowed)}"


def _unknown_key(model: type[Record], fault: ErrorDetails) -> str:
    key = str(fault["loc"][-1])
    if advice := part_at(model, fault["loc"][:-1]).moved.get(key):
        return f"Feltet {quote(key)} hører ikke til her mere. {advice}."
    known = known_keys(model, fault["loc"][:-1])
    if meant := meant_key(key, known):
        return f"Feltet {quote(key)} findes ikke. Mente du {quote(meant)}?"
    if advice := _elsewhere(model, fault["loc"][:-1], key):
        return f"Feltet {quote(key)} kan ikke stå her. {advice}"
    if nearest := near(key, known):
        return f"Feltet {quote(key)} findes ikke. Mente du {quote(nearest[0])}?"
    if advice := _in_another_file(model, key):
        return f"Feltet {quote(key)} kan ikke stå her. {advice}"
    return f"Feltet {quote(key)} findes ikke. Her kan stå: {', '.join(known)}."


def _in_another_file(model: type[Record], key: str) -> str:
    """The files where a key may be, at their top or under one of their fields; nothing when they are many."""
    others = [kind for kind in FILE_KINDS if kind.model is not model]
    at_top = {kind.files: name for kind in others if (name := _meant(key, list(written_fields(kind.model))))}
    inside = {
        f"{kind.files} under {quote(field)}": name for kind in others for field, name in _below(kind.model, key).items()
    }
    places = at_top | inside
    right = next(iter(places.values()), "")
    if right in ("", *EVERYWHERE) or len(places) > MOST_PLACES or len(set(places.values())) > 1:
        return ""
    return f"Det hører til i {' eller '.join(places)}{_called(right, key)}."


def _elsewhere(model: type[Record], location: tuple[str | int, ...], key: str) -> str:
    """Where a key that is at the wrong level may be: one further in, under one of the fields here, or further out."""
    below = _below(part_at(model, location), key)
    if below and len(below) <= MOST_PLACES and len(set(below.values())) == 1:
        *others, last = map(quote, below)
        where = f"{', '.join(others)} eller {last}" if others else last
        return f"Skriv {quote(next(iter(below.values())))} under {where}, rykket ind."
    steps = [(depth, step) for depth, step in enumerate(location) if isinstance(step, str)]
    for depth, step in reversed(steps):
        right = _meant(key, known_keys(model, location[:depth]))
        if right and right not in EVERYWHERE:
            return f"Ryk det ud, så det ikke står under {quote(step)}{_called(right, key)}."
    return next(
        (advice for depth, _ in reversed(steps) if (advice := _beside(part_at(model, location[:depth]), key))), ""
    )


def _beside(part: type[Part], key: str) -> str:
    """Under which other field of a part a key is meant to be that is in the wrong one."""
    places = _below(part, key)
    right = next(iter(places.values()), "")
    if right in ("", *EVERYWHERE) or len(places) > MOST_PLACES or len(set(places.values())) > 1:
        return ""
    *others, last = map(quote, places)
    where = f"{', '.join(others)} eller {last}" if others else last
    return f"Flyt det til {where}{_called(right, key)}."


def _called(right: str, key: str) -> str:
    return "" if right == key else f", og kald det {quote(right)}"


def _meant(key: str, keys: list[str]) -> str | None:
    """The key itself, or the one that a Danish word means."""
    return key if key in keys else meant_key(key, keys)


def _below(part: type[Part], key: str) -> dict[str, str]:
    """The fields under which a key may be, with its name there; not those of a list, where others are enough."""
    parts = {name: (info.annotation, _model_in(info.annotation)) for name, info in written_fields(part).items()}
    known = {name: (kind, list(written_fields(inner))) for name, (kind, inner) in parts.items() if inner}
    meant = {name: (kind, right) for name, (kind, keys) in known.items() if (right := _meant(key, keys))}
    single = {name: right for name, (kind, right) in meant.items() if get_origin(kind) is not tuple}
    return single or {name: right for name, (_, right) in meant.items()}


def known_keys(model: type[Record], location: tuple[str | int, ...]) -> list[str]:
    """The keys that may be at a place of the model."""
    return list(written_fields(part_at(model, location)))


def part_at(model: type[Part], location: tuple[str | int, ...]) -> type[Part]:
    """The part of the model at a place."""
    part = model
    for step in location:
        if isinstance(step, int):
            continue
        if info := written_fields(part).get(step):
            part = _model_in(info.annotation) or part
    return part


def _model_in(annotation: object) -> type[Record] | None:
    """The model inside `X`, `X | None` or `tuple[X, ...]`."""
    for inner in (annotation, *getattr(annotation, "__args__", ())):
        if isinstance(inner, type) and hasattr(inner, "model_fields"):
            return inner
    return None
