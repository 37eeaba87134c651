"""The search in the browser beside MiniSearch and lunr, in one page of real Chromium."""

from __future__ import annotations

import gzip
import shutil
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from benchmarks.search.peers import passage
from benchmarks.search.site import write_site
from search.browser import browser_index
from tests.chromium import FLAGS, find_chromium
from tests.search.questions import read_questions

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

    from search.documents import SearchDocument

ROUNDS = 3
OPENINGS = 9  # fresh pages; their median counts
SETTLED = 500  # milliseconds: a reader has looked at the page before the search
FILES = {
    "minisearch": ("minisearch/dist/umd/index.js",),
    "lunr": ("lunr/lunr.js", "lunr-languages/lunr.stemmer.support.js", "lunr-languages/lunr.da.js"),
}
READY = """() => new Promise(done => {
  const start = performance.now(), mark = () => performance.getEntriesByName('vv-soeg-klar')[0];
  document.querySelector('[data-soeg]').click();
  (function wait() { if (mark()) done(mark().startTime - start); else setTimeout(wait, 1); })();
})"""
TIMES = """([name, asked, rounds]) => {
  const sets = {
    vejviser: () => {
      const m = VV_RANG.aabn(VV_SOEG);
      return q => { const s = m.spoerg(q); return s.raekke.slice(0, 10).map(r => s.uddrag(r[0])); };
    },
    minisearch: () => {
      const m = MiniSearch.loadJSON(PEER, { fields: ['titel', 'tekst'], idField: 'id' });
      return q => m.search(q, { boost: { titel: 2 }, prefix: true, fuzzy: .2 }).slice(0, 10);
    },
    lunr: () => {
      const m = lunr.Index.load(JSON.parse(PEER));
      return q => { try { return m.search(q.replace(/[^0-9a-zæøå ]/gi, ' ')).slice(0, 10); } catch (e) { return []; } };
    }
  };
  const start = performance.now(), ask = sets[name](), opened = performance.now() - start, times = [];
  for (let n = 0; n <= rounds; n++) {
    for (const q of asked) { const t = performance.now(); ask(q); if (n) times.push(performance.now() - t); }
  }
  times.sort((a, b) => a - b);
  return [opened, times[times.length >> 1], times[Math.floor(times.length * .95)]];
}"""
BUILD = {
    "minisearch": """d => {
      const m = new MiniSearch({ fields: ['titel', 'tekst'], idField: 'id' });
      m.addAll(d);
      return JSON.stringify(m);
    }""",
    "lunr": """d => JSON.stringify(lunr(function () {
      this.use(lunr.da); this.ref('id'); this.field('titel', { boost: 2 }); this.field('tekst');
      d.forEach(x => this.add(x), this);
    }))""",
}


def print_browser(documents: tuple[SearchDocument, ...], times: int, npm: Path | None) -> None:
    """Print one table of the engines that run in a page."""
    asked = [q.text for sealed in (False, True) for q in read_questions(sealed=sealed)]
    print(f"\nI Chromium, {times}x: {len(documents)} dokumenter\n")
    print("| motor | MB | gzip MB | klar ms | åbn ms | p50 ms | p95 ms |\n|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=find_chromium(), args=FLAGS)
        folder = Path(name)
        script = browser_index(documents)
        write_site(folder, script)
        ready = statistics.median(_ready(browser, folder) for _ in range(OPENINGS))
        page = _page(browser, folder)
        page.evaluate(READY)
        _row("vejviser", script, f"{ready:.0f}", page.evaluate(TIMES, ["vejviser", asked, ROUNDS]))
        rows = [{"id": d.id, "titel": d.title, "tekst": passage(d)} for d in documents]
        for engine, files in FILES.items():
            paths = [npm / "node_modules" / file for file in files] if npm else []
            if not paths or not all(path.is_file() for path in paths):
                print(f"| {engine} | ikke installeret (--npm MAPPE) | | | | | |")
                continue
            page = _page(browser, folder)
            for path in paths:
                shutil.copy(path, folder / path.name)
                page.add_script_tag(path=str(path))
            made = page.evaluate(BUILD[engine], rows)
            page.evaluate("made => { window.PEER = made; }", made)
            _row(engine, made, "", page.evaluate(TIMES, [engine, asked, ROUNDS]))


def _page(browser: Browser, folder: Path) -> Page:
    """Return the front page in a tab of its own."""
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    return page


def _ready(browser: Browser, folder: Path) -> float:
    """Return the milliseconds from a click on the search button until the first question can be answered."""
    page = _page(browser, folder)
    page.wait_for_timeout(SETTLED)
    found = float(page.evaluate(READY))
    page.close()
    return found


def _row(name: str, script: str, ready: str, found: list[float]) -> None:
    raw = script.encode()
    sizes = f"{len(raw) / 1e6:.2f} | {len(gzip.compress(raw, 9)) / 1e6:.2f}"
    print(f"| {name} | {sizes} | {ready} | {found[0]:.0f} | {found[1]:.2f} | {found[2]:.2f} |", flush=True)
