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


def test_house_rules_are_never_old_unseen(reader: Page, home: str, tmp_path: Path) -> None:
    choose_department(reader)
    reader.goto(home + HOUSE_RULES)
    expect_no_word(reader)
    publish(tmp_path / FOLDER, HOUSE_RULES, "Hvorfor?", "Derfor!")
    reader.goto(home + HOUSE_RULES)
    expect(reader.locator("article")).to_contain_text("Derfor!")
    expect_no_word(reader)
    wait_for_department(reader, '"2"')
    reader.context.set_offline(True)
    reader.reload()
    expect(reader.locator("article")).to_contain_text("Derfor!")
    expect_saved_copy(reader)


@pytest.mark.parametrize("mood", ["silent", "broken"])
def test_a_server_that_does_not_answer_is_like_no_network(
    reader: Page, home: str, server: MoodyServer, mood: str
) -> None:
    server.mood = mood
    reader.goto(home + GUIDE, wait_until="commit")
    expect_saved_copy(reader)
    server.mood = "fine"
    reader.evaluate("window.dispatchEvent(new Event('online'))")
    reader.get_by_role("button", name="Vis den nye udgave").click()
    expect_no_word(reader)


def test_a_new_version_announces_itself(reader: Page, home: str, tmp_path: Path) -> None:
    reader.goto(home + GUIDE)
    expect_no_word(reader)
    publish(tmp_path / FOLDER, GUIDE, "Vasken er stoppet", "Vasken er helt stoppet")
    reader.context.set_offline(True)
    reader.context.set_offline(False)
    status = reader.get_by_role("status").filter(has_text="Der er en ny udgave")
    expect(status).to_be_visible()
    status.get_by_role("button", name="Vis den nye udgave").click()
    expect(reader.locator("h1")).to_have_text("Vasken er helt stoppet")
    expect_no_word(reader)
