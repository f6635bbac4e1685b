"""The open data as records, and their JSON Schema. The parts are the model's own, so that data and schema say what the content
says, and nothing is written twice.
"""

from datetime import date
from typing import Any

from pydantic import ConfigDict, Field, TypeAdapter

from portal.model.department_facts import DwellingType, Partner
from portal.model.fields import Part
from portal.model.item import PublishedFields
from portal.model.message import Message
from portal.model.next_meeting import NextMeeting
from portal.model.organisation import Contact, Emergency
from portal.model.share import Share
from portal.model.street import Street
from portal.model.urgency import Urgency
from portal.model.vocabulary import Body, DocumentKind, Party, Scheme, Status


class OpenPart(Part):
    """A part of the open data: filled by its own names, written with its aliases."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_by_name=True, title=None, defer_build=True)


class OpenGuide(OpenPart):
    """A guide that belongs to an item."""

    id: str = Field(description="Vejledningens korte navn; ændres aldrig.")
    title: str = Field(description="Vejledningens titel.")
    address: str = Field(description="Adressen på portalen, fra roden.")


class OpenAnswers(OpenPart):
    """The standard answer under each scheme."""

    A: Share = Field(description="Svaret under A-ordning.")
    B: Share = Field(description="Svaret under B-ordning.")


class OpenItem(OpenPart, PublishedFields):
    """An item of the standard table."""

    category: str = Field(description="Kategorien i tabellen.")
    address: str = Field(description="Adressen på portalen, fra roden.")
    answers: OpenAnswers = Field(description="Organisationens standardsvar; en afdeling kan have besluttet andet.")
    guides: tuple[OpenGuide, ...] = Field(description="Vejledninger, der hører til.")
    law: tuple[str, ...] = Field(description="Lovens paragraffer, som svaret bygger på.")
    sources: tuple[str, ...] = Field(description="Alle kilder, som svaret bygger på.")
    law_decides: bool = Field(description="Om loven selv afgør svaret, så ingen afdeling kan ændre det.")


class StandardAnswers(OpenPart):
    """/data/answers.json: the organisation's standard answer to every item."""

    json_schema: str = Field(alias="$schema", description="Skemaets adresse, set fra filen.")
    organisation: str = Field(description="Boligorganisationens navn.")
    items: tuple[OpenItem, ...] = Field(description="Alle emner i tabellens rækkefølge.")


class OpenHouseRules(OpenPart):
    """Which house rules are read in the department."""

    own: bool = Field(description="Om afdelingen har sin egen tekst; ellers er det organisationens forslag.")
    status: Status = Field(description="Forslag (proposal) eller vedtaget (adopted).")
    adopted: date | None = Field(None, description="Afdelingsmødet, der vedtog den; udeladt, når teksten er ældre.")
    dates: str | None = Field(None, description="Hvornår teksten er vedtaget og ændret, som den selv siger det.")
    address: str = Field(description="Adressen på portalen, fra roden.")


class OpenDwellingType(DwellingType, OpenPart):
    """A kind of dwelling with the scheme that is known for it."""

    scheme: Scheme | None = Field(None, description="A eller B, når typen har en anden ordning end afdelingen.")


class OpenDeviation(OpenPart):
    """What a meeting decided or adopted on an item, or confirmed before the standard changed."""

    item: str = Field(description="Emnets id i standardtabellen.")
    decided: str | None = Field(
        None,
        description="Dagen for mødet bag svaret: en dag, en måned, et år eller undated. Udeladt, når intet møde står bag "
        "svaret; så er det, et møde har besluttet, kun det, der står i limits.",
    )
    by: Body | None = Field(None, description="Hvem der besluttede det; udeladt, når det ikke vides.")
    performs: Party = Field(description="Hvem der udfører arbejdet her.")
    pays: Party = Field(description="Hvem der betaler her.")
    dwelling_type: str | None = Field(None, description="Boligtypen, hvis det kun gælder den.")
    sentence: str = Field(description="Hvem der gør det, og hvem der betaler, med ord.")
    origin: str = Field(description="Hvor svaret kommer fra, med ord.")
    differs: bool = Field(description="Om det er et andet svar end standardens; et møde kan også vedtage det samme.")
    action: str = Field(description="Hvad beboeren gør; ellers hvem der gør det, og hvem der betaler.")
    note: str | None = Field(None, description="Beslutningen med almindelige ord.")
    house_rule: str | None = Field(None, description="Punktet i afdelingens husorden.")
    limits: tuple[str, ...] = Field((), description="Pris, undtagelser, særlige tilfælde og det, der kommer.")
    urgency: Urgency = Field(description="Hvor meget det haster, og det, der er at sige om det ved dette svar.")


class OpenOrigin(OpenPart):
    """Where the answers come from that are not among the deviations."""

    origin: str = Field(description="Hvor svaret kommer fra, med ord.")
    items: tuple[str, ...] = Field(description="Emnernes id.")


class DepartmentAnswers(OpenPart):
    """/afdelinger/<slug>/answers.json: what a department has decided otherwise, and its facts."""

    json_schema: str = Field(alias="$schema", description="Skemaets adresse, set fra filen.")
    slug: str = Field(description="Afdelingens korte navn i adresser.")
    name: str = Field(description="Afdelingens navn.")
    address: str = Field(description="Adressen på portalen, fra roden.")
    example: bool = Field(description="Om afdelingen er opfundet for at vise portalen.")
    district: str | None = Field(None, description="Bydelen.")
    dwellings: int | None = Field(None, description="Antal boliger.")
    streets: tuple[Street, ...] = Field(description="Afdelingens veje, evt. kun nogle husnumre.")
    scheme: Scheme | None = Field(None, description="A- eller B-ordning; udeladt, når det ikke vides.")
    dwelling_types: tuple[OpenDwellingType, ...] = Field(description="Boligtyper, når de ikke er ens.")
    contact: Contact = Field(description="Ejendomskontoret; det, der er udeladt, er ukendt.")
    emergency: Emergency = Field(description="Afdelingens vagt; det, der er udeladt, er ukendt.")
    reviewed: date | None = Field(None, description="Datoen for den seneste årlige gennemgang.")
    table_confirmed: str | None = Field(
        None, description="Det seneste møde, der bekræftede standarden, helt eller delvis."
    )
    messages: tuple[Message, ...] = Field(description="Det, der sker nu eller snart, her og i alle afdelinger.")
    next_meeting: NextMeeting | None = Field(None, description="Det næste møde, når det er indkaldt.")
    partners: tuple[Partner, ...] = Field(description="Dem uden for organisationen, afdelingen arbejder sammen med.")
    house_rules: OpenHouseRules = Field(description="Husordenen, der læses i afdelingen.")
    items: tuple[OpenItem, ...] = Field(description="Emner, som kun afdelingen har, som de står uden en beslutning.")
    origins: tuple[OpenOrigin, ...] = Field(description="Hvor resten af svarene kommer fra: møde, lov eller standard.")
    deviations: tuple[OpenDeviation, ...] = Field(
        description="Det, der er anderledes end standarden. Alt andet følger standarden under afdelingens ordning."
    )


class OpenClause(OpenPart):
    """A clause with its bare words."""

    id: str = Field(description="Punktets id; ændres aldrig.")
    heading: str = Field(description="Overskriften med tekstens eget nummer.")
    words: str = Field(description="Ordene uden opsætning.")


class OpenText(OpenPart):
    """/data/house-rules.json: the organisation's own proposal, which no meeting adopted."""

    json_schema: str = Field(alias="$schema", description="Skemaets adresse, set fra filen.")
    clauses: tuple[OpenClause, ...] = Field(description="Punkterne i tekstens rækkefølge.")


class OpenVersion(OpenPart):
    """A text as one meeting adopted it."""

    meeting: str = Field(description="Mødets dato: en dag, en måned, et år eller undated.")
    adopted: str = Field(description="Hvornår den er vedtaget, med ord.")
    in_force: bool = Field(description="Om den gælder nu.")
    address: str = Field(description="Udgavens adresse på portalen, fra roden.")
    clauses: tuple[OpenClause, ...] = Field(description="Punkterne i tekstens rækkefølge.")


class OpenVersions(OpenPart):
    """/afdelinger/<slug>/<document>/versioner/versioner.json: all versions of a document that has several."""

    json_schema: str = Field(alias="$schema", description="Skemaets adresse, set fra filen.")
    department: str = Field(description="Afdelingens korte navn i adresser.")
    document: DocumentKind = Field(description="Hvilken tekst det er.")
    versions: tuple[OpenVersion, ...] = Field(description="Udgaverne, den nyeste først.")


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of every kind of file."""
    kinds: TypeAdapter[StandardAnswers | DepartmentAnswers | OpenText | OpenVersions] = TypeAdapter(
        StandardAnswers | DepartmentAnswers | OpenText | OpenVersions
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Svar på, hvem der ordner hvad",
        **kinds.json_schema(by_alias=True, mode="serialization"),
    }
