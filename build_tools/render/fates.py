"""What has become of a provision since 2020, in words for a page.

A paragraph whose stykker have had different fates is itself `ændret`; the words then say which
stykker. A number is only ever told as the register has it, never worked out.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.danish import listed, long_date
from build_tools.model.words import LawStatus
from build_tools.today import of_paragraph, worst

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.model.law import Evidence, Lov, Paragraf, Status

STATUS_WORDS = {
    LawStatus.GAELDENDE: "Gælder",
    LawStatus.AENDRET: "Ændret",
    LawStatus.OMNUMMERERET: "Nyt nummer",
    LawStatus.FLYTTET: "Flyttet",
    LawStatus.OPHAEVET: "Ophævet",
    LawStatus.UKENDT: "Ukendt",
}
_HAS_HAPPENED = {
    LawStatus.GAELDENDE: "gælder",
    LawStatus.AENDRET: "er ændret",
    LawStatus.OMNUMMERERET: "har nyt nummer",
    LawStatus.FLYTTET: "er flyttet",
    LawStatus.OPHAEVET: "er ophævet",
    LawStatus.UKENDT: "er ukendt",
}
_SETTLED = {LawStatus.GAELDENDE, LawStatus.UKENDT}
"""Nothing is known to have happened."""
_NOT_CHECKED = "Ikke kontrolleret siden 2020"


def shown(rows: tuple[Status, ...], stk: str | None = None) -> Status:
    """Return the row that a page shows for a stykke, or for the paragraph as a whole.

    Rows of stykker alone never give the whole paragraph a new number or a new place.
    """
    if stk is not None:
        return of_paragraph(rows, stk)
    whole = worst([row for row in rows if row.stk is None])
    first = worst(rows)
    settled = whole.status is not LawStatus.GAELDENDE or first.status is whole.status
    if settled and any(row.stk is None for row in rows):
        return whole
    if first.status in _SETTLED:
        return first
    since = {row.since for row in rows if row.status not in _SETTLED}
    return replace(
        first,
        status=LawStatus.AENDRET,
        to=None,
        since=since.pop() if len(since) == 1 else None,
        changed_by=None,
        what=stykker(rows),
        note=None,
        confidence=next((word for word in ("lav", "middel", "høj") if word in {r.confidence for r in rows}), None),
    )


def stykker(rows: Iterable[Status]) -> str:
    """Say what has happened to each stykke, as in `Stk. 1 og 5 er ændret. Stk. 2-4 har nyt nummer`."""
    by: dict[LawStatus, list[str]] = {}
    for row in rows:
        if row.stk is not None:
            by.setdefault(row.status, []).append(row.stk)
    return " ".join(f"Stk. {points(numbers)} {_HAS_HAPPENED[status]}." for status, numbers in by.items())


def now(act: Lov | None, paragraph: str | None, rows: Iterable[tuple[str | None, Status]]) -> str:
    """Say where a provision stands today, in the fewest words: `nu stk. 6`, `nu barnets lov § 29`.

    `rows` are the cited stykker, each with its row of the register.
    """
    head = f"§ {spaced(paragraph)}" if paragraph else ""
    moved: dict[str | None, str] = {}
    for stk, row in rows:
        place = stands(act, paragraph, row)
        same = {f"stk. {stk}"} if stk else {head, ""}
        if place and place not in same:
            moved[stk] = place
        elif stk is None and row.stk is not None and row.status in _SETTLED:
            return f"kun stk. {row.stk} er set"
    if not moved:
        return ""
    if len(set(moved.values())) == 1:
        return f"nu {next(iter(moved.values()))}"
    return listed([f"stk. {stk} er nu {place}" if stk else f"nu {place}" for stk, place in moved.items()])


def stands(act: Lov | None, paragraph: str | None, row: Status) -> str:
    """Return the place of today, without what is the same as in 2020."""
    if row.to is None:
        return ""
    place = row.to.place_in_act or ""
    if act is not None and row.to.act not in {None, act.id}:
        return f"{row.to.act} {place}".strip()
    head = f"§ {spaced(paragraph)}" if paragraph else ""
    return place.removeprefix(f"{head}, ") if head else place


def seen(row: Status) -> str:
    """Say where and when the status was read; never that something holds without a text and a date."""
    if row.status is LawStatus.UKENDT:
        return "Kontrolleret, men ikke afklaret" if row.checked or row.evidence else _NOT_CHECKED
    text = ", ".join(told_by(row))
    return text[:1].upper() + text[1:]


def two_readings(p: Paragraf, stk: str | None) -> str:
    """Return the remark that gives both readings of a place that the source cites and no edition has.

    It stands in the register in the handbook's fixed words, and names the stykker that it is about.
    """
    for remark in filter(None, (p.remark, *p.remarks)):
        named = set(re.findall(r"stk\. (\d+)", remark, re.IGNORECASE))
        if "kan" in remark and "læses på to måder" in remark and (stk in named if stk else not named):
            return remark
    return ""


def read_in(row: Status) -> str:
    """Return the text that a row was read in, with its date.

    The newest consolidation comes first: a later act or bill that is known by its title, or in part,
    is a trace of change and not a text that the provision was seen in.
    """
    text = _text(row)
    return _dated(text) if text else ""


def newer_trace(row: Status) -> str:
    """Return the newest thing that is known to have come after the text that was read."""
    text = _text(row)
    later = [e for e in row.evidence if text and e.date and e.date > (text.date or "")]
    return _dated(max(later, key=_date)) if later else ""


def told_by(row: Status) -> tuple[str, ...]:
    """Say where a row was read, what is newer than that text, and how sure it is when that is not high."""
    place, trace = read_in(row), newer_trace(row)
    return tuple(
        filter(
            None,
            (
                f"set i {place}" if place else "",
                f"nyere spor: {trace}" if trace else "",
                f"sikkerhed: {row.confidence}" if row.confidence and row.confidence != "høj" else "",
            ),
        )
    )


def _text(row: Status) -> Evidence | None:
    dated = [e for e in row.evidence if e.date]
    whole = [e for e in dated if e.origin.startswith(("LBK ", "BEK "))]
    return max(whole or dated, key=_date, default=None)


def _date(evidence: Evidence) -> str:
    return evidence.date or ""


def _dated(evidence: Evidence) -> str:
    name = evidence.origin.split(",", maxsplit=1)[0]
    date = long_date(evidence.date or "")
    return name if date in name else f"{name} ({date})"


def points(numbers: list[str]) -> str:
    """Return numbers with runs of three or more as a range.

    >>> points(["1", "2", "3", "7"]), points(["3", "4"])
    ('1-3 og 7', '3 og 4')
    """
    runs: list[list[str]] = []
    for number in dict.fromkeys(numbers):
        follows = runs and number.isdecimal() and runs[-1][-1].isdecimal() and int(number) == int(runs[-1][-1]) + 1
        if follows:
            runs[-1].append(number)
        else:
            runs.append([number])
    words: list[str] = []
    for run in runs:
        words += [f"{run[0]}-{run[-1]}"] if len(run) > 2 else run  # noqa: PLR2004 - three make a range
    return listed(words)


def spaced(paragraph: str) -> str:
    """Return a paragraph number as it is written: the letter apart.

    >>> spaced("82a"), spaced("110")
    ('82 a', '110')
    """
    digits = paragraph.rstrip("abcdefghijklmnopqrstuvwxyz")
    return f"{digits} {paragraph[len(digits) :]}".strip()
