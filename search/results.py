"""From a text to ranked hits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.index import Index


@dataclass(frozen=True, slots=True)
class Hit:
    """One result."""

    id: str
    kind: str
    title: str
    excerpt: str
    url: str
    score: int
    modality: str
    source: str

    def as_json(self) -> dict[str, object]:
        """Return the fields of the contract."""
        return {
            "id": self.id, "type": self.kind, "titel": self.title, "uddrag": self.excerpt, "url": self.url,
            "score": self.score, "modalitet": self.modality, "kilde": self.source,
        }


@dataclass(frozen=True, slots=True)
class Results:
    """The hits of a question."""

    hits: tuple[Hit, ...]


def search(text: str, index: Index, *, limit: int = 10) -> Results:
    """Return the best hits for a text."""
    return Results(())
