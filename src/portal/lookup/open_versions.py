"""The texts that meetings adopted as open data: what any two versions are compared from."""

from portal.addresses import address
from portal.lookup.open_schema import OpenClause, OpenPart, OpenText, OpenVersion, OpenVersions
from portal.markdown.adopted_words import adopted_words
from portal.model.department import Department
from portal.model.house_rules import HouseRules
from portal.model.portal import Portal
from portal.model.versions import Version, versions_of
from portal.model.vocabulary import DocumentKind
from portal.texts.catalogue import Catalogue
from portal.texts.wording import adopted_in_words

STANDARD_RULES = "data/house-rules.json"
SCHEMA = "data/schema.json"


def standard_rules(portal: Portal) -> OpenText:
    """The organisation's house rules."""
    return OpenText(json_schema=_schema(STANDARD_RULES), clauses=_clauses(portal.house_rules))


def version_files(portal: Portal, t: Catalogue) -> dict[str, OpenPart]:
    """Path on the site → each document of a department that has several versions."""
    return {
        path: OpenVersions(
            json_schema=_schema(path),
            department=department.slug,
            document=kind,
            versions=tuple(_version(one, t) for one in versions),
        )
        for department in portal.departments.values()
        for kind in DocumentKind
        for path, versions in [(versions_path(department, kind), versions_of(department, kind, portal))]
        if len(versions) > 1
    }


def versions_path(department: Department, kind: DocumentKind) -> str:
    """Where the versions of a document lie below the site's root."""
    return f"{address.document_versions(department.slug, kind)}versioner.json".lstrip("/")


def _schema(path: str) -> str:
    return "../" * path.count("/") + SCHEMA


def _version(one: Version, t: Catalogue) -> OpenVersion:
    return OpenVersion(
        meeting=one.meeting.date.name,
        adopted=adopted_in_words(one.text, one.meeting, t).removesuffix("."),
        in_force=one.in_force,
        address=one.address,
        clauses=_clauses(one.text),
    )


def _clauses(text: HouseRules) -> tuple[OpenClause, ...]:
    return tuple(
        OpenClause(id=one.id, heading=one.heading or one.title, words=adopted_words(one.source)) for one in text.clauses
    )
