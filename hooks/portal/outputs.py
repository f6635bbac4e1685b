"""What the site holds beside its pages: data, feeds, and other files made from the model."""

from portal.compiler import Site


def all_outputs(site: Site) -> dict[str, bytes]:
    """Every file beside the pages: path on the site → bytes."""
    return {}
