"""The grammar of what is not an act: principafgørelser, EU acts, bills.

A decision is named by number and year alone ("22-18", "R-5-07"), so it is only read after a word
or mark that says it is one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from build_tools.citations.mentions import Anchor, Mention, Source
from build_tools.citations.model import Kind
from build_tools.citations.titles import skip_title
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.names import LawNames
    from build_tools.citations.tokens import Cursor

# 22-18 | R-5-07 | 2-2019 | 22/18
_DECISION = re.compile(r"(?:([a-zæøå])\s?-\s?)?(\d{1,3})\s?[-/]\s?((?:19|20)?\d\d)(?![\d-]|\.\d)")
_DECISION_WORD = re.compile(r"princip(?:afgørelse|meddelelse)\w*|principielle?|afgørelse\w{0,3}")
_BETWEEN = re.compile(r"\s*(?:,\s*(?:og\s+|samt\s+)?|og\s+|samt\s+|eller\s+)(?:(?:nr\.?|pa)\s*)?")
# (EU) 2016/679 | 2011/36/EU | nr. 1408/71
_EU_NUMBER = re.compile(r"\s*(?:\((?:eu|ef|eøf)\)\s*)?(?:nr\.?\s*)?(\d{2,4}/\d{1,4})(?:/(?:eu|ef|eøf))?(?!\d)")
_BILL = re.compile(
    r"lsf\s+(\d{1,3})\s*,?\s+((?:19|20)\d\d/[12])|l\s?(\d{1,3})(?:\s*[,(]?\s*(?:folketingsåret\s+)?((?:19|20)\d\d[-/](?:\d\d)?\d\d)\)?)?"
)


def read_decisions(cursor: Cursor) -> tuple[Mention, ...]:
    """Read decisions := ("principafgørelse" | "PA") ["nr."] number {("," | "og") number}."""
    first = cursor.peek()
    start, here = first.start, first.end
    if cursor.low[here : here + 1] == ".":
        here += 1
    if not _DECISION_WORD.fullmatch(first.low):
        if cursor.text_of(first) not in ("PA", "SM") and first.low != "pa":
            return ()
    elif first.low.startswith("principiel"):
        cursor.at += 1
        if not cursor.peek().low.startswith("afgørelse"):
            return ()
        here = cursor.peek().end
    lead = re.compile(r"\s*(?:[,:(]\s*)?(?:(?:nr|sm|pa)\.?\s*)?").match(cursor.low, here)
    here = lead.end() if lead else here
    mentions: list[Mention] = []
    while (hit := _DECISION.match(cursor.low, here)) is not None:
        letter, number, year = hit.groups()
        key = f"{letter.upper() + '-' if letter else ''}{int(number)}-{year[-2:]}"
        mentions.append(Mention(Anchor.NAMED, Kind.DECISION, start, hit.end(), key=key))
        between = _BETWEEN.match(cursor.low, hit.end())
        if between is None:
            break
        start = here = between.end()
    return tuple(mentions)


def read_eu(cursor: Cursor, names: LawNames) -> Source | None:
    """Read eu := ("forordning" | "direktiv") ["(EU)"] ["nr."] number   "forordning (EU) 2016/679"."""
    first = cursor.peek()
    if not first.low.startswith(("forordning", "direktiv")):
        return None
    hit = _EU_NUMBER.match(cursor.low, first.end)
    if hit is None:
        return None
    number = hit[1]
    while cursor.peek().start < hit.end():
        cursor.at += 1
    known = names.numbered(Kind.EU, number, number.partition("/")[0]) or names.numbered(Kind.EU, number, None)
    start, end = first.start, hit.end()
    if cursor.peek().low == "af" and cursor.peek(1).sort is Sort.NUMBER:
        while cursor.peek().low not in ("om", "", ",", ";", ")") and not cursor.peek().broken:
            cursor.at += 1
    skip_title(cursor, names)
    if known:
        return Source(Kind.EU, (known[0][0],), start, end, numbered=True)
    return Source(Kind.EU, (), start, end, key=f"eu:{number}", numbered=True)


def read_bill(cursor: Cursor) -> Mention | None:
    """Read bill := "LSF" number "," session | ["lovforslag" ["nr."]] "L" number [session]."""
    first = cursor.peek()
    start = here = first.start
    said = first.low.startswith("lovforslag")
    if said:
        gap = re.compile(r"\s*(?:nr\.?\s*)?").match(cursor.low, first.end)
        here = gap.end() if gap else first.end
    if not cursor.text.startswith(("L ", "LSF", "L\n"), here) and not (said and cursor.text.startswith("L", here)):
        return None
    hit = _BILL.match(cursor.low, here)
    if hit is None:
        return None
    lsf, session, number, year = hit.groups()
    if lsf:
        key, anchor = f"LSF {int(lsf)}, {session}", Anchor.NAMED
    elif year:
        key, anchor = f"L {int(number)}, {year[:4]}-{year[-2:]}", Anchor.NAMED
    elif said:
        key, anchor = f"L {int(number)}", Anchor.UNKNOWN
    else:
        return None
    return Mention(anchor, Kind.BILL, start, hit.end(), key=key)


def read_bill_title(cursor: Cursor) -> Mention | None:
    """bill-title := "forslag til lov om" title   silent: the number that follows is the citation."""
    first = cursor.peek()
    if first.low != "forslag" or cursor.peek(1).low != "til" or cursor.peek(2).low != "lov":
        return None
    cursor.at += 3
    skip_title(cursor, None)
    return Mention(Anchor.SILENT, Kind.BILL, first.start, cursor.end())
