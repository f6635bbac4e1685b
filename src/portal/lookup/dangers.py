"""What the browser learns of dangers: first in the site's language, then the words of the others, their texts last."""

from collections.abc import Iterator, Mapping

from portal.lookup.danger_schema import (
    DangerEntry,
    DangerFile,
    DangerLanguage,
    DangerPatterns,
    DangerSteps,
    DangerWeights,
    DangerWordsFile,
    ShownDanger,
)
from portal.lookup.learned_schema import Weighed
from portal.lookup.ranker import weighed
from portal.lookup.residents import ENGLISH
from portal.lookup.spoken import own_scripts
from portal.model.danger import Danger, Dangers, DangerWords
from portal.model.portal import Portal
from portal.model.ranker import Ranker
from portal.texts.residents import resident_languages, resident_texts


def danger_file(portal: Portal) -> DangerFile:
    """Every danger with the words it is known by, and its texts in the site's language."""
    dangers, scripts = portal.dangers, own_scripts()
    return DangerFile(
        filler=" ".join(dangers.filler),
        never=" ".join(dangers.never),
        groups={group.name: group.words for group in dangers.groups},
        emergency=portal.organisation.emergency.telephone or "",
        heard=bool(portal.danger_ranker and portal.danger_kinds),
        scripts={code: scripts.get(code, "") for code in _languages(dangers) if code != ENGLISH},
        dangers=tuple(_entry(danger, portal.language) for danger in dangers.dangers),
    )


def _entry(danger: Danger, own: str) -> DangerEntry:
    words = {own: _patterns(danger)}
    return DangerEntry(id=danger.id, mark=danger.mark, call=danger.call, act=danger.act, words=words)


def danger_steps(dangers: Dangers) -> DangerSteps:
    """The steps of every danger in the site's language."""
    return DangerSteps(steps={one.id: one.steps for one in dangers.dangers})


def danger_weights(whether: Ranker, which: Ranker, dangers: Dangers) -> DangerWeights:
    """What hears dangers: that there is one, and which it is, with the danger of each name: "" for one that is no longer there,
    which would have no bar and keep that of another away.
    """
    there = {danger.id for danger in dangers.dangers}
    names = tuple(name if name in there else "" for name in which.names)
    return DangerWeights(whether=Weighed(**weighed(whether)), which=Weighed(**weighed(which)), dangers=names)


def danger_words(dangers: Dangers) -> Mapping[str, DangerWordsFile]:
    """The words of every danger in each of the other languages; under "" in English, which is asked for by everybody."""
    return {
        "" if code == ENGLISH else code: _words_in(code, dangers)
        for code in dict.fromkeys((ENGLISH, *_languages(dangers)))
    }


def _words_in(language: str, dangers: Dangers) -> DangerWordsFile:
    found = {
        one.id: {text.language: _patterns(text) for text in one.languages if text.language == language}
        for one in dangers.dangers
    }
    return DangerWordsFile(words={danger: words for danger, words in found.items() if words})


def _languages(dangers: Dangers) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text.language for danger in dangers.dangers for text in danger.languages))


def _patterns(of: DangerWords) -> DangerPatterns:
    return DangerPatterns(own=",".join(of.words), unless=",".join(of.unless))


def danger_languages(dangers: Dangers) -> Iterator[DangerLanguage]:
    """A file for each language that a danger is translated into."""
    for language in _languages(dangers):
        found = {
            danger.id: text for danger in dangers.dangers for text in danger.languages if text.language == language
        }
        said = resident_texts(language) if language in resident_languages() else {}
        yield DangerLanguage(
            language=language,
            call=said.get("call-number", ""),
            ask=said.get("find-number", ""),
            reviewed=all(text.reviewed for text in found.values()),
            texts={one: ShownDanger(act=text.act, steps=text.steps) for one, text in found.items()},
        )
