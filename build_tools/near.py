"""The nearest known word to a misspelt one, for every »mente du« in the house."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None when none is near.

    >>> nearest("servicelooven", ["serviceloven", "aktivloven"])
    'serviceloven'
    """
    lowered = {name.lower(): name for name in known}
    found = get_close_matches(word.lower(), sorted(lowered), n=1, cutoff=0.7)
    return lowered[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """Return »Mente du …?« or None."""
    found = nearest(word, known)
    return f"Mente du »{found}«?" if found else None
