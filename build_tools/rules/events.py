"""Every step of an event and every time limit rests on something that is there, with enough force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.complaint import Complaint
from build_tools.model.words import Modality
from build_tools.near import did_you_mean
from build_tools.today import act_key, provisions
from build_tools.units import all_units

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.model.corpus import Corpus, Unit
    from build_tools.model.event import Step
    from build_tools.model.words import Place

_FOLDERS = ("guidelines/retningslinjer/", "guidelines/haendelser/")
_WEIGHT = {Modality.SKAL: 3, Modality.BOER: 2, Modality.KAN: 1, None: 0}


def check(corpus: Corpus) -> Iterator[Complaint]:
    """Each `grundlag` is a known unit; a step claims no more force than its strongest basis."""
    if any(file.startswith(_FOLDERS) for file in corpus.broken):
        return  # what a broken file holds is not missing: it comes back when the file is mended
    units = {u.id: u for u in all_units(corpus)}
    events = {e.id for e in corpus.events}
    for event in corpus.events:
        for step in (*event.steps, *event.good_practice):
            yield from _known(step.basis, step.place.at("grundlag"), units)
            yield from _force(step, units)
        for i, line in enumerate(event.checklist):
            if not 1 <= line.step <= len(event.steps):
                place = event.place.at("tjekliste", i, "trin")
                yield Complaint(
                    "H401", place, f"Trin {line.step} findes ikke; der er {len(event.steps)}.", "Ret nummeret."
                )
        for other in event.similar:
            if other.event and other.event not in events:
                hint = did_you_mean(other.event, events) or "Ret id."
                yield Complaint("H401", other.place.at("hændelse"), f"Hændelsen »{other.event}« findes ikke.", hint)
    for limit in corpus.deadlines:
        yield from _known(limit.basis, limit.place.at("grundlag"), units)
    if not any(file.startswith("guidelines/lov/") for file in corpus.broken):
        yield from _news(corpus, {*units, *provisions(corpus), *map(act_key, corpus.acts)})


def _news(corpus: Corpus, known: set[str]) -> Iterator[Complaint]:
    for news in corpus.news:
        for i, name in enumerate(news.touches):
            if name not in known:
                hint = did_you_mean(name, known) or "Ret koden eller nøglen."
                yield Complaint("H401", news.place.at("rører", i), f"»{name}« findes ikke.", hint)


def _known(basis: tuple[str, ...], place: Place, units: Mapping[str, Unit]) -> Iterator[Complaint]:
    if not basis:
        yield Complaint("H401", place, "Grundlaget mangler.", "Skriv koden for anvisning, punkt eller praksis.")
    for i, name in enumerate(basis):
        if name not in units:
            hint = did_you_mean(name, units) or "Ret koden."
            yield Complaint("H401", place.at(i), f"Grundlaget »{name}« findes ikke.", hint)


def _force(step: Step, units: Mapping[str, Unit]) -> Iterator[Complaint]:
    held = [_WEIGHT[units[b].modality] for b in step.basis if b in units]
    if held and _WEIGHT[step.strength] > max(held) and step.strength is not Modality.KAN:
        message = f"Trinnet er {step.strength}, men intet af grundlaget er så stærkt."
        yield Complaint("T501", step.place.at("styrke"), message, "Ret styrken, eller peg på pligten (fx »p15-1:2«).")
