"""Who does a job and who pays, written once for both schemes or once for each."""

from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Part
from portal.model.share import Pays, Performs, Share
from portal.model.values import refuse
from portal.model.vocabulary import Scheme


class Standing(Part):
    """An answer of the standard, or of the standard as a meeting confirmed it."""

    performs: Performs | None = Field(None, description="Hvem der udfører, ens under A og B.")
    pays: Pays | None = Field(None, description="Hvem der betaler, ens under A og B.")
    scheme_a: Share | None = Field(None, description="Svaret under A-ordning, når A og B er forskellige.")
    scheme_b: Share | None = Field(None, description="Svaret under B-ordning, når A og B er forskellige.")

    @model_validator(mode="after")
    def _one_way_to_answer(self) -> Self:
        same = self.performs is not None and self.pays is not None
        apart = self.scheme_a is not None and self.scheme_b is not None
        any_same = self.performs is not None or self.pays is not None
        any_apart = self.scheme_a is not None or self.scheme_b is not None
        if same == apart or (same and any_apart) or (apart and any_same):
            wrong = "Svaret står på to måder." if any_same and any_apart else "Svaret er ikke helt."
            raise refuse(f"{wrong} Skriv enten »performs« og »pays« eller både »scheme_a« og »scheme_b«.")
        return self

    @property
    def differs_by_scheme(self) -> bool:
        """Whether A- and B-ordning give different answers."""
        return self.scheme_a is not None and self.scheme_a != self.scheme_b

    def share(self, scheme: Scheme) -> Share:
        """Who performs and who pays under a scheme."""
        apart = self.scheme_a if scheme is Scheme.A else self.scheme_b
        return apart or Share(performs=self.performs, pays=self.pays)
