"""Each rule carries weight: switched off, at least one case or hard record comes out differently."""

from __future__ import annotations

import re
import sys

import pytest

from build_tools.citations import (
    anaphora,
    bare,
    binding,
    chapters,
    context,
    dates,
    fold,
    groups,
    levels,
    memory,
    names,
    numbers,
    others,
    pointing,
    provisions,
    scope,
    shorts,
    sources,
    starts,
    titles,
    versions,
)
from build_tools.citations.names import LawNames
from tests.citations.gold_reader import HERE, all_gold, listing_of, read, read_case
from tests.citations.register import law_names

RECORDS = [read_case(path)[0] for path in sorted((HERE / "cases").glob("*.txt"))]
RECORDS += [
    record for genre, records in all_gold().items() if genre not in ("footnotes", "running") for record in records
]

NOTHING = lambda *_a, **_k: None  # noqa: E731 - a rule switched off
FALSE = lambda *_a, **_k: False  # noqa: E731
NEVER = re.compile(r"(?!)")

# What is switched off, and what stands in its place.
RULES = [
    (anaphora, "read_anaphor", NOTHING),
    (anaphora, "read_level", NOTHING),
    (anaphora, "read_part_of", NOTHING),
    (anaphora, "_same_provision", NOTHING),
    (bare, "chapter_of", NOTHING),
    (bare, "_PAPER_BEFORE", NEVER),
    (bare, "_STRANGE_SHORT", NEVER),
    (bare, "_NEAR", NEVER),
    (bare, "_HEADING_AFTER", NEVER),
    (bare, "_IN_PAREN", NEVER),
    (bare, "_SPECIAL_TERMS", {}),
    (binding, "stretch_first", lambda _cursor, drafts, _source: drafts),
    (binding, "_followed_by_source", FALSE),
    (binding, "_take_identity", lambda _c, _n, source: (source, None)),
    (chapters, "read_article", FALSE),
    (chapters, "read_chapter", FALSE),
    (chapters, "read_points", NOTHING),
    (context.Reader, "_around", NOTHING),
    (context.Reader, "_chapter", NOTHING),
    (context.Reader, "_term", lambda self, *_a: context.Finding(self._names.term_act, context.Status.TERM)),
    (context, "_COORDINATED", NEVER),
    (dates, "_read_iso", lambda _cursor, year: dates.When(year, None)),
    (fold, "_NOISE", NEVER),
    (groups, "order_of", lambda _value: (0, "")),
    (levels, "_read_ordinals", FALSE),
    (levels, "_continues", lambda *_a: True),
    (levels, "_HIGHEST_STK", 999),
    (memory.Fits, "__contains__", lambda *_a: True),
    (names, "_past_a_slip", NOTHING),
    (LawNames, "near", NOTHING),
    (LawNames, "abbreviation", NOTHING),
    (LawNames, "match_title", NOTHING),
    (numbers, "counts_something", FALSE),
    (numbers, "read_letter_alone", NOTHING),
    (numbers, "stands_alone", lambda *_a: True),
    (numbers, "_full_stop", lambda *_a: True),
    (others, "read_bill", NOTHING),
    (others, "read_bill_title", NOTHING),
    (others, "read_decisions", lambda *_a: ()),
    (others, "read_eu", NOTHING),
    (pointing, "read_after", NOTHING),
    (pointing, "_pointed_after", NOTHING),
    (provisions, "read_term", NOTHING),
    (provisions, "_read_tie", FALSE),
    (scope, "_PUBLISHED", NEVER),
    (scope, "_YEARBOOK", NEVER),
    (scope, "_ITALIC", NEVER),
    (scope, "_ADDRESS", NEVER),
    (scope, "_FOOTNOTE", NEVER),
    (scope, "_HEADING", NEVER),
    (scope, "_GOES_ON", NEVER),
    (shorts, "short_mention", NOTHING),
    (shorts, "_read_dotted", FALSE),
    (sources, "_divided_name", NOTHING),
    (sources, "_amending", NOTHING),
    (sources, "_unknown", NOTHING),
    (sources, "_unknown_title", NOTHING),
    (sources, "read_numbered", NOTHING),
    (starts, "_before_ordinals", lambda *_a: ()),
    (starts, "_NUMBERED", NEVER),
    (titles, "skip_alias", NOTHING),
    (titles, "_ends_before", FALSE),
    (versions, "take_version", lambda *_a: (None, None)),
    (versions, "_read_plain_version", NOTHING),
    (versions, "_skip_amended", NOTHING),
    (versions, "_owner", NOTHING),
]


def read_all() -> list[str]:
    return [listing_of(read(record, law_names())) for record in RECORDS]


@pytest.fixture(scope="module")
def unchanged():
    return read_all()


@pytest.mark.parametrize(("owner", "name", "instead"), RULES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_rule_switched_off_is_noticed(monkeypatch, unchanged, owner, name, instead):
    rule = getattr(owner, name)
    monkeypatch.setattr(owner, name, instead)
    # The same function stands under its name in every module that imported it.
    for module_name, module in list(sys.modules.items()):
        if module_name.startswith("build_tools.citations") and getattr(module, name, None) is rule:
            monkeypatch.setattr(module, name, instead)
    for record, before in zip(RECORDS, unchanged, strict=True):
        if listing_of(read(record, law_names())) != before:
            return
    pytest.fail(f"nothing notices that {name} is gone")
