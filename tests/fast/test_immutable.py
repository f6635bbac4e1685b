"""What the portal knows is read once and never changed: every class of the model, and every record of the real content."""

import inspect
import pickle
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import FrozenInstanceError, fields, is_dataclass
from importlib import import_module

import pytest
from pydantic import BaseModel, ValidationError

import portal.model
import portal.read
from portal.base.problems import Place
from portal.model.house_rules import HouseRules
from portal.pages.page import Site
from portal.read import nodes

CHANGING = ("list", "dict", "set", "bytearray")
SOME = 50


def classes_of(*rooms) -> Iterator[type]:
    """Every class that a room's modules define, except enumerations, named tuples and errors."""
    for room in rooms:
        for found in pkgutil.iter_modules(room.__path__, f"{room.__name__}."):
            module = import_module(found.name)
            for _, one in inspect.getmembers(module, inspect.isclass):
                if one.__module__ == module.__name__ and (issubclass(one, BaseModel) or is_dataclass(one)):
                    yield one


MODEL = sorted(set(classes_of(portal.model)), key=lambda one: one.__name__)


def field_names(thing: object) -> list[str]:
    if isinstance(thing, BaseModel):
        return list(type(thing).model_fields)
    return [field.name for field in fields(thing)]


def everything_in(thing: object, seen: dict[int, object]) -> dict[int, object]:
    """Every record that is reached from one, each once."""
    if id(thing) in seen:
        return seen
    if isinstance(thing, BaseModel) or (is_dataclass(thing) and not isinstance(thing, type)):
        seen[id(thing)] = thing
        for name in field_names(thing):
            everything_in(getattr(thing, name), seen)
    elif isinstance(thing, tuple | list):
        for one in thing:
            everything_in(one, seen)
    elif isinstance(thing, Mapping):
        everything_in(tuple(thing.values()), seen)
    return seen


def test_the_model_has_its_classes():
    assert {"Portal", "Answer", "Item", "Guide", "Department", "HouseRules", "Record"} <= {
        one.__name__ for one in MODEL
    }


@pytest.mark.parametrize("model", MODEL, ids=lambda one: one.__name__)
def test_every_class_of_the_model_is_frozen_and_keeps_nothing_aside(model: type):
    if issubclass(model, BaseModel):
        assert model.model_config.get("frozen") is True
        assert model.__private_attributes__ == {}
        kinds = {name: repr(info.annotation) for name, info in model.model_fields.items()}
    else:
        assert model.__dataclass_params__.frozen
        kinds = {field.name: repr(field.type) for field in fields(model)}
    changing = {name for name, kind in kinds.items() if any(f"{word}[" in kind for word in CHANGING)}
    assert changing == set()


def test_no_field_of_any_record_can_be_set(compiled: Site):
    """A class refuses for all of its records, so some of each are tried."""
    of_class: dict[type, list[object]] = {}
    for record in everything_in(compiled.portal, {}).values():
        of_class.setdefault(type(record), []).append(record)
    records = [record for found in of_class.values() for record in found[:SOME]]
    assert {"Item", "Guide", "Step", "Clause", "Department"} <= {type(one).__name__ for one in records}
    named = [(record, name) for record in records for name in (*field_names(record), "anything")]
    assert [(record, name) for record, name in named if set_in(record, name)] == []


def set_in(record: object, name: str) -> bool:
    """Whether a field can be set. (`pytest.raises` would take seconds for so many.)"""
    try:
        setattr(record, name, getattr(record, name, None))
    except (ValidationError, FrozenInstanceError, AttributeError):
        return False
    return True


def test_nodes_are_frozen():
    place = Place("a.yml", 1, 1)
    made = (nodes.Scalar("a", place), nodes.Sequence(place), nodes.Mapping(place))
    kept = [pickle.loads(pickle.dumps(one)) for one in made]
    assert {type(one) for one in kept} == {nodes.Scalar, nodes.KeptSequence, nodes.KeptMapping}
    assert [one for one in (*made, *kept) for name in ("place", "anything") if set_in(one, name)] == []


def test_joined_rules_are_a_new_record(compiled: Site):
    """The department's text is as it was written after its rules were joined with the standard."""
    standard = compiled.portal.house_rules
    own = HouseRules(title="Vores", status="proposal", based_on="standard", dropped=(standard.clauses[0].id,))
    joined = own.joined_with(standard)
    assert joined.clauses == standard.clauses[1:]
    assert own.clauses == ()


def test_records_inside_a_file_know_their_own_place(compiled: Site):
    """An item is read in the same pass as its category, and names its own lines."""
    for category in compiled.portal.categories:
        lines = [item.place("name").line for item in category.items]
        assert lines == sorted(set(lines))
        assert {item.file for item in category.items} == {category.file}
