"""Print precision, recall, wrong links and abstention per genre, and speed beside a plain regex.

The text for the speed is made here from a fixed seed: legal prose with about one citation in 150
signs, as the national guidelines have it, and pure footnotes as the hardest case.
"""

from __future__ import annotations

import random
import re
import sys
import time
from typing import TYPE_CHECKING

from build_tools.citations import find_citations
from tests.citations.gold_reader import all_gold, score
from tests.citations.register import law_names

if TYPE_CHECKING:
    from collections.abc import Callable

PLAIN = re.compile(r"\b\w*lovens?\s+§+\s*\d+\s?[a-z]?(?:,\s*stk\.\s*\d+)?", re.IGNORECASE)
FILLER = (
    "Kommunen hjælper borgeren med at finde en bolig, der passer til behovet",
    "Mange sager kræver, at flere medarbejdere taler sammen tidligt",
    "En plan med få mål er lettere at følge end en lang liste",
    "Borgeren vælger selv, hvem der er med til mødet på tirsdag",
)
SOURCES = (
    "Efter servicelovens § {a}, stk. {b}, kan der gives støtte",
    "jf. §§ {a} og {c} i serviceloven",
    "I principafgørelse {b}-18 er praksis gengivet",
    "På en § 110-boform gælder det samme",
    "efter retssikkerhedslovens § {b} og samme lovs § 10",
    "Se vejledning nr. 10172 af 15. december 2019 om botilbud m.v. til voksne, pkt. {a}",
)
NOTES = (
    "Servicelovens §§ 10 og 11, stk. {b} og 7, og § {a}, jf. lovbekendtgørelse nr. 1287 af 28. august 2020",
    "Aktivlovens § {a}, jf. lovbekendtgørelse nr. 981 af 23. september 2019",
)
RUNS = 5


def prose(size: int, seed: int = 1) -> str:
    """Return about `size` signs of prose with citations."""
    chance = random.Random(seed)
    lines, length = [], 0
    while length < size:
        pieces = [chance.choice(FILLER) for _ in range(chance.randint(1, 3))]
        pieces.append(filled(chance.choice(SOURCES), chance))
        lines.append(". ".join(pieces) + ".\n\n")
        length += len(lines[-1])
    return "".join(lines)


def notes(size: int, seed: int = 2) -> str:
    """Return about `size` signs of footnotes."""
    chance = random.Random(seed)
    lines, length = [], 0
    while length < size:
        lines.append(f"{len(lines) + 1} {filled(chance.choice(NOTES), chance)}.\n\n")
        length += len(lines[-1])
    return "".join(lines)


def filled(form: str, chance: random.Random) -> str:
    """Put numbers into a form."""
    return form.format(a=chance.randint(12, 110), b=chance.randint(1, 9), c=chance.randint(111, 180))


def speed(text: str, pieces: list[str]) -> tuple[float, float]:
    """Return the parser's MB/s on one core, piece by piece, and the share of a plain regex scan's speed."""
    names = law_names()
    find_citations(text[:2000], names)
    own = min(timed(lambda: [find_citations(piece, names) for piece in pieces]) for _ in range(RUNS))
    plain = min(timed(lambda: sum(1 for _ in PLAIN.finditer(text))) for _ in range(RUNS))
    return len(text.encode()) / 1e6 / own, plain / own


def timed(deed: Callable[[], object]) -> float:
    """Return the processor seconds a deed takes: other work on the machine does not count."""
    begun = time.process_time()
    deed()
    return time.process_time() - begun


def main() -> int:
    """Print the figures."""
    print(f"{'genre':<12}{'n':>6}{'precision':>11}{'recall':>9}{'wrong':>8}{'abstained':>11}")
    for genre, records in all_gold().items():
        s = score(records, law_names())
        print(
            f"{genre:<12}{s.expected:>6}{s.precision:>11.4f}{s.recall:>9.4f}{s.wrong_links:>8.4f}{s.abstention:>11.4f}"
        )
    for name, text in (("prose", prose(1_000_000)), ("footnotes", notes(500_000))):
        for way, pieces in (("whole", [text]), ("line by line", text.split("\n"))):
            rate, share = speed(text, pieces)
            print(f"speed, {name}, {way}: {rate:.2f} MB/s, {share:.2f} times a plain regex scan")
    return 0


if __name__ == "__main__":
    sys.exit(main())
