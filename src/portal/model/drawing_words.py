"""The words of the drawings: kept beside the pictures, a list for each language, so that no picture holds a word itself."""

from pydantic import Field

from portal.model.fields import Line, Record, Slug, Text


class DrawingWords(Record):
    """One drawing's words in the language of the list; `labels` are set where the drawing has {1}, {2} and so on."""

    id: Slug = Field(description="Tegningens filnavn uden .svg.")
    title: Line | None = Field(None, description="Med få ord, hvad den viser.")
    shows: Text | None = Field(None, description="Hvad man ser, til dem, der ikke kan se den.")
    labels: tuple[Line, ...] = Field((), description="Ordene i tegningen, i orden: det første står, hvor der er {1}.")


class DrawingList(Record):
    """labels.<language>.yml beside the drawings"""

    drawings: tuple[DrawingWords, ...] = Field((), description="En post for hver tegning i mappen, der har ord.")

    def words_of(self, drawing: str) -> DrawingWords | None:
        """The words of the drawing of that name."""
        return next((one for one in self.drawings if one.id == drawing), None)
