"""What was read in one folder, as if it had been read in another: only where it is written differs."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from portal.model.fields import Part
from portal.read.nodes import KeptMapping, Mapping

Made = TypeVar("Made")


class Elsewhere:
    """Copies of what was made of the files of a folder; what knows no file of it is in all copies the same."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._same: dict[int, object] = {}
        """What knows no file, by where it lies in this process; held, so that nothing else can lie there."""

    def copied(self, value: Made, folder: str) -> Made:
        """The same of another folder."""
        found: Made = self._copied(value, folder)
        return found

    def _copied(self, value: Any, folder: str) -> Any:
        if value is None or id(value) in self._same:
            return value
        made = self._made(value, folder)
        if made is value:
            self._same[id(value)] = value
        return made

    def _made(self, value: Any, folder: str) -> Any:
        match value:
            case str():
                return folder + value[len(self.folder) :] if value.startswith(self.folder) else value
            case tuple():
                made = tuple(self._copied(one, folder) for one in value)
                return made if _differ(value, made) else value
            case Part():
                return self._record(value, folder)
            case Mapping():
                file = self._made(value.place.file, folder)
                return value if file == value.place.file else KeptMapping(file, value.packed)
        if is_dataclass(value) and not isinstance(value, type):
            changed = self._changed({one.name: getattr(value, one.name) for one in fields(value)}, folder)
            return replace(value, **changed) if changed else value
        return value

    def _record(self, record: Part, folder: str) -> Part:
        """What was worked out and names no file comes along."""
        changed = self._changed({name: getattr(record, name) for name in type(record).model_fields}, folder)
        if not changed:
            return record
        made = record.model_copy(update=changed)
        worked_out = record.__dict__.keys() - type(record).model_fields.keys()
        vars(made).update({name: one for name in worked_out if self._is_same(one := record.__dict__[name], folder)})
        return made

    def _is_same(self, value: object, folder: str) -> bool:
        values = value.values() if isinstance(value, dict) else (value,)
        return all(self._copied(one, folder) is one for one in values)

    def _changed(self, values: dict[str, Any], folder: str) -> dict[str, Any]:
        made = {name: self._copied(value, folder) for name, value in values.items()}
        return {name: one for name, one in made.items() if one is not values[name]}


def _differ(old: tuple[Any, ...], new: tuple[Any, ...]) -> bool:
    return any(one is not other for one, other in zip(old, new, strict=True))
