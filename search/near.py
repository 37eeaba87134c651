"""Nearest spellings: which known words a misspelt word may have been.

Counts in half steps, so that «hjemlos» is nearer to «hjemløs» than a wrong letter is. Pure, and the
same steps are in `docs/assets/soeg-sprog.js`; refuses words shorter than four letters.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST, _MIDDLE, _LONG = 4, 6, 8
_LONGEST = 60  # longer is no word
_STEP, _HALF = 2, 1
WEIGHTS = {"kortest": _SHORTEST, "mellem": _MIDDLE, "lang": _LONG, "trin": _STEP, "halv": _HALF}
_ALIKE = str.maketrans("åæeoø", "aaaaa")
_KIN = frozenset(("oø", "øo", "aå", "åa", "aæ", "æa", "eæ", "æe", "oå", "åo"))


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[tuple[int, str]]:
    """Return the nearest known words with their distance: half a step for short words, two for long ones."""
    if not _SHORTEST <= len(word) <= _LONGEST:
        return []
    allowed = _HALF if len(word) < _MIDDLE else _STEP if len(word) < _LONG else 2 * _STEP
    found = []
    letters = _letters(word)
    for other in known:
        near = abs(len(other) - len(word)) * _STEP <= allowed and (_letters(other) ^ letters).bit_count() <= allowed
        if near and _SHORTEST - 1 <= len(other) <= _LONGEST:
            steps = distance(word, other, allowed)
            if steps <= allowed:
                found.append((steps, other))
    return closest(found, most)


def closest(found: Iterable[tuple[int, str]], most: int = 3) -> list[tuple[int, str]]:
    """Return those that are as near as the nearest, or half a step further, each word once."""
    steps: dict[str, int] = {}
    for far, word in found:
        steps[word] = min(far, steps.get(word, far))
    rows = sorted((far, word) for word, far in steps.items())
    return [row for row in rows if row[0] <= rows[0][0] + _HALF][:most]


@lru_cache(maxsize=1 << 16)
def _letters(word: str) -> int:
    """Return a bit for each letter, kin letters as one: a half step changes one bit at most."""
    bits = 0
    for letter in word.translate(_ALIKE):
        bits |= 1 << (ord(letter) & 31)
    return bits


def distance(one: str, two: str, allowed: int) -> int:
    """Return the distance of two words in half steps, or more than `allowed`.

    >>> distance("hjemlos", "hjemløs", 4), distance("handelplan", "handleplan", 4), distance("kat", "hund", 2)
    (1, 1, 3)
    """
    before: list[int] = []
    row = [n * _STEP for n in range(len(two) + 1)]
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i * _STEP]
        for j, other in enumerate(two, 1):
            cost = 0 if letter == other else _HALF if letter + other in _KIN else _STEP
            best = min(before[j] + _STEP, row[j - 1] + _STEP, before[j - 1] + cost)
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                best = min(best, older[j - 2] + _HALF)
            row.append(best)
        if min(row) > allowed and min(before) > allowed:
            return allowed + 1
    return row[-1]
