"""The hand-made word lists of the search, read once: irregular words, stop words, compound parts, lay words.

The lists are plain text beside this file, so that an editor can mend them without touching code.
Refuses a line that it cannot read: a silent slip in a list would be a silent slip in every answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from search.danish import Irregular, compose, fold, stem, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, slots=True)
class Rule:
    """A lay wording and the words that stand for it in the corpus, all as stems."""

    said: tuple[str, ...]
    meant: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that is known about words before a corpus is seen."""

    irregular: Irregular
    stop: frozenset[str]
    parts: Mapping[str, str]
    rules: tuple[Rule, ...]

    def stem(self, form: str) -> str:
        """Return the stem of a folded form."""
        return stem(form, self.irregular)

    def stems(self, text: str) -> tuple[str, ...]:
        """Return the stems of every word of a text."""
        return tuple(self.stem(t.form) for t in tokenise(compose(text)))


class WordListError(ValueError):
    """A line of a word list cannot be read."""


@cache
def load_lexicon() -> Lexicon:
    """Read the word lists of this package."""
    irregular = _irregular(_lines("boejninger.txt"))
    bare = Lexicon(irregular, frozenset(), {}, ())
    stop = frozenset(fold(word) for line in _lines("stopord.txt") for word in line.split())
    parts = {fold(word): bare.stem(fold(word)) for line in _lines("ordled.txt") for word in line.split()}
    return Lexicon(irregular, stop, parts, tuple(_rules(bare, _lines("laegord.txt"))))


def _lines(name: str) -> tuple[str, ...]:
    text = (files("search") / name).read_text(encoding="utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _irregular(lines: tuple[str, ...]) -> Irregular:
    forms: dict[str, str] = {}
    tails: dict[str, str] = {}
    for line in lines:
        name, colon, listed = line.partition(":")
        if not colon or not listed.split():
            raise WordListError(line)
        root = fold(name.lstrip("-"))
        for word in listed.split():
            forms[fold(word)] = root
            if name.startswith("-"):
                tails[fold(word)] = root
    return Irregular(forms, tails)


def _rules(lexicon: Lexicon, lines: tuple[str, ...]) -> Iterator[Rule]:
    """Read `said | said => meant | meant`; with `<=>` each wording also stands for the others."""
    for line in lines:
        mark = "<=>" if "<=>" in line else "=>"
        left, found, right = line.partition(mark)
        said = [lexicon.stems(wording) for wording in left.split("|")]
        meant = [lexicon.stems(wording) for wording in right.split("|")]
        if not found or not all(said) or not all(meant):
            raise WordListError(line)
        if mark == "<=>":
            said = meant = said + meant
        for wording in said:
            yield Rule(wording, tuple(other for other in meant if other != wording))
