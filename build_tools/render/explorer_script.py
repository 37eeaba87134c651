"""The documents as the explorer's script needs them: columns and dictionaries, one assignment, no fetch.

Every list of documents is written as steps from one number to the next, every long text that repeats
once. Refuses to carry whole texts: a row shows the beginning, the page has the rest.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

from build_tools.render.desk import hard
from build_tools.render.event_pages import references_of
from build_tools.render.explorer_data import basis_of
from build_tools.render.names import plain_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from build_tools.render.desk import Desk
    from build_tools.render.explorer_data import Facet
    from search.documents import SearchDocument

URI = "assets/data/udforsk.js"
FORMAT = 1
_LONGEST = 180
_CODED = {"anvisning", "punkt"}
_MAY_REST_ON_LAW = {"anvisning", "punkt", "praksis"}


def explorer_script(desk: Desk, documents: Sequence[SearchDocument], facets: Iterable[Facet]) -> str:
    """Return `window.VV_UDFORSK = {…}`."""
    places, place_numbers = _once(place(desk, d) for d in documents)
    pages, page_numbers = _once(d.url.partition("#")[0] for d in documents)
    basis = basis_of(desk)
    laws, law_numbers = _once(hard(law_names(desk, basis.get(d.id, ())) or d.law_names) for d in documents)
    content = {
        "format": FORMAT,
        "id": [d.id for d in documents],
        "kode": [code(d) for d in documents],
        "titel": [title(d) for d in documents],
        "uddrag": [beginning(d.text) if title(d) == d.title else "" for d in documents],
        "steder": places,
        "sted": place_numbers,
        "sider": pages,
        "side": page_numbers,
        "anker": [d.url.partition("#")[2] for d in documents],
        "love": laws,
        "lov": law_numbers,
        "kanlov": sorted({d.kind for d in documents} & _MAY_REST_ON_LAW),
        "kilde": [d.source for d in documents],
        "facetter": [_facet(f) for f in facets],
    }
    return f"window.VV_UDFORSK={script_json(content)};\n"


def script_json(content: object) -> str:
    """Return JSON that is safe inside a script: no end tag, no line ends that only JSON allows."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return text.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def code(document: SearchDocument) -> str:
    """Return the code that stands before the title, or nothing."""
    if document.kind in _CODED:
        return document.id
    return document.id.removeprefix("ast:") if document.kind == "afgørelse" else ""


def title(document: SearchDocument) -> str:
    """Return what a row is called: what is worth knowing has no title of its own, so its text stands there."""
    return beginning(document.text) if document.kind == "værd at vide" else document.title


def place(desk: Desk, document: SearchDocument) -> str:
    """Return where a document belongs: its retningslinje, its act, or nothing when the type says it all."""
    if document.retningslinje is not None and document.kind != "retningslinje":
        return next(plain_title(r.title) for r in desk.corpus.retningslinjer if r.number == document.retningslinje)
    return "" if document.context.lower() == document.kind else document.context


def law_names(desk: Desk, basis: tuple[str, ...]) -> str:
    """Return the names of all law that some units rest on."""
    return "; ".join(view.short for view in desk.naming.chips(references_of(desk, basis)))


def beginning(text: str) -> str:
    r"""Return the first words of a text, whole words only.

    >>> beginning("Kort.\nNæste linje.")
    'Kort. Næste linje.'
    """
    flat = " ".join(text.split())
    if len(flat) <= _LONGEST:
        return flat
    cut = flat[:_LONGEST]
    stop = cut.rfind(". ")
    return cut[: stop + 1] if stop > _LONGEST // 2 else cut.rpartition(" ")[0] + " …"


def steps(numbers: Iterable[int]) -> list[int]:
    """Return rising numbers as steps from one to the next.

    >>> steps((3, 4, 9))
    [3, 1, 5]
    """
    return [b - a for a, b in pairwise((0, *numbers))]


def _facet(facet: Facet) -> dict[str, object]:
    found: dict[str, object] = {
        "navn": facet.name,
        "titel": facet.title,
        "id": [v.id for v in facet.values],
        "ord": [v.label for v in facet.values],
        "dok": [steps(v.documents) for v in facet.values],
    }
    if facet.parent:
        found |= {"under": facet.parent, "over": [v.parent for v in facet.values]}
    return found


def _once(texts: Iterable[str]) -> tuple[list[str], list[int]]:
    """Return each text once, and the number of the text of each document."""
    known: dict[str, int] = {}
    numbers = [known.setdefault(text, len(known)) for text in texts]
    return list(known), numbers
