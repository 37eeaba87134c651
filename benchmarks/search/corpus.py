"""The real documents, and larger corpora made from them: with new words, so that the vocabulary grows too."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.compile import compile_corpus
from build_tools.load import read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.documents import SearchDocument

ROOT = Path(__file__).resolve().parents[2]
_LONG_WORD = re.compile(r"[a-zæøå]{7,}")
_SYLLABLES = (
    "ba",
    "de",
    "fi",
    "go",
    "hu",
    "ka",
    "le",
    "mi",
    "no",
    "pu",
    "ra",
    "se",
    "ti",
    "vo",
    "ny",
    "tæ",
    "sø",
    "må",
)
_CHANGED = 0.15


def real_documents() -> tuple[SearchDocument, ...]:
    """Return the documents of the project."""
    compilation = compile_corpus(*read_sources(ROOT))
    if not compilation.documents:
        message = "Dataene har fejl; kør »vejviser tjek« først."
        raise SystemExit(message)
    return compilation.documents


def larger(documents: tuple[SearchDocument, ...], times: int) -> tuple[SearchDocument, ...]:
    """Return a corpus `times` as large: each further copy has some of its long words changed into new ones."""
    return (*documents, *(changed for copy in range(1, times) for changed in _copy(documents, copy)))


def _copy(documents: tuple[SearchDocument, ...], number: int) -> Iterator[SearchDocument]:
    chance = random.Random(number)
    words: dict[str, str] = {}

    def swap(found: re.Match[str]) -> str:
        word = found[0]
        if word not in words:
            new = word[:4] + "".join(chance.choice(_SYLLABLES) for _ in range(3))
            words[word] = new if chance.random() < _CHANGED else word
        return words[word]

    for document in documents:
        yield replace(
            document,
            id=f"{document.id}~{number}",
            title=_LONG_WORD.sub(swap, document.title),
            text=_LONG_WORD.sub(swap, document.text),
            url=f"{document.url}?{number}",
            synonyms=(),
            asked=tuple(_LONG_WORD.sub(swap, phrase) for phrase in document.asked),
            bound=tuple(f"{name}~{number}" for name in document.bound),
        )
