"""»Afdækning«: each anvisning with its code, force and content hash, for a self-assessment.

The page holds no answers; they live in the reader's browser, and only after a click. The hash tells
the script which anvisninger have changed since they were answered.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.confirm import unit_hash
from build_tools.render.names import plain_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Page
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
                    _hash(desk, a.code),
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


def _hash(desk: Desk, code: str) -> str:
    """Return the hash of an anvisning with its led and points: what an answer is an answer to."""
    parts = [u for u in desk.graph.units.values() if f"{u.id}:".startswith((f"{code}:", f"{code}."))]
    return hashlib.sha256("".join(map(unit_hash, parts)).encode()).hexdigest()[:16]
