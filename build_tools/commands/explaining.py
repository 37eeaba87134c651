"""Help for editors: `forklar`, `skema`, `dækning`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from build_tools.commands.help import Command
from build_tools.load import EnvironmentUnreadableError

if TYPE_CHECKING:
    from pathlib import Path


@click.command(cls=Command)
@click.argument("kode", required=False)
def forklar(kode: str | None) -> None:
    """Forklar en fejlkode, eller vis dem alle."""
    from build_tools.codes import CODES  # noqa: PLC0415
    from build_tools.near import did_you_mean  # noqa: PLC0415

    if kode is None:
        for name, info in CODES.items():
            click.echo(f"{name}  {info.title}")
        return
    found = CODES.get(kode.upper())
    if found is None:
        hint = did_you_mean(kode.upper(), CODES) or "Skriv »vejviser forklar« for at se dem alle."
        message = f"Koden »{kode}« findes ikke. {hint}"
        raise EnvironmentUnreadableError(message)
    click.echo(
        "\n\n".join(
            (
                f"{kode.upper()}: {found.title} ({found.severity})",
                found.why,
                f"Forkert:\n{_indented(found.bad)}",
                f"Rigtigt:\n{_indented(found.good)}",
            )
        )
    )


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.splitlines())


@click.command(cls=Command)
@click.argument("type_", metavar="TYPE", required=False)
def skema(type_: str | None) -> None:
    """Skriv JSON Schema for en slags fil (uden TYPE: hvilke der findes)."""
    from build_tools.shape import KINDS, json_schema  # noqa: PLC0415

    kinds = {kind.schema: kind for kind in KINDS}
    if type_ is None:
        for name, kind in kinds.items():
            click.echo(f"{name:15} {kind.pattern}")
        return
    if type_ not in kinds:
        message = f"Typen »{type_}« findes ikke. Brug en af: {', '.join(kinds)}."
        raise EnvironmentUnreadableError(message)
    click.echo(json.dumps(json_schema(kinds[type_]), ensure_ascii=False, indent=2))


@click.command("dækning", cls=Command)
@click.pass_obj
def coverage(rod: Path) -> None:
    """Vis, hvad der er taget med fra kilden, hvad der mangler, og hvad der hænger løst."""
    from build_tools.compile import check_corpus  # noqa: PLC0415
    from build_tools.coverage import measure  # noqa: PLC0415
    from build_tools.load import read_sources  # noqa: PLC0415

    checked = check_corpus(*read_sources(rod))
    report = measure(checked.corpus, checked.graph)
    for share in report.shares:
        missing = f"  mangler: {', '.join(map(str, share.missing))}" if share.missing else ""
        click.echo(f"{share.name:22} {share.found:4} af {share.wanted:4}{missing}")
    for lines, why in report.left_out:
        click.echo(f"Udeladt linje {lines}: {why}")
    click.echo(f"Pligter uden oplyst hjemmel: {len(report.without_law)}")
    click.echo(f"Anvisninger uden lov: {len(report.no_law)}")
    click.echo(f"Bestemmelser, som intet hviler på: {len(report.unused)}")
    hardest = sorted(report.readability, key=lambda r: -r.lix)[:3]
    click.echo(f"Højeste LIX: {', '.join(f'{r.number} ({r.lix:.0f})' for r in hardest)}")
    sys.exit(1 if any(share.missing for share in report.shares) else 0)
