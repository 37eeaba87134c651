"""Whether a question asks what a word means: «hvad er en …», «hvad betyder …», «hvornår er man …».

Pure. Refuses to look at anything but how the question is put.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORDS = frozenset(
    (
        "begrebet",
        "betyder",
        "betydning",
        "defineres",
        "definition",
        "definitionen",
        "forklaring",
        "forskel",
        "forskellen",
        "forstås",
        "menes",
    )
)
_OPENINGS = ("hvad er en", "hvad er et", "hvad står", "hvad dækker", "hvad vil det sige", "hvornår er man", "hvem er")
_SHORT, _LENGTH = "hvad er", 3  # in a question of no more words than these
# The same for the browser, so that the lists stand once.
RULES = {"ord": sorted(_WORDS), "start": _OPENINGS, "kort": _SHORT, "laengde": _LENGTH}


def asks_meaning(forms: Sequence[str]) -> bool:
    """Whether the folded words are a question of that sort.

    >>> asks_meaning(["hvad", "er", "housing"]), asks_meaning(["hvad", "er", "fristen", "for", "svar"])
    (True, False)
    """
    if any(form in _WORDS for form in forms) or any(_opens(forms, opening) for opening in _OPENINGS):
        return True
    return _opens(forms, _SHORT) and len(forms) <= _LENGTH


def _opens(forms: Sequence[str], opening: str) -> bool:
    words = opening.split()
    return list(forms[: len(words)]) == words
