"""What the parser has to be told about an act, a vejledning or another source.

Plain values without behaviour: whoever keeps the register builds them and hands them over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from build_tools.citations.model import Kind


@dataclass(frozen=True, slots=True)
class Edition:
    """One published text of an act: ("LBK", "1287", "2020"); `eli` only where it is certain."""

    kind: str
    number: str
    year: str
    date: str | None = None
    eli: str | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """A source of law with all the ways it is written.

    `forms` are correct names without genitive, `misspellings` known slips, `abbreviations` as
    jurists write them ("SEL"). `number`, `year` and `editions` find it by number. `valid_from`
    and `valid_to` say when the name means this act; `last_paragraph` bounds what it can hold.
    `known_by_number` are paragraphs the field cites with no act at all ("støtte efter § 85"): they
    decide only where nothing else does. Left empty, such a citation stays unresolved.
    """

    id: str
    art: Kind
    title: str
    forms: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    abbreviations: tuple[str, ...] = ()
    number: str | None = None
    year: str | None = None
    editions: tuple[Edition, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    successor: str | None = None
    eli: str | None = None
    last_paragraph: int | None = None
    known_by_number: tuple[str, ...] = ()

    def holds(self, paragraf: str | None) -> bool:
        """Say whether the act can have this paragraph, as far as is known."""
        if self.last_paragraph is None or paragraf is None:
            return True
        digits = paragraf.rstrip("abcdefghijklmnopqrstuvwxyzæøå")
        return not digits.isdecimal() or int(digits) <= self.last_paragraph

    def in_force(self, day: date) -> bool:
        """Say whether the name meant this act on `day`."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day < self.valid_to)
