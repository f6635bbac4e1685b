"""The yearly interview's questions as a file keeps them, in its `words`: as they were when it was begun, so that an answer to a
question that is no longer asked is still shown. theme/fieldwork/interview-guide.js reads them.
"""

from portal.model.interview import Interview

ORDER = "interview.order"
LIGHTS = ("strong", "middle", "vulnerable")
DONE = ("done", "partly", "not")
AGREEMENTS = 5
"""At most so many, as the guide says: more are not kept."""
PRESENT = ("board", "caretaker", "team", "office")


def interview_words(interview: Interview) -> dict[str, str]:
    """Themes and questions in their order."""
    words = {ORDER: " ".join(theme.id for theme in interview.themes)}
    for theme in interview.themes:
        words[theme.id] = theme.name
        words[f"{theme.id}.order"] = " ".join(one.id for one in theme.questions)
        words |= {f"{theme.id}.light": "yes"} if theme.light else {}
        words |= {f"{theme.id}.q.{one.id}": one.ask for one in theme.questions}
    return words
