"""YAML text becomes plain data, with the place of every value; faults become findings.

A guarded subset of YAML: one document, mappings with text keys, lists and scalars. Anchors,
aliases, tags, duplicate keys and tabs are refused; dates, `NO` and `12:30` stay text, so that
nothing changes its type behind the editor's back. This module never raises and reads no file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import yaml

from build_tools.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Mapping

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a PyYAML without libyaml gives the same answers, ten times slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Plain: TypeAlias = "str | int | bool | tuple[Plain, ...] | dict[str, Plain] | None"
Keys: TypeAlias = "tuple[str | int, ...]"

MAX_BYTES = 2_000_000
MAX_LINE = 20_000
MAX_DEPTH = 30
MAX_BRACKETS = 10_000
"""More than any real file has; the C reader goes one call deeper for each and would fall off the stack."""
_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,8}")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
"""Characters that only an escape such as "\\0" can bring in; a page cannot show them."""
_NULLS = {"", "~", "null"}
_FLAGS = {"true": True, "false": False}
_WRITTEN_AS_TEXT = frozenset("\"'|>")
_TAGS = {
    f"tag:yaml.org,2002:{name}"
    for name in ("map", "seq", "str", "int", "float", "bool", "null", "timestamp", "merge", "value")
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value begins; `exact` when an offset into it can be added."""

    line: int
    column: int
    exact: bool


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Places of keys and values in one file."""

    path: str
    values: Mapping[Keys, Mark]
    names: Mapping[Keys, Mark]

    def value(self, keys: Keys, offset: int = 0) -> Location:
        """Return the place of a value, `offset` characters in where that can be told."""
        while keys and keys not in self.values:
            keys = keys[:-1]
        mark = self.values.get(keys, Mark(1, 1, exact=False))
        return Location(self.path, mark.line, mark.column + (offset if mark.exact else 0))

    def key(self, keys: Keys) -> Location:
        """Return the place of the key that leads to a value (the value itself in a list)."""
        mark = self.names.get(keys)
        return Location(self.path, mark.line, mark.column) if mark else self.value(keys)


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """The content of one file with the place of each part."""

    data: Plain
    places: SourceMap


def parse_yaml(text: str, path: str) -> tuple[YamlDocument | None, tuple[Diagnostic, ...]]:
    """Read one YAML document; None when there is nothing that can be read on from.

    >>> document, findings = parse_yaml("titel: Bolig", "x.yml")
    >>> document.data, findings
    ({'titel': 'Bolig'}, ())
    """
    early = _check_text(text, path)
    if early:
        return None, early
    loader = None
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        return None, (_syntax(error, path),)
    except RecursionError:  # the reader without libyaml; with it, MAX_BRACKETS comes first
        return None, (Diagnostic(Location(path), "Y110", "Filen har for mange niveauer.", _HINT_DEEP),)
    except (yaml.YAMLError, UnicodeEncodeError):
        line = text[: _odd_character(text)].count("\n") + 1
        message = "Filen indeholder et tegn, som ikke må stå i YAML."
        return None, (Diagnostic(Location(path, line, 1), "Y102", message, _HINT_CHARACTER),)
    finally:
        if loader is not None:
            loader.dispose()
    if node is None:
        return None, (Diagnostic(Location(path), "Y101", "Filen er tom.", _HINT_EMPTY),)
    reader = _Reader(path)
    data = reader.read(node, (), 0)
    places = SourceMap(path, reader.values, reader.names)
    return YamlDocument(data, places), tuple(reader.findings)


_HINT_EMPTY = "Skriv indholdet, eller slet filen."
_HINT_CHARACTER = "Slet linjen, og skriv den igen. Gem filen som UTF-8."
_HINT_DEEP = "Gør strukturen fladere."
_HINT_CONTROL = "Slet tegnet, der er skrevet med \\ og et tal eller bogstav."
_HINT_ALIAS = "Skriv teksten helt ud. Ankre (&) og henvisninger (*) bruges ikke her."
_HINT_TAG = "Fjern mærket. Brug kun tekst, tal, lister og nøgler."
_PROBLEMS = (
    (
        "mapping values are not allowed",
        "Her står et kolon, hvor YAML ikke venter det.",
        "Sæt teksten i anførselstegn, eller ret indrykningen.",
    ),
    (
        "could not find expected ':'",
        "Linjen mangler et kolon efter nøglen.",
        "Skriv »nøgle: værdi«. En lang tekst over flere linjer skrives med »>-«.",
    ),
    (
        "expected <block end>",
        "Indrykningen passer ikke med linjen før.",
        "Ret antallet af mellemrum først på linjen, så det passer med linjerne omkring.",
    ),
    (
        "did not find expected key",
        "Indrykningen passer ikke med linjen før.",
        "Ret antallet af mellemrum først på linjen, så det passer med linjerne omkring.",
    ),
    (
        "did not find expected '-' indicator",
        "Et led i listen mangler sin streg.",
        "Begynd leddet med »- «, eller ret indrykningen.",
    ),
    (
        "found unexpected end of stream",
        "En tekst i anførselstegn bliver ikke afsluttet.",
        "Sæt et anførselstegn, hvor teksten slutter.",
    ),
    ("found undefined alias", "En henvisning med * peger på noget, der ikke findes.", _HINT_ALIAS),
    (
        "found character that cannot start any token",
        "Linjen begynder med et tegn, YAML ikke kan læse.",
        "Sæt teksten i anførselstegn.",
    ),
    (
        "found another document",
        "Filen indeholder mere end ét dokument.",
        "Fjern linjen med »---«, eller del filen i to.",
    ),
    (
        "expected a single document",
        "Filen indeholder mere end ét dokument.",
        "Fjern linjen med »---«, eller del filen i to.",
    ),
    (
        "did not find expected ',' or",
        "En liste på én linje bliver ikke afsluttet rigtigt.",
        "Sæt komma mellem leddene, og slut med »]« eller »}«.",
    ),
)


def _check_text(text: str, path: str) -> tuple[Diagnostic, ...]:
    """Faults that are seen before YAML is read: size, long lines, tabs."""
    if len(text) > MAX_BYTES:
        message = f"Filen er for stor: {len(text)} tegn. Højst {MAX_BYTES}."
        return (Diagnostic(Location(path), "Y107", message, "Del indholdet i flere filer."),)
    if text.count("[") + text.count("{") > MAX_BRACKETS:
        message = f"Filen har over {MAX_BRACKETS} klammer."
        return (Diagnostic(Location(path), "Y110", message, "Skriv lister med »- « på hver sin linje."),)
    found = []
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            message = f"Linjen er for lang: {len(line)} tegn. Højst {MAX_LINE}."
            hint = "Del teksten over flere linjer med »>-«."
            found.append(Diagnostic(Location(path, number, 1), "Y107", message, hint))
        stripped = line.lstrip(" ")
        if stripped.startswith("\t"):
            column = len(line) - len(stripped) + 1
            hint = "Brug mellemrum. Sæt editoren til at skrive to mellemrum for tabulator."
            message = "Linjen er rykket ind med tabulator."
            found.append(Diagnostic(Location(path, number, column), "Y103", message, hint))
    return tuple(found)


def _odd_character(text: str) -> int:
    odd = re.search(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    return odd.start() if odd else 0


def _syntax(error: yaml.MarkedYAMLError, path: str) -> Diagnostic:
    """Say a YAML syntax fault in Danish, at the place where reading stopped."""
    mark = error.problem_mark or error.context_mark
    place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    said = f"{error.context or ''} {error.problem or ''}"
    for english, danish, hint in _PROBLEMS:
        if english in said:
            return Diagnostic(place, "Y104", danish, hint)
    hint = "Sammenlign med en fil, der virker. Ofte mangler et anførselstegn, eller en linje er rykket forkert ind."
    return Diagnostic(place, "Y104", "YAML kan ikke læses herfra.", hint)


class _Reader:
    """Turns YAML nodes into plain data and notes places and faults on the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.values: dict[Keys, Mark] = {}
        self.names: dict[Keys, Mark] = {}
        self.findings: dict[Diagnostic, None] = {}
        self._seen: set[int] = set()

    def _find(self, node: yaml.Node, code: str, message: str, hint: str) -> None:
        place = Location(self.path, node.start_mark.line + 1, node.start_mark.column + 1)
        self.findings[Diagnostic(place, code, message, hint)] = None

    def read(self, node: yaml.Node, keys: Keys, depth: int) -> Plain:
        """Return the value of a node; a refused node counts as empty."""
        if id(node) in self._seen:
            place = SourceMap(self.path, self.values, self.names).key(keys)
            found = Diagnostic(place, "Y106", "Værdien bruges igen med anker og henvisning.", _HINT_ALIAS)
            self.findings[found] = None
            return None
        self._seen.add(id(node))
        if node.tag not in _TAGS:
            name = node.tag.removeprefix("tag:yaml.org,2002:")
            self._find(node, "Y108", f"YAML-mærket »!{name.lstrip('!')}« er ikke tilladt.", _HINT_TAG)
            return None
        if depth > MAX_DEPTH:
            self._find(node, "Y110", "Værdien ligger for mange niveauer nede.", _HINT_DEEP)
            return None
        self.values[keys] = _mark(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, keys, depth)
        if isinstance(node, yaml.SequenceNode):
            return tuple(self.read(n, (*keys, i), depth + 1) for i, n in enumerate(node.value))
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, keys: Keys, depth: int) -> dict[str, Plain]:
        found: dict[str, Plain] = {}
        for name_node, value_node in node.value:
            name = name_node.value if isinstance(name_node, yaml.ScalarNode) else None
            if not isinstance(name, str) or _CONTROL.search(name):
                self._find(name_node, "Y104", "Nøglen er ikke et ord.", "Skriv »nøgle: værdi«.")
                continue
            if name in found:
                hint = "Behold den ene, og flyt indholdet fra den anden, hvis det skal bruges."
                self._find(name_node, "Y105", f"Nøglen »{name}« står her to gange.", hint)
                continue
            self.names[(*keys, name)] = _mark(name_node)
            found[name] = self.read(value_node, (*keys, name), depth + 1)
        return found

    def _scalar(self, node: yaml.Node) -> str | int | bool | None:
        text = str(node.value)
        if _CONTROL.search(text):
            self._find(node, "Y102", "Teksten indeholder et usynligt styretegn.", _HINT_CONTROL)
            return None
        if getattr(node, "style", None) in _WRITTEN_AS_TEXT:
            return text
        if text in _NULLS:
            return None
        if text in _FLAGS:
            return _FLAGS[text]
        return int(text) if _NUMBER.fullmatch(text) else text


def _mark(node: yaml.Node) -> Mark:
    """Where the text of a node begins: after the quote; for block text on the line below."""
    start = node.start_mark
    style = getattr(node, "style", None)
    if style in {"|", ">"}:
        return Mark(start.line + 2, 1, exact=False)
    one_line = start.line == node.end_mark.line
    return Mark(start.line + 1, start.column + 1 + (style in {'"', "'"}), exact=one_line)
