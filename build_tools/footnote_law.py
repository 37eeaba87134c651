"""Law and footnote say the same: each provision in a unit's footnotes stands among its own law.

Runs after resolving, since both sides are references. A footnote that names only the act is
answered by any provision of that act (the source then has the paragraph in its sentence).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.complaint import Complaint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from build_tools.model.corpus import LegalReference, LinkGraph

_JUDGED = {"anvisning", "punkt", "praksis"}


def check_footnotes(graph: LinkGraph, notes: Mapping[int, tuple[LegalReference, ...]]) -> Iterator[Complaint]:
    """Complain of each provision that a footnote names and its unit does not."""
    families: dict[str, list[str]] = {}
    for unit in graph.units.values():
        if unit.kind != "pligt":
            families.setdefault(unit.owner, []).append(unit.id)
    for unit in graph.units.values():
        if unit.kind not in _JUDGED:
            continue
        held = {key for member in families[unit.owner] for key in _keys(graph, member)}
        numbers = dict.fromkeys(n for m in families[unit.owner] for n in graph.units[m].footnotes)
        for number in numbers:
            for reference in _missing(notes.get(number, ()), held):
                message = f"Note {number} nævner »{reference.text}«, men det står ikke i hjemlen."
                hint = "Ret hjemmel, nævner eller vejledninger, eller ret noten under guidelines/fodnoter."
                yield Complaint("R307", unit.place.at("fodnoter"), message, hint)


def _keys(graph: LinkGraph, unit: str) -> set[str]:
    own = graph.grounds[unit]
    keys = {r.key for r in own.all + own.mentions if r.key} | {f"ast:{n}" for n in own.decisions}
    return keys | {"|".join(key.split("|")[:n]) for key in keys for n in range(1, key.count("|") + 1)}


def _missing(references: Iterable[LegalReference], held: set[str]) -> Iterator[LegalReference]:
    for reference in references:
        if reference.key and reference.status != "fast_udtryk" and reference.key not in held:
            yield reference
