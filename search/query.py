"""What a person typed, as a question to the table: groups of terms that may answer for each word.

A word is answered by its own stem, by the parts of a compound, by the words that stand for it in
the corpus, or by its nearest spelling; the best answer counts, never the sum. Pure, and the same
steps in the same order as `docs/assets/soeg-sprog.js`; refuses nothing, any text is a question.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from search.danish import compose, tokenise

if TYPE_CHECKING:
    from search.lexicon import Lexicon, Rule

WHOLE, PARTS, MEANT, NEAR = 100, 80, 75, 70


class Vocabulary(Protocol):
    """What a question must know of the corpus."""

    def rarity(self, term: str) -> int:
        """Return how rare a term is, 0 when the corpus does not have it."""

    def parts(self, term: str) -> tuple[str, ...]:
        """Return the parts of a known compound."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Terms that together answer for a word; with `every` only when a document has them all."""

    terms: tuple[tuple[str, int], ...]
    every: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A word (or wording) of the question and its answers."""

    word: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """The whole question."""

    groups: tuple[Group, ...]


def read_question(text: str, vocabulary: Vocabulary, lexicon: Lexicon, rules: dict[str, tuple[Rule, ...]]) -> Question:
    """Read what a person typed."""
    forms = [t.form for t in tokenise(compose(text))]
    wanted = [f for f in forms if f not in lexicon.stop] or forms
    groups = []
    for form in dict.fromkeys(wanted):
        root = lexicon.stem(form)
        answers = []
        if vocabulary.rarity(root):
            answers.append(Answer(((root, WHOLE),)))
        parts = vocabulary.parts(root)
        if parts:
            answers.append(Answer(tuple((p, PARTS * 2 // (len(parts) + 1)) for p in parts)))
        for rule in rules.get(root, ()):
            if rule.said == (root,):
                answers += [Answer(tuple((t, MEANT) for t in meant), every=len(meant) > 1) for meant in rule.meant]
        if answers:
            groups.append(Group(form, tuple(answers)))
    return Question(tuple(groups))
