"""The list of what is looked at as an XLSForm (https://xlsform.org), for those who work with KoboToolbox or ODK."""

import io
from collections.abc import Iterator

from openpyxl import Workbook

from portal.base.refused import among_temporary_files
from portal.fieldwork.checklist import FLOORED, MACHINES, PLACES, ROOMS, field_name, parts_of
from portal.fieldwork.figures import CHECK, FLOOR, MACHINE, VALVE
from portal.fieldwork.report import WISHES, question_in_words
from portal.fieldwork.xpath_guard import constraint
from portal.texts.catalogue import Catalogue

HEADS = {
    "survey": ("type", "name", "label", "relevant", "hint", "constraint", "constraint_message"),
    "choices": ("list_name", "name", "label"),
    "settings": ("form_title", "form_id", "default_language"),
}
VISITED = "${visit} = 'visited'"
Row = tuple[str, ...]


def xlsform(t: Catalogue) -> bytes:
    """The form as .xlsx: the same questions and answers as on the page, under the same names with `_` for `.` and `-`."""
    guarded = (constraint(), t("visits-form-refused"))
    rows: dict[str, list[Row]] = {
        "survey": [(*row, *(guarded if row[0] == "text" else ("", ""))) for row in _survey(t)],
        "choices": list(_choices(t)),
        "settings": [(t("visits-title"), "portal_visits", t.language)],
    }
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, head in HEADS.items():
        sheet = book.create_sheet(name)
        for row in [head, *rows[name]]:
            sheet.append(list(row))
    file = io.BytesIO()
    with among_temporary_files():  # openpyxl writes each sheet there first
        book.save(file)
    return file.getvalue()


def _survey(t: Catalogue) -> Iterator[Row]:
    yield "date", "date", t("visits-date"), "", ""
    yield "text", "stairwell", t("visits-out-column-stairwell"), "", ""
    yield "text", "dwelling", t("visits-out-column-dwelling"), "", t("fieldwork-personal-visits")
    yield "select_one visit", "visit", t("visits-how"), "", ""
    for room in ROOMS:
        yield "begin_group", _name(field_name("room", room)), t.of("visit-room", room), VISITED, ""
        for part in parts_of(room):
            check = _name(field_name("check", part.field))
            yield "select_one check", check, part.name(t), "", ""
            yield "text", _name(field_name("note", part.field)), t("visits-note"), f"${{{check}}} != 'fine'", ""
            yield (
                "select_one yes",
                _name(field_name("urgent", part.field)),
                t("visits-urgent"),
                f"${{{check}}} = 'department'",
                "",
            )
        yield "end_group", "", "", "", ""
    for kind, group, places in (
        ("machine", "machines", MACHINES),
        ("valve", "valves", PLACES),
        ("floor", "floors", FLOORED),
    ):
        yield "begin_group", group, t.of("visits", group), VISITED, ""
        for one in places:
            yield (
                f"select_one {kind}",
                _name(field_name(kind, one)),
                question_in_words(field_name(kind, one), t),
                "",
                "",
            )
        yield "end_group", "", "", "", ""
    yield "begin_group", "moisture", t("visits-moisture"), VISITED, ""
    for place in PLACES:
        yield "decimal", _name(field_name("moisture", place)), t.of("visit-place", place), "", t("visits-moisture-help")
    yield "end_group", "", "", "", ""
    yield "begin_repeat", "agreements", t("visits-agreements"), VISITED, ""
    yield "text", "agreement_what", t("visits-agreement-what"), "", ""
    yield "select_one who", "agreement_who", t("visits-agreement-who"), "", ""
    yield "date", "agreement_by", t("visits-agreement-by"), "", ""
    yield "end_repeat", "", "", "", ""
    yield "select_one yes", "net", t("visits-net-given"), VISITED, ""
    yield "select_multiple wish", "wish", t("visits-contact"), "", t("visits-contact-help")


def _choices(t: Catalogue) -> Iterator[Row]:
    lists = {
        "visit": t.family("visits-visit", ("visited", "not-home", "no-access")),
        "check": t.family("visits-answer", CHECK),
        "machine": t.family("visits-machine", MACHINE),
        "valve": t.family("visits-valve", VALVE),
        "floor": t.family("visits-floor", FLOOR),
        "who": t.family("visits-answer", CHECK[1:]),
        "yes": {"yes": t("visits-yes")},
        "wish": t.family("visits-wish", WISHES),
    }
    for name, words in lists.items():
        for value, label in words.items():
            yield name, value, label


def _name(field: str) -> str:
    """Names of an XLSForm hold neither full stops nor hyphens."""
    return field.replace(".", "_").replace("-", "_")
