"""The tests of a file run in one process, however many workers there are: what they share is made once."""

import pytest

RAN: list[str] = []


@pytest.mark.parametrize("number", range(4))
def test_the_tests_of_a_file_stay_together(request: pytest.FixtureRequest, number: int) -> None:
    """What was chosen of this file and comes before a test has run here."""
    chosen = [item.name for item in request.session.items if item.path == request.path]
    RAN.append(request.node.name)
    assert chosen[: len(RAN)] == RAN
