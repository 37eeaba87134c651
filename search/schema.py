"""The fields of the Whoosh index: finished postings and the documents to show.

The words are analysed before they come here, so this field takes terms with their impact as they
are; Whoosh keeps, finds and reads them. Refuses to analyse anything itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TERMS, POST = "ord", "post"


class Impacts(FieldType):  # type: ignore[misc]  # Whoosh has no types
    """A field of terms that carry a whole number each."""

    def __init__(self) -> None:
        """Set up a field without analyser: the terms are finished."""
        super().__init__(Existence(), None, scorable=False, stored=False)

    def index(self, value: Iterable[tuple[str, int]], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Yield each term with its impact as Whoosh's weight of the posting."""
        for term, impact in value:
            yield term.encode(), 1, float(impact), b""


SCHEMA = Schema(**{TERMS: Impacts(), POST: STORED()})
