"""What a renamed item and department, and a clause that a meeting repealed or renamed, leave to those who have it on paper."""

import re
import shutil
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from portal.base.problems import ContentError
from portal.commands.main import main
from portal.publish.compile import compile_site
from portal.publish.outputs import all_outputs
from published_addresses import edit, prepend, read_page, short_files

ATOM = "{http://www.w3.org/2005/Atom}"
GAARDEN = "content/departments/gaarden"
PROPOSAL = f"{GAARDEN}/proposal/house-rules.md"
RULES = """\
---
title: Husorden for Gården
status: proposal
---
## [stoej] Støj og musik

Skru ned efter klokken 21.

## [grill] Grill

Grill kun i gården.
"""


def rename_item(root: Path) -> None:
    """»bruser« is called »brusehoved« now, and so it is where it is named in what may be changed."""
    for file in [
        *(root / "content/responsibilities").glob("*.yml"),
        *(root / "docs").rglob("*.md"),
        *(root / "content").glob("*.yml"),
    ]:
        text = file.read_text("utf-8").replace("id: bruser\n", "id: brusehoved\n    formerly: [bruser]\n")
        file.write_text(
            text.replace("item: bruser\n", "item: brusehoved\n").replace("[bruser]", "[brusehoved]"), "utf-8"
        )
        file.write_text(file.read_text("utf-8").replace("formerly: [brusehoved]", "formerly: [bruser]"), "utf-8")


def test_the_old_name_of_an_item_leads_on_as_it_was_typed(published: Path) -> None:
    rename_item(published)
    html = short_files(published)["e/gaarden/index.html"].decode()
    (row,) = (line for line in html.splitlines() if 'id="e.bruser"' in line)
    assert '<a id="bruser" href="../../afdelinger/gaarden/hvem-ordner-hvad/?afdeling=gaarden#brusehoved">' in row
    assert html.count('id="bruser"') == 1


def test_a_moved_row_says_what_it_leads_to(published: Path) -> None:
    edit(published, "content/house-rules.md", "## [stoej] Støj", "## [larm] Støj")
    for file in (published / "content").rglob("*.yml"):
        file.write_text(file.read_text("utf-8").replace("house_rule: stoej", "house_rule: larm"), "utf-8")
    for file in [*(published / "docs").rglob("*.md"), *(published / "content").rglob("*.md")]:
        file.write_text(file.read_text("utf-8").replace("#stoej", "#larm"), "utf-8")
    prepend(published, "content/house-rules.md", "formerly: [{clause: larm, ids: [stoej]}]")
    html = short_files(published)["e/parken/index.html"].decode()
    (row,) = (line for line in html.splitlines() if 'id="h.stoej"' in line)
    assert ">1. Støj og musik</a>" in row


def test_a_renamed_department_is_no_news_to_who_follows_it(published: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTAL_SITE_URL", "https://portal.example.org/")

    def known(slug: str) -> tuple[list[str | None], list[bytes]]:
        files = all_outputs(compile_site(published))
        ids = [one.text for one in fromstring(files[f"afdelinger/{slug}/nyt.xml"]).iter(f"{ATOM}id")]
        calendar = files[f"afdelinger/{slug}/aktiviteter.ics"].splitlines()
        return ids, [line for line in calendar if line.startswith(b"UID:")]

    before = known("gaarden")
    for old, new, formerly in (("gaarden", "haven", "[gaarden]"), ("haven", "parkhaven", "[gaarden, haven]")):
        shutil.move(published / f"content/departments/{old}", published / f"content/departments/{new}")
        file = published / f"content/departments/{new}/department.yml"
        lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("formerly")]
        file.write_text("\n".join([f"formerly: {formerly}", *lines, ""]), "utf-8")
        assert known(new) == before


def adopted(root: Path, text: str, day: str) -> int:
    (root / PROPOSAL).parent.mkdir(exist_ok=True)
    (root / PROPOSAL).write_text(text, "utf-8")
    return main(["--project", str(root), "adopt", "gaarden", "--date", day, "--write"])


def test_a_clause_that_a_meeting_repealed_leads_to_the_text_that_had_it(published: Path) -> None:
    assert adopted(published, RULES, "2026-01-14") == 0
    assert main(["--project", str(published), "publish-addresses"]) == 0
    assert "/afdelinger/gaarden/husorden/ #grill" in (published / "content/addresses.txt").read_text("utf-8")
    assert adopted(published, RULES.partition("## [grill]")[0], "2026-02-14") == 0
    page = read_page(short_files(published)["e/gaarden/index.html"])
    assert page.rows["h.grill"] == "../../afdelinger/gaarden/husorden/versioner/2026-01-14/?afdeling=gaarden"
    pages = {page.address: page.html for page in compile_site(published).pages}
    moved = r'<li id="grill"[^>]*><a href="versioner/2026-01-14/">'
    assert re.search(moved, pages["/afdelinger/gaarden/husorden/"])
    again = RULES.replace("Grill kun i gården.", "Grill på græsset.")
    assert adopted(published, again, "2026-03-14") == 0
    assert read_page(short_files(published)["e/gaarden/index.html"]).rows["h.grill"].endswith("#grill")


@pytest.mark.parametrize("cure", ["formerly: ", "repealed: "])
def test_a_clause_that_lost_its_id_is_not_sealed_before_that_is_said(
    published: Path, cure: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopted(published, RULES, "2026-01-14") == 0
    assert main(["--project", str(published), "publish-addresses"]) == 0
    text = RULES.replace("[grill] Grill", "[baal] Grill").replace("[stoej]", "[larm]")
    capsys.readouterr()
    assert adopted(published, text, "2026-02-14") == 1
    reported = capsys.readouterr().err.splitlines()[0]
    assert not (published / f"{GAARDEN}/meetings/2026-02-14").exists()
    written = reported.partition(f"»{cure}")[2].partition("«.")[0]
    text = text.replace("status: proposal\n", f"status: proposal\n{cure}{written}\n")
    assert adopted(published, text, "2026-02-14") == 0
    shown = capsys.readouterr().out
    assert ("hed »grill«" in shown, "ophævet" in shown) == (cure == "formerly: ", cure == "repealed: ")
    compile_site(published)


def test_what_comes_again_with_the_standard_is_not_asked_about_and_not_repealed(published: Path) -> None:
    standard = published / "content/house-rules.md"
    own = standard.read_text("utf-8").partition("\n---\n")[2]
    assert adopted(published, f"---\ntitle: Husorden\nstatus: proposal\n---\n{own}", "2026-01-14") == 0
    based = "---\ntitle: Husorden\nstatus: proposal\nbased_on: standard\n---\n## [grill] Grill\n\nGrill kun i gården.\n"
    (published / PROPOSAL).parent.mkdir(exist_ok=True)
    (published / PROPOSAL).write_text(based, "utf-8")
    notes = [one for one in compile_site(published).notes if PROPOSAL in one]
    assert [one for one in notes if "ikke med" in one] == []
    edit(published, PROPOSAL, "based_on: standard\n", "based_on: standard\nrepealed: [husdyr, stoej]\n")
    with pytest.raises(ContentError) as wrong:
        compile_site(published)
    told = [line for line in str(wrong.value).splitlines() if "kommer igen med standarden" in line]
    cures = {line.partition("Skriv »")[2].partition("«.")[0] for line in told}
    assert len(told) == 2 and cures == {"dropped: [husdyr, stoej]"}
    edit(published, PROPOSAL, "repealed: [husdyr, stoej]\n", f"{cures.pop()}\n")
    compile_site(published)


def test_clauses_of_the_standard_that_come_back_are_dropped_by_one_line(published: Path) -> None:
    """Whoever types what each note offers would have the same field twice."""
    own = "".join(f"## [{one}] {one.title()}\n\nHelt andre ord.\n\n" for one in ("stoej", "husdyr"))
    assert adopted(published, f"---\ntitle: Husorden\nstatus: proposal\n---\n{own}", "2026-01-14") == 0
    (published / PROPOSAL).parent.mkdir(exist_ok=True)
    head = "---\ntitle: Husorden\nstatus: proposal\nbased_on: standard\n"
    (published / PROPOSAL).write_text(f"{head}---\n## [grill] Grill\n\nI gården.\n", "utf-8")
    told = [one for one in compile_site(published).notes if "kommer i stedet" in one]
    cures = {one.partition("Skriv »")[2].partition("«.")[0] for one in told}
    assert len(told) == 1 and cures == {"dropped: [stoej, husdyr]"}
    (published / PROPOSAL).write_text(f"{head}{cures.pop()}\n---\n## [grill] Grill\n\nI gården.\n", "utf-8")
    assert [one for one in compile_site(published).notes if "kommer i stedet" in one] == []


def test_an_id_that_is_renamed_again_in_the_same_text_stays_in_the_table(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopted(published, RULES, "2026-01-14") == 0
    capsys.readouterr()
    chain = "formerly: [{clause: baal, ids: [grill]}, {clause: ild, ids: [baal]}]\n"
    text = RULES.replace("[grill] Grill", "[ild] Grill").replace("proposal\n", f"proposal\n{chain}", 1)
    assert adopted(published, text, "2026-02-14") == 0
    shown = capsys.readouterr().out
    assert "hed »grill«" in shown and "nyt" not in shown and "ophævet" not in shown


def test_a_folder_that_was_written_by_hand_is_looked_at_as_it_will_be_published(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = RULES.replace("proposal\n", "proposal\nformerly: [{clause: stoej, ids: [larm]}]\n", 1)
    assert adopted(published, text, "2026-01-14") == 0
    folder = published / f"{GAARDEN}/meetings/2026-02-14"
    folder.mkdir()
    (folder / "meeting.yml").write_text("kind: afdelingsmøde\n", "utf-8")
    head = "---\ntitle: Husorden for Gården\nformerly: [{clause: grill, ids: [larm]}]\n---\n"
    (folder / "house-rules.md").write_text(head + RULES.partition("---\n")[2].partition("---\n")[2], "utf-8")
    capsys.readouterr()
    assert main(["--project", str(published), "seal", "gaarden", "2026-02-14"]) == 1
    assert "»larm« står også ved »formerly« i" in capsys.readouterr().err
    assert not (folder / "seal.txt").exists()


def test_what_sealed_texts_say_of_new_ids_holds_whatever_later_meetings_decide(published: Path) -> None:
    """A clause is renamed twice, then repealed, and an id of before comes back: nobody can write in the older texts any more."""

    def text(clause: str, more: str = "") -> str:
        return f"---\ntitle: Husorden\nstatus: proposal\n{more}---\n## [{clause}] Ro\n\nSkru ned efter klokken 21.\n"

    assert adopted(published, text("ro", "formerly: [{clause: ro, ids: [stoej]}]\n"), "2026-01-14") == 0
    assert main(["--project", str(published), "publish-addresses"]) == 0
    for old, new, day in (("ro", "larm", "2026-02-14"), ("larm", "musik", "2026-03-14")):
        assert adopted(published, text(new, f"formerly: [{{clause: {new}, ids: [{old}]}}]\n"), day) == 0
        assert main(["--project", str(published), "publish-addresses"]) == 0
    rows = read_page(short_files(published)["e/gaarden/index.html"]).rows
    assert [rows[f"h.{one}"].rpartition("#")[2] for one in ("ro", "larm")] == ["musik", "musik"]
    assert adopted(published, text("ro", "formerly: [{clause: ro, ids: [musik]}]\n"), "2026-04-14") == 0
    rows = read_page(short_files(published)["e/gaarden/index.html"]).rows
    assert [rows[f"h.{one}"].rpartition("#")[2] for one in ("ro", "larm", "musik")] == ["ro", "ro", "ro"]
    assert adopted(published, RULES.replace("[stoej]", "[stille]").replace("21", "20"), "2026-05-14") == 0
    html = short_files(published)["e/gaarden/index.html"].decode()
    assert [html.count(f'id="h.{one}"') for one in ("stoej", "ro", "larm", "musik")] == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("{clause: larmm, ids: [stoej]}", "»larmm« findes ikke. Skriv »larm«"),
        ("{clause: larm, ids: [grill]}", "Punktet »grill« står her endnu."),
        (
            "{clause: larm, ids: [stoej]}, {clause: grill, ids: [stoej]}",
            "»stoej« står også ved »larm«. Behold det ene.",
        ),
        ("{clause: aa, ids: [bb]}, {clause: bb, ids: [aa]}", "»aa« fører i ring."),
    ],
)
def test_a_wrong_new_id_is_told_before_it_is_sealed(
    published: Path, said: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = RULES.replace("[stoej] Støj", "[larm] Støj").replace("proposal\n", f"proposal\nformerly: [{said}]\n", 1)
    assert adopted(published, text, "2026-01-14") == 1
    assert told in capsys.readouterr().err
    assert not (published / f"{GAARDEN}/meetings/2026-01-14").exists()


def test_an_id_that_an_older_meeting_gave_to_another_clause_is_told_before_it_is_sealed(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The whole of what is published is looked at: nobody can write in a sealed text any more."""

    def text(clause: str) -> str:
        return RULES.replace("proposal\n", f"proposal\nformerly: [{{clause: {clause}, ids: [larm]}}]\n", 1)

    assert adopted(published, text("stoej"), "2026-01-14") == 0
    capsys.readouterr()
    assert adopted(published, text("grill"), "2026-02-14") == 1
    assert capsys.readouterr().err.startswith(
        f"{PROPOSAL}: »larm« står også ved »formerly« i {GAARDEN}/meetings/2026-01-14/"
    )
    assert not (published / f"{GAARDEN}/meetings/2026-02-14").exists()


def test_a_clause_with_a_new_id_in_changes_needs_the_old_one_repealed(
    published: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adopted(published, RULES, "2026-01-14") == 0
    assert main(["--project", str(published), "publish-addresses"]) == 0
    changes = "---\nformerly: [{clause: baal, ids: [grill]}]\n---\n## [baal] Bål\n\nKun i gården.\n"
    file = published / f"{GAARDEN}/proposal/house-rules.changes.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(changes, "utf-8")
    with pytest.raises(ContentError) as wrong:
        compile_site(published)
    cure = str(wrong.value).partition("Skriv også »")[2].partition("«")[0]
    assert cure == "repealed: [grill]"
    file.write_text(changes.replace("---\n", f"---\n{cure}\n", 1), "utf-8")
    assert main(["--project", str(published), "adopt", "gaarden", "--date", "2026-02-14", "--write"]) == 0
    assert read_page(short_files(published)["e/gaarden/index.html"]).rows["h.grill"].endswith("#baal")


@pytest.mark.parametrize("cure", ["formerly: ", "repealed: "])
def test_check_offers_what_adopt_asks_for(published: Path, cure: str) -> None:
    assert adopted(published, RULES, "2026-01-14") == 0
    text = RULES.replace("[grill] Grill", "[baal] Grill").partition("## [stoej]")
    text = f"{text[0]}## [baal] Grill\n\nKun i gården.\n"
    (published / PROPOSAL).parent.mkdir(exist_ok=True)
    (published / PROPOSAL).write_text(text, "utf-8")
    (note,) = (one for one in compile_site(published).notes if "ligner andre" in one)
    written = note.partition(f"»{cure}")[2].partition("«.")[0]
    assert adopted(published, text.replace("proposal\n", f"proposal\n{cure}{written}\n", 1), "2026-02-14") == 0


def test_a_ring_through_written_redirects_is_told(published: Path) -> None:
    """What leads on by redirects.yml and by a meeting's text is one way."""
    text = RULES.replace("proposal\n", "proposal\nformerly: [{clause: stoej, ids: [larm]}]\n", 1)
    assert adopted(published, text, "2026-01-14") == 0
    page = "/afdelinger/gaarden/husorden/"
    ways = f"redirects:\n  - {{from: '{page}#stoej', to: '{page}#larm'}}\n"
    (published / "content/redirects.yml").write_text(ways, "utf-8")
    assert (
        adopted(
            published, text.replace("[{clause: stoej, ids: [larm]}]", "[]").replace("[stoej]", "[ro]"), "2026-02-14"
        )
        == 1
    )
