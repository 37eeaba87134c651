"""The tables that Python hands to the browser: patterns said again with the same meaning, nothing left out."""

from __future__ import annotations

import json
import re
from importlib import import_module
from pathlib import Path

import pytest

from build_tools.citat_data import _MODULES, citation_script, to_javascript
from build_tools.citations import LawNames
from build_tools.render.paste_pages import ENGINE
from tests.builders import ROOT

ENGINE_FOLDER = ROOT / "docs" / "assets" / "citat"
# Not in the engine: writing citations out, and the facades.
_NOT_PORTED = {"__init__", "acts", "canonical", "memory", "mentions", "model", "references"}


@pytest.mark.parametrize(
    ("python", "javascript"),
    [
        (r"[^\W\d_]+", r"[\p{L}\p{Nl}\p{No}]+"),
        (r"\d{2}$", r"\p{Nd}{2}(?=\n?(?![^]))"),
        (r"(?P<x>a)\-\"", '(?<x>a)-"'),
        (r"[-)\].]", r"[-\)\].]"),
        (r"a.b", r"a[^\n]b"),
    ],
)
def test_patterns_are_said_in_javascript(python, javascript):
    assert to_javascript(re.compile(python)) == javascript


@pytest.mark.parametrize(
    "pattern", [re.compile("a", re.IGNORECASE), re.compile(r"[\W]"), re.compile(r"(?P<a>x)(?P=a)"), re.compile(r"\B")]
)
def test_a_pattern_that_cannot_be_said_stops_the_build(pattern):
    with pytest.raises(ValueError, match="Mønst"):
        to_javascript(pattern)


def test_every_module_of_the_parser_has_its_tables_handed_over():
    modules = {f.stem for f in (ROOT / "build_tools" / "citations").glob("*.py")}
    assert modules - _NOT_PORTED == set(_MODULES)


def test_every_function_of_the_parser_has_one_of_the_same_name():
    """A new function in Python must be carried over: this fails until it is."""
    engine = "".join((ENGINE_FOLDER / f"{name}.js").read_text(encoding="utf-8") for name in ENGINE).lower()
    missing = set()
    for module in _MODULES:
        found = import_module(f"build_tools.citations.{module}")
        for name, value in vars(found).items():
            if callable(value) and getattr(value, "__module__", "") == found.__name__ and not isinstance(value, type):
                flat = name.strip("_").replace("_", "")
                if not re.search(rf"\b(?:(?:function\*?|const) {flat}|{flat} = )", engine):
                    missing.add(f"{module}.{name}")
    assert missing == _NAMED_OTHERWISE


_NAMED_OTHERWISE = {
    "find.parse_citation", "find._with_capitals",  # one citation in a field: only editors have those
    "names._inflections", "names.words_of",  # used while the tree of names is built, in Python
    "levels._read_list", "chapters._read_list",  # readLevelList, readChapterList
    # Short cuts that spare Python time and change no answer, and what they share with the long way.
    "provisions._may_go_on", "versions._read_usual", "versions._usual", "versions._judged", "find._targets",
}  # fmt: skip


def test_the_same_names_give_the_same_bytes(real):
    texts = {uri: text for uri, text in real.assets if uri.endswith(("citat.js", "lovstatus.js"))}
    assert len(texts) == 2
    for text in texts.values():
        json.loads(re.sub(r"\Awindow\.\w+=", "", text).rstrip(";\n"))
        assert "</" not in text
    assert citation_script(LawNames.from_acts(())) == citation_script(LawNames.from_acts(()))


def test_engine_files_are_classic_scripts_of_a_readable_size():
    files = [*(ENGINE_FOLDER / f"{name}.js" for name in ENGINE), ROOT / "docs/assets/tjek.js"]
    assert {f.stem for f in ENGINE_FOLDER.glob("*.js")} == set(ENGINE)
    for file in files:
        text = Path(file).read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 300, file.name
        for refused in (
            "fetch(",
            "XMLHttpRequest",
            "import ",
            "export ",
            "eval(",
            "innerHTML",
            "localStorage",
            "sessionStorage",
            "document.cookie",
            "sendBeacon",
            "http:/",
        ):
            assert refused not in text.replace("http://www.w3.org", ""), (file.name, refused)
