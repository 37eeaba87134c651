"""Names of things as readers say them, for titles and links."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from build_tools.model.corpus import Corpus


SOURCE = "Nationale retningslinjer for indsatsen mod hjemløshed (2020)."


def plain_title(title: str) -> str:
    """Return a retningslinje title without its first words.

    >>> plain_title("Retningslinje for boligfastholdelse")
    'Boligfastholdelse'
    """
    for start in ("Retningslinje for ", "Retningslinjer for "):
        title = title.removeprefix(start)
    return title[:1].upper() + title[1:]


def basis_name(corpus: Corpus, unit: str) -> str:
    """Return what a step says it rests on: `Anvisning 15.2`, `Punkt 15.2.1`, `Praksis: titel`."""
    owner = unit.partition(":")[0]
    if owner.startswith("p"):
        return f"Praksis {where(corpus, owner)}"
    return f"{'Punkt' if owner.count('.') > 1 else 'Anvisning'} {owner}"


def where(corpus: Corpus, owner: str) -> str:
    """Return what a code or section id is called: `15.2` or the title of the section."""
    if not owner.startswith("p"):
        return owner
    for retningslinje in corpus.retningslinjer:
        for section in retningslinje.practice:
            if section.id == owner:
                return f"{retningslinje.number}: {section.title}"
    return owner
