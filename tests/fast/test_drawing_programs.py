"""A drawing from a drawing program: what nobody sees is left out, a style becomes attributes, nothing hostile gets in so."""

import pytest

from portal.base.problems import Problems
from portal.check.pictures import clean_picture

INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="210mm" height="148mm" viewBox="0 0 210 148" version="1.1" id="svg5" xml:space="preserve"
   inkscape:version="1.2.2 (b0a8486541, 2022-12-01)" sodipodi:docname="spand.svg"
   xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
   xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
   xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg">
  <sodipodi:namedview id="namedview7" pagecolor="#ffffff" inkscape:zoom="0.74">
    <inkscape:grid type="xygrid" id="grid9"/></sodipodi:namedview>
  <title id="title1">En spand</title>
  <metadata id="metadata5"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:li>Navn Navnesen</rdf:li></rdf:RDF></metadata>
  <defs id="defs2"/>
  <g inkscape:label="Lag 1" inkscape:groupmode="layer" id="layer1">
    <path sodipodi:nodetypes="cc" id="path234" d="m 20,30 50,60"
      style="display:inline;fill:none;stroke:#1d3557;stroke-width:0.264583px;stroke-opacity:1;paint-order:normal"/>
    <rect style="fill:rgb(255, 255, 255);-inkscape-stroke:none;stop-color:#000000" id="rect99-1"
      width="9" height="9" x="1" y="1"/>
    <text style="font-size:18px;line-height:1.25;font-family:sans-serif" x="5" y="9" id="text1">
      <tspan sodipodi:role="line" id="tspan1">2</tspan></text>
  </g>
</svg>
"""
PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>x</title>{}</svg>'


def cleaned(text: str) -> tuple[str, list[str]]:
    problems = Problems()
    made = clean_picture("content/logo.svg", text.encode(), problems)
    return (made or b"").decode(), sorted(one.message for one in problems.found)


def test_what_inkscape_writes_is_taken_and_says_nothing_of_itself() -> None:
    made, said = cleaned(INKSCAPE)
    assert said == []
    assert 'stroke="#1d3557"' in made and 'fill="rgb(255, 255, 255)"' in made and 'font-size="18px"' in made
    for trace in ("inkscape", "sodipodi", "version", "style", " id=", "Navnesen", "rdf", "xml:space", "path234"):
        assert trace not in made


def test_an_id_that_something_refers_to_is_not_lost() -> None:
    shape = '<clipPath id="clipPath1"><rect width="5" height="5"/></clipPath><g clip-path="url(#clipPath1)"/>'
    _, said = cleaned(PLAIN.format(shape))
    assert any("logo-clipPath1" in one for one in said)


@pytest.mark.parametrize(
    "style",
    [
        "filter:blur(4px)",
        "fill:url(https://evil.example/x)",
        "fill:url(#a);fill:url('https://evil.example/x')",
        "background-image:url(//evil.example/x)",
        "fill:red;/* */",
        "fill:r\\65 d",
        "@import 'x'",
        "behavior:url(x)",
        "fill:red}*{display:none",
        "fill:red !important",
        "color:red;fill:currentColor",
        "display:none",
        "visibility:hidden",
        "position:fixed",
        "mix-blend-mode:difference",
        "fill:expression(alert(1))",
        "stroke-width:-4",
        "stroke-width:1e40",
        "font-size:calc(1px*9e9)",
        "transform:scale(100)",
        "d:path('M0 0')",
        ":red",
        "fill",
        "FILL:URL(x)",
        "--x:1",
        "content:'010190-1234'",
    ],
)
def test_a_style_that_says_more_is_refused(style: str) -> None:
    made, said = cleaned(PLAIN.format(f'<rect width="5" height="5" style="{style}"/>'))
    assert (made, bool(said)) == ("", True)


@pytest.mark.parametrize(
    "shape",
    [
        '<inkscape:x xmlns:inkscape="http://evil.example/"/>',
        '<metadata/>010190-1234<rect version="1.1"/>',
        '<rect version="1.1"/>',
        '<rect xmlns:x="http://www.w3.org/1999/xlink" x:href="https://evil.example/"/>',
    ],
)
def test_only_what_is_known_is_left_out(shape: str) -> None:
    assert cleaned(PLAIN.format(shape))[1]


@pytest.mark.parametrize("many", [" " * 7000, "(" * 7000, "a" * 7000, ";" * 7000, ":" * 7000, "url(#" * 1500])
def test_a_style_made_to_take_for_ever_takes_no_time(many: str) -> None:
    cleaned(PLAIN.format(f'<rect width="5" height="5" style="fill:{many}{{"/>'))
