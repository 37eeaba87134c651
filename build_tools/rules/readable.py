"""No text of ours is harder than LIX 55: the limit of the editorial handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.complaint import Complaint
from build_tools.coverage import text_of
from build_tools.lix import lix, word_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Corpus

HARDEST = 55
_SHORT = 60
"""Texts of fewer words are too short for LIX to say anything."""


def check(corpus: Corpus) -> Iterator[Complaint]:
    """Pages and praksis sections over the limit are findings."""
    for r in corpus.retningslinjer:
        value = lix(text_of(r))
        if value > HARDEST:
            yield Complaint("T504", r.place.at("id"), f"Siden har LIX {value:.0f}; højst {HARDEST}.", _HINT)
        for section in r.practice:
            text = " ".join(section.text)
            if word_count(text) > _SHORT and lix(text) > HARDEST:
                yield Complaint(
                    "T504", section.place.at("tekst"), f"Afsnittet har LIX {lix(text):.0f}; højst {HARDEST}.", _HINT
                )


_HINT = "Del de lange sætninger. Én tanke i hver."
