"""Every text that can rest on law, as one flat list of units.

Items, their further sentences (`led`), praksis sections and the duties in them look alike to rules,
links and search; this is where they become alike. Nothing is checked here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.model.corpus import Unit
from build_tools.model.guideline import Anvisning, Praksis, Punkt
from build_tools.model.words import Expression, Modality

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Corpus


def all_units(corpus: Corpus) -> Iterator[Unit]:
    """Yield the units of all retningslinjer in reading order."""
    for retningslinje in corpus.retningslinjer:
        for item in items(retningslinje.anvisninger):
            yield from _item_units(item, retningslinje.number)
        for section in retningslinje.practice:
            yield from _section_units(section, retningslinje.number)


def items(anvisninger: tuple[Anvisning, ...]) -> Iterator[Anvisning | Punkt]:
    """Yield each anvisning followed by its points."""
    for anvisning in anvisninger:
        yield anvisning
        yield from anvisning.points


def _item_units(item: Anvisning | Punkt, number: int) -> Iterator[Unit]:
    kind = "anvisning" if isinstance(item, Anvisning) else "punkt"
    yield Unit(
        kind,
        item.code,
        item.code,
        number,
        item.text,
        item.place,
        item.legal_basis,
        item.mentions,
        item.guidance,
        item.decisions,
        item.footnotes,
        item.modality,
        item.expression,
        item.without_hjemmel,
        item.modality_estimated,
    )
    for count, part in enumerate(item.parts, 2):
        yield Unit(
            "led",
            f"{item.code}:{count}",
            item.code,
            number,
            part.text,
            part.place,
            part.legal_basis,
            part.mentions,
            part.guidance,
            part.decisions,
            part.footnotes,
            part.modality,
            part.expression,
            part.without_hjemmel,
        )


def _section_units(section: Praksis, number: int) -> Iterator[Unit]:
    yield Unit(
        "praksis",
        section.id,
        section.id,
        number,
        "\n\n".join(section.text),
        section.place,
        section.legal_basis,
        section.mentions,
        section.guidance,
        section.decisions,
        section.footnotes,
    )
    for count, duty in enumerate(section.duties, 1):
        yield Unit(
            "pligt",
            f"{section.id}:{count}",
            section.id,
            number,
            duty.text,
            duty.place,
            duty.legal_basis,
            modality=Modality.SKAL,
            expression=duty_expression(duty.text),
            without_hjemmel=duty.without_hjemmel,
        )


def duty_expression(text: str) -> Expression:
    """Return `skal` for a duty in praksis, `må ikke` when it is worded as a prohibition only."""
    return Expression.SKAL if " skal " in f" {text} " else Expression.MAA_IKKE
