"""The real corpus, asked as a jurist or an editor would: is everything here, bound, and reachable?"""

from __future__ import annotations

import posixpath
import re
from html.parser import HTMLParser

import pytest

from build_tools.coverage import measure
from build_tools.footnote_law import check_footnotes
from build_tools.model.words import LawStatus, Modality, parse_source
from build_tools.render.addresses import provision_address
from build_tools.today import provisions
from build_tools.units import all_units, items
from tests.builders import ROOT


def anvisninger(corpus):
    return [a for r in corpus.retningslinjer for a in r.anvisninger]


def test_everything_that_the_source_holds_is_carried_over(real):
    missing = {share.name: share.missing for share in measure(real.corpus, real.graph).shares if share.missing}
    assert missing == {}


def test_what_is_left_out_has_a_reason(real):
    for entry in real.corpus.expected.left_out:
        assert re.fullmatch(r"\d+(-\d+)?(, ?\d+(-\d+)?)*", entry.lines)
        assert len(entry.why) > 10


@pytest.mark.parametrize("name", ["anvisninger", "points", "practice"])
def test_each_item_of_the_source_makes_one_item_here(real, name):
    """As many as the source has, and each holds the first line of one of them."""
    every = anvisninger(real.corpus)
    sources = {
        "anvisninger": [a.source for a in every],
        "points": [p.source for a in every for p in a.points],
        "practice": [p.source for r in real.corpus.retningslinjer for p in r.practice],
    }[name]
    wanted = set(getattr(real.corpus.expected, name))
    held = [
        {line for ref in parse_source(source) for line in range(ref.first, ref.last + 1)} & wanted for source in sources
    ]
    assert len(sources) == len(wanted)
    assert [source for source, lines in zip(sources, held, strict=True) if not lines] == []
    assert set().union(*held) == wanted


def test_each_duty_shows_its_law_or_says_that_the_source_has_none(real):
    bare = [
        u.id
        for u in all_units(real.corpus)
        if u.modality is Modality.SKAL and u.kind != "pligt" and not u.legal_basis and not u.without_hjemmel
    ]
    assert bare == []


def test_a_reason_for_no_law_is_a_reason(real):
    for unit in all_units(real.corpus):
        if unit.without_hjemmel is not None:
            assert len(unit.without_hjemmel) >= 15, unit.id
            assert not unit.legal_basis, unit.id


@pytest.mark.parametrize("number", [597, 599, 600, 885, 1090])
def test_a_text_of_two_forces_has_its_second_sentence_apart(real, number):
    found = [p for a in anvisninger(real.corpus) for p in items((a,)) if re.search(rf":{number}\b", p.source)]
    assert len(found) == 1
    assert found[0].parts


def test_every_footnote_stands_somewhere(real):
    """In an item, a section, or one of the texts that are not units."""
    placed = set(real.graph.footnotes)
    corpus = real.corpus
    for r in corpus.retningslinjer:
        placed |= {n for t in (r.purpose, *r.supports, *r.good_to_know) for n in t.footnotes}
        placed |= {n for s in (*r.see_also, *(x for p in r.practice for x in p.see_also)) for n in s.footnotes}
        placed |= {n for p in r.practice for f in p.deadlines for n in f.footnotes}
    placed |= {n for owner in (*corpus.principles, *corpus.themes) for t in owner.text for n in t.footnotes}
    placed |= {n for c in corpus.chapters for t in c.introduction for n in t.footnotes}
    assert sorted({n.number for n in corpus.footnotes} - placed - set(EXPLAINED)) == []


EXPLAINED: dict[int, str] = {}
"""Footnotes that stand nowhere, each with its reason."""


def test_a_footnote_of_law_has_its_law(real):
    bare = [n.number for n in real.corpus.footnotes if n.kind == "lov" and not n.legal_basis and not n.remark]
    assert bare == []


def test_footnotes_and_law_say_the_same(real, checked):
    assert [c.message for c in check_footnotes(real.graph, checked.notes)] == []


@pytest.fixture(scope="module")
def checked():
    from build_tools.compile import check_corpus
    from build_tools.load import read_sources

    return check_corpus(*read_sources(ROOT))


def test_the_same_rule_has_one_text(real):
    same = {g.id for g in real.corpus.repetitions if g.sort == "ens"}
    texts: dict[str, set[tuple]] = {}
    for a in anvisninger(real.corpus):
        for item in items((a,)):
            for group in same.intersection(item.repeats):
                texts.setdefault(group, set()).add((item.text, item.modality, item.expression))
    assert texts
    assert {group: found for group, found in texts.items() if len(found) > 1} == {}


def test_every_group_of_repeated_rules_has_at_least_two_places(real):
    alone = {g.id for g in real.corpus.repetitions if len(real.graph.repeats.get(g.id, ())) < 2}
    assert alone - set(ALONE) == set()


ALONE: dict[str, str] = {}
"""Groups whose other places are not units, each with its reason."""


def test_every_tag_is_used(real):
    used = {"målgrupper": set(), "aktører": set(), "faser": set(), "temaer": set()}
    for a in anvisninger(real.corpus):
        for item in items((a,)):
            used["målgrupper"].update(item.target_groups)
            used["aktører"].update((*item.actors, *item.partners))
            used["faser"].update(item.phases)
            used["temaer"].update(item.themes)
    tags = real.corpus.tags
    for name, known in (
        ("målgrupper", tags.target_groups),
        ("aktører", tags.actors),
        ("faser", tags.phases),
        ("temaer", tags.themes),
    ):
        assert {t.id for t in known} - used[name] == set(), name


def test_at_most_three_themes_stand_on_an_item(real):
    assert [i.code for a in anvisninger(real.corpus) for i in items((a,)) if len(i.themes) > 3] == []


def test_every_principle_is_carried_out(real):
    assert {n: codes for n, codes in real.graph.principles.items() if not codes} == {}


def test_every_reference_of_a_unit_resolves(real):
    known = set(provisions(real.corpus)) | {a.id for a in real.corpus.acts} | set(real.graph.bearing)
    loose = {
        r.text
        for own in real.graph.grounds.values()
        for r in own.all + own.mentions
        if r.provision not in known and r.status != "fast_udtryk"
    }
    assert loose == set()


def test_fixed_terms_are_no_legal_basis(real):
    assert [u for u, own in real.graph.grounds.items() for r in own.basis if r.status == "fast_udtryk"] == []


def test_a_status_that_is_known_has_its_evidence(real):
    for act in real.corpus.acts:
        for p in (act, *act.paragraphs, *act.points):
            for row in p.status:
                if row.status is not LawStatus.UKENDT:
                    assert row.evidence or "ingen kilde er set" in f"{row.what} {row.note}", (act.id, row)
                    assert row.checked, (act.id, row)
                    assert row.confidence in {"høj", "middel", "lav"}, (act.id, row)


def test_no_text_breaks_the_editorial_words(real):
    """A few words that the handbook rules out, in the norms themselves."""
    wrong = re.compile(
        r"\b(ift\.|pga\.|ifm\.|hhv\.|osv\.|og/eller|såfremt|hvorvidt|narkoman|alkoholiker|hjemløse\b(?! kvinder))",
        re.IGNORECASE,
    )
    found = {u.id: hit[0] for u in all_units(real.corpus) if (hit := wrong.search(u.text))}
    assert {k: v for k, v in found.items() if k not in WORDS} == {}


WORDS: dict[str, str] = {}
"""Units where such a word belongs to a name or a title, each with its reason."""


# from principle to paragraph to decision, in two clicks


class Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.page = page
        self.found: set[str] = set()

    def handle_starttag(self, tag, attrs) -> None:
        target = dict(attrs).get("href")
        if tag == "a" and target and "://" not in target:
            path = target.partition("#")[0].partition("?")[0]
            self.found.add(
                posixpath.normpath(posixpath.join(posixpath.dirname(self.page), path)) if path else self.page
            )


@pytest.fixture(scope="module")
def links(real):
    found = {}
    for page in real.pages:
        parser = Links(page.uri)
        parser.feed(page.body)
        found[page.uri] = parser.found
    return found


def reached(links, start: str, clicks: int) -> set[str]:
    here = {start}
    for _ in range(clicks):
        here |= {target for page in here for target in links.get(page, ())}
    return here


def test_every_link_of_a_generated_page_leads_to_a_page(real, links):
    pages = set(links) | {uri for uri, _ in real.assets} | {"om/index.html", "brug/redaktoer.html"}
    by_hand = {f.relative_to(ROOT / "docs").with_suffix(".html").as_posix() for f in (ROOT / "docs").rglob("*.md")}
    dead = {page: sorted(target - pages - by_hand) for page, target in links.items() if target - pages - by_hand}
    assert dead == {}


def test_from_each_principle_one_reaches_its_paragraphs_and_decisions_in_two_clicks(real, links):
    for principle in real.corpus.principles:
        here = reached(links, f"principper/{principle.id}.html", 2)
        codes = set(real.graph.principles[principle.number])
        below = codes | {
            u.id
            for u in real.graph.units.values()
            if u.owner in codes or any(u.owner.startswith(f"{c}.") for c in codes)
        }
        for unit in below:
            own = real.graph.grounds[unit]
            for reference in own.all:
                if (
                    reference.provision
                    and reference.status != "fast_udtryk"
                    and reference.kind != "vejledning"
                    and "|" in reference.provision
                ):
                    _act, _, place = reference.provision.partition("|")
                    pages = [
                        p
                        for p in here
                        if p.startswith("lov/") and p.endswith(f"/{place.removeprefix('§')}.html".lower())
                    ]
                    assert pages, (principle.number, unit, reference.provision)
            for number in own.decisions:
                assert f"afgoerelser/{number}.html" in here, (principle.number, unit, number)


def test_and_back_again_in_two_clicks(real, links):
    for principle in real.corpus.principles:
        page = f"principper/{principle.id}.html"
        forward = {
            t
            for t in links[page]
            if re.fullmatch(r"lov/[^/]+/[^/]+\.html", t)
            or (t.startswith("afgoerelser/") and t != "afgoerelser/index.html")
        }
        assert forward, page
        lost = sorted(t for t in forward if page not in reached(links, t, 2))
        assert lost == [], page


def test_each_act_paragraph_and_decision_is_linked_from_somewhere(real, links):
    menu = "".join(f.read_text(encoding="utf-8") for f in (ROOT / "docs" / ".overrides").rglob("*.html"))
    linked = set().union(*links.values(), re.findall(r"[\w/-]+\.html", menu))
    wanted = {
        p.uri
        for p in real.pages
        if p.uri.startswith(("lov/", "afgoerelser/", "retningslinjer/", "principper/", "begreber/"))
    }
    assert sorted(wanted - linked) == []


def test_a_paragraph_page_links_to_all_that_rests_on_it(real, links):
    pages = {r.number: f"retningslinjer/{r.id}.html" for r in real.corpus.retningslinjer}
    for key, (act, p) in provisions(real.corpus).items():
        bearing = real.graph.bearing.get(key)
        if bearing is None or p.point:
            continue
        found = links[provision_address(act, p)]
        for unit in (*bearing.skal, *bearing.boer, *bearing.kan, *bearing.practice):
            assert pages[unit.retningslinje] in found, (key, unit.id)
