"""What a question must know of a corpus: its words, how rare they are, their parts, its acts.

The same content goes to the command line (as JSON beside the index) and to the browser (inside its
script). Pure.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from search.analysis import LAW
from search.lexicon import Rule, load_lexicon
from search.query import Reader
from search.ranking import MEANING, PRIOR, PRIORS, Layout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from search.query import Question
    from search.table import Table

FILTER = "="


def pack(table: Table) -> dict[str, Any]:
    """Return the words of a table as plain data."""
    terms = [t for t in table.terms if not t.startswith(FILTER)]
    return {
        "termer": terms,
        "sjaeldenhed": [table.terms[t].rarity for t in terms],
        "antal": [len(table.terms[t].documents) for t in terms if t.startswith(LAW)],
        "ansigter": " ".join(_ending(t, table.faces.get(t, t)) for t in terms if not t.startswith(LAW)),
        "dele": {t: list(parts) for t, parts in table.splits.items()},
        "regler": [[list(r.said), [list(m) for m in r.meant], r.same, r.soft] for r in table.rules],
        "love": dict(table.acts),
        "grupper": list(table.groups),
        "afsnit": list(table.parents),
        "bundet": [list(bound) for bound in table.bound],
        "vaegte": [PRIORS.get(d.kind, PRIOR) for d in table.documents],
        "ordvaegte": [MEANING.get(d.kind, PRIOR) for d in table.documents],
    }


class Dictionary:
    """The words of one corpus, and a reader of questions to it."""

    def __init__(self, packed: Mapping[str, Any]) -> None:
        """Take what `pack` made."""
        terms: list[str] = packed["termer"]
        self._rarity: dict[str, int] = dict(zip(terms, packed["sjaeldenhed"], strict=True))
        self._parts: dict[str, list[str]] = packed["dele"]
        self._acts: dict[str, str] = packed["love"]
        laws = [t[1:] for t in terms if t.startswith(LAW)]
        self._laws: dict[str, int] = dict(zip(laws, packed["antal"], strict=True))
        self._words = [t for t in terms if not t.startswith(LAW)]
        self._faces: list[str] = packed["ansigter"].split(" ")
        self._by_face: dict[str, str] = {}
        self._provisions = _by_place(self._laws)
        self._priors: Sequence[int] = packed["vaegte"]
        self._meaning: Sequence[int] = packed["ordvaegte"]
        self._groups: Sequence[int] = packed["grupper"]
        self._parents: Sequence[int] = packed["afsnit"]
        self._bound: Sequence[Sequence[int]] = packed["bundet"]
        rules = [Rule(tuple(s), tuple(tuple(m) for m in ms), same, soft) for s, ms, same, soft in packed["regler"]]
        self.reader = Reader(self, load_lexicon(), rules)

    def layout(self, question: Question) -> Layout:
        """Return what is known of the documents, for this sort of question."""
        return Layout(self._meaning if question.meaning else self._priors, self._groups, self._parents, self._bound)

    @staticmethod
    def stem(form: str) -> str:
        """Return the stem of a folded form."""
        return load_lexicon().stem(form)

    def rarity(self, term: str) -> int:
        """Return how rare a term is, 0 when the corpus does not have it."""
        return self._rarity.get(term, 0)

    def parts(self, term: str) -> Sequence[str]:
        """Return the parts of a known compound, its head last."""
        return self._parts.get(term, ())

    def words(self) -> Sequence[str]:
        """Return every term that is a word, sorted."""
        return self._words

    def face(self, term: str) -> str:
        """Return a term as a reader would write it."""
        at = bisect_left(self._words, term)
        known = at < len(self._words) and self._words[at] == term
        ending = self._faces[at] if known else ""
        return ending[1:] if ending.startswith(FILTER) else term + ending

    def faces(self) -> Mapping[str, str]:
        """Return the term of every word as a reader would write it, the first term where two share a face."""
        if not self._by_face:
            for term in self._words:
                self._by_face.setdefault(self.face(term), term)
        return self._by_face

    def law(self, key: str) -> int:
        """Return in how many documents a legal key stands."""
        return self._laws.get(key, 0)

    def provisions(self, place: str) -> Sequence[str]:
        """Return every key that ends with a place such as `§110`, of the most used act first."""
        return self._provisions.get(place, ())

    def acts(self) -> Mapping[str, str]:
        """Return the key of every name of an act."""
        return self._acts


def _ending(stem: str, face: str) -> str:
    """Return what must be added to a stem, or the whole word after `=` when it begins otherwise."""
    return face.removeprefix(stem) if face.startswith(stem) else FILTER + face


def _by_place(laws: Mapping[str, int]) -> dict[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(laws, key=lambda key: (-laws.get(key.partition("|")[0], 0), -laws[key], key)):
        if key.count("|") == 1:
            found[key.partition("|")[2]].append(key)
    return dict(found)
