"""Nothing old is shown without a word, in real Chromium: house rules, new versions, servers that fail."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.moody_server import MoodyServer
from browser.offline_reader import (
    FOLDER,
    GUIDE,
    HOUSE_RULES,
    choose_department,
    expect_no_word,
    expect_saved_copy,
    publish,
    wait_for_department,
)
from portal.publish.offline import is_installed

pytestmark = [
    pytest.mark.skipif(not is_installed(), reason="Node could not be had, so the site has no service worker"),
    # Chromium writes each request that fails for want of a network to the console.
    pytest.mark.tolerates("console"),
]


def test_house_rules_are_never_old_unseen(own_reader: Page, own_home: str, tmp_path: Path) -> None:
    choose_department(own_reader)
    own_reader.goto(own_home + HOUSE_RULES)
    expect_no_word(own_reader)
    publish(tmp_path / FOLDER, HOUSE_RULES, "Hvorfor?", "Derfor!")
    own_reader.goto(own_home + HOUSE_RULES)
    expect(own_reader.locator("article")).to_contain_text("Derfor!")
    expect_no_word(own_reader)
    wait_for_department(own_reader, '"2"')
    own_reader.context.set_offline(True)
    own_reader.reload()
    expect(own_reader.locator("article")).to_contain_text("Derfor!")
    expect_saved_copy(own_reader)


@pytest.mark.parametrize("mood", ["silent", "broken"])
def test_a_server_that_does_not_answer_is_like_no_network(
    reader: Page, home: str, server: MoodyServer, mood: str
) -> None:
    server.mood = mood
    reader.goto(home + GUIDE, wait_until="commit")
    expect_saved_copy(reader)
    scripts = "address => fetch(address, { cache: 'reload' }).then(({ status }) => status)"
    assert reader.evaluate(scripts, f"{home}js/step-mode.js") == 200, (
        "what belongs to the page comes from the device, too"
    )
    server.mood = "fine"
    reader.evaluate("window.dispatchEvent(new Event('online'))")
    reader.get_by_role("button", name="Vis den nye udgave").click()
    expect_no_word(reader)


def test_a_new_version_announces_itself(own_reader: Page, own_home: str, tmp_path: Path) -> None:
    own_reader.goto(own_home + GUIDE)
    expect_no_word(own_reader)
    publish(tmp_path / FOLDER, GUIDE, "Vasken er stoppet", "Vasken er helt stoppet")
    own_reader.context.set_offline(True)
    own_reader.context.set_offline(False)
    status = own_reader.get_by_role("status").filter(has_text="Der er en ny udgave")
    expect(status).to_be_visible()
    status.get_by_role("button", name="Vis den nye udgave").click()
    expect(own_reader.locator("h1")).to_have_text("Vasken er helt stoppet")
    expect_no_word(own_reader)
