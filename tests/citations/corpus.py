"""The snapshot of every citation in the footnote gold: `python -m tests.citations.corpus` renews it.

A change in the grammar shows as lines won and lost; the diff is read like code.
"""

from __future__ import annotations

from pathlib import Path

from tests.citations.gold_reader import HERE, listing_of, read, read_gold
from tests.citations.register import law_names

SNAPSHOT = Path(__file__).with_name("corpus.txt")


def corpus() -> str:
    """Return the snapshot as the parser makes it now."""
    lines = []
    for record in read_gold(HERE / "gold" / "footnotes.txt"):
        lines += [f"{record.name}  {line}" for line in listing_of(read(record, law_names())).split("\n")]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    SNAPSHOT.write_text(corpus(), encoding="utf-8")
