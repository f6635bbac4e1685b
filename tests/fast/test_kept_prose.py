"""A text that was rendered before comes out as it would anew, and its links are asked for each time."""

from portal.markdown.prose import render
from portal.markdown.steps import render_steps

TEXT = "Se [vasken](/vask/) og [huset](/hus/), og [vasken](/vask/) igen. Et eneste ord: kvadratrodshale."


class Asked:
    """A `resolve` that answers in order and remembers what it was asked."""

    def __init__(self, *answers: str | None) -> None:
        self.answers, self.targets = list(answers), list[str]()

    def __call__(self, target: str, is_picture: bool) -> str | None:
        self.targets.append(target)
        return self.answers[len(self.targets) - 1]


def test_each_rendering_asks_once_for_each_link_in_order() -> None:
    for answers in (("../vask/", "../hus/", "../vask/"), ("../vask/", "../hus/", "../vask/"), ("a", None, "c")):
        asked = Asked(*answers)
        html = render(TEXT, asked).html
        assert asked.targets == ["/vask/", "/hus/", "/vask/"]
        assert [f'href="{one}"' in html for one in answers if one] == [True] * len([one for one in answers if one])
    assert render(TEXT, Asked("a", None, "c")).html.count("href") == 2


def test_steps_are_kept_by_their_addresses_too() -> None:
    text = "1. Åbn [lågen](/laage/).\n\n2. Luk den."
    for answer in ("x/", "y/", "x/"):
        steps = render_steps(text, Asked(answer))
        assert steps is not None and f'href="{answer}"' in steps[0].html
    assert render_steps("Ingen liste.", Asked()) is None
    assert render_steps("Ingen liste.", Asked()) is None


def test_a_list_without_empty_lines_has_links_and_emphasis_too() -> None:
    steps = render_steps("1. Se [lågen](/laage/) og **vent**.\n2. Luk.", Asked("z/"))
    assert steps is not None and 'href="z/"' in steps[0].html and "<strong>vent</strong>" in steps[0].html
