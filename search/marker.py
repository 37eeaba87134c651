"""The marker of an index: what it was made from, and that it was made here.

An index that came in a zip or was moved is not ours: its folder is another folder. Refuses to vouch
for a file that has changed since it was written.
"""

from __future__ import annotations

import getpass
import hashlib
import json
import os
import platform
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from search.table import FORMAT

if TYPE_CHECKING:
    from pathlib import Path

MARKER = "maerke.json"
_KIND = "vejviser-soegeindeks"


class UnusableIndexError(Exception):
    """There is no index that can be trusted. The message is Danish, for the user."""


@dataclass(frozen=True, slots=True)
class Marker:
    """What an index says of itself."""

    digest: str
    documents: int
    made: datetime


def write_marker(folder: Path, digest: str, documents: int) -> None:
    """Write the marker, last of all files; from then on the folder is an index."""
    files = {path.name: _fingerprint(path) for path in sorted(folder.iterdir()) if path.is_file()}
    content = {
        "art": _KIND,
        "format": FORMAT,
        "indhold": digest,
        "dokumenter": documents,
        "sted": _place(folder),
        "filer": files,
    }
    path = folder / MARKER
    with path.open("w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())


def read_marker(folder: Path) -> Marker:
    """Return the marker of a folder whose every file is the one that was written here."""
    path = folder / MARKER
    content = json.loads(path.read_text(encoding="utf-8"))
    if content["art"] != _KIND or content["format"] != FORMAT:
        message = "Søgeindekset er lavet af en anden udgave af Vejviser. Byg det igen."
        raise UnusableIndexError(message)
    if content["sted"] != _place(folder):
        message = "Søgeindekset er ikke bygget på denne maskine. Byg det igen."
        raise UnusableIndexError(message)
    found = {p.name: p for p in folder.iterdir() if p.name != MARKER and p.is_file()}
    if set(content["filer"]) != set(found) or any(
        _fingerprint(found[n]) != mark for n, mark in content["filer"].items()
    ):
        message = f"filer i {folder.name} er ændret"
        raise ValueError(message)
    made = datetime.fromtimestamp(path.stat().st_mtime, tz=UTC)
    return Marker(str(content["indhold"]), int(content["dokumenter"]), made)


def _fingerprint(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _place(folder: Path) -> str:
    """Return what a copy of the folder would not share: its place on this disk, on this machine, for this user."""
    stat = folder.stat()
    return hashlib.sha256(f"{platform.node()}|{getpass.getuser()}|{stat.st_ino}".encode()).hexdigest()
