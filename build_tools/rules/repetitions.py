"""A rule that the source states word for word in several places has one text here too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.complaint import Complaint
from build_tools.units import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Corpus
    from build_tools.model.guideline import Anvisning, Punkt


def check(corpus: Corpus) -> Iterator[Complaint]:
    """Items of a group of the sort `ens` carry the same text and the same force."""
    same = {g.id for g in corpus.repetitions if g.sort == "ens"}
    first: dict[str, Anvisning | Punkt] = {}
    for retningslinje in corpus.retningslinjer:
        for item in items(retningslinje.anvisninger):
            for group in same.intersection(item.repeats):
                other = first.setdefault(group, item)
                if (other.text, other.modality) != (item.text, item.modality):
                    message = f"{item.code} og {other.code} er samme regel, men har hver sin tekst eller styrke."
                    hint = f"Ret {item.code}, så den er som {other.code}, eller ret begge."
                    yield Complaint("K305", item.place.at("tekst"), message, hint)
