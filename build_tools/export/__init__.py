"""`viden.json`: the whole corpus as one object, with stable Danish names (the contract).

Built from the same desk as the pages, so that addresses and references cannot differ from them.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from build_tools.export.event_rows import event_of, limit_of
from build_tools.export.guideline_rows import guideline_of, item_of, practice_of, principle_of
from build_tools.export.law_rows import act_of, provision_of, rulings_of
from build_tools.export.rows import Row, references_of, row_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from build_tools.model.corpus import LegalReference
    from build_tools.model.knowledge import Begreb, Dokument, Fodnote, Kapitel, Vaerk
    from build_tools.render.desk import Desk

URI = "assets/data/viden.json"


def knowledge(desk: Desk, notes: Mapping[int, tuple[LegalReference, ...]]) -> dict[str, object]:
    """Return the export as plain data, one list per type."""
    c = desk.corpus
    anvisninger = [(r, a) for r in c.retningslinjer for a in r.anvisninger]
    return {
        "version": 1,
        "principper": [principle_of(desk, p) for p in c.principles],
        "kapitler": [_chapter_of(desk, k) for k in c.chapters],
        "temaer": [
            row_of(t.id, "tema", t.source, f"om/{t.id}.html", titel=t.title, tekst="\n\n".join(x.text for x in t.text))
            for t in c.themes
        ],
        "retningslinjer": [guideline_of(desk, r) for r in c.retningslinjer],
        "anvisninger": [
            {**item_of(desk, a, r, "anvisning"), "punkter": [p.code for p in a.points]} for r, a in anvisninger
        ],
        "punkter": [{**item_of(desk, p, r, "punkt"), "anvisning": a.code} for r, a in anvisninger for p in a.points],
        "praksis": [practice_of(desk, p, r) for r in c.retningslinjer for p in r.practice],
        "frister": [limit_of(desk, t) for t in c.deadlines],
        "hændelser": [event_of(desk, e) for e in c.events],
        "love": [act_of(a) for a in c.acts],
        "paragraffer": [provision_of(desk, a, p) for a in c.acts for p in a.paragraphs + a.points],
        "afgørelser": rulings_of(desk),
        "begreber": [_term_of(desk, t) for t in c.terms],
        "fodnoter": [_note_of(n, notes.get(n.number, ())) for n in c.footnotes],
        "kilder": [*map(_document_of, c.sources.documents), *map(_work_of, c.sources.works)],
    }


def _chapter_of(desk: Desk, k: Kapitel) -> Row:
    return row_of(
        k.id,
        "kapitel",
        k.source,
        desk.addresses.chapter(k.number),
        nummer=k.number,
        titel=k.title,
        side=k.page,
        indledning=[t.text for t in k.introduction],
    )


def _term_of(desk: Desk, t: Begreb) -> Row:
    return row_of(
        t.id,
        "begreb",
        t.source,
        desk.addresses.term(t.id),
        titel=t.term,
        tekst=t.explanation,
        former=list(t.forms),
        synonymer=list(t.synonyms),
    )


def _note_of(n: Fodnote, references: tuple[LegalReference, ...]) -> Row:
    return row_of(
        str(n.number),
        "fodnote",
        n.source,
        f"kilder/fodnoter.html#note-{n.number}",
        nummer=n.number,
        art=n.kind,
        tekst=n.text,
        hjemmel=references_of(references),
        værker=list(n.works),
        bemærkning=n.remark,
    )


def _document_of(d: Dokument) -> Row:
    return row_of(d.id, "dokument", None, "kilder/index.html#dokumenter", titel=d.title, udgiver=d.publisher, år=d.year)


def _work_of(w: Vaerk) -> Row:
    return row_of(
        w.id,
        "værk",
        w.source,
        f"kilder/index.html#{w.id}",
        titel=w.title,
        forfatter=w.authors,
        år=w.year,
        udgiver=w.publisher,
    )


def to_json(data: dict[str, object]) -> str:
    """Return the export as text: one fixed form, so that the same data gives the same bytes."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"
