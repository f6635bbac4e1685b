"""A list begins where people begin it, with or without an empty line, and is as deep as it was moved in."""

import pytest

from portal.markdown.prose import render


def html(text: str) -> str:
    return render(text, lambda address, is_picture: address).html.replace("\n", "")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("- b\n1. c", "<ul><li>b</li></ul><ol><li>c</li></ol>"),
        ("1. c\n- b", "<ol><li>c</li></ol><ul><li>b</li></ul>"),
        ("- a\n- b\n3. c\n4. d", '<ul><li>a</li><li>b</li></ul><ol start="3"><li>c</li><li>d</li></ol>'),
        ("Husk:\n- a\n- b", "<p>Husk:</p><ul><li>a</li><li>b</li></ul>"),
        ("Gør det:\n1. a\n2. b", "<p>Gør det:</p><ol><li>a</li><li>b</li></ol>"),
        ("Gør det\n1. a\n   - x\n2. b", "<p>Gør det</p><ol><li>a<ul><li>x</li></ul></li><li>b</li></ol>"),
        (
            "Lukket:\n1. maj\n24. december\n1. januar",
            '<p>Lukket:</p><ol><li>maj</li><li value="24">december</li><li value="1">januar</li></ol>',
        ),
        ("> - b\n> 1. c", "<blockquote><ul><li>b</li></ul><ol><li>c</li></ol></blockquote>"),
        ("- a\n   1. x\n   - y", "<ul><li>a<ol><li>x</li></ol><ul><li>y</li></ul></li></ul>"),
        ("1. a\n\n   mere\n2. b", "<ol><li><p>a</p><p>mere</p></li><li><p>b</p></li></ol>"),
        (
            "| a |\n|---|\n| 1 |\n- x",
            '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td data-label="a">1</td></tr>'
            "</tbody></table><ul><li>x</li></ul>",
        ),
    ],
)
def test_a_list_begins_right_after_other_words(text: str, shown: str) -> None:
    assert html(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Du bor på\n1. sal",
        "Åbent fra den\n1. maj",
        "Vi har\n3. i alt",
        "Lukket:\n1. maj",
        "Lukket mellem\n1. maj og\n2. juni",
        "a\n-b\n-c",
        "```\nx\n- a\n1. b\n```",
        "x\n\n  ```\n  - a\n  ```",
    ],
)
def test_a_line_that_only_looks_like_a_point_is_none(text: str) -> None:
    assert "<li>" not in html(text)


def test_a_point_that_goes_on_with_a_date_is_one_point() -> None:
    assert html("- Lukket fra den\n1. maj\n- Ro") == "<ul><li>Lukket fra den1. maj</li><li>Ro</li></ul>"


def test_a_line_across_the_page_is_no_list() -> None:
    assert html("a\n* * *\nb") == "<p>a</p><hr><p>b</p>"


DEEP = "<ul><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li><li>e</li></ul>"


@pytest.mark.parametrize("indent", [2, 3, 4])
def test_points_are_as_deep_as_they_are_moved_in(indent: int) -> None:
    one, two = " " * indent, " " * 2 * indent
    assert html(f"- a\n{one}- b\n{two}- c\n{one}- d\n- e") == DEEP
    assert html(f"1. a\n{one}- b\n2. c") == "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"


@pytest.mark.parametrize("text", ["en linje\\\nen til", "en linje  \nen til"])
def test_a_line_ends_where_that_is_written(text: str) -> None:
    assert html(text) == "<p>en linje<br>en til</p>"


@pytest.mark.parametrize("text", ["en\\\\\nto", "`en\\\nto`", "slut\\"])
def test_a_stroke_that_ends_no_line_is_shown(text: str) -> None:
    assert "<br>" not in html(text) and "\\" in html(text)
