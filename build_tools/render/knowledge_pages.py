"""Pages of words, themes, works and footnotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from build_tools.danish import listed
from build_tools.render.addresses import relative
from build_tools.render.list_views import ListView, Row, Section, unit_row
from build_tools.render.names import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from build_tools.model.corpus import LegalReference, Page
    from build_tools.model.knowledge import Begreb, Fodnote, Tema, Vaerk
    from build_tools.render.desk import Desk

MENU = "Ord og kilder"


@dataclass(frozen=True, slots=True)
class TermView:
    """The page of a term."""

    term: str
    trail: tuple[tuple[str, str | None], ...]
    explanation: Markup
    synonyms: str
    remark: str | None
    see_also: tuple[Row, ...]
    used: tuple[Row, ...]
    source: str


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One footnote in the list of footnotes."""

    number: int
    kind: str
    html: Markup
    used: Markup
    line: str


@dataclass(frozen=True, slots=True)
class NotesView:
    """The page of footnotes."""

    trail: tuple[tuple[str, str | None], ...]
    counts: tuple[tuple[str, int], ...]
    rows: tuple[NoteRow, ...]


def knowledge_pages(
    desk: Desk, notes: Mapping[int, tuple[LegalReference, ...]], used: Mapping[str, tuple[str, ...]]
) -> Iterator[Page]:
    """Yield pages of themes, terms, works and footnotes; `used` says where each term stands."""
    for theme in desk.corpus.themes:
        yield _theme(desk, theme)
    if desk.corpus.terms:
        yield _terms(desk)
    for term in desk.corpus.terms:
        yield _term(desk, term, used.get(term.id, ()))
    yield _works(desk)
    if desk.corpus.footnotes:
        yield _notes(desk, notes)


def _theme(desk: Desk, theme: Tema) -> Page:
    uri = f"om/{theme.id}.html"
    seen: set[str] = set()
    text = tuple(desk.rich.html(t.text, uri, seen) for t in theme.text)
    view = ListView(
        theme.title,
        "",
        "Grundlaget",
        (("Retningslinjer", "retningslinjer/index.html"), (theme.title, None)),
        (Section("tekst", "Kort fortalt", text),),
        f"{SOURCE[:-1]}, side {theme.page}.",
    )
    return desk.page("liste.html.j2", uri, theme.title, "Retningslinjer", view, edit=theme.place.path)


def _terms(desk: Desk) -> Page:
    by_letter: dict[str, list[Row]] = {}
    for term in sorted(desk.corpus.terms, key=lambda t: _sorted(t.term)):
        letter = _plain(term.term)[:1].upper()
        row = Row("", term.term[:1].upper() + term.term[1:], desk.addresses.term(term.id), term.explanation)
        by_letter.setdefault(letter if letter.isalpha() else "§", []).append(row)
    sections = tuple(
        Section(f"bogstav-{n}", letter, rows=tuple(rows)) for n, (letter, rows) in enumerate(by_letter.items(), 1)
    )
    view = ListView(
        "Begreber",
        Markup('Fagets ord på almindeligt dansk, som kilden bruger dem. Se også <a href="{}">kilder</a>.').format(
            relative("kilder/index.html", "begreber/index.html")
        ),
        sections=sections,
        source=f"{SOURCE[:-1]}.",
        jumps=True,
    )
    return desk.page(
        "liste.html.j2", "begreber/index.html", "Begreber", MENU, view, description="Fagets ord på almindeligt dansk."
    )


def _plain(word: str) -> str:
    return word.lower().lstrip("§ 0123456789-").replace("é", "e")


def _sorted(word: str) -> str:
    return _plain(word).replace("æ", "z{").replace("ø", "z|").replace("å", "z}")


def _term(desk: Desk, term: Begreb, used: tuple[str, ...]) -> Page:
    uri = desk.addresses.term(term.id)
    others = {t.id: t for t in desk.corpus.terms}
    see = tuple(
        Row("", others[i].term[:1].upper() + others[i].term[1:], desk.addresses.term(i), others[i].explanation)
        for i in term.see_also
        if i in others
    )
    rows = tuple(unit_row(desk, desk.graph.units[u]) for u in used)
    name = term.term[:1].upper() + term.term[1:]
    view = TermView(
        name,
        (("Begreber", "begreber/index.html"), (name, None)),
        desk.rich.html(term.explanation, uri, set(), term.id),
        listed(term.synonyms),
        term.remark,
        see,
        rows,
        f"{SOURCE[:-1]}, {term.source.replace('nr2020:', 'linje ')}.",
    )
    return desk.page("begreb.html.j2", uri, name, MENU, view, description=term.explanation, edit=term.place.path)


def _works(desk: Desk) -> Page:
    documents = tuple(
        Row(str(d.year), d.title, "kilder/index.html", f"{d.publisher}. {d.about}")
        for d in desk.corpus.sources.documents
    )
    cited: dict[str, list[str]] = {}
    for note in desk.corpus.footnotes:
        for work in note.works:
            cited.setdefault(work, []).append(str(note.number))
    items = tuple(_work(w, cited.get(w.id, [])) for w in desk.corpus.sources.works)
    sections = (
        Section(
            "dokumenter",
            "Kildedokumenter",
            tuple(Markup("{}: <b>{}</b>. {}").format(r.code, r.text, r.small) for r in documents),
            bullets=True,
        ),
        Section("vaerker", "Værker, som retningslinjerne henviser til", items, bullets=True),
        Section(
            "fodnoter",
            "Fodnoter",
            (Markup('<a href="{}">Alle fodnoter, og hvor de hører til</a>').format("fodnoter.html"),)
            if desk.corpus.footnotes
            else (),
        ),
    )
    view = ListView(
        "Kilder",
        "Hvad Vejviser bygger på. Teksterne her er skrevet om til kort dansk. Kilden afgør ved tvivl.",
        sections=sections,
    )
    return desk.page(
        "liste.html.j2",
        "kilder/index.html",
        "Kilder",
        MENU,
        view,
        description="De dokumenter og værker, som Vejviser bygger på.",
    )


def _work(w: Vaerk, cited: list[str]) -> Markup:
    head = f"{w.authors} ({w.year})" if w.authors and w.year else w.authors or str(w.year or "")
    tail = ". ".join(filter(None, (w.publisher, w.remark, f"Note {listed(cited)}" if cited else None)))
    return Markup('<span id="{}">{}: <i>{}</i>. {}</span>').format(w.id, head, w.title, f"{tail}." if tail else "")


def _notes(desk: Desk, notes: Mapping[int, tuple[LegalReference, ...]]) -> Page:
    uri = "kilder/fodnoter.html"
    works = {w.id: w for w in desk.corpus.sources.works}
    rows = tuple(_note(desk, n, notes.get(n.number, ()), works, uri) for n in desk.corpus.footnotes)
    kinds = sorted({n.kind for n in desk.corpus.footnotes})
    counts = tuple((k, sum(n.kind == k for n in desk.corpus.footnotes)) for k in kinds)
    view = NotesView((("Kilder", "kilder/index.html"), ("Fodnoter", None)), counts, rows)
    return desk.page(
        "fodnoter.html.j2", uri, "Fodnoter", MENU, view, description="Alle fodnoter i kilden, og hvor de hører til."
    )


def _note(
    desk: Desk, note: Fodnote, references: tuple[LegalReference, ...], works: Mapping[str, Vaerk], uri: str
) -> NoteRow:
    parts: list[Markup] = []
    for view in desk.naming.views(references):
        shown = (
            Markup('<a class="vv-para" href="{}">{}</a>').format(relative(view.address, uri), view.short)
            if view.address
            else escape(view.short)
        )
        parts.append(shown)
    for work in note.works:
        w = works.get(work)
        if w:
            parts.append(
                Markup('<a href="index.html#{}">{}</a>').format(
                    w.id, f"{w.authors or w.title} ({w.year})" if w.year else w.authors or w.title
                )
            )
    text = [escape(t) for t in (note.text, note.remark) if t]
    users = dict.fromkeys(desk.graph.units[u].owner for u in desk.graph.footnotes.get(note.number, ()))
    used = [
        Markup('<a href="{}">{}</a>').format(
            relative(desk.addresses.unit(u), uri), u.replace("p", "praksis ", 1) if u.startswith("p") else u
        )
        for u in users
    ]
    html = Markup(" ").join([Markup("; ").join(parts), *text])
    return NoteRow(
        note.number, note.kind, html, Markup(", ").join(used) or escape("–"), note.source.replace("nr2020:", "")
    )
