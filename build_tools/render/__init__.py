"""The corpus as pages: views with ready strings, templates without logic, safe HTML out.

Pages are HTML in Markdown files with front matter, so that any MkDocs can build the very same files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.render.act_pages import act_pages
from build_tools.render.addresses import Addresses
from build_tools.render.change_pages import change_pages
from build_tools.render.desk import Desk
from build_tools.render.editor_pages import editor_pages
from build_tools.render.event_pages import event_pages
from build_tools.render.gap_pages import gap_pages
from build_tools.render.guideline_pages import guideline_pages
from build_tools.render.index_pages import index_pages
from build_tools.render.knowledge_pages import knowledge_pages
from build_tools.render.law_views import LawNaming
from build_tools.render.limit_pages import limit_page
from build_tools.render.news import news_pages
from build_tools.render.paragraph_pages import paragraph_pages
from build_tools.render.paste_pages import paste_pages
from build_tools.render.principle_pages import principle_pages
from build_tools.render.rich_text import RichText

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from build_tools.model.corpus import Corpus, LegalReference, LinkGraph, Page


def make_desk(corpus: Corpus, graph: LinkGraph, find: Callable[[str], tuple[LegalReference, ...]]) -> Desk:
    """Return the tools of the page builders for one corpus."""
    addresses = Addresses(corpus)
    naming = LawNaming(corpus, addresses)
    return Desk(corpus, graph, addresses, naming, RichText(addresses, corpus.terms, find))


def render_pages(desk: Desk, notes: Mapping[int, tuple[LegalReference, ...]]) -> tuple[Page, ...]:
    """Return every generated page; `notes` are the references of each footnote."""
    used: dict[str, list[str]] = {}
    for unit in desk.graph.units.values():
        for term in desk.rich.terms_in(unit.text):
            used.setdefault(term, []).append(unit.id)
    return (
        *index_pages(desk),
        *guideline_pages(desk),
        *principle_pages(desk),
        *act_pages(desk),
        *paragraph_pages(desk),
        *change_pages(desk),
        *paste_pages(desk),
        *event_pages(desk),
        *limit_page(desk),
        *gap_pages(desk),
        *news_pages(desk),
        *editor_pages(desk),
        *knowledge_pages(desk, notes, {k: tuple(v) for k, v in used.items()}),
    )
