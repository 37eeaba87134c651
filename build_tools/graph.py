"""Forward and back links between all things, from the corpus and its references.

Back links are derived here and nowhere written. Terms such as `§ 110-boform` name a place, not a
rule, and make no link to law.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from build_tools.model.corpus import Bearing, LinkGraph
from build_tools.model.words import Modality
from build_tools.units import all_units, items

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.model.corpus import Corpus, Grounds, LegalReference, Unit


def build_graph(
    corpus: Corpus,
    grounds: Mapping[str, Grounds],
    rulings: Mapping[str, tuple[LegalReference, ...]],
) -> LinkGraph:
    """Join units, references and decisions; `rulings` are the references of each decision."""
    units = {unit.id: unit for unit in all_units(corpus)}
    resting: dict[str, dict[str, Unit]] = defaultdict(dict)
    mentioned: dict[str, dict[str, Unit]] = defaultdict(dict)
    decided: dict[str, dict[str, None]] = defaultdict(dict)
    used: dict[str, dict[str, None]] = defaultdict(dict)
    for unit in units.values():
        own = grounds[unit.id]
        for key in _targets(own.all):
            resting[key][unit.id] = unit
        for key in _targets(own.mentions):
            mentioned[key][unit.id] = unit
        for number in own.decisions:
            used[number][unit.id] = None
    for number, references in rulings.items():
        for key in _targets(references):
            decided[key][number] = None
    keys = sorted({*resting, *mentioned, *decided})
    return LinkGraph(
        units=units,
        grounds=dict(grounds),
        bearing={k: _bearing(resting[k].values(), mentioned[k].values(), decided[k]) for k in keys},
        rulings={k: tuple(v) for k, v in used.items()},
        ruling_law=dict(rulings),
        principles=_principles(corpus),
        repeats=_repeats(corpus),
        footnotes=_footnotes(units.values()),
    )


def _targets(references: Iterable[LegalReference]) -> tuple[str, ...]:
    """Keys that a reference links to: its provision, and the act as a whole."""
    keys: dict[str, None] = {}
    for reference in references:
        if reference.status == "fast_udtryk" or reference.provision is None:
            continue
        keys[reference.provision] = None
        keys[reference.provision.split("|", maxsplit=1)[0]] = None
    return tuple(keys)


def _bearing(resting: Iterable[Unit], mentioned: Iterable[Unit], decisions: Iterable[str]) -> Bearing:
    normative = [u for u in resting if u.kind in {"anvisning", "punkt", "led"}]
    return Bearing(
        skal=tuple(u for u in normative if u.modality is Modality.SKAL),
        boer=tuple(u for u in normative if u.modality is Modality.BOER),
        kan=tuple(u for u in normative if u.modality is Modality.KAN),
        practice=tuple(u for u in resting if u.kind == "praksis"),
        mentioned_by=tuple(mentioned),
        decisions=tuple(decisions),
    )


def _principles(corpus: Corpus) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {p.number: [] for p in corpus.principles}
    for retningslinje in corpus.retningslinjer:
        for item in items(retningslinje.anvisninger):
            for number in item.principles:
                found.setdefault(number, []).append(item.code)
    return {number: tuple(codes) for number, codes in found.items()}


def _repeats(corpus: Corpus) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for retningslinje in corpus.retningslinjer:
        for item in items(retningslinje.anvisninger):
            for group in item.repeats:
                found[group].append(item.code)
        for section in retningslinje.practice:
            for group in section.repeats:
                found[group].append(section.id)
    return {group: tuple(ids) for group, ids in found.items()}


def _footnotes(units: Iterable[Unit]) -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = defaultdict(list)
    for unit in units:
        for number in unit.footnotes:
            found[number].append(unit.id)
    return {number: tuple(ids) for number, ids in found.items()}
