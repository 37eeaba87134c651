"""Coverage is measured against the source's own list, not against what was written."""

from __future__ import annotations

import pytest

from build_tools.compile import check_corpus
from build_tools.coverage import measure
from tests.builders import changed, lille_sources

B = "retningslinjer/boligfastholdelse.yml"


def report(*change: str):
    checked = check_corpus(changed(*change) if change else lille_sources())
    return measure(checked.corpus, checked.graph)


def shares(found) -> dict[str, tuple[int, int, tuple[int, ...]]]:
    return {s.name: (s.found, s.wanted, s.missing) for s in found.shares}


def test_a_whole_corpus_lacks_nothing():
    assert shares(report()) == {
        "Principper": (2, 2, ()),
        "Retningslinjer": (2, 2, ()),
        "Anvisninger": (4, 4, ()),
        "Punkter": (4, 4, ()),
        "Understøttende mål": (2, 2, ()),
        "Praksisafsnit": (3, 3, ()),
        "Fodnoter": (6, 6, ()),
    }


def test_the_line_of_what_is_missing_is_told():
    found = shares(report(B, "        kilde: nr2020:32\n", "        kilde: nr2020:39\n"))
    assert found["Punkter"] == (3, 4, (32,))


@pytest.mark.parametrize("source", ["nr2020:32", "nr2020:20, 32-34", "nr2020:31-32", "nr2020:20, nr2020:32"])
def test_an_item_is_found_by_any_line_of_its_sources(source):
    assert shares(report(B, "kilde: nr2020:32\n", f"kilde: {source}\n"))["Punkter"] == (4, 4, ())


def test_a_missing_footnote_and_principle_are_told_by_number():
    assert shares(report("fodnoter/kapitel-2.yml", "- nummer: 5\n", "- nummer: 7\n"))["Fodnoter"] == (5, 6, (5,))
    assert shares(report("principper.yml", "- nummer: 2\n", "- nummer: 3\n"))["Principper"] == (1, 2, (2,))


def test_what_hangs_loose_is_told():
    found = report()
    assert [u.id for u in found.without_law] == ["1.1.2:2", "1.2.1"]
    assert (found.unused, found.no_law, found.empty_principles) == (("serviceloven|kap12",), ("2.2",), ())
    assert found.left_out == (("1-4", "Titelblad."), ("192-200", "Bagside."))


def test_a_principle_that_nothing_carries_out_is_told():
    assert report(B, "principper: [1, 2]", "principper: [2]").empty_principles == (1,)


def test_an_anvisning_rests_on_law_through_its_points():
    text = "fodnoter: [2]\n        målgrupper: [alle]\n        aktører: [kommunen]\n        faser: [stoette]"
    assert "2.2" in report("retningslinjer/opsoegende-indsats.yml", text, text).no_law
    assert (
        "1.1"
        not in report(
            B,
            'hjemmel: ["servicelovens § 110, stk. 1 og 4"]\n    fodnoter: [2]',
            "uden_hjemmel: x\n    hjemmel: []\n    fodnoter: []",
        ).no_law
    )


def test_readability_is_told_for_each_retningslinje_with_its_hardest_section():
    rows = report().readability
    assert [(r.number, r.hardest) for r in rows] == [(1, "Rådgivning"), (2, "Opsøgning")]
    assert all(0 < r.lix < 55 and r.words > 20 and r.hardest_lix > 0 for r in rows)


def test_without_the_list_of_the_source_nothing_is_claimed():
    sources = tuple(s for s in lille_sources() if not s.path.endswith("daekning.yml"))
    checked = check_corpus(sources)
    found = measure(checked.corpus, checked.graph)
    assert (found.shares, found.left_out) == ((), ())
