"""Carrying data out: `sider`, `eksport`."""

from __future__ import annotations

from pathlib import Path

import click

from build_tools.commands.help import Command
from build_tools.commands.shared import compiled


@click.command(cls=Command)
@click.option("--ud", type=click.Path(path_type=Path), required=True, help="Mappen, siderne skrives i.")
@click.pass_obj
def sider(rod: Path, ud: Path) -> None:
    """Skriv de genererede sider som filer, så en anden generator kan bygge dem."""
    from build_tools.pages import page_file, page_text  # noqa: PLC0415

    compilation = compiled(rod)
    for page in compilation.pages:
        file = ud / page_file(page)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page_text(page), encoding="utf-8")
    for uri, text in compilation.assets:
        file = ud / uri
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    click.echo(f"Skrevet: {len(compilation.pages)} sider i {ud}.")


@click.command(cls=Command)
@click.argument("mappe", type=click.Path(path_type=Path))
@click.pass_obj
def eksport(rod: Path, mappe: Path) -> None:
    """Skriv hele vidensbasen som viden.json i MAPPE."""
    from build_tools.export import to_json  # noqa: PLC0415

    compilation = compiled(rod)
    mappe.mkdir(parents=True, exist_ok=True)
    (mappe / "viden.json").write_text(to_json(compilation.export), encoding="utf-8")
    click.echo(f"Skrevet: {mappe / 'viden.json'}")
