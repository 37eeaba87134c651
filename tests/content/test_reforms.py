"""The law-change report against a list made by hand, and what happens when data is taken away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from build_tools.changes import changes, edits
from build_tools.compile import check_corpus
from build_tools.confirm import LinkState, ends, states
from build_tools.load import SourceFile, read_sources
from build_tools.model.knowledge import Bekraeftelse
from build_tools.model.words import LawStatus
from build_tools.today import of_paragraph
from tests.builders import ROOT

REFORMS = yaml.safe_load((Path(__file__).parent / "reformer.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def checked():
    return check_corpus(*read_sources(ROOT))


@pytest.mark.parametrize("key", REFORMS)
def test_a_reform_touches_exactly_what_the_source_rests_on_it(checked, key):
    found = {
        unit.partition(":")[0]
        for change in changes(checked.corpus, checked.graph)
        if change.key == key
        for unit in (*change.skal, *change.boer, *change.kan, *change.practice)
    }
    assert found == set(REFORMS[key])


def test_a_deleted_status_shows_unknown_and_not_silence(checked):
    act = next(a for a in checked.corpus.acts if a.id == "serviceloven")
    paragraph = next(p for p in act.paragraphs if p.paragraph == "110")
    assert of_paragraph(paragraph.status, "4").status is LawStatus.OMNUMMERERET
    assert of_paragraph((), "4").status is LawStatus.UKENDT
    without = tuple(row for row in paragraph.status if row.stk != "4")
    assert of_paragraph(without, "4").status is LawStatus.UKENDT


def test_one_changed_character_makes_exactly_its_links_suspect(checked):
    pairs = [("15.2", "retssikkerhedsloven|§5a"), ("15.2", "almenboligloven|§59"), ("2.1.1", "retssikkerhedsloven|§5a")]
    given = tuple(
        Bekraeftelse(unit, key, *(ends(checked.corpus, checked.graph, unit, key) or ("", "")), "2026-11-23", "redaktør")
        for unit, key in pairs
    )
    corpus = replace(checked.corpus, confirmations=given)
    assert {c.state for c in states(corpus, checked.graph)} == {LinkState.CONFIRMED}
    unit = checked.graph.units["15.2"]
    changed = replace(checked.graph, units={**checked.graph.units, "15.2": replace(unit, text=unit.text + " ")})
    suspect = {(c.unit, c.provision) for c in states(corpus, changed) if c.state is LinkState.SUSPECT}
    assert suspect == set(pairs[:2])


def test_an_edit_says_what_it_touches(checked):
    files = read_sources(ROOT)[0]
    old = "Kommunen skal handle hurtigt, når den får underretning om, at en borger bliver sat ud af"
    edited = tuple(
        SourceFile(f.path, f.text.replace(old, old.replace("hurtigt", "straks")))
        if "boligfastholdelse" in f.path
        else f
        for f in files
    )
    now = check_corpus(edited)
    found = {e.id: e for e in edits((checked.corpus, checked.graph), (now.corpus, now.graph))}
    assert set(found) == {"15.2"}
    assert found["15.2"].what == "ændret"
    assert "underretning-fra-fogedretten" in found["15.2"].touches
