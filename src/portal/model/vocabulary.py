"""The fixed words of the model: the values that editors write in YAML."""

from enum import StrEnum


class Party(StrEnum):
    """Who performs a job or who pays for it."""

    TENANT = "tenant"
    DEPARTMENT = "department"
    SHARED = "shared"
    MAINTENANCE_ACCOUNT = "maintenance-account"
    MUNICIPALITY = "municipality"
    UTILITY = "utility"
    SUPPLIER = "supplier"
    DEPARTMENT_DECIDES = "department-decides"
    HOUSE_RULES = "house-rules"
    NONE = "none"
    DEPENDS_ON_SCHEME = "depends-on-scheme"


OTHERS = (Party.MUNICIPALITY, Party.UTILITY, Party.SUPPLIER)
"""Those who do a job and are neither the tenant nor the department."""
WRITTEN_BY_EDITORS = tuple(party for party in Party if party is not Party.DEPENDS_ON_SCHEME)
"""`depends-on-scheme` is only ever an answer: standard table, no department chosen, A and B differ."""


class Role(StrEnum):
    """What an answer means to the tenant: each has a colour, an icon and a word."""

    YOU = "you"
    DEPARTMENT = "department"
    BOTH = "both"
    OTHERS = "others"
    ASK = "ask"


def role_of(performs: Party, pays: Party) -> Role:
    """The tenant's part in a share: does and pays all, nothing, a part of it, leaves it to others, or has to ask or read."""
    if performs in (Party.DEPARTMENT_DECIDES, Party.HOUSE_RULES, Party.DEPENDS_ON_SCHEME, Party.NONE):
        return Role.ASK
    if performs in OTHERS:
        return Role.OTHERS
    if Party.SHARED in (performs, pays):
        return Role.BOTH
    tenant_performs, tenant_pays = performs is Party.TENANT, pays is Party.TENANT
    if tenant_performs and (tenant_pays or pays is Party.NONE):
        return Role.YOU
    return Role.BOTH if tenant_performs or tenant_pays else Role.DEPARTMENT


class Scheme(StrEnum):
    """A-ordning or B-ordning: almenlejeloven §§ 25-27."""

    A = "A"
    B = "B"


class Level(StrEnum):
    """How urgent something is: domain rule, acute things are called in at once."""

    NOW = "now"
    TODAY = "today"
    CAN_WAIT = "can-wait"


class When(StrEnum):
    """What turns the usual answer into another one."""

    TENANT_CAUSED = "tenant-caused"
    TENANT_INSTALLED = "tenant-installed"
    COMMON_AREA = "common-area"
    DWELLING_TYPE = "dwelling-type"
    SPREAD = "spread"
    MOVING_OUT = "moving-out"
    OTHER = "other"


class Mark(StrEnum):
    """How certain a default is: S = statute or almen source, P = other housing, H = general knowledge."""

    S = "S"
    P = "P"
    H = "H"
    S_H = "S/H"
    S_P = "S/P"
    P_H = "P/H"
    CONFLICT = "S-conflict"
    GREY = "S-grey"


class Status(StrEnum):
    """Whether an afdelingsmøde has adopted the text."""

    PROPOSAL = "proposal"
    ADOPTED = "adopted"


class Difficulty(StrEnum):
    """How hard a guide is."""

    EASY = "let"
    MEDIUM = "middel"


class Repeats(StrEnum):
    """How often an activity comes back."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"


class Side(StrEnum):
    """Which house numbers of a street."""

    ODD = "odd"
    EVEN = "even"


class Body(StrEnum):
    """Who decides something for a department. A body nobody knows is no member."""

    MEETING = "afdelingsmøde"
    EXTRA_MEETING = "ekstraordinært afdelingsmøde"
    BALLOT = "urafstemning"
    ORGANISATION = "organisationens bestyrelse"
    OTHER = "andet"


class DocumentKind(StrEnum):
    """A text that a department adopts whole; the value is the name of its file."""

    HOUSE_RULES = "house-rules"
    MAINTENANCE = "maintenance"
    RAADERET = "raaderet"


class Step(StrEnum):
    """What happened to a document on a day."""

    ADOPTED = "adopted"
    CHANGED = "changed"
    APPROVED = "approved"
