"""The index of the command line: written beside the old one, swapped in by one rename, opened with care.

Whoosh keeps postings and documents; what a question must know of the words lies beside it. Another
engine can take the place of Whoosh here. Refuses an index that was not built on this machine:
Whoosh's files are unpickled when they are read.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from whoosh.filedb.filestore import FileStorage
from whoosh.reading import TermNotFound

from search.dictionary import Dictionary, pack
from search.documents import SearchDocument
from search.filters import filter_terms
from search.locking import held
from search.marker import MARKER, Marker, UnusableIndexError, read_marker, write_marker
from search.schema import POST, SCHEMA, TERMS
from search.table import build_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from types import TracebackType

    from search.table import Table

__all__ = ["FOLDER", "Index", "UnusableIndexError", "open_index", "write_index"]
FOLDER = "build/soegeindeks"
"""Where the index of a project lies, below the project's folder."""
POINTER, _LOCK = "aktuel", ".laas"
DICTIONARY = "ordbog.json"
_LEFTOVER = 900  # seconds after which a folder that nobody points to is rubbish
_TRIES = 3
_NOTHING = dict.fromkeys(("id", "kind", "title", "text", "url", "source"), "")


class Index:
    """An open index: postings, words and documents; keeps reading the files it opened."""

    def __init__(self, folder: Path, marker: Marker) -> None:
        """Open the files of one generation."""
        self.digest = marker.digest
        self.made = marker.made
        self.words = Dictionary(json.loads((folder / DICTIONARY).read_text(encoding="utf-8")))
        self._decoded: dict[str, tuple[Sequence[int], Sequence[int]]] = {}
        self._reader = FileStorage(str(folder)).open_index(schema=SCHEMA).reader()

    def __enter__(self) -> Self:
        """Return itself, to be closed at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the files."""
        self.close()

    def close(self) -> None:
        """Close the files."""
        self._reader.close()

    def rarity(self, term: str) -> int:
        """Return how rare a term is, 0 when the corpus does not have it."""
        return self.words.rarity(term)

    def documents(self, term: str) -> tuple[Sequence[int], Sequence[int]]:
        """Return the documents of a term and its impact in each; a term is decoded once."""
        if term not in self._decoded:
            self._decoded[term] = self._decode(term)
        return self._decoded[term]

    def _decode(self, term: str) -> tuple[Sequence[int], Sequence[int]]:
        try:
            postings = self._reader.postings(TERMS, term)
        except TermNotFound:
            return (), ()
        numbers: list[int] = []
        impacts: list[int] = []
        while postings.is_active():
            numbers.append(postings.id())
            impacts.append(int(postings.weight()))
            postings.next()
        return numbers, impacts

    def beginning(self, start: str) -> Sequence[str]:
        """Return how the terms go on that begin so, in order."""
        return [term.decode()[len(start) :] for term in self._reader.expand_prefix(TERMS, start)]

    def document(self, number: int) -> SearchDocument:
        """Return a document by its number."""
        fields = _NOTHING | json.loads(self._reader.stored_fields(number)[POST])
        return _as_document(fields)


def write_index(documents: Iterable[SearchDocument], folder: Path) -> None:
    """Write an index of the documents below `folder`; readers keep the old one until this one is whole."""
    table = build_table(tuple(documents))
    folder.mkdir(parents=True, exist_ok=True)
    new = folder / f"{table.digest[:12]}-{secrets.token_hex(4)}"
    new.mkdir()
    _write_generation(table, new)
    with held(folder / _LOCK):
        before = _current(folder)
        write_marker(new, table.digest, len(table.documents))
        _point(folder, new.name)
        _clean(folder, {new.name, before})


def open_index(folder: Path) -> Index:
    """Open the index below `folder`; raises `UnusableIndexError` with a Danish message when there is none to trust."""
    for last in range(_TRIES - 1, -1, -1):
        name = _current(folder)
        if not name:
            message = f"Der er ikke noget søgeindeks i {folder}."
            raise UnusableIndexError(message)
        try:
            return Index(folder / name, read_marker(folder / name))
        except (OSError, ValueError, KeyError) as error:
            if not last or _current(folder) == name:  # not swapped under our hands: it is damaged
                message = f"Søgeindekset i {folder} er beskadiget. Byg det igen."
                raise UnusableIndexError(message) from error
    raise AssertionError


def _current(folder: Path) -> str:
    """Return the name of the generation that counts, or nothing; a name with a path in it is no name."""
    try:
        name = (folder / POINTER).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return name if name and Path(name).name == name and (folder / name / MARKER).is_file() else ""


def _write_generation(table: Table, new: Path) -> None:
    by_number: list[list[tuple[str, int]]] = [[] for _ in (*table.documents, *table.parents)]
    for term, entry in table.terms.items():
        for number, impact in zip(entry.documents, entry.impacts, strict=True):
            by_number[number].append((term, impact))
    index = FileStorage(str(new)).create_index(SCHEMA)
    writer = index.writer(limitmb=256)
    for document, terms in zip(table.documents, by_number, strict=False):
        writer.add_document(**{TERMS: terms + filter_terms(document), POST: _as_text(document)})
    for terms in by_number[len(table.documents) :]:  # passages are found, never shown
        writer.add_document(**{TERMS: terms})
    writer.commit(optimize=True)
    index.close()
    (new / DICTIONARY).write_text(json.dumps(pack(table), ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _as_document(fields: dict[str, Any]) -> SearchDocument:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()
    }
    return SearchDocument(**values)


def _as_text(document: SearchDocument) -> str:
    fields = {name: getattr(document, name) for name in document.__slots__}
    return json.dumps({name: value for name, value in fields.items() if value}, ensure_ascii=False)


def _point(folder: Path, name: str) -> None:
    """Make a generation the one that counts: written aside, then renamed in one step."""
    aside = folder / f".{POINTER}-{secrets.token_hex(4)}"
    with aside.open("w", encoding="utf-8") as file:
        file.write(name + "\n")
        file.flush()
        os.fsync(file.fileno())
    aside.replace(folder / POINTER)


def _clean(folder: Path, kept: set[str]) -> None:
    """Remove old generations, and what a killed build left; never what a build beside us may be writing."""
    for path in folder.iterdir():
        if path.name in kept or path.name in {POINTER, _LOCK}:
            continue
        try:
            if time.time() - path.stat().st_mtime > _LEFTOVER or (path / MARKER).is_file():
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        except OSError:  # another build was quicker, or a reader on Windows holds the file
            continue
