"""Writes and opens the index of the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from search.documents import SearchDocument


class Index:
    """An open index."""


def write_index(documents: Iterable[SearchDocument], folder: Path) -> None:
    """Write an index of the documents below `folder`."""


def open_index(folder: Path) -> Index:
    """Open the index below `folder`."""
    return Index()
