"""Provisions as values to filter by: their names, their order, and which points and ranges are the same place.

A text may cite point 148 and another the points 147-149; a reader who picks one must find both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.render.fates import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_DIGIT, _LEADING = re.compile(r"\d"), re.compile(r"^\d+")


def act_of(key: str) -> str:
    """Return the key of the act of a provision."""
    return key.partition("|")[0]


def overlapping(laws: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """Return the provisions of each document; points and ranges of points that overlap count as one another."""
    own = [tuple(key for key in keys if key.count("|") == 1) for keys in laws]
    spans: dict[str, list[tuple[str, int, int]]] = {}
    for key in dict.fromkeys(key for keys in own for key in keys):
        span = _span(key)
        if span:
            spans.setdefault(act_of(key), []).append((key, *span))
    return [tuple(dict.fromkeys(other for key in keys for other in _others(key, spans))) for keys in own]


def _others(key: str, spans: Mapping[str, list[tuple[str, int, int]]]) -> tuple[str, ...]:
    span = _span(key)
    if not span:
        return (key,)
    return tuple(other for other, first, last in spans[act_of(key)] if first <= span[1] and span[0] <= last)


def _span(key: str) -> tuple[int, int] | None:
    """Return the first and last point of a key of points.

    >>> _span("vej:10172/2019|pkt147-149"), _span("vej:39/1998|pkt406"), _span("serviceloven|§85")
    ((147, 149), (406, 406), None)
    """
    _, mark, numbers = key.partition("|pkt")
    first, _, last = numbers.partition("-")
    last = last or first
    return (int(first), int(last)) if mark and first.isdigit() and last.isdigit() else None


def named(provisions: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return the name of every provision, sorted as they stand in their act."""
    keys = {key for found in provisions for key in found}
    return {key: provision_label(key.partition("|")[2]) for key in sorted(keys, key=_place)}


def provision_label(place: str) -> str:
    """Return how the last part of a key is written.

    >>> provision_label("§82a"), provision_label("pkt147-149"), provision_label("kap12")
    ('§ 82 a', 'pkt. 147-149', 'Kapitel 12')
    """
    for sign, word in (("§", "§ "), ("pkt", "pkt. "), ("kap", "Kapitel "), ("afsnit", "Afsnit "), ("art", "Artikel ")):
        if place.startswith(sign):
            rest = place.removeprefix(sign)
            return word + (spaced(rest) if sign == "§" else rest)
    return place


def _place(key: str) -> tuple[str, str, int, str]:
    """Return what a provision is sorted by: act, kind of place, number, letter."""
    act, _, place = key.partition("|")
    sign = _DIGIT.split(place, maxsplit=1)[0]
    digits = "".join(_LEADING.findall(place[len(sign) :]))
    return act, sign, int(digits or 0), place[len(sign) + len(digits) :]
