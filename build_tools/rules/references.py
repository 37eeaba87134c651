"""What one file says of another must be there: tags, principles, repeated rules, chapters, works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.complaint import Complaint
from build_tools.near import did_you_mean
from build_tools.units import items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.model.corpus import Corpus
    from build_tools.model.guideline import Anvisning, Punkt
    from build_tools.model.words import Place


def check(corpus: Corpus) -> Iterator[Complaint]:
    """Every reference by id has a target."""
    for r in corpus.retningslinjer:
        yield from _known(str(r.chapter), {str(c.number) for c in corpus.chapters}, "Kapitlet", r.place.at("kapitel"))
        for item in items(r.anvisninger):
            yield from _check_item(item, corpus)
        for section in r.practice:
            yield from _each(
                section.repeats, {g.id for g in corpus.repetitions}, "Den gentagne regel", section.place.at("gentager")
            )
            yield from _each(
                section.decisions,
                {a.id for a in corpus.rulings.rulings},
                "Afgørelsen",
                section.place.at("afgørelser"),
                "R305",
            )
    works = {w.id for w in corpus.sources.works}
    for note in corpus.footnotes:
        yield from _each(note.works, works, "Værket", note.place.at("værker"))


def _check_item(item: Anvisning | Punkt, corpus: Corpus) -> Iterator[Complaint]:
    tags = corpus.tags
    for names, known, what, key in (
        (item.target_groups, tags.target_groups, "Målgruppen", "målgrupper"),
        (item.actors, tags.actors, "Aktøren", "aktører"),
        (item.phases, tags.phases, "Fasen", "faser"),
        (item.themes, tags.themes, "Temaet", "temaer"),
        (item.partners, tags.actors, "Samarbejdsparten", "samarbejdsparter"),
        (item.repeats, corpus.repetitions, "Den gentagne regel", "gentager"),
    ):
        yield from _each(names, {entry.id for entry in known}, what, item.place.at(key))
    yield from _each(
        tuple(map(str, item.principles)),
        {str(p.number) for p in corpus.principles},
        "Princippet",
        item.place.at("principper"),
    )
    rulings = {a.id for a in corpus.rulings.rulings}
    for owner in (item, *item.parts):
        yield from _each(owner.decisions, rulings, "Afgørelsen", owner.place.at("afgørelser"), "R305")


def _each(names: Iterable[str], known: set[str], what: str, place: Place, code: str = "H401") -> Iterator[Complaint]:
    for i, name in enumerate(names):
        yield from _known(name, known, what, place.at(i), code)


def _known(name: str, known: set[str], what: str, place: Place, code: str = "H401") -> Iterator[Complaint]:
    if known and name not in known:
        hint = did_you_mean(name, known) or "Ret navnet, eller tilføj det i listen."
        yield Complaint(code, place, f"{what} »{name}« findes ikke.", hint)
