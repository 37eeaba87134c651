"""Force words: field, expression and governing verb say the same, and a duty shows its law."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.complaint import Complaint
from build_tools.force import force_words
from build_tools.model.words import Expression, Modality
from build_tools.units import all_units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Corpus, Unit

_JUDGED = {"anvisning", "punkt", "led"}


def check(corpus: Corpus) -> Iterator[Complaint]:
    """Check that a text carries the force of its field, and that a skal has law or says why not."""
    for unit in all_units(corpus):
        if unit.kind in _JUDGED:
            yield from _check_words(unit)
            yield from _check_law(unit)
        elif unit.kind == "pligt":
            yield from _check_duty(unit)


def _check_words(unit: Unit) -> Iterator[Complaint]:
    expression = unit.expression
    if expression is None or unit.modality is None:
        return
    if expression.modality is not unit.modality:
        message = f"Udtrykket »{expression}« er modaliteten {expression.modality}, men her står {unit.modality}."
        yield Complaint(
            "T502", unit.place.at("modalitet"), message, f"Skriv modalitet: {expression.modality}, eller ret udtrykket."
        )
        return
    found = force_words(unit.text)
    text = unit.place.at("tekst")
    said_somewhere = unit.estimated and expression.value.split()[0] in unit.text
    if expression is not Expression.INGEN and expression not in {w.expression for w in found} and not said_somewhere:
        said = f"Teksten siger »{found[0].expression}«." if found else "Teksten har intet styrkeord i en hovedsætning."
        message = f"{_name(unit)} er mærket »{expression}«, men det står ikke i teksten."
        yield Complaint("T501", text, message, said, found[0].start if found else 0)
    for word in found:
        stronger = word.expression.modality is Modality.SKAL and unit.modality is not Modality.SKAL
        if stronger:
            message = f"{_name(unit)} er {unit.modality}, men en sætning siger »{word.expression}«."
            yield Complaint("T503", text, message, "Flyt sætningen til »led« med sin egen styrke.", word.start)


def _check_law(unit: Unit) -> Iterator[Complaint]:
    if unit.legal_basis and unit.without_hjemmel:
        message = f"{_name(unit)} har både hjemmel og »uden_hjemmel«."
        yield Complaint("R306", unit.place.at("uden_hjemmel"), message, "Slet den ene.", on_key=True)
    if unit.modality is Modality.SKAL and not unit.legal_basis and not unit.without_hjemmel:
        message = f"{_name(unit)} er skal, men har ingen hjemmel."
        hint = "Skriv hjemlen. Nævner kilden ingen lov, så skriv »uden_hjemmel: hvorfor«."
        yield Complaint("R304", unit.place.at("modalitet"), message, hint)


def _check_duty(unit: Unit) -> Iterator[Complaint]:
    if not any(w.expression.modality is Modality.SKAL for w in force_words(unit.text)):
        message = "Pligten siger hverken »skal« eller »må ikke« i en hovedsætning."
        yield Complaint("T501", unit.place.at("tekst"), message, "Er det ikke en pligt, så slet den her.")


def _name(unit: Unit) -> str:
    words = {"anvisning": "Anvisning", "punkt": "Punkt", "led": "Et led af"}
    return f"{words[unit.kind]} {unit.owner}"
