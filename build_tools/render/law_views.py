"""Legal references as a page shows them: short name, spoken name, as cited in 2020, and today.

One view per provision of a unit; stykker of the same paragraph share a view when they share a fate.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from build_tools.danish import listed, long_date
from build_tools.model.words import LawStatus
from build_tools.today import provisions, status_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.model.corpus import Corpus, LegalReference
    from build_tools.model.law import Lov, Paragraf, Status
    from build_tools.render.addresses import Addresses

STATUS_WORDS = {
    LawStatus.GAELDENDE: "Gælder",
    LawStatus.AENDRET: "Ændret",
    LawStatus.OMNUMMERERET: "Nyt nummer",
    LawStatus.FLYTTET: "Flyttet",
    LawStatus.OPHAEVET: "Ophævet",
    LawStatus.UKENDT: "Ukendt",
}


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


class LawNaming:
    """Names and fates of provisions, looked up in the register."""

    def __init__(self, corpus: Corpus, addresses: Addresses) -> None:
        self.acts: dict[str, Lov] = {act.id: act for act in corpus.acts}
        self.known: dict[str, tuple[Lov, Paragraf]] = provisions(corpus)
        self._addresses = addresses

    def views(self, references: Iterable[LegalReference]) -> tuple[LawView, ...]:
        """Return one view per provision and fate, in the order of the references."""
        wanted = [r for r in references if r.status != "fast_udtryk"]
        found = []
        for _, group in groupby(wanted, key=lambda r: (r.provision, self.status(r))):
            found.append(self._view(tuple(group)))
        return tuple(dict.fromkeys(found))

    def chips(self, references: Iterable[LegalReference]) -> tuple[LawView, ...]:
        """Return one view per paragraph and status word, for a line where room is short."""
        wanted = [r for r in references if r.status != "fast_udtryk"]
        groups: dict[tuple[str | None, LawStatus], list[LegalReference]] = {}
        for reference in wanted:
            groups.setdefault((reference.provision, self.status(reference).status), []).append(reference)
        return tuple(self._view(tuple(group)) for group in groups.values())

    def status(self, reference: LegalReference) -> Status:
        """Return what is known today about a reference."""
        return status_of(reference, self.known, self.acts)

    def _view(self, group: tuple[LegalReference, ...]) -> LawView:
        first = group[0]
        act = self.acts.get(first.act or "")
        status = self.status(first)
        provision = self.known.get(first.provision or "")
        return LawView(
            short=" ".join(filter(None, (self.act_short(act, first), _place(group)))).strip(),
            spoken=" ".join(filter(None, (act.short if act else first.text, _spoken(group)))).strip(),
            about=provision[1].about if provision else "",
            cited=edition(act) if act else "",
            status=status.status.value,
            today=today_line(status),
            address=self._addresses.key(first.key),
            key=first.provision,
        )

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
    parts = []
    if status.to and status.to.place_in_act:
        parts.append(f"nu {status.to.act or ''} {status.to.place_in_act}".replace("  ", " "))
    dated = [e for e in status.evidence if e.date]
    if dated:
        newest = max(dated, key=lambda e: e.date or "")
        name = newest.origin.split(",", maxsplit=1)[0]
        parts.append(
            f"set i {name}"
            if long_date(newest.date or "") in name
            else f"set i {name} ({long_date(newest.date or '')})"
        )
    if status.confidence and status.confidence != "høj":
        parts.append(f"sikkerhed: {status.confidence}")
    return ", ".join(parts)


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
    stk = list(dict.fromkeys(r.stk for r in group if r.stk))
    if stk:
        parts.append(f"stk. {listed(stk)}")
    nr = list(dict.fromkeys(r.nr for r in group if r.nr))
    if nr and len(stk) <= 1:
        parts.append(f"nr. {listed(nr)}")
    return ", ".join(parts)


def points(numbers: list[str]) -> str:
    """Return point numbers with runs of three or more as a range.

    >>> points(["1", "2", "3", "7"]), points(["3", "4"])
    ('1-3 og 7', '3 og 4')
    """
    runs: list[list[str]] = []
    for number in dict.fromkeys(numbers):
        follows = runs and number.isdigit() and runs[-1][-1].isdigit() and int(number) == int(runs[-1][-1]) + 1
        if follows:
            runs[-1].append(number)
        else:
            runs.append([number])
    words: list[str] = []
    for run in runs:
        words += [f"{run[0]}-{run[-1]}"] if len(run) > 2 else run  # noqa: PLR2004 - three make a range
    return listed(words)


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


def spaced(paragraph: str) -> str:
    """Return a paragraph number as it is written: the letter apart.

    >>> spaced("82a"), spaced("110")
    ('82 a', '110')
    """
    digits = paragraph.rstrip("abcdefghijklmnopqrstuvwxyz")
    return f"{digits} {paragraph[len(digits) :]}".strip()
