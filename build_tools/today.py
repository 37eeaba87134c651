"""What is known today about a provision that the source cited in 2020.

The answer is looked up, never moved: a stykke without a row of its own takes the row of the whole
paragraph only when that row says that nothing or everything has changed; otherwise it is `ukendt`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.model.law import Status
from build_tools.model.words import LawStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from build_tools.model.corpus import Corpus, LegalReference
    from build_tools.model.law import Lov, Paragraf

UNKNOWN = Status(LawStatus.UKENDT)
_WEIGHT = (
    LawStatus.OPHAEVET,
    LawStatus.FLYTTET,
    LawStatus.OMNUMMERERET,
    LawStatus.AENDRET,
    LawStatus.UKENDT,
    LawStatus.GAELDENDE,
)


def provisions(corpus: Corpus) -> dict[str, tuple[Lov, Paragraf]]:
    """Return every provision of the register by its key (`serviceloven|§110`)."""
    found = {}
    for act in corpus.acts:
        for p in act.paragraphs + act.points:
            found[provision_key(act, p)] = (act, p)
    return found


def entries(corpus: Corpus) -> dict[str, str]:
    """Return, for every key that has an entry in the register, the key of that entry.

    A vejledning may be cited and registered by a range of points (»114-219«); each point inside it
    leads to the range, unless it has an entry of its own.
    """
    found: dict[str, str] = {}
    for key, (act, p) in provisions(corpus).items():
        first, dash, last = (p.point or "").partition("-")
        if dash and first.isdecimal() and last.isdecimal():
            for number in range(int(first), int(last) + 1):
                found.setdefault(f"{act_key(act)}|pkt{number}", key)
    return found | {key: key for key in provisions(corpus)}


def provision_key(act: Lov, p: Paragraf) -> str:
    """Return the canonical key of a provision of the register."""
    if p.point and p.point.startswith("afsnit"):
        return f"{act_key(act)}|{p.point.split(',')[0].replace(' ', '')}"
    if p.point:
        return f"{act_key(act)}|pkt{p.point}"
    name = p.paragraph or ""
    if name.startswith(("kap", "afsnit")):
        return f"{act_key(act)}|{name}"
    return f"{act_key(act)}|§{name}"


def act_key(act: Lov) -> str:
    """Return the key of an act: its id, for a vejledning `vej:` and its number."""
    return f"vej:{act.id.removeprefix('vejledning ')}" if act.kind == "vejledning" else act.id


def status_of(reference: LegalReference, known: Mapping[str, tuple[Lov, Paragraf]], acts: Mapping[str, Lov]) -> Status:
    """Return the row that answers for a reference; `ukendt` when no row does."""
    entry = known.get(reference.provision or "")
    if entry:
        return of_paragraph(entry[1].status, reference.stk)
    act = acts.get(reference.act or "")
    if act and reference.paragraph is None and reference.provision == reference.key and act.status:
        return worst(act.status)
    return UNKNOWN


def of_paragraph(rows: tuple[Status, ...], stk: str | None) -> Status:
    """Return the row for one stykke, or for the whole paragraph when `stk` is None."""
    whole = [row for row in rows if row.stk is None]
    if stk is None:
        return whole[0] if len(whole) == 1 and len(rows) == 1 else worst(rows)
    own = [row for row in rows if row.stk == stk]
    if own:
        return worst(own)
    settled = {LawStatus.GAELDENDE, LawStatus.OPHAEVET, LawStatus.FLYTTET, LawStatus.UKENDT}
    if whole and (len(rows) == len(whole) or worst(whole).status in settled):
        return worst(whole)
    return UNKNOWN


def worst(rows: Iterable[Status]) -> Status:
    """Return the row that a reader must know of first: repealed before moved before changed."""
    found = sorted(rows, key=lambda row: _WEIGHT.index(row.status))
    return found[0] if found else UNKNOWN
