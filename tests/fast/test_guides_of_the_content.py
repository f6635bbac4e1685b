"""The guides that ship against what residents were promised: one for each subject, short, with its dangers and its tools."""

import re

from portal.addresses import address
from portal.model.net import Reach
from portal.model.portal import Portal
from portal.texts.catalogue import catalogue

T = catalogue("da")

SUBJECTS = {
    *("stoppet-afloeb", "gulvafloeb", "afloeb-uden-kaustisk-soda", "afkalk-vandhane", "afkalk-brusehoved"),
    *("toilet-loeber", "lugt-fra-afloeb", "rens-udsugningsventil", "emhaettefilter", "luft-ud"),
    *("fugt-og-udluftning", "skimmelplet", "termostat-sidder-fast", "kold-radiator", "udluft-radiator"),
    *("stroemmen-er-gaaet", "test-hpfi", "afrim-fryser", "smoer-haengsler-og-laase", "vaskemaskine-tjek"),
    *("vaskemaskinefilter", "opvaskemaskinefilter", "mal-loft-og-vaeg", "gulvpleje", "fuger-og-kalk"),
    *("kend-skadedyrene", "altanafloeb", "taetningslister", "skift-paere", "test-roegalarm"),
    *("luk-for-vandet", "skruehuller", "foer-ferien", "vindue-kan-ikke-lukkes", "indflytning-mangelliste"),
    *("fraflytning", "egen-vaskemaskine", "stoppet-toilet", "haeng-lampe-op", "bor-og-haeng-op", "toiletsaede"),
    *("loes-bruserslange", "laast-ude", "brand-i-boligen", "skybrud-i-kaelderen", "elcykelbatteri"),
    *("elevator-staar-stille", "juletrae", "rist-og-spjaeld", "badventilator", "emhaette-faelles-kanal"),
    *("perlator-med-noegle", "fugtmaaler"),
}
"""What a resident must find a guide for; a guide is renamed only with a redirect."""


def test_every_subject_has_its_guide(portal: Portal) -> None:
    assert SUBJECTS - set(portal.guides) == set()


def test_steps_are_few_and_short(portal: Portal) -> None:
    for guide in portal.guides.values():
        assert 4 <= len(guide.steps) <= 10, guide.id
        assert [step.text for step in guide.steps if len(re.findall(r"[.!?](?:\s|$)", step.text)) > 4] == []


def test_a_guide_says_what_it_costs_to_wait_and_when_to_stop(portal: Portal) -> None:
    for guide in portal.guides.values():
        assert min(len(guide.never), len(guide.stop_and_call)) >= 2, guide.id
        assert guide.waiting.endswith("."), guide.id


def test_the_limits_of_doing_it_oneself_are_said(portal: Portal) -> None:
    never = {guide.id: " ".join(guide.never) for guide in portal.guides.values()}
    for guide_id in ("stoppet-afloeb", "gulvafloeb", "afloeb-uden-kaustisk-soda", "lugt-fra-afloeb"):
        assert re.search("afløbsrens", never[guide_id]), guide_id
    for guide_id in ("afkalk-vandhane", "afkalk-brusehoved", "fuger-og-kalk"):
        assert "marmor" in never[guide_id] and "klorin" in never[guide_id], guide_id
    for guide_id in ("stroemmen-er-gaaet", "test-hpfi"):
        assert "eltavle" in never[guide_id], guide_id
    assert "keglen" in never["rens-udsugningsventil"]
    assert portal.guides["udluft-radiator"].department_must_allow == "radiator-udluftning"


def test_grout_is_rinsed_before_and_after_acid(portal: Portal) -> None:
    steps = [step.text for step in portal.guides["fuger-og-kalk"].steps]
    acid = next(number for number, text in enumerate(steps) if "Bland" in text)
    assert any(text.startswith("Skyl fliser og fuger") for text in steps[:acid])
    assert any("Skyl også fugerne" in text for text in steps[acid:])


def test_what_a_guide_needs_is_in_the_net_at_home_or_had_somewhere(portal: Portal, pages: dict[str, str]) -> None:
    assert portal.net is not None
    sure = {thing.tool for thing in portal.net.things if thing.confirmed}
    strangers = [
        (guide.id, tool)
        for guide in portal.guides.values()
        for tool in guide.tools
        if not (tool in sure or portal.tools[tool].at_home or portal.tools[tool].where)
    ]
    assert strangers == []
    for guide in (
        "stoppet-afloeb",
        "gulvafloeb",
        "lugt-fra-afloeb",
        "stoppet-toilet",
        "afkalk-vandhane",
        "afkalk-brusehoved",
    ):
        assert portal.reach_of(portal.guides[guide]) in (Reach.WHOLE, Reach.PROPOSED), guide
    for guide in ("fugtmaaler", "fugt-og-udluftning", "luft-ud", "afloeb-uden-kaustisk-soda", "rens-udsugningsventil"):
        assert portal.reach_of(portal.guides[guide]) in (Reach.WHOLE, Reach.PROPOSED, Reach.NOTHING), guide


def test_what_is_only_proposed_for_the_net_is_never_called_part_of_it(portal: Portal, pages: dict[str, str]) -> None:
    assert portal.net is not None
    assert {thing.tool for thing in portal.net.things if thing.confirmed} == {
        "handvaerktoej",
        "rengoeringsmiddel",
        "fugtmaaler",
    }
    assert T("guides-in-net-proposed") in pages[address.guide("stoppet-afloeb")]
    assert f">{T('guides-in-net')}<" not in pages[address.guide("stoppet-afloeb")]
    assert T("net-borrow-unknown") in pages[address.NET] and T("site-unknown") in pages[address.NET]
