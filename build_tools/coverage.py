"""What of the source is carried over, what is not, and what hangs loose.

The measure is the list of the source's own items (`guidelines/daekning.yml`), not the corpus itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.lix import lix, word_count
from build_tools.model.words import Modality, parse_source
from build_tools.today import provision_key
from build_tools.units import items

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.model.corpus import Corpus, LinkGraph, Unit
    from build_tools.model.guideline import Retningslinje


@dataclass(frozen=True, slots=True)
class Share:
    """One kind of item: how many the source has, which lines of them are missing here."""

    name: str
    wanted: int
    missing: tuple[int, ...]

    @property
    def found(self) -> int:
        """How many are carried over."""
        return self.wanted - len(self.missing)


@dataclass(frozen=True, slots=True)
class Readability:
    """LIX of one retningslinje and of its hardest praksis section."""

    number: int
    title: str
    lix: float
    words: int
    hardest: str
    hardest_lix: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """The whole report."""

    shares: tuple[Share, ...]
    left_out: tuple[tuple[str, str], ...]
    without_law: tuple[Unit, ...]
    """Units that are skal without a paragraph in the source, with their reason."""
    unused: tuple[str, ...]
    """Provisions of the register that nothing rests on."""
    empty_principles: tuple[int, ...]
    no_law: tuple[str, ...]
    """Codes of anvisninger that neither rest on law themselves nor through a point."""
    readability: tuple[Readability, ...]


def measure(corpus: Corpus, graph: LinkGraph) -> Coverage:
    """Measure the corpus against what the source holds."""
    expected = corpus.expected
    shares: tuple[Share, ...] = ()
    if expected:
        anvisninger = [a for r in corpus.retningslinjer for a in r.anvisninger]
        shares = (
            Share(
                "Principper", expected.principles, _numbers(expected.principles, (p.number for p in corpus.principles))
            ),
            Share(
                "Retningslinjer",
                expected.retningslinjer,
                _numbers(expected.retningslinjer, (r.number for r in corpus.retningslinjer)),
            ),
            _share("Anvisninger", expected.anvisninger, (a.source for a in anvisninger)),
            _share("Punkter", expected.points, (p.source for a in anvisninger for p in a.points)),
            _share(
                "Understøttende mål", expected.supports, (t.source for r in corpus.retningslinjer for t in r.supports)
            ),
            _share("Praksisafsnit", expected.practice, (p.source for r in corpus.retningslinjer for p in r.practice)),
            Share("Fodnoter", expected.footnotes, _numbers(expected.footnotes, (n.number for n in corpus.footnotes))),
        )
    return Coverage(
        shares=shares,
        left_out=tuple((x.lines, x.why) for x in expected.left_out) if expected else (),
        without_law=tuple(
            u for u in graph.units.values() if u.modality is Modality.SKAL and not graph.grounds[u.id].basis
        ),
        unused=tuple(
            provision_key(act, p)
            for act in corpus.acts
            for p in act.paragraphs + act.points
            if provision_key(act, p) not in graph.bearing
        ),
        empty_principles=tuple(n for n, codes in graph.principles.items() if not codes),
        no_law=tuple(_no_law(corpus, graph)),
        readability=tuple(_readability(r) for r in corpus.retningslinjer),
    )


def _share(name: str, wanted: Iterable[int], sources: Iterable[str]) -> Share:
    lines = tuple(wanted)
    spans = [(ref.first, ref.last) for s in sources for ref in parse_source(s) or ()]
    held = {line for first, last in spans for line in range(first, last + 1)}
    return Share(name, len(lines), tuple(line for line in lines if line not in held))


def _numbers(wanted: int, found: Iterable[int]) -> tuple[int, ...]:
    present = set(found)
    return tuple(n for n in range(1, wanted + 1) if n not in present)


def _no_law(corpus: Corpus, graph: LinkGraph) -> Iterable[str]:
    for retningslinje in corpus.retningslinjer:
        for anvisning in retningslinje.anvisninger:
            if not any(graph.grounds[item.code].all for item in items((anvisning,))):
                yield anvisning.code


def text_of(r: Retningslinje) -> str:
    """Return everything that a reader reads on the page of a retningslinje."""
    texts = [r.purpose.text, *(t.text for t in r.supports), *(t.text for t in r.good_to_know)]
    for item in items(r.anvisninger):
        texts += [item.text, *(p.text for p in item.parts)]
    for section in r.practice:
        texts += section.text
    return " ".join(texts)


def _readability(r: Retningslinje) -> Readability:
    text = text_of(r)
    sections = [(lix(" ".join(p.text)), p.title) for p in r.practice]
    hardest = max(sections, default=(0.0, ""))
    return Readability(r.number, r.title, lix(text), word_count(text), hardest[1], hardest[0])
