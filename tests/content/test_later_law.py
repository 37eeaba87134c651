"""Later law on the real pages: where it was seen, what is unknown, both readings, and how fresh it is."""

from __future__ import annotations

import re
from html import unescape
from xml.etree import ElementTree as ET

import pytest

from build_tools.changes import changes, edits
from build_tools.compile import check_corpus, compile_corpus
from build_tools.load import SourceFile, read_sources
from build_tools.model.words import LawStatus
from build_tools.render.fates import newer_trace, read_in
from build_tools.render.news import feed
from tests.builders import ROOT

ATOM = "{http://www.w3.org/2005/Atom}"
SERVICELOVEN = "guidelines/lov/serviceloven.yml"


def words(html: str) -> str:
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html)))


def body(compilation, uri: str) -> str:
    return next(page.body for page in compilation.pages if page.uri == uri)


def rows(corpus):
    for act in corpus.acts:
        for owner in (act, *act.paragraphs, *act.points):
            yield from ((act.id, row) for row in owner.status)


# where it was seen


@pytest.mark.parametrize(
    ("act", "paragraph", "stk", "text", "trace"),
    [
        ("pensionsloven", "46", None, "LBK nr. 1123 af 21. oktober 2024", "Lov nr. 1628 af 16. december 2025"),
        ("retssikkerhedsloven", "9", "7", "LBK nr. 354 af 2. april 2025", "Lov nr. 407 af 29. april 2025"),
        ("lov om en aktiv beskæftigelsesindsats", "40", None, "LBK nr. 280 af 1. marts 2024", "Lovforslag L 66"),
        ("serviceloven", "142", None, "LBK nr. 1129 af 22. september 2025", "polspy.org"),
        ("serviceloven", "110", "4", "LBK nr. 1129 af 22. september 2025", ""),
    ],
)
def test_a_provision_was_seen_in_a_text_that_was_read(real, act, paragraph, stk, text, trace):
    """A later act that is known by its title, or a bill, is a trace and never the place where it was seen."""
    entry = next(a for a in real.corpus.acts if a.id == act)
    row = next(r for p in entry.paragraphs if p.paragraph == paragraph for r in p.status if r.stk == stk)
    assert read_in(row) == text
    assert newer_trace(row).startswith(trace)
    assert bool(newer_trace(row)) == bool(trace)


def test_no_row_was_seen_in_a_title_or_a_bill(real):
    for act, row in rows(real.corpus):
        if row.status is not LawStatus.UKENDT:
            assert read_in(row), (act, row.stk)
            assert not re.search(r"titel|fremsat|begyndelsen|^L \d", read_in(row)), (act, row.stk, read_in(row))


def test_wherever_law_is_said_to_hold_stands_the_text_that_it_was_seen_in(real):
    holds = re.compile(
        r'<span class="vv-par">(?:(?!<span class="vv-par">|<d[dt]|</p>|</li>|<tr).)*?vv-status--gaelder[^§]{0,200}?<span>Gælder</span></span>(.{0,80})',
        re.DOTALL,
    )
    elsewhere = [page for page in real.pages if not page.uri.startswith("lov/")]  # there the table below has the text
    found = [after for page in elsewhere for after in holds.findall(page.body)]
    assert len(found) > 300
    assert all(after.startswith('<span class="vv-skjult"> (Set i ') for after in found)
    for page in real.pages:
        if page.uri.startswith(("haendelser/", "retningslinjer/", "principper/")) and holds.search(page.body):
            assert "»Gælder« betyder, at bestemmelsen er set i en nyere lovtekst" in page.body, page.uri


def test_a_point_of_a_repealed_vejledning_is_not_called_unchecked(real):
    tiles = [
        words(t)
        for page in real.pages
        for t in re.findall(r'<div class="vv-lov">.*?</dl></div>', page.body, re.DOTALL)
        if "10172/2019" in words(t)
    ]
    assert len(tiles) > 3
    for said in tiles:
        assert "Ophævet" in said
        assert "Ikke kontrolleret" not in said


def test_a_whole_vejledning_that_is_gone_is_in_the_report(desk):
    found = {c.key: c for c in changes(desk.corpus, desk.graph) if c.provision is None}
    assert found["vej:10172/2019"].row.status is LawStatus.OPHAEVET
    assert "serviceloven" not in found


# unknown, and both readings


def test_a_deleted_status_shows_unknown_on_every_page_that_rests_on_it(real):
    sources, lines = read_sources(ROOT)
    text = next(f.text for f in sources if f.path == SERVICELOVEN)
    start = text.index('  - paragraf: "82"\n')
    end = text.index("  - paragraf:", start + 5)
    cut = re.sub(r"    status:\n.*", "", text[start:end], flags=re.DOTALL)
    edited = tuple(
        SourceFile(f.path, text[:start] + cut + text[end:]) if f.path == SERVICELOVEN else f for f in sources
    )
    without = compile_corpus(edited, lines)
    before, after = (body(c, "lov/serviceloven/82.html") for c in (real, without))
    assert "Vi ved ikke, om bestemmelsen gælder i dag" in words(after)
    assert "Vi ved ikke, om bestemmelsen gælder i dag" not in words(before)
    signs = re.compile(r'<a class="vv-para"[^>]*serviceloven/82\.html".*?vv-status--(\w+)', re.DOTALL)
    shown = {p.uri: set(signs.findall(p.body)) for p in without.pages if p.uri.startswith("retningslinjer/")}
    cited = [p.uri for p in real.pages if p.uri.startswith("retningslinjer/") and signs.search(p.body)]
    assert len(cited) > 1
    assert {uri: shown[uri] for uri in cited} == {uri: {"ukendt"} for uri in cited}


@pytest.mark.parametrize(
    ("address", "key", "stk"),
    [
        ("lov/retssikkerhedsloven/9.html", "retssikkerhedsloven|§9", "14"),
        ("lov/sundhedsloven/146.html", "sundhedsloven|§146", "6"),
    ],
)
def test_a_place_that_no_edition_has_shows_both_readings(real, desk, address, key, stk):
    assert "læses på to måder" in words(body(real, address))
    references = [r for own in desk.graph.grounds.values() for r in own.all if r.provision == key and r.stk == stk]
    views = desk.naming.views(references)
    assert views
    assert all("Kilden kan læses på to måder" in v.seen for v in views)
    others = [r for own in desk.graph.grounds.values() for r in own.all if r.provision == key and r.stk == "7"]
    assert not any("to måder" in v.seen for v in desk.naming.views(others))


# an edit of anything that others rest on


@pytest.mark.parametrize(
    ("path", "old", "new", "kind"),
    [
        ("guidelines/frister.yml", "titel: ", "titel: Ny ", "frist"),
        ("guidelines/afgoerelser.yml", "fastslår: ", "fastslår: Ny ", "afgørelse"),
        ("guidelines/haendelser/underretning-fra-fogedretten.yml", "titel: ", "titel: Ny ", "hændelse"),
    ],
)
def test_an_edited_event_limit_or_ruling_is_told_with_what_it_touches(path, old, new, kind):
    sources, lines = read_sources(ROOT)
    one = check_corpus(sources, lines)
    text = next(f.text for f in sources if f.path == path)
    at = text.index(old)
    changed = text[:at] + text[at:].replace(old, new, 1)
    two = check_corpus(tuple(SourceFile(f.path, changed) if f.path == path else f for f in sources), lines)
    (edit,) = edits((one.corpus, one.graph), (two.corpus, two.graph))
    assert (edit.kind, edit.what) == (kind, "ændret")
    assert edit.touches


# fresh


def test_every_kind_of_source_says_when_it_was_checked(real):
    text = words(body(real, "lov/aendringer.html")).partition("Slags kilde")[2]
    for kind in ("Love", "Bekendtgørelser og cirkulærer", "Vejledninger", "Afgørelser"):
        assert re.search(rf"{kind} \d+ af \d+ [a-zæøå]+ har kendt status i dag 22\. november 2026", text), kind
    assert "Nationale retningslinjer for indsatsen mod hjemløshed Udgave 2020" in text


def test_the_feed_is_atom_and_leads_to_what_is_on_the_page(real, desk):
    root = ET.fromstring(feed(desk))  # noqa: S314 - our own text
    assert root.tag == f"{ATOM}feed"
    assert [root.find(f"{ATOM}{name}") is not None for name in ("id", "title", "updated", "author")] == [True] * 4
    stamp = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")
    entries = root.findall(f"{ATOM}entry")
    assert entries
    assert root.findtext(f"{ATOM}updated") == max(e.findtext(f"{ATOM}updated") or "" for e in entries)
    page = body(real, "om/nyt.html")
    for entry in entries:
        assert stamp.fullmatch(entry.findtext(f"{ATOM}updated") or "")
        uri, _, anchor = entry.find(f"{ATOM}link").get("href").partition("#")
        assert (uri, f'id="{anchor}"' in page) == ("om/nyt.html", True)
    assert len({e.findtext(f"{ATOM}id") for e in entries}) == len(entries)
    assert 'href="../nyt.xml"' in page


def test_an_old_copy_can_say_so_on_the_front_page_too(real):
    assert "data-alder" in body(real, "index.html")
