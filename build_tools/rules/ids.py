"""Ids and codes: each once, and in the order that readers count them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.complaint import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Corpus
    from build_tools.model.guideline import Anvisning, Punkt, Retningslinje
    from build_tools.model.words import Place


def check(corpus: Corpus) -> Iterator[Complaint]:
    """Every id is used once; codes run 1, 2, 3 …; a retningslinje number is used once."""
    yield from _once(_named(corpus))
    for retningslinje in corpus.retningslinjer:
        yield from _in_order(retningslinje)


def _named(corpus: Corpus) -> Iterator[tuple[str, str, Place]]:
    for r in corpus.retningslinjer:
        yield "retningslinje nummer", str(r.number), r.place.at("nummer")
        yield "retningslinje", r.id, r.place.at("id")
        for section in r.practice:
            yield "praksisafsnit", section.id, section.place.at("id")
    for act in corpus.acts:
        yield "lov", act.id, act.place.at("id")
        for p in act.paragraphs:
            key = "punkt" if p.point else "paragraf"
            yield f"paragraf i {act.id}", str(p.point or p.paragraph), p.place.at(key)
        for p in act.points:
            yield f"punkt i {act.id}", str(p.point or p.paragraph), p.place.at("punkt")
    for kind, entries in (
        ("afgørelse", corpus.rulings.rulings + corpus.rulings.investigations),
        ("princip", corpus.principles),
        ("kapitel", corpus.chapters),
        ("tema", corpus.themes),
        ("begreb", corpus.terms),
        ("værk", corpus.sources.works),
        ("dokument", corpus.sources.documents),
        ("gentagelse", corpus.repetitions),
    ):
        for entry in entries:
            yield kind, entry.id, entry.place.at("id")
    for note in corpus.footnotes:
        yield "fodnote", str(note.number), note.place.at("nummer")


def _once(named: Iterator[tuple[str, str, Place]]) -> Iterator[Complaint]:
    seen: dict[tuple[str, str], Place] = {}
    for kind, name, place in named:
        first = seen.setdefault((kind, name), place)
        if first is not place:
            message = f"»{name}« bruges to gange som {kind}. Det andet sted er {first.path}."
            yield Complaint("K301", place, message, "Giv den ene et andet navn, eller slet den.")


def _in_order(retningslinje: Retningslinje) -> Iterator[Complaint]:
    for i, anvisning in enumerate(retningslinje.anvisninger, 1):
        expected: list[tuple[Anvisning | Punkt, str]] = [(anvisning, f"{retningslinje.number}.{i}")]
        expected += [(p, f"{retningslinje.number}.{i}.{j}") for j, p in enumerate(anvisning.points, 1)]
        for item, code in expected:
            if item.code != code:
                message = f"Koden er »{item.code}«, men stedet har nummer {code}."
                hint = f'Skriv kode: "{code}", eller flyt teksten.'
                yield Complaint("K302", item.place.at("kode"), message, hint)
    for i, section in enumerate(retningslinje.practice, 1):
        name = f"p{retningslinje.number}-{i}"
        if section.id != name:
            message = (
                f"Afsnittets id er »{section.id}«, men stedet er nummer {i} i retningslinje {retningslinje.number}."
            )
            yield Complaint("K302", section.place.at("id"), message, f"Skriv id: {name}, eller flyt afsnittet.")
