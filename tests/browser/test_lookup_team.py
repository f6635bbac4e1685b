"""Boards, volunteers and those who saw something find their page, in words of their own."""

import pytest

TEAM = {
    "ny i bestyrelsen": "beredskabet/ny-i-bestyrelsen/",
    "hvem gør hvad ved uro": "beredskabet/naar-noget-sker/",
    "hvem rykker ud når der sker noget": "beredskabet/naar-noget-sker/",
    "sådan anmelder jeg": "beredskabet/tryghed/",
    "hvordan anmelder man hærværk": "beredskabet/tryghed/",
    "jeg er lige kommet ind i afdelingsbestyrelsen": "beredskabet/ny-i-bestyrelsen/",
    "vi begynder i en ny afdeling, hvad gør vi de første 90 dage": "beredskabet/90-dage/",
    "skal en frivillig have børneattest": "beredskabet/frivillig/",
    "unge der hænger ud i gården": "beredskabet/unge/",
    "vi vil gøre kælderen tryg": "beredskabet/kaelder/",
    "gode råd til en ny ejendomsmester": "beredskabet/ejendomsmester/",
}


@pytest.mark.parametrize("query", TEAM)
def test_it_is_among_the_first_three(find, query: str) -> None:
    ids = find([query])[0]["ids"][:3]
    assert any(one.partition(":")[2].startswith(TEAM[query]) for one in ids), ids
