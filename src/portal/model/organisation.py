"""The housing organisation, its ways of contact and the rooms of a dwelling."""

from typing import ClassVar

from pydantic import Field

from portal.model.colours import Colours
from portal.model.editing import Editing
from portal.model.fields import (
    Count,
    Day,
    Email,
    Line,
    MailOrWeb,
    PageAddress,
    Part,
    Record,
    Slug,
    Text,
    WebAddress,
    YesNo,
)
from portal.model.fieldwork import Fieldwork
from portal.model.office_hours import OpenHours
from portal.model.telephone import DutyTelephone, Telephone


class Contact(Part):
    """How to reach an office. What is left out is unknown and shown as »Ikke oplyst endnu«."""

    telephone: Telephone | None = Field(None, description="Telefonnummer til kontoret.")
    email: Email | None = Field(None, description="Kontorets e-mail (ikke en persons).")
    form: WebAddress | None = Field(None, description="Adresse på en formular på nettet, https://…")
    opening_hours: Line | None = Field(None, description="Hvornår kontoret har åbent, med ord.")
    hours: tuple[OpenHours, ...] = Field(
        (), description="Det samme som ugedage og klokkeslæt: så ved portalen, hvem man ringer til lige nu."
    )
    closed: tuple[Day, ...] = Field((), description="Dage, hvor kontoret har lukket, ud over helligdagene.")
    place: Line | None = Field(None, description="Hvor kontoret ligger.")


class Emergency(Part):
    """What to do when it can't wait until the office opens."""

    telephone: DutyTelephone | None = Field(None, description="Nummer til vagten uden for kontorets åbningstid.")
    text: Text | None = Field(None, description="Hvad man gør, når det er akut.")


class SecurityContact(Part):
    """Where a fault in the site's safety is reported (RFC 9116)."""

    contact: MailOrWeb = Field(description="Fælles e-mail eller adressen på en formular, https://…")
    expires: Day = Field(description="Dagen, hvor nogen skal se efter, om kontakten stadig passer; inden for et år.")


class MenuEntry(Part):
    """A written page that the organisation leads to from every page."""

    page: PageAddress = Field(description="Sidens adresse, fx /privatliv/.")
    title: Line = Field(description="Ordet i menuen.")


class Organisation(Record):
    """content/organisation.yml"""

    name: Line = Field(description="Boligorganisationens navn.")
    about: Text | None = Field(None, description="En sætning om, hvem organisationen er.")
    departments: Count | None = Field(None, description="Hvor mange afdelinger organisationen har.")
    dwellings: Line | None = Field(None, description="Hvor mange boliger, som tekst (fx »knap 6.000«).")
    contact: Contact = Field(Contact(), description="Organisationens egne kontaktveje.")
    emergency: Emergency = Field(Emergency(), description="Vagten, når afdelingen ikke har sin egen.")
    accessibility_statement: WebAddress | None = Field(
        None, description="Adressen på den officielle tilgængelighedserklæring (WAS)."
    )
    security: SecurityContact | None = Field(
        None, description="Hvem man skriver til om fejl i sidens sikkerhed; vises i /.well-known/security.txt."
    )
    complaint_form: WebAddress | None = Field(None, description="Formularen til klager over brud på husordenen.")
    site_url: WebAddress | None = Field(None, description="Portalens egen adresse på nettet, når den er kendt.")
    colours: Colours | None = Field(None, description="Organisationens egne farver.")
    menu: tuple[MenuEntry, ...] = Field((), description="Egne sider i menuen, efter portalens faste.")
    footer: tuple[MenuEntry, ...] = Field((), description="Egne sider nederst på hver side.")
    languages: tuple[Slug, ...] = Field(("da",), min_length=1, description="Sprog, som portalen findes på.")
    editing: Editing | None = Field(None, description="Redigering i browseren på /admin/, når den er slået til.")
    fieldwork: Fieldwork | None = Field(None, description="Sider til besøg i boliger, når de er slået til.")


class Thing(Part):
    """A thing that a room's drawing shows: it leads to an item."""

    mark: Slug = Field(description="Tingens id i tegningen uden rummets navn foran: »hane«, når det er »koekken-hane«.")
    name: Line = Field(description="Hvad tingen hedder, som beboerne siger det.")
    item: Slug = Field(description="Emnet, tingen fører til.")


class Room(Part):
    """A room of the dwelling or a place around it."""

    id: Slug = Field(description="Kort navn i adresser; ændres aldrig.")
    name: Line = Field(description="Navnet, beboerne ser.")
    things: tuple[Thing, ...] = Field(
        (),
        description="Ting i tegningen docs/rum/img/<rum>.svg, i listens rækkefølge. Uden ting fører rummet til tabellen.",
    )


class Rooms(Record):
    """content/rooms.yml"""

    rooms: tuple[Room, ...] = Field(description="Rum og steder i den rækkefølge, forsiden viser dem.")


class Tool(Part):
    """Something one needs for a guide."""

    moved: ClassVar = {"in_net": "Skriv tingen under »things« i content/net.yml"}

    id: Slug = Field(description="Kort navn, som vejledninger henviser til.")
    name: Line = Field(description="Navnet, beboerne ser.")
    where: Line | None = Field(None, description="Hvor man får den, når den ikke ligger i nettet.")
    at_home: YesNo = Field(False, description="Om de fleste har den hjemme.")


class Tools(Record):
    """content/tools.yml"""

    tools: tuple[Tool, ...] = Field(description="Alt, hvad en vejledning kan nævne under »tools«.")


class SharedWord(Part):
    """A word that may be on several items, with the reason."""

    word: Line = Field(description="Ordet, som det står under »also_called«.")
    why: Line = Field(description="Hvorfor det passer på flere emner.")


class SharedWords(Record):
    """content/shared-words.yml"""

    words: tuple[SharedWord, ...] = Field((), description="Ord, der må stå på flere emner.")
