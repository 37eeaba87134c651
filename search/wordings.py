"""Finds wordings of several words in a row of stems: «smidt ud», «sætte en lejer ud».

Pure; the same walk is in `docs/assets/soeg-sprog.js`. Refuses to look at meaning: which wordings count,
and what they mean, is said by the rules that are handed in.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from search.lexicon import GAP

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from search.lexicon import Rule

_GAP = 3  # words that may stand in a gap: «sætte [den gamle lejer] ud»
WEIGHTS = {"hul": _GAP}


class Wordings:
    """Rules of several words, and of one word that is the same as another, by their first word."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        """Sort the rules once."""
        self._by_first: defaultdict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            if len(rule.said) > 1 or rule.same:
                self._by_first[rule.said[0]].append(rule)

    def find(self, stems: Sequence[str]) -> list[tuple[Rule, tuple[int, ...]]]:
        """Return the rules that hold, with the places of their words; longest first, no word twice."""
        found = [
            (-len(places), places, order, rule)
            for at, stem in enumerate(stems)
            for order, rule in enumerate(self._by_first.get(stem, ()))
            if (places := _walk(rule.said, stems, at))
        ]
        used: set[int] = set()
        kept = []
        for _, places, _, rule in sorted(found, key=lambda hit: hit[:3]):
            if not used.intersection(places):
                used.update(places)
                kept.append((rule, places))
        return kept


def _walk(said: tuple[str, ...], stems: Sequence[str], start: int) -> tuple[int, ...]:
    """Return where the words of a wording stand, from `start`, or nothing."""
    places: list[int] = []
    at, slack = start, 0
    for word in said:
        if word == GAP:
            slack = _GAP
            continue
        reach = range(at, min(len(stems), at + slack + 1))
        hit = next((n for n in reach if stems[n] == word), None)
        if hit is None:
            return ()
        places.append(hit)
        at, slack = hit + 1, 0
    return tuple(places)
