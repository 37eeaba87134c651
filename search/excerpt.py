"""The sentence that matched: which words of a document answered the question, and where they stand.

Pure; `docs/assets/soeg-rang.js` picks the same sentence. Refuses to cut a word in two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.danish import compose, tokenise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from search.query import Question

_END = re.compile(r"[.?!] (?=.)")
_LONGEST = 240
_BEFORE = 60  # letters kept before the first match in a long sentence
_NO_END = ("stk", "nr", "jf", "kap", "pkt", "bl", "mv", "fx", "ca", "evt", "osv", "fl", "af", "m")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence and the places of the words that matched."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


def wanted_terms(question: Question, rarity: Callable[[str], int]) -> dict[str, int]:
    """Return the terms that answer a question, with what each is worth."""
    found: dict[str, int] = {}
    for group in question.groups:
        for answer in group.answers:
            for term, weight in answer.terms:
                found[term] = max(found.get(term, 0), weight * rarity(term))
    return found


def best_sentence(texts: Iterable[str], wanted: Mapping[str, int], hit_of: Callable[[str], str]) -> Excerpt:
    """Return the sentence that answers most, by the wanted term that each word hits; the first one when none does."""
    best, best_worth = Excerpt(""), -1
    for text in texts:
        for sentence in sentences(compose(text)):
            marks, met = [], {}
            for token in tokenise(sentence):
                hit = hit_of(token.form)
                if hit:
                    marks.append((token.start, token.end))
                    met[hit] = wanted[hit]
            if sum(met.values()) > best_worth:
                best, best_worth = Excerpt(sentence, tuple(marks)), sum(met.values())
    return _short(best)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text; «stk. 2» and «pkt. 9» end none.

    >>> sentences("Se § 9, stk. 2. Boformen svarer.")
    ['Se § 9, stk. 2.', 'Boformen svarer.']
    """
    found: list[str] = []
    for line in text.split("\n"):
        start = 0
        for end in _END.finditer(line):
            at = end.start()
            if not line[at + 2].islower():
                word = line[start:at].rpartition(" ")[2].lower().rpartition(".")[2]
                if word not in _NO_END:
                    found.append(line[start : at + 1].strip())
                    start = at + 2
        found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]


def _short(excerpt: Excerpt) -> Excerpt:
    """Keep the stretch around the first match of a long sentence."""
    text = excerpt.text
    if len(text) <= _LONGEST:
        return excerpt
    first = excerpt.marks[0][0] if excerpt.marks else 0
    start = 0 if first < _LONGEST - _BEFORE else text.find(" ", first - _BEFORE) + 1
    end = len(text) if len(text) - start <= _LONGEST else text.rfind(" ", start, start + _LONGEST)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shift = len(before) - start
    marks = tuple((a + shift, b + shift) for a, b in excerpt.marks if a >= start and b <= end)
    return Excerpt(before + text[start:end] + after, marks)
