"""`python -m benchmarks.explorer [rounds]`: how fast Udforsk answers in Chromium, at 1 and 10 times the content.

Each round is a new state in the address: a text in half of the rounds, up to three filters. Timed are
the counting alone, the answer as it is first drawn (ranking, counts, first rows), the same laid out,
and all 50 rows at once, which a reader does not wait for. Each state is timed three times and the best
counts, so that other programs on the machine do not. The built site must be there
(`vejviser byg`); nothing is asked of the network.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import yaml
from playwright.sync_api import sync_playwright

from build_tools.compile import check_corpus
from build_tools.documents import search_documents
from build_tools.load import read_sources
from build_tools.render import make_desk
from build_tools.render.explorer_data import facets
from build_tools.render.explorer_script import URI, explorer_script
from search.browser import URI as INDEX
from search.browser import browser_index
from tests.chromium import FLAGS, MISSING, find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from search.documents import SearchDocument

ROOT = Path(__file__).resolve().parent.parent.parent
SCALES = (1, 10)
TARGET = 16.0
WHAT = {
    "tael": "counts of all facets",
    "tegn": "answer drawn",
    "vis": "drawn and laid out",
    "alle": "all 50 rows at once",
}
PASSES = 3
MEASURE = """([addresses, passes]) => {
  const x = window.VV_UDFORSKER, best = { tael: [], tegn: [], vis: [], alle: [] };
  const keep = (k, n, ms) => { best[k][n] = Math.min(best[k][n] ?? Infinity, ms); };
  for (let pass = 0; pass < passes; pass++) addresses.forEach((a, n) => {
    history.replaceState(null, '', a);
    const start = performance.now();
    dispatchEvent(new PopStateEvent('popstate'));
    keep('tegn', n, performance.now() - start);
    void document.body.offsetHeight;
    keep('vis', n, performance.now() - start);
    const s = x.tilstand(), q = s.q ? x.ranger(s.q).numre : null, before = performance.now();
    const svar = x.motor.svar(s.valg, q);
    x.motor.facetter.forEach(f => svar.antal(f.navn));
    keep('tael', n, performance.now() - before);
    const all = performance.now();
    x.opdater('', true);
    keep('alle', n, performance.now() - all);
  });
  return best;
}"""


def main() -> None:
    """Print the table."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    checked = check_corpus(*read_sources(ROOT))
    desk = make_desk(checked.corpus, checked.graph, checked.resolver.find)
    documents = search_documents(desk)
    with sync_playwright() as p, tempfile.TemporaryDirectory() as name:
        browser = p.chromium.launch(executable_path=find_chromium() or sys.exit(MISSING), args=FLAGS)
        print(f"Chromium {browser.version}, {os.cpu_count()} cores, {rounds} states, best of {PASSES}")
        print("milliseconds, p50 / p95 / max")
        for scale in SCALES:
            many = multiplied(documents, scale)
            folder = Path(name) / str(scale)
            carry(folder)
            (folder / URI).write_text(explorer_script(desk, many, facets(desk, many)), encoding="utf-8")
            (folder / INDEX).write_text(browser_index(many), encoding="utf-8")
            values = [(f.name, v.id) for f in facets(desk, many) for v in f.values]
            page = browser.new_page()
            ready = opened(page, folder)
            times = page.evaluate(MEASURE, [addresses(rounds, values), PASSES])
            report(scale, len(many), ready, times)
            page.close()
        browser.close()


def carry(folder: Path) -> None:
    """Copy what the page needs of the built site."""
    site = ROOT / "site"
    if not (site / "udforsk.html").exists():
        sys.exit("No site here; run: vejviser byg")
    shutil.copytree(site / "assets", folder / "assets")
    shutil.copy(site / "udforsk.html", folder)


def multiplied(documents: tuple[SearchDocument, ...], scale: int) -> tuple[SearchDocument, ...]:
    """Return the documents so many times over, each copy with an id of its own."""
    copies = (replace(d, id=f"{d.id}~{n}") for n in range(1, scale) for d in documents)
    return (*documents, *copies)


def addresses(states: int, values: list[tuple[str, str]]) -> list[str]:
    """Return states as query strings: the same ones in every run."""
    pick = random.Random(7)
    asked = [q["spørgsmål"] for f in sorted((ROOT / "tests/questions").glob("*.yml")) for q in questions(f)]
    found = []
    for n in range(states):
        pairs = [("q", pick.choice(asked))] if n % 2 else []
        pairs += pick.sample(values, pick.randint(0, 3))
        from_pairs = "&".join(f"{k}={quoted(v)}" for k, v in pairs)
        found.append(f"?{from_pairs}")
    return found


def questions(file: Path) -> list[dict[str, Any]]:
    """Return the questions of one file."""
    found = yaml.safe_load(file.read_text(encoding="utf-8"))
    return [q for q in (found if isinstance(found, list) else next(iter(found.values()))) if "spørgsmål" in q]


def quoted(text: str) -> str:
    """Return a text as part of an address."""
    return quote(text, safe="")


def opened(page: Page, folder: Path) -> float:
    """Open the page from the folder, load the search engine, and return how long the page took to be ready."""
    page.goto((folder / "udforsk.html").as_uri())
    page.wait_for_selector("[data-resultater] > li")
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].domInteractive")
    page.goto((folder / "udforsk.html").as_uri() + "?q=bolig")
    page.wait_for_selector("[data-resultater] mark", timeout=60_000)
    return float(ready)


def report(scale: int, count: int, ready: float, times: dict[str, list[float]]) -> None:
    """Print the lines of one scale."""
    print(f"{scale:>3} x: {count} documents, page interactive after {ready:.0f} ms")
    for key, what in WHAT.items():
        ordered = sorted(times[key])
        p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
        mark = f"  target p95 <= {TARGET:.0f}" if key == "tegn" and scale == 1 else ""
        print(f"      {what:<22} {p50:7.2f} / {p95:7.2f} / {ordered[-1]:7.2f}{mark}")
    print(json.dumps({"scale": scale, "documents": count, "p95": {k: percentile(v) for k, v in times.items()}}))


def percentile(values: list[float]) -> float:
    """Return the 95th percentile, rounded."""
    return round(sorted(values)[int(len(values) * 0.95)], 2)


if __name__ == "__main__":
    main()
