"""The house itself: walls, sizes, names, and nothing in git that does not belong there."""

from __future__ import annotations

import ast
import doctest
import importlib
import pkgutil
import re
import statistics
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

import build_tools
import search
from build_tools.pages import page_file
from tests.builders import ROOT

PACKAGES = ("build_tools", "search")
FILES = sorted(f for package in PACKAGES for f in (ROOT / package).rglob("*.py"))
LINES = {f.relative_to(ROOT).as_posix(): len(f.read_text(encoding="utf-8").splitlines()) for f in FILES}
LONGEST_FILE = 300
MEDIAN_FILE = 120
LONGEST_FUNCTION = 60


def tracked() -> list[str]:
    """Return the files that git knows, or will know; none where there is no git."""
    said = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    if said.returncode:
        pytest.skip("no git here")
    return [name for name in said.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def test_imports_only_go_down():
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(program), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert " 0 broken." in done.stdout


def test_no_file_is_too_long():
    assert {name: n for name, n in LINES.items() if n > LONGEST_FILE} == {}


def test_no_test_or_benchmark_is_too_long():
    """A test that no longer knows its room is as hard to find as any other module."""
    others = (f for folder in ("tests", "benchmarks") for f in (ROOT / folder).rglob("*.py"))
    lines = {f.relative_to(ROOT).as_posix(): len(f.read_text(encoding="utf-8").splitlines()) for f in others}
    assert {name: n for name, n in lines.items() if n > LONGEST_FILE} == {}


def test_the_middle_file_is_short():
    assert statistics.median(LINES.values()) <= MEDIAN_FILE


def functions():
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{file.relative_to(ROOT).as_posix()}:{node.name}", node


def test_no_function_is_too_long():
    assert [name for name, node in functions() if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION] == []


def test_nine_functions_of_ten_are_short():
    lengths = sorted(node.end_lineno - node.lineno + 1 for _, node in functions())
    assert lengths[len(lengths) * 9 // 10] <= 30


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.relative_to(ROOT).as_posix())
def test_a_module_says_what_it_is_for(file):
    text = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))
    assert text
    assert text.splitlines()[0].endswith((".", "?"))


def test_no_two_modules_carry_a_name_that_says_nothing():
    empty = {"utils", "util", "helpers", "helper", "manager", "common", "misc", "base"}
    assert {f.stem for f in FILES} & empty == set()


def modules():
    for package in (build_tools, search):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not found.name.endswith((".__main__", ".bootstrap")):
                yield found.name


@pytest.mark.parametrize("name", sorted(modules()))
def test_the_examples_of_docstrings_are_true(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


# git


def test_nothing_generated_is_tracked():
    generated = ("site/", "build/", ".cache/", ".venv/")
    assert [
        f for f in tracked() if f.startswith(generated) or "__pycache__" in f or f.endswith((".pyc", ".coverage"))
    ] == []


def test_no_page_of_ours_has_the_name_of_a_generated_one(real):
    made = {f"docs/{page_file(page)}" for page in real.pages} | {f"docs/{uri}" for uri, _ in real.assets}
    assert made & set(tracked()) == set()


def test_file_names_are_ascii():
    assert [f for f in tracked() if not f.isascii() or " " in f] == []


def test_the_words_of_a_workplace_do_not_occur():
    """A path of the machine where something was written, or a person's folder, belongs to nobody else."""
    words = re.compile("|".join(("/wo" + "rk/", "/tm" + "p/", "/ro" + "ot/", "/ho" + "me/", "C:" + r"\\Users")))
    found = {}
    for name in tracked():
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if hit := words.search(text):
            found[name] = hit[0]
    assert found == {}


# the look


def tokens(css: str, start: str) -> list[str]:
    """Return the declarations of the block that begins with `start`."""
    block = css[css.index(start) + len(start) :]
    return sorted(
        re.sub(r"\s+", " ", d).strip() for d in block[block.index("{") + 1 : block.index("}")].split(";") if d.strip()
    )


def test_the_two_dark_blocks_of_the_style_are_the_same():
    css = re.sub(
        r"/\*.*?\*/", "", (ROOT / "docs" / "assets" / "vejviser.css").read_text(encoding="utf-8"), flags=re.DOTALL
    )
    chosen = re.search(r'\[data-farver="?mørk"?\]|\[data-farver="?moerk"?\]|\[data-farver="?dark"?\]', css)
    by_device = re.search(r"@media[^{]*prefers-color-scheme:\s*dark[^{]*\{\s*([^{]+)", css)
    assert chosen, "no block for a dark scheme that was chosen"
    assert by_device, "no block for a device that is dark"
    one = tokens(css, css[chosen.start() : css.index("{", chosen.start())])
    two = tokens(css[by_device.start() :], by_device[1])
    assert one == two
    assert len(one) > 10


LOADING = re.compile(
    r"""<(?:script|img|iframe|source|video|audio|embed|link)\b[^>]*(?:src|href|srcset)\s*=\s*["']?\s*(?:https?:)?//"""
    r"""|@import\s+["']?(?:url\()?\s*["']?(?:https?:)?//|url\(\s*["']?(?:https?:)?//"""
    r"""|fetch\(|XMLHttpRequest|EventSource|WebSocket|sendBeacon|importScripts|import\(""",
    re.IGNORECASE,
)


@pytest.mark.parametrize("suffix", ["html", "js", "css", "md", "j2"])
def test_nothing_is_fetched_at_run_time(suffix):
    files = [*(ROOT / "docs").rglob(f"*.{suffix}"), *(ROOT / "build_tools").rglob(f"*.{suffix}")]
    found = {
        f.relative_to(ROOT).as_posix(): hit[0] for f in files if (hit := LOADING.search(f.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_addresses_of_others_stand_only_where_a_reader_follows_them(real):
    """`http` may stand in a link that a reader chooses to follow, and in the names of XML; nowhere else."""
    for page in real.pages:
        for hit in re.finditer(r"""(\w[\w-]*)="(?:https?:)?//""", page.body):
            assert hit[1] in {"href", "xmlns"}, (page.uri, hit[0])


# the data


def test_the_real_data_is_clean(real):
    assert real.findings == ()


def test_the_real_data_is_whole(real):
    corpus = real.corpus
    anvisninger = [a for r in corpus.retningslinjer for a in r.anvisninger]
    counted = (
        len(corpus.principles),
        len(corpus.retningslinjer),
        len(anvisninger),
        sum(len(a.points) for a in anvisninger),
        sum(len(r.practice) for r in corpus.retningslinjer),
        len(corpus.footnotes),
    )
    assert counted == (9, 25, 133, 363, 138, 554)


def test_footnotes_are_numbered_without_a_gap(real):
    numbers = [n.number for n in real.corpus.footnotes]
    assert all(b == a + 1 for a, b in pairwise(numbers))
    assert (numbers[0], numbers[-1]) == (1, 554)


# dependencies


@pytest.mark.parametrize("lock", ["build.lock", "dev.lock"])
def test_every_locked_package_has_a_version_and_hashes(lock):
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    blocks = re.split(r"(?m)^(?=[A-Za-z0-9])", text)
    packages = [b for b in blocks if re.match(r"[A-Za-z0-9][\w.-]*(?:\[[^\]]*\])?==", b)]
    assert len(packages) > 10
    assert [b.splitlines()[0] for b in packages if "--hash=sha256:" not in b] == []
