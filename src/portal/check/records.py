"""Nodes → one record of the model, each fault reported in Danish where it is."""

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from portal.base.danish_keys import meant_key
from portal.base.problems import Place, Problems, quote
from portal.base.suggestions import near, one_of
from portal.model.fields import Part, Record, written_fields
from portal.read.nodes import Mapping, Node, key_place_of, place_of, to_plain

R = TypeVar("R", bound=Record)


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
            return "Her skal stå en liste. Sæt - foran hvert punkt."
        case "model_type" | "model_attributes_type":
            return "Her skal stå felter med kolon, ét på hver linje. Skriv dem nedenunder, rykket to mellemrum ind."
        case _:
            return f"{quote(fault.get('input', ''))} kan ikke stå her. Se felterne i redaktørvejledningen."


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
    nearest = [meant] if (meant := meant_key(key, known)) else near(key, known)
    advice = f"Mente du {quote(nearest[0])}?" if nearest else f"Her kan stå: {', '.join(known)}."
    return f"Feltet {quote(key)} findes ikke. {advice}"


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
