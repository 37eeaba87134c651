"""Finds the main clause of a norm, so that an eye can run down a list of long sentences.

Only marks words that are there: the three parts joined are the text.
"""

from __future__ import annotations

import re

_LONG = 110
"""A main clause over this length is cut at a comma of its own where it has one."""
_SHORT = 28
"""No part under this length is worth marking alone."""
_CONDITION = re.compile(
    r", (?=(?:når|hvis|medmindre|fordi|inden|før|selv om|mens|indtil|uanset|så|senest når|forudsat)\b)"
    r"|(?<!\bbl)(?<!\bfx)(?<!\bnr)(?<!\bmv)\. (?=[A-ZÆØÅ])"
)
_CLAUSE = re.compile(r", (?=(?:der|som|at|om|hvor|hvilken|hvilke|herunder)\b)")
_TURNED = re.compile(r", (?=(?:skal|må|bør|kan)\b)")


def main_clause(text: str) -> tuple[str, str, str]:
    """Split a norm into what stands before its main clause, the clause, and the rest.

    >>> main_clause("Kommunen skal handle hurtigt, når den får besked. Det gælder alle.")
    ('', 'Kommunen skal handle hurtigt,', ' når den får besked. Det gælder alle.')
    >>> main_clause("Nægter en borger støtte, skal kommunen undersøge hvorfor.")
    ('Nægter en borger støtte, ', 'skal kommunen undersøge hvorfor.', '')
    """
    duty = re.search(r"\b(?:skal|må|bør|kan)\b", text)
    start = 0
    if duty:
        turned = _TURNED.search(text)
        if turned and turned.end() == duty.start():
            start = turned.end()
    stops = _CONDITION.finditer(text, max(start, duty.end() if duty else 0))
    end = next((m.end() for m in stops if m.end() - start >= _SHORT), len(text))
    if end - start > _LONG:
        commas = [m.end() for m in _CLAUSE.finditer(text, start, start + _LONG) if m.end() - start > _SHORT]
        end = commas[-1] if commas else end
    lead = text[start:end].rstrip()
    return text[:start], lead, text[start + len(lead) :]
