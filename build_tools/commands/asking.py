"""Asking: `søg`, `citat`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from build_tools.commands.help import Command
from build_tools.commands.shared import compiled
from build_tools.load import EnvironmentUnreadableError

if TYPE_CHECKING:
    from pathlib import Path

    from search.index import Index


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
        # Only a line feed ends a line here: form feeds and U+2028 stand inside lines of copied text.
        for line in text.removesuffix("\n").split("\n") if text else ():
            click.echo(json.dumps(found(line), ensure_ascii=False))
    elif som_json:
        click.echo(json.dumps(found(text), ensure_ascii=False, indent=2))
    else:
        rows = found(text)
        for row in rows:
            click.echo(f"{row['start']:>6}-{row['slut']:<6} {row['status']:12} {row['nøgle'] or '–':32} {row['tekst']}")
        if not rows:
            click.echo("Ingen lovhenvisninger.")


@click.command("søg", cls=Command)
@click.argument("tekst", nargs=-1, required=True)
@click.option("--antal", type=click.IntRange(1, 100), default=10, show_default=True, help="Hvor mange resultater.")
@click.option("--type", "typer", multiple=True, help="Kun en type: anvisning, punkt, praksis, paragraf …")
@click.option("--modalitet", "styrker", multiple=True, help="Kun en styrke: skal, bør eller kan.")
@click.option("--lov", default="", help="Kun det, der hviler på en lov, fx serviceloven.")
@click.option("--paragraf", default="", help="Kun det, der hviler på en paragraf, fx 110.")
@click.option("--målgruppe", "grupper", multiple=True, help="Kun en målgruppe.")
@click.option("--json", "som_json", is_flag=True, help="Skriv JSON i stedet for tekst.")
@click.pass_obj
def find(
    rod: Path,
    tekst: tuple[str, ...],
    antal: int,
    typer: tuple[str, ...],
    styrker: tuple[str, ...],
    lov: str,
    paragraf: str,
    grupper: tuple[str, ...],
    *,
    som_json: bool,
) -> None:
    """Søg uden net: med dine egne ord, eller en paragraf (»SEL 110 stk 4«)."""
    from search.filters import Filters, UnknownFilterError  # noqa: PLC0415 - keeps the other commands fast
    from search.results import search  # noqa: PLC0415

    filters = Filters(typer, styrker, lov, paragraf, grupper)
    with _index(rod) as index:
        try:
            results = search(" ".join(tekst), index, limit=antal, filters=filters if filters != Filters() else None)
        except UnknownFilterError as error:
            raise EnvironmentUnreadableError(str(error)) from None
        if som_json:
            click.echo(json.dumps([hit.as_json() for hit in results.hits], ensure_ascii=False, indent=2))
            return
        for word, near in results.instead:
            click.echo(f"»{word}« står ingen steder. Her søges også efter »{near}«.")
        for number, hit in enumerate(results.hits, 1):
            head = " · ".join(filter(None, (hit.modality.upper(), hit.kind, hit.context.split(". ")[0])))
            click.echo(f"{number:2}. {head}\n    {hit.title}\n    {hit.law_names or 'Ingen lov i kilden'}  {hit.url}")
        if not results.hits:
            click.echo("Ingen resultater. Prøv et andet ord, eller skriv en paragraf.")
        made = f"{index.made:%d.%m.%Y kl. %H:%M} UTC"
        click.echo(f"{results.total} resultater i alt. Indekset er fra {made}, data {index.digest[:12]}.")


def _index(rod: Path) -> Index:
    """Open the index; build it first when there is none that can be trusted."""
    from search.index import FOLDER, open_index, write_index  # noqa: PLC0415
    from search.marker import UnusableIndexError  # noqa: PLC0415

    try:
        return open_index(rod / FOLDER)
    except UnusableIndexError:
        click.echo("Der er intet søgeindeks endnu. Det bygges nu …", err=True)
        write_index(compiled(rod).documents, rod / FOLDER)
        return open_index(rod / FOLDER)
