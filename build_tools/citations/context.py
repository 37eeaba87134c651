"""Which act a mention means when the words beside it do not say: the rules of inheritance.

| rule | example | found in |
| --- | --- | --- |
| samme paragraf | … servicelovens § 85 … efter § 85 | the block, then the whole text |
| samme afsnit | aktivlovens § 11 … § 11, stk. 8 | the block, then the section |
| overskrift | a heading that names one act | the section |
| sammenhæng | the act the caller says the text is about | – |
| lovens, samme lov, denne lov, samme bestemmelse, stk. | as they say | the block, then the section |

An act named after its paragraph ("§ 9 i retssikkerhedsloven") is an aside: the running act is the
one that needs no name. Two candidates give none. Nothing crosses the border of a footnote.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from build_tools.citations.memory import Finding, Fits, Memory
from build_tools.citations.mentions import Anchor, Mention
from build_tools.citations.model import Kind, Provision, Status
from build_tools.citations.scope import Block, Layout, Role

if TYPE_CHECKING:
    from build_tools.citations.fold import Folded
    from build_tools.citations.names import LawNames

_COORDINATED = re.compile(
    r"\s*,?\s*(?:eller|og|samt)\s+(?:efter\s+|i\s+|af\s+)?(?:§+\s*[\d\w ,.]{1,20}\s(?:i|af)\s+)?$"
)
_WITHOUT_PARAGRAPHS = (Kind.GUIDANCE, Kind.EU)
_UNLISTED = {
    Kind.LAW: "lov",
    Kind.ORDER: "bekendtgørelse ",
    Kind.GUIDANCE: "vejledning ",
    Kind.CIRCULAR: "cirkulære ",
    Kind.EU: "eu:",
}


class Reader:
    """Settles the mentions of one text, in order."""

    def __init__(self, folded: Folded, layout: Layout, names: LawNames, context: str | None) -> None:
        """Stand at the beginning of the text."""
        self._folded = folded
        self._layout = layout
        self._names = names
        self._context = context
        self._blocks: defaultdict[int, Memory] = defaultdict(Memory)
        self._sections: dict[int, Memory] = {}
        self._headings: dict[int, Memory] = {}
        self._text = Memory()
        self._law_text: Provision | None = None
        self._bare_in: dict[int, list[Provision]] = {}

    def settle(self, mentions: tuple[Mention, ...]) -> list[tuple[Mention, Finding]]:
        """Return each mention that cites something, with its finding."""
        for mention in mentions:
            if mention.acts and len(mention.acts) == 1 and mention.kind in (Kind.LAW, Kind.ORDER):
                self._text.note(mention.acts[0], mention.drafts, aside=mention.after)
            if mention.anchor is Anchor.BARE and mention.term is None:
                self._bare_in.setdefault(self._layout.at(mention.start).number, []).extend(mention.drafts)
        found: list[tuple[Mention, Finding]] = []
        for at, mention in enumerate(mentions):
            block = self._layout.at(mention.start)
            here = self._blocks[block.number]
            following = mentions[at + 1] if at + 1 < len(mentions) else None
            finding = self._settle_one(mention, block, here, following)
            if finding is not None:
                self._remember(mention, finding, block, here)
                found.append((mention, finding))
        return found

    def _settle_one(self, mention: Mention, block: Block, here: Memory, following: Mention | None) -> Finding | None:
        match mention.anchor:
            case Anchor.NAMED:
                return self._named(mention)
            case Anchor.SILENT:
                here.strangers = here.strangers or bool(mention.drafts)
                return None
            case Anchor.HEADING:
                self._law_text = mention.drafts[0]
                return None
            case Anchor.UNKNOWN:
                here.strangers = True
                return Finding(None, Status.UNRESOLVED)
            case Anchor.BARE:
                return self._bare(mention, block, here)
            case Anchor.THE_ACT:
                return self._the_act(mention, block, here)
            case Anchor.SAME_ACT:
                if here.last_act is None:
                    return Finding(None, Status.UNRESOLVED)
                return Finding(here.last_act, Status.INHERITED, "samme lov")
            case Anchor.THIS_ACT:
                return self._this_act(mention, block, here, following)
            case _:
                return self._provision(mention, here)

    def _named(self, mention: Mention) -> Finding | None:
        if mention.term is not None:
            return Finding(mention.acts[0] if mention.acts else None, Status.TERM)
        if mention.key is not None:
            return Finding(mention.key, Status.NAMED)
        if len(mention.acts) > 1:
            return Finding(None, Status.UNRESOLVED, candidates=mention.acts)
        act = self._names.act(mention.acts[0])
        broken = [draft.paragraf for draft in mention.drafts if act and not act.holds(draft.paragraf)]
        if broken:
            return Finding(None, Status.UNRESOLVED, "paragraffen findes ikke i loven", mention.acts)
        return Finding(mention.acts[0], Status.NAMED)

    def _bare(self, mention: Mention, block: Block, here: Memory) -> Finding | None:
        if mention.term is not None:
            return self._term(mention, here)
        if mention.kind is Kind.EU:
            acts = [act for act in here.topics if (known := self._names.act(act)) and known.art is Kind.EU]
            return Finding(acts[0], Status.INHERITED, "samme afsnit") if len(acts) == 1 else None
        if mention.drafts[0].paragraf is None:
            return self._chapter(mention, here)
        fits = Fits(self._names, mention.drafts)
        same = self._same_place(here, mention.drafts)
        if same is not None:
            return Finding(same, Status.INHERITED, "samme paragraf")
        topics = [act for act in here.topics if act in fits and not self._is(act, *_WITHOUT_PARAGRAPHS)]
        if here.strangers:
            return Finding(None, Status.UNRESOLVED, candidates=tuple(topics))
        if topics:
            return self._choose(topics, mention)
        if block.role is not Role.FOOTNOTE and (found := self._around(mention, block, fits)):
            return found
        if self._context is not None:
            return Finding(self._context, Status.INHERITED, "sammenhæng")
        famous = self._known_by_number(mention.drafts)
        if famous is not None:
            return Finding(famous, Status.INHERITED, "kendt paragraf")
        return Finding(None, Status.UNRESOLVED, candidates=tuple(here.asides))

    def _known_by_number(self, drafts: tuple[Provision, ...]) -> str | None:
        """Return the one act whose paragraphs these are when no act is named."""
        acts = [act.id for act in self._names.acts() if all(d.paragraf in act.known_by_number for d in drafts)]
        return acts[0] if len(acts) == 1 else None

    def _chapter(self, mention: Mention, here: Memory) -> Finding | None:
        """Settle a chapter in the parenthesis right after an act: "aktivloven (særligt kapitel 10)"."""
        between = self._folded.low[here.last_end : mention.start]
        if here.last_act is None or not between.lstrip().startswith("(") or ")" in between:
            return None
        return Finding(here.last_act, Status.INHERITED, "samme afsnit")

    def _choose(self, topics: list[str], mention: Mention) -> Finding:
        """Choose between the acts the block is about; the context counts as one of them."""
        acts = [*topics, *([self._context] if self._context and self._context not in topics else [])]
        if len(acts) == 1:
            return Finding(acts[0], Status.INHERITED, "samme afsnit")
        place = self._same_place(self._text, mention.drafts)
        if place in acts:
            return Finding(place, Status.INHERITED, "samme paragraf")
        return Finding(None, Status.UNRESOLVED, candidates=tuple(acts))

    def _around(self, mention: Mention, block: Block, fits: Fits) -> Finding | None:
        """Look outside the block: the same paragraph in the text, the heading, the section."""
        heading = self._headings.get(block.section)
        section = self._sections.get(block.section)
        for memory in (section, self._text):
            place = self._same_place(memory, mention.drafts) if memory else None
            if memory and place is None and all(d.paragraf in memory.places for d in mention.drafts):
                mates = tuple(d for d in self._bare_in[block.number] if d.paragraf in memory.places)
                place = self._same_place(memory, mates)
            if place is not None:
                return Finding(place, Status.INHERITED, "samme paragraf")
        if self._context is not None:
            return None
        for memory, rule in ((heading, "overskrift"), (section, "samme afsnit")):
            acts = [a for a in memory.topics if a in fits and not self._is(a, *_WITHOUT_PARAGRAPHS)] if memory else []
            if len(acts) == 1:
                return Finding(acts[0], Status.INHERITED, rule)
            if acts:
                return Finding(None, Status.UNRESOLVED, candidates=tuple(acts))
        return None

    def _term(self, mention: Mention, here: Memory) -> Finding:
        """§ 110-boform: the act the text itself gives the paragraph, else the act of terms."""
        place = self._same_place(here, mention.drafts) or self._same_place(self._text, mention.drafts)
        return Finding(place or self._names.term_act, Status.TERM)

    def _the_act(self, mention: Mention, block: Block, here: Memory) -> Finding | None:
        acts = [act for act in (*here.topics, *here.asides) if self._is(act, mention.kind)]
        if len(acts) == 1 and not here.strangers:
            return Finding(acts[0], Status.INHERITED, "lovens")
        if acts or here.strangers:
            same = self._same_place(here, mention.drafts)
            if same is not None:
                return Finding(same, Status.INHERITED, "samme paragraf")
            return Finding(None, Status.UNRESOLVED, candidates=tuple(acts)) if mention.drafts else None
        if self._context is not None and self._is(self._context, mention.kind):
            return Finding(self._context, Status.INHERITED, "sammenhæng")
        if not mention.drafts:
            return None
        if block.role is not Role.FOOTNOTE:
            for memory in (self._headings.get(block.section), self._sections.get(block.section)):
                acts = [act for act in memory.topics if self._is(act, mention.kind)] if memory else []
                if len(acts) == 1:
                    return Finding(acts[0], Status.INHERITED, "lovens")
        return Finding(None, Status.UNRESOLVED, candidates=tuple(acts))

    def _this_act(self, mention: Mention, block: Block, here: Memory, following: Mention | None) -> Finding:
        """Denne lov: the act the text stands in; never one it is set beside."""
        if self._context is not None:
            return Finding(self._context, Status.INHERITED, "sammenhæng")
        heading = self._headings.get(block.section)
        if heading is not None and len(heading.topics) == 1:
            return Finding(heading.topics[0], Status.INHERITED, "overskrift")
        low = self._folded.low
        beside: str | None = None
        if (
            following is not None
            and len(following.acts) == 1
            and _COORDINATED.match(low[mention.end : following.start])
        ):
            beside = following.acts[0]
        acts = [act for act in (*here.topics, *here.asides) if self._is(act, mention.kind)]
        others = [act for act in acts if act != beside]
        if beside is not None and len(others) == 1:
            return Finding(others[0], Status.INHERITED, "denne lov")
        return Finding(None, Status.UNRESOLVED, candidates=tuple(others))

    def _provision(self, mention: Mention, here: Memory) -> Finding | None:
        """Samme bestemmelse, stk. 2 alone: under the one paragraph cited last in the block."""
        level = mention.anchor is Anchor.LEVEL
        stk = mention.drafts[0].stk is not None
        if here.last is not None and not here.many:
            act, draft = here.last
            status = Status.INHERITED if act is not None else Status.UNRESOLVED
            return Finding(act, status, "stk." if level else "samme bestemmelse", paragraf=draft)
        if level and self._law_text is not None and self._context is not None:
            return Finding(self._context, Status.INHERITED, "sammenhæng", paragraf=self._law_text)
        return Finding(None, Status.UNRESOLVED) if stk or not level else None

    def _remember(self, mention: Mention, finding: Finding, block: Block, here: Memory) -> None:
        act = finding.act
        if mention.drafts and mention.anchor not in (Anchor.LEVEL, Anchor.SAME_PROVISION):
            here.last = (act, mention.drafts[-1])
            here.many = len({draft.paragraf for draft in mention.drafts}) > 1
        if act is None or mention.kind in (Kind.DECISION, Kind.BILL):
            return
        aside = mention.after or mention.term is not None
        here.note(act, mention.drafts, aside=aside)
        here.last_end = mention.end
        if block.role is not Role.FOOTNOTE:
            self._sections.setdefault(block.section, Memory()).note(act, mention.drafts, aside=aside)
        if block.role is Role.HEADING:
            self._headings.setdefault(block.section, Memory()).note(act, mention.drafts, aside=aside)

    def _same_place(self, memory: Memory, drafts: tuple[Provision, ...]) -> str | None:
        """Return the one act that all these paragraphs have been cited from."""
        acts: set[str] | None = None
        for draft in drafts:
            known = set(memory.places.get(draft.paragraf or "", ()))
            acts = known if acts is None else acts & known
        return acts.pop() if acts is not None and len(acts) == 1 else None

    def _is(self, act_id: str, *kinds: Kind) -> bool:
        act = self._names.act(act_id)
        if act is not None:
            return act.art in kinds
        return any(act_id.startswith(_UNLISTED.get(kind, "\0")) for kind in kinds)
