"""Parts of the frame that read the same on many pages: made once for each depth of the site and language, not for each page."""

from collections.abc import Callable

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup


def fixed_parts() -> Callable[[Context, str], Markup]:
    """What the frame's templates call in place of `include`, with the name of a template that asks for nothing of its page but
    the way to the site's root and its language.
    """
    made: dict[tuple[object, ...], Markup] = {}

    @pass_context
    def fixed(context: Context, name: str) -> Markup:
        key = (name, context["base_url"], context["t"].language)
        if key not in made:
            template = context.environment.get_template(name)
            made[key] = Markup(template.render({**context.get_all(), "page": None}))  # ways begin at the site's root
        return made[key]

    return fixed
