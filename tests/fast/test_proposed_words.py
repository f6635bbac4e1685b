"""What a proposal shows word for word: what changes, and where."""

from portal.pages.word_changes import near, word_changes


def test_a_long_text_that_is_the_same_is_dots_round_a_change() -> None:
    """The meeting reads the whole text beside it; what changed is found without reading it again."""
    text = " ".join(f"ord{number}" for number in range(60))
    parts = near(word_changes(f"{text} gammelt {text}", f"{text} nyt {text}"))
    assert parts[0].words.split() == ["…", *text.split()[-8:]]
    assert parts[-1].words.split() == [*text.split()[:8], "…"]
    assert [part.words for part in parts[1:-1]] == ["gammelt", "nyt"]
    assert near(word_changes("et to tre", "et fire tre")) == word_changes("et to tre", "et fire tre")
