"""Citation texts become references to provisions of the register; what does not fit is a finding.

Editors write law as jurists do. A citation must be read whole, its act must be known and its
provision must stand in the register: nothing is guessed, nothing is dropped in silence.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from build_tools.citations import (
    Act,
    CitationError,
    Edition,
    Kind,
    LawNames,
    find_citations,
    parse_citation,
    to_references,
)
from build_tools.complaint import Complaint
from build_tools.model.corpus import Grounds, LegalReference
from build_tools.near import did_you_mean
from build_tools.today import act_key, entries
from build_tools.units import all_units

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.citations import Reference
    from build_tools.model.corpus import Corpus, Unit
    from build_tools.model.law import Lov, NewerAct
    from build_tools.model.words import Place


def law_names(corpus: Corpus) -> LawNames:
    """Return the names of all acts of the register, for the parser."""
    acts = {a.id: _act(a) for a in corpus.acts}
    newer = {n.id: _newer(n) for a in corpus.acts for n in a.newer_acts if n.id not in acts}
    return LawNames.from_acts((*acts.values(), *newer.values()))


class Resolver:
    """Resolves the law fields of units and decisions, collecting complaints on the way."""

    def __init__(self, corpus: Corpus, names: LawNames) -> None:
        self.corpus = corpus
        self.names = names
        self.entries = entries(corpus)
        self.acts = {act_key(a) for a in corpus.acts} | {a.id for a in corpus.acts}
        self.rulings = {r.id for r in corpus.rulings.rulings}
        self.complaints: list[Complaint] = []

    def find(self, text: str) -> tuple[LegalReference, ...]:
        """Return the references in running text; nothing is complained of."""
        return tuple(self._reference(r) for r in to_references(find_citations(text, self.names)))

    def grounds(self) -> dict[str, Grounds]:
        """Return the references of every unit by its id."""
        return {unit.id: self._grounds(unit) for unit in all_units(self.corpus)}

    def decisions(self) -> dict[str, tuple[LegalReference, ...]]:
        """Return the references of every decision by its number."""
        return {r.id: self._field(r.legal_basis, r.place.at("hjemmel")) for r in self.corpus.rulings.rulings}

    def footnotes(self) -> dict[int, tuple[LegalReference, ...]]:
        """Return the references of every footnote by its number."""
        return {n.number: self._field(n.legal_basis, n.place.at("hjemmel")) for n in self.corpus.footnotes}

    def _grounds(self, unit: Unit) -> Grounds:
        written = self._field(unit.legal_basis, unit.place.at("hjemmel"))
        guidance = self._field(unit.guidance, unit.place.at("vejledninger"))
        numbers = [r.key.removeprefix("ast:") for r in written if r.key and r.key.startswith("ast:")]
        return Grounds(
            basis=tuple(r for r in written if not (r.key or "").startswith("ast:")),
            mentions=self._field(unit.mentions, unit.place.at("nævner")),
            guidance=guidance,
            decisions=tuple(dict.fromkeys((*unit.decisions, *numbers))),
        )

    def _field(self, texts: Iterable[str], place: Place) -> tuple[LegalReference, ...]:
        found: list[LegalReference] = []
        for i, text in enumerate(texts):
            found += self._one(text, place.at(i))
        return tuple(found)

    def _one(self, text: str, place: Place) -> tuple[LegalReference, ...]:
        try:
            citation = parse_citation(text, self.names)
        except CitationError as error:
            self._unreadable(text, place, error.offset)
            return ()
        for note in citation.notes:
            self._misspelt(note, text, place)
        references = tuple(self._reference(r) for r in to_references((citation,)))
        for reference in references:
            self._check(reference, place)
        return references

    def _reference(self, r: Reference) -> LegalReference:
        place = r.provision
        key = "|".join(r.key.split("|")[:2]) if r.key else None
        return LegalReference(
            start=r.span.start,
            end=r.span.end,
            text=r.text,
            kind=str(r.art),
            key=r.key,
            act=r.act,
            paragraph=place.paragraf,
            stk=place.stk,
            nr=place.nr,
            litra=place.litra,
            pkt=place.pkt,
            version=r.version,
            status=str(r.status),
            provision=self.entries.get(key or "", key),
        )

    def _misspelt(self, note: str, text: str, place: Place) -> None:
        """Complain of a slip: the parser forgives it in running text, an editor writes the name as it is."""
        word, read_as, name = note.strip("»«").partition("« læst som »")
        if read_as and (name in self.acts or self.names.single(name)):
            offset = max(text.lower().find(word.lower()), 0)
            self.complaints.append(Complaint("R301", place, f"Ukendt lov »{word}«.", f"Mente du »{name}«?", offset))

    def _unreadable(self, text: str, place: Place, offset: int) -> None:
        words = [w for w in text.replace(",", " ").split() if "lov" in w.lower()]
        forms = [f for a in self.corpus.acts for f in (*a.forms, a.short)]
        unknown = [w for w in words if self.names.single(w.lower()) is None]
        if unknown:
            stem = unknown[0].removesuffix("s")
            hint = did_you_mean(stem, forms) or "Ret navnet, eller opret loven under guidelines/lov."
            self.complaints.append(Complaint("R301", place, f"Ukendt lov »{unknown[0]}«.", hint, text.find(unknown[0])))
            return
        rest = text[offset:].strip() or text
        hint = "Skriv som »servicelovens § 110, stk. 4« eller »vejledning nr. 10172/2019, pkt. 186«."
        self.complaints.append(
            Complaint("R302", place, f"Henvisningen kan ikke læses fra »{rest[:40]}«.", hint, offset)
        )

    def _check(self, reference: LegalReference, place: Place) -> None:
        key = reference.key
        if reference.status == "uafgjort" or key is None:
            hint = "Skriv lovens navn ved paragraffen."
            self.complaints.append(
                Complaint("R301", place, f"»{reference.text}« nævner ingen kendt lov.", hint, reference.start)
            )
        elif key.startswith("ast:"):
            if self.rulings and key.removeprefix("ast:") not in self.rulings:
                hint = (
                    did_you_mean(key.removeprefix("ast:"), self.rulings) or "Tilføj den i guidelines/afgoerelser.yml."
                )
                self.complaints.append(
                    Complaint("R305", place, f"Afgørelsen »{reference.text}« findes ikke.", hint, reference.start)
                )
        elif (
            reference.provision not in self.entries
            and reference.provision not in self.acts
            and reference.status != "fast_udtryk"
        ):
            hint = "Ret nummeret, eller tilføj bestemmelsen i lovens fil under guidelines/lov."
            self.complaints.append(
                Complaint("R303", place, f"»{reference.text}« ({key}) står ikke i lovregistret.", hint, reference.start)
            )


_KINDS = {
    "lov": Kind.LAW,
    "ændringslov": Kind.LAW,
    "bekendtgørelse": Kind.ORDER,
    "cirkulære": Kind.CIRCULAR,
    "vejledning": Kind.GUIDANCE,
    "eu": Kind.EU,
    "lovforslag": Kind.BILL,
}
_EDITIONS = {
    "lovbekendtgørelse": "LBK",
    "lov": "LOV",
    "ændringslov": "LOV",
    "bekendtgørelse": "BEK",
    "cirkulære": "CIR",
    "vejledning": "VEJ",
}


def _act(act: Lov) -> Act:
    """Return an act for the parser, which reads numbered forms (»vejledning nr. 9857/2016«) by itself."""
    dated = ((act.edition or act.kind, act.number, act.date), *((e.kind, e.number, e.date) for e in act.editions))
    editions = tuple(
        Edition(_EDITIONS[kind], number, date[:4], date)
        for kind, number, date in dated
        if kind in _EDITIONS and number and date
    )
    return Act(
        id=act.id,
        art=_KINDS[act.kind],
        title=act.title,
        forms=tuple(f for f in dict.fromkeys((act.short, act.title, *act.forms)) if " nr. " not in f),
        misspellings=act.misspellings,
        known_by_number=act.known_by_number,
        abbreviations=tuple(dict.fromkeys(filter(None, (act.abbreviation, *act.abbreviations)))),
        number=act.number,
        year=act.date[:4] if act.date else None,
        editions=editions,
        eli=act.eli,
    )


def _newer(act: NewerAct) -> Act:
    """Return an act from after 2020: its name is known, so that it is not read as an older one."""
    since = next((s.since for s in act.status if s.since), None)
    return Act(id=act.id, art=Kind.LAW, title=act.id, forms=(act.id,), valid_from=_day(since))


def _day(written: str | None) -> date | None:
    """Return a full date; an editor may also know only the year."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None
