"""The explorer's answer worked out again, slowly and plainly: no bits, no lists of documents, only questions asked of each."""

from __future__ import annotations

from build_tools.model.words import LawStatus
from build_tools.today import act_key

WEAKEST = ["ophævet", "flyttet", "omnummereret", "ændret", "ukendt", "gældende"]


class Recount:
    def __init__(self, desk, documents) -> None:
        self.documents = documents
        self._known: dict[tuple[str, str], set[str]] = {}
        self._by_id = {d.id: d for d in documents}
        self._acts = {act_key(a) for a in desk.corpus.acts}
        self._steps = {f"haendelse-{e.id}": [u for s in e.steps for u in s.basis] for e in desk.corpus.events}
        self._steps |= {f"frist-{t.id}": t.basis for t in desk.corpus.deadlines}
        assert set(WEAKEST) == {s.value for s in LawStatus}

    def values(self, d, facet: str) -> set[str]:
        """All values that a document has of a facet, worked out once."""
        if (d.id, facet) not in self._known:
            self._known[d.id, facet] = self._values(d, facet)
        return self._known[d.id, facet]

    def _values(self, d, facet: str) -> set[str]:
        told_by = self._told_by(d)
        laws = {key for x in told_by for key in x.laws}
        if facet == "styrke":
            return {d.modality or "ingen"}
        if facet == "type":
            return {d.kind}
        if facet == "lov":
            return {key for key in laws if key in self._acts} or {"ingen"}
        if facet == "paragraf":
            return {key for key in laws if key.count("|") == 1}
        if facet == "status":
            known = [x.status for x in told_by if x.status]
            return {min(known, key=WEAKEST.index)} if known else {"ingen"}
        if facet == "kapitel":
            return {str(x.chapter) if x.chapter else "ingen" for x in told_by}
        if facet == "r":
            return {str(x.retningslinje) for x in told_by if x.retningslinje}
        if facet == "afgoerelse":
            return {key[4:] for key in laws if key.startswith("ast:")}
        field = {"maalgruppe": "target_groups", "aktoer": "actors", "fase": "phases", "tema": "themes"}[facet]
        return set(getattr(d, field))

    def has(self, d, facet: str, value: str) -> bool:
        if facet != "paragraf" or "|pkt" not in value:
            return value in self.values(d, facet)
        return any(_same_place(value, key) for key in self.values(d, facet))

    def answer(self, chosen: dict[str, list[str]], among=None) -> list:
        """The documents that have, for every facet, one of the chosen values."""
        return [
            d
            for d in (self.documents if among is None else among)
            if all(any(self.has(d, facet, v) for v in values) for facet, values in chosen.items())
        ]

    def counts(self, facet: str, values, chosen: dict[str, list[str]], among=None) -> dict[str, int]:
        """How many have each value, given what is chosen in the other facets."""
        others = {name: values for name, values in chosen.items() if name != facet}
        left = self.answer(others, among)
        return {value: sum(self.has(d, facet, value) for d in left) for value in values}

    def _told_by(self, d) -> list:
        owners = [u.split(":")[0] for u in self._steps.get(d.id, [])]
        return [self._by_id[o] for o in owners if o in self._by_id] or [d]


def _same_place(one: str, other: str) -> bool:
    """Whether two places in a vejledning have a point in common."""
    (act, points), (other_act, other_points) = one.split("|"), other.split("|")
    return act == other_act and other_points.startswith("pkt") and bool(_points(points) & _points(other_points))


def _points(text: str) -> set[int]:
    first, _, last = text.removeprefix("pkt").partition("-")
    return set(range(int(first), int(last or first) + 1)) if first.isdigit() and (last or first).isdigit() else set()
