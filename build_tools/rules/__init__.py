"""Rules across files. A rule is a module with `check(corpus)`; this list is the whole register.

Rules yield complaints and know neither files, lines nor severity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from build_tools.rules import events, force, ids, readable, references, repetitions, sources, texts

if TYPE_CHECKING:
    from build_tools.complaint import Complaint
    from build_tools.model.corpus import Corpus

RULES = (ids, sources, references, force, texts, repetitions, readable, events)


def run_rules(corpus: Corpus) -> tuple[Complaint, ...]:
    """Run every rule and return all complaints."""
    return tuple(complaint for rule in RULES for complaint in rule.check(corpus))
