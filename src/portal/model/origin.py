"""Where an answer comes from."""

from enum import StrEnum


class Origin(StrEnum):
    """Where an answer comes from."""

    STANDARD = "standard"
    """The organisation's standard, no department chosen."""
    UNCONFIRMED = "unconfirmed"
    """The standard, shown for a department that has not confirmed its table: never a decision."""
    CONFIRMED = "confirmed"
    """The standard, confirmed by the department's afdelingsmøde."""
    LAW = "law"
    """The law itself decides; no department can change it."""
    LAW_UNLESS = "law-unless"
    """The law says it where nothing else was decided."""
    DECIDED = "decided"
    """The department's afdelingsmøde decided it."""
    HOUSE_RULES = "house-rules"
    """A clause of house rules that the afdelingsmøde has adopted."""
    HOUSE_RULES_PROPOSAL = "house-rules-proposal"
    """A clause that no afdelingsmøde has adopted yet."""
    NOT_IN_HOUSE_RULES = "not-in-house-rules"
    """The department's house rules say nothing about it."""
    NOT_SET = "not-set"
    """The department decides, and has not said."""
    OWN = "own"
    """An item of the department's own that no meeting is known to have decided."""
    SCHEME_UNKNOWN = "scheme-unknown"
    """A- and B-ordning differ, and the department's scheme is not known."""
