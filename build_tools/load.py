"""Reads the YAML files under a `guidelines` folder: the only station that touches the disk.

A file that cannot be read as text becomes a finding and drops out; a missing folder is the one
thing that is raised, because no editor can mend it in the data.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.diagnostics import Diagnostic, Location

if TYPE_CHECKING:
    from pathlib import Path


class EnvironmentUnreadableError(Exception):
    """The surroundings are not there: no folder, no index. The message is Danish, for the user."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One YAML file: its path relative to the project, with `/`, and its text."""

    path: str
    text: str


def read_sources(root: Path) -> tuple[tuple[SourceFile, ...], tuple[Diagnostic, ...]]:
    """Read every `guidelines/**/*.yml` below `root`, sorted by path."""
    folder = root / "guidelines"
    if not folder.is_dir():
        message = f"Mappen »guidelines« findes ikke i {root}. Kør kommandoen i projektets mappe."
        raise EnvironmentUnreadableError(message)
    files, findings = [], []
    for file in sorted(folder.rglob("*.yml")) + sorted(folder.rglob("*.yaml")):
        if file.is_dir():
            continue
        path = file.relative_to(root).as_posix()
        try:
            raw = file.read_bytes()
        except OSError:
            hint = "Slet filen, eller giv den læserettigheder."
            findings.append(Diagnostic(Location(path), "Y102", "Filen kan ikke åbnes.", hint))
            continue
        try:
            files.append(SourceFile(path, raw.decode("utf-8-sig").replace("\r\n", "\n")))
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            column = error.start - raw.rfind(b"\n", 0, error.start)
            message = "Filen er ikke gemt som UTF-8."
            hint = "Gem filen igen, og vælg tegnsættet UTF-8. Så bliver æ, ø og å rigtige."
            findings.append(Diagnostic(Location(path, line, column), "Y102", message, hint))
    return tuple(files), tuple(findings)
