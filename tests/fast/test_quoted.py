"""A card quotes something whole of a clause: not a line that only leads to a list."""

import pytest

from portal.model.quoted import first_sentence


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Grill kun i gården. Sluk altid.", "Grill kun i gården."),
        (
            "Bor kun her:\n\n- hverdage kl. 8–18,\n- lørdage\n  kl. 10–14.\n",
            "Bor kun her: hverdage kl. 8–18; lørdage kl. 10–14.",
        ),
        ("Bor kun her:\n1. hverdage\n2) lørdage", "Bor kun her: hverdage; lørdage."),
        (
            "Stille timer:\n\n| dag | tid |\n| --- | :---: |\n| Hverdage | 22–7 |\n| Lørdag | 24–8 |\n",
            "Stille timer: Hverdage 22–7; Lørdag 24–8.",
        ),
        ("| dag | tid |\n|---|---|\n| Hverdage | 22–7 |", "Hverdage 22–7."),
        ("Her gælder:\n\n### Grill\n\nDu må grille i gården. Sluk.", "Her gælder: Du må grille i gården."),
        ("Bor om dagen. Tider:\n\n- kl. 8", "Bor om dagen."),
        ("Vær stille:\nHusk naboerne.", "Vær stille: Husk naboerne."),
        (
            "Der er ro fra kl. 22 til den 1. maj, jf. § 3. Derefter ikke.",
            "Der er ro fra kl. 22 til den 1. maj, jf. § 3.",
        ),
        ("Se **her**: [Skema](/files/a.pdf).", "Se her: Skema."),
        ("- Ingen hunde.\n- Ingen katte.", "Ingen hunde; Ingen katte."),
        ("Det er forbudt at\n\n- spille bold\n- grille", "Det er forbudt at spille bold; grille."),
        ("| dag | tid |\n|---|---|\n| **Hverdage** | 22–7 |\n| | |", "Hverdage 22–7."),
        ("Vand mellem den\n1. maj og den\n1. juli. Ellers ikke.", "Vand mellem den 1. maj og den 1. juli."),
        ("Kl. 22 skal der være ro. Sov godt.", "Kl. 22 skal der være ro."),
        ("Stk. 1. Hunde er forbudt. Stk. 2. Katte er ikke.", "Stk. 1. Hunde er forbudt."),
        ("§ 3. Det er forbudt. Ja.", "§ 3. Det er forbudt."),
        ("På 1. 2. og 3. sal må du ikke grille. Ok.", "På 1. 2. og 3. sal må du ikke grille."),
        ("Vask evt. 3 gange inkl. 2 skyl. Så er det nok.", "Vask evt. 3 gange inkl. 2 skyl."),
        (r"Skriv 2 \* 3 \- 4. Ja.", "Skriv 2 * 3 - 4."),
        ("Reglerne er:", "Reglerne er:"),
        ("", ""),
    ],
)
def test_what_is_quoted_is_whole(text: str, quoted: str) -> None:
    assert first_sentence(text) == quoted


def test_a_long_list_ends_in_dots_after_a_whole_point() -> None:
    points = [f"- punkt nummer {number} i en lang liste" for number in range(20)]
    quoted = first_sentence("Det gælder:\n\n" + "\n".join(points))
    assert quoted.endswith(" i en lang liste …")
    assert len(quoted) <= 162
