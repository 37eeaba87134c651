"""The two ways in: find every citation in a text, or read a text that is one citation."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from build_tools.citations.context import Reader
from build_tools.citations.fold import Folded, fold
from build_tools.citations.grammar import read_mentions
from build_tools.citations.mentions import Anchor, Mention
from build_tools.citations.model import Citation, CitationError, Kind, Provision, Span, Status
from build_tools.citations.scope import lay_out
from build_tools.citations.versions import join_versions

if TYPE_CHECKING:
    from datetime import date

    from build_tools.citations.memory import Finding
    from build_tools.citations.names import LawNames

_EDGES = " \t\n.,;:()[]*_»«\"'"


def find_citations(
    text: str, names: LawNames, *, context: str | None = None, as_of: date | None = None
) -> tuple[Citation, ...]:
    """Return every citation of the text, in order and disjoint; never raises.

    `context` is the act the text is about, so that "§ 85" alone means something; `as_of` is the
    day of the text: a name means the act it meant on that day.
    """
    if not text or text.isspace():  # every other line, when a text is read line by line
        return ()
    folded = fold(text)
    mentions = read_mentions(folded, names)
    if not mentions:
        return ()
    layout = lay_out(folded.text)
    mentions = join_versions(folded, layout, mentions)
    if as_of is not None:
        mentions = tuple(_of_day(mention, names, as_of) for mention in mentions)
    settled = Reader(folded, layout, names, context).settle(mentions)
    return tuple(_citation(text, folded, mention, finding) for mention, finding in settled)


def parse_citation(text: str, names: LawNames) -> Citation:
    """Read a text that is one citation and nothing else, or raise CitationError with the offset."""
    found = find_citations(text, names) or find_citations(_with_capitals(text, names), names)
    start = len(text) - len(text.lstrip(_EDGES))
    end = len(text.rstrip(_EDGES))
    if not found:
        message = "Her står ingen lovhenvisning."
        raise CitationError(message, start)
    first = found[0]
    if first.span.start > start:
        message = f"»{text[start : first.span.start].strip()}« hører ikke til en lovhenvisning."
        raise CitationError(message, start)
    stop = max(first.span.end, first.version_span.end if first.version_span else 0)
    if len(found) > 1 or stop < end:
        rest = text[stop:end].strip()
        message = f"»{rest}« står efter henvisningen og er ikke en del af den."
        raise CitationError(message, stop + len(text[stop:end]) - len(text[stop:end].lstrip()))
    return first


def _with_capitals(text: str, names: LawNames) -> str:
    """Give "sel 85" as "SEL 85": what stands alone in a field is no running text."""
    words = text.split(maxsplit=1)
    if not words or names.abbreviation(words[0]) is None:
        return text
    return text.replace(words[0], words[0].upper(), 1)


def _of_day(mention: Mention, names: LawNames, day: date) -> Mention:
    """Keep the acts that the name meant on that day."""
    if not mention.acts:
        return mention
    kept = tuple(act for act in mention.acts if (known := names.act(act)) is None or known.in_force(day))
    if kept:
        return replace(mention, acts=kept)
    return replace(
        mention, acts=(), anchor=Anchor.UNKNOWN, notes=(*mention.notes, f"findes ikke pr. {day.isoformat()}")
    )


def _citation(text: str, folded: Folded, mention: Mention, finding: Finding) -> Citation:
    span = folded.origin(mention.start, mention.end)
    version_span = mention.version_span
    return Citation(
        kind=mention.kind,
        act=finding.act,
        targets=_targets(folded, mention, finding),
        version=mention.version,
        status=finding.status,
        term=mention.term,
        span=span,
        text=span.of(text),
        version_span=folded.origin(version_span.start, version_span.end) if version_span else None,
        rule=finding.rule,
        candidates=finding.candidates,
        notes=mention.notes,
    )


def _targets(folded: Folded, mention: Mention, finding: Finding) -> tuple[Provision, ...]:
    """Return the provisions as they are when nothing moves them, else each at its place."""
    if finding.paragraf is None and not folded.moved():
        return mention.drafts
    return tuple(_target(folded, draft, finding) for draft in mention.drafts)


def _target(folded: Folded, draft: Provision, finding: Finding) -> Provision:
    """Put a draft in the given text, and under the provision it points back at."""
    span: Span = folded.origin(draft.span.start, draft.span.end)
    above = finding.paragraf
    if above is None:
        return draft.at(span)
    stk = draft.stk or (above.stk if draft.stk is None and (draft.nr or draft.litra or draft.pkt) else None)
    if draft == Provision():
        return above.at(span)
    return replace(draft, afsnit=above.afsnit, kapitel=above.kapitel, paragraf=above.paragraf, stk=stk, span=span)


__all__ = ["Kind", "Status", "find_citations", "parse_citation"]
