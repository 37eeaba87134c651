"""The names of acts in all their Danish forms, and which act each of them means.

Built once from the acts handed over; derives genitives, joins divided words, knows misspellings.
Longest form wins. A name that fits two acts gives both: choosing is not done here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from build_tools.citations.model import Kind
from build_tools.citations.tokens import Cursor, Sort

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.citations.acts import Act, Edition

# Enough words of a long title to be sure of it, when the writer shortened the rest.
_SURE_DEPTH = 6
SHORTENED = "titlen er forkortet"
_FUZZY_DEPTH = 4
_LONGEST_SLIP = 40
_TITLE_HEAD = re.compile(r"(?:forslag til )?(lov|bekendtgørelse|vejledning|cirkulære)\s+(?=om\b)", re.IGNORECASE)
_SHORTENABLE = (Kind.ORDER, Kind.GUIDANCE, Kind.CIRCULAR)
_FAMILIES = {
    Kind.LAW: "lta",
    Kind.ORDER: "lta",
    Kind.GUIDANCE: "vej",
    Kind.CIRCULAR: "cir",
    Kind.EU: "eu",
    Kind.BILL: "ft",
}


@dataclass(frozen=True, slots=True)
class Name:
    """What a form means: the acts it can be, whether it is a genitive, and a remark."""

    acts: tuple[str, ...]
    genitive: bool = False
    note: str | None = None


@dataclass(slots=True)
class _Node:
    """A step of the tree of forms, word by word; `only` is the act all forms below share."""

    children: dict[str, _Node] = field(default_factory=dict)
    name: Name | None = None
    only: str | None = None
    shared: bool = False


def family(kind: Kind) -> str:
    """Return the number series a kind of source belongs to; Lovtidende A is one series."""
    return _FAMILIES.get(kind, str(kind))


def words_of(form: str) -> tuple[str, ...]:
    """Split a name into the words that count; commas, stops and hyphens do not."""
    cursor = Cursor(form, form.lower(), 0)
    words = []
    while (token := cursor.peek()).sort is not Sort.END:
        if token.sort in (Sort.WORD, Sort.NUMBER):
            words.append(token.low)
        cursor.at += 1
    return tuple(words)


class LawNames:
    """Finds acts by name, abbreviation or number. Never changes after `from_acts`."""

    __slots__ = (
        "_abbreviations", "_acts", "_first_words", "_numbers", "_other_words", "_root", "_shorts", "_single", "_titles",
        "term_act",
    )  # fmt: skip

    def __init__(self) -> None:
        """Know nothing yet; use `from_acts`."""
        self._acts: dict[str, Act] = {}
        self._root = _Node()
        self._titles = _Node()
        self._single: dict[str, Name] = {}
        self._abbreviations: dict[str, Name] = {}
        self._numbers: dict[tuple[str, str, str | None], tuple[tuple[str, Edition | None], ...]] = {}
        self._first_words: tuple[str, ...] = ()
        self._other_words: dict[tuple[str, ...], tuple[str, ...]] = {}
        self._shorts: tuple[str, ...] = ()
        self.term_act = "serviceloven"

    @classmethod
    def from_acts(cls, acts: Iterable[Act], term_act: str = "serviceloven") -> LawNames:
        """Build the tables; `term_act` is the act that "§ 110-boform" and its like belong to."""
        names = cls()
        names.term_act = term_act
        for act in acts:
            names._acts[act.id] = act
            names._add_forms(act)
            names._add_numbers(act)
        names._first_words = tuple(sorted({*names._root.children, *names._single}))
        names._shorts = tuple(sorted(names._abbreviations, key=lambda short: (-len(short), short)))
        return names

    def act(self, act_id: str | None) -> Act | None:
        """Return the act with this id."""
        return self._acts.get(act_id) if act_id is not None else None

    def acts(self) -> tuple[Act, ...]:
        """Return all acts, in the order they were given."""
        return tuple(self._acts.values())

    def abbreviation(self, text: str) -> Name | None:
        """Return what "SEL" means; case counts for nothing here."""
        return self._abbreviations.get(text.upper())

    def abbreviations(self) -> tuple[str, ...]:
        """Return all abbreviations, longest first."""
        return self._shorts

    def other_words(self, parts: tuple[str, ...]) -> tuple[str, ...]:
        """Return the words names begin with that hold none of `parts`: "barnets", "cpr"."""
        found = self._other_words.get(parts)
        if found is None:  # asked for each text, and a text can be one line
            found = tuple(w for w in self._first_words if len(w) > 1 and w.isalpha() and not any(p in w for p in parts))
            self._other_words[parts] = found
        return found

    def single(self, word: str) -> Name | None:
        """Return what one word means; a hyphen inside is a divided word unless the name has it."""
        return self._single.get(word.replace("-", ""))

    def numbered(self, kind: Kind, number: str, year: str | None) -> tuple[tuple[str, Edition | None], ...]:
        """Return the acts with this number in the series of `kind`, of any year if none is given."""
        return self._numbers.get((family(kind), number, year), ())

    def match(self, cursor: Cursor) -> Name | None:
        """Read the longest name at the cursor and step over it."""
        return _walk(self._root, cursor)

    def match_title(self, cursor: Cursor) -> Name | None:
        """Read the rest of a title, "om social service", and step over it."""
        return _walk(self._titles, cursor)

    def near(self, word: str) -> Name | None:
        """Return the one act whose single-word name is one slip away from `word`."""
        if len(word) > _LONGEST_SLIP:
            return None
        found = {form: name for form in _slips(word) if (name := self._single.get(form))}
        acts = {act for name in found.values() for act in name.acts}
        if len(acts) != 1:
            return None
        genitive = all(name.genitive for name in found.values())
        return Name(tuple(acts), genitive=genitive, note=f"»{word}« læst som »{min(found)}«")

    def _add_forms(self, act: Act) -> None:
        misspelt = dict.fromkeys(act.misspellings, act.id)
        for form in dict.fromkeys((act.id, *act.forms, act.title, *act.misspellings)):
            note = f"»{form}« læst som »{act.id}«" if form in misspelt else None
            for words, genitive in _inflections(words_of(form)):
                self._insert(self._root, words, act, Name((act.id,), genitive, note))
                joined = "".join(words)
                if len(words) == 1 or "-" in form:
                    self._single[joined] = _joined(self._single.get(joined), Name((act.id,), genitive, note))
            if head := _TITLE_HEAD.match(form):
                for words, genitive in _inflections(words_of(form[head.end() :])):
                    self._insert(self._titles, words, act, Name((act.id,), genitive, note))
        for short in act.abbreviations:
            for text, genitive in ((short.upper(), False), (short.upper() + "S", True)):
                name = Name((act.id,), genitive=genitive)
                self._abbreviations[text] = _joined(self._abbreviations.get(text), name)

    def _insert(self, root: _Node, words: tuple[str, ...], act: Act, name: Name) -> None:
        node = root
        for word in words:
            node = node.children.setdefault(word, _Node())
            node.shared = node.shared or (node.only is not None and node.only != act.id) or act.art not in _SHORTENABLE
            node.only = act.id
        if words:
            node.name = _joined(node.name, name)

    def _add_numbers(self, act: Act) -> None:
        known: list[tuple[str, str, Edition | None]] = [(e.number, e.year, e) for e in act.editions]
        if act.number and act.year and not any((n, y) == (act.number, act.year) for n, y, _ in known):
            known.append((act.number, act.year, None))
        for number, year, edition in known:
            for key in ((family(act.art), number, year), (family(act.art), number, None)):
                others = tuple(pair for pair in self._numbers.get(key, ()) if pair[0] != act.id)
                self._numbers[key] = (*others, (act.id, edition))


def _joined(old: Name | None, new: Name) -> Name:
    if old is None or old.acts == new.acts:
        return old if old is not None and old.note is None else new
    return Name(tuple(dict.fromkeys((*old.acts, *new.acts))), new.genitive, old.note or new.note)


def _inflections(words: tuple[str, ...]) -> Iterable[tuple[tuple[str, ...], bool]]:
    """Give a form with and without "m.v.", and its genitive."""
    if not words:
        return
    stem = words[:-1] if words[-1] == "mv" else words[:-2] if words[-2:] == ("m", "v") else words
    if stem != words:
        yield (*stem, "mv"), False
        yield (*stem, "m", "v"), False
    yield stem, False
    if not stem[-1].isdecimal():
        yield (*stem[:-1], stem[-1] if stem[-1].endswith("s") else stem[-1] + "s"), True


def _walk(root: _Node, cursor: Cursor) -> Name | None:
    node, start, depth = root, cursor.at, 0
    best: tuple[int, Name] | None = None
    while not (token := cursor.peek()).broken or depth == 0:
        if token.sort is Sort.SIGN and token.low in ",.-()" and depth:
            cursor.at += 1
            continue
        child = node.children.get(token.low) or _past_a_slip(node, cursor, depth)
        if child is None:
            break
        node, depth = child, depth + 1
        cursor.at += 1
        if node.name is not None:
            stop = token.low in ("mv", "v") and cursor.is_sign(".") and cursor.peek().glued
            best = (cursor.at + stop, node.name)
    if best is None and depth >= _SURE_DEPTH and node.only and not node.shared:
        while cursor.tokens[cursor.at - 1].sort is Sort.SIGN:
            cursor.at -= 1
        best = (cursor.at, Name((node.only,), note=SHORTENED))
    cursor.at = best[0] if best else start
    return best[1] if best else None


def _past_a_slip(node: _Node, cursor: Cursor, depth: int) -> _Node | None:
    """Deep in a long title one misspelt word is let pass, when the next word fits again."""
    token = cursor.peek()
    if depth < _FUZZY_DEPTH or token.sort is not Sort.WORD or len(node.children) != 1:
        return None
    (child,) = node.children.values()
    return child if cursor.peek(1).low in child.children else None


def _slips(word: str) -> Iterable[str]:
    """Give all words one lost, added, changed or swapped letter away."""
    letters = "abcdefghijklmnoprstuvyæøå"
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        yield from (head + letter + tail for letter in letters)
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in letters)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
