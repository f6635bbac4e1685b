"""The Danish words of the forms: what a field is called, what a choice means."""

from dataclasses import dataclass

from portal.texts.catalogue import Catalogue


@dataclass(frozen=True)
class FormWords:
    """The words of one language's catalogue."""

    t: Catalogue

    def label(self, key: str, kind: str) -> str:
        """The name of a field in a kind of file, where it is another there: `minutes` of a meeting are no time. MissingText
        when the catalogue has none, so that a new field is never without one.
        """
        t, name = self.t, key.replace("_", "-")
        own = f"{kind}-{name}"
        return t.of("edit-field", own if f"edit-field-{own}" in t.names else name)

    def choice(self, value: str) -> str:
        """What a value means; a value that is Danish itself says it."""
        t = self.t
        return t.of("edit-choice", value) if f"edit-choice-{value}" in t.names else value
