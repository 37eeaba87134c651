"""Compounds: measured on labelled words, and the links and traps one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from search.compounds import Splitter
from search.danish import fold
from search.lexicon import load_lexicon

LABELLED = Path(__file__).with_name("sammensatte.txt")
EXACT, FALSE = 0.85, 0.02


@pytest.fixture(scope="module")
def splitter() -> Splitter:
    lexicon = load_lexicon()
    return Splitter(lexicon.parts, lexicon.stem, lexicon.whole)


def labelled() -> list[tuple[str, list[str]]]:
    lines = [line.split() for line in LABELLED.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [(word, [] if gold == "-" else gold.split("|")) for word, gold in lines]


def is_right(found: tuple[str, ...], gold: list[str]) -> bool:
    stem = load_lexicon().stem
    wanted = [
        {stem(fold(part)), *({stem(fold(part)[:-1])} if last < len(gold) and part[-1] in "se" else ())}
        for last, part in enumerate(gold, 1)
    ]
    return len(found) == len(wanted) and all(stem(part) in right for part, right in zip(found, wanted, strict=True))


def test_labelled_compounds_are_read_right(splitter, capsys) -> None:
    compounds = [(word, gold) for word, gold in labelled() if gold]
    whole = [word for word, gold in labelled() if not gold]
    exact = sum(is_right(splitter.split(fold(word)), gold) for word, gold in compounds) / len(compounds)
    false = sum(bool(splitter.split(fold(word))) for word in whole) / len(whole)
    with capsys.disabled():
        print(f"\n  sammensatte ord: {exact:.3f} rigtige af {len(compounds)}, {false:.3f} falske af {len(whole)}")
    assert exact >= EXACT
    assert false <= FALSE


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("boligstrategi", ("bolig", "strategi")),
        ("misbrugsbehandling", ("misbrug", "behandling")),
        ("bostøtte", ("bo", "støtte")),
        ("huslejerestance", ("husleje", "restance")),
        ("gadesygeplejerske", ("gade", "sygeplejerske")),
    ],
)
def test_links_are_taken_off(splitter, word: str, parts: tuple[str, ...]) -> None:
    assert splitter.split(fold(word)) == parts


@pytest.mark.parametrize(
    "word",
    ["rapportering", "sammenhængende", "forudsætning", "vejleder", "rådgivning", "udsættelse", "bolig", "aa", ""],
)
def test_what_is_no_compound_is_left_whole(splitter, word: str) -> None:
    assert splitter.split(fold(word)) == ()
