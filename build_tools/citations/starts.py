"""Where in a text a citation can begin: a fast search for a few letters, before any grammar.

Most of a text holds no law. Plain searches for letters that every citation has find the few
places worth reading; each place is given as the beginning of its word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.citations.names import LawNames

# Letters inside a word: "lov" is in "servicelovens" and in "lovbekendtgørelse".
_INSIDE = ("lov", "bekendtg", "vejledning", "cirkul", "princip", "forordn", "direktiv", "bestemmelse", "paragraf")
# Letters that begin a word.
_BEGINNING = ("stk", "st.", "litra", "kap", "afsnit", "artikel", "art.", "pgf", "lsf", "forslag til lov")
# Short kinds of source are words of their own only before a number: "lbk 1287/2020", "PA 22-18".
_NUMBERED = re.compile(r"(?:lbkg?|lbek|bek|bkg|vejl?|cirk?|pa|sm)[.:,]?\s{0,2}(?:nr\.?\s?)?(?:\d|[a-zæøå]\s?-\s?\d)")

_LONGEST_WORD = 60
_LONGEST_ORDINALS = 40
_BILL = re.compile(r"L ?\d{1,3}\b")
_LEVEL_OF = re.compile(r"nr\. ?\d+ i\b")
_POINT_OF = re.compile(r"(?:pkt\.|punkt(?:erne)?) ?\d[\d ,.ogtil\-]{0,30} i [a-zæøå]")
# "Ankestyrelsens afgørelse 22-18"; the word alone is no sign of a principafgørelse.
_AGENCY = re.compile(r"(?<=ankestyrelsens )afgørelse\w{0,3} (?:nr\.? )?(?:[a-zæøå]-)?\d{1,3}[-/]\d\d")
_JF_NR = re.compile(r"jf\. nr\. ?\d")
_ORDINAL_BEFORE = re.compile(r"(?<!\d)\d{1,2}(?:(?:\.?-|\. ?(?:,|og|eller|samt) )\d{1,2})*\. ?$")
_SHORT_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,6})\.?\s{0,2}$")


def find_starts(text: str, low: str, names: LawNames) -> list[int]:
    """Return the places where reading can begin, rising, each only once."""
    starts: set[int] = set()
    for core in _INSIDE:
        place = low.find(core)
        while place >= 0:
            starts.add(word_start(low, place))
            place = low.find(core, place + 1)
    words = (*_BEGINNING, *names.other_words(_INSIDE))
    for core in words:
        if core in low:
            starts.update(place for place in _places(low, core) if not (place and low[place - 1].isalpha()))
    for pattern, source in ((_LEVEL_OF, low), (_JF_NR, low), (_POINT_OF, low), (_AGENCY, low), (_BILL, text)):
        starts.update(hit.start() for hit in pattern.finditer(source) if _begins(source, hit.start()))
    starts.update(hit.start() for hit in _NUMBERED.finditer(low) if _begins(low, hit.start()))
    for short in names.abbreviations():
        if short in text:
            starts.update(place for place in _places(text, short) if _begins(text, place))
    starts.update(_before_ordinals(low))
    starts.update(_signs(low, names))
    return sorted(starts)


def _places(text: str, core: str) -> Iterator[int]:
    place = text.find(core)
    while place >= 0:
        yield place
        place = text.find(core, place + 1)


def _begins(text: str, place: int) -> bool:
    return not (place and text[place - 1].isalnum())


def word_start(low: str, place: int) -> int:
    """Go back to where the word begins, over hyphens inside it; no name is longer than the limit."""
    first = max(0, place - _LONGEST_WORD)
    space = low.rfind(" ", first, place) + 1
    if space and low[space:place].isalpha():
        return space
    while place > first:
        before = low[place - 1]
        if not (before.isalpha() or (before == "-" and place > 1 and low[place - 2].isalpha())):
            break
        place -= 1
    return place


def _before_ordinals(low: str) -> Iterator[int]:
    """Give the first number of "1. pkt." and of "1.-3. pkt."."""
    for place in _places(low, "pkt"):
        hit = _ORDINAL_BEFORE.search(low, max(0, place - _LONGEST_ORDINALS), place)
        if hit is not None:
            yield hit.start()


def _signs(low: str, names: LawNames) -> Iterator[int]:
    """Give each "§", or the abbreviation before it in whatever case: "sel § 85"."""
    for place in _places(low, "§"):
        yield place
        hit = _SHORT_BEFORE.search(low, max(0, place - 9), place)
        if hit is not None and names.abbreviation(hit[1]) is not None:
            yield hit.start()
