"""Narrows a search: by type, force, law, paragraph and target group.

Each filter is a term of its own in the index, so that it costs one look-up. Refuses a value that no
document has, with a Danish message that names it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from search.analysis import LAW
from search.danish import compose, fold, tokenise
from search.dictionary import FILTER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from search.dictionary import Dictionary
    from search.documents import SearchDocument

_KIND, _FORCE, _GROUP = "type", "styrke", "gruppe"


class UnknownFilterError(ValueError):
    """A filter has a value that no document has. The message is Danish, for the user."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the hits must be; empty fields do not narrow."""

    kinds: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    law: str = ""
    paragraph: str = ""
    target_groups: tuple[str, ...] = ()


class Source(Protocol):
    """What filters need of an index."""

    words: Dictionary

    def documents(self, term: str) -> tuple[Sequence[int], Sequence[int]]:
        """Return the documents of a term and its impact in each."""

    def beginning(self, start: str) -> Sequence[str]:
        """Return how the terms go on that begin so, in order."""


def filter_terms(document: SearchDocument) -> list[tuple[str, int]]:
    """Return the terms that a document is filtered by."""
    values = [(_KIND, document.kind), (_FORCE, document.modality), *((_GROUP, g) for g in document.target_groups)]
    return [(_term(name, value), 1) for name, value in dict.fromkeys(values) if value]


def allowed(filters: Filters, index: Source) -> frozenset[int] | None:
    """Return the documents that a filter lets through, or None when there is no filter."""
    demands = [
        *_tagged(index, "typen", _KIND, filters.kinds),
        *_tagged(index, "styrken", _FORCE, filters.modalities),
        *_tagged(index, "målgruppen", _GROUP, filters.target_groups),
    ]
    if filters.law or filters.paragraph:
        demands.append(_by_law(index, filters.law, filters.paragraph))
    return frozenset.intersection(*demands) if demands else None


def _tagged(index: Source, what: str, name: str, values: tuple[str, ...]) -> list[frozenset[int]]:
    found: set[int] = set()
    for value in values:
        numbers = index.documents(_term(name, value))[0]
        if not numbers:
            known = ", ".join(index.beginning(_term(name, "")))
            raise UnknownFilterError(f"Kender ikke {what} »{value}«. Kendte: {known}.")  # noqa: TRY003, EM102
        found.update(numbers)
    return [frozenset(found)] if values else []


def _by_law(index: Source, law: str, paragraph: str) -> frozenset[int]:
    """Return the documents that name the paragraph of the act, each as written by a person."""
    sign = "" if not paragraph or "§" in paragraph else "§ "
    text = " ".join(part for part in (law.strip(), sign + paragraph.strip()) if part)
    references = index.words.reader.references(text)
    keys = [key for key in (r.keys[0][0] for r in references) if bool(paragraph) == ("|" in key)]
    found = {number for key in keys for number in index.documents(LAW + key)[0]}
    if not found:
        raise UnknownFilterError(f"Kender ikke loven eller paragraffen »{text}«.")  # noqa: TRY003, EM102
    return frozenset(found)


def _term(name: str, value: str) -> str:
    return f"{FILTER}{name}:{'-'.join(t.form for t in tokenise(compose(value))) or fold(value)}"
