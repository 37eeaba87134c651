"""Numbers as they stand in provisions: "82 a", "82a-d", "107-110", "1. og 2. pkt.".

Reads one number or interval at a time and says what it covers. Whether a number is a paragraph,
a stykke or something else altogether is decided by the caller; dates and amounts are refused here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.tokens import Cursor, Token

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip
_SHORT_MONTHS = frozenset(month[:3] for month in MONTHS) | frozenset(MONTHS) | {"sept"}
# A number before one of these counts something: "§ 85 og 12 borgere".
_COUNTED = frozenset(
    [
        "år",
        "års",
        "årige",
        "måned",
        "måneder",
        "uge",
        "uger",
        "dag",
        "dage",
        "døgn",
        "time",
        "timer",
        "minut",
        "minutter",
        "kr",
        "kroner",
        "mio",
        "mia",
        "pct",
        "procent",
        "procentpoint",
        "gang",
        "gange",
        "person",
        "personer",
        "borger",
        "borgere",
        "ung",
        "unge",
        "kvinde",
        "kvinder",
        "mand",
        "mænd",
        "barn",
        "børn",
        "familie",
        "familier",
        "kommune",
        "kommuner",
        "sag",
        "sager",
        "bolig",
        "boliger",
        "plads",
        "pladser",
        "boform",
        "boformer",
        "sted",
        "steder",
        "medarbejder",
        "medarbejdere",
        "eksempler",
        "forskellige",
        "andre",
        "nye",
        "projekter",
        "indsatser",
        "ud",
        "hjemløse",
        "tilbud",
        "årsværk",
        "m",
        "km",
        "punkter",
        "trin",
        "dele",
        "forhold",
        "betingelser",
        "krav",
        "nætter",
        "besøg",
        "samtaler",
        "svar",
        "respondenter",
        "indskrivninger",
    ]
)
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzæøå")
_SPACED_LETTERS = frozenset("abcdefghjklmnopqrstuvwxyzæø")
_ABBREVIATED = frozenset({"eks", "fl", "v", "m", "a", "l", "d", "t", "n", "r", "g"})
# "§ 85 a-kassen" is no § 85 a; "§ 82 b-forløb" is § 82 b.
_COMPOUNDS = {
    "a": ("kasse", "skat", "indkomst", "vitamin", "liste"),
    "b": ("skat", "indkomst", "vitamin"),
    "e": ("mail", "boks", "post", "bog", "handel"),
    "p": ("plads", "pille"),
    "t": ("shirt",),
    "u": ("land", "sving"),
}
_CAPITAL = re.compile(r"\s+[A-ZÆØÅ]|\s*$")
_AFTER_CAPITAL = frozenset({"og", "eller", "samt", "til", "stk", "nr", "i", "af"})
_THOUSANDS = 3
_LONGEST = 4
# A hyphen between numbers further apart than this makes no interval: "§§ 1-9999" is § 1 and a slip.
MOST_PARAGRAPHS = 250
MOST_POINTS = 400


class Number(NamedTuple):
    """A number with its letter: ("82", "a"), and where it stands."""

    digits: str
    letter: str
    start: int
    end: int
    slip: bool = False

    @property
    def value(self) -> str:
        """Return the number as written in keys."""
        return self.digits + self.letter


class Item(NamedTuple):
    """What one number or interval covers: values in order, the place, the last number read."""

    values: tuple[str, ...]
    start: int
    end: int
    last: Number
    whole: bool = True


def read_number(cursor: Cursor) -> Number | None:
    """Read number := digits [letter]   "110", "82a", "82 a"; not a date, an amount or "82 i"."""
    token = cursor.peek()
    if token.sort is not Sort.NUMBER or len(token.low) > _LONGEST or token.broken:
        return None
    follower = cursor.peek(1)
    if follower.low == "." and follower.glued and not _full_stop(cursor):
        return None
    cursor.at += 1
    letter, end, slip = _read_letter(cursor, token)
    return Number(token.low.lstrip("0") or "0", letter, token.start, end, slip)


def _full_stop(cursor: Cursor) -> bool:
    """Say whether the stop after a number ends it: not "3. maj", "1. pkt.", "85.000"."""
    after = cursor.peek(2)
    if after.glued and after.sort is Sort.NUMBER:
        # § 110.31 Se: a footnote mark after the stop; 85.000 is an amount, 5.2 a number of its own kind.
        return len(after.low) < _THOUSANDS and _CAPITAL.match(cursor.text, after.end) is not None
    return after.low not in _SHORT_MONTHS and after.low not in ("pkt", "punktum")


def _read_letter(cursor: Cursor, number: Token) -> tuple[str, int, bool]:
    token = cursor.peek()
    if token.sort is not Sort.WORD or len(token.low) != 1 or token.broken or token.low not in _LETTERS:
        return "", number.end, False
    if token.glued or (token.low in _SPACED_LETTERS and stands_alone(cursor)):
        cursor.at += 1
        stray = cursor.peek()
        slip = stray.sort is Sort.NUMBER and stray.glued  # 81a71: a footnote mark grown fast
        if slip:
            cursor.at += 1
        return token.low, token.end, slip
    return "", number.end, False


def stands_alone(cursor: Cursor) -> bool:
    """Say whether a spaced letter belongs to the number: "82 a, b", not "85 f.eks.", "10 d. 5."."""
    letter, after, then = cursor.peek(), cursor.peek(1), cursor.peek(2)
    if cursor.text[letter.start].isupper() and after.sort is Sort.WORD and after.low not in _AFTER_CAPITAL:
        return False
    if after.low in ("/", "'") and after.glued:
        return False
    if after.low == "-" and after.glued and then.glued and then.low.startswith(_COMPOUNDS.get(letter.low, ())):
        return False
    if after.low == "." and after.glued:
        if then.sort is Sort.WORD and (then.glued or then.low in _ABBREVIATED):
            return False
        return not (then.sort is Sort.NUMBER and letter.low in "ds")
    return not (letter.low == "a" and after.low in ("contrario", "priori", "posteriori"))


def counts_something(cursor: Cursor) -> bool:
    """Say whether the number just read counts the word that follows: "12 borgere", "50 pct."."""
    token = cursor.peek()
    return (token.sort is Sort.WORD and token.low in _COUNTED) or token.low == "%"


def read_letter_alone(cursor: Cursor) -> Token | None:
    """Read the "b" of "§§ 82 a, b og d"."""
    token = cursor.peek()
    if token.sort is Sort.WORD and len(token.low) == 1 and token.low in _SPACED_LETTERS and stands_alone(cursor):
        cursor.at += 1
        return token
    return None


def read_interval(cursor: Cursor, first: Number, most: int = MOST_PARAGRAPHS) -> Item:
    """Read interval := number [("-" | "til") (number | letter | "§" number)]   "107-110", "82a-d"."""
    alone = Item((first.value,), first.start, first.end, first)
    start = cursor.at
    dash = cursor.peek()
    # A hyphen on a new line is a bullet.
    if dash.low != "til" and (dash.low != "-" or "\n" in cursor.low[first.end : dash.start]):
        return alone
    cursor.at += 1
    if cursor.peek().sort is Sort.SECTION:
        cursor.at += 1
    letter = cursor.peek()
    if first.letter and letter.low in _LETTERS and letter.low > first.letter and not cursor.is_sign("-", 1):
        cursor.at += 1
        last = Number(first.digits, letter.low, letter.start, letter.end)
    else:
        found = read_number(cursor)
        if found is None or not _follows(first, found, most) or counts_something(cursor):
            cursor.at = start
            return alone
        last = found
    values, whole = spread(first, last, 0 if cursor.ends_only else most)
    return Item(values, first.start, last.end, last, whole)


def _follows(first: Number, last: Number, most: int) -> bool:
    low, high = int(first.digits), int(last.digits)
    return (low, first.letter) < (high, last.letter) and high - low <= most


def spread(first: Number, last: Number, most: int) -> tuple[tuple[str, ...], bool]:
    """Return all that an interval covers, and whether that is certain to be all.

    >>> spread(Number("82", "a", 0, 0), Number("82", "d", 0, 0), 250)
    (('82a', '82b', '82c', '82d'), True)
    """
    low, high = int(first.digits), int(last.digits)
    if low == high:
        begin = first.letter or "a"
        letters = tuple(f"{low}{chr(code)}" for code in range(ord(begin), ord(last.letter) + 1))
        return (letters if first.letter else (str(low), *letters)), True
    if high - low > most:
        return (first.value, last.value), False
    between = tuple(str(number) for number in range(low + 1, high + 1))
    ends = (last.value,) if last.letter else ()
    return (first.value, *between, *ends), not first.letter
