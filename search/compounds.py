"""Splits Danish compounds: «hjemløshedsindsatsen» is an effort against homelessness.

Takes the word parts that may stand in a compound and finds the cheapest way to read a word as two
or more of them, with a linking s or e between. Knows no documents; refuses words that have no such reading.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

_SHORTEST = 6  # letters in the shortest compound: «byplan»
_PART = 2  # letters in the shortest part: «bo-støtte»
_COMFORTABLE = 6  # shorter parts cost more: they fit everywhere
_COST = 10
_LINKS = ("", "s", "e")
# Prefixes that look like words: «for-udsætning» is no compound.
_PREFIX_WORDS = "for før mod ind ud op ned over under med sam til fra af an be på om gen ved hen ad"
# Endings that look like words: «rapporte-ring», «sammenhæng-ende».
_ENDING_WORDS = "end ring lig el ell lend skab fuld sen let vis som dom ven ment fyld ning"
_PREFIXES, _NEVER_LAST = frozenset(_PREFIX_WORDS.split()), frozenset(_ENDING_WORDS.split())


class Splitter:
    """Reads words as compounds of known parts; remembers every reading."""

    def __init__(self, parts: Mapping[str, str], stem: Callable[[str], str], whole: Collection[str] = ()) -> None:
        """Take the parts: each shape that a part may have inside a compound, with its stem; and what is never split."""
        self._shapes = parts
        self._stems = frozenset(parts.values())
        self._stem = stem
        self._whole = whole
        self._known: dict[str, tuple[str, ...]] = {}

    def split(self, form: str) -> tuple[str, ...]:
        """Return the parts of a folded form, links taken off, or nothing when it is no compound."""
        if form not in self._known:
            self._known[form] = (
                self._read(form) if len(form) >= _SHORTEST and self._stem(form) not in self._whole else ()
            )
        return self._known[form]

    def _read(self, form: str) -> tuple[str, ...]:
        best: dict[int, tuple[int, tuple[str, ...]]] = {0: (0, ())}
        for at in range(len(form) - _PART):
            if at not in best:
                continue
            cost, parts = best[at]
            for end in range(at + _PART, len(form) + 1):
                if at == 0 and end == len(form):
                    continue
                part = self._last(form[at:]) if end == len(form) else self._inner(form[at:end])
                if part is None or (at == 0 and part in _PREFIXES):
                    continue
                offer = (cost + _COST + 2 * max(0, _COMFORTABLE - min(end - at, len(self._stem(part)))), (*parts, part))
                if end not in best or offer < best[end]:
                    best[end] = offer
        return best[len(form)][1] if len(form) in best else ()

    def _last(self, text: str) -> str | None:
        found = self._stem(text)
        return text if found in self._stems and len(text) > _PART and found not in _NEVER_LAST else None

    def _inner(self, text: str) -> str | None:
        for link in _LINKS:
            base = text.removesuffix(link) if link else text
            if text.endswith(link) and len(base) >= _PART and base in self._shapes:
                return base
        return None
