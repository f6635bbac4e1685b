"""By what theme/fieldwork/file.js judges a file: the rules of sheet.py as data, so that they are written once."""

from typing import Any, get_args

from pydantic import Field
from pydantic.json_schema import models_json_schema

from portal.addresses.address import LONGEST_SLUG, SLUG
from portal.fieldwork import sheet
from portal.fieldwork.dwellings import PLACES
from portal.model.fields import Part


class FileFormat(Part):
    """By what a file is judged, and a list of dwellings that is typed. The patterns are of the whole text, and mean the same in
    Python and in the browser.
    """

    format: str = Field(description="What a file says that it is.")
    locked: str = Field(description="The same of a locked one.")
    version: int = Field(description="The newest version that can be read.")
    kinds: list[sheet.Kind]
    largest: int = Field(description="Bytes of a file.")
    value: int = Field(description="Characters of an answer at most.")
    words: int = Field(description="Characters of what an answer was called at most.")
    called: int = Field(description="Characters of a department's name at most.")
    slug: str = Field(description="A department's slug.")
    slug_length: int = Field(description="Characters of it at most.")
    name: str = Field(description="What an answer is about, and which it is.")
    device: str
    day: str
    turn: int = Field(description="The last turn of a device.")
    many: int = Field(description="Dwellings, residents or cases.")
    versions: int = Field(description="Versions of an answer at most.")
    places: str = Field(description="What a dwelling may be called without a number.")


def file_format() -> FileFormat:
    """The rules of today's sheets."""
    return FileFormat(
        format=sheet.FORMAT,
        locked=sheet.LOCKED_FORMAT,
        version=sheet.VERSION,
        kinds=list(get_args(sheet.Kind)),
        largest=sheet.LARGEST,
        value=sheet.LONGEST_VALUE,
        words=sheet.LONGEST_WORDS,
        called=sheet.LONGEST_NAME,
        slug=SLUG,
        slug_length=LONGEST_SLUG,
        name=sheet.NAME,
        device=sheet.DEVICE,
        day=sheet.DAY,
        turn=sheet.LAST_TURN,
        many=sheet.MANY,
        versions=sheet.MOST_VERSIONS,
        places=PLACES.pattern,
    )


def format_script() -> str:
    """The rules as the first line of the scripts that judge files."""
    return f"(window.portalFieldwork ??= {{}}).format = {file_format().model_dump_json()};\n"


def format_schema() -> dict[str, Any]:
    """The JSON Schema of the rules, for the scripts' types."""
    return models_json_schema([(FileFormat, "validation")])[1]
