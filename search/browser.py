"""The table as a script that a page loads: one assignment, no fetch, works from a folder.

Carries the words, the postings and what a result row shows, packed so that a page is ready soon
after the search field gets focus. Pure; refuses to hold anything that the rows do not show.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from search import legal, meaning, near, query, ranking, wordings
from search.analysis import LAW
from search.danish import RULES
from search.dictionary import pack
from search.lexicon import load_lexicon
from search.table import FORMAT, build_table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from search.documents import SearchDocument
    from search.table import Table

URI = "assets/data/soegeindeks.js"
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BITS = 5


def browser_index(documents: Iterable[SearchDocument]) -> str:
    """Return the script text for `URI`."""
    table = build_table(tuple(documents))
    content = {
        "format": FORMAT,
        "indhold": table.digest[:16],
        "tal": _constants(),
        "sprog": _language(),
        "ord": _words(table),
        "dok": _rows(table),
    }
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return f"window.VV_SOEG={text};\n".replace("\u2028", " ").replace("\u2029", " ")


def _constants() -> dict[str, int]:
    """Return the numbers that both surfaces reckon with, so that they stand in one place."""
    return query.WEIGHTS | ranking.WEIGHTS | near.WEIGHTS | legal.WEIGHTS | wordings.WEIGHTS


def _language() -> dict[str, Any]:
    lexicon = load_lexicon()
    forms: dict[str, list[str]] = {}
    for form, stem in lexicon.irregular.forms.items():
        mark = "-" if lexicon.irregular.tails.get(form) == stem else ""
        forms.setdefault(mark + stem, []).append(form)
    return {
        **RULES,
        "uregelret": [f"{stem} {' '.join(found)}" for stem, found in forms.items()],
        "stop": " ".join(sorted(lexicon.stop)),
        "svage": " ".join(sorted(lexicon.weak)),
        "betydning": meaning.RULES,
    }


def _words(table: Table) -> dict[str, Any]:
    packed = pack(table)
    terms = packed["termer"]
    entries = [table.terms[term] for term in terms]
    return {
        "termer": "\n".join(terms),
        "sjaeldenhed": packed["sjaeldenhed"],
        "antal": [len(e.documents) for e in entries],
        "spring": " ".join(_steps(e.documents) for e in entries),
        "vaegt": "".join(_DIGITS[i] for e in entries for i in e.impacts),
        "ansigter": packed["ansigter"],
        "dele": "\n".join(f"{stem} {' '.join(parts)}" for stem, parts in packed["dele"].items()),
        "regler": packed["regler"],
        "love": packed["love"],
        "lovmaerke": LAW,
    }


def _rows(table: Table) -> dict[str, Any]:
    """Return what a result row shows, column by column; long texts that repeat are written once."""
    documents = table.documents
    places: dict[str, int] = {}
    rows = [places.setdefault(d.context.partition(". ")[0], len(places)) for d in documents]
    return {
        "id": [d.id for d in documents],
        "type": [d.kind for d in documents],
        "titel": [d.title for d in documents],
        "tekst": [d.text for d in documents],
        "url": [d.url for d in documents],
        "sted": list(places),
        "stednr": rows,
        "styrke": [d.modality for d in documents],
        "lov": [d.law_names for d in documents],
        "status": [d.status for d in documents],
        "gruppe": list(table.groups),
        "afsnit": list(table.parents),
        "samme": [d.group for d in documents],
        "bundet": " ".join(map(_steps, table.bound)),
        "prior": [ranking.PRIORS.get(d.kind, ranking.PRIOR) for d in documents],
        "ordprior": [ranking.MEANING.get(d.kind, ranking.PRIOR) for d in documents],
    }


def _steps(rising: Iterable[int]) -> str:
    """Return rising numbers as the digits of their steps; the browser reads a list when it is first asked for."""
    return "".join(_digits(b - a) for a, b in pairwise((-1, *rising)))


def _digits(number: int) -> str:
    """Return a number in digits of five bits, the sixth saying that more follow.

    >>> _digits(1), _digits(33)
    ('B', 'hB')
    """
    digits = ""
    while number >= 1 << _BITS:
        digits += _DIGITS[(number & 31) | 32]
        number >>= _BITS
    return digits + _DIGITS[number]
