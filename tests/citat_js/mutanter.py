"""Seeded damage to real citations: what scanners, paste and typing do to a text, and worse."""

from __future__ import annotations

import random
import unicodedata

_PIECES = (
    " § ", " §§ ", ", ", " og ", " til ", "-", ".", " stk. ", " nr. ", " litra ", " pkt. ", "1", "2", "85", "82 a", " a", " jf. ",
    " i ", " af ", "(", ")", "\n", "\n\n", "*", "**", "\u00ad", "\u00a0", "–", "[^3]", "<sup>3</sup>", "lovens ", "samme lov", "denne lov",
    "serviceloven", "aktivlovens", "SEL ", "sel ", " lov om ", "bekendtgørelse nr. ", "LBK 1287/2020", "vejledning nr. 10172/2019",
    " kapitel ", " afsnit V", "artikel 6", "PA 22-18", "principafgørelse ", "L 85", "LSF 150", "𝐀", "😀", "٣", "𝟑", "İ", "ß", "²", "½", "_",
    "\\", "&nbsp;", "&sect;", "&shy;", "a\u030a", "\u2028", "\x1c", "\x85", "\ufeff", "constructor", "__proto__", "toString", "ſ", "Σ",
    "loven", "servicelven", "retsikkerhedslovens ", " m.v.", "-boform", "%", '"', "\t", "1. og 2. pkt.", "www.a.dk", "(2017): ", "/",
    "'", "’s", ";", ":", " samt ", " dog ", "28. august 2020", "28/8-2020",
)  # fmt: skip


def mutants(sources: list[str], count: int, seed: int) -> list[str]:
    """Return `count` damaged texts; the same seed gives the same texts."""
    rng = random.Random(seed)
    return [_mutant(sources, rng) for _ in range(count)]


def _mutant(sources: list[str], rng: random.Random) -> str:
    text = rng.choice(sources)
    if rng.random() < 0.3:
        text += rng.choice((" ", "\n", ". ", "\n\n")) + rng.choice(sources)
    for _ in range(rng.randint(0, 8)):
        here = rng.randint(0, len(text))
        end = min(len(text), here + rng.randint(0, 6))
        head, cut, tail = text[:here], text[here:end], text[end:]
        way = rng.randrange(7)
        if way == 0:
            text = head + rng.choice(_PIECES) + cut + tail
        elif way == 1:
            text = head + tail
        elif way == 2:
            text = head + cut[::-1] + tail
        elif way == 3:
            text = head + cut.upper() + tail
        elif way == 4:
            text = head + rng.choice(_PIECES) + tail
        elif way == 5:
            start = rng.randint(0, len(text))
            text = head + text[start : start + rng.randint(1, 30)] + cut + tail
        else:
            text = head + _strange(rng) + cut + tail
    return text[:4000]


def _strange(rng: random.Random) -> str:
    """A sign from anywhere; signs that this Python's Unicode does not know yet are left out, as the browser's may."""
    while True:
        sign = chr(
            rng.choice(
                (
                    rng.randint(32, 0x2FF),
                    rng.randint(0x2000, 0x2FFF),
                    rng.randint(0x600, 0x6FF),
                    rng.randint(0x10000, 0x1FFFF),
                )
            )
        )
        if unicodedata.category(sign) not in {"Cn", "Cs"}:
            return sign
