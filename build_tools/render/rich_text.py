"""Plain text from YAML becomes safe HTML with links to law and explanations of terms.

Everything is escaped; only links made here are markup. A legal reference is linked where the parser
is sure of its target, a term the first time it stands in a section.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from build_tools.render.addresses import relative

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from build_tools.model.corpus import LegalReference
    from build_tools.model.knowledge import Begreb
    from build_tools.render.addresses import Addresses

_LINKED = {"afgjort", "arvet"}


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    html: Markup


def _any_of(forms: Iterable[str]) -> re.Pattern[str]:
    """Match any of the forms as a whole word, the longest first; gathered by their first letters, which is quicker."""
    by_start: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        by_start.setdefault(form[:2], []).append(re.escape(form[2:]))
    starts = sorted(by_start, key=len, reverse=True)
    any_word = "|".join(f"{re.escape(start)}(?:{'|'.join(by_start[start])})" for start in starts)
    return re.compile(rf"(?<![\w§-])(?:{any_word})(?![\w-])", re.IGNORECASE)


class RichText:
    """Renders texts of one site; `find` finds legal references in running text."""

    def __init__(
        self,
        addresses: Addresses,
        terms: Iterable[Begreb],
        find: Callable[[str], tuple[LegalReference, ...]],
    ) -> None:
        self._addresses = addresses
        self._find = cache(find)  # the same text stands on several pages
        self._forms: dict[str, str] = {}
        for term in terms:
            for form in (term.term, *term.forms):
                self._forms.setdefault(form.lower(), term.id)
        self._terms = _any_of(self._forms) if self._forms else None
        self._find_terms = cache(self._look_for_terms)

    def html(self, text: str, page: str, seen: set[str] | None = None, own: str | None = None) -> Markup:
        """Return a text as HTML for `page`; `seen` collects the terms explained so far."""
        pieces = self._law(text, page, seen)
        if seen is not None:
            taken = [(p.start, p.end) for p in pieces]
            pieces += self._explain(text, page, seen, taken, own)
        out, at = [], 0
        for piece in sorted(pieces, key=lambda p: p.start):
            out += [escape(text[at : piece.start]), piece.html]
            at = piece.end
        return Markup("").join([*out, escape(text[at:])])

    def _law(self, text: str, page: str, seen: set[str] | None) -> list[_Piece]:
        if "§" not in text and not re.search(r"\d|lov", text):
            return []
        pieces: list[_Piece] = []
        for reference in self._find(text):
            address = self._addresses.key(reference.key)
            if reference.status not in _LINKED or address is None:
                continue
            if pieces and reference.start < pieces[-1].end:
                continue
            if seen is not None and reference.key and "|" not in reference.key:
                if reference.key in seen:  # an act as a whole is linked once in a section
                    continue
                seen.add(reference.key)
            shown = text[reference.start : reference.end]
            html = Markup('<a class="vv-para" href="{}" data-kort="{}">{}</a>').format(
                relative(address, page), reference.provision, shown
            )
            pieces.append(_Piece(reference.start, reference.end, html))
        return pieces

    def _explain(
        self, text: str, page: str, seen: set[str], taken: list[tuple[int, int]], own: str | None
    ) -> list[_Piece]:
        pieces = []
        for start, end, name in self._find_terms(text):
            if name in seen or name == own or any(s < end and start < e for s, e in taken):
                continue
            seen.add(name)
            html = Markup('<a class="vv-begreb" href="{}" data-kort="begreb:{}">{}</a>').format(
                relative(self._addresses.term(name), page), name, text[start:end]
            )
            pieces.append(_Piece(start, end, html))
        return pieces

    def _look_for_terms(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Return where terms stand in a text, with their ids."""
        found = self._terms.finditer(text) if self._terms else ()
        return tuple((m.start(), m.end(), self._forms[m.group().lower()]) for m in found)

    def terms_in(self, text: str) -> tuple[str, ...]:
        """Return the ids of the terms that stand in a text, in order."""
        return tuple(dict.fromkeys(name for _, _, name in self._find_terms(text)))
