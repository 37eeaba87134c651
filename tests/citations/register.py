"""The acts the citation tests know, read from `acts.yml` beside this file."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import yaml

from build_tools.citations import Act, Edition, Kind, LawNames

_ACTS = Path(__file__).with_name("acts.yml")


@cache
def load_acts() -> tuple[Act, ...]:
    """Return all acts of the test register."""
    rows = yaml.safe_load(_ACTS.read_text(encoding="utf-8"))
    return tuple(_act(row) for row in rows)


@cache
def law_names() -> LawNames:
    """Return the name tables of the test register."""
    return LawNames.from_acts(load_acts())


def _act(row: dict) -> Act:
    editions = tuple(
        Edition(edition["art"], edition["nummer"], edition["dato"][:4], edition["dato"], edition.get("eli"))
        for edition in row.get("udgaver", ())
    )
    return Act(
        id=row["id"],
        art=Kind(row["art"]),
        title=row["titel"],
        forms=tuple(row.get("former", ())),
        misspellings=tuple(row.get("fejlstavninger", ())),
        abbreviations=tuple(row.get("forkortelser", ())),
        number=row.get("nummer"),
        year=row.get("år"),
        editions=editions,
        valid_from=_day(row.get("gyldig_fra")),
        valid_to=_day(row.get("gyldig_til")),
        successor=row.get("afløser"),
        eli=row.get("eli"),
        last_paragraph=row.get("sidste_paragraf"),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
