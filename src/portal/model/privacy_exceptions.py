"""Texts that look like personal data and may be there all the same."""

from pydantic import Field

from portal.model.fields import Line, Part, Record


class PrivacyException(Part):
    """One text that may be in one file, with the reason; whoever reviews a change sees both."""

    file: Line = Field(description="Filen, teksten står i, fx docs/om/index.md.")
    text: Line = Field(description="Teksten, præcis som den står i filen.")
    why: Line = Field(description="Hvorfor den må stå der.")


class PrivacyExceptions(Record):
    """content/privacy-exceptions.yml"""

    exceptions: tuple[PrivacyException, ...] = Field((), description="Hver tekst, der må stå.")
