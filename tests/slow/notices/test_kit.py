"""The kit for a servicebesøg, and the lists for each dwelling."""

from pathlib import Path

import pytest

from notices import paper
from portal.addresses import short
from portal.commands.main import main
from portal.model.portal import Portal
from portal.notices.print_jobs import PrintJob, kit_jobs
from portal.notices.visit_kit import lists_data
from portal.texts.catalogue import catalogue
from projects import make_project

SITE = "https://hjaelp.eksempel.dk"
NO_LETTER = 1.0
"""What the reader says of a line break, which has no size."""
PAGES_OF_A_DWELLING = 4
"""The list on both sides of a sheet, the agreement on the next, whose back is empty."""


def test_the_kit_holds_all_that_a_visit_needs(shipped: Portal, pdf_of) -> None:
    pdf = pdf_of(next(kit_jobs(shipped, SITE, [shipped.departments["eksempelparken"]], catalogue("da"))))
    about, words = paper.about(pdf), paper.text(pdf)
    assert (about["part"], about["language"], about["bare"], about["sizes"]) == ("1", "da-DK", [], {paper.POINTS["a4"]})
    assert {"Table", "TH", "TD", "H1", "H2"} <= set(about["tags"])
    titles = ["Varsel om servicebesøg", "Liste til boligen", "Maskiner", "Ventiler og fugt", "Fugtmåling"]
    titles += ["Aftale", "Kopi til ejendomskontoret", "Alle punkter", "Samlet opgørelse", "Det fandt vi oftest"]
    titles += ["Hvem ordner hvad", "Nettet med værktøj", "Spørgsmål om tryghed", "Vejledninger med QR-kode"]
    assert [title for title in titles if title not in words] == []
    whole = words.replace(" ", "").replace("-", "")
    assert [i.name for i in shipped.items.values() if i.name.replace(" ", "").replace("-", "") not in whole] == []
    assert paper.outside(pdf) == []
    expected = {f"{SITE}{short.guide(guide, 'parken')}" for guide in shipped.guides}
    expected.add(f"{SITE}/afdelinger/eksempelparken/husorden/")
    assert {code.text for code in paper.codes(pdf)} == expected


def test_the_overview_is_one_page(shipped: Portal, pdf_of) -> None:
    kit = next(kit_jobs(shipped, SITE, [shipped.departments["lukretiavej"]], catalogue("da")))
    pages = [paper.text(page) for page in _pages(pdf_of(kit))]
    [overview] = [words for words in pages if "Hvem ordner hvad" in words]
    assert "Afdelingen har ikke bekræftet sin tabel." in overview
    assert [i.name for i in shipped.items.values() if i.name.split()[0] not in overview] == []


@pytest.mark.parametrize("slug", ["eksempelgaarden", "lukretiavej"])
def test_no_letter_of_the_kit_is_under_nine_points(shipped: Portal, pdf_of, slug: str) -> None:
    kit = next(kit_jobs(shipped, SITE, [shipped.departments[slug]], catalogue("da")))
    assert min(paper.letter_sizes(pdf_of(kit)) - {NO_LETTER}) >= 9


def test_the_kit_counts_the_net_by_its_own_list(shipped: Portal, pdf_of) -> None:
    kit = next(kit_jobs(shipped, SITE, [shipped.departments["eksempelgaarden"]], catalogue("da")))
    [page] = [words for words in map(paper.text, _pages(pdf_of(kit))) if "Med hjem" in words]
    assert shipped.net is not None
    assert [one.tool for one in shipped.net.things if shipped.tools[one.tool].name.split()[0] not in page] == []
    assert page.count("(foreslået)") == sum(not one.confirmed for one in shipped.net.things)


def test_each_dwelling_has_its_number_on_its_list_and_both_halves_of_its_agreement(shipped: Portal, pdf_of) -> None:
    gaarden, t = shipped.departments["eksempelgaarden"], catalogue("da")
    data = lists_data(gaarden, ["17", "Nr. 4, 2. tv"], shipped, t)
    pages = [paper.text(page) for page in _pages(pdf_of(PrintJob("lists", "kit-lists", "a4", lambda: data)))]
    assert len(pages) == 2 * PAGES_OF_A_DWELLING
    for number, name in ((0, "17"), (PAGES_OF_A_DWELLING, "Nr. 4, 2. tv")):
        checklist, machines, agreement = pages[number : number + 3]
        assert "Liste til boligen" in checklist
        assert [page.count(f"Bolig nr. {name} ") for page in (checklist, machines, agreement)] == [1, 1, 2]


def test_lists_are_made_when_asked_for_and_lie_where_no_site_takes_them(tmp_path: Path, capsys) -> None:
    root, file = make_project(tmp_path / "small"), tmp_path / "boliger.txt"
    file.write_text("Nr. 4, 1-3\nst. tv\n", "utf-8")
    command = ["--project", str(root), "kit", "--department", "gaarden", "--lists"]
    assert main([*command, str(file)]) == 0
    assert "Lister til 4 boliger" in capsys.readouterr().out
    assert "Nr. 4, 3" in paper.text((root / "build" / "lister-gaarden.pdf").read_bytes())


def _pages(pdf: bytes) -> list[bytes]:
    import io

    import pikepdf

    pages = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for number in range(len(document.pages)):
            single, saved = pikepdf.new(), io.BytesIO()
            single.pages.append(document.pages[number])
            single.save(saved)
            pages.append(saved.getvalue())
    return pages
