"""An organisation's colours → the lines of the sheet that give them to the theme."""

from portal.model.colours import PAPER_NIGHT, Colours, mixed

BLACK, WHITE = "#000000", "#ffffff"


def own_colours(colours: Colours | None) -> str:
    """The theme's names (theme/css/tokens.css) with the organisation's values; empty without colours of its own."""
    if colours is None:
        return ""
    pairs = _pairs(colours)
    both = "".join(f"--bv-{name}: light-dark({day}, {night});\n" for name, (day, night) in pairs.items())
    return f":root, .bv-day, .bv-night {{\n{both}}}\n"


def _pairs(colours: Colours) -> dict[str, tuple[str, str]]:
    """Name in the theme → colour by day and by night."""
    day, night = colours.action.lower(), colours.action_night.lower()
    return {
        "action": (day, night),
        "action-strong": (mixed(day, BLACK, 0.35), mixed(night, WHITE, 0.4)),
        "action-tint": (mixed(day, WHITE, 0.88), mixed(night, PAPER_NIGHT, 0.85)),
        "band": (colours.band.lower(), colours.band_night.lower()),
    }
