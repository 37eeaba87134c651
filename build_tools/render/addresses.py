"""Where everything stands on the site: one function from a thing to its address.

Addresses are relative to the site's root and end in `.html`, with an anchor where a thing is part of
a page; `relative` makes them work from any page, over http and from a folder alike.
"""

from __future__ import annotations

import posixpath
from functools import cache
from typing import TYPE_CHECKING

from build_tools.shape import ascii_name
from build_tools.today import entries, provision_key

if TYPE_CHECKING:
    from build_tools.model.corpus import Corpus
    from build_tools.model.law import Lov, Paragraf


class Addresses:
    """Looks up the address of a code, key or id; built once from a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self._retningslinjer = {r.number: f"retningslinjer/{r.id}.html" for r in corpus.retningslinjer}
        self._chapters = {c.number: f"retningslinjer/{c.id}.html" for c in corpus.chapters}
        self._keys: dict[str, str] = {}
        for act in corpus.acts:
            page = act_page(act)
            self._keys[act.id] = page
            for p in act.paragraphs + act.points:
                self._keys[provision_key(act, p)] = provision_address(act, p)
            if act.kind == "vejledning":
                self._keys[f"vej:{act.id.removeprefix('vejledning ')}"] = page
        for key, entry in entries(corpus).items():
            self._keys.setdefault(key, self._keys[entry])
        for ruling in corpus.rulings.rulings:
            self._keys[f"ast:{ruling.id}"] = f"afgoerelser/{ruling.id}.html"
        self._terms = {t.id: f"begreber/{t.id}.html" for t in corpus.terms}

    def retningslinje(self, number: int) -> str:
        """Address of a retningslinje by its number."""
        return self._retningslinjer[number]

    def chapter(self, number: int) -> str:
        """Address of a chapter by its number."""
        return self._chapters[number]

    def unit(self, owner: str) -> str:
        """Address of an anvisning or punkt by code, or of a praksis section by id."""
        number = int(owner.removeprefix("p").replace("-", ".").split(".", maxsplit=1)[0])
        return f"{self._retningslinjer[number]}#{anchor(owner)}"

    def key(self, key: str | None) -> str | None:
        """Address of a provision, act or decision; the act when the provision has no entry."""
        if key is None:
            return None
        parts = key.split("|")
        return self._keys.get("|".join(parts[:2])) or self._keys.get(parts[0])

    def term(self, name: str) -> str:
        """Address of a begreb."""
        return self._terms[name]


def anchor(owner: str) -> str:
    """Return the anchor of an item or section: `a9-4-2` for code 9.4.2, `p9-1` for itself."""
    return owner if owner.startswith("p") else "a" + owner.replace(".", "-")


def act_page(act: Lov) -> str:
    """Return the address of the page of an act."""
    return f"lov/{ascii_name(act.id)}.html"


def provision_address(act: Lov, p: Paragraf) -> str:
    """Return the page of a paragraph, or the place of a point on the page of its vejledning."""
    if p.point:
        return f"{act_page(act)}#pkt-{ascii_name(p.point)}"
    return f"lov/{ascii_name(act.id)}/{ascii_name(p.paragraph or '')}.html"


LIMITS = "haendelser/frister.html"


def event_address(event: str) -> str:
    """Return the page of an event."""
    return f"haendelser/{event}.html"


def limit_address(limit: str) -> str:
    """Return the place of a time limit in the register."""
    return f"{LIMITS}#{limit}"


@cache
def relative(target: str, page: str) -> str:
    """Return the address of `target` as seen from `page`.

    >>> relative("lov/serviceloven.html", "retningslinjer/x.html")
    '../lov/serviceloven.html'
    """
    path, hash_, anchor_ = target.partition("#")
    if path == page and hash_:
        return hash_ + anchor_
    return posixpath.relpath(path, posixpath.dirname(page) or ".") + hash_ + anchor_
