"""Acts, provisions and decisions as exported objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.export.rows import Row, references_of, row_of, source_of
from build_tools.model.corpus import Bearing
from build_tools.render.addresses import act_page, provision_address
from build_tools.render.paragraph_pages import provision_name
from build_tools.today import act_key, provision_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.model.law import Lov, Paragraf, Status
    from build_tools.render.desk import Desk


def statuses_of(rows: Iterable[Status]) -> list[Row]:
    """Return what is known of later law, row by row."""
    return [
        {
            "stk": s.stk,
            "status": s.status.value,
            "fra": s.since,
            "til": {"lov": s.to.act, "sted": s.to.place_in_act} if s.to else None,
            "ved": s.changed_by,
            "hvad": s.what,
            "sikkerhed": s.confidence,
            "note": s.note,
            "kontrolleret": s.checked,
            "evidens": [{"kilde": e.origin, "url": e.url, "set": e.seen, "dato": e.date} for e in s.evidence],
        }
        for s in rows
    ]


def act_of(a: Lov) -> Row:
    """Return an act."""
    return row_of(
        a.id,
        "lov",
        a.source,
        act_page(a),
        titel=a.title,
        kort=a.short,
        forkortelse=a.abbreviation,
        art=a.kind,
        nummer=a.number,
        dato=a.date,
        eli=a.eli,
        former=list(a.forms),
        fejlstavninger=list(a.misspellings),
        nøgle=act_key(a),
        afløst_af={"id": a.successor.id, "tekst": a.successor.text} if a.successor else None,
        status=statuses_of(a.status),
        bemærkninger=list(a.remarks),
    )


def provision_of(desk: Desk, a: Lov, p: Paragraf) -> Row:
    """Return a paragraph or point with everything that rests on it."""
    key = provision_key(a, p)
    b = desk.graph.bearing.get(key, Bearing())
    return row_of(
        key,
        "paragraf",
        p.says[0].source if p.says else a.source,
        provision_address(a, p),
        titel=f"{provision_name(p)} {a.short}",
        lov=a.id,
        paragraf=p.paragraph,
        punkt=p.point,
        emne=p.about,
        siger=[{"stk": s.stk, "tekst": s.text, "kilde": source_of(s.source)} for s in p.says],
        status=statuses_of(p.status),
        bærer={
            "skal": [u.id for u in b.skal],
            "bør": [u.id for u in b.boer],
            "kan": [u.id for u in b.kan],
            "praksis": [u.id for u in b.practice],
            "nævnt": [u.id for u in b.mentioned_by],
            "afgørelser": list(b.decisions),
        },
    )


def rulings_of(desk: Desk) -> list[Row]:
    """Return decisions and investigations."""
    rows = [
        row_of(
            r.id,
            "afgørelse",
            r.source,
            f"afgoerelser/{r.id}.html",
            titel=r.title,
            år=r.year,
            tekst=r.establishes,
            fastslår=r.establishes,
            nøgle=f"ast:{r.id}",
            hjemmel=references_of(desk.graph.ruling_law.get(r.id, ())),
            formodet=list(r.inferred),
            brugt_af=list(desk.graph.rulings.get(r.id, ())),
            status=[{"status": s.status, "hvad": s.what, "sikkerhed": s.confidence, "note": s.note} for s in r.status],
        )
        for r in desk.corpus.rulings.rulings
    ]
    return rows + [
        row_of(
            i.id, "undersøgelse", i.source, f"afgoerelser/{i.id}.html", titel=i.title, år=i.year, tekst=i.establishes
        )
        for i in desk.corpus.rulings.investigations
    ]
