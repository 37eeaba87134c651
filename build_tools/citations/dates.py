"""Dates and years as they stand after the number of an act: "af 28. august 2020", "/2020"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from build_tools.citations.numbers import MONTHS
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.tokens import Cursor

_MONTH_NUMBERS = {name: at for at, month in enumerate(MONTHS, 1) for name in (month, month[:3])} | {"sept": 9}
_MONTHS_A_YEAR = 12
DAYS_A_MONTH = 31
_YEAR_DIGITS = 4


class When(NamedTuple):
    """A date or only a year; `year` is None when the writer left it out."""

    year: str | None
    date: str | None


def read_when(cursor: Cursor) -> When | None:
    """Read when := "af" ["."] date | "/" year | "-" year   "af 28. august 2020", "/2020"."""
    start = cursor.at
    if cursor.skip_sign("/", "-"):
        token = cursor.peek()
        if token.glued and _is_year(token.low):
            cursor.at += 1
            return When(token.low, None)
        cursor.at = start
        return None
    if cursor.skip_word("af"):
        cursor.skip_word("d", "den")
        when = read_date(cursor)
        if when is not None:
            return when
    cursor.at = start
    return None


def read_date(cursor: Cursor) -> When | None:
    """Read date := day "." month [year] | day sep month sep year | year "-" month "-" day | year."""
    start = cursor.at
    first = cursor.peek()
    if first.sort is not Sort.NUMBER:
        return None
    cursor.at += 1
    if _is_year(first.low):
        return _read_iso(cursor, first.low)
    cursor.skip_sign(".", "/", "-")
    month = cursor.peek()
    number = _MONTH_NUMBERS.get(month.low) if month.sort is Sort.WORD else _small(month.low, _MONTHS_A_YEAR)
    day = _small(first.low, DAYS_A_MONTH)
    if day is None or number is None:
        cursor.at = start
        return None
    cursor.at += 1
    back = cursor.at
    cursor.skip_sign(".", "/", "-", ",")
    year = cursor.peek()
    if _is_year(year.low) and not year.broken:
        cursor.at += 1
        return When(year.low, f"{year.low}-{number:02}-{day:02}")
    cursor.at = back
    return When(None, None) if month.sort is Sort.WORD else None


def _read_iso(cursor: Cursor, year: str) -> When:
    start = cursor.at
    parts = []
    for most in (_MONTHS_A_YEAR, DAYS_A_MONTH):
        part = _small(cursor.peek(1).low, most) if cursor.is_sign("-") else None
        if part is None:
            cursor.at = start
            return When(year, None)
        parts.append(part)
        cursor.at += 2
    return When(year, f"{year}-{parts[0]:02}-{parts[1]:02}")


def _small(text: str, most: int) -> int | None:
    return int(text) if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= most else None  # noqa: PLR2004


def _is_year(text: str) -> bool:
    return len(text) == _YEAR_DIGITS and text.isdecimal() and text[:2] in ("18", "19", "20")
