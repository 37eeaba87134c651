"""Pages of the guidelines: one per retningslinje, with its duties first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from build_tools.danish import counted, listed
from build_tools.model.words import LawStatus
from build_tools.render.addresses import anchor, relative
from build_tools.render.duties import duty_box
from build_tools.render.guideline_views import (
    DeadlineView,
    GuidelineView,
    ItemView,
    Line,
    NoteView,
    PartView,
    PracticeView,
    RulingView,
)
from build_tools.render.names import plain_title, where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from build_tools.model.corpus import LegalReference, Page
    from build_tools.model.guideline import Anvisning, Part, Praksis, Punkt, Retningslinje
    from build_tools.render.desk import Desk

_PLAIN = {"alle", "kommunen", "ikke-naevnt"}
"""Tags that go without saying: everybody, and the municipality."""
_NAMES = ("Kriminalforsorgen", "Ankestyrelsen")
"""Labels that are names and keep their capital inside a phrase."""


def guideline_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of each retningslinje."""
    for retningslinje in desk.corpus.retningslinjer:
        yield _Builder(desk, retningslinje).page()


class _Builder:
    """Builds one page; keeps the terms that the section at hand has explained."""

    def __init__(self, desk: Desk, retningslinje: Retningslinje) -> None:
        self.desk = desk
        self.it = retningslinje
        self.uri = desk.addresses.retningslinje(retningslinje.number)
        self.seen: set[str] = set()

    def page(self) -> Page:
        title = plain_title(self.it.title)
        return self.desk.page(
            "retningslinje.html.j2",
            self.uri,
            title,
            "Retningslinjer",
            self._view(title),
            description=self.it.purpose.text,
            edit=self.it.place.path,
        )

    def _html(self, text: str) -> Markup:
        return self.desk.rich.html(text, self.uri, self.seen)

    def _section(self) -> None:
        self.seen = set()

    def _view(self, title: str) -> GuidelineView:
        it = self.it
        references = [r for u in self._units() for r in self.desk.graph.grounds[u].all]
        statuses = [self.desk.naming.status(r) for r in references]
        unknown = sum(s.status is LawStatus.UKENDT for s in statuses)
        box = duty_box(self.desk, it)
        points = sum(len(a.points) for a in it.anvisninger)
        content = ", ".join(
            (
                counted(len(it.anvisninger), "anvisning", "anvisninger"),
                counted(points, "punkt", "punkter"),
                counted(len(it.practice), "praksisafsnit", "praksisafsnit"),
            )
        )
        purpose = self._html(it.purpose.text)
        return GuidelineView(
            number=it.number,
            title=title,
            page=it.page,
            trail=(
                ("Retningslinjer", "retningslinjer/index.html"),
                self._chapter(),
                (f"Retningslinje {it.number}", None),
            ),
            purpose=purpose,
            checked=self.desk.checked(statuses),
            content=content,
            unknown=f"{unknown} af sidens {len(statuses)} lovhenvisninger har ukendt status i dag."
            if unknown
            else None,
            box=box,
            duties_counted=f"Alle {box.count} pligter på siden"
            if box.count > 1
            else counted(box.count, "pligt på siden", "pligter på siden"),
            anvisninger=tuple(self._anvisning(a) for a in it.anvisninger),
            practice=tuple(self._practice(p) for p in it.practice),
            good_to_know=tuple(self._good_to_know()),
            supports=tuple(self._html(t.text) for t in it.supports),
            see_also=tuple(self._see_also()),
            remarks=it.remarks,
            source=f"Nationale retningslinjer for indsatsen mod hjemløshed (2020), side {it.page}, {lines(it.source)}.",
        )

    def _chapter(self) -> tuple[str, str | None]:
        for chapter in self.desk.corpus.chapters:
            if chapter.number == self.it.chapter:
                return f"{chapter.number}. {chapter.title}", self.desk.addresses.chapter(chapter.number)
        return f"Kapitel {self.it.chapter}", None

    def _units(self) -> Iterator[str]:
        return (u.id for u in self.desk.graph.units.values() if u.retningslinje == self.it.number and u.kind != "pligt")

    def _laws(self, unit: str) -> tuple[LegalReference, ...]:
        return self.desk.graph.grounds[unit].all

    def _anvisning(self, a: Anvisning) -> ItemView:
        self._section()
        return self._item(a, tuple(self._item(p, (), a) for p in a.points))

    def _item(self, item: Anvisning | Punkt, points: tuple[ItemView, ...], above: Anvisning | None = None) -> ItemView:
        laws = self.desk.naming.views(self._laws(item.code))
        return ItemView(
            code=item.code,
            anchor=anchor(item.code),
            force=item.modality.value,
            html=self._html(item.text),
            brief="" if above else brief(item.text),
            laws=laws,
            parts=tuple(self._part(part, f"{item.code}:{n}") for n, part in enumerate(item.parts, 2)),
            lines=tuple(self._lines(item, above)),
            source=self._source(item.footnotes, item.source),
            without=item.without_hjemmel,
            changed=changed_words(laws),
            points=points,
        )

    def _part(self, part: Part, unit: str) -> PartView:
        return PartView(part.modality.value, self._html(part.text), self.desk.naming.views(self._laws(unit)))

    def _lines(self, item: Anvisning | Punkt, above: Anvisning | None) -> Iterator[Line]:
        tags = self.desk.corpus.tags
        if groups := own(item.target_groups, above.target_groups if above else None):
            yield Line("Gælder", escape(labels(groups, tags.target_groups)))
        if actors := own(item.actors, above.actors if above else None):
            yield Line("Hvem", escape(labels(actors, tags.actors)))
        if item.partners:
            yield Line("Sammen med", escape(labels(item.partners, tags.actors)))
        yield from self._more(item.code, item.decisions, item.repeats)
        if item.principles:
            yield Line("Principper", self._principles(item.principles))
        for remark in item.remarks:
            yield Line("Bemærkning", escape(remark))

    def _source(self, footnotes: Iterable[int], source: str) -> Markup:
        """Say where a text stands: its footnotes, each with a link, and its lines."""
        return Markup(", ").join(filter(None, (self._notes(footnotes), escape(lines(source)))))

    def _notes(self, numbers: Iterable[int]) -> Markup:
        known = {note.number for note in self.desk.corpus.footnotes}
        page = relative("kilder/fodnoter.html", self.uri)
        found = [
            Markup('<a href="{}#note-{}">{}</a>').format(page, n, n) if n in known else escape(str(n)) for n in numbers
        ]
        if not found[1:]:
            return Markup("note {}").format(found[0]) if found else Markup("")
        return Markup("note {} og {}").format(Markup(", ").join(found[:-1]), found[-1])

    def _more(self, owner: str, decisions: Iterable[str], repeats: Iterable[str]) -> Iterator[Line]:
        if decisions := tuple(decisions):
            yield Line("Afgørelser", self._links((f"Ankestyrelsen {n}", f"afgoerelser/{n}.html") for n in decisions))
        if mentioned := self.desk.naming.views(self.desk.graph.grounds[owner].mentions):
            yield Line("Nævner", self._links((view.short, view.address) for view in mentioned))
        others = {o: None for group in repeats for o in self.desk.graph.repeats.get(group, ()) if o != owner}
        if others:
            yield Line(
                "Samme emne", self._links((where(self.desk.corpus, o), self.desk.addresses.unit(o)) for o in others)
            )

    def _principles(self, numbers: Iterable[int]) -> Markup:
        titles = {p.number: p for p in self.desk.corpus.principles}
        return self._links(
            (f"{n}. {titles[n].title}", f"principper/{titles[n].id}.html") for n in numbers if n in titles
        )

    def _links(self, pairs: Iterable[tuple[str, str | None]]) -> Markup:
        made = [
            Markup('<a href="{}">{}</a>').format(relative(address, self.uri), name) if address else escape(name)
            for name, address in pairs
        ]
        return Markup(", ").join(made)

    def _practice(self, p: Praksis) -> PracticeView:
        self._section()
        rulings = {a.id: a for a in self.desk.corpus.rulings.rulings}
        lines_ = list(self._more(p.id, (), p.repeats))
        lines_ += [Line("Bemærkning", escape(r)) for r in p.remarks]
        lines_ += [Line("Se også", self._see(s.retningslinje, s.section, s.text)) for s in p.see_also]
        return PracticeView(
            anchor=p.id,
            title=p.title,
            paragraphs=tuple(self._html(t) for t in p.text),
            laws=self.desk.naming.views(self._laws(p.id)),
            rulings=tuple(
                RulingView(n, rulings[n].establishes, f"afgoerelser/{n}.html") for n in p.decisions if n in rulings
            ),
            deadlines=tuple(
                DeadlineView(f.duration, f"{(f.who or '').capitalize()}: {f.what}" if f.who else f.what)
                for f in p.deadlines
            ),
            lines=tuple(lines_),
            source=self._source(p.footnotes, p.source),
        )

    def _good_to_know(self) -> Iterator[NoteView]:
        self._section()
        for text in self.it.good_to_know:
            yield NoteView(self._html(text.text), self._notes(text.footnotes))

    def _see_also(self) -> Iterator[Markup]:
        for see in self.it.see_also:
            yield self._see(see.retningslinje, see.section, see.text)

    def _see(self, number: int | None, section: str | None, text: str | None) -> Markup:
        said = text or ""
        if number is None:
            return escape(said or section or "")
        target = next((r for r in self.desk.corpus.retningslinjer if r.number == number), None)
        name = f"Retningslinje {number}: {plain_title(target.title)}" if target else f"Retningslinje {number}"
        link = self._links([(name, self.desk.addresses.retningslinje(number) if target else None)])
        tail = f", afsnittet »{section}«" if section else ""
        return link + escape(tail) + (escape(f". {said}") if said else Markup(""))


def own(tags: tuple[str, ...], above: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return the tags to tell: a point is silent where its anvisning has said the same.

    >>> own(("alle",), None), own(("unge",), ("unge",)), own(("alle",), ("unge",))
    ((), (), ('alle',))
    """
    told = tuple(t for t in tags if t not in _PLAIN)
    if above is None:
        return told
    return () if tags == above else told or (tags if set(above) - _PLAIN else ())


def labels(tags: Iterable[str], known: Iterable[object]) -> str:
    """Return the words of tags as one phrase: only the first begins with a capital of its own.

    A label with a comma in it is parted from the next by a semicolon.
    """
    words = [label(tag, known) for tag in tags]
    words = [
        w if not n or not w[1:2].islower() or w.startswith(_NAMES) else w[0].lower() + w[1:]
        for n, w in enumerate(words)
    ]
    return "; ".join(words) if any(", " in w for w in words) else listed(words)


def label(tag: str, known: Iterable[object]) -> str:
    """Return the words of a tag, as they stand inside a sentence."""
    for entry in known:
        if getattr(entry, "id", None) == tag:
            return str(getattr(entry, "label", tag))
    return tag


def lines(source: str) -> str:
    """Return `linje 408` of a source such as `nr2020:408`."""
    place = ", ".join(part.partition(":")[2] or part for part in source.replace(" ", "").split(","))
    return f"{'linje'} {place}"


def brief(text: str) -> str:
    """Return the first words of a norm, enough to recognise it in an outline."""
    words = text.split(". ", maxsplit=1)[0].rstrip(".").split()
    drop = {"kommunen", "kommunerne", "skal", "bør", "kan", "med", "fordel", "det", "er", "god", "praksis", "at"}
    while len(words) > 1 and words[0].lower().rstrip(",") in drop:
        words.pop(0)
    short = " ".join(words[:6]).rstrip(",")
    return (short[:1].upper() + short[1:]) + ("…" if len(words) > 6 else "")  # noqa: PLR2004 - a line of outline


def changed_words(laws: Iterable[object]) -> str | None:
    """Say in words that a norm rests on changed law."""
    found = {getattr(law, "status", "") for law in laws}
    if found & {"ophævet", "flyttet"}:
        return "Loven er siden ophævet eller flyttet"
    if found & {"omnummereret"}:
        return "Loven har siden fået nye numre"
    return "Loven er siden ændret" if "ændret" in found else None
