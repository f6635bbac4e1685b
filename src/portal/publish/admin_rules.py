"""The headers of a site: those of every site, and for /admin/ and the pages of the field a policy of their own."""

from collections.abc import Callable
from dataclasses import replace

from portal.editing.admin import is_installed
from portal.editing.policy import admin_policy
from portal.model.organisation import Organisation
from portal.publish.policy import FIELDWORK_POLICY, RULES, Rules

NO_ADMIN = "Siden er bygget uden /admin/, for redigering i browseren mangler. Kør »make .venv/cms.stamp«, og byg igen."


def rules_of(organisation: Organisation, report: Callable[[str], None]) -> Rules:
    """The headers; `report` gets a line when /admin/ is turned on and its packages are not here."""
    return replace(RULES, apart=(*_admin(organisation, report), *_fieldwork(organisation)))


def _admin(organisation: Organisation, report: Callable[[str], None]) -> list[tuple[str, str]]:
    if organisation.editing is None:
        return []
    if not is_installed():
        report(NO_ADMIN)
        return []
    return [("/admin/", admin_policy(organisation.editing))]


def _fieldwork(organisation: Organisation) -> list[tuple[str, str]]:
    return [(organisation.fieldwork.page, FIELDWORK_POLICY)] if organisation.fieldwork else []
