"""Every count and every result in the browser is what a slow recount in Python says."""

from __future__ import annotations

import random

import pytest

from search.index import open_index, write_index
from search.results import search
from tests.explorer.recount import Recount

TEXTS = (
    "udsættelse",
    "bostøtte uden diagnose",
    "SEL 110 stk 4",
    "ung flytter hjemmefra",
    "misbrugsbehandling",
    "samtykke",
)
ASK = """([address]) => {
  history.replaceState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  const counts = {};
  document.querySelectorAll('[data-udforsk] .vv-valg').forEach(l => {
    const i = l.querySelector('input');
    if (l.parentNode.hidden) return; // counted when it is in sight
    (counts[i.name] = counts[i.name] || {})[i.value] = Number(l.querySelector('.vv-antal').textContent.replaceAll('.', ''));
  });
  return { ids: VV_UDFORSKER.numre().map(n => VV_UDFORSK.id[n]), status: document.querySelector('[data-status]').textContent, counts };
}"""


@pytest.fixture(scope="module")
def recount(desk, documents):
    return Recount(desk, documents)


@pytest.fixture(scope="module")
def index(documents, tmp_path_factory):
    folder = tmp_path_factory.mktemp("indeks")
    write_index(documents, folder)
    return open_index(folder)


def combinations(found, number: int = 40):
    """Choices that a reader could make: up to four facets, one or two values of each, some with a text."""
    pick = random.Random(20261123)
    for n in range(number):
        names = pick.sample([f.name for f in found], pick.randint(0, 4))
        chosen = {}
        for facet in found:
            if facet.name in names:
                values = [v.id for v in facet.values if v.documents]
                chosen[facet.name] = pick.sample(values, min(len(values), pick.randint(1, 2)))
        yield chosen, TEXTS[n % len(TEXTS)] if n % 3 == 0 else ""


def query(chosen: dict[str, list[str]], text: str) -> str:
    from urllib.parse import urlencode

    return "?" + urlencode([("q", text)] * bool(text) + [(k, v) for k, values in chosen.items() for v in values])


def test_forty_random_choices_give_the_results_and_counts_of_a_slow_recount(
    shared_page, found, recount, documents, index
) -> None:
    by_id = {d.id: d for d in documents}
    total = 0
    for chosen, text in combinations(found):
        got = shared_page.evaluate(ASK, [query(chosen, text)])
        among = [by_id[h.id] for h in search(text, index, limit=len(documents)).hits] if text else None
        expected = recount.answer(chosen, among)
        assert got["ids"] == [d.id for d in expected], (chosen, text)
        seen = 0
        for facet, values in got["counts"].items():
            assert values == recount.counts(facet, values, chosen, among), (facet, chosen, text)
            seen += len(values)
        assert seen > 150
        total += seen
        forces = [d.modality for d in expected]
        words = got["status"]
        assert words.startswith(f"{len(expected):,}".replace(",", ".") + " resultat")
        for force in ("skal", "bør", "kan"):
            assert (f"{forces.count(force)} {force}" in words) == (force in forces), words
    print(f"{total} tal kontrolleret")


def test_all_values_of_all_facets_alone_are_right(found, recount) -> None:
    for facet in found:
        for value in facet.values:
            assert value.documents == tuple(
                n for n, d in enumerate(recount.documents) if recount.has(d, facet.name, value.id)
            ), (facet.name, value.id)


def test_every_document_has_a_force_a_type_a_law_a_status_and_a_chapter_or_says_it_has_none(found, documents) -> None:
    for facet in found:
        if facet.name in {"styrke", "type", "lov", "status", "kapitel"}:
            assert {n for v in facet.values for n in v.documents} == set(range(len(documents))), facet.name


def test_reading_order_without_a_text_and_rank_order_with_one(shared_page, documents, index) -> None:
    got = shared_page.evaluate(ASK, ["?type=anvisning"])
    assert got["ids"] == [d.id for d in documents if d.kind == "anvisning"]
    for text in TEXTS:
        first = shared_page.evaluate(ASK, [query({}, text)])["ids"][:10]
        assert first == [h.id for h in search(text, index).hits], text


def test_every_cell_of_the_matrices_is_what_its_link_shows(open_page, http_base, shared_page) -> None:
    page = open_page(http_base + "udforsk-matrix.html", wait="table")
    cells = page.evaluate(
        "() => [...document.querySelectorAll('.vv-matrix td a')].map(a => [new URL(a.href).search, Number(a.firstChild.textContent)])"
    )
    assert len(cells) > 300
    wrong = shared_page.evaluate(
        """cells => cells.filter(([q, n]) => {
             const t = VV_UDVALG.laes(q, VV_UDFORSKER.motor.facetter, 50);
             return VV_UDFORSKER.motor.svar(t.valg, null).numre.length !== n; })""",
        cells,
    )
    assert wrong == []


def test_every_cell_of_the_matrices_is_there_and_an_empty_one_says_zero(open_page, http_base, desk) -> None:
    page = open_page(http_base + "udforsk-matrix.html", wait="table", java_script_enabled=False)
    tables = page.locator("table.vv-matrix")
    assert tables.count() == 4
    first = tables.first
    assert first.locator("thead tr").last.locator("th").count() == 1 + len(desk.corpus.retningslinjer) + 1
    for row in first.locator("tbody tr").all()[:5]:
        assert all(t.split(":")[0].strip().isdigit() for t in row.locator("td").all_text_contents())
    assert first.locator("tbody th[scope=row]").count() == first.locator("tbody tr").count()
