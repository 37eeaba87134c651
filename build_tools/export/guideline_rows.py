"""Retningslinjer, anvisninger, points, praksis, deadlines and principles as exported objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.export.rows import Row, grounds_of, row_of, source_of

if TYPE_CHECKING:
    from build_tools.model.guideline import Anvisning, Part, Praksis, Punkt, Retningslinje
    from build_tools.model.knowledge import Princip
    from build_tools.render.desk import Desk


def part_of(desk: Desk, part: Part, unit: str) -> Row:
    """Return a further sentence of an item."""
    return {
        "modalitet": part.modality.value,
        "udtryk": part.expression.value,
        "tekst": part.text,
        "fodnoter": list(part.footnotes),
        "kilde": source_of(part.source),
        **grounds_of(desk, unit),
    }


def item_of(desk: Desk, item: Anvisning | Punkt, r: Retningslinje, kind: str) -> Row:
    """Return an anvisning or a point."""
    return {
        **row_of(
            item.code,
            kind,
            item.source,
            desk.addresses.unit(item.code),
            kode=item.code,
            titel=item.text,
            tekst=item.text,
        ),
        "retningslinje": r.number,
        "modalitet": item.modality.value,
        "udtryk": item.expression.value,
        "modalitet_skøn": item.modality_estimated,
        "led": [part_of(desk, part, f"{item.code}:{n}") for n, part in enumerate(item.parts, 2)],
        "fodnoter": sorted({*item.footnotes, *(n for part in item.parts for n in part.footnotes)}),
        **grounds_of(desk, item.code),
        "uden_hjemmel": item.without_hjemmel,
        "målgrupper": list(item.target_groups),
        "aktører": list(item.actors),
        "samarbejdsparter": list(item.partners),
        "faser": list(item.phases),
        "temaer": list(item.themes),
        "principper": list(item.principles),
        "gentager": list(item.repeats),
        "bemærkninger": list(item.remarks),
    }


def practice_of(desk: Desk, p: Praksis, r: Retningslinje) -> Row:
    """Return a praksis section with its duties."""
    return {
        **row_of(p.id, "praksis", p.source, desk.addresses.unit(p.id), titel=p.title, tekst="\n\n".join(p.text)),
        "retningslinje": r.number,
        "led": [],
        "pligter": [
            {
                "tekst": d.text,
                "modalitet": "skal",
                "frist": d.deadline,
                "kilde": source_of(d.source),
                **grounds_of(desk, f"{p.id}:{n}"),
            }
            for n, d in enumerate(p.duties, 1)
        ],
        "fodnoter": list(p.footnotes),
        **grounds_of(desk, p.id),
        "gentager": list(p.repeats),
        "bemærkninger": list(p.remarks),
    }


def guideline_of(desk: Desk, r: Retningslinje) -> Row:
    """Return a retningslinje."""
    return row_of(
        r.id,
        "retningslinje",
        r.source,
        desk.addresses.retningslinje(r.number),
        nummer=r.number,
        titel=r.title,
        kapitel=r.chapter,
        side=r.page,
        formål=r.purpose.text,
        understøtter=[t.text for t in r.supports],
        værd_at_vide=[
            {"tekst": t.text, "fodnoter": list(t.footnotes), "kilde": source_of(t.source)} for t in r.good_to_know
        ],
        fodnoter=sorted({*r.purpose.footnotes, *(n for t in r.good_to_know for n in t.footnotes)}),
        anvisninger=[a.code for a in r.anvisninger],
        praksis=[p.id for p in r.practice],
        bemærkninger=list(r.remarks),
    )


def principle_of(desk: Desk, p: Princip) -> Row:
    """Return a principle with the codes that carry it out."""
    codes = desk.graph.principles.get(p.number, ())
    return row_of(
        f"princip-{p.number}",
        "princip",
        p.source,
        f"principper/{p.id}.html",
        nummer=p.number,
        titel=p.title,
        tekst="\n\n".join(t.text for t in p.text),
        anvisninger=list(codes),
    )
