"""The whole line: same text in, same bytes out; no data, however odd, makes it raise."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from build_tools.compile import check_corpus, compile_corpus
from build_tools.diagnostics import Location
from build_tools.load import SourceFile
from build_tools.pages import page_text
from build_tools.yaml_source import parse_yaml
from tests.builders import ROOT, changed, lille_sources

SOURCES = lille_sources()


def test_the_small_corpus_is_clean_and_makes_its_pages(lille):
    assert lille.findings == ()
    assert not lille.failed
    uris = {p.uri for p in lille.pages}
    assert {
        "index.html",
        "retningslinjer/index.html",
        "retningslinjer/boligfastholdelse.html",
        "retningslinjer/kapitel-2.html",
        "principper/princip-1.html",
        "lov/index.html",
        "lov/serviceloven.html",
        "lov/serviceloven/110.html",
        "lov/vejledning-10172-2019.html",
        "afgoerelser/22-18.html",
        "afgoerelser/undersoegelse-2018.html",
        "begreber/boform.html",
        "om/maalgruppe.html",
        "om/daekning.html",
        "brug/fejlkoder.html",
        "kilder/index.html",
        "kilder/fodnoter.html",
    } <= uris


def test_a_faulty_corpus_has_findings_and_no_pages():
    found = compile_corpus(changed("lov/serviceloven.yml", "titel: lov om social service\n", ""))
    assert found.failed
    assert (found.pages, found.documents, found.assets, found.export) == ((), (), (), {})


def test_the_order_of_the_files_does_not_matter(lille):
    assert compile_corpus(SOURCES[::-1]).pages == lille.pages


def test_findings_are_sorted_and_each_is_said_once():
    sources = changed("retningslinjer/boligfastholdelse.yml", "kilde: nr2020:25-60", "kilde: side 3")
    sources = changed("fodnoter/kapitel-2.yml", "kilde: nr2020:104", "kilde: x", sources)
    found = check_corpus(sources).findings
    assert [f.location for f in found] == sorted(f.location for f in found)
    assert len(set(found)) == len(found) == 2


def test_findings_of_reading_come_first_in_and_are_kept():
    from build_tools.diagnostics import Diagnostic

    early = Diagnostic(Location("guidelines/a.yml"), "Y102", "Filen er ikke gemt som UTF-8.", "h")
    assert check_corpus(SOURCES, (early,)).findings == (early,)
    assert check_corpus(SOURCES, (early,)).corpus.broken == ("guidelines/a.yml",)


def test_an_empty_folder_compiles():
    assert compile_corpus(()).findings == ()


SCRIPT = """
import hashlib, sys
from pathlib import Path
from build_tools.compile import compile_corpus
from build_tools.load import read_sources
from build_tools.pages import page_text
c = compile_corpus(*read_sources(Path(sys.argv[1])))
parts = [page_text(p) for p in c.pages] + [t for _, t in c.assets] + [repr(c.documents)]
print(hashlib.sha256("\\0".join(parts).encode()).hexdigest())
"""


def digest(compilation) -> str:
    parts = (
        [page_text(p) for p in compilation.pages] + [t for _, t in compilation.assets] + [repr(compilation.documents)]
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


@pytest.mark.parametrize("seed", ["0", "4242"])
def test_the_same_input_gives_the_same_bytes_whatever_the_order_of_sets(lille, seed):
    environment = {**os.environ, "PYTHONHASHSEED": seed, "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, "tests/fixtures/lille"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == digest(lille)


def test_the_export_of_the_site_is_the_export(lille):
    assets = dict(lille.assets)
    assert json.loads(assets["assets/data/viden.json"]) == json.loads(json.dumps(lille.export))


@pytest.mark.parametrize("name", ["assets/data/kort.js", "assets/data/soegeindeks.js"])
def test_data_scripts_are_one_assignment_that_works_from_a_folder(lille, name):
    text = dict(lille.assets)[name]
    assert text.startswith("window.VV_")
    assert text.endswith(";\n")
    assert "</" not in text
    json.loads(text.partition("=")[2].rstrip(";\n").replace("<\\/", "</"))


# no data makes the line raise


def _lists(value):
    if isinstance(value, dict):
        return {k: _lists(v) for k, v in value.items()}
    return [_lists(v) for v in value] if isinstance(value, tuple) else value


DATA = {s.path: _lists(parse_yaml(s.text, s.path)[0].data) for s in SOURCES}


def _places(value, at=()):
    if at:
        yield at
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from _places(inner, (*at, key))


PLACES = [(path, at) for path, data in DATA.items() for at in _places(data)]
GONE = object()
ODD = [
    GONE,
    None,
    "",
    " ",
    0,
    -1,
    99,
    2**70,
    True,
    "x",
    "²",
    "a b/c",
    "2022",
    "2024-13-40",
    "§ 110",
    "9-9",
    "9.9",
    "p9-9",
    "../x",
    "nr2020:1-",
    "<b>",
    ["x"],
    [],
    {},
    {"x": 1},
    [[1]],
    "lov " * 200,
]


def _with(path: str, at: tuple, value) -> tuple[SourceFile, ...]:
    data = json.loads(json.dumps(DATA[path]))
    inner = data
    for key in at[:-1]:
        inner = inner[key]
    if value is GONE:
        del inner[at[-1]]
    else:
        inner[at[-1]] = value
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return tuple(SourceFile(s.path, text) if s.path == path else s for s in SOURCES)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(PLACES), st.sampled_from(ODD))
def test_no_value_in_any_place_makes_the_line_raise(place, odd):
    path, at = place
    compilation = compile_corpus(_with(path, at, odd))
    assert compilation.failed or compilation.pages


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SOURCES), st.data())
def test_no_cut_or_doubled_line_makes_the_line_raise(source, data):
    lines = source.text.split("\n")
    at = data.draw(st.integers(0, len(lines) - 1))
    kept = data.draw(
        st.sampled_from(
            [
                lines[:at],
                lines[:at] + lines[at + 1 :],
                lines[: at + 1] + lines[at:],
                [*lines[:at], " " + lines[at], *lines[at + 1 :]],
            ]
        )
    )
    text = "\n".join(kept)
    compilation = compile_corpus(tuple(SourceFile(s.path, text) if s is source else s for s in SOURCES))
    assert compilation.failed or compilation.pages


@pytest.mark.parametrize("path", sorted(DATA))
def test_each_file_can_be_taken_away(path):
    compile_corpus(s for s in SOURCES if s.path != path)
