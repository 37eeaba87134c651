"""Citations as flat references, one for each provision: the contract other tools read.

Lists have a span each; all provisions of an interval share the interval's span.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from build_tools.citations.model import Citation, Kind, Provision, Span, Status

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Reference:
    """One provision cited, with its canonical key; None where there is nothing to say."""

    span: Span
    text: str
    art: Kind
    key: str | None
    act: str | None
    provision: Provision
    version: str | None
    status: Status

    def as_json(self) -> dict[str, int | str | None]:
        """Return the reference with the Danish field names of the contract."""
        return {
            "start": self.span.start,
            "slut": self.span.end,
            "tekst": self.text,
            "art": str(self.art),
            "nøgle": self.key,
            "lov": self.act,
            "paragraf": self.provision.paragraf,
            "stk": self.provision.stk,
            "nr": self.provision.nr,
            "litra": self.provision.litra,
            "pkt": self.provision.pkt,
            "version": self.version,
            "status": str(self.status),
        }


def to_references(citations: Iterable[Citation]) -> tuple[Reference, ...]:
    """Return one reference for each provision, or for the act where no provision is cited."""
    return tuple(reference for citation in citations for reference in _of(citation))


def _of(citation: Citation) -> Iterable[Reference]:
    version = str(citation.version) if citation.version is not None else None
    act = citation.act if citation.kind is not Kind.DECISION else None
    for target in citation.targets or (Provision(span=citation.span),):
        start = target.span.start - citation.span.start
        text = citation.text[start : start + target.span.end - target.span.start]
        key = canonical_key(citation.kind, citation.act, target)
        yield Reference(target.span, text, citation.kind, key, act, target, version, citation.status)


def canonical_key(kind: Kind, act: str | None, provision: Provision) -> str | None:
    """Return the key: "serviceloven|§107|stk2|nr1", "vej:10172/2019|pkt186", "ast:22-18"."""
    if act is None:
        return None
    if kind is Kind.DECISION:
        return f"ast:{act}"
    head = f"vej:{act.removeprefix('vejledning ')}" if act.startswith("vejledning ") else act
    place = provision.key()
    return f"{head}|{place}" if place else head
