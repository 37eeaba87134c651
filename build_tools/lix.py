"""LIX, the Danish measure of how hard a text reads: words per sentence plus the share of long words."""

from __future__ import annotations

import re

_WORD = re.compile(r"[A-Za-zÆØÅæøåÉéÜü0-9]+")
_ABBREVIATION = re.compile(r"\b(stk|nr|kr|jf|mv|fx|pkt|bl\.a|kap|ca|m\.m)\.", re.IGNORECASE)
_STOP = re.compile(r"[.!?:](?=\s|$)")
LONG = 6
"""A word with more letters than this is long."""


def lix(text: str) -> float:
    """Return the LIX of a text; 0 for a text without words.

    >>> round(lix("Kommunen skal handle hurtigt. Det gælder alle."))
    32
    """
    words = _WORD.findall(text)
    if not words:
        return 0.0
    sentences = max(1, len(_STOP.findall(_ABBREVIATION.sub(r"\1", text))))
    return len(words) / sentences + 100 * sum(len(w) > LONG for w in words) / len(words)


def word_count(text: str) -> int:
    """Return how many words LIX counts in a text."""
    return len(_WORD.findall(text))
