"""Clean text for the grammar, with a map back to the text as it was given.

Takes away what typesetting, OCR and markup put inside citations: soft hyphens, words divided at a
line's end, `<sup>` footnote marks, tags, entities, no-break spaces. It corrects no spelling.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from build_tools.citations.model import Span

# One sign for one sign: the length stays, so these need no map.
_SAME_LENGTH = (
    dict.fromkeys("\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000", " ")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("\u2028\u2029\x0b\x0c\x85", "\n")
    | {"\u0130": "I"}
)
_ENTITIES = {"nbsp": " ", "#160": " ", "sect": "§", "#167": "§", "shy": "", "#173": "", "amp": "&", "quot": '"'}
_SUSPENDED = r"(?:og|eller|samt|men|til|på|hhv|henholdsvis)\b"
_NOISE = re.compile(
    r"(?P<gone>[\u00ad\u200b-\u200f\u2060\ufeff]"  # soft hyphen, zero width
    r"|<sup>\s*\*?\d[\d ,]{0,8}\*?\s*</sup>"  # <sup>31</sup>
    r"|\[\^?\d{1,3}\](?!\()"  # [^31] and [31], not a link text
    r"|(?<=[a-zæøåA-ZÆØÅ])\\?_(?=[a-zæøå])"  # Service\_loven
    r"|(?<=[^\W\d_]{2})-\s+(?=[a-zæøå]{2})(?!" + _SUSPENDED + ")"  # lovbe- kendtgørelse
    r"|\\(?=[*_\[\]#.§]))"
    r"|(?P<line><(?:br|/?p|/?li|/?tr|/?td|/?div|/?h[1-6])\b[^<>]{0,200}>)"
    r"|(?P<tag></?[a-zA-Z][^<>]{0,300}>)"
    r"|&(?P<entity>nbsp|#160|sect|#167|shy|#173|amp|quot);"
    r"|(?P<ring>[aA]\u030a)",  # å in two signs, as PDFs from Mac have it
    re.DOTALL,
)
_MAY_BE_NOISY = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff<&\[\\_\u030a]|[a-zæøå]-\s")


@dataclass(frozen=True, slots=True)
class Folded:
    """Clean text, the same in lower case, and where each stretch of it came from."""

    text: str
    low: str
    _clean_at: tuple[int, ...]
    _moved: tuple[int, ...]

    def moved(self) -> bool:
        """Say whether places differ from those in the given text."""
        return bool(self._clean_at)

    def origin(self, start: int, end: int) -> Span:
        """Return the span in the given text of the clean stretch `start:end`."""
        if not self._clean_at:
            return Span(start, end)
        if end <= start:
            place = self._at(start)
            return Span(place, place)
        return Span(self._at(start), self._at(end - 1) + 1)

    def _at(self, position: int) -> int:
        step = bisect_right(self._clean_at, position) - 1
        return position if step < 0 else position + self._moved[step]


def fold(given: str) -> Folded:
    """Return the clean text of `given`; the same text when there is nothing to clean."""
    text = given
    # Many plain searches cost less than one pass that looks up every sign.
    for sign, plain in _SAME_LENGTH.items():
        if sign in text:
            text = text.replace(sign, plain)
    clean_at: list[int] = []
    moved: list[int] = []
    if _MAY_BE_NOISY.search(text):
        pieces: list[str] = []
        last = length = 0
        for hit in _NOISE.finditer(text):
            piece = text[last : hit.start()] + _replacement(hit)
            pieces.append(piece)
            length += len(piece)
            last = hit.end()
            clean_at.append(length)
            moved.append(last - length)
        text = "".join(pieces) + text[last:]
    return Folded(text, _lower(text), tuple(clean_at), tuple(moved))


def _replacement(hit: re.Match[str]) -> str:
    if hit["line"]:
        return "\n"
    if hit["entity"]:
        return _ENTITIES[hit["entity"]]
    if hit["ring"]:
        return "å" if hit["ring"][0] == "a" else "Å"
    return ""


def _lower(text: str) -> str:
    """Lower case sign for sign: offsets must hold for both texts."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := sign.lower()) == 1 else sign for sign in text)
