"""Text to tokens with offsets, made as the grammar asks for them.

Knows digits, letters, section signs and other signs; knows no Danish word. Tokens are made from
a given place on, so text without citations is never split into tokens.
"""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import islice
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
_TOKEN = re.compile(r"[\s*]*(?:([0-9]+)|([^\W\d_]{1,80})|(§(?:[ ]?§)?)|(\S))")
_EMPTY_LINE = re.compile(r"\n[ \t*]*\n")
_SORTS = (Sort.END, Sort.NUMBER, Sort.WORD, Sort.SECTION, Sort.SIGN)
_AT_A_TIME = 4
_new = tuple.__new__


class Cursor:
    """A reader over the tokens of `low` from `start` on, with one place that moves (`at`).

    `ends_only`: the text has cited so much that intervals are no longer written out.
    """

    __slots__ = ("_hits", "_stop", "at", "ends_only", "low", "text", "tokens")

    def __init__(self, text: str, low: str, start: int, *, ends_only: bool = False) -> None:
        """Stand before the first token at or after `start`."""
        self.text = text
        self.low = low
        self.tokens: list[Token] = []
        self.at = 0
        self.ends_only = ends_only
        self._stop = start
        self._hits = _TOKEN.finditer(low, start)

    def peek(self, ahead: int = 0) -> Token:
        """Return the token `ahead` of the cursor, or an END token."""
        try:
            return self.tokens[self.at + ahead]
        except IndexError:
            return self._more(self.at + ahead)

    def _more(self, index: int) -> Token:
        """Make tokens up to `index` and a few further: one by one would cost more than making them."""
        tokens, low, stop = self.tokens, self.low, self._stop
        while len(tokens) <= index:
            before = len(tokens)
            for hit in islice(self._hits, _AT_A_TIME):
                group = hit.lastindex or 0
                start, end = hit.span(group)
                gap = start - stop
                broken = gap > 1 and _EMPTY_LINE.search(low, stop, start) is not None
                tokens.append(_new(Token, (_SORTS[group], start, end, hit[group], gap == 0, broken)))
                stop = end
            if len(tokens) == before:
                break
        self._stop = stop
        return tokens[index] if index < len(tokens) else self._end()

    def _end(self) -> Token:
        end = len(self.low)
        return Token(Sort.END, end, end, "", glued=False, broken=True)

    def leap(self, last: re.Match[str], group: int) -> None:
        """Step over what a pattern has read for the grammar; its `group` is the last token consumed."""
        start, end = last.span(group)
        self.tokens[self.at :] = [Token(Sort.NUMBER, start, end, last[group], glued=False, broken=False)]
        self.at += 1
        self._stop = end
        self._hits = _TOKEN.finditer(self.low, end)

    def text_of(self, token: Token) -> str:
        """Return the token in its own case."""
        return self.text[token.start : token.end]

    def end(self) -> int:
        """Return where the last consumed token ends."""
        return self.tokens[self.at - 1].end if self.at else self._stop

    def is_sign(self, sign: str, ahead: int = 0) -> bool:
        """Say whether the token `ahead` is this sign."""
        return self.peek(ahead).low == sign

    def skip_sign(self, *signs: str) -> bool:
        """Step over one of `signs` if it comes next."""
        at = self.at
        if (self.tokens[at] if at < len(self.tokens) else self._more(at)).low in signs:
            self.at = at + 1
            return True
        return False

    def skip_word(self, *words: str) -> bool:
        """Step over one of `words`, and over a full stop glued to it, if it comes next."""
        at = self.at
        token = self.tokens[at] if at < len(self.tokens) else self._more(at)
        if token.low not in words or token.broken:
            return False
        self.at = at + 1
        stop = self.peek()
        if stop.low == "." and stop.glued:
            self.at += 1
        return True
