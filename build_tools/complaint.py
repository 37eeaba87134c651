"""What a rule says before anybody knows line and column: a place in the data, and words.

Rules and resolving yield complaints; `located` turns them into findings once, at the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.codes import CODES
from build_tools.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.model.words import Place
    from build_tools.yaml_source import SourceMap


@dataclass(frozen=True, slots=True)
class Complaint:
    """One fault at a place in the data; `offset` counts characters into a text value."""

    code: str
    place: Place
    message: str
    hint: str | None = None
    offset: int = 0
    on_key: bool = False


def located(complaints: Iterable[Complaint], maps: Mapping[str, SourceMap]) -> tuple[Diagnostic, ...]:
    """Give each complaint its file, line, column and severity."""
    return tuple(Diagnostic(_location(c, maps), c.code, c.message, c.hint, CODES[c.code].severity) for c in complaints)


def _location(complaint: Complaint, maps: Mapping[str, SourceMap]) -> Location:
    place = complaint.place
    source_map = maps.get(place.path)
    if source_map is None:
        return Location(place.path)
    if complaint.on_key:
        return source_map.key(place.keys)
    return source_map.value(place.keys, complaint.offset)
