"""Building and looking: `byg`, `vis`, `tjek`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.commands.help import Command
from build_tools.commands.shared import show
from build_tools.load import EnvironmentUnreadableError


@click.command(cls=Command)
@click.option("--altid", is_flag=True, help="Byg, også når intet er ændret.")
@click.pass_obj
def byg(rod: Path, *, altid: bool) -> None:
    """Validér, byg siden i site/ og søgeindekset i build/."""
    from build_tools.site import build_site  # noqa: PLC0415 - keeps the other commands fast

    built = build_site(rod, always=altid)
    if built.failed:
        show(built.findings)
        if (rod / "site").is_dir():
            click.echo("Den sidste gode udgave i site/ er ikke rørt.", err=True)
        sys.exit(1)
    click.echo("Intet er ændret. site/ er frisk." if built.fresh else f"Bygget: {built.pages} sider i site/.")


@click.command(cls=Command)
@click.option("--port", type=int, default=8000, show_default=True, help="Porten på 127.0.0.1.")
@click.pass_obj
def vis(rod: Path, port: int) -> None:
    """Byg, vis siden på 127.0.0.1, og byg igen, når noget gemmes."""
    from build_tools.serve import serve  # noqa: PLC0415
    from build_tools.site import build_site  # noqa: PLC0415

    def rebuild() -> None:
        built = build_site(rod)
        show(built.findings)
        if not built.failed:
            click.echo("Alt i orden. Siden er den samme som før." if built.fresh else f"Bygget: {built.pages} sider.")

    rebuild()
    if not (rod / "site").is_dir():
        sys.exit(1)
    click.echo(f"Vejviser står på http://127.0.0.1:{port}/ (stop med Ctrl+C)")
    try:
        serve(rod, port, rebuild)
    except OSError:
        message = f"Port {port} er optaget. Prøv »vejviser vis --port {port + 1}«."
        raise EnvironmentUnreadableError(message) from None


@click.command(cls=Command)
@click.argument("sti", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["tekst", "github", "json"]), default="tekst", help="Hvordan fund skrives."
)
@click.pass_obj
def tjek(rod: Path, sti: tuple[Path, ...], form: str) -> None:
    """Validér kun. Med STI vises kun fund i de filer eller mapper."""
    from build_tools.compile import check_corpus  # noqa: PLC0415
    from build_tools.load import read_sources  # noqa: PLC0415

    findings = check_corpus(*read_sources(rod)).findings
    if sti:
        wanted = [_inside(rod, path) for path in sti]
        findings = tuple(
            f for f in findings if any(f.location.path == w or f.location.path.startswith(f"{w}/") for w in wanted)
        )
    show(findings, form)
    if not findings and form == "tekst":
        click.echo("Alt i orden.")
    sys.exit(1 if findings else 0)


def _inside(rod: Path, path: Path) -> str:
    full = path if path.is_absolute() else (rod / path if (rod / path).exists() else Path.cwd() / path)
    if not full.exists():
        message = f"Filen »{path}« findes ikke."
        raise EnvironmentUnreadableError(message)
    try:
        return full.resolve().relative_to(rod).as_posix()
    except ValueError:
        message = f"Filen »{path}« ligger ikke i projektet."
        raise EnvironmentUnreadableError(message) from None
