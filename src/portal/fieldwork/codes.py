"""A resident's answers as a code of seven digits, and back: nothing else about the resident is in it.

The answers are one number in mixed radix: the first question weighs least, 0 is »not answered«, 1 its first answer. What room is
left in its six digits says which questions they are answers to: a code of other questions passes by chance alone (here 1 in 81).
A survey with more sets of answers than that is refused by `portal check`. The seventh is Damm's check digit, which finds every
wrong digit and every two neighbours that were swapped (H. M. Damm, Total anti-symmetrische Quasigruppen, Marburg 2004, p. 106).
theme/fieldwork/codes.js does the same; a test compares the two.
"""

from collections.abc import Iterable, Sequence
from math import prod

from portal.model.survey import MOST_CODES

DIGITS, PRIME = 7, 65_521
QUASIGROUP = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
"""Row: what came out so far; column: the next digit."""


def check_digit(digits: str) -> str:
    """The digit that is put after them."""
    interim = "0"
    for digit in digits:
        interim = QUASIGROUP[int(interim)][int(digit)]
    return interim


def edition_of(texts: Iterable[str], sizes: Sequence[int]) -> int:
    """A number for these questions, within what room the codes have left. The texts: id and words of each question and answer."""
    total = 7
    for letter in "\n".join(texts):
        total = (total * 31 + ord(letter)) % PRIME
    return total % max(1, MOST_CODES // prod(size + 1 for size in sizes))


def code_of(answers: Sequence[int], sizes: Sequence[int], edition: int = 0) -> str:
    """The code of one resident: for each question 0 or the number of the answer, and how many answers the question has."""
    value = edition
    for answer, size in zip(reversed(answers), reversed(sizes), strict=True):
        value = value * (size + 1) + answer
    digits = f"{value:0{DIGITS - 1}d}"
    return digits + check_digit(digits)


def answers_of(code: str, sizes: Sequence[int], edition: int = 0) -> tuple[int, ...] | None:
    """What code_of was given; None for a code that is none: wrong digits, other questions, or nothing answered."""
    if len(code) != DIGITS or not (code.isascii() and code.isdigit()) or check_digit(code) != "0":
        return None
    left, answers = int(code[:-1]), list[int]()
    for size in sizes:
        left, answer = divmod(left, size + 1)
        answers.append(answer)
    return tuple(answers) if left == edition and any(answers) else None
