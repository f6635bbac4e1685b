"""PDFs with something added to them that acts, hides or says who somebody is."""

import re
from io import BytesIO

import pikepdf
from pikepdf import Name

OVER_A_PAGE = {
    "a link with script": {"Subtype": Name.Link, "A": {"/S": Name.URI, "/URI": "javascript:alert(1)"}},
    "a link to the web": {"Subtype": Name.Link, "A": {"/S": Name.URI, "/URI": "https://example.org"}},
    "a link to another file": {"Subtype": Name.Link, "A": {"/S": Name.GoToR, "/F": "andet.pdf"}},
    "a field that sends itself": {"Subtype": Name.Widget, "A": {"/S": Name.SubmitForm, "/F": "https://example.org"}},
    "a script after a link": {
        "Subtype": Name.Link,
        "A": {"/S": Name.GoTo, "/Next": [{"/S": Name.ImportData, "/F": "x"}]},
    },
    "a file on a page": {"Subtype": Name.FileAttachment},
    "a note": {"Subtype": Name.Text, "T": "Nogen", "Contents": "Spørg ham selv."},
    "a filled field": {"Subtype": Name.Widget, "FT": Name.Tx, "V": "navn@firma.dk"},
    "a choice": {"Subtype": Name.Widget, "FT": Name.Ch, "Opt": ["navn@firma.dk"]},
    "a button": {"Subtype": Name.Widget, "FT": Name.Btn, "MK": {"/CA": "navn@firma.dk"}},
    "a rich field": {"Subtype": Name.Widget, "FT": Name.Tx, "RV": "<p>navn@firma.dk</p>"},
}
HELVETICA = pikepdf.Dictionary(F=pikepdf.Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))


def _over(pdf: pikepdf.Pdf, **what: object) -> pikepdf.Object:
    return pdf.make_indirect(pikepdf.Dictionary(Type=Name.Annot, Rect=[0, 0, 9, 9], **what))


def _field(pdf: pikepdf.Pdf, **what: object) -> None:
    pdf.pages[0].Annots = pikepdf.Array([_over(pdf, Subtype=Name.Widget, **what)])
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pdf.pages[0].Annots)


def _note_in_a_list_elsewhere(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([_over(pdf, Subtype=Name.Text, Contents="Spørg ham.")]))


def _sent_by_a_list_elsewhere(pdf: pikepdf.Pdf) -> None:
    sends = pdf.make_indirect(pikepdf.Array([pikepdf.Dictionary(S=Name.SubmitForm, F="https://example.org")]))
    pdf.pages[0].Annots = pikepdf.Array([_over(pdf, Subtype=Name.Link, A=pikepdf.Dictionary(S=Name.Named, Next=sends))])


def _look_of_a_field(pdf: pikepdf.Pdf) -> None:
    said = pikepdf.Dictionary(
        Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 99, 99], Resources=pikepdf.Dictionary(Font=HELVETICA)
    )
    look = pdf.make_stream(b"BT /F 9 Tf 9 9 Td (navn@firma.dk) Tj ET", said)
    _field(pdf, FT=Name.Tx, AP=pikepdf.Dictionary(N=look))


def _said_of_the_field_above(pdf: pikepdf.Pdf) -> None:
    above = pdf.make_indirect(pikepdf.Dictionary(FT=Name.Tx, V="navn@firma.dk"))
    _field(pdf, Parent=above)


def _read_aloud(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"/Span <</ActualText (navn@firma.dk)>> BDC EMC")


def _among_what_a_page_is_drawn_with(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Resources["/Hidden"] = pdf.make_stream(b"Nogen Anden")


ELSEWHERE = {
    "a note in a list elsewhere": _note_in_a_list_elsewhere,
    "a field that a list elsewhere sends": _sent_by_a_list_elsewhere,
    "the look of a field": _look_of_a_field,
    "the field above": _said_of_the_field_above,
    "what is read aloud": _read_aloud,
    "hidden among what a page is drawn with": _among_what_a_page_is_drawn_with,
}


def changed(form: bytes, change: str) -> bytes:
    """The form with something added to it."""
    with pikepdf.open(BytesIO(form)) as pdf:
        if change == "script":
            pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        elif change == "script on a page":
            action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
            pdf.pages[0].AA = pikepdf.Dictionary(O=action)
        elif change == "file":
            pdf.attachments["x.exe"] = b"MZ"
        elif change in OVER_A_PAGE:
            over = pdf.make_indirect(pikepdf.Dictionary(Type=Name.Annot, Rect=[0, 0, 9, 9], **OVER_A_PAGE[change]))
            pdf.pages[0].Annots = pikepdf.Array([over])
            pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[over])
        elif change in ELSEWHERE:
            ELSEWHERE[change](pdf)
        elif change == "opens at a page":
            pdf.Root.OpenAction = pikepdf.Array([pdf.pages[0].obj, Name.XYZ, 0, 0, 0])
        elif change == "bookmarks":
            with pdf.open_outline() as outline:
                outline.root.extend(pikepdf.OutlineItem(f"Punkt {n}", 0) for n in range(150))
        elif change == "half a character":
            (font,) = (one for one in pdf.objects if isinstance(one, pikepdf.Stream) and b"bfchar" in one.read_bytes())
            font.write(re.sub(rb"(bfchar\s+<\w+> <)\w+>", rb"\1D800>", font.read_bytes()))
        elif change == "made with":
            made = pdf.make_stream(b"Nogen Andens program")
            seen = pikepdf.Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9], Metadata=made)
            pdf.pages[0].obj.Thumb = made
            pdf.pages[0].obj["/Hidden"] = pikepdf.String("Nogen Anden")
            pdf.pages[0].obj.Resources.XObject = pikepdf.Dictionary(X=pdf.make_stream(b"", seen))
        out = BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(user="a", owner="b") if change == "password" else False)
    return out.getvalue()
