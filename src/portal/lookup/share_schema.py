"""Who performs and who pays, as the look-up's files hold it."""

from pydantic import Field

from portal.model.fields import Part
from portal.model.vocabulary import Party, Role


class ShownShare(Part):
    """Who performs and who pays, in the words of a table and of a card."""

    role: Role = Field(description="The tenant's part, which has a colour and an icon.")
    performs: Party = Field(description="Who performs the job.")
    who: str = Field(description="Who performs, in the table's words.")
    pays: Party = Field(description="Who pays for it.")
    payer: str = Field(description="Who pays, in the table's words.")
    sentence: str = Field(description="Both in finished sentences.")
