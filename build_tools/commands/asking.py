"""Asking: `søg`, `citat`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from build_tools.commands.help import Command

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Command)
@click.argument("tekst", required=False)
@click.option("--json", "som_json", is_flag=True, help="Skriv JSON i stedet for en tabel.")
@click.option("--linjer", is_flag=True, help="Én JSON-liste for hver linje i teksten (JSON lines).")
@click.pass_obj
def citat(rod: Path, tekst: str | None, *, som_json: bool, linjer: bool) -> None:
    """Find lovhenvisninger i en tekst (TEKST, eller det, der kommer ind)."""
    from build_tools.citations import find_citations, to_references  # noqa: PLC0415
    from build_tools.compile import check_corpus  # noqa: PLC0415
    from build_tools.load import read_sources  # noqa: PLC0415

    names = check_corpus(*read_sources(rod)).resolver.names
    text = tekst if tekst is not None else sys.stdin.read()

    def found(part: str) -> list[dict[str, int | str | None]]:
        return [r.as_json() for r in to_references(find_citations(part, names))]

    if linjer:
        for line in text.splitlines():
            click.echo(json.dumps(found(line), ensure_ascii=False))
    elif som_json:
        click.echo(json.dumps(found(text), ensure_ascii=False, indent=2))
    else:
        rows = found(text)
        for row in rows:
            click.echo(f"{row['start']:>6}-{row['slut']:<6} {row['status']:12} {row['nøgle'] or '–':32} {row['tekst']}")
        if not rows:
            click.echo("Ingen lovhenvisninger.")
