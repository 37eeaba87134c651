"""Finds the governing verb of a Danish norm: which force words stand in main clauses.

A `skal` in a subordinate clause ("når der skal holdes møde") is content, not a duty. The reading is
by clause: sentences are cut at commas, and a clause that begins with a subordinator does not count.
It relies on the comma before every subordinate clause, which the editorial handbook asks for,
and it refuses to judge a text without one of the known force words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.model.words import Expression

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class ForceWord:
    """A force word in a main clause; `start` counts characters into the text."""

    expression: Expression
    start: int


_WORDS = re.compile(
    r"(?P<nej>\bmå\b(?:\s+\w+){0,3}?\s+(?:ikke|aldrig|hverken)\b|\bmå\s+kun\b)"
    r"|(?P<skal>\bskal\b)|(?P<bør>\bbør\b)"
    r"|(?P<fordel>\bkan\b(?:\s+\w+){0,6}?\s+med\s+fordel\b)|(?P<kan>\bkan\b)"
    r"|(?P<god>\bgod\s+praksis\b)|(?P<vigtigt>\bvigtigt?\b)",
    re.IGNORECASE,
)
_EXPRESSIONS = {
    "nej": Expression.MAA_IKKE,
    "skal": Expression.SKAL,
    "bør": Expression.BOER,
    "fordel": Expression.KAN_MED_FORDEL,
    "kan": Expression.KAN,
    "god": Expression.GOD_PRAKSIS,
    "vigtigt": Expression.VIGTIGT,
}
_ABBREVIATION = re.compile(
    r"(?:\b(?:stk|nr|pkt|kap|jf|bl\.a|mv|kr|ca|fx|inkl|m\.m|f\.eks)|\b\d{1,2})\.$", re.IGNORECASE
)
_SUBORDINATOR = re.compile(
    r"(?:(?:og|eller|men|samt|også|dog|især|særligt|herunder|fx|bl\.a\.|dels|både|hverken)\s+)*"
    r"(?:at|hvis|når|som|der|så(?!\s+(?:skal|bør|kan|må)\b)|fordi|medmindre|om|hvor\w*|hvad|hvem"
    r"|hvilke[nt]?|mens|inden|indtil|efter\s+at|før|selv\s*om|uanset\s+(?:om|at|hvor\w*|hvad|hvem|hvilke\w*)|for\s+at|ved\s+at|uden\s+at"
    r"|end|idet|forudsat|da|i\s+det\s+omfang|på\s+hvilke\w*|til\s+at)\b",
    re.IGNORECASE,
)
_VERB_FIRST = re.compile(r"(?:skal|bør|kan|må)\b", re.IGNORECASE)
"""»Skal borgeren flytte, bør kommunen hjælpe«: a condition that begins with its verb."""
_INNER = re.compile(r"\s(?:hvis|når|som|fordi|medmindre|hvor\w*|hvad|hvem|hvilke[nt]?)\s", re.IGNORECASE)


def force_words(text: str) -> tuple[ForceWord, ...]:
    """Return the force words of the main clauses, in order.

    >>> [w.expression.value for w in force_words("Når borgeren skal flytte, bør kommunen hjælpe.")]
    ['bør']
    """
    found = []
    for start, end in _main_clauses(text):
        found += [ForceWord(_EXPRESSIONS[str(m.lastgroup)], m.start()) for m in _WORDS.finditer(text, start, end)]
    return tuple(found)


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in re.finditer(r"[.!?:;](?=\s+|$)", text):
        if stop.group() == "." and _ABBREVIATION.search(text, start, stop.end()):
            following = text[stop.end() :].lstrip()[:1]
            if not following.isupper():
                continue
        yield start, stop.end()
        start = stop.end()
    if text[start:].strip():
        yield start, len(text)


def _main_clauses(text: str) -> Iterator[tuple[int, int]]:
    for begin, finish in _sentences(text):
        start = begin
        for comma in [*re.finditer(r",(?=\s)|\s–\s", text[begin:finish]), None]:
            end = begin + comma.start() if comma else finish
            clause = text[start:end]
            lead = len(clause) - len(clause.lstrip(" ,–"))
            first = start == begin
            body = clause[lead:]
            expletive = first and body[:3] == "Der"
            conditional = first and comma is not None and _VERB_FIRST.match(body)
            if expletive or not (conditional or _SUBORDINATOR.match(body)):
                inner = _INNER.search(text, start + lead, end)
                yield start + lead, inner.start() if inner else end
            start = begin + comma.end() if comma else finish
