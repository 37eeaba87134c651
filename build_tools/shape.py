"""One YAML document becomes one entity, or findings in Danish about its keys and types.

pydantic checks the shape without owning the classes; this is the only module that knows it.
Meaning across files belongs to `rules`; nothing is repaired here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, TypeAlias

from pydantic import TypeAdapter, ValidationError

from build_tools.danish import listed
from build_tools.diagnostics import Diagnostic, Location
from build_tools.model.event import Haendelse, Tidsfrist
from build_tools.model.guideline import Retningslinje
from build_tools.model.keys import PLACE
from build_tools.model.knowledge import (
    Begreb,
    Bekraeftelse,
    Daekning,
    Fodnote,
    Gentagelse,
    Kapitel,
    Kilder,
    Nyhed,
    Princip,
    Taksonomier,
    Tema,
)
from build_tools.model.law import Lov, Rulings
from build_tools.model.words import Place
from build_tools.near import did_you_mean, nearest

if TYPE_CHECKING:
    from build_tools.yaml_source import Plain, YamlDocument

Entity: TypeAlias = (
    "Retningslinje | Lov | Rulings | Kilder | Taksonomier | Daekning | tuple[Princip, ...] | tuple[Kapitel, ...]"
    " | tuple[Tema, ...] | tuple[Begreb, ...] | tuple[Fodnote, ...] | tuple[Gentagelse, ...]"
    " | Haendelse | tuple[Tidsfrist, ...] | tuple[Nyhed, ...] | tuple[Bekraeftelse, ...]"
)


@dataclass(frozen=True, slots=True)
class FileKind:
    """What stands in the files of one place under `guidelines/`."""

    pattern: str
    schema: str
    entity: Any
    one_entity: bool = False


KINDS: tuple[FileKind, ...] = (
    FileKind("guidelines/retningslinjer/*.yml", "retningslinje", Retningslinje, one_entity=True),
    FileKind("guidelines/lov/*.yml", "lov", Lov, one_entity=True),
    FileKind("guidelines/afgoerelser.yml", "afgoerelser", Rulings),
    FileKind("guidelines/principper.yml", "principper", tuple[Princip, ...]),
    FileKind("guidelines/kapitler.yml", "kapitler", tuple[Kapitel, ...]),
    FileKind("guidelines/temaer.yml", "temaer", tuple[Tema, ...]),
    FileKind("guidelines/begreber/*.yml", "begreber", tuple[Begreb, ...]),
    FileKind("guidelines/fodnoter/*.yml", "fodnoter", tuple[Fodnote, ...]),
    FileKind("guidelines/kilder.yml", "kilder", Kilder),
    FileKind("guidelines/taksonomier.yml", "taksonomier", Taksonomier),
    FileKind("guidelines/daekning.yml", "daekning", Daekning),
    FileKind("guidelines/haendelser/*.yml", "haendelse", Haendelse, one_entity=True),
    FileKind("guidelines/frister.yml", "frister", tuple[Tidsfrist, ...]),
    FileKind("guidelines/nyheder.yml", "nyheder", tuple[Nyhed, ...]),
    FileKind("guidelines/bekraeftelser.yml", "bekraeftelser", tuple[Bekraeftelse, ...]),
    FileKind("guidelines/gentagelser.yml", "gentagelser", tuple[Gentagelse, ...]),
)
"""Every kind of file, in an open list: a file that fits none of them is a finding."""


def file_kind(path: str) -> FileKind | None:
    """Return what a file is expected to hold, by its place."""
    pure = PurePosixPath(path)
    return next((kind for kind in KINDS if pure.match(kind.pattern)), None)


@cache
def json_schema(kind: FileKind) -> dict[str, Any]:
    """Return the JSON Schema of a kind of file, with Danish keys."""
    schema = _adapter(kind).json_schema(by_alias=True)
    for part in (schema, *schema.get("$defs", {}).values()):
        part.get("properties", {}).pop(PLACE, None)
    schema.get("$defs", {}).pop("Place", None)
    return schema


def to_entity(document: YamlDocument) -> tuple[Entity | None, tuple[Diagnostic, ...]]:
    """Check one document against its kind; None when it does not fit."""
    path = document.places.path
    kind = file_kind(path)
    if kind is None:
        places = ", ".join(k.pattern for k in KINDS)
        message = "Filen ligger et sted, hvor Vejviser ikke ved, hvad den er."
        return None, (Diagnostic(Location(path), "S207", message, f"Kendte steder: {places}."),)
    try:
        entity = _adapter(kind).validate_python(_with_places(document.data, Place(path)))
    except ValidationError as error:
        problems = error.errors(include_url=False)
        misspelt = _misspelt(problems, document)
        found = (_finding(problem, document) for problem in problems if problem["loc"] not in misspelt)
        return None, tuple(dict.fromkeys(found))
    return entity, _check_name(entity, document)


@cache
def _adapter(kind: FileKind) -> TypeAdapter[Any]:
    return TypeAdapter(kind.entity)


def _with_places(value: Plain, place: Place) -> Any:  # noqa: ANN401 - pydantic takes anything
    """Copy plain data with the place of each mapping inside it; empty values count as absent."""
    if isinstance(value, dict):
        copy: dict[str, Any] = {
            key: _with_places(inner, place.at(key)) for key, inner in value.items() if inner is not None
        }
        copy[PLACE] = place
        return copy
    if isinstance(value, tuple):
        return tuple(_with_places(inner, place.at(i)) for i, inner in enumerate(value))
    return value


def _check_name(entity: Entity, document: YamlDocument) -> tuple[Diagnostic, ...]:
    """Check that a file with one entity is named after it: `id` in ASCII kebab-case."""
    if not isinstance(entity, Retningslinje | Lov | Haendelse):
        return ()
    stem = PurePosixPath(document.places.path).stem
    if stem == ascii_name(entity.id):
        return ()
    message = f"Filen hedder »{stem}«, men id er »{entity.id}«."
    hint = f"Omdøb filen til »{ascii_name(entity.id)}.yml«, eller ret id."
    return (Diagnostic(document.places.value(("id",)), "S206", message, hint),)


def ascii_name(name: str) -> str:
    """Return the file name of an id: ASCII, lower case, words joined by hyphens.

    >>> ascii_name("vejledning 10172/2019"), ascii_name("lov om førtidspension")
    ('vejledning-10172-2019', 'lov-om-foertidspension')
    """
    for letter, pair in (("æ", "ae"), ("ø", "oe"), ("å", "aa"), ("é", "e"), ("ü", "u")):
        name = name.lower().replace(letter, pair)
    return "-".join("".join(c if c.isascii() and c.isalnum() else " " for c in name).split())


_TYPES = {
    "string_type": "tekst",
    "int_type": "et helt tal",
    "int_parsing": "et helt tal",
    "int_from_float": "et helt tal",
    "tuple_type": "en liste",
    "list_type": "en liste",
    "dataclass_type": "nøgler med værdier",
    "dict_type": "nøgler med værdier",
}


_UNKNOWN = {"extra_forbidden", "unexpected_keyword_argument"}


def _misspelt(problems: Any, document: YamlDocument) -> set[tuple[Any, ...]]:  # noqa: ANN401 - pydantic's own list
    """Return the places of missing keys that stand there under a misspelt name: one fault, one finding."""
    unknown = [tuple(p["loc"]) for p in problems if p["type"] in _UNKNOWN]
    return {(*loc[:-1], nearest(str(loc[-1]), _known_keys(document, loc))) for loc in unknown}


def _finding(problem: Any, document: YamlDocument) -> Diagnostic:  # noqa: ANN401 - pydantic's own dict
    """Say one fault of shape in Danish, at the place the editor can mend it."""
    places = document.places
    loc = tuple(part for part in problem["loc"] if part != PLACE)
    name = str(loc[-1]) if loc else ""
    kind = problem["type"]
    hint: str | None
    if kind in {"missing", "missing_argument"}:
        where = places.key(loc) if loc in places.names else places.value(loc[:-1])
        hint = f"Skriv »{name}:« med en værdi. En tom værdi tæller som ingen værdi."
        return Diagnostic(where, "S202", f"Nøglen »{name}« mangler.", hint)
    if kind in _UNKNOWN:
        hint = did_you_mean(name, _known_keys(document, loc)) or "Slet nøglen, eller ret navnet."
        return Diagnostic(places.key(loc), "S201", f"Nøglen »{name}« kendes ikke her.", hint)
    where = places.value(loc)
    owner = next((str(part) for part in reversed(loc) if isinstance(part, str)), "filen")
    said = _said(problem["input"])
    quoted = said if isinstance(problem["input"], dict | tuple | None) else f"»{said}«"
    if kind in {"literal_error", "enum"}:
        allowed = _allowed(problem)
        message = f"»{owner}« skal være {listed(allowed, 'eller')}. Her står »{said}«."
        return Diagnostic(where, "S204", message, did_you_mean(said, allowed))
    wanted = _TYPES.get(kind, "en anden slags værdi")
    hint = "Skriv værdien i anførselstegn." if wanted == "tekst" else None
    if wanted == "en liste":
        hint = "Skriv [a, b], eller et led på hver linje med »- « foran."
    return Diagnostic(where, "S203", f"»{owner}« skal være {wanted}. Her står {quoted}.", hint)


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "ingenting"
    if isinstance(value, dict):
        return "nøgler"
    if isinstance(value, tuple | list):
        return "en liste"
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004 - enough to recognise it


def _allowed(problem: Any) -> list[str]:  # noqa: ANN401 - pydantic's own dict
    words = str(problem.get("ctx", {}).get("expected", "")).replace("True", "true").replace("False", "false")
    return [word.strip(" '") for word in words.replace(" or ", ", ").split(", ")]


def _known_keys(document: YamlDocument, loc: tuple[Any, ...]) -> list[str]:
    """Keys that the schema knows where an unknown key stands."""
    kind = file_kind(document.places.path)
    if kind is None:
        return []
    schema = json_schema(kind)
    here: Any = schema
    for part in loc[:-1]:
        here = _resolve(here, schema)
        here = here.get("items", {}) if isinstance(part, int) else here.get("properties", {}).get(part, {})
    return sorted(_resolve(here, schema).get("properties", {}))


def _resolve(part: Any, schema: Any) -> Any:  # noqa: ANN401 - JSON Schema
    for choice in part.get("anyOf", ()):
        if choice.get("type") != "null":
            part = choice
    reference = part.get("$ref")
    return schema["$defs"][reference.rsplit("/", 1)[-1]] if reference else part
