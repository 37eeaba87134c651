"""The shape of one exported object: id, type, address, source lines, and its references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from build_tools.model.words import parse_source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.model.corpus import LegalReference
    from build_tools.render.desk import Desk

Row = dict[str, Any]


def row_of(id_: str, kind: str, source: str | None, url: str, **more: Any) -> Row:  # noqa: ANN401 - JSON
    """Return one object with the fields that all have."""
    return {"id": id_, "type": kind, "url": url, "kilde": source_of(source), **more}


def source_of(source: str | None) -> list[Row]:
    """Return the source lines of a `kilde` as the contract shows them."""
    refs = parse_source(source) if source else ()
    return [{"dok": s.document, "linjer": [s.first, s.last]} for s in refs or ()]


def references_of(references: Iterable[LegalReference]) -> list[Row]:
    """Return references with the Danish field names of the contract."""
    return [
        {
            "start": r.start,
            "slut": r.end,
            "tekst": r.text,
            "art": r.kind,
            "nøgle": r.key,
            "lov": r.act,
            "paragraf": r.paragraph,
            "stk": r.stk,
            "nr": r.nr,
            "litra": r.litra,
            "pkt": r.pkt,
            "version": r.version,
            "status": r.status,
        }
        for r in references
    ]


def grounds_of(desk: Desk, unit: str) -> Row:
    """Return law, mentions and decisions of a unit."""
    g = desk.graph.grounds[unit]
    return {
        "hjemmel": references_of(g.basis + g.guidance),
        "nævner": references_of(g.mentions),
        "afgørelser": list(g.decisions),
    }
