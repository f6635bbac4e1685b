"""A part held still in a state: what it says stays words, and what it names is its own."""

from markupsafe import Markup

from portal.pages.markup_tree import inner, tree
from portal.pages.still import Still

HOSTILE = '<img src=x onerror="alert(1)"> & "</p>"'
WRITTEN = str(Markup.escape(HOSTILE))


def test_words_and_attributes_are_written_as_they_were_read() -> None:
    html = f'{WRITTEN}<p title="{WRITTEN}">a<br>{WRITTEN}</p>{WRITTEN}<input value="">'
    assert inner(tree(html)) == html


def test_what_is_filled_in_is_words_unless_it_is_markup() -> None:
    still = Still()
    assert still("<p data-note>!</p>", "", {"data-note": HOSTILE}) == f'<p data-note="">!{WRITTEN}</p>'
    assert still("<p data-note></p>", "", {"data-note": Markup("<b>x</b>")}) == '<p data-note=""><b>x</b></p>'


def test_what_a_script_would_copy_or_say_is_words_too() -> None:
    still, html = (
        Still(),
        f'<template data-copy="one"><p title="{WRITTEN}"></p></template><i data-says="it">{WRITTEN}</i>',
    )
    assert f'title="{WRITTEN}"' in still.copy(html, "one")
    assert still.said(html, "it") == f'<i data-says="it">{WRITTEN}</i>'


def test_of_two_with_one_id_each_is_named_by_what_is_nearest() -> None:
    field = '<label for="a">A</label><input id="a">'
    shown = Still()(f"{field}<hr>{field}")
    assert shown == ('<label for="s1-a">A</label><input id="s1-a"><hr><label for="s1-a-2">A</label><input id="s1-a-2">')


def test_what_is_not_in_the_part_is_not_named_and_a_link_to_it_stays_on_the_page() -> None:
    shown = Still()(
        '<p id="x" aria-labelledby="x gone" aria-controls="gone"><a href="#gone">a</a><a href="#x">b</a></p>'
    )
    assert shown == '<p id="s1-x" aria-labelledby="s1-x"><a href="#day">a</a><a href="#s1-x">b</a></p>'
