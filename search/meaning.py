"""Whether a question asks what a word means: «hvad er en …», «hvad betyder …», «hvornår er man …».

Pure; the same in `docs/assets/soeg-spoerg.js`. Refuses to look at anything but how the question is put.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = frozenset(
    (
        *("betyder", "betydning", "menes", "forstås", "forklaring", "begrebet"),
        *("definition", "definitionen", "defineres", "forskel", "forskellen"),
    )
)
_OPENINGS = (
    ("hvad", "står"),
    ("hvad", "dækker"),
    ("hvad", "vil", "det", "sige"),
    ("hvornår", "er", "man"),
    ("hvem", "er"),
    ("hvad", "er", "en"),
    ("hvad", "er", "et"),
)
_SHORT = 3  # words of a question that is «hvad er» and one word more


def asks_meaning(forms: Sequence[str]) -> bool:
    """Whether the folded words are a question of that sort.

    >>> asks_meaning(["hvad", "er", "housing"]), asks_meaning(["hvad", "er", "fristen", "for", "svar"])
    (True, False)
    """
    if any(form in _WORDS for form in forms) or any(tuple(forms[: len(o)]) == o for o in _OPENINGS):
        return True
    return tuple(forms[:2]) == ("hvad", "er") and len(forms) <= _SHORT
