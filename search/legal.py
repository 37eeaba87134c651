"""Reads the legal references that people type: «SEL 85», «servicelovens § 82a», «§ 110 stk 4», «PA 22-18».

A small reader for search boxes, driven by a table of names that comes from the documents; the full
Danish citation grammar lives elsewhere and reads running text. Pure, and the same steps are in
`docs/assets/soeg-sprog.js`; refuses to invent a key that the corpus does not have.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from search.danish import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from search.documents import SearchDocument

_TOKEN = re.compile(r"§|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}|[0-9]+|[A-Za-zÀ-ÖØ-öø-ÿ]+|[-/]")
CODE = "kode "  # what stands before the code of a text of the guidelines, among the legal keys
_CODED = {
    "retningslinje": "retningslinje",
    "retningslinjen": "retningslinje",
    "princip": "princip",
    "princippet": "princip",
}
_PARAGRAPH = frozenset(("§", "paragraf", "paragraffen", "par"))
_RULING = frozenset(("pa", "pm", "ast", "principafgørelse", "principafgørelsen", "principmeddelelse", "afgørelse"))
_NUMBERED = frozenset(
    ("lbk", "bek", "vej", "cir", "lov", "lovbekendtgørelse", "bekendtgørelse", "vejledning", "cirkulære", "nr")
)
_LEVELS = {"stk": "stk", "stykke": "stk", "nr": "nr", "nummer": "nr", "pkt": "pkt", "punkt": "pkt"}
_SMALL = frozenset(("nr", "af", "i", "efter", "og", "jf"))
_LONGEST_RANGE = 12
_LONGEST_TEXT = 200  # tokens of a question that are read for references
NARROW, WIDE, GUESSED = 100, 80, 60  # the place itself; what it is part of; the same § of a less used act
_YEAR = 4
WEIGHTS = {"sted": NARROW, "bredt": WIDE, "gaet": GUESSED, "raekke": _LONGEST_RANGE, "stykker": _LONGEST_TEXT}


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference in a question: its keys with their weight, best first, and where it stands.

    `loose`: an act named alone, or «§ 110-boform»; beside other words it lifts and is not missed.
    """

    keys: tuple[tuple[str, int], ...]
    start: int
    end: int
    loose: bool = False


class Known(Protocol):
    """Which keys the corpus has."""

    def law(self, key: str) -> int:
        """Return in how many documents a key stands."""

    def provisions(self, place: str) -> Sequence[str]:
        """Return every key that ends with a place such as `§110`, of the most used act first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A token of the question: folded text and where it stands."""

    text: str
    start: int
    end: int


def pieces(text: str) -> tuple[Piece, ...]:
    """Return the tokens of a question.

    >>> [p.text for p in pieces("SEL § 82a, stk. 2")]
    ['sel', '§', '82', 'a', 'stk', '2']
    """
    return tuple(Piece(m[0] if "." in m[0] else fold(m[0]) or m[0], m.start(), m.end()) for m in _TOKEN.finditer(text))


def act_names(documents: Iterable[SearchDocument]) -> dict[str, str]:
    """Return every name of an act as typed tokens, with its key; a number with its year is a name too."""
    names: dict[str, str] = {}
    for document in documents:
        if document.kind != "lov" or not document.laws:
            continue
        for name in (document.id, document.title, *document.synonyms):
            tokens = [p.text for p in pieces(name)]
            names.setdefault(" ".join(tokens), document.laws[0])
            numbers = [t for t in tokens if t.isdigit()]
            year = next((n for n in reversed(numbers) if len(n) == _YEAR and n[:2] in {"19", "20"}), "")
            if year and numbers[0] != year:
                names.setdefault(f"{numbers[0]} / {year}", document.laws[0])
                names.setdefault(f"nr {numbers[0]}", document.laws[0])
    return names


class LegalReader:
    """Finds references in a question, by the names and the keys of one corpus."""

    def __init__(self, names: Mapping[str, str], known: Known) -> None:
        """Take the names of acts and the keys of the corpus."""
        self._names = names
        self._known = known
        self._longest = max((name.count(" ") + 1 for name in names), default=0)

    def find(self, text: str) -> list[Reference]:
        """Return the references of a composed text, in order."""
        tokens = pieces(text)[:_LONGEST_TEXT]
        found: list[Reference] = []
        at = 0
        while at < len(tokens):
            reference, after = self._at(tokens, at)
            if reference is not None:
                found.append(reference)
            at = max(after, at + 1)
        return found

    def _at(self, tokens: tuple[Piece, ...], at: int) -> tuple[Reference | None, int]:
        for read in (self._code, self._ruling):
            key, after = read(tokens, at)
            if key:
                return _reference(((key, NARROW),), tokens, at, after), after
        act, after = self._act(tokens, at)
        places, end = self._places(tokens, after if act else at, named=bool(act))
        if not places:
            return (_reference(((act, NARROW),), tokens, at, after, loose=True), after) if act else (None, at)
        if not act:
            act, end = self._act_after(tokens, end)
        keys = self._keys(act, places)
        loose = _text(tokens, end) == "-" and _text(tokens, end + 1).isalpha()  # «§ 110-boform»
        return (_reference(keys, tokens, at, end, loose=loose), end) if keys else (None, at)

    def _code(self, tokens: tuple[Piece, ...], at: int) -> tuple[str, int]:
        """Read the code of a text itself: «15.2», «9.4.2», «retningslinje 15»."""
        text, number = tokens[at].text, _text(tokens, at + 1)
        if "." in text and self._known.law(CODE + text):
            return CODE + text, at + 1
        if text in _CODED and number.isdigit() and self._known.law(f"{CODE}{_CODED[text]} {number}"):
            return f"{CODE}{_CODED[text]} {number}", at + 2
        return "", at

    def _ruling(self, tokens: tuple[Piece, ...], at: int) -> tuple[str, int]:
        """Read «PA 22-18», «principafgørelse R-5-07» or a bare «22-18» that is known."""
        start = at + 1 if tokens[at].text in _RULING else at
        texts = [t.text for t in tokens[start : start + 5]]
        for length in (5, 3):
            if len(texts) >= length and texts[length - 2] == "-" and texts[length - 1].isdigit():
                key = "ast:" + "".join(texts[:length]).replace("r-", "R-")
                if self._known.law(key):
                    return key, start + length
        return "", at

    def _act(self, tokens: tuple[Piece, ...], at: int) -> tuple[str, int]:
        """Read the longest name of an act, also in the genitive or as a kind and a number."""
        for length in range(min(self._longest, len(tokens) - at), 0, -1):
            name = " ".join(t.text for t in tokens[at : at + length])
            for form in (name, name.removesuffix("s"), name.removesuffix("ens") + "en"):
                if form in self._names:
                    return self._names[form], at + length
        if tokens[at].text in _NUMBERED:
            start = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text == "nr" else at + 1
            for name, length in (
                (" ".join(t.text for t in tokens[start : start + 3]), 3),
                (f"nr {_text(tokens, start)}", 1),
            ):
                if name in self._names:
                    return self._names[name], start + length
        return "", at

    def _act_after(self, tokens: tuple[Piece, ...], at: int) -> tuple[str, int]:
        start = at + 1 if _text(tokens, at) in {"i", "efter"} else at
        if start < len(tokens):
            act, after = self._act(tokens, start)
            if act:
                return act, after
        return "", at

    def _places(self, tokens: tuple[Piece, ...], at: int, *, named: bool) -> tuple[tuple[str, ...], int]:
        """Read what stands after § (or after the name of an act): paragraphs, a range, stk. and nr."""
        start = signed = at
        while signed < len(tokens) and tokens[signed].text in _PARAGRAPH:
            signed += 1
        text = _text(tokens, signed)
        if signed == at and text in {"kap", "kapitel", "pkt", "punkt"} and named and _text(tokens, at + 1).isdigit():
            return ((("kap" if text[0] == "k" else "pkt") + _text(tokens, at + 1)),), at + 2
        if not text.isdigit():
            return (), at
        number, after = _number(tokens, signed)
        if signed == at and not named and not (number[-1].isalpha() and len(tokens) == after):
            return (), at
        if _text(tokens, after) == "-" and _text(tokens, after + 1).isdigit():
            last, end = int(_text(tokens, after + 1)), after + 2
            first = int("".join(c for c in number if c.isdigit()))
            return tuple(f"§{n}" for n in range(first, min(last, first + _LONGEST_RANGE) + 1)), end
        places, at = [], after
        while number:
            place, at = _levels(tokens, f"§{number}", after)
            places.append(place)
            number, after = _next_number(tokens, at) if signed - start > 1 else ("", at)
        return tuple(places), at

    def _keys(self, act: str, places: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
        """Return the known keys of some places with their wider ones; without an act, the most used act first."""
        found: dict[str, int] = {}
        for place in places:
            parts = place.split("|")
            bases = [f"{act}|{parts[0]}"] if act else self._known.provisions(parts[0])
            for order, base in enumerate(bases):
                weight = NARROW
                for length in range(len(parts), 0, -1):
                    key = "|".join((base, *parts[1:length]))
                    if self._known.law(key):
                        found.setdefault(key, weight * (GUESSED if order else NARROW) // NARROW)
                        weight = WIDE
        if not found and act:
            found[act] = WIDE
        return tuple(found.items())


def _levels(tokens: tuple[Piece, ...], place: str, at: int) -> tuple[str, int]:
    """Read «stk. 2, nr. 1» after a paragraph."""
    while _text(tokens, at) in _LEVELS and _text(tokens, at + 1).isdigit():
        place += f"|{_LEVELS[_text(tokens, at)]}{_text(tokens, at + 1)}"
        at += 2
    return place, at


def _next_number(tokens: tuple[Piece, ...], at: int) -> tuple[str, int]:
    """Read the next paragraph of a list after §§: «107, 108 og 110»."""
    start = at + 1 if _text(tokens, at) == "og" else at
    return _number(tokens, start) if _text(tokens, start).isdigit() else ("", at)


def _reference(
    keys: tuple[tuple[str, int], ...], tokens: tuple[Piece, ...], at: int, after: int, *, loose: bool = False
) -> Reference:
    return Reference(keys, tokens[at].start, tokens[after - 1].end, loose)


def _text(tokens: tuple[Piece, ...], at: int) -> str:
    return tokens[at].text if at < len(tokens) else ""


def _number(tokens: tuple[Piece, ...], at: int) -> tuple[str, int]:
    """Read a paragraph number with its letter: «82a», «82 a»; the word «i» is no letter."""
    letter = _text(tokens, at + 1)
    if len(letter) == 1 and letter.isalpha() and (letter != "i" or tokens[at + 1].start == tokens[at].end):
        return tokens[at].text + letter, at + 2
    return tokens[at].text, at + 1
