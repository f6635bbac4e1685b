"""The headers of a site: those of every site, and for /admin/ a policy of its own where editing in the browser is turned on."""

from collections.abc import Callable
from dataclasses import replace

from portal.editing.admin import is_installed
from portal.editing.policy import admin_policy
from portal.model.organisation import Organisation
from portal.publish.policy import RULES, Rules

NO_ADMIN = "Siden er bygget uden /admin/, for redigering i browseren mangler. Kør »make .venv/cms.stamp«, og byg igen."


def rules_of(organisation: Organisation, report: Callable[[str], None]) -> Rules:
    """The headers; `report` gets a line when /admin/ is turned on and its packages are not here."""
    if organisation.editing is None:
        return RULES
    if not is_installed():
        report(NO_ADMIN)
        return RULES
    return replace(RULES, admin=admin_policy(organisation.editing))
