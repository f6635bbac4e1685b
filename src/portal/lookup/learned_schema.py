"""What was learned, as a record of the look-up's files."""

from pydantic import Field

from portal.model.fields import Part


class Weighed(Part):
    """What was learned, as the browser unpacks it; model/ranker.py says how it is packed."""

    buckets: int = Field(description="The number of buckets that pieces fall into: a power of two.")
    step: float = Field(description="What one step of a level counts.")
    most: int = Field(description="The number of the letter that counts nothing.")
    letters: str = Field(description="The letters that say numbers, from nothing up.")
    bias: tuple[float, ...] = Field(description="Of each name: where its sum begins.")
    gaps: str = Field(description="From one weight to the next.")
    levels: str = Field(description="How large each weight is.")
    nothing: int = Field(description="The number of what is not on the portal; -1 when that was not learned.")
