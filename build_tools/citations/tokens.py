"""Text to tokens with offsets, made as the grammar asks for them.

Knows digits, letters, section signs and other signs; knows no Danish word. Tokens are made from
a given place on, so text without citations is never split into tokens.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import NamedTuple


class Sort(IntEnum):
    """The sorts of tokens; `END` stands after the last one and is never consumed."""

    NUMBER = 1
    WORD = 2
    SECTION = 3
    SIGN = 4
    END = 5


class Token(NamedTuple):
    """A token: its sort, where it stands, its lower-case text, and what stood before it.

    `glued`: nothing between this token and the one before. `broken`: an empty line between.
    """

    sort: Sort
    start: int
    end: int
    low: str
    glued: bool
    broken: bool


# 110 | stk | § or §§ | any other sign. Asterisks are Markdown emphasis and are passed over.
_TOKEN = re.compile(r"([\s*]*)(?:([0-9]+)|([^\W\d_]+)|(§(?:[ ]?§)?)|(\S))")
_EMPTY_LINE = re.compile(r"\n[ \t*]*\n")
_SORTS = (Sort.NUMBER, Sort.WORD, Sort.SECTION, Sort.SIGN)


class Cursor:
    """A reader over the tokens of `low` from `start` on, with one place that moves (`at`)."""

    __slots__ = ("_stop", "at", "low", "text", "tokens")

    def __init__(self, text: str, low: str, start: int) -> None:
        """Stand before the first token at or after `start`."""
        self.text = text
        self.low = low
        self.tokens: list[Token] = []
        self.at = 0
        self._stop = start

    def peek(self, ahead: int = 0) -> Token:
        """Return the token `ahead` of the cursor, or an END token."""
        try:
            return self.tokens[self.at + ahead]
        except IndexError:
            return self._more(self.at + ahead)

    def _more(self, index: int) -> Token:
        while len(self.tokens) <= index:
            token = self._make()
            if token.sort is Sort.END:
                return token
            self.tokens.append(token)
        return self.tokens[index]

    def _make(self) -> Token:
        hit = _TOKEN.match(self.low, self._stop)
        if hit is None:
            end = len(self.low)
            return Token(Sort.END, end, end, "", glued=False, broken=True)
        group = hit.lastindex or 1
        start, end = hit.span(group)
        gap = start - self._stop
        broken = gap > 1 and _EMPTY_LINE.search(self.low, self._stop, start) is not None
        self._stop = end
        return Token._make((_SORTS[group - 2], start, end, hit[group], gap == 0, broken))

    def text_of(self, token: Token) -> str:
        """Return the token in its own case."""
        return self.text[token.start : token.end]

    def end(self) -> int:
        """Return where the last consumed token ends."""
        return self.tokens[self.at - 1].end if self.at else self._stop

    def is_sign(self, sign: str, ahead: int = 0) -> bool:
        """Say whether the token `ahead` is this sign."""
        return self.peek(ahead).low == sign

    def skip_sign(self, sign: str) -> bool:
        """Step over `sign` if it comes next."""
        if self.peek().low == sign:
            self.at += 1
            return True
        return False

    def skip_word(self, *words: str) -> bool:
        """Step over one of `words`, and over a full stop glued to it, if it comes next."""
        token = self.peek()
        if token.low not in words or token.broken:
            return False
        self.at += 1
        stop = self.peek()
        if stop.low == "." and stop.glued:
            self.at += 1
        return True
