"""The tables of the citation parser as data for the browser: `assets/data/citat.js`.

Everything that is data in `build_tools.citations` is taken from the very objects the Python parser
reads with: word lists, inflections, patterns, names of acts. `docs/assets/citat/*.js` holds grammar
only. Refuses (ValueError) a pattern it cannot say in JavaScript with the same meaning: better no
build than two answers.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from enum import Enum, StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.citations import Act, LawNames
    from build_tools.citations.names import Name, _Node

URI = "assets/data/citat.js"
# The modules that the engine has a section for, in its order.
_MODULES = (
    "tokens", "fold", "scope", "numbers", "groups", "dates", "levels", "chapters", "names", "titles", "provisions",
    "sources", "others", "pointing", "versions", "binding", "bare", "shorts", "anaphora", "starts", "grammar",
    "context", "find",
)  # fmt: skip
_CONSTANT = re.compile(r"_?[A-Z][A-Z0-9_]*")
# Used only while the tables are built, which is done here.
_BUILDING = {"_TITLE_HEAD", "TYPE_CHECKING"}

# What Python means by \s, \d and \w in text; JavaScript means less by them.
_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_WORD = r"\p{L}\p{N}_"
_IN_CLASS = {"s": _SPACE, "d": r"\p{Nd}", "w": _WORD}
_ESCAPES = {
    "s": f"[{_SPACE}]", "S": f"[^{_SPACE}]", "d": r"\p{Nd}", "D": r"\P{Nd}", "w": f"[{_WORD}]", "W": f"[^{_WORD}]",
    "b": f"(?:(?<![{_WORD}])(?=[{_WORD}])|(?<=[{_WORD}])(?![{_WORD}]))",
    "A": "(?<![^])", "Z": "(?![^])",
}  # fmt: skip
_LETTERS_ONLY = (r"[^\W\d_]", r"[\p{L}\p{Nl}\p{No}]")
_SYNTAX = frozenset(r"^$\.*+?()[]{}|/")


def citation_script(names: LawNames) -> str:
    """Return the script that hands the tables to the engine."""
    body = json.dumps(citation_data(names), ensure_ascii=False, separators=(",", ":"))
    return f"window.VV_CITAT_DATA={body.replace('<', chr(92) + 'u003c')};\n"


def citation_data(names: LawNames) -> dict[str, object]:
    """Return all tables: constants by module, and the names of acts."""
    modules = {name: import_module(f"build_tools.citations.{name}") for name in ("model", "mentions", *_MODULES)}
    constants = {name: _constants(modules[name].__dict__) for name in _MODULES}
    enums = {
        "Kind": _members(modules["model"].Kind),
        "Status": _members(modules["model"].Status),
        "Anchor": _members(modules["mentions"].Anchor),
        "Sort": _members(modules["tokens"].Sort),
        "Role": _members(modules["scope"].Role),
    }
    return {"enums": enums, "moduler": constants, "nuller": _zeros(), "navne": _names(names)}


def _members(enum: type[Enum]) -> dict[str, object]:
    return {name: _plain(member) for name, member in enum.__members__.items()}


def _constants(found: dict[str, object]) -> dict[str, object]:
    """Return the constants without their underscore; what a module keeps for itself hides what it imports."""
    own = [name for name in found if _CONSTANT.fullmatch(name) and name not in _BUILDING]
    return {name.lstrip("_"): _plain(found[name]) for name in sorted(own, key=lambda name: name.startswith("_"))}


def _plain(value: object) -> object:
    """Return a constant as JSON; sets are sorted, enum members are their value or name."""
    if isinstance(value, re.Pattern):
        return {"re": to_javascript(value)}
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, Enum):
        return value.value if isinstance(value, int) else value.name
    if isinstance(value, dict):
        return {chr(k) if isinstance(k, int) else str(k): _plain(v) for k, v in value.items()}
    if isinstance(value, frozenset | set):
        return sorted(str(word) for word in value)
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if value is None or isinstance(value, str | int):
        return value
    message = f"{value!r} er hverken ord, tal, liste eller mønster."
    raise ValueError(message)


def to_javascript(pattern: re.Pattern[str]) -> str:
    r"""Return the source of a JavaScript pattern (flag u) that finds what `pattern` finds.

    >>> to_javascript(re.compile(r"(?P<x>\d+)$"))
    '(?<x>\\p{Nd}+)(?=\\n?(?![^]))'
    """
    if pattern.flags & ~(re.UNICODE | re.DOTALL | re.MULTILINE):
        message = f"Mønstret »{pattern.pattern}« har flag, som motoren i browseren ikke har."
        raise ValueError(message)
    source = pattern.pattern.removeprefix("(?m)")
    dot = "[^]" if pattern.flags & re.DOTALL else r"[^\n]"
    lines = bool(pattern.flags & re.MULTILINE)
    plain = {".": dot, "^": r"(?<![^\n])" if lines else "^", "$": r"(?![^\n])" if lines else r"(?=\n?(?![^]))"}
    out: list[str] = []
    at = 0
    while at < len(source):
        sign = source[at]
        if source.startswith(_LETTERS_ONLY[0], at):
            out.append(_LETTERS_ONLY[1])
            at += len(_LETTERS_ONLY[0])
        elif sign == "[":
            text, at = _class(source, at)
            out.append(text)
        elif sign == "\\":
            out.append(_escape(source[at + 1]))
            at += 2
        elif source.startswith("(?P<", at):
            out.append("(?<")
            at += 4
        else:
            _refuse(source, at)
            out.append(plain.get(sign, sign))
            at += 1
    return "".join(out)


def _refuse(source: str, at: int) -> None:
    if source.startswith(("(?P=", "(?P>", "(?(", "(?#", "(?>", "(?i", "(?s", "(?x", "(?a"), at):
        message = f"Mønstret »{source}« kan ikke skrives i JavaScript."
        raise ValueError(message)


def _escape(sign: str) -> str:
    """Return an escape outside a class; one that means nothing there is left out, as flag u wants."""
    if sign in _ESCAPES:
        return _ESCAPES[sign]
    if sign in "ntrfux" or sign in _SYNTAX:
        return f"\\{sign}"
    if sign.isalnum():
        message = f"Mønsteret bruger »{chr(92)}{sign}«, som motoren ikke kender."
        raise ValueError(message)
    return sign


def _class(source: str, at: int) -> tuple[str, int]:
    """Return a class in JavaScript and where it ends."""
    start, inside = at, source[at : at + 2] == "[^"
    out = ["[^" if inside else "["]
    at += 2 if inside else 1
    first = True
    while source[at] != "]" or first:
        first = False
        sign = source[at]
        if sign == "\\":
            after = source[at + 1]
            if after in "SDWB":
                message = f"Mønstret »{source[start:]}« har »{chr(92)}{after}« i en klasse."
                raise ValueError(message)
            out.append(_IN_CLASS.get(after) or (f"\\{after}" if after in "ntrfux-" or after in _SYNTAX else after))
            at += 2
            continue
        out.append(f"\\{sign}" if sign in "[(){}/|" else sign)
        at += 1
    return "".join([*out, "]"]), at + 1


def _zeros() -> list[int]:
    """Return the code point of every script's nought: "٣" is a digit to both languages."""
    return [code for code in range(sys.maxunicode) if unicodedata.decimal(chr(code), None) == 0]


def _names(names: LawNames) -> dict[str, object]:
    acts = list(names.acts())
    places = {act.id: at for at, act in enumerate(acts)}
    table: dict[Name, int] = {}

    def name_at(name: Name) -> int:
        return table.setdefault(name, len(table))

    def branch(node: _Node) -> list[object]:
        """Write a step as [steps below, name, the only act], short where the end says nothing."""
        below = {word: branch(child) for word, child in node.children.items()}
        only = places[node.only] if node.only is not None and not node.shared else None
        step: list[object] = [below, name_at(node.name) if node.name is not None else None, only]
        while step[-1] is None:
            step.pop()
        return step

    found: dict[str, object] = {
        "udtryk": names.term_act,
        "love": {act.id: _act(act) for act in acts},
        "orden": [act.id for act in acts],
        "rod": branch(names._root),  # noqa: SLF001 - the tables are the same objects, not a copy of their rules
        "titler": branch(names._titles),  # noqa: SLF001
        "ord": {word: name_at(name) for word, name in names._single.items()},  # noqa: SLF001
        "forkortelser": {word: name_at(name) for word, name in names._abbreviations.items()},  # noqa: SLF001
        "numre": {
            "|".join((series, number, year or "")): [
                [act, [edition.kind, edition.year] if edition else None] for act, edition in hits
            ]
            for (series, number, year), hits in names._numbers.items()  # noqa: SLF001
        },
        "foerste": list(names._first_words),  # noqa: SLF001
    }
    return found | {"navne": [[list(name.acts), name.genitive, name.note] for name in table]}


def _act(act: Act) -> dict[str, object]:
    row = {
        "art": str(act.art),
        "year": act.year,
        "last_paragraph": act.last_paragraph,
        "known_by_number": list(act.known_by_number),
        "valid_from": act.valid_from.isoformat() if act.valid_from else None,
        "valid_to": act.valid_to.isoformat() if act.valid_to else None,
    }
    return {key: value for key, value in row.items() if value or key == "art"}
