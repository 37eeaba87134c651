"""How a text is laid out, as far as a reader's memory of an act goes: blocks, sections, titles.

A block is a paragraph, a bullet or a footnote. An act named in one footnote is never the act of
another; a heading begins a new section. Nothing here knows citations.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum, auto

_LINE = re.compile(r"[^\n]+")
_FOOTNOTE = re.compile(r"\s*(?:\[\^\w+\]:|\*?\d{1,3}\*?[ \t]+(?=[A-ZÆØÅ§*\"”»]))")
_HEADING = re.compile(r"\s*(?:#{1,6}\s|\*\*[^*\n]{3,120}\*\*\s*$)")
_BULLET = re.compile(r"\s*(?:[-•–*»]|\d{1,2}[.)]|[a-zæøå]\))[ \t]+")
_GOES_ON = re.compile(r"\s*(?:[a-zæøå(,;]|§|\d+[ .]?[a-zæ]?-)")
_ENDED = re.compile(r"[.:;!?]\W*$")
_ADDRESS = re.compile(r"https?://[^\s)>\]]+|www\.[^\s)>\]]+|[\w.+-]+@[\w-]+\.\w+")
# (2017): *Title* | (2017): "Title" | (2017): Title.
_PUBLISHED = re.compile(
    r"\(\d{4}[a-z]?\)[:.]\s*(?:\*(?P<italic>[^*]+)\*?|[\"”“»'](?P<quoted>[^\"”“«']+)|"
    r"(?P<plain>(?:(?!\.\s|\.$|, side|, s\. |;|\n| og [A-ZÆØÅ][^.\n]{0,80}\(\d{4}).)+))"
)
# 4 Ankestyrelsen 2011: Title.
_YEARBOOK = re.compile(
    r"(?m)^[ \t]*\d{0,3}[ \t]*[A-ZÆØÅ][\w.&,-]*(?: [\w.&,-]+){0,4} (?:19|20)\d\d: (?P<plain>(?:(?!\.\s|\.$)[^\n])+)"
)
_ITALIC = re.compile(r"(?<!\*)\*(?![*\s])(?P<italic>[A-ZÆØÅ][^*\n]{15,300})(?<!\s)\*(?!\*)")
# bogen »Title«
_WORK = re.compile(
    r"\b(?:[Hh]åndbogen|[Ll]ærebogen|[Bb]ogen|[Aa]rtiklen|[Rr]apporten|[Pp]jecen|[Pp]ublikationen|[Uu]ndersøgelsen"
    r"|[Nn]otatet|[Kk]ronikken|[Kk]urset|[Hh]æftet|[Aa]ntologien|[Ff]olderen|[Tt]idsskriftet)"
    r"\s+[»\"”“](?P<quoted>[^»«\"”“\n]{3,200})[«\"”“]"
)
_WORDS_OF_A_TITLE = 5


class Role(Enum):
    """What a block is."""

    BODY = auto()
    HEADING = auto()
    FOOTNOTE = auto()


@dataclass(slots=True)
class Block:
    """A block with its place, its number (shared when a page break divides it) and its section."""

    start: int
    end: int
    number: int
    section: int
    role: Role


class Layout:
    """The blocks of one text, found by place."""

    __slots__ = ("_starts", "blocks")

    def __init__(self, blocks: tuple[Block, ...]) -> None:
        """Keep the blocks in order."""
        self.blocks = blocks
        self._starts = [block.start for block in blocks]

    def at(self, place: int) -> Block:
        """Return the block at `place`."""
        return self.blocks[max(0, bisect_right(self._starts, place) - 1)]


def lay_out(text: str) -> Layout:
    """Divide clean text into blocks."""
    blocks: list[Block] = []
    number = section = 0
    last_body: Block | None = None
    previous_end = -1
    for line in _LINE.finditer(text):
        words = line[0]
        if not words.strip():
            continue
        role = _role(words)
        adjoining = text.count("\n", previous_end, line.start()) == 1 if previous_end >= 0 else False
        fresh = role is not Role.BODY or _BULLET.match(words) is not None
        goes_on = adjoining and not fresh and bool(blocks) and blocks[-1].role is not Role.HEADING
        previous_end = line.end()
        if goes_on:
            last = blocks.pop()
            blocks.append(Block(last.start, line.end(), last.number, last.section, last.role))
        else:
            number += 1
            section += role is Role.HEADING
            block_number = _number(text, words, last_body, number) if not fresh else number
            blocks.append(Block(line.start(), line.end(), block_number, section, role))
        if blocks[-1].role is Role.BODY:
            last_body = blocks[-1]
        elif blocks[-1].role is Role.HEADING:
            last_body = None
    return Layout(tuple(blocks) or (Block(0, len(text), 0, 0, Role.BODY),))


def _role(line: str) -> Role:
    if _HEADING.match(line):
        return Role.HEADING
    return Role.FOOTNOTE if _FOOTNOTE.match(line) else Role.BODY


def _number(text: str, line: str, last_body: Block | None, number: int) -> int:
    """Return the number of the block this one goes on from, over a page break or wide lines."""
    if last_body is None or not _GOES_ON.match(line):
        return number
    ended = _ENDED.search(text[max(last_body.start, last_body.end - 8) : last_body.end])
    return number if ended else last_body.number


@dataclass(frozen=True, slots=True)
class Shade:
    """A stretch where nothing is cited: an address or a title; `soft` lets named acts through."""

    start: int
    end: int
    soft: bool = False


def shades(text: str) -> tuple[Shade, ...]:
    """Return addresses and titles of publications, in order."""
    found: list[Shade] = []
    if "www." in text or "://" in text or "@" in text:
        found += (Shade(*hit.span()) for hit in _ADDRESS.finditer(text))
    if "):" in text or ")." in text:
        found += (Shade(*hit.span()) for hit in _PUBLISHED.finditer(text) if hit["italic"] or ")." not in hit[0])
    if ": " in text:
        found += (Shade(*hit.span()) for hit in _YEARBOOK.finditer(text))
    if any(sign in text for sign in '»"”“'):
        found += (Shade(*hit.span()) for hit in _WORK.finditer(text))
    if "*" in text:
        for hit in _ITALIC.finditer(text):
            if len(hit["italic"].split()) >= _WORDS_OF_A_TITLE:
                found.append(Shade(*hit.span(), soft=True))
    return tuple(sorted(found, key=lambda shade: shade.start))
