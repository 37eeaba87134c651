"""»Afdækning«: each anvisning with its code, force and content hash, for a self-assessment.

The page holds no answers; they live in the reader's browser, and only after a click. The hash tells
the script which anvisninger have changed since they were answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.confirm import anvisning_hash
from build_tools.render.names import plain_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page, Unit
    from build_tools.render.desk import Desk

URI = "afdaekning.html"


@dataclass(frozen=True, slots=True)
class GapRow:
    """One anvisning to answer; the hash covers its points and does not cover its number."""

    code: str
    anchor: str
    force: str
    text: str
    address: str
    hash: str


@dataclass(frozen=True, slots=True)
class GapGroup:
    """The anvisninger of one retningslinje."""

    number: int
    title: str
    rows: tuple[GapRow, ...]


def gap_pages(desk: Desk) -> Iterator[Page]:
    """Yield the page of self-assessment."""
    parts: dict[str, list[Unit]] = {}
    for unit in desk.graph.units.values():
        parts.setdefault(".".join(unit.owner.split(".")[:2]), []).append(unit)
    hashes = {code: anvisning_hash(units) for code, units in parts.items()}
    groups = tuple(
        GapGroup(
            r.number,
            plain_title(r.title),
            tuple(
                GapRow(
                    a.code,
                    a.code.replace(".", "-"),
                    a.modality.value,
                    a.text,
                    desk.addresses.unit(a.code),
                    hashes[a.code],
                )
                for a in r.anvisninger
            ),
        )
        for r in desk.corpus.retningslinjer
    )
    yield desk.page(
        "afdaekning.html.j2",
        URI,
        "Afdækning",
        "Afdækning",
        groups,
        description="Sammenlign jeres praksis med hver anvisning. Svarene bliver i din browser.",
    )
