"""Titles after a number: where "om botilbud m.v. til voksne" ends.

A known title is followed word by word. An unknown one ends where a title cannot go on; acts named
inside a title are part of it and cite nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.citations.names import SHORTENED
from build_tools.citations.tokens import Sort

if TYPE_CHECKING:
    from build_tools.citations.names import LawNames, Name
    from build_tools.citations.tokens import Cursor

_LONGEST = 70
_LONGEST_ALIAS = 14
# A title has no finite verb of duty; a sentence has.
_VERBS = frozenset(
    [
        "skal",
        "kan",
        "må",
        "bør",
        "er",
        "har",
        "gælder",
        "fastsætter",
        "fremgår",
        "indeholder",
        "beskriver",
        "giver",
        "følger",
        "foreskriver",
        "blev",
        "var",
        "siger",
        "anfører",
        "omhandler",
        "regulerer",
        "findes",
        "foreligger",
        "viser",
    ]
)
_STARTERS = frozenset(
    [
        "jf",
        "jfr",
        "lov",
        "lovens",
        "loven",
        "lovbekendtgørelse",
        "bekendtgørelse",
        "vejledning",
        "cirkulære",
        "pkt",
        "punkt",
        "§",
        "samt",
        "ligesom",
        "som",
        "se",
        "lbk",
        "bek",
        "vej",
        "principafgørelse",
        "særligt",
        "herunder",
        "lsf",
    ]
)
_NOT_IN_ALIAS = frozenset(
    ["(", "jf", "lbk", "lovbekendtgørelse", "kapitel", "kap", "afsnit", "artikel", "pkt", "punkt", "stk"]
)
# After a known title these can only begin the rest of a longer one.
_TITLE_GOES_ON = frozenset({"som", "med", "for", "til", "ved", "under", "om", "på"})
_SHORTENED = frozenset({"m", "mv", "v", "nr", "bl", "a", "fl", "jf", "stk"})


def skip_title(cursor: Cursor, names: LawNames | None) -> Name | None:
    """Read title := ["."] "om" words [alias]; steps over it and returns the name it is, when known."""
    start = cursor.at
    cursor.skip_sign(".", ",")
    if cursor.peek().low != "om" or cursor.peek().broken:
        cursor.at = start
        skip_alias(cursor)
        return None
    name = names.match_title(cursor) if names is not None else None
    if name is None or name.note == SHORTENED or cursor.peek().low in _TITLE_GOES_ON:
        _skip_words(cursor)
    skip_alias(cursor)
    if (cursor.peek().low, cursor.peek(1).low) == ("og", "om"):
        _skip_words(cursor)
    return name


def skip_alias(cursor: Cursor) -> None:
    """Read alias := "(" words ")"   the "(handleplanscirkulæret)" after a title; nothing with a § in it."""
    if not cursor.is_sign("("):
        return
    for ahead in range(1, _LONGEST_ALIAS):
        token = cursor.peek(ahead)
        if token.sort in (Sort.END, Sort.SECTION) or token.low in _NOT_IN_ALIAS:
            return
        if token.low == ")":
            cursor.at += ahead + 1
            return


def _skip_words(cursor: Cursor) -> None:
    """Go on while the words can be a title's; give back a trailing comma, "og" or preposition."""
    start = cursor.at
    for _ in range(_LONGEST):
        token, after = cursor.peek(), cursor.peek(1)
        if token.broken or token.sort in (Sort.END, Sort.SECTION) or token.low in (";", ":", ")"):
            break
        if token.sort is Sort.WORD and (token.low in _VERBS or token.low in ("pkt", "punkt")):
            break
        if token.low == "(":
            before = cursor.at
            skip_alias(cursor)
            if cursor.at == before or (cursor.peek().low, cursor.peek(1).low) != ("og", "om"):
                cursor.at = before
                break
            continue
        if token.low == "." and not _within_shortened(cursor):
            break
        if token.low in (",", "og") and _ends_before(cursor, after.low):
            break
        cursor.at += 1
    while cursor.at > start + 1 and cursor.tokens[cursor.at - 1].low in (",", "og", "samt", "."):
        cursor.at -= 1


def _within_shortened(cursor: Cursor) -> bool:
    """Say whether a full stop belongs to "m.v." or "nr."."""
    return cursor.at > 0 and cursor.tokens[cursor.at - 1].low in _SHORTENED and cursor.peek(1).low != ""


def _ends_before(cursor: Cursor, word: str) -> bool:
    """Say whether after a comma or "og" something new begins, and not the title's next part."""
    if word in ("lov", "lovs"):
        # "om ændring af lov om A, lov om B og lov om C" goes on; "…, lov nr. 5" does not.
        return cursor.peek(2).low != "om"
    if word in ("og", "samt"):
        return cursor.peek(2).low in _STARTERS
    return word in _STARTERS or word.endswith(("lovens", "loven"))
