"""Every text says where it comes from, in lines that exist; footnotes are accounted for."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from build_tools.complaint import Complaint
from build_tools.model.words import Place, parse_source
from build_tools.near import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Corpus

_FORM = "Skriv fx »kilde: nr2020:408« eller »kilde: nr2020:2679-2682«."


def check(corpus: Corpus) -> Iterator[Complaint]:
    """`kilde` has the form document:line[-line] with a known document; footnotes exist."""
    lengths = {d.id: d.lines for d in corpus.sources.documents}
    notes = {n.number for n in corpus.footnotes}
    for entity in (
        *corpus.retningslinjer,
        *corpus.acts,
        corpus.rulings,
        *corpus.principles,
        *corpus.chapters,
        *corpus.themes,
        *corpus.terms,
        *corpus.footnotes,
        *corpus.sources.works,
    ):
        for place, source, footnotes in _cited(entity):
            if source is not None and lengths:
                yield from _check_source(source, place, lengths)
            for i, number in enumerate(footnotes):
                if notes and number not in notes:
                    message = f"Fodnote {number} findes ikke i listen over fodnoter."
                    hint = "Ret nummeret, eller tilføj noten under guidelines/fodnoter."
                    yield Complaint("K304", place.at("fodnoter", i), message, hint)


def _cited(value: object) -> Iterator[tuple[Place, str | None, tuple[int, ...]]]:
    """Walk an entity and yield place, `kilde` and `fodnoter` of each part that has them."""
    if isinstance(value, tuple):
        for inner in value:
            yield from _cited(inner)
    elif is_dataclass(value) and not isinstance(value, Place | type):
        place = getattr(value, "place", None)
        if isinstance(place, Place) and place.path:
            source = getattr(value, "source", None)
            footnotes = getattr(value, "footnotes", ())
            if isinstance(source, str) or footnotes:
                yield place, source, footnotes
        for f in fields(value):
            yield from _cited(getattr(value, f.name))


def _check_source(source: str, place: Place, lengths: dict[str, int]) -> Iterator[Complaint]:
    where = place.at("kilde")
    parsed = parse_source(source)
    if parsed is None:
        message = f"Kilden »{source}« kan ikke læses."
        yield Complaint("K303", where, message, _FORM)
        return
    for ref in parsed:
        length = lengths.get(ref.document)
        if length is None:
            message = f"Dokumentet »{ref.document}« kendes ikke."
            yield Complaint("K303", where, message, did_you_mean(ref.document, lengths) or _FORM)
        elif not 1 <= ref.first <= ref.last <= length:
            message = f"Linjerne {ref.first}-{ref.last} findes ikke i {ref.document} ({length} linjer)."
            yield Complaint("K303", where, message, _FORM)
