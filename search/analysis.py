"""Every word of some documents: its stem, its parts, and what each field weighs.

A compound also gives its parts, at a lower weight; a wording gives the word that it stands for; a
legal key weighs most in the document of the provision itself. Pure.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.compounds import Splitter
from search.danish import compose, tokenise
from search.legal import CODE
from search.lexicon import Rule
from search.wordings import Wordings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from search.documents import SearchDocument
    from search.lexicon import Lexicon

LAW = "§"
_PLACE = re.compile(r"(?:§+|\b(?:stk|nr|pkt|kap)\.)\s*[0-9]+(?: ?[a-z]\b)?(?![0-9-])")
HEAD, MODIFIER = 0.3, 0.47  # what a part of a compound gets of the weight of the word
OWN, CITED, ACT = 40.0, 6.0, 0.5  # what a legal key weighs: in its own document, in a text, as the act of a paragraph
LONGEST_RANGE = 30
_SHORTEST_PART, _LONGEST_PART = 5, 12


@dataclass(frozen=True, slots=True)
class Field:
    """How much a field counts, and how far its length is evened out."""

    weight: float
    evened: float


FIELDS = {
    "title": Field(3.2, 0.4),
    "text": Field(1.2, 0.4),
    "synonyms": Field(2.6, 0.2),
    "context": Field(0.6, 0.5),
    "names": Field(0.5, 0.3),
    "tags": Field(1.1, 0.3),
    "asked": Field(1.2, 0.55),
}


def field_texts(document: SearchDocument) -> dict[str, str]:
    """Return the text of each field of a document."""
    tags = (*document.target_groups, *document.actors, *document.phases, *document.themes)
    return {
        "title": document.title,
        "text": document.text,
        "synonyms": " . ".join(document.synonyms),
        "context": document.context,
        "names": document.law_names,
        "tags": " ".join(tags).replace("-", " "),
        "asked": " . ".join(document.asked),
    }


class Analysis:
    """Stems and parts of every word of some documents, and what each field weighs."""

    def __init__(self, documents: tuple[SearchDocument, ...], lexicon: Lexicon) -> None:
        """Read all words once."""
        self._lexicon = lexicon
        self._read: dict[str, tuple[tuple[str, float], ...]] = {}
        self._texts = [{name: self._forms(text) for name, text in field_texts(d).items()} for d in documents]
        self._splitter = Splitter({**lexicon.parts, **self._corpus_parts()}, lexicon.stem, lexicon.whole)
        self._average = {
            name: max(1.0, sum(len(f[name]) for f in self._texts) / max(1, sum(1 for f in self._texts if f[name])))
            for name in FIELDS
        }
        self.rules = lexicon.rules + tuple(self._terms_of_art(documents))
        self._wordings = Wordings(rule for rule in self.rules if rule.same)

    @staticmethod
    def _forms(text: str) -> tuple[str, ...]:
        """Return the words of a text; the number of a provision is no word, a letter alone is none either."""
        words = (t.form for t in tokenise(_PLACE.sub(" ", compose(text))))
        return tuple(word for word in words if len(word) > 1 or word.isdigit())

    def _corpus_parts(self) -> dict[str, str]:
        """Words that stand alone in the corpus at least twice may be parts too."""
        counts = Counter(form for fields in self._texts for forms in fields.values() for form in forms)
        bare = Splitter(self._lexicon.parts, self._lexicon.stem, self._lexicon.whole)
        return {
            form: self._lexicon.stem(form)
            for form, count in counts.items()
            if count > 1
            and _SHORTEST_PART <= len(form) <= _LONGEST_PART
            and form.isalpha()
            and form not in self._lexicon.stop
            and not bare.split(form)
        }

    def _terms_of_art(self, documents: tuple[SearchDocument, ...]) -> Iterator[Rule]:
        """Let every synonym of a begreb stand for its term; numbers say nothing without their law."""
        for document in documents:
            forms = (form for form in self._forms(document.title) if form not in self._lexicon.stop)
            term = tuple(self._lexicon.stem(form) for form in forms if not form.isdigit())
            if document.kind != "begreb" or not term:
                continue
            for said in dict.fromkeys(self._stems(synonym) for synonym in document.synonyms):
                if said and said != term and not all(stem.isdigit() for stem in said):
                    yield Rule(said, (term,))

    def _stems(self, text: str) -> tuple[str, ...]:
        return tuple(self._lexicon.stem(form) for form in self._forms(text))

    def read(self, form: str) -> tuple[tuple[str, float], ...]:
        """Return the terms of a word with the share that each one gets."""
        if form not in self._read:
            whole = self._lexicon.stem(form)
            shares = {whole: 1.0}
            for part, share in self._parts(form, 1.0):
                shares[part] = max(share, shares.get(part, 0.0))
            self._read[form] = tuple(shares.items())
        return self._read[form]

    def _parts(self, form: str, share: float) -> Iterator[tuple[str, float]]:
        """Yield the parts of a compound, and the parts of those: «kvindekrisecenter», «krisecenter»."""
        parts = self._splitter.split(form)
        for number, part in enumerate(parts, 1):
            kept = share * (HEAD if number == len(parts) else MODIFIER)
            yield self._lexicon.stem(part), kept
            yield from self._parts(part, kept)

    def weights(self, number: int, document: SearchDocument) -> dict[str, float]:
        """Return the joined weight of every term of a document, the law that it names with it."""
        total = self._joined(self._texts[number])
        for key, weight in _codes(document):
            total[LAW + CODE + key] = weight
        for key in document.laws:
            for each in _each(key):
                total[LAW + each] = _bearing(document, key)
        return total

    def passages(self, number: int, document: SearchDocument) -> list[dict[str, float]]:
        """Return the same of each paragraph of a long text, read as if it were the whole text."""
        paragraphs = document.text.split("\n")
        fields = self._texts[number]
        return [self._joined({**fields, "text": self._forms(p)}) for p in paragraphs] if len(paragraphs) > 1 else []

    def _joined(self, fields: dict[str, tuple[str, ...]]) -> dict[str, float]:
        total: defaultdict[str, float] = defaultdict(float)
        for name, forms in fields.items():
            field = FIELDS[name]
            length = 1 - field.evened + field.evened * len(forms) / self._average[name]
            for form in forms:
                if form in self._lexicon.stop:
                    continue
                for term, share in self.read(form):
                    total[term] += share * field.weight / length
            for rule, _ in self._wordings.find([self._lexicon.stem(form) for form in forms]):
                for (term,) in rule.meant:
                    total[term] += field.weight / length
        return dict(total)

    def faces(self) -> dict[str, str]:
        """Return the word that shows a stem to a reader: its most used form."""
        counts = Counter(form for fields in self._texts for forms in fields.values() for form in forms)
        found: dict[str, str] = {}
        for form, _ in sorted(counts.items(), key=lambda item: (-item[1], len(item[0]), item[0])):
            found.setdefault(self._lexicon.stem(form), form)
        return found

    def splits(self) -> dict[str, tuple[str, ...]]:
        """Return every compound of the corpus with its parts, by stem."""
        return {
            self._lexicon.stem(form): tuple(term for term, _ in terms[1:])
            for form, terms in sorted(self._read.items())
            if len(terms) > 1
        }


def own_places(documents: tuple[SearchDocument, ...], weights: list[dict[str, float]]) -> None:
    """Let the document of a provision answer for each stykke and number of it that some text names."""
    numbers = {document.id: number for number, document in enumerate(documents) if "|" in document.id}
    for key in {term for terms in weights for term in terms if term.startswith(LAW) and term.count("|") > 1}:
        base = "|".join(key[1:].split("|")[:2])
        if base in numbers:
            weights[numbers[base]][key] = OWN


def _codes(document: SearchDocument) -> Iterator[tuple[str, float]]:
    """Yield the codes of a text of the guidelines: its own, its anvisning's and its retningslinje's."""
    if document.kind in {"anvisning", "punkt"}:
        yield document.id, OWN
        if document.kind == "punkt":
            yield document.id.rpartition(".")[0], CITED
    if document.kind in {"retningslinje", "princip"}:
        yield document.id.replace("-", " "), OWN
    elif document.retningslinje is not None:
        yield f"retningslinje {document.retningslinje}", CITED


def _each(key: str) -> Iterator[str]:
    """Yield a key, and for a range of points each of them: `…|pkt147-149`."""
    yield key
    head, point, numbers = key.rpartition("|pkt")
    first, dash, last = numbers.partition("-")
    if point and dash and first.isdigit() and last.isdigit() and int(last) - int(first) <= LONGEST_RANGE:
        yield from (f"{head}|pkt{number}" for number in range(int(first), int(last) + 1))


def _bearing(document: SearchDocument, key: str) -> float:
    """Return what a key weighs: most in its own document, least in a text that cites many."""
    if document.id == key or (document.kind in {"lov", "afgørelse"} and document.laws[:1] == (key,)):
        return OWN
    if "|" not in key and any(other.startswith(f"{key}|") for other in document.laws):
        return ACT
    narrow = sum(1 for other in document.laws if not any(wider.startswith(f"{other}|") for wider in document.laws))
    return CITED / (1 + narrow / 3)
