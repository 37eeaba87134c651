"""The command `vejviser`: arguments in, calls, one exit code out.

0 is clean, 1 is findings, 2 is wrong use or missing surroundings. Help and messages are Danish.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from build_tools.commands.asking import citat, find
from build_tools.commands.building import byg, tjek, vis
from build_tools.commands.carrying import eksport, sider
from build_tools.commands.changing import changed
from build_tools.commands.confirming import confirm
from build_tools.commands.explaining import coverage, forklar, skema
from build_tools.commands.help import Commands
from build_tools.commands.usage import danish_usage
from build_tools.load import EnvironmentUnreadableError


def main() -> None:
    """Run the command; surroundings that cannot be read are one Danish line, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        vejviser(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(2)
    except click.ClickException as error:
        click.echo(f"vejviser: {danish_usage(error)}", err=True)
        click.echo("Skriv »vejviser --help« for at se kommandoerne.", err=True)
        sys.exit(2)
    except EnvironmentUnreadableError as error:
        click.echo(f"vejviser: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except OSError as error:
        click.echo(f"vejviser: »{error.filename}« kan ikke læses eller skrives her.", err=True)
        sys.exit(2)


@click.group(cls=Commands, context_settings={"help_option_names": ["--help", "-h"]})
@click.version_option(package_name="vejviser", message="vejviser %(version)s", help="Vis versionen.")
@click.option(
    "--rod", type=click.Path(path_type=Path), default=Path(), help="Projektets mappe (her, hvis intet siges)."
)
@click.pass_context
def vejviser(ctx: click.Context, rod: Path) -> None:
    """Vejviser: nationale retningslinjer mod hjemløshed, med lov, styrke og søgning."""
    ctx.obj = rod.resolve()


for _command in (byg, vis, tjek, find, citat, forklar, skema, coverage, changed, confirm, sider, eksport):
    vejviser.add_command(_command)
