"""Documents as one table of numbers: the single thing that both surfaces rank over.

The fields of a document are joined into one whole number per stem and document (BM25F, saturated
and scaled to 1-63), so that ranking needs no arithmetic but sums and products of whole numbers and
must come out alike in Python and JavaScript. Pure; refuses to write anything.
"""

from __future__ import annotations

import hashlib
import math
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from search.analysis import LAW, Analysis, own_places
from search.legal import act_names
from search.lexicon import load_lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

    from search.documents import SearchDocument
    from search.lexicon import Rule

FORMAT = 2
IMPACT = 63
SATURATION = 1.7
LAW_RARITY = 80  # a reference is exact: how often a provision is cited says nothing about the match


@dataclass(frozen=True, slots=True)
class Entry:
    """One term: how rare it is, and the documents that have it with their impact."""

    rarity: int
    documents: tuple[int, ...]
    impacts: bytes


@dataclass(frozen=True, slots=True)
class Table:
    """All that ranking needs, and the documents to show.

    Numbers after the last document are its passages: paragraphs of long texts, each with its parent.
    """

    digest: str
    documents: tuple[SearchDocument, ...]
    terms: Mapping[str, Entry]
    splits: Mapping[str, tuple[str, ...]]
    rules: tuple[Rule, ...]
    acts: Mapping[str, str]
    faces: Mapping[str, str]
    groups: tuple[int, ...]
    parents: tuple[int, ...]
    bound: tuple[tuple[int, ...], ...]
    """The documents that each one is linked to."""


@lru_cache(maxsize=1)
def build_table(documents: tuple[SearchDocument, ...]) -> Table:
    """Return the table of some documents; kept, because one build needs it for both surfaces."""
    lexicon = load_lexicon()
    analysis = Analysis(documents, lexicon)
    weights = [analysis.weights(number, document) for number, document in enumerate(documents)]
    own_places(documents, weights)
    passages = [(n, terms) for n, document in enumerate(documents) for terms in analysis.passages(n, document)]
    return Table(
        digest=digest(documents),
        documents=documents,
        terms=_entries(weights + [terms for _, terms in passages]),
        splits=analysis.splits(),
        rules=analysis.rules,
        acts=act_names(documents),
        faces=analysis.faces(),
        groups=_groups(documents),
        parents=tuple(number for number, _ in passages),
        bound=_bound(documents),
    )


def digest(documents: tuple[SearchDocument, ...]) -> str:
    """Return a fingerprint of the documents, the word lists and the format of the table."""
    sha = hashlib.sha256(f"{FORMAT} {load_lexicon().digest}".encode())
    for document in documents:
        sha.update(repr(document).encode())
    return sha.hexdigest()


def _bound(documents: tuple[SearchDocument, ...]) -> tuple[tuple[int, ...], ...]:
    numbers = {document.id: number for number, document in enumerate(documents)}
    return tuple(tuple(sorted(numbers[name] for name in d.bound if name in numbers)) for d in documents)


def _groups(documents: tuple[SearchDocument, ...]) -> tuple[int, ...]:
    """Return group numbers: one for the provisions of an act about one thing, as §§ 1-4 «Koordinering»."""
    numbers: dict[tuple[str, ...], int] = {}
    found = []
    for document in documents:
        law = document.kind in {"paragraf", "vejledningspunkt"}
        same = (document.context, document.title.partition(": ")[2]) if law else ()
        found.append(numbers.setdefault(same, len(numbers) + 1) if same else 0)
    return tuple(found)


def _entries(weights: list[dict[str, float]]) -> dict[str, Entry]:
    postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, terms in enumerate(weights):
        for term, weight in terms.items():
            impact = round(IMPACT * weight / (SATURATION + weight))
            postings[term].append((number, min(IMPACT, max(1, impact))))
    count = len(weights)
    return {
        term: Entry(
            LAW_RARITY if term.startswith(LAW) else _rarity(len(found), count),
            tuple(n for n, _ in found),
            bytes(i for _, i in found),
        )
        for term, found in sorted(postings.items())
    }


def _rarity(having: int, count: int) -> int:
    return max(1, round(16 * math.log2(1 + (count - having + 0.5) / (having + 0.5))))
