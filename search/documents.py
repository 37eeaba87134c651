"""What can be found: one frozen value per thing, ready for both surfaces."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One thing that a reader can find.

    `laws` are canonical keys (`serviceloven|§110|stk4`) with every wider key (`serviceloven|§110`,
    `serviceloven`); `law_names` is how they are written on the page; `status` is the weakest status
    today of the law behind it, or empty; `asked` is what readers type when they need it, and is never
    shown; `group` joins texts that state the same rule; `bound` are the ids of what it is linked to by law,
    step, time limit, word or place.
    """

    id: str
    kind: str
    title: str
    text: str
    url: str
    source: str
    context: str = ""
    modality: str = ""
    expression: str = ""
    laws: tuple[str, ...] = ()
    law_names: str = ""
    status: str = ""
    synonyms: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    group: str = ""
    retningslinje: int | None = None
    chapter: int | None = None
    target_groups: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    bound: tuple[str, ...] = ()
