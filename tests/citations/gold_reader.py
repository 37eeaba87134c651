"""Gold sets and case files: one reader for the tests and the benchmark.

A gold file holds records parted by empty lines. `# …` names a record, `@context x` and `@as_of d`
are given to the parser, the first plain line is the text (`\\n` for a line's end), and every line
after it is an expected reference: a key, before it `~` for inherited, `#` for a fixed term, `?`
for recognised and unresolved.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.citations import Reference, Status, find_citations, to_references

if TYPE_CHECKING:
    from collections.abc import Iterator

    from build_tools.citations import LawNames

HERE = Path(__file__).parent
_MARKS = {Status.NAMED: "", Status.INHERITED: "~", Status.TERM: "# ", Status.UNRESOLVED: "?"}


@dataclass(frozen=True, slots=True)
class Record:
    """A text with what it cites."""

    name: str
    text: str
    expected: tuple[str, ...]
    context: str | None = None
    as_of: date | None = None


@dataclass(slots=True)
class Score:
    """Counts over a gold set; a wrong link is a reference found with another target than the gold."""

    expected: int = 0
    right: int = 0
    extra: int = 0
    missed: int = 0
    wrong: int = 0
    abstained: int = 0

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.extra)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.expected)

    @property
    def wrong_links(self) -> float:
        return self.wrong / max(1, self.expected)

    @property
    def abstention(self) -> float:
        return self.abstained / max(1, self.expected)


def mark(reference: Reference) -> str:
    """Return a reference as gold files write it."""
    if reference.status is Status.UNRESOLVED:
        return "?"
    return f"{_MARKS[reference.status]}{reference.key}"


def read_gold(path: Path) -> Iterator[Record]:
    """Give the records of a gold file."""
    for at, block in enumerate(path.read_text(encoding="utf-8").split("\n\n"), 1):
        lines = [line for line in block.strip("\n").split("\n") if line]
        name, options = f"{path.stem} {at}", {}
        while lines and (lines[0].startswith(("# ", "@"))):
            head = lines.pop(0)
            if head.startswith("@"):
                key, _, value = head[1:].partition(" ")
                options[key] = value
            else:
                name = head[2:]
        if not lines:
            continue
        expected = tuple(line.strip() for line in lines[1:])
        as_of = date.fromisoformat(options["as_of"]) if "as_of" in options else None
        yield Record(name, lines[0].replace("\\n", "\n"), expected, options.get("context"), as_of)


def read(record: Record, names: LawNames) -> tuple[Reference, ...]:
    """Return what the parser finds in a record."""
    return to_references(find_citations(record.text, names, context=record.context, as_of=record.as_of))


def score(records: Iterator[Record] | list[Record], names: LawNames) -> Score:
    """Count over records; only the key counts, as it is what a link rests on."""
    total = Score()
    for record in records:
        found = read(record, names)
        have = Counter(r.key for r in found if r.status is not Status.UNRESOLVED)
        want = Counter(line.lstrip("~# ") for line in record.expected if line != "?")
        right = sum((have & want).values())
        extra, missed = sum((have - want).values()), sum((want - have).values())
        open_ones = sum(1 for r in found if r.status is Status.UNRESOLVED)
        meant_open = sum(1 for line in record.expected if line == "?")
        total.expected += sum(want.values())
        total.right += right
        total.extra += extra
        total.missed += missed
        total.wrong += min(extra, missed)
        total.abstained += max(0, open_ones - meant_open)
    return total


def all_gold() -> dict[str, list[Record]]:
    """Return the gold sets by genre."""
    return {path.stem: list(read_gold(path)) for path in sorted((HERE / "gold").glob("*.txt"))}


def read_case(path: Path) -> tuple[Record, str]:
    """Return a case file's record and its expected listing: text, empty line, listing."""
    body, _, listing = path.read_text(encoding="utf-8").rstrip("\n").rpartition("\n\n")
    options: dict[str, str] = {}
    while body.startswith("@"):
        head, _, body = body.partition("\n")
        key, _, value = head[1:].partition(" ")
        options[key] = value
    as_of = date.fromisoformat(options["as_of"]) if "as_of" in options else None
    return Record(path.stem, body, (), options.get("context"), as_of), listing


def listing_of(references: tuple[Reference, ...]) -> str:
    """Write references one a line: key, status, words, version."""
    lines = []
    for r in references:
        words = r.text.replace("\n", "⏎").replace("\u00ad", "¬")
        line = f"{r.key or '–'}  {r.status}  »{words}«"
        lines.append(f"{line}  {r.version}" if r.version else line)
    return "\n".join(lines) or "(ingen)"
