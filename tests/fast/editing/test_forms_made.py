"""The forms that are made of the model: their words, what they ask for, where they save, and the policy they need."""

import json
from collections.abc import Iterator

import pytest

from portal.editing.config import backend, config, hosted_config
from portal.editing.policy import admin_policy
from portal.editing.words import FormWords
from portal.model.editing import Editing
from portal.model.portal import Portal
from portal.model.vocabulary import DocumentKind
from portal.publish.policy import POLICY
from portal.texts.catalogue import catalogue

GITHUB = Editing(host="github", repository="boligorg/portal", login="https://log-ind.example.org")
GITLAB = Editing(host="gitlab", repository="boligorg/web/portal", app="abc123", server="https://gitlab.example.org")


def test_a_git_host_gets_drafts_and_a_way_to_log_in(portal: Portal) -> None:
    made = hosted_config(portal, catalogue("da"), GITHUB)
    assert made["publish_mode"] == "editorial_workflow"
    assert made["backend"] == {
        "name": "github",
        "repo": "boligorg/portal",
        "branch": "main",
        "base_url": "https://log-ind.example.org",
    }
    assert backend(GITLAB) == {
        "name": "gitlab",
        "repo": "boligorg/web/portal",
        "branch": "main",
        "auth_type": "pkce",
        "app_id": "abc123",
        "base_url": "https://gitlab.example.org",
        "api_root": "https://gitlab.example.org/api/v4",
    }


@pytest.mark.parametrize("missing", [{"host": "github"}, {"host": "gitlab"}])
def test_a_git_host_without_a_way_to_log_in_is_refused(missing: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="Skriv"):
        Editing(repository="boligorg/portal", **missing)


def test_the_policy_of_the_forms_is_wider_than_the_sites_in_what_they_need_alone() -> None:
    more = set(admin_policy().split("; ")) - set(POLICY.split("; "))
    assert more == {
        "script-src 'self' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' blob:",
    }
    assert "connect-src 'self' blob: https://gitlab.example.org;" in admin_policy(GITLAB)
    below = GITLAB.model_copy(update={"server": "https://example.org/git/"})
    assert "connect-src 'self' blob: https://example.org;" in admin_policy(below)


def fields_of(found: object) -> Iterator[dict]:
    """Every field of a form, however deep."""
    if isinstance(found, dict):
        yield from [found] if "widget" in found else []
        yield from (field for one in found.values() for field in fields_of(one))
    elif isinstance(found, list):
        yield from (field for one in found for field in fields_of(one))


def test_a_part_that_may_be_left_out_asks_for_nothing_in_it(portal: Portal) -> None:
    """Decap CMS asks for what must be there, also in a part that nobody has begun: then nothing could be saved."""
    made = config(portal, catalogue("da"))
    parts = [one for one in fields_of(made) if one["widget"] == "object" and not one["required"]]
    assert {"when", "next_meeting", "contact", "emergency"} <= {one["name"] for one in parts}
    assert not [one for part in parts for one in part["fields"] if one["required"]]


def test_minutes_of_a_guide_are_a_time_and_those_of_a_meeting_are_none() -> None:
    words = FormWords(catalogue("da"))
    assert (words.label("minutes", "guide"), words.label("minutes", "meeting")) == ("Minutter", "Referat")


def test_every_field_has_a_danish_name_and_every_choice_of_a_person_a_word(portal: Portal) -> None:
    made = json.dumps(config(portal, catalogue("da")), ensure_ascii=False)
    for value in ("tenant", "maintenance-account", "yes", "weekly", "to-verify", "112"):
        assert f'{{"value": "{value}", "label": "{value}"}}' not in made
        assert f'{{"value": "{value}", "label": "' in made


def test_what_is_repealed_is_chosen_among_the_clauses_of_that_text(portal: Portal) -> None:
    """An id that is typed is misspelt; of a decision it is only said whether it is repealed."""
    made = config(portal, catalogue("da"))
    files = {one["file"]: one for group in made["collections"] for one in group.get("files", ())}
    chosen = {}
    for path, one in files.items():
        for field in (field for field in fields_of(one) if field["name"] == "repealed"):
            chosen.setdefault(path.rpartition("/")[2], []).append((path, field))
    for path, field in [*chosen["house-rules.changes.md"], *chosen["house-rules.md"]]:
        adopted = portal.departments[path.split("/")[2]].document_on(portal.today, DocumentKind.HOUSE_RULES)
        ids = [one["value"] for one in field.get("options", ())]
        assert ids == [clause.id for clause in adopted.clauses] if adopted else field["widget"] in ("list", "string")
        assert not adopted or (field["widget"], field["multiple"]) == ("select", True)
    assert {option["value"] for _, field in chosen["decisions.yml"] for option in field["options"]} == {"yes", "no"}
