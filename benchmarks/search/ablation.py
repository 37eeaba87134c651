"""What each part of the search is worth: the measures with the part taken out.

A part that costs nothing when it is gone has not earned its place.
"""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING
from unittest.mock import patch

from search import analysis, danish, dictionary, lexicon, query, ranking, table
from search.dictionary import Dictionary, pack
from search.ranking import rank
from tests.search.questions import measure, read_questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from search.documents import SearchDocument
    from search.table import Table

FLAT = dict.fromkeys(ranking.PRIORS, 100)


class Memory:
    """Postings of a table, without a disk."""

    def __init__(self, made: Table) -> None:
        """Take a table."""
        self._table = made
        self.words = Dictionary(pack(made))

    def rarity(self, term: str) -> int:
        """Return how rare a term is."""
        return self.words.rarity(term)

    def documents(self, term: str) -> tuple[Sequence[int], Sequence[int]]:
        """Return the documents of a term and its impact in each."""
        entry = self._table.terms.get(term)
        return (entry.documents, entry.impacts) if entry else ((), ())

    def ask(self, text: str) -> list[str]:
        """Return ten ids."""
        question = self.words.reader.read(text)
        ranked = rank(question, self, self.words.layout(question))
        return [self._table.documents[number].id for number, _ in ranked[:10]]


@contextmanager
def lists(**changed: object) -> Iterator[None]:
    """Use other word lists than the real ones."""
    other = replace(lexicon.load_lexicon(), **changed)
    targets = ("search.table.load_lexicon", "search.dictionary.load_lexicon")
    with patch(targets[0], lambda: other), patch(targets[1], lambda: other):
        yield


@contextmanager
def values(module: object, **changed: object) -> Iterator[None]:
    """Use other numbers or functions in a module."""
    with patch.multiple(module, **changed):
        yield


def parts() -> list[tuple[str, Callable[[], object]]]:
    """Return each part with what takes it out."""
    real = lexicon.load_lexicon()
    wordings = tuple(rule for rule in real.rules if len(rule.said) == 1)
    one = {name: analysis.Field(1.0, 0.4) for name in analysis.FIELDS}
    bare = danish.Irregular({}, {})
    return [
        ("alt med", nullcontext),
        ("uden bøjning (ordene, som de står)", lists_without_stems),
        ("uden uregelmæssige ord", lambda: lists(irregular=bare)),
        ("uden deling af sammensatte ord", lambda: values(analysis.Splitter, split=lambda _self, _form: ())),
        ("uden lægord og synonymer", lambda: lists(rules=())),
        ("uden vendinger af flere ord", lambda: lists(rules=wordings)),
        ("uden begrebernes synonymer", lambda: values(analysis.Analysis, _terms_of_art=lambda _self, _documents: ())),
        ("uden stavefejl", lambda: values(query, nearest=lambda _word, _known: [])),
        ("uden lovhenvisninger", lambda: values(query.LegalReader, find=lambda _self, _text: [])),
        ("uden løft for at svare på mere", lambda: values(ranking, GAIN=0)),
        ("uden søgeord", lambda: values(analysis, FIELDS=analysis.FIELDS | {"asked": analysis.Field(0, 0)})),
        ("uden svage ord", lambda: lists(weak=frozenset())),
        ("uden løft af det, der hænger sammen", lambda: values(ranking, BOUND=0)),
        ("uden bedste afsnit", lambda: values(ranking, PASSAGE=0)),
        ("uden vægt efter type", lambda: values(dictionary, PRIORS=FLAT, MEANING=FLAT)),
        ("uden «hvad betyder»", lambda: values(query, asks_meaning=lambda _forms: False)),
        ("alle felter lige tunge", lambda: values(analysis, FIELDS=one)),
        ("synonymer mere værd end ordet", lambda: values(query.Reader, _meant=_uncapped)),
    ]


@contextmanager
def lists_without_stems() -> Iterator[None]:
    """Leave words as they stand."""
    with patch("search.lexicon.stem", lambda form, _irregular: form):
        yield


def _uncapped(self: query.Reader, meant: tuple[str, ...], weight: int, most: int) -> list[query.Answer]:  # noqa: ARG001
    if not all(self._vocabulary.rarity(term) for term in meant):
        return []
    return [query.Answer(tuple((term, weight) for term in meant), every=len(meant) > 1)]


def print_ablation(documents: tuple[SearchDocument, ...]) -> None:
    """Print the table."""
    print("| del | øvet nDCG@10 | MRR | top 5 | forseglet nDCG@10 | MRR | top 5 |\n|---|---|---|---|---|---|---|")
    for name, without in parts():
        with without():
            memory = Memory(table.build_table.__wrapped__(documents))
            found = [measure(read_questions(sealed=sealed), memory.ask) for sealed in (False, True)]
        print(
            f"| {name} | " + " | ".join(f"{m.ndcg:.3f} | {m.mrr:.3f} | {m.success:.3f}" for m in found) + " |",
            flush=True,
        )
