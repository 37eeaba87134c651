"""YAML text to plain data with places: what is read, what is refused, and where the finger points."""

from __future__ import annotations

import subprocess
import sys

import pytest
import yaml

from build_tools import yaml_source
from build_tools.yaml_source import MAX_BYTES, MAX_DEPTH, MAX_LINE, parse_yaml
from tests.builders import ROOT


def read(text: str):
    document, findings = parse_yaml(text, "x.yml")
    return (document.data if document else None), [f"{f.location.line}:{f.location.column} {f.code}" for f in findings]


def place(text: str, *keys: str | int, offset: int = 0) -> tuple[int, int]:
    document, findings = parse_yaml(text, "x.yml")
    assert not findings
    at = document.places.value(keys, offset)
    return at.line, at.column


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("15", 15),
        ("-3", -3),
        ("0", 0),
        ("110", 110),
        ("007", "007"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        ("3.14", "3.14"),
        ("12345678901", "12345678901"),
        ("2020-08-28", "2020-08-28"),
        ("2020-08-28T10:00:00Z", "2020-08-28T10:00:00Z"),
        ("12:30", "12:30"),
        ("1:30:00", "1:30:00"),
        ("NO", "NO"),
        ("no", "no"),
        ("yes", "yes"),
        ("ja", "ja"),
        ("nej", "nej"),
        ("on", "on"),
        ("Off", "Off"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("Null", "Null"),
        ("~", None),
        ("", None),
        ('""', ""),
        ("''", ""),
        ('"15"', "15"),
        ("'true'", "true"),
        ('"null"', "null"),
        (".inf", ".inf"),
        ("<<", "<<"),
        ("=", "="),
        ("22-18", "22-18"),
        ("§ 110, stk. 4", "§ 110, stk. 4"),
        ("[a, 2, true]", ("a", 2, True)),
        ("{a: 1}", {"a": 1}),
        ("[]", ()),
        ("{}", {}),
        ('"æ\\u00f8å"', "æøå"),
    ],
)
def test_a_value_keeps_the_type_that_it_was_written_with(written, value):
    assert read(f"nøgle: {written}") == ({"nøgle": value}, [])


def test_a_merge_key_is_an_ordinary_key():
    assert read("<<: {a: 1}\nb: 2") == ({"<<": {"a": 1}, "b": 2}, [])


def test_block_text_is_read_as_written():
    assert read("a: >-\n  Én\n  linje.\nb: |\n  To\n  linjer.\n") == ({"a": "Én linje.", "b": "To\nlinjer.\n"}, [])


def test_a_block_text_that_looks_like_a_number_is_text():
    assert read("a: >-\n  15\nb: |-\n  null\n") == ({"a": "15", "b": "null"}, [])


@pytest.mark.parametrize(
    "text", ["a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n", "a: 1\nb: 2", "---\na: 1\nb: 2\n", "# top\na: 1\nb: 2 # her\n"]
)
def test_line_ends_comments_and_a_document_start_change_nothing(text):
    assert read(text) == ({"a": 1, "b": 2}, [])


@pytest.mark.parametrize(
    ("text", "keys", "expected"),
    [
        ("a: bolig", ("a",), (1, 4)),
        ('a: "bolig"', ("a",), (1, 5)),
        ("a: 'bolig'", ("a",), (1, 5)),
        ("a:\n  b: hjem", ("a", "b"), (2, 6)),
        ("- x\n- y", (1,), (2, 3)),
        ("a: [x, yy]", ("a", 1), (1, 8)),
        ("a: {b: x}", ("a", "b"), (1, 8)),
        ("a: >-\n  tekst", ("a",), (2, 1)),
        ("a: |\n  tekst", ("a",), (2, 1)),
        ("# top\n\na: x", ("a",), (3, 4)),
        ("æøå: hjem", ("æøå",), (1, 6)),
    ],
)
def test_a_place_is_where_the_text_of_the_value_begins(text, keys, expected):
    assert place(text, *keys) == expected


@pytest.mark.parametrize(
    ("text", "offset", "expected"),
    [
        ("a: 0123456789", 4, (1, 8)),
        ('a: "0123456789"', 4, (1, 9)),
        ("a: >-\n  0123456789", 4, (2, 1)),
        ("a: 01234\n  56789", 4, (1, 4)),
    ],
    ids=["plain", "quoted", "folded text has its first line", "text over two lines has its first line"],
)
def test_an_offset_is_added_only_where_it_can_be_told(text, offset, expected):
    assert place(text, "a", offset=offset) == expected


def test_a_place_that_is_not_there_is_its_nearest_parent():
    document, _ = parse_yaml("a:\n  b: x", "x.yml")
    places = document.places
    assert [places.value(("a", "c", 3)).line, places.value(("z",)).line, places.value(()).line] == [2, 1, 1]


def test_the_place_of_a_key_is_the_key_and_in_a_list_the_value():
    document, _ = parse_yaml("a:\n  - navn: x\n", "x.yml")
    at = [document.places.key(k) for k in (("a",), ("a", 0), ("a", 0, "navn"), ("a", 0, "mangler"))]
    assert [(p.line, p.column) for p in at] == [(1, 1), (2, 5), (2, 5), (2, 5)]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ["1:1 Y101"]),
        ("\n\n", ["1:1 Y101"]),
        ("# kun en note", ["1:1 Y101"]),
        ("a: \x07", ["1:1 Y102"]),
        ("a: x\nb: \x00", ["2:1 Y102"]),
        ("a: \ufffe", ["1:1 Y102"]),
        ("a: \ud800", ["1:1 Y102"]),
        ('a: "\\0"', ["1:4 Y102"]),
        ('a: "rød\\e[31m"', ["1:4 Y102"]),
        ('"\\0sted": x', ["1:1 Y104"]),
        ("a:\n\tb: x", ["2:1 Y103"]),
        ("a:\n  \tb: x\n\tc: y", ["2:3 Y103", "3:1 Y103"]),
        ("titel: Bolig: hjem", ["1:13 Y104"]),
        ("a: 1\n b: 2", ["2:3 Y104"]),
        ('a: "ikke slut\nb: 2', ["2:5 Y104"]),
        ("a: [1, 2\nb: 3", ["2:2 Y104"]),
        ("a: *x", ["1:4 Y104"]),
        ("a: @x", ["1:4 Y104"]),
        ("a: 1\n---\nb: 2", ["2:1 Y104"]),
        ("- a\nb: 1", ["2:1 Y104"]),
        ("{[a]: 1}", ["1:2 Y104"]),
        ("a: 1\na: 2", ["2:1 Y105"]),
        ("a: {b: 1, b: 2, b: 3}", ["1:11 Y105", "1:17 Y105"]),
        ("a: &x tekst\nb: *x", ["2:1 Y106"]),
        ("a: &x [1]\nb:\n  - c: *x\n  - *x", ["3:5 Y106", "3:3 Y106"]),
        ("a: !!python/object:os.system {}", ["1:4 Y108"]),
        ("a: !egen x", ["1:4 Y108"]),
        ("a: !!set {b}", ["1:4 Y108"]),
        ("a: !!binary aGVq", ["1:4 Y108"]),
    ],
)
def test_a_fault_is_found_at_its_place(text, codes):
    assert read(text)[1] == codes


def test_words_of_syntax_faults_are_danish():
    said = {
        f"{f.message} {f.hint}"
        for text in (
            "a: b: c",
            "a: 1\n b: 2",
            'a: "x',
            "a: [1",
            "a: *x",
            "a: @x",
            "a: 1\n---\nb",
            "- a\nb: 1",
            "a\nb: c",
            "%x\na",
            "a: {",
        )
        for f in parse_yaml(text, "x.yml")[1]
    }
    assert len(said) > 5
    for sentence in said:
        assert not {"expected", "found", "mapping", "scanning", "while", "block"} & set(sentence.lower().split()), (
            sentence
        )


def test_the_first_value_of_a_key_that_stands_twice_is_kept():
    assert read("a: 1\na: 2")[0] == {"a": 1}


def test_a_refused_value_counts_as_empty_and_the_rest_is_read():
    assert read("a: !x y\nb: 2")[0] == {"a": None, "b": 2}


def test_an_alias_bomb_is_refused_without_growing():
    lines = ["a0: &a0 [x, x]"] + [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 12)]
    data, codes = read("\n".join(lines))
    assert {c.split()[1] for c in codes} == {"Y106"}
    assert str(data).count("x") < 100


def test_an_alias_to_itself_is_refused():
    assert {c.split()[1] for c in read("a: &a [*a]")[1]} == {"Y106"}


def test_a_line_of_five_megabytes_is_one_finding():
    assert read("a: " + "x" * 5_000_000) == (None, ["1:1 Y107"])


def test_each_line_that_is_too_long_is_found():
    assert read(f"a: {'x' * MAX_LINE}\nb: 1\nc: {'y' * MAX_LINE}\n") == (None, ["1:1 Y107", "3:1 Y107"])


def test_a_file_of_the_largest_size_is_read():
    line = "- " + "x" * 97 + "\n"
    text = line * (MAX_BYTES // len(line))
    assert len(text) == MAX_BYTES
    assert len(read(text)[0]) == MAX_BYTES // len(line)
    assert read(text + "#") == (None, ["1:1 Y107"])


@pytest.mark.parametrize(
    "text",
    ["[" * 32 + "]" * 32, "- " * 40 + "x", "\n".join("  " * i + "a:" for i in range(33)), "{a: " * 40 + "1" + "}" * 40],
    ids=["flow", "compact lists", "indented", "flow mappings"],
)
def test_nesting_that_is_too_deep_is_one_finding(text):
    assert [c.split()[1] for c in read(text)[1]] == ["Y110"]


def test_nesting_down_to_the_limit_is_read():
    text = "[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)
    assert read(text)[1] == []


def test_a_reader_without_libyaml_gives_the_same_answers(monkeypatch):
    monkeypatch.setattr(yaml_source, "_Loader", yaml.SafeLoader)
    table = test_a_fault_is_found_at_its_place.pytestmark[0].args[1]
    assert [(text, read(text)[1]) for text, _ in table] == table
    assert read("[\n" * 9_000)[1] == ["1:1 Y110"]


@pytest.mark.parametrize("opener", ["[\\n", "{a: \\n", "[{a: \\n"])
def test_a_bomb_of_brackets_does_not_kill_the_process(opener):
    """Run apart: without a guard the C reader runs out of stack and takes the process with it."""
    code = f"from build_tools.yaml_source import parse_yaml\nprint([f.code for f in parse_yaml('{opener}' * 300_000, 'x')[1]])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) in {(0, "['Y110']"), (0, "['Y107']")}
