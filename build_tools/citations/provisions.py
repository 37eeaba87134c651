"""The grammar of paragraphs: lists, intervals, letters, and groups tied together in a chain.

One function a production. Reads from a cursor, gives drafts of provisions with their places, and
puts the cursor back where a reading fails. Which act they belong to is not its business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.chapters import read_article, read_chapter
from build_tools.citations.groups import JOINERS, SEPARATORS, Group, order_of, read_separator
from build_tools.citations.levels import LEVEL_WORDS, read_tail
from build_tools.citations.model import Provision
from build_tools.citations.numbers import Number, counts_something, read_interval, read_letter_alone, read_number
from build_tools.citations.titles import skip_alias
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.tokens import Cursor

_SECTION_WORDS = frozenset({"paragraf", "paragraffer", "paragrafferne", "paragraffen", "pgf"})
# Words that tie one group to the next without changing the act: "§ 66, jf. dog § 66 f".
_TIES = frozenset({"jf", "jfr", "cf", "sammenholdt", "smh", "bortset", "undtagen"})
_TIE_TAILS = frozenset(
    [
        "dog",
        "også",
        "tillige",
        "herved",
        "nu",
        "navnlig",
        "særligt",
        "især",
        "henholdsvis",
        "med",
        "m",
        "jf",
        "fra",
        "modsætningsvis",
        "samt",
    ]
)
# "§ 110 boformer": the noun of a fixed term without its hyphen.
_TERM_STEMS = (
    "boform",
    "tilbud",
    "botilbud",
    "midler",
    "pulje",
    "plads",
    "bostøtte",
    "handleplan",
    "borger",
    "bruger",
    "boliger",
    "støtte",
    "indsats",
)


def read_section_sign(cursor: Cursor) -> str | None:
    """Read sign := "§" | "§§" | "paragraf" | "paragrafferne" | "pgf."."""
    token = cursor.peek()
    if token.sort is Sort.SECTION:
        cursor.at += 1
        return "§§" if token.low.count("§") > 1 else "§"
    if token.sort is Sort.WORD and token.low in _SECTION_WORDS:
        cursor.skip_word(token.low)
        return "§§" if token.low.startswith("paragraffer") else "§"
    return None


def read_chain(cursor: Cursor, *, nouns: bool = True) -> Group | None:
    """Read chain := group {tie group}   "§ 66, stk. 1, nr. 6-8, jf. dog § 66 f, og §§ 107-110".

    `nouns`: a noun without a hyphen makes a term too ("§ 110 boformer"); not after an act.
    """
    group = Group(nouns=nouns)
    if not _read_group(cursor, group):
        return None
    while group.term is None:
        start, before = cursor.at, len(group.drafts)
        skip_alias(cursor)
        tied = _read_tie(cursor)
        if start == cursor.at or cursor.peek().broken or not _read_group(cursor, group):
            cursor.at = start
            break
        group.parts.append(before)
        if tied:
            group.last_tie = before
    return group


def read_numbers(cursor: Cursor, group: Group, sign: str, start: int) -> bool:
    """number-list := interval tail {("," | "og") interval tail}   "3, 81 og 148, stk. 2"."""
    number = read_number(cursor)
    if number is None:
        return False
    _add_paragraphs(cursor, group, number, start)
    while not group.term and _may_go_on(cursor):
        tailed = group.term is None and read_tail(cursor, group, sign)
        if tailed and cursor.is_sign("-"):
            group.term = read_term(cursor, nouns=False) or None
        if not _read_next_paragraph(cursor, group, sign, tailed=tailed):
            return True
    return True


def _may_go_on(cursor: Cursor) -> bool:
    """Say whether a level or one more number can come next; spares most paragraphs the two readings."""
    token = cursor.peek()
    if token.low in SEPARATORS:
        token = cursor.peek(1)
    return token.sort is Sort.NUMBER or token.low in LEVEL_WORDS or token.low in SEPARATORS


def _read_tie(cursor: Cursor) -> bool:
    """Read tie := [","] ("og" | "eller" | "samt" | "/") | [","] ("jf." ["dog"] | "sammenholdt med")."""
    separator, _ = read_separator(cursor)
    if not separator:
        cursor.skip_sign("&", "+")
    tied = False
    while (word := cursor.peek()).low in _TIES or (tied and word.low in _TIE_TAILS):
        if not cursor.skip_word(word.low):  # an empty line before it
            break
        tied = True
    return tied


def _read_group(cursor: Cursor, group: Group) -> bool:
    """Read group := sign number-list | chapter | article."""
    start, first = cursor.at, cursor.peek()
    sign = read_section_sign(cursor)
    if sign is None:
        division = first.sort is Sort.WORD and first.low[0] in "ak"
        return division and (read_article(cursor, group) or read_chapter(cursor, group))
    # "§" may stand at a line's end, with an empty line before its number.
    if (number := cursor.peek()).broken and number.sort is Sort.NUMBER:
        cursor.tokens[cursor.at] = number._replace(broken=False)
    if read_numbers(cursor, group, sign, first.start):
        return True
    cursor.at = start
    return False


def _add_paragraphs(cursor: Cursor, group: Group, number: Number, start: int) -> None:
    item = read_interval(cursor, number)
    group.add(item, "paragraf", Provision(), start)
    if len(item.values) == 1:
        _read_letters(cursor, group, number)
        group.term = read_term(cursor, nouns=group.nouns)


def _read_letters(cursor: Cursor, group: Group, number: Number) -> None:
    """Read letters := {("," | "og") letter}   the "b og d" of "§§ 82 a, b og d"."""
    while number.letter:
        start = cursor.at
        if not read_separator(cursor)[0] or (token := read_letter_alone(cursor)) is None:
            cursor.at = start
            return
        number = Number(number.digits, token.low, token.start, token.end)
        group.add(read_interval(cursor, number), "paragraf", Provision(), token.start)


def _read_next_paragraph(cursor: Cursor, group: Group, sign: str, *, tailed: bool) -> bool:
    """Read the next number of "§§ 3, 81 og 148"; after a stykke only where the signs say §§."""
    start = cursor.at
    separator, _ = read_separator(cursor)
    number = read_number(cursor) if separator and (not tailed or sign == "§§") else None
    if number is None or counts_something(cursor) or not _rises(group.drafts[-1].paragraf, number):
        cursor.at = start
        return False
    _add_paragraphs(cursor, group, number, number.start)
    return True


def _rises(last: str | None, number: Number) -> bool:
    return last is not None and order_of(last) < (int(number.digits), number.letter)


def read_term(cursor: Cursor, *, nouns: bool) -> str | None:
    """Read term := "-" noun | noun   the "-boform" of "§ 110-boform", also over a line's end.

    A hyphen left hanging ("§ 85- og § 99-tilbud") gives the empty term: the noun comes later.
    """
    start = cursor.at
    word = cursor.peek()
    if nouns and word.sort is Sort.WORD and not word.glued and not word.broken and word.low.startswith(_TERM_STEMS):
        cursor.at += 1
        return word.low
    if not (word.low == "-" and word.glued):
        return None
    cursor.at += 1
    noun = cursor.peek()
    if noun.sort is Sort.WORD and len(noun.low) > 1 and (noun.glued or noun.low not in JOINERS):
        cursor.at += 1
        return noun.low
    if noun.low in JOINERS or noun.low == "," or noun.sort is Sort.END:
        return ""
    cursor.at = start
    return None
