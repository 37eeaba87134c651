"""Danish ways of writing: dates, numbers, lists and spoken paragraphs; nothing about law itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)


def long_date(iso: str) -> str:
    """Return a date in words; anything that is not a full ISO date is returned as it is.

    >>> long_date("2025-09-22"), long_date("2022")
    ('22. september 2025', '2022')
    """
    year, _, rest = iso.partition("-")
    month, _, day = rest.partition("-")
    if not (year.isdecimal() and month.isdecimal() and day.isdecimal() and 1 <= int(month) <= len(MONTHS)):
        return iso
    return f"{int(day)}. {MONTHS[int(month) - 1]} {year}"


def listed(words: Sequence[str], last: str = "og") -> str:
    """Join words as a Danish list.

    >>> listed(["a", "b", "c"])
    'a, b og c'
    """
    if not words[1:]:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun.

    >>> counted(1, "pligt", "pligter"), counted(4, "pligt", "pligter")
    ('1 pligt', '4 pligter')
    """
    return f"{number} {one if number == 1 else many}"
