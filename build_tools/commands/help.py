"""Help in Danish: headings and the help option, for the group and for each command."""

from __future__ import annotations

from gettext import gettext

import click

_WORDS = {"Options": "Tilvalg", "Commands": "Kommandoer", "Arguments": "Værdier"}
_TWINS = {"soeg": "søg", "daekning": "dækning", "aendringer": "ændringer", "bekraeft": "bekræft"}


class _Formatter(click.HelpFormatter):
    """Writes Danish headings where click writes English ones."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is called."""
        args = args.replace("[OPTIONS]", "[TILVALG]").replace("COMMAND [ARGS]...", "KOMMANDO …")
        super().write_usage(prog, args, "Brug: " if prefix in {None, gettext("Usage:") + " "} else prefix)

    def write_heading(self, heading: str) -> None:
        """Write one heading."""
        super().write_heading(_WORDS.get(heading, heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command with Danish help."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the help option with a Danish text."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Vis denne hjælp."
        return option


class Commands(Command, click.Group):
    """The group: commands in the order they are written, with ASCII twins for Danish letters."""

    command_class = Command

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Find a command under its Danish name or its ASCII twin."""
        return super().get_command(ctx, _TWINS.get(cmd_name, cmd_name))

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands as they were added."""
        del ctx
        return list(self.commands)
