"""The same passages in other engines: each one built, asked and weighed in the same way.

An engine that is not installed says so; none of them is a dependency of the project.
"""

from __future__ import annotations

import importlib.util
import sqlite3
from typing import TYPE_CHECKING, Protocol

from search.index import open_index, write_index
from search.results import search

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from search.documents import SearchDocument

TEN = 10


def passage(d: SearchDocument) -> str:
    """Return the text that every other engine gets: all that this search looks in, but the title."""
    return " ".join((d.text, d.context, *d.synonyms, *d.asked, d.law_names))


class Peer(Protocol):
    """An engine: builds an index in a folder and opens it."""

    name: str

    def build(self, documents: tuple[SearchDocument, ...], folder: Path) -> None:
        """Write the index."""

    def open(self, folder: Path) -> Callable[[str], list[str]]:
        """Open the index; the answer takes a question and returns ten ids."""


class Ours:
    """The search of this project: hits with their sentence and all."""

    name = "vejviser"

    def build(self, documents: tuple[SearchDocument, ...], folder: Path) -> None:
        """Write the index."""
        write_index(documents, folder)

    def open(self, folder: Path) -> Callable[[str], list[str]]:
        """Open the index."""
        index = open_index(folder)
        return lambda text: [hit.id for hit in search(text, index).hits]


class WhooshDanish:
    """Whoosh with its own Danish analyser, title twice as heavy, one open searcher."""

    name = "whoosh (egen dansk)"

    def build(self, documents: tuple[SearchDocument, ...], folder: Path) -> None:
        """Write the index."""
        from whoosh.analysis import LanguageAnalyzer
        from whoosh.fields import ID, TEXT, Schema
        from whoosh.index import create_in

        analyser = LanguageAnalyzer("da", cachesize=-1)
        schema = Schema(
            id=ID(stored=True), titel=TEXT(analyser, phrase=False, field_boost=2.0), tekst=TEXT(analyser, phrase=False)
        )
        writer = create_in(str(folder), schema).writer(limitmb=256)
        for d in documents:
            writer.add_document(id=d.id, titel=d.title, tekst=passage(d))
        writer.commit(optimize=True)

    def open(self, folder: Path) -> Callable[[str], list[str]]:
        """Open the index."""
        from whoosh.index import open_dir
        from whoosh.qparser import MultifieldParser, OrGroup

        index = open_dir(str(folder))
        searcher, parser = index.searcher(), MultifieldParser(["titel", "tekst"], index.schema, group=OrGroup)
        return lambda text: [hit["id"] for hit in searcher.search(parser.parse(text), limit=TEN)]


class Fts5:
    """SQLite FTS5 with its own tokenizer and bm25."""

    name = "sqlite fts5"

    def build(self, documents: tuple[SearchDocument, ...], folder: Path) -> None:
        """Write the index."""
        base = sqlite3.connect(folder / "fts.db")
        base.execute("create virtual table t using fts5(id unindexed, titel, tekst, tokenize='unicode61')")
        rows = ((d.id, d.title, passage(d)) for d in documents)
        base.executemany("insert into t values (?, ?, ?)", rows)
        base.execute("insert into t(t) values ('optimize')")
        base.commit()
        base.close()

    def open(self, folder: Path) -> Callable[[str], list[str]]:
        """Open the index."""
        base = sqlite3.connect(folder / "fts.db")
        order = "select id from t where t match ? order by bm25(t, 0, 2.0, 1.0) limit 10"

        def ask(text: str) -> list[str]:
            words = " OR ".join(f'"{w}"' for w in "".join(c if c.isalnum() else " " for c in text).split())
            return [row[0] for row in base.execute(order, (words,))] if words else []

        return ask


class Tantivy:
    """Tantivy with its Danish stemmer."""

    name = "tantivy (dansk)"

    def build(self, documents: tuple[SearchDocument, ...], folder: Path) -> None:
        """Write the index."""
        import tantivy

        writer = self._index(folder).writer(heap_size=200_000_000, num_threads=1)
        for d in documents:
            text = passage(d)
            writer.add_document(tantivy.Document(id=d.id, titel=d.title, tekst=text))
        writer.commit()
        writer.wait_merging_threads()

    @staticmethod
    def _index(folder: Path):  # noqa: ANN205  # tantivy has no types
        import tantivy

        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw")
        for field in ("titel", "tekst"):
            builder.add_text_field(field, tokenizer_name="da")
        index = tantivy.Index(builder.build(), path=str(folder))
        analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple()).filter(tantivy.Filter.lowercase())
        index.register_tokenizer("da", analyser.filter(tantivy.Filter.stemmer("danish")).build())
        return index

    def open(self, folder: Path) -> Callable[[str], list[str]]:
        """Open the index."""
        index = self._index(folder)
        index.reload()
        searcher = index.searcher()

        def ask(text: str) -> list[str]:
            plain = "".join(c if c.isalnum() else " " for c in text)
            if not plain.strip():
                return []
            query = index.parse_query(plain, ["titel", "tekst"], field_boosts={"titel": 2.0})
            return [searcher.doc(address)["id"][0] for _, address in searcher.search(query, TEN).hits]

        return ask


def peers() -> list[Peer]:
    """Return the engines that can run here."""
    found: list[Peer] = [Ours(), WhooshDanish(), Fts5()]
    if importlib.util.find_spec("tantivy"):
        found.append(Tantivy())
    else:
        print("tantivy: ikke installeret (pip install tantivy i et midlertidigt miljø)")
    return found
