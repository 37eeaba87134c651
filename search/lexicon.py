"""The hand-made word lists of the search, read once: irregular, stop and weak words, compound parts, lay words.

The lists are plain text beside this file, so that an editor can mend them without touching code.
Refuses a line that it cannot read: a silent slip in a list would be a silent slip in every answer.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from search.danish import Irregular, compose, fold, stem, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


GAP = "…"


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording and the words that stand for it in the corpus, all as stems.

    `same`: the wording is the meant word wherever it stands, in a text as in a question.
    `soft`: a way of asking; the meant words lift a text, and nothing is missing without them.
    """

    said: tuple[str, ...]
    meant: tuple[tuple[str, ...], ...]
    same: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that is known about words before a corpus is seen."""

    irregular: Irregular
    stop: frozenset[str]
    weak: frozenset[str]
    parts: Mapping[str, str]
    whole: frozenset[str]
    rules: tuple[Rule, ...]
    digest: str = ""

    def stem(self, form: str) -> str:
        """Return the stem of a folded form."""
        return stem(form, self.irregular)

    @staticmethod
    def forms(text: str) -> tuple[str, ...]:
        """Return the folded words of a text."""
        return tuple(t.form for t in tokenise(compose(text)))


class WordListError(ValueError):
    """A line of a word list cannot be read."""


@cache
def load_lexicon() -> Lexicon:
    """Read the word lists of this package."""
    irregular = _irregular(_lines("boejninger.txt"))
    stop = frozenset(fold(word) for line in _lines("stopord.txt") for word in line.split())
    bare = Lexicon(irregular, stop, frozenset(), {}, frozenset(), ())
    parts: dict[str, str] = {
        fold(word): bare.stem(fold(word)) for line in _lines("ordled.txt") if line[0] != "!" for word in line.split()
    }
    whole = {bare.stem(fold(word)) for line in _lines("ordled.txt") if line[0] == "!" for word in line[1:].split()}
    return Lexicon(
        irregular,
        stop,
        frozenset(bare.stem(fold(word)) for line in _lines("svageord.txt") for word in line.split()),
        parts,
        frozenset(whole) | set(irregular.forms.values()),
        tuple(_rules(bare, _lines("laegord.txt"))),
        _digest(),
    )


def _digest() -> str:
    sha = hashlib.sha256()
    for name in ("boejninger.txt", "stopord.txt", "svageord.txt", "ordled.txt", "laegord.txt"):
        sha.update("\n".join(_lines(name)).encode())
    return sha.hexdigest()


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
    """Read the lines of `laegord.txt`; the marks are explained at its top."""
    for line in lines:
        mark = next((mark for mark in ("<=>", "==", "~>", "=>") if mark in line), "")
        left, found, right = line.partition(mark) if mark else (line, "", "")
        said = tuple(_wording(lexicon, wording) for wording in left.split("|"))
        meant = tuple(_wording(lexicon, wording, bare=True) for wording in right.split("|"))
        if not found or not all(said) or not all(meant):
            raise WordListError(line)
        if mark == "<=>":
            said = meant = tuple(dict.fromkeys(said + meant))
        for wording in dict.fromkeys(said):
            others = tuple(other for other in dict.fromkeys(meant) if other != wording)
            if others:
                yield Rule(wording, others, same=mark == "==", soft=mark == "~>")


def _wording(lexicon: Lexicon, text: str, *, bare: bool = False) -> tuple[str, ...]:
    """Return the stems of a wording; `bare` leaves out the stop words."""
    stems: list[str] = []
    for word in text.split():
        stems += (
            [GAP] if word == GAP else [lexicon.stem(f) for f in lexicon.forms(word) if not (bare and f in lexicon.stop)]
        )
    return tuple(stems)
