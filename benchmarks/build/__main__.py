"""`python -m benchmarks.build [runs]`: `vejviser byg` against `mkdocs build` of the same pages.

All build the real content from a cold process, in turn; the figure is the ratio pair by pair. MkDocs is
measured as it comes, with its search plugin, since `byg` makes an index too, and without it.
A growth check builds the pages once, twice and four times over, to show that cost per page is flat.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PLAIN = """site_name: Vejviser
use_directory_urls: false
docs_dir: docs
theme: {name: material, language: da, font: false, custom_dir: docs/.overrides, features: []}
plugins: [PLUGINS]
exclude_docs: .overrides/
markdown_extensions: [attr_list, md_in_html, tables]
extra_css: [assets/vejviser.css]
nav: [{Forside: index.md}]
validation: {nav: {omitted_files: ignore}}
"""


def main() -> None:
    """Print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryDirectory() as name:
        plain = Path(name) / "plain"
        pages = copy_pages(plain)
        byg = [sys.executable, "-m", "build_tools", "byg", "--altid"]
        mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "-f"]
        peers = {"mkdocs": [*mkdocs, str(plain / "mkdocs.yml")], "bare": [*mkdocs, str(plain / "bare.yml")]}
        times: list[dict[str, float]] = []
        for _ in range(runs):
            took = {name: seconds(command, plain, environment) for name, command in peers.items()}
            times.append({"byg": seconds(byg, ROOT, environment), **took})
        print(f"{pages} pages, {runs} runs")
        for name in ("byg", *peers):
            print(f"{name:25} median {statistics.median(t[name] for t in times):6.2f} s")
        for name, about in (("mkdocs", "target <= 1.25"), ("bare", "MkDocs without any search")):
            ratios = [t["byg"] / t[name] for t in times]
            spread = f"min {min(ratios):.2f}   max {max(ratios):.2f}"
            print(f"{'byg / ' + name:25} median {statistics.median(ratios):6.2f}   {spread}   {about}")
        base = statistics.median(t["bare"] for t in times)
        for factor in (2, 4):
            multiply(plain, factor)
            more = seconds(peers["bare"], plain, environment)
            print(f"{factor} x pages: {more:6.2f} s, {more / base:.2f} x the time")


def copy_pages(plain: Path) -> int:
    """Write the generated pages, the hand-written ones and the theme as a plain MkDocs project."""
    docs = plain / "docs"
    shutil.copytree(ROOT / "docs", docs)
    subprocess.run(
        [sys.executable, "-m", "build_tools", "sider", "--ud", str(docs)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    for name, plugins in (("mkdocs.yml", "search"), ("bare.yml", "")):
        (plain / name).write_text(PLAIN.replace("PLUGINS", plugins), encoding="utf-8")
    return len(list(docs.rglob("*.md")))


def multiply(plain: Path, factor: int) -> None:
    """Put copies of the page folders beside the first ones."""
    docs = plain / "docs"
    for folder in ("retningslinjer", "lov", "begreber", "principper", "afgoerelser"):
        for n in range(1, factor):
            target = docs / f"{folder}-{n}"
            if (docs / folder).is_dir() and not target.exists():
                shutil.copytree(docs / folder, target)


def seconds(command: list[str], folder: Path, environment: dict[str, str]) -> float:
    """Return how long a command takes as a whole process."""
    start = time.perf_counter()
    subprocess.run(
        command, cwd=folder, env=environment, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
