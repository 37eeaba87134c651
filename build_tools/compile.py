"""The line: the stations in order, from text to pages, search documents and findings.

Same text in, same bytes out: no clock, no environment, everything sorted. A broken file drops out
with its findings and the rest goes on, so that one run shows all faults.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.assemble import assemble
from build_tools.citat_data import URI as CITATIONS
from build_tools.citat_data import citation_script
from build_tools.complaint import located
from build_tools.diagnostics import Diagnostic, Severity, sort_key
from build_tools.documents import search_documents
from build_tools.export import URI as EXPORT
from build_tools.export import knowledge, to_json
from build_tools.footnote_law import check_footnotes
from build_tools.graph import build_graph
from build_tools.render import make_desk, render_pages
from build_tools.render.explorer_pages import explorer_assets, explorer_pages
from build_tools.render.news import FEED, feed
from build_tools.render.paste_pages import STATUS_URI, law_status_script
from build_tools.render.previews import URI as PREVIEWS
from build_tools.render.previews import preview_script
from build_tools.resolve import Resolver, law_names
from build_tools.rules import run_rules
from build_tools.shape import to_entity
from build_tools.yaml_source import parse_yaml
from search.browser import browser_index

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.load import SourceFile
    from build_tools.model.corpus import Corpus, LegalReference, LinkGraph, Page
    from build_tools.shape import Entity
    from build_tools.yaml_source import SourceMap
    from search.documents import SearchDocument


SEARCH_INDEX = "assets/data/soegeindeks.js"


_MISSED = {
    "guidelines/lov/": ("R301", "R303", "R307"),
    "guidelines/fodnoter/": ("K304",),
    "guidelines/begreber/": ("H401",),
}
"""What would be said of everything that points into a file that dropped out; it can wait until the file is mended."""


@dataclass(frozen=True, slots=True)
class Compilation:
    """Everything that the adapters carry to disk, browser and terminal."""

    corpus: Corpus
    graph: LinkGraph
    pages: tuple[Page, ...]
    documents: tuple[SearchDocument, ...]
    assets: tuple[tuple[str, str], ...]
    """Data files of the site: address and text."""
    export: dict[str, object]
    findings: tuple[Diagnostic, ...]

    @property
    def checked(self) -> str:
        """The newest day that later law was checked, as an ISO date; empty when it never was."""
        rows = (row for act in self.corpus.acts for p in act.paragraphs + act.points for row in p.status)
        return max((row.checked for row in rows if row.checked), default="")

    @property
    def failed(self) -> bool:
        """Whether a finding stops the build."""
        return any(f.severity is Severity.ERROR for f in self.findings)


@dataclass(frozen=True, slots=True)
class Checked:
    """The corpus with its links, and what was found on the way."""

    corpus: Corpus
    resolver: Resolver
    graph: LinkGraph
    notes: dict[int, tuple[LegalReference, ...]]
    findings: tuple[Diagnostic, ...]


def check_corpus(sources: Iterable[SourceFile], early: Iterable[Diagnostic] = ()) -> Checked:
    """Run the stations that judge: read, shape, rules, resolve, graph."""
    entities: list[Entity] = []
    maps: dict[str, SourceMap] = {}
    found: list[Diagnostic] = list(early)
    broken: list[str] = [f.location.path for f in found]
    for source in sources:
        document, faults = parse_yaml(source.text, source.path)
        found += faults
        if document is None:
            broken.append(source.path)
            continue
        maps[source.path] = document.places
        refused = {f.location.line for f in faults}  # a refused value is missing; that is said once
        entity, faults = to_entity(document)
        found += (f for f in faults if f.location.line not in refused)
        if entity is None:
            broken.append(source.path)
        else:
            entities.append(entity)
    corpus = assemble(entities, broken)
    resolver = Resolver(corpus, law_names(corpus))
    graph = build_graph(corpus, resolver.grounds(), resolver.decisions())
    notes = resolver.footnotes()
    complaints = (*run_rules(corpus), *resolver.complaints, *check_footnotes(graph, notes))
    silent = {code for file in broken for folder, codes in _MISSED.items() if file.startswith(folder) for code in codes}
    found += located((c for c in complaints if c.code not in silent), maps)
    return Checked(corpus, resolver, graph, notes, tuple(sorted(set(found), key=sort_key)))


def compile_corpus(sources: Iterable[SourceFile], early: Iterable[Diagnostic] = ()) -> Compilation:
    """Run the whole line on text already read."""
    checked = check_corpus(sources, early)
    corpus, graph = checked.corpus, checked.graph
    if any(f.severity is Severity.ERROR for f in checked.findings):
        return Compilation(corpus, graph, (), (), (), {}, checked.findings)
    desk = make_desk(corpus, graph, checked.resolver.find)
    documents = search_documents(desk)
    export = knowledge(desk, checked.notes)
    return Compilation(
        corpus=corpus,
        graph=graph,
        pages=(*render_pages(desk, checked.notes), *explorer_pages(desk, documents)),
        documents=documents,
        assets=(
            (PREVIEWS, preview_script(desk)),
            (SEARCH_INDEX, browser_index(documents)),
            (EXPORT, to_json(export)),
            (FEED, feed(desk)),
            (CITATIONS, citation_script(checked.resolver.names)),
            (STATUS_URI, law_status_script(desk)),
            *explorer_assets(desk, documents),
        ),
        export=export,
        findings=checked.findings,
    )
