"""Properties of the YAML reader: no text makes it raise, and what is written is what is read."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from build_tools.yaml_source import parse_yaml

_PIECES = st.sampled_from(
    [
        "a",
        "b: ",
        "- ",
        ": ",
        "\n",
        "\n  ",
        "\n\t",
        '"',
        "'",
        "|",
        ">-",
        "[",
        "]",
        "{",
        "}",
        "&x ",
        "*x",
        "!t ",
        "#",
        "%",
        "---",
        "?",
        "\\",
        "§ 110",
        "æ",
        "\x00",
        "\ufeff",
        "\u2028",
        "1",
        "~",
        ",",
        "@",
        "`",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map("".join)))
def test_no_text_makes_the_reader_raise(text):
    document, findings = parse_yaml(text, "x.yml")
    assert document is not None or findings
    lines = text.split("\n")
    for finding in findings:
        assert finding.location.path == "x.yml"
        assert finding.location.line >= 1
        assert finding.location.column >= 1
        assert (
            finding.location.line
            <= len(lines) + text.count("\r") + text.count("\x85") + text.count("\u2028") + text.count("\u2029") + 1
        )
        assert finding.message
        assert finding.hint


_PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(0, 10**8), st.text("abcæøå §:#-'\"\\,[]{}", max_size=12)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(st.text("abcæøå", min_size=1, max_size=5), inner, max_size=4),
    ),
    max_leaves=12,
)


def _written(value) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_quoted(k)}: {_written(v)}" for k, v in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(map(_written, value)) + "]"
    if isinstance(value, str):
        return _quoted(value)
    return (
        {None: "null", True: "true", False: "false"}[value] if value is None or isinstance(value, bool) else str(value)
    )


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


@settings(max_examples=200, deadline=None)
@given(_PLAIN)
def test_what_is_written_is_what_is_read_and_every_value_has_a_place(value):
    document, findings = parse_yaml(_written(value), "x.yml")
    assert findings == ()
    assert document.data == value

    def walk(part, keys):
        assert keys in document.places.values
        children = part.items() if isinstance(part, dict) else enumerate(part) if isinstance(part, tuple) else ()
        for key, inner in children:
            walk(inner, (*keys, key))

    walk(value, ())
