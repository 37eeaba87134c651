"""The truth set: questions by role with graded answers, and the measures of a ranking."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

FOLDER = Path(__file__).resolve().parents[1] / "questions"
SEALED = "forseglet"  # how the names of the files begin that nobody tunes on
FULL = 3


@dataclass(frozen=True, slots=True)
class Question:
    """A question as a role would put it; `grades` says how well each document answers (3 fully, 1 barely)."""

    text: str
    role: str
    grades: dict[str, int]


@dataclass(frozen=True, slots=True)
class Measures:
    """How good a ranking is over some questions."""

    ndcg: float
    mrr: float
    success: float
    count: int

    def __str__(self) -> str:
        return f"nDCG@10 {self.ndcg:.3f}  MRR {self.mrr:.3f}  success@5 {self.success:.3f}  ({self.count} spørgsmål)"


def read_questions(*, sealed: bool) -> tuple[Question, ...]:
    """Return the sealed questions, or the rest."""
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        if path.stem.startswith(SEALED) == sealed:
            for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
                grades = {name: grade for grade, names in entry["svar"].items() for name in names}
                found.append(Question(entry["spørgsmål"], entry.get("rolle", path.stem), grades))
    return tuple(found)


def measure(questions: Iterable[Question], ask: Callable[[str], list[str]]) -> Measures:
    """Return nDCG@10, MRR and success@5 (both of a fully right answer)."""
    scores = [(_ndcg(ids := ask(q.text), q.grades), _place(ids, q.grades)) for q in questions]
    count = len(scores)
    return Measures(
        sum(n for n, _ in scores) / count,
        sum(1 / place for _, place in scores if place) / count,
        sum(1 for _, place in scores if 0 < place <= 5) / count,
        count,
    )


def _ndcg(ids: list[str], grades: dict[str, int]) -> float:
    best = sorted(grades.values(), reverse=True)[:10]
    return _gain([grades.get(name, 0) for name in ids[:10]]) / _gain(best)


def _gain(grades: list[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades, 1))


def _place(ids: list[str], grades: dict[str, int]) -> int:
    return next((place for place, name in enumerate(ids, 1) if grades.get(name) == FULL), 0)
