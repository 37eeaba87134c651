"""Print build time, size, opening and latency of the search beside its peers, in one run.

python -m benchmarks.search                 the real corpus
python -m benchmarks.search --gange 1 10    also ten times as large
python -m benchmarks.search --browser       in Chromium; --npm MAPPE has node_modules with minisearch and lunr
python -m benchmarks.search --ablation      what each part is worth
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.search.ablation import print_ablation
from benchmarks.search.chromium import print_browser
from benchmarks.search.corpus import ROOT, larger, real_documents
from benchmarks.search.peers import peers
from tests.search.questions import measure, read_questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from search.documents import SearchDocument

ROUNDS = 3
COLD = """from pathlib import Path
from search.index import open_index
from search.results import search
search("smidt ud af lejlighed", open_index(Path({!r})))"""


def main() -> None:
    """Read the arguments and print the tables."""
    sys.stdout.reconfigure(encoding="utf-8")
    arguments = argparse.ArgumentParser(description="Mål søgningen.")
    arguments.add_argument("--gange", type=int, nargs="+", default=[1], help="hvor mange gange den rigtige samling")
    arguments.add_argument("--browser", action="store_true", help="mål også i Chromium")
    arguments.add_argument(
        "--npm", type=Path, default=None, help="mappe med node_modules (minisearch, lunr, lunr-languages)"
    )
    arguments.add_argument("--ablation", action="store_true", help="kun: hvad hver del er værd")
    chosen = arguments.parse_args()
    documents = real_documents()
    if chosen.ablation:
        print_ablation(documents)
        return
    for times in chosen.gange:
        print_peers(larger(documents, times), times)
    if chosen.browser:
        for times in chosen.gange:
            print_browser(larger(documents, times), times, chosen.npm)


def print_peers(documents: tuple[SearchDocument, ...], times: int) -> None:
    """Print one table: every engine on the same passages, asked the same questions in turn."""
    asked = [q.text for sealed in (False, True) for q in read_questions(sealed=sealed)]
    print(f"\n{times}x: {len(documents)} dokumenter, {len(asked)} spørgsmål\n")
    print("| motor | byg s | MB | åbn ms | p50 ms | p95 ms | koldt s | nDCG@10 |\n|---|---|---|---|---|---|---|---|")
    for peer in peers():
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            built = _seconds(lambda peer=peer, folder=folder: peer.build(documents, folder))
            size = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 1e6
            start = time.perf_counter()
            ask = peer.open(folder)
            opened = time.perf_counter() - start
            middle, slow = latencies(ask, asked)
            cold = _cold(folder) if peer.name == "vejviser" else ""
            quality = f"{measure(read_questions(sealed=False), ask).ndcg:.3f}" if times == 1 else ""
        figures = f"{built:.1f} | {size:.1f} | {opened * 1000:.0f} | {middle:.2f} | {slow:.2f}"
        print(f"| {peer.name} | {figures} | {cold} | {quality} |", flush=True)


def latencies(ask: Callable[[str], object], asked: list[str]) -> tuple[float, float]:
    """Return the median and the 95th percentile in milliseconds, after one round to warm up."""
    for text in asked:
        ask(text)
    times = []
    for _ in range(ROUNDS):
        for text in asked:
            start = time.perf_counter()
            ask(text)
            times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def _cold(folder: Path) -> str:
    command = [sys.executable, "-c", COLD.format(str(folder))]
    return f"{min(_seconds(lambda: subprocess.run(command, cwd=ROOT, check=True)) for _ in range(ROUNDS)):.2f}"


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
