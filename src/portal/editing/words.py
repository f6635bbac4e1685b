"""The Danish words of the forms: what a field is called, what a choice means."""

from dataclasses import dataclass

from portal.texts.catalogue import Catalogue


@dataclass(frozen=True)
class FormWords:
    """The words of one language's catalogue."""

    t: Catalogue

    def label(self, key: str) -> str:
        """The name of a field. MissingText when the catalogue has none, so that a new field is never without one."""
        t = self.t
        return t.of("edit-field", key.replace("_", "-"))

    def choice(self, value: str) -> str:
        """What a value means; a value that is Danish itself says it."""
        t = self.t
        return t.of("edit-choice", value) if f"edit-choice-{value}" in t.names else value
