"""Confirming: `bekræft` records that a person has read both ends of a link."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING

import click

from build_tools.commands.help import Command
from build_tools.load import EnvironmentUnreadableError

if TYPE_CHECKING:
    from pathlib import Path

FILE = "guidelines/bekraeftelser.yml"


@click.command("bekræft", cls=Command)
@click.argument("fra", required=False)
@click.argument("til", required=False)
@click.option("--rolle", default="redaktør", show_default=True, help="Hvem der har læst (en rolle, ikke et navn).")
@click.pass_obj
def confirm(rod: Path, fra: str | None, til: str | None, rolle: str) -> None:
    """Bekræft linket fra FRA (fx 15.2) til TIL (fx »retssikkerhedsloven|§5a«), eller vis, hvad der er mistænkt."""
    from build_tools.compile import check_corpus  # noqa: PLC0415 - keeps the other commands fast
    from build_tools.confirm import LinkState, ends, states  # noqa: PLC0415
    from build_tools.load import read_sources  # noqa: PLC0415

    checked = check_corpus(*read_sources(rod))
    if fra is None or til is None:
        found = states(checked.corpus, checked.graph)
        suspect = [c for c in found if c.state is not LinkState.CONFIRMED]
        click.echo(f"{len(found) - len(suspect)} bekræftede links, {len(suspect)} mistænkte.")
        for c in suspect:
            click.echo(f"{c.unit} til {c.provision}: {c.state} siden {c.date}")
        return
    hashes = ends(checked.corpus, checked.graph, fra, til)
    if hashes is None:
        message = f"Der er intet link fra »{fra}« til »{til}«. Skriv koden og bestemmelsens nøgle."
        raise EnvironmentUnreadableError(message)
    file = rod / FILE
    text = file.read_text(encoding="utf-8") if file.exists() else "# Links, som et menneske har læst i begge ender.\n"
    head = f'- fra: "{fra}"\n  til: "{til}"\n'
    day = dt.datetime.now(tz=dt.UTC).date().isoformat()
    entry = (
        f'{head}  fra_hash: "{hashes[0]}"\n  til_hash: "{hashes[1]}"\n'
        f'  dato: "{day}"\n  rolle: {json.dumps(rolle, ensure_ascii=False)}\n'
    )
    blocks = [b for b in text.split("\n- ") if not ("- " + b).startswith(head)]
    file.write_text("\n- ".join(blocks).rstrip() + "\n" + entry, encoding="utf-8")
    click.echo(f"Bekræftet: {fra} til {til}.")
