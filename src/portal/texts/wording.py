"""How dates, times, names and origins are said in a language."""

from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date, format_datetime

from portal.model.answer import Answer
from portal.model.decision import Decision
from portal.model.department import Department
from portal.model.house_rules import DocumentStep, HouseRules
from portal.model.item import Item
from portal.model.meeting import Decided, Meeting
from portal.model.meeting_date import MeetingDate
from portal.model.origin import Origin
from portal.model.quoted import first_sentence
from portal.model.share import Condition
from portal.model.vocabulary import Body, DocumentKind, Party, Role, Scheme, role_of
from portal.texts.catalogue import Catalogue
from portal.texts.streets import floors_in_words, street_in_words


@lru_cache(maxsize=4096)
def day(value: date, t: Catalogue) -> str:
    """A date: 22. april 2026."""
    return format_date(value, t("date-pattern-day"), locale=t.language)


def weekday_and_day(value: date, t: Catalogue) -> str:
    """A date with its weekday: tirsdag den 12. januar 2027."""
    return format_date(value, t("date-pattern-weekday"), locale=t.language)


def moment(value: datetime, t: Catalogue) -> str:
    """A moment: onsdag den 2. september 2026 kl. 14.00."""
    return format_datetime(value, t("date-pattern-moment"), locale=t.language)


def clock(value: datetime, t: Catalogue) -> str:
    """A time of day: 14.00."""
    return format_datetime(value, t("date-pattern-clock"), locale=t.language)


def title_of(department: Department, t: Catalogue) -> str:
    """The name, with the word for »example« where the department is made up."""
    return t("departments-example-name", department=department.name) if department.example else department.name


def kind_in_words(department: Department, kind: str | None, t: Catalogue) -> str:
    """The name of a kind of dwelling; those without a type of their own are »Andre boliger«."""
    found = department.dwelling_type(kind)
    return found.name if found else t("dwelling-rest")


def origin_words(answer: Answer, t: Catalogue) -> str:
    """Where an answer comes from, in a sentence."""
    if answer.beside:
        part = "not-for-all" if answer.limited else "coming"
        return t.of("answer-origin", f"{answer.origin.value}-{part}")
    if answer.origin is Origin.HOUSE_RULES and answer.meeting and (steps := own_steps(answer.meeting, t)):
        return t("answer-origin-house-rules-dated", steps=steps)
    since = {"meeting": meeting_in_words(answer.meeting, t)} if answer.meeting else {}
    return t.of("answer-origin", answer.origin.value, **since)


def share_in_words(performs: Party, pays: Party, t: Catalogue) -> str:
    """»Du gør det. Du betaler.«, and once what both say: »Spørg ejendomskontoret.«"""
    who, payer = t.of("answer-performs", performs.value), t.of("answer-pays", pays.value)
    return t("answer-share-once", performs=who) if who == payer else t("answer-share", performs=who, pays=payer)


def schemes_in_words(item: Item, t: Catalogue) -> str:
    """The standard's share under A and under B, for an item where they differ."""
    a, b = (share_in_words(share.performs, share.pays, t) for share in map(item.share, (Scheme.A, Scheme.B)))
    return t("answer-share-by-scheme", a=a, b=b)


def meeting_in_words(meeting: Meeting, t: Catalogue) -> str:
    """»på afdelingsmødet den 22. april 2026«: which body and when, as exactly as both are known."""
    return _held_by(meeting.kind, meeting.body, meeting.date, t)


@lru_cache(maxsize=4096)
def _held_by(kind: Body | None, body: str | None, held: MeetingDate, t: Catalogue) -> str:
    """The same meeting is behind most rows of a department's table."""
    when = held_in_words(held, t)
    if kind is None:
        return t("meeting-by-unknown", when=when)
    if kind is Body.OTHER:
        return t("meeting-by-other", body=body, when=when)
    return t.of("meeting-by", kind.name.lower().replace("_", "-"), when=when)


def step_in_words(step: DocumentStep, t: Catalogue) -> str:
    """What happened to a document, and when: »Ændret i 2018.«"""
    return t.of("step", step.what.value, when=held_in_words(step.when, t))


def own_steps(meeting: Meeting, t: Catalogue, kind: DocumentKind = DocumentKind.HOUSE_RULES) -> str:
    """What a document says itself of its days, »Vedtaget i 2015. Ændret i 2018.«; empty when the meeting gave it its words."""
    return " ".join(step_in_words(step, t) for step in meeting.own_dates(kind))


def adopted_in_words(text: HouseRules, meeting: Meeting, t: Catalogue) -> str:
    """When a document was adopted, as it says itself, else the meeting: »Vedtaget på afdelingsmødet den 22. april 2026.«"""
    if steps := own_steps(meeting, t, text.kind):
        return steps
    return t("house-rules-adopted", meeting=meeting_in_words(meeting, t))


@lru_cache(maxsize=4096)
def held_in_words(held: MeetingDate, t: Catalogue) -> str:
    """»den 22. april 2026«, »i april 2026«, »i 2026« or that it is not known."""
    if held.year is None:
        return t("meeting-undated")
    when = date_in_words(held, t)
    return t("meeting-on-day", date=when) if held.day else t("meeting-in", period=when)


def date_in_words(held: MeetingDate, t: Catalogue) -> str:
    """»22. april 2026«, »april 2026«, »2026« or that it is not known: where a date stands alone."""
    if held.year is None:
        return t("meeting-undated")
    kind = "day" if held.day else "month" if held.month else "year"
    return format_date(held.counts_from, t.of("date-pattern", kind), locale=t.language)


def action_in_words(answer: Answer, t: Catalogue) -> str:
    """What the tenant does: as it is written, else a neutral sentence from who does it and who pays."""
    return answer.action or neutral_action(answer.performs, answer.pays, t)


def neutral_action(performs: Party, pays: Party, t: Catalogue) -> str:
    """What the tenant does where nobody wrote it: »Det gør du selv her. Du betaler.«"""
    if performs is pays and performs is not Party.NONE and role_of(performs, pays) is Role.ASK:
        return share_in_words(performs, pays, t)
    return t.of("answer-neutral", performs.value, payer=t.of("answer-pays", pays.value))


def condition_in_words(condition: Condition, t: Catalogue) -> str:
    """A circumstance of an item: when, what then, who does it and who pays."""
    when = t.of("answer-when", condition.when.value)
    return t(
        "answer-condition", when=when, text=condition.text, share=share_in_words(condition.performs, condition.pays, t)
    )


def limits_in_words(answer: Answer, t: Catalogue) -> list[str]:
    """What is to be known beside an answer, each as a sentence: price, exemptions, other cases, what comes, what changed."""
    decision = answer.decision
    return [
        *([t("answer-former-name", name=answer.former_name)] if answer.former_name else ()),
        *(_terms(decision, t) if decision else ()),
        *(_with_meeting(_limited(one.decision, t), one, answer, t) for one in answer.limited),
        *(_with_meeting(_coming(one, t), one, answer, t) for one in answer.coming),
        *([t("answer-standard-changed")] if answer.changed else ()),
        *(t("answer-likely-clause", title=one.title, words=first_sentence(one.text)) for one in answer.likely),
        *([_set_aside(answer.set_aside, answer.origin, t)] if answer.set_aside else ()),
        *([t("answer-limit", limit=answer.limit.text)] if answer.limit and _is_said(answer) else ()),
    ]


def _with_meeting(words: str, decided: Decided, answer: Answer, t: Catalogue) -> str:
    """What a meeting decided beside the answer, with the meeting, unless it is the one behind the answer."""
    if answer.meeting is decided.meeting:
        return words
    return f"{words} {t.of('answer-origin', Origin.DECIDED.value, meeting=meeting_in_words(decided.meeting, t))}"


def _is_said(answer: Answer) -> bool:
    """Whether the limit is said beside it: a meeting's own words are in it, or it leaves the work to the tenant."""
    return answer.says_what_was_decided or answer.involves_tenant


def _terms(decision: Decision, t: Catalogue) -> list[str]:
    """How long it holds, what it costs, and who is exempt."""
    until = [t("decision-until", date=day(decision.until, t))] if decision.until else []
    price = [t("decision-price", price=decision.price.rstrip("."))] if decision.price else []
    return until + price + ([t("decision-exemption", who=decision.exemption)] if decision.exemption else [])


def _set_aside(decided: Decided, origin: Origin, t: Catalogue) -> str:
    meeting = meeting_in_words(decided.meeting, t)
    if origin is Origin.LAW:
        return t("answer-set-aside", meeting=meeting)
    return t("answer-set-aside-by-limit", meeting=meeting)


def _limited(decision: Decision, t: Catalogue) -> str:
    """The circumstance, the streets and the floors, then who does it and who pays, then its own words."""
    where = [street_in_words(street, t) for street in decision.streets]
    floors = [floors_in_words(decision.floors, t)] if decision.floors else []
    words = [decision.when.words] if decision.when else []
    case = "; ".join([*words, *where, *floors])
    own = " ".join(text for text in (decision.action, decision.note, *_terms(decision, t)) if text)
    return t("decision-case", case=case.rstrip("."), share=_share(decision, t), own=own).strip()


def proposed_in_words(decision: Decision, t: Catalogue) -> str:
    """A decision that is only proposed: from when, who would do it and pay, under what and where, and its own words."""
    return _from_when(
        decision, _repeal(t("proposal-repealed"), decision) if decision.repealed else _whole(decision, t), t
    )


def decided_in_words(decision: Decision, t: Catalogue) -> str:
    """What a meeting decided, as it decided it then: from when, who does it and pays, and its own words."""
    return _from_when(
        decision, _repeal(t("decision-repealed"), decision) if decision.repealed else _whole(decision, t), t
    )


def _repeal(said: str, decision: Decision) -> str:
    """That something is repealed, and the words that it was repealed with."""
    return " ".join(filter(None, (said, decision.action, decision.note)))


def _from_when(decision: Decision, words: str, t: Catalogue) -> str:
    """With the day or the event from which it holds, when it does not hold at once."""
    if isinstance(decision.starts, str):
        return t("decision-from-event", event=decision.starts, share=words)
    return t("decision-from", date=day(decision.starts, t), share=words) if decision.starts else words


def _coming(decided: Decided, t: Catalogue) -> str:
    decision = decided.decision
    share = _repeal(t("decision-repealed"), decision) if decision.repealed else _whole(decision, t)
    if isinstance(decision.starts, str):
        return t("decision-waits", event=decision.starts, share=share)
    return t("decision-from", date=day(decided.begins or decided.meeting.date.counts_from, t), share=share)


def _whole(decision: Decision, t: Catalogue) -> str:
    """All that a decision says: where it holds, who does it and who pays, its own words, what it costs."""
    if decision.is_limited:
        return _limited(decision, t)
    own = [one for one in (decision.action, decision.note) if one]
    return " ".join([_share(decision, t), *own, *_terms(decision, t)])


def _share(decision: Decision, t: Catalogue) -> str:
    return share_in_words(decision.share.performs, decision.share.pays, t)
