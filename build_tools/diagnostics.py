"""The one finding type of the house, and where a finding points.

A finding is a value: stations return findings, the edges print them.
This module refuses to format, to raise and to know files. The codes stand in `codes`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: `fejl` stops the build, `advarsel` only under strict."""

    ERROR = "fejl"
    WARNING = "advarsel"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a text file; line and column count from 1, `path` is relative to the project."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: where, how heavy, which code, what is wrong, and what to do about it."""

    location: Location
    code: str
    message: str
    hint: str | None = None
    severity: Severity = Severity.ERROR


def sort_key(finding: Diagnostic) -> tuple[Location, str, str]:
    """Order findings as a reader meets them: by file, line, column, then code and words."""
    return finding.location, finding.code, finding.message
