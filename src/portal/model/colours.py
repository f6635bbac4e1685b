"""An organisation's own colours, each for day and night, and whether they can be read (WCAG 2.2, 1.4.3)."""

from functools import cache
from typing import Self

from pydantic import Field, model_validator

from portal.model.fields import Colour, Part
from portal.model.values import refuse

LEAST_CONTRAST = 4.5
"""WCAG 2.2, success criterion 1.4.3, for text of ordinary size."""
PAPER, PAPER_NIGHT = "#f7f4ee", "#0f1821"
ON_ACTION, ON_ACTION_NIGHT = "#ffffff", "#06262b"
ON_BAND, ON_BAND_NIGHT = "#ffffff", "#e9eef3"
"""The colours of theme/css/tokens.css that the organisation's own are read against."""


class Colours(Part):
    """The colour of what one can press, and the band on top of each page."""

    action: Colour = Field(description="Links og knapper på lys baggrund, fx #0a5560.")
    action_night: Colour = Field(description="Links og knapper på mørk baggrund, fx #7fd4dd.")
    band: Colour = Field(description="Båndet øverst på siden om dagen, fx #12304f.")
    band_night: Colour = Field(description="Båndet øverst i mørkt udseende, fx #0a1219.")

    @model_validator(mode="after")
    def _can_be_read(self) -> Self:
        for field, ground in (
            ("action", PAPER),
            ("action", ON_ACTION),
            ("action_night", PAPER_NIGHT),
            ("action_night", ON_ACTION_NIGHT),
            ("band", ON_BAND),
            ("band_night", ON_BAND_NIGHT),
        ):
            if (ratio := contrast(getattr(self, field), ground)) < LEAST_CONTRAST:
                raise refuse(
                    f"Farven kan ikke læses: Kontrasten mod {ground} er {ratio:.1f}. Vælg en, der giver mindst 4,5.",
                    field,
                )
        return self


@cache
def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    from coloraide import Color  # a fifth of a second, which only an organisation with colours of its own pays

    return float(Color(one).contrast(other, method="wcag21"))


def mixed(colour: str, other: str, share: float) -> str:
    """The colour with a share (0 to 1) of another one, as #rrggbb."""
    from coloraide import Color

    return Color(colour).mix(other, share, space="oklab").convert("srgb").fit().to_string(hex=True)
