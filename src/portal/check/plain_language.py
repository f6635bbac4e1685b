"""Is it easy to read? LIX for each page, and notes on long sentences, passive verbs and the language of offices.

LIX (C.H. Björnsson, Läsbarhet, 1968): words per sentence, plus the share of words with more than six letters in per cent.
24 and under is very easy, 25-34 easy, 35-44 medium, 45 and up hard. Every sixth adult in Denmark reads poorly.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from portal.base.problems import Place, Problems, quote
from portal.check.reader_texts import (
    Passage,
    all_passages,
    of_guide,
    of_house_rules,
    of_plain_words,
    of_readiness,
    of_written_page,
)
from portal.model.house_rules import HouseRules, RuleChanges
from portal.model.portal import Portal

MOST_IN_GUIDES = 34
MOST_IN_HOUSE_RULES = 44
MOST_ELSEWHERE = 44
LONG_WORD = 7
LONGEST_SENTENCE = 25
FEWEST_WORDS = 40
"""Below this a page has too few words for the number to say anything."""
MANY = 20_000
"""How many texts are remembered: departments take over each other's, and each is read for its LIX and for advice."""
WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*")
SENTENCE_ENDS = re.compile(r"[.!?:;]+(?:\s+|$)")
ABBREVIATIONS = re.compile(
    r"\b(?:fx|f\.eks|bl\.a|ca|kl|nr|stk|evt|m\.m|osv|jf|inkl|ekskl|mv|pga|dvs|tlf|kap)\.", re.IGNORECASE
)

PLAIN_WORDS = {
    "afhjælpe": "rette",
    "angående": "om",
    "anvende": "bruge",
    "anvendes": "bruges",
    "benytte": "bruge",
    "besidde": "have",
    "erlægge": "betale",
    "foranledige": "sørge for",
    "forefindes": "er der",
    "forinden": "før",
    "fornøden": "nødvendig",
    "fremsende": "sende",
    "førnævnte": "den",
    "henhold": "efter",
    "herved": "sådan",
    "hvorvidt": "om",
    "ibrugtage": "tage i brug",
    "idet": "fordi",
    "iværksætte": "sætte i gang",
    "jævnfør": "se",
    "nedenstående": "det her",
    "omhandler": "handler om",
    "ovenstående": "det her",
    "pågældende": "den",
    "påbegynde": "begynde",
    "påhviler": "skal",
    "rettidigt": "i tide",
    "samt": "og",
    "såfremt": "hvis",
    "såvel": "både",
    "tilsikre": "sikre",
    "tilvejebringe": "skaffe",
    "udbedre": "reparere",
    "vedrørende": "om",
    "vederlag": "betaling",
    "ydermere": "også",
}
PASSIVE = re.compile(r"\b(?:skal|må|bør)\s+(?:[a-zæøå]+\s+){0,3}?([a-zæøå]{3,}es)\b", re.IGNORECASE)
"""A duty without anyone who has it; »kan lukkes« only says what is possible."""
NOT_PASSIVE = frozenset({"findes", "mødes", "lykkes", "synes", "trives", "enes", "færdes", "skændes", "mindes"})
"""Verbs whose form in -es says what people do themselves."""


@dataclass(frozen=True)
class Measured:
    """One file's LIX, None when it has too little prose, and the most it may have.

    `is_adopted` is said of a department's own texts, proposed ones, too: they stay as they were or will be adopted.
    """

    file: str
    kind: str
    lix: float | None
    most: int
    is_adopted: bool = False


def measure(portal: Portal) -> list[Measured]:
    """The LIX of every guide, every house-rules.md and every other page."""
    departments = portal.departments.values()
    meetings = [one for d in departments for one in (*d.meetings, d.proposal) if one]
    words = [text for one in meetings for text in one.documents]
    texts: list[HouseRules | RuleChanges] = [*words, *(changes for one in meetings for changes in one.changes)]
    plain = [(text.file, of_plain_words(text)) for text in texts if text.plain]
    rules = portal.house_rules
    signs = [(one.file, of_readiness(one)) for one in (portal.readiness,) if one]
    return [
        *(Measured(one.file, "vejledning", lix(of_guide(one)), MOST_IN_GUIDES) for one in portal.guides.values()),
        Measured(rules.file, "husorden", lix(of_house_rules(rules)), MOST_IN_HOUSE_RULES),
        *(Measured(one.file, "husorden", lix(of_house_rules(one)), MOST_IN_HOUSE_RULES, True) for one in words),
        *(Measured(file, "forklaring", lix(passages), MOST_IN_HOUSE_RULES) for file, passages in plain),
        *(
            Measured(one.document.file, "side", lix(of_written_page(one)), MOST_ELSEWHERE)
            for one in portal.written_pages
        ),
        *(Measured(file, "side", lix(passages), MOST_ELSEWHERE) for file, passages in signs),
    ]


def check_plain_language(portal: Portal, problems: Problems) -> None:
    """Report every page that is too hard to read, and note what makes texts hard."""
    for one in measure(portal):
        if one.lix is not None and one.lix > one.most:
            report = problems.note if one.is_adopted else problems.add
            report(
                Place(one.file),
                f"Teksten har LIX {one.lix:.0f}. En {one.kind} må højst have {one.most}. "
                "Skriv kortere sætninger og kortere ord.",
            )
    for passage in all_passages(portal):
        for advice in _advice(passage.text, passage.is_prose):
            problems.note(passage.place, advice)


def language_in_short(portal: Portal) -> str:
    """The hardest text of each kind in one line: »LIX højst: vejledning 26 (34 tilladt), …«; empty without prose."""
    hardest: dict[str, tuple[float, Measured]] = {}
    for one in measure(portal):
        if one.lix is not None and one.lix > hardest.get(one.kind, (0.0, one))[0]:
            hardest[one.kind] = (one.lix, one)
    parts = [f"{kind} {lix:.0f} ({one.most} tilladt, {one.file})" for kind, (lix, one) in hardest.items()]
    return f"Sværest at læse, i LIX: {'; '.join(parts)}." if parts else ""


def lix(passages: Iterable[Passage]) -> float | None:
    """The LIX of the prose in them, or None when there is too little of it."""
    sentences = [words for passage in passages if passage.is_prose for words in sentences_of(passage.text)]
    words = [word for sentence in sentences for word in sentence]
    if len(words) < FEWEST_WORDS:
        return None
    long_words = sum(len(word.replace("-", "")) >= LONG_WORD for word in words)
    return len(words) / len(sentences) + 100 * long_words / len(words)


@lru_cache(maxsize=MANY)
def sentences_of(text: str) -> tuple[tuple[str, ...], ...]:
    """The words of each sentence; numbers are no words, and the end of a text ends a sentence."""
    whole = ABBREVIATIONS.sub(lambda found: found.group().replace(".", ""), text)
    return tuple(words for part in SENTENCE_ENDS.split(whole) if (words := tuple(WORD.findall(part))))


@lru_cache(maxsize=MANY)
def _advice(text: str, is_prose: bool) -> tuple[str, ...]:
    """What is hard in a text, each with a plain way to say it."""
    return tuple(_hard(text, is_prose))


def _hard(text: str, is_prose: bool) -> Iterator[str]:
    for words in sentences_of(text) if is_prose else ():
        if len(words) > LONGEST_SENTENCE:
            start = quote(" ".join(words[:5]) + " …")
            yield f"Sætningen {start} har {len(words)} ord. Del den, så ingen har over {LONGEST_SENTENCE}."
    for word in WORD.findall(text):
        if plain := PLAIN_WORDS.get(word.casefold()):
            yield f"{quote(word)} er kontorsprog. Skriv {quote(plain)}."
    for passive in PASSIVE.finditer(text) if is_prose else ():
        if passive[1].casefold() not in NOT_PASSIVE:
            yield f"{quote(passive[0])} siger ikke, hvem der gør det. Skriv, hvem: »du …« eller »afdelingen …«."
