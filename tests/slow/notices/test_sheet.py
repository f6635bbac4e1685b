"""The sheets as paper, scanner and screen reader see them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from notices import paper
from portal.base.problems import Problems
from portal.check.content import read_portal
from portal.model.portal import Portal
from portal.notices.print_jobs import SIZES, PrintJob, print_jobs
from portal.texts.catalogue import catalogue
from projects import make_project

SITE = "https://hjaelp.eksempel.dk"
LONG_NAMES = (
    "Boligafdelingen Søndre Kærgårdsvænge og Åbrinken ved Ørestad",
    "Sammenskrevneboligafdelingensøndrekærgårdsvængeogåbrinkenved",
    "Ægirsgården ½ #strong[fed] $x^2$ *stjerne* <b>b</b> _u_ \\ @a",
)


def sheets(portal: Portal, department: str, guides: list[str], items: list[str], sizes=SIZES) -> list[PrintJob]:
    return list(print_jobs(portal, SITE, [portal.departments[department]], guides, items, catalogue("da"), sizes))


def sheet(portal: Portal, department: str, size: str = "a4", **what: str) -> PrintJob:
    guides, items = ([what[kind]] if kind in what else [] for kind in ("guide", "item"))
    return sheets(portal, department, guides, items, (size,))[0]


@pytest.fixture
def small(tmp_path: Path) -> Callable[..., Portal]:
    """A function that gives the small project's content after texts in its files were replaced."""

    def read(**edits: tuple[str, str]) -> Portal:
        root, problems = make_project(tmp_path / "small"), Problems()
        for name, (old, new) in edits.items():
            file = root / FILES[name]
            assert old in file.read_text("utf-8")
            file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
        portal = read_portal(root, problems)
        assert not problems, problems.lines()
        return portal

    return read


FILES = {"guide": "docs/vejledninger/vasken.md", "department": "content/departments/gaarden/department.yml"}


@pytest.mark.parametrize("size", SIZES)
def test_a_sheet_is_a_tagged_document_of_its_size(shipped: Portal, pdf_of, size: str) -> None:
    about = paper.about(pdf_of(sheet(shipped, "eksempelgaarden", size, guide="stoppet-afloeb")))
    assert (about["title"], about["language"]) == (shipped.guides["stoppet-afloeb"].title, "da-DK")
    assert (about["marked"], about["shows_title"], about["part"]) == (True, True, "1")
    assert {"H1", "H2", "L", "LI", "Figure"} <= set(about["tags"])
    assert about["bare"] == []
    assert (about["pages"], about["sizes"]) == (1, {paper.POINTS[size]})


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("kind", "name", "row"), [("guide", "stoppet-afloeb", "stoppet-afloeb"), ("item", "vandlaas", "e.vandlaas")]
)
def test_the_code_holds_the_short_address_at_level_q(shipped, pdf_of, size, kind, name, row) -> None:
    pdf = pdf_of(sheet(shipped, "eksempelgaarden", size, **{kind: name}))
    [code] = paper.codes(pdf)
    assert code.text == f"{SITE}/e/gaarden/#{row}"
    assert code.ec_level == "Q"
    assert f"hjaelp.eksempel.dk/e/gaarden/#{row}" in paper.text(pdf).replace(" ", "")


def test_a_sheet_says_who_what_where_and_when(shipped: Portal, pdf_of) -> None:
    one = sheet(shipped, "eksempelgaarden", guide="stoppet-afloeb")
    words, guide = paper.text(pdf_of(one)), shipped.guides["stoppet-afloeb"]
    wanted = ["Eksempelgården (eksempel)", guide.title, "Du gør det.", *(step.text for step in guide.steps[:3])]
    wanted += [guide.stop_and_call[0], guide.never[0], "23. november 2026", f"Version {one.fingerprint[:8]}"]
    assert [text for text in wanted if text not in words] == []
    assert guide.steps[3].text not in words


def test_every_shipped_guide_and_item_fits_on_one_page(shipped: Portal, pdf_of) -> None:
    """Of all the titles that ship: the longest, the one with the longest word, and those with the most to say."""
    guides = {max(shipped.guides, key=lambda g: len(shipped.guides[g].title))}
    guides |= {max(shipped.guides, key=lambda g: sum(len(step.text) for step in shipped.guides[g].steps[:3]))}
    items = {max(shipped.items, key=lambda i: len(shipped.items[i].name))}
    items |= {max(shipped.items, key=lambda i: max(map(len, shipped.items[i].name.split())))}
    items |= {max(shipped.items, key=lambda i: len(shipped.items[i].action))}
    for one in sheets(shipped, "eksempelparken", sorted(guides), sorted(items), ("a4", "a5")):
        pdf = pdf_of(one)
        title = one.data["title"]
        assert paper.about(pdf)["pages"] == 1, one.address
        assert paper.outside(pdf) == [], one.address
        assert title.replace(" ", "") in paper.text(pdf).replace(" ", ""), one.address


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", LONG_NAMES)
def test_a_long_or_hostile_name_is_whole_and_literal(shipped: Portal, pdf_of, size: str, name: str) -> None:
    assert len(name) >= 58
    department = shipped.departments["lukretiavej"].model_copy(update={"name": name})
    guide = shipped.guides["stoppet-afloeb"].model_copy(update={"title": name[::-1] + " ½ æøå ÆØÅ"})
    changed = replace(shipped, departments={"lukretiavej": department}, guides={"stoppet-afloeb": guide})
    pdf = pdf_of(sheet(changed, "lukretiavej", size, guide="stoppet-afloeb"))
    words = paper.text(pdf).replace(" ", "").replace("-", "")
    for whole in (department.name, guide.title):
        assert whole.replace(" ", "").replace("-", "") in words
    assert (paper.about(pdf)["title"], paper.about(pdf)["pages"], paper.outside(pdf)) == (guide.title, 1, [])


def test_a_guide_without_pictures_still_makes_a_sheet(small, pdf_of) -> None:
    portal = small(guide=("   ![En spand står under vandlåsen](img/vasken-1.svg)\n\n", ""))
    pdf = pdf_of(sheet(portal, "gaarden", guide="vasken"))
    assert paper.about(pdf)["tags"].count("Figure") == 1, "only the QR code"
    assert "Sæt en spand under vandlåsen." in paper.text(pdf)


def test_a_guide_the_department_has_not_allowed_sends_to_the_office(shipped: Portal, pdf_of) -> None:
    """Bleeding radiators is for tenants only where the department says so: no step of it on a sheet anywhere else."""
    guide = shipped.guides["udluft-radiator"]
    words = paper.text(pdf_of(sheet(shipped, "lukretiavej", guide="udluft-radiator")))
    assert guide.title in words
    assert "Spørg ejendomskontoret først." in words
    assert [step.text for step in guide.steps if step.text in words] == []


def test_a_sheet_has_no_line_for_an_unknown_number_and_a_standard_is_called_one(shipped: Portal, pdf_of) -> None:
    one = sheet(shipped, "lukretiavej", guide="stoppet-afloeb")
    assert one.data["contact"] == [("Ejendomskontoret", "Se opslaget i opgangen")]
    assert "Afdelingen har ikke bekræftet det." in paper.text(pdf_of(one))


def test_the_picture_is_on_the_paper(shipped: Portal, pdf_of) -> None:
    """The sleeve and arrows of the drawings are orange; nothing else on the sheet holds so much of it."""
    [picture] = paper.pictures(pdf_of(sheet(shipped, "eksempelgaarden", guide="stoppet-afloeb")), 72)
    orange = sum(count for count, colour in picture.convert("RGB").getcolors(1 << 24) if colour == (0xD9, 0x62, 0x2B))
    assert orange > 500


@pytest.mark.parametrize(
    ("kind", "name"), [("guide", "kend-skadedyrene"), ("item", "vandroer"), ("item", "vaskemaskine-afdelingens")]
)
def test_half_a_page_makes_room_instead_of_letters_under_ten_points(
    shipped: Portal, pdf_of, kind: str, name: str
) -> None:
    """Those with the most to say; 1 is typst's own mark of a line's end."""
    small = pdf_of(sheet(shipped, "eksempelgaarden", "a5", **{kind: name}))
    assert min(size for size in paper.letter_sizes(small) if size > 1) >= 10


def test_a_poster_shows_its_steps_beside_each_other(shipped: Portal, pdf_of) -> None:
    """A layout of its own: on A4 the steps stand one below the other."""
    first, second = (step.text[:12] for step in shipped.guides["stoppet-afloeb"].steps[:2])
    tops = {}
    for size in ("a4", "a3"):
        pdf = pdf_of(sheet(shipped, "eksempelgaarden", size, guide="stoppet-afloeb"))
        tops[size] = paper.top_of(pdf, first) - paper.top_of(pdf, second)
    assert tops["a4"] > 40
    assert abs(tops["a3"]) < 5


@pytest.mark.parametrize("guide", ["luk-for-vandet", "stoppet-afloeb", "mal-loft-og-vaeg"])
def test_all_that_is_dangerous_is_on_each_size_and_half_a_page_is_read_without_glasses(
    shipped: Portal, pdf_of, guide: str
) -> None:
    """Half a page leaves the steps to the code instead of making them small; 1 is typst's own mark of a line's end."""
    for size in SIZES:
        words = paper.text(pdf_of(sheet(shipped, "eksempelgaarden", size, guide=guide)))
        wanted = (*shipped.guides[guide].never, *shipped.guides[guide].stop_and_call)
        assert [line for line in wanted if line.split(".")[0] not in words] == []
    small = pdf_of(sheet(shipped, "eksempelgaarden", "a5", guide=guide))
    assert min(size for size in paper.letter_sizes(small) if size > 1) >= 10
