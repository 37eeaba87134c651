"""Legal references as a page shows them: short name, spoken name, as cited in 2020, and today.

One view per provision and fate of a unit; stykker of the same paragraph share a view when the same
has happened to them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.danish import listed
from build_tools.model.words import LawStatus
from build_tools.render.fates import STATUS_WORDS, now, points, seen, shown, spaced, told_by, two_readings
from build_tools.today import provisions, status_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.model.corpus import Corpus, LegalReference
    from build_tools.model.law import Lov, Paragraf, Status
    from build_tools.render.addresses import Addresses

__all__ = [
    "STATUS_WORDS",
    "LawNaming",
    "LawView",
    "edition",
    "points",
    "short_name",
    "spaced",
    "today_line",
    "together",
]


@dataclass(frozen=True, slots=True)
class LawView:
    """One provision on a page; `address` is relative to the site's root or None."""

    short: str
    spoken: str
    about: str
    cited: str
    status: str
    today: str
    address: str | None
    key: str | None
    act: str = ""
    place: str = ""
    """The place in the act alone: `§ 59, stk. 11 og 12`."""
    now: str = ""
    """Where it stands today when that is somewhere else: `nu stk. 6`."""
    seen: str = ""

    @property
    def part(self) -> str:
        """The place inside the paragraph, or the paragraph when no part of it is cited."""
        return self.place.partition(", ")[2] or self.place


def together(views: Iterable[LawView], *, fate: bool = False) -> tuple[tuple[LawView, ...], ...]:
    """Put provisions of one act side by side when one sign can speak for them all.

    With `fate` they must also agree on where they stand today and where that was seen.
    """
    groups: dict[tuple[str, ...], list[LawView]] = {}
    for view in views:
        rest = (view.now, view.seen, view.cited) if fate else ()
        groups.setdefault((view.act or view.short, view.status, *rest), []).append(view)
    return tuple(tuple(group) for group in groups.values())


class LawNaming:
    """Names and fates of provisions, looked up in the register."""

    def __init__(self, corpus: Corpus, addresses: Addresses) -> None:
        self.acts: dict[str, Lov] = {act.id: act for act in corpus.acts}
        self.known: dict[str, tuple[Lov, Paragraf]] = provisions(corpus)
        self._addresses = addresses

    def views(self, references: Iterable[LegalReference]) -> tuple[LawView, ...]:
        """Return one view per provision and fate, in the order of the references."""
        groups: dict[tuple[str | None, ...], list[LegalReference]] = {}
        for r in references:
            if r.status == "fast_udtryk":
                continue
            place = r.provision or r.text
            numbered = r.stk if r.nr else None
            part = "" if r.stk else "hele"
            groups.setdefault((place, self.status(r).status.value, numbered, part), []).append(r)
        return tuple(dict.fromkeys(self._view(tuple(group)) for group in groups.values()))

    def chips(self, references: Iterable[LegalReference]) -> tuple[LawView, ...]:
        """Return the views for a line of signs under a duty."""
        return self.views(references)

    def status(self, reference: LegalReference) -> Status:
        """Return what is known today about a reference."""
        entry = self.known.get(reference.provision or "")
        return shown(entry[1].status, reference.stk) if entry else status_of(reference, self.known, self.acts)

    def _view(self, group: tuple[LegalReference, ...]) -> LawView:
        first = group[0]
        act = self.acts.get(first.act or "")
        rows = sorted(((r.stk, self.status(r)) for r in group), key=lambda row: _number(row[0]))
        status = rows[0][1]
        provision = self.known.get(first.provision or "")
        place = _place(group)
        return LawView(
            short=" ".join(filter(None, (self.act_short(act, first), place))).strip(),
            spoken=" ".join(filter(None, (act.short if act else first.text, _spoken(group)))).strip(),
            about=provision[1].about if provision else "",
            cited=edition(act) if act else "",
            status=status.status.value,
            today=today_line(status),
            address=self._addresses.key(first.key),
            key=first.provision,
            act=act.id if act else "",
            place=place,
            now=now(act, first.paragraph, rows),
            seen=self._seen(provision, rows),
        )

    @staticmethod
    def _seen(provision: tuple[Lov, Paragraf] | None, rows: Iterable[tuple[str | None, Status]]) -> str:
        """Say on what the rows rest, and that a place has two readings when no edition has it."""
        told = dict.fromkeys(seen(row) for _, row in rows)
        if provision and any(two_readings(provision[1], stk) for stk, _ in rows):
            told["Kilden kan læses på to måder: se bestemmelsen"] = None
        return "; ".join(told)

    @staticmethod
    def act_short(act: Lov | None, reference: LegalReference) -> str:
        """Return the abbreviation that a jurist would write, else the short name."""
        if act is None:
            return reference.text
        return act.abbreviation or short_name(act)


def short_name(act: Lov) -> str:
    """Return the name that stands in a narrow column."""
    words = {"bekendtgørelse": "BEK", "vejledning": "VEJ", "cirkulære": "CIR"}
    if act.kind in words and act.number and act.date:
        return f"{words[act.kind]} {act.number}/{act.date[:4]}"
    return act.short[:1].upper() + act.short[1:]


def edition(act: Lov) -> str:
    """Return the edition that the source cites, e.g. `LBK 1287/2020`."""
    if not act.number:
        return "Kilden nævner ingen udgave"
    words = {
        "lovbekendtgørelse": "LBK",
        "lov": "LOV",
        "bekendtgørelse": "BEK",
        "vejledning": "VEJ",
        "cirkulære": "CIR",
        "EU-forordning": "Forordning",
        "lovforslag": "LSF",
    }
    kind = words.get(act.edition or act.kind, words.get(act.kind, "LOV"))
    if "/" in act.number or not act.date:
        return f"{kind} {act.number}"
    return f"{kind} {act.number}/{act.date[:4]}"


def today_line(status: Status) -> str:
    """Say on what the status rests: never `gælder` without text and date."""
    if status.status is LawStatus.UKENDT:
        return "Ikke kontrolleret siden 2020" if not status.what else status.what
    here = status.to and status.to.place_in_act
    place = f"nu {status.to.act or ''} {here}".replace("  ", " ") if status.to and here else ""
    return ", ".join(filter(None, (place, *told_by(status))))


def _number(stk: str | None) -> tuple[int, str]:
    return (int(stk) if stk and stk.isdigit() else 0, stk or "")


def _place(group: tuple[LegalReference, ...]) -> str:
    first = group[0]
    parts = []
    if first.paragraph:
        parts.append(f"§ {spaced(first.paragraph)}")
    elif first.pkt and (first.kind == "vejledning" or not first.paragraph):
        return f"pkt. {points([r.pkt for r in group if r.pkt])}"
    elif first.key and "|kap" in first.key:
        return f"kap. {first.key.split('|kap')[1]}"
    elif first.key and "|afsnit" in first.key:
        return f"afsnit {first.key.split('|afsnit')[1]}"
    stk = sorted({r.stk for r in group if r.stk}, key=_number)
    if stk:
        parts.append(f"stk. {listed(stk)}")
    nr = list(dict.fromkeys(r.nr for r in group if r.nr))
    if nr and len(stk) <= 1:
        parts.append(f"nr. {listed(nr)}")
    return ", ".join(parts)


def _spoken(group: tuple[LegalReference, ...]) -> str:
    place = _place(group)
    for short, long in (
        ("§", "paragraf"),
        ("stk.", "stykke"),
        ("nr.", "nummer"),
        ("pkt.", "punkt"),
        ("kap.", "kapitel"),
    ):
        place = place.replace(short, long)
    return place
