"""Where the organisation's files are edited in the browser, when it has turned that on for its published site."""

from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, Field, model_validator

from portal.model.fields import Line, Part, WebAddress, form
from portal.model.values import matching, refuse

REPOSITORY = r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+"
BRANCH = r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*"
Repository = Annotated[
    Line, AfterValidator(matching(REPOSITORY, "Skriv ejer og navn, fx boligorg/portal.")), form(REPOSITORY)
]
Branch = Annotated[Line, AfterValidator(matching(BRANCH, "Skriv grenens navn, fx main.")), form(BRANCH)]


class Host(StrEnum):
    """The services on which Decap CMS edits files."""

    GITHUB = "github"
    GITLAB = "gitlab"


class Editing(Part):
    """A Git host, and how an editor logs in there."""

    host: Host = Field(description="Hvor filerne ligger: github eller gitlab.")
    repository: Repository = Field(description="Ejer og navn, fx boligorg/portal.")
    branch: Branch = Field("main", description="Grenen, der bliver udgivet.")
    login: WebAddress | None = Field(
        None, description="Med github: adressen på den tjeneste (OAuth), der logger redaktører ind."
    )
    app: Line | None = Field(None, description="Med gitlab: programmets id (Application ID).")
    server: WebAddress | None = Field(None, description="Med gitlab: jeres egen server, når det ikke er gitlab.com.")

    @model_validator(mode="after")
    def _can_log_in(self) -> Self:
        if self.host is Host.GITHUB and not self.login:
            raise refuse("GitHub logger ikke selv ind fra en side. Skriv tjenestens adresse ved »login«.", "host")
        if self.host is Host.GITLAB and not self.app:
            raise refuse("Skriv programmets id fra GitLab ved »app« (Settings, Applications).", "host")
        return self
