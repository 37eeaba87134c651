"""What a person typed, as a question to the table: groups of terms that may answer for each word.

A word is answered by its own stem, by the parts of a compound, by the words that stand for it in
the corpus, or by its nearest spelling; the best answer counts, never the sum. Pure, and the same
steps in the same order as `docs/assets/soeg-sprog.js`; refuses nothing, any text is a question.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from search.danish import compose, tokenise
from search.legal import LegalReader
from search.meaning import asks_meaning
from search.near import closest, nearest
from search.wordings import Wordings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from search.legal import Reference
    from search.lexicon import Lexicon, Rule

WHOLE, JOINED, HEAD, MODIFIER, MEANT, NEAR, PREFIX = 100, 130, 60, 40, 80, 90, 60
SOFT = 67
APART = 75  # the words of a wording, where they do not all stand
KNOWN_PARTS = 33  # the parts of a compound that the corpus has are worth less than those of one it has not
NEARER = 5  # what a half step of misspelling costs
LONG, CLOSE = 8, 2  # letters of an unknown compound that may be a slip, and half steps that make one
JOIN = 6  # letters of the shortest word that two may have been meant as
LONGEST = 60  # words of a question that are read: a pasted page is asked by its beginning
LETTERS = 20_000  # letters of a question that are looked at
PART = 3  # letters in the shortest part of a compound
PREFIXES = 5  # words that may be meant by their beginning
WEIGHTS = {
    "hel": WHOLE,
    "samlet": JOINED,
    "hoved": HEAD,
    "led": MODIFIER,
    "kendteled": KNOWN_PARTS,
    "hverforsig": APART,
    "ment": MEANT,
    "naer": NEAR,
    "skridt": NEARER,
    "start": PREFIX,
    "spoerge": SOFT,
    "del": PART,
    "starter": PREFIXES,
    "sammen": JOIN,
    "langt": LONG,
    "taet": CLOSE,
    "ord": LONGEST,
    "tegn": LETTERS,
}
_LINKS = ("", "s", "e")


class Vocabulary(Protocol):
    """What a question must know of the corpus."""

    def rarity(self, term: str) -> int:
        """Return how rare a term is, 0 when the corpus does not have it."""

    def parts(self, term: str) -> Sequence[str]:
        """Return the parts of a known compound, its head last."""

    def words(self) -> Sequence[str]:
        """Return every term that is a word, sorted."""

    def faces(self) -> Mapping[str, str]:
        """Return the term of every word as a reader would write it."""

    def law(self, key: str) -> int:
        """Return in how many documents a legal key stands."""

    def provisions(self, place: str) -> Sequence[str]:
        """Return every key that ends with a place such as `§110`, of the most used act first."""

    def acts(self) -> Mapping[str, str]:
        """Return the key of every name of an act."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Terms that together answer for a word; with `every` only where all of them stand."""

    terms: tuple[tuple[str, int], ...]
    every: bool = False

    def at(self, weight: int) -> Answer:
        """Return the same answer at a weight below `WHOLE`."""
        return replace(self, terms=tuple((term, own * weight // WHOLE) for term, own in self.terms))


@dataclass(frozen=True, slots=True)
class Group:
    """A word (or wording) of the question and its answers; `soft` ones lift and are not missed."""

    word: str
    answers: tuple[Answer, ...]
    soft: bool = False
    instead: tuple[str, ...] = ()

    def softened(self) -> Group:
        """Return the group as one that lifts and is not missed: a word seldom asked about, a place named in passing."""
        return replace(self, answers=tuple(answer.at(SOFT) for answer in self.answers), soft=True)


@dataclass(frozen=True, slots=True)
class Question:
    """The whole question; `meaning` when it asks what a word means."""

    groups: tuple[Group, ...]
    meaning: bool = False


class Reader:
    """Reads questions against one corpus; holds the rules by their first word."""

    def __init__(self, vocabulary: Vocabulary, lexicon: Lexicon, rules: Iterable[Rule]) -> None:
        """Sort the rules once."""
        self._vocabulary = vocabulary
        self._lexicon = lexicon
        self._rules: defaultdict[str, list[Rule]] = defaultdict(list)
        self._same: dict[str, str] = {}
        wordings = []
        for rule in rules:
            if rule.same and len(rule.said) == 1:
                self._same[rule.said[0]] = rule.meant[0][0]
            if len(rule.said) > 1 or rule.same:
                wordings.append(rule)
            else:
                self._rules[rule.said[0]].append(rule)
        self._wordings = Wordings(wordings)
        self._legal = LegalReader(vocabulary.acts(), vocabulary)

    def references(self, text: str) -> list[Reference]:
        """Return the legal references of a text."""
        return self._legal.find(compose(text[:LETTERS]))

    def read(self, text: str) -> Question:
        """Read what a person typed."""
        text = compose(text[:LETTERS])
        references = self._legal.find(text)
        words = tokenise(text)[:LONGEST]
        tokens = [t for t in words if not any(r.start <= t.start < r.end for r in references)]
        forms = [t.form for t in tokens]
        stems = [self._lexicon.stem(form) for form in forms]
        wanted = {n for n, form in enumerate(forms) if form not in self._lexicon.stop}
        groups: list[tuple[int, Group]] = [(-1, _law_group(r, text, alone=not wanted)) for r in references]
        for rule, places in self._wordings.find(stems):
            groups.append((places[0], self._wording(rule, [n for n in places if n in wanted], forms, stems)))
            wanted.difference_update(places)
        if not wanted and not groups:
            wanted = set(range(len(forms)))
        groups += self._words(sorted(wanted), forms, stems)
        groups.sort(key=lambda place: place[0])
        kept = {group.word: group for _, group in reversed(groups) if group.answers}
        return Question(tuple(reversed(kept.values())), asks_meaning(forms))

    def _wording(self, rule: Rule, literal: list[int], forms: list[str], stems: list[str]) -> Group:
        """Return the group of a wording: its words as they stand, or what they mean."""
        answers: list[Answer] = []
        terms = tuple((stems[n], WHOLE) for n in literal if self._vocabulary.rarity(stems[n]))
        if terms and not rule.soft and not rule.same:
            answers.append(Answer(terms, every=True))
            answers.append(Answer(terms).at(APART))
        for meant in rule.meant:
            if rule.same:
                answers += self._known(meant[0], meant[0])
            else:
                answers += self._meant(meant, SOFT if rule.soft else MEANT, 0)
        return Group(" ".join(forms[n] for n in literal) or " ".join(rule.said), tuple(answers), soft=rule.soft)

    def _words(self, wanted: list[int], forms: list[str], stems: list[str]) -> Iterator[tuple[int, Group]]:
        skip = -1
        for n in wanted:
            if n <= skip:
                continue
            joined = self._joined(forms[n], forms[n + 1]) if n + 1 in wanted else ""
            if joined:
                skip = n + 1
                pair = tuple((stems[m], WHOLE) for m in (n, n + 1) if self._vocabulary.rarity(stems[m]))
                yield (
                    n,
                    Group(
                        forms[n] + forms[n + 1], (Answer(((joined, JOINED),)), Answer(pair), *self._known(joined, ""))
                    ),
                )
            else:
                group = self._word(forms[n], stems[n])
                yield n, group.softened() if stems[n] in self._lexicon.weak else group

    def _joined(self, first: str, second: str) -> str:
        """Return the compound that two words ought to have been: «bo støtte»."""
        for link in ("", "s"):
            stem = self._lexicon.stem(first + link + second)
            if self._vocabulary.rarity(stem) and len(first + second) > JOIN:
                return stem
        return ""

    def _word(self, form: str, stem: str) -> Group:
        answers = list(self._known(stem, form))
        spelt = self._vocabulary.rarity(stem) or self._rules.get(stem) or form.isdigit()
        if answers and (spelt or len(form) < LONG):
            return Group(form, tuple(answers))
        near = [] if form.isdigit() else self._nearest(form, stem)
        if answers:  # a compound of known words: only the slip of one letter is nearer
            close = [(steps, term) for steps, term in near if steps <= CLOSE]
            answers += self._lowered((term, NEAR - NEARER * steps) for steps, term in close)
            return Group(form, tuple(answers), instead=tuple(term for _, term in close))
        weights = [(term, NEAR - NEARER * steps) for steps, term in near]
        weights += [(term, PREFIX) for term in self._beginning(form)]
        return Group(form, tuple(self._lowered(weights)), instead=tuple(term for _, term in near))

    def _lowered(self, weights: Iterable[tuple[str, int]]) -> Iterator[Answer]:
        """Yield the answers of words that may have been meant, each lowered by how far off it is."""
        for term, weight in weights:
            yield from (answer.at(weight) for answer in self._known(self._same.get(term, term), ""))

    def _known(self, stem: str, form: str) -> list[Answer]:
        """Return the answers for a stem that the corpus or the rules know."""
        answers = []
        if self._vocabulary.rarity(stem):
            answers.append(Answer(((stem, WHOLE),)))
        parts = self._vocabulary.parts(stem) or (self._split(form) if not answers and form else ())
        if parts:
            share = KNOWN_PARTS if answers else WHOLE
            modifiers = ((part, MODIFIER * share // WHOLE) for part in parts[:-1])
            answers.append(Answer((*modifiers, (parts[-1], HEAD * share // WHOLE))))
        for rule in self._rules.get(stem, ()):
            for meant in rule.meant:
                answers += self._meant(meant, SOFT if rule.soft else MEANT, self._vocabulary.rarity(stem))
        return answers

    def _meant(self, meant: tuple[str, ...], weight: int, most: int) -> list[Answer]:
        """Return the answer of a synonym, worth no more than the word itself (`most`) where the corpus has that."""
        rare = [self._vocabulary.rarity(term) for term in meant]
        if not all(rare):
            return []
        terms = tuple((term, weight * min(own, most or own) // own) for term, own in zip(meant, rare, strict=True))
        return [Answer(terms, every=len(meant) > 1)]

    def _split(self, form: str) -> tuple[str, ...]:
        """Read an unknown word as a compound of known ones; the longest head wins, a lone head will do."""
        lone: tuple[str, ...] = ()
        for at in range(PART, len(form) - PART):
            head = self._lexicon.stem(form[at:])
            if not self._vocabulary.rarity(head):
                continue
            for link in _LINKS:
                base = form[:at].removesuffix(link) if link else form[:at]
                first = self._lexicon.stem(base)
                if form[:at].endswith(link) and len(base) >= PART and self._vocabulary.rarity(first):
                    return (first, head)
            if not lone and len(form) - at > PART + 1:
                lone = (head,)
        return lone

    def _nearest(self, form: str, stem: str) -> list[tuple[int, str]]:
        """Return the nearest terms: by stem and by the whole word, because a slip in an ending spoils the stem."""
        words, faces = self._vocabulary.words(), self._vocabulary.faces()
        by_face = [(steps, faces[face]) for steps, face in nearest(form, faces)]
        return closest([*nearest(stem, words), *(nearest(form, words) if form != stem else ()), *by_face])

    def _beginning(self, form: str) -> list[str]:
        """Return the rarest words last that begin with what is typed so far."""
        if len(form) <= PART or form.isdigit():
            return []
        found = [term for term in self._vocabulary.words() if term.startswith(form)]
        return sorted(found, key=lambda term: (self._vocabulary.rarity(term), term))[:PREFIXES]


def _law_group(reference: Reference, text: str, *, alone: bool) -> Group:
    """Return the group of a reference; an act or a place (»§ 110-boform«) named beside other words only lifts."""
    answers = tuple(Answer(((f"§{key}", weight),)) for key, weight in reference.keys)
    group = Group(text[reference.start : reference.end], answers)
    return group.softened() if reference.loose and not alone else group
