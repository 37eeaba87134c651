"""What a reader remembers of the acts named so far, and what was found out about a mention."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from build_tools.citations.model import Provision, Status
    from build_tools.citations.names import LawNames


@dataclass(slots=True)
class Finding:
    """The act a mention means, or the acts it could mean, and the rule that says so."""

    act: str | None
    status: Status
    rule: str | None = None
    candidates: tuple[str, ...] = ()
    paragraf: Provision | None = None


@dataclass(slots=True)
class Memory:
    """What has been cited in one block or section: acts in order, and where each paragraph belongs."""

    topics: list[str] = field(default_factory=list)
    asides: list[str] = field(default_factory=list)
    strangers: bool = False
    places: dict[str, list[str]] = field(default_factory=dict)
    last_act: str | None = None
    last_end: int = 0
    last: tuple[str | None, Provision] | None = None
    many: bool = False

    def note(self, act: str, drafts: Iterable[Provision], *, aside: bool) -> None:
        """Remember a citation of `act`."""
        acts = self.asides if aside else self.topics
        if act not in acts:
            acts.append(act)
        self.last_act = act
        for draft in drafts:
            if draft.paragraf is not None:
                known = self.places.setdefault(draft.paragraf, [])
                if act not in known:
                    known.append(act)


@dataclass(frozen=True, slots=True)
class Fits:
    """The acts that can hold all of some paragraphs."""

    names: LawNames
    drafts: tuple[Provision, ...]

    def __contains__(self, act_id: object) -> bool:
        act = self.names.act(act_id) if isinstance(act_id, str) else None
        return act is None or all(act.holds(draft.paragraf) for draft in self.drafts)
