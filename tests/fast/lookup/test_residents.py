"""The residents' languages: every sentence in each, an answer for whatever the model may say, and light enough for a phone."""

import re
from pathlib import Path

import brotli
import pytest

from portal.lookup.dangers import danger_file
from portal.lookup.files import DANGER_WORDS, DANGERS, DIRECTORY, INDEX
from portal.lookup.residents import WRITTEN, language_file, offered_languages
from portal.lookup.schema import plain
from portal.model.answer import Role
from portal.model.vocabulary import Level, Party
from portal.pages.page import Site
from portal.publish.scripts import bare
from portal.publish.theme_files import LATER, lookup_script, theme_files
from portal.texts.residents import resident_languages, resident_texts

KB = 1024
MOST = 60 * KB
"""What a reader of one of the languages loads of the look-up in all, in Brotli."""
SCRIPTS = ("languages", "speaker")


@pytest.mark.parametrize("language", resident_languages())
def test_a_language_has_every_sentence(language: str) -> None:
    """The same names in each, with a sentence for each party, role and urgency."""
    said = resident_texts(language)
    assert set(said) == set(resident_texts("en"))
    families = {
        "performs": [one for one in Party if one is not Party.MAINTENANCE_ACCOUNT],
        "pays": list(Party),
        "role": list(Role),
        "urgency": [Level.NOW, Level.TODAY],
    }
    needed = {f"{family}-{one.value}" for family, members in families.items() for one in members}
    assert needed <= set(said)
    assert [name for name, text in said.items() if not text.strip()] == []


@pytest.mark.parametrize("language", resident_languages())
def test_a_sentence_is_of_its_language(language: str) -> None:
    """No sentence is left in English or Danish; the letters of the language's script are in each."""
    english, said = resident_texts("en"), resident_texts(language)
    if language != "en":
        assert [name for name, text in said.items() if text == english[name]] == []
    if language in ("ar", "uk"):
        letters = re.compile(f"[{WRITTEN[language]['letters']}]")
        assert [name for name, text in said.items() if not letters.search(text)] == []


def test_every_item_has_a_name_in_every_language(compiled: Site) -> None:
    """Of the organisation's own content; what is missing would be shown in Danish."""
    assert set(compiled.portal.languages) == set(resident_languages())
    for code, language in compiled.portal.languages.items():
        written = language_file(code, language, compiled.portal)
        assert len(written.names) == len(written.words) == len(compiled.portal.items)
        assert "" not in written.names
        assert len(set(written.names)) == len(written.names), code


def test_languages_are_offered_by_their_own_names(compiled: Site) -> None:
    """With their direction."""
    offered = {one.code: (one.name, one.direction) for one in offered_languages(compiled.portal)}
    assert offered["ar"] == ("العربية", "rtl")
    assert offered["uk"] == ("Українська", "ltr")


def test_an_unreviewed_language_says_so(compiled: Site) -> None:
    """Until a person has read it."""
    for code, language in compiled.portal.languages.items():
        assert plain(language_file(code, language, compiled.portal))["reviewed"] is False, "then say who has read it"


def test_the_whole_look_up_with_one_more_language_is_light(
    compiled: Site, files: dict[str, bytes], project: Path
) -> None:
    """Scripts, index, dangers, departments and the language: all that its reader loads while answers come in it."""
    scripts = [bare((project / f"src/portal/theme/js/{name}.js").read_text("utf-8")).encode() for name in SCRIPTS]
    later = [data for path, data in theme_files(None, None).items() if path in LATER]
    data = (INDEX, DANGERS, DANGER_WORDS, DIRECTORY)
    shared = sum(map(weight, [lookup_script()[1], *later, *scripts, *(files[name] for name in data)]))
    for code in compiled.portal.languages:
        own = [files[f"assets/language-{code}.js"], files[f"assets/dangers-{code}.js"]]
        assert shared + sum(map(weight, own)) <= MOST, code


def weight(data: bytes) -> int:
    """Bytes as Brotli sends them."""
    return len(brotli.compress(data))


def test_dangers_stay_danish_first(compiled: Site) -> None:
    """The site's own words don't change with the languages."""
    assert all(list(one.words) == ["da"] for one in danger_file(compiled.portal).dangers)
