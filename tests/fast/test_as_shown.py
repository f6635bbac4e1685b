"""What is checked is what readers see, however it is written: by number, by name, behind backslashes, with other alphabets."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from case_tree import BASE
from portal.addresses.outside import misleads
from portal.base.problems import ContentError
from portal.publish.compile import compile_site
from portal.read.as_shown import as_shown

PERSONAL = {
    "a reference": "010190&#45;1234",
    "a named reference": "010190&hyphen;1234",
    "a backslash": r"010190\-1234",
    "wide digits": "０１０１９０-１２３４",
    "emphasis in the middle": "0101**90**-1234",
    "dots": "01.01.90-1234",
    "Word's hyphen": "010190\u20111234",
    "a minus": "010190\u22121234",
    "a mail by number": "hans.hansen&#64;gmail.com",
    "a wide at sign": "hans＠gmail.com",
    "a mobile telephone with references": "2&#48; 12 34 56",
    "underscores": "010190-_1234_",
    "a link in the middle": "010190-[1234](om.md)",
    "a link at the beginning": "[010190](om.md)-1234",
    "digits of another script": "٠١٠١٩٠-١٢٣٤",
    "a line's end": "010190\n-1234",
    "a line's end in a telephone number": "20 12\n34 56",
    "a line's end before a name": "formanden\nHans Jensen",
    "a line's end in a name": "formand Hans\nJensen",
    "an address": "[Ole](mailto:post@example.org?cc=hans%40gmail.com)",
}
INVISIBLE = ("&#x202e;abc", "a&shy;b", "a&zwj;b", "a&#0;b", "a&#xfeff;b", "100&nbsp;kr.")
MISLEADING = (
    "[bо-vita.dk](https://evil.example/)",
    "[bo-vita . dk](https://evil.example/)",
    "[`borger.dk`](https://evil.example)",
    "[borger．dk](https://evil.example)",
    "[borger&#46;dk](https://evil.example)",
    "[Gå til https://borger.dk](https://evil.example)",
    "[192.168.0.1](https://evil.example)",
    "[borger.dk][k]\n\n[k]: https://evil.example",
    "[borger.dk]\n\n[borger.dk]: https://evil.example",
    "[borger.dk][]\n\n[borger.dk]: https://evil.example",
    "[https://borger.dk\nhjem](https://evil.example)",
    "[[borger.dk]](https://evil.example)",
    "[Ring 112](tel:+4570101010)",
    "[Ring til os på 70 10 10 11](tel:+4570101010)",
)
NO_PLACE = (
    "https://bо-vita.dk/",
    "https://xn--b-vita-ync.dk/",
    "https://2130706433/",
    "https://192.168.0.1/",
    "https://[::1]/",
    "https://localhost/",
    "https://borger.dk\n/a",
    "https://a@borger.dk/",
    "https://bo-vıta.dk/",
    "https://borger.dk。evil.example/",
    "https://borger.dk%2eevil.example/",
    "https://b０rger.dk/",
    "tel:javascript:alert(1)",
    "tel:",
    "mailto:nobody",
    "mailto:a@b.dk\nbcc:x",
)
A_PLACE = (
    "https://www.borger.dk/a?b=c#d",
    "http://salamanderparken.dk/x/",
    "https://rødovre.dk/",
    "https://xn--rdovre-bya.dk/",
    "https://borger.dk:8443/",
    "tel:+4570101010",
    "tel:70 10 10 10",
    "mailto:post@example.org?subject=Hej%20med",
)


@pytest.fixture
def lines(tmp_path: Path):
    """A function: what an editor reads about a page with this text; nothing when all is well."""

    def said(text: str) -> list[str]:
        root = shutil.copytree(BASE, tmp_path / "project", dirs_exist_ok=True)
        (root / "docs/ny.md").write_text(f"---\ntitle: Ny\ndescription: En prøve.\n---\n{text}\n", "utf-8")
        try:
            compile_site(root, date(2025, 6, 1))
        except ContentError as error:
            return str(error).split("\n")[:-1]
        return []

    return said


@pytest.mark.parametrize("kind", PERSONAL)
def test_personal_data_in_disguise(kind: str, lines) -> None:
    found = lines(f"Skriv til {PERSONAL[kind]} i dag.")
    assert len(found) == 1
    assert found[0].startswith("docs/ny.md:5:")
    assert "Her står noget, der ligner" in found[0]


def test_personal_data_in_a_yaml_escape(lines, tmp_path: Path) -> None:
    lines("")
    file = tmp_path / "project/content/departments/gaarden/department.yml"
    text = file.read_text("utf-8").replace("name: Gården\n", 'name: "Gården 010190\\u002d1234"\n')
    assert "\\u002d" in text
    file.write_text(text, "utf-8")
    with pytest.raises(ContentError, match="ligner et CPR-nummer"):
        compile_site(tmp_path / "project", date(2025, 6, 1))


def test_personal_data_in_a_drawing_in_two_parts(lines, tmp_path: Path) -> None:
    lines("")
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>010190<tspan dy="1">-1234</tspan></text></svg>'
    )
    (tmp_path / "project/docs/x.svg").write_text(drawing, "utf-8")
    with pytest.raises(ContentError, match=r"docs/x\.svg:1:\d+: Her står noget, der ligner et CPR-nummer"):
        compile_site(tmp_path / "project", date(2025, 6, 1))


@pytest.mark.parametrize("text", INVISIBLE)
def test_an_invisible_sign_by_its_number_or_name(text: str, lines) -> None:
    found = lines(text)
    assert len(found) == 1
    assert found[0].startswith("docs/ny.md:5:")
    assert "ses ikke på siden" in found[0]


def test_a_sign_that_is_seen_may_be_written_so(lines) -> None:
    assert lines("A&amp;B &lt; 3 &rarr; 4 &copy; `&shy;`") == []


@pytest.mark.parametrize("text", MISLEADING)
def test_words_that_name_another_place(text: str, lines) -> None:
    found = lines(text)
    assert len(found) == 1
    assert found[0].startswith("docs/ny.md:5:1: Linket viser »")


def test_words_that_name_the_same_place_or_none(lines) -> None:
    same = "[borger.dk/mitid](https://www.borger.dk/x), [Husorden.pdf](https://example.org/a)"
    assert lines(f"{same}, [kl. 8.30](om.md), [`make.py`](om.md), `[a.dk](b)`") == []
    assert lines("[Ring 70 10 10 10, kl. 8-15](tel:+4570101010), [Ring 112](tel:112), [112 eller vagten](om.md)") == []


@pytest.mark.parametrize("target", NO_PLACE)
def test_an_address_that_shows_no_place(target: str) -> None:
    assert misleads(target)


@pytest.mark.parametrize("target", A_PLACE)
def test_an_address_that_shows_its_place(target: str) -> None:
    assert not misleads(target)


@pytest.mark.parametrize("text", ["[her]()", "[her]( )", "[her](#)", "[her](<>)"])
def test_a_link_to_nowhere(text: str, lines) -> None:
    assert [line.partition(": ")[2] for line in lines(text)] == [
        "Linket fører ingen steder hen. Skriv en side på portalen eller https://…"
    ]


@pytest.mark.parametrize("text", ["##", "### ##", "#  "])
def test_a_heading_without_words(text: str, lines) -> None:
    assert lines(f"{text}\n\nOrd.") == ["docs/ny.md:5:1: Overskriften er tom. Skriv den, eller slet linjen."]


def test_a_number_beyond_all_characters_stays() -> None:
    assert as_shown(r"\Uffffffff &#9999999; a") == "\\Uffffffff \N{REPLACEMENT CHARACTER} a"
