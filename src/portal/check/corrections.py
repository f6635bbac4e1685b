"""What a correction changes: a typing mistake, or something that only a meeting can change."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from portal.base.problems import quote
from portal.model.correction import OF_MEETING, UNKNOWN_THEN

WORD = re.compile(r"[^\W_]+(?:[-./:,][^\W_]+)*|[^\w\s]")
FREE_FIELDS = re.compile(r"\s*(?:- )?(?:action|note|text|words|title|exemption|what)\s*:")
FIELD = re.compile(r"\s*(?:- )?([a-z_]+)\s*:(?:\s|$)")
HEAD_FIELD = re.compile(r"\s*(?:- )?(clause|items|what|when|serves|repealed|dates|plain)\s*:(?:\s|$)")
"""The fields in the head of a text, but for its title and its everyday words."""
CLAUSE_ID = re.compile(r"#+\s*(\[[^\]]*\])")
ALIKE = 0.7
"""How much of two words is the same when one is the other misspelt; »afdelngen« and »afdelingen« have 0.95."""
SHORT = 3
ALIKE_SHORT = 0.5
"""The same for words of up to so many letters: »af« and »at«."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PARTIES = _words("""
du dig din dit dine beboer beboeren beboere beboerne lejer lejeren lejerne afdeling afdelingen
ejendomskontoret ejendomsmester ejendomsmesteren udlejer udlejeren boligorganisationen kommunen forsyningen
leverandøren naboen bestyrelsen afdelingsbestyrelsen afdelingsmødet vi alle ingen nogen kun
""")
CONDITIONS = _words("""
ikke aldrig altid må skal kan bør skulle måtte hvis når medmindre undtagen uden med før efter inden og eller
men hverken enten både mindst højst over under fra til forbudt tilladt betaler betale gratis tilladelse
""")
AMOUNTS = _words("""
en et én ét to tre fire fem seks syv otte ni ti elleve tolv halv hel halvdelen kr kroner øre procent pct dag
dage uge uger måned måneder år time timer mandag tirsdag onsdag torsdag fredag lørdag søndag hverdag hverdage
januar februar marts april maj juni juli august september oktober november december meter cm
""")
SUPPLIED = ", ".join(quote(name) for name in UNKNOWN_THEN[:-1]) + f" og {quote(UNKNOWN_THEN[-1])}"
KINDS = (("en part", PARTIES), ("et forhold", CONDITIONS), ("et tal eller en dato", AMOUNTS))


def why_minutes(file: str, was: str, now: str) -> str:
    """What of a decision a corrected line changes, in Danish: a party, an amount, a date, a condition, a field, an id or
    a word for another one; empty for a typing mistake.
    """
    if field := _field(file, was) or _field(file, now):
        return f"feltet {quote(field)}"
    if (ids := [_clause_id(line) for line in (was, now)]) and ids[0] != ids[1]:
        return f"punktets id ({quote(ids[0] or '–')} → {quote(ids[1] or '–')})"
    for old, new in _replaced(was, now):
        if kind := _kind(old, new):
            return f"{kind} ({quote(old or '–')} → {quote(new or '–')})"
    return ""


def supplied_field(file: str, line: str) -> str:
    """The field of a meeting that an added line supplies, when it may have been unknown until then; else empty."""
    found = re.match(r"([a-z_]+): *[^\s#]", line)
    return found[1] if found and file == OF_MEETING and found[1] in UNKNOWN_THEN else ""


def _field(file: str, line: str) -> str:
    """The key of a line of YAML, when its value is no free text."""
    if not file.endswith(".yml"):
        return found[1] if (found := HEAD_FIELD.match(line)) else ""
    found = FIELD.match(line)
    return found[1] if found and not FREE_FIELDS.match(line) else ""


def _clause_id(line: str) -> str:
    return found[1] if (found := CLAUSE_ID.match(line)) else ""


def _replaced(was: str, now: str) -> Iterator[tuple[str, str]]:
    """The words that were exchanged, one by one; an empty one where a word came or went. Words that were only written
    together or apart are one.
    """
    old, new = WORD.findall(was), WORD.findall(now)
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" or "".join(old[a:b]) == "".join(new[c:d]):
            continue
        for number in range(max(b - a, d - c)):
            yield "".join(old[a:b][number : number + 1]), "".join(new[c:d][number : number + 1])


def _kind(old: str, new: str) -> str:
    if any(char.isdigit() for char in old + new):
        return "et tal eller en dato"
    first, second = old.casefold(), new.casefold()
    if first == second:
        return ""
    misspelt = _is_misspelt(first, second)
    for kind, words in KINDS:
        known = (_is_one_of(first, words), _is_one_of(second, words))
        if any(known) and (all(known) or not misspelt):
            return kind
    if first == f"u{second}" or second == f"u{first}":
        return "et forhold"
    return "et ord" if first.isalpha() and second.isalpha() and not misspelt else ""


def _is_misspelt(first: str, second: str) -> bool:
    is_short = max(len(first), len(second)) <= SHORT
    return SequenceMatcher(None, first, second).ratio() >= (ALIKE_SHORT if is_short else ALIKE)


def _is_one_of(word: str, words: frozenset[str]) -> bool:
    """Whether it is one of the words, or belongs to one: »beboerens«."""
    return word in words or (len(word) > SHORT + 1 and word.removesuffix("s") in words)
