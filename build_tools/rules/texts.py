"""Texts are not empty and hold no personal data."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from build_tools.complaint import Complaint
from build_tools.model.keys import yaml_key
from build_tools.model.words import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.model.corpus import Corpus

_CPR = re.compile(r"(?<![\d-])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}-?\d{4}(?![\d-])")


def check(corpus: Corpus) -> Iterator[Complaint]:
    """No text is blank; none looks like a personal number (CPR)."""
    for f in fields(corpus):
        if f.name != "broken":
            yield from _walk(getattr(corpus, f.name), Place())


def _walk(value: object, place: Place) -> Iterator[Complaint]:
    if isinstance(value, str):
        if place.path:
            yield from _check_text(value, place)
    elif isinstance(value, tuple):
        for i, inner in enumerate(value):
            yield from _walk(inner, place.at(i) if place.path else place)
    elif is_dataclass(value) and not isinstance(value, Place | type):
        own = getattr(value, "place", None)
        here = own if isinstance(own, Place) and own.path else place
        for f in fields(value):
            if f.name != "place":
                yield from _walk(getattr(value, f.name), here.at(yaml_key(f.name)) if here.path else here)


def _check_text(text: str, place: Place) -> Iterator[Complaint]:
    if not text.strip():
        name = next((str(k) for k in reversed(place.keys) if isinstance(k, str)), "teksten")
        yield Complaint("S205", place, f"»{name}« er tom.", "Skriv teksten, eller slet nøglen.")
    number = _CPR.search(text)
    if number:
        hint = "Slet nummeret. Persondata må ikke stå i Vejviser."
        yield Complaint("T505", place, "Teksten har et tal, der ligner et personnummer.", hint, number.start())
